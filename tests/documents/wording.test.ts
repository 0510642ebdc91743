import { describe, expect, test } from 'vitest'
import { faultOfWords, soundWording } from '../../src/documents/wording.ts'
import { fill } from '../../views/papers/voice.ts'
import { isPaper, PAPERS, phrasesOf } from '../../views/text/papers/catalogue.ts'
import { COMMON_HOLES, EXAMPLES, fromChinese, inChinese } from '../../views/text/papers/holes.ts'
import { PHRASE_KEYS, phraseOf, phrases } from '../../views/text/papers/phrases.ts'

const COMMON = Object.keys(COMMON_HOLES)
const ORIGINAL = '应到{member}{entitled}名，实到{signedIn}名。'
const faultOf = (words: string) => faultOfWords(words, ORIGINAL, COMMON)

describe('the words round the figures may change, the figures never', () => {
  test('another way to say it is taken, with the places in another order', () => {
    expect(faultOf('实到{signedIn}名，应到{entitled}名，人数符合规定。')).toBeNull()
  })

  test('what every paper knows may stand in any sentence, and may be left out', () => {
    expect(faultOf('{session}应到{entitled}名，实到{signedIn}名。')).toBeNull()
    expect(faultOf('应到{entitled}名，实到{signedIn}名。')).toBeNull()
  })

  test('a figure that was left out is named', () => {
    expect(faultOf('应到{entitled}名。')).toEqual({ fault: 'hole-missing', holes: ['signedIn'] })
  })

  test('a place that this sentence is not told is named', () => {
    expect(faultOf('应到{entitled}名，实到{signedIn}名，收回{returned}张。')).toEqual({
      fault: 'hole-unknown',
      holes: ['returned'],
    })
    expect(faultOf('应到{entitled}名，实到{signedIn}名，{今天}。')).toEqual({ fault: 'hole-unknown', holes: ['今天'] })
  })

  test('no digit is typed, in whatever width: neither a figure nor one beside it', () => {
    for (const typed of ['共203名', '共２０３名']) expect(faultOf(`${ORIGINAL}${typed}。`)?.fault).toBe('digit-typed')
  })

  test('a brace without its other half, an empty sentence and an endless one are refused', () => {
    expect(faultOf('应到{entitled}名，实到{signedIn名。')?.fault).toBe('hole-broken')
    expect(faultOf('  ')?.fault).toBe('words-missing')
    expect(faultOf(`${ORIGINAL}${'长'.repeat(400)}`)?.fault).toBe('words-too-long')
  })
})

describe('the house’s own sentences', () => {
  test('each belongs to a paper, and keeps its own rules', () => {
    expect(PHRASE_KEYS.filter((key) => !isPaper(key.split('.')[0] ?? ''))).toEqual([])
    for (const key of PHRASE_KEYS) expect(faultOfWords(phraseOf(key), phraseOf(key), COMMON), key).toBeNull()
    for (const paper of PAPERS) expect(phrasesOf(paper).length, paper).toBeGreaterThan(0)
  })

  test('every place has a Chinese name of its own, and an example', () => {
    const names = Object.keys(EXAMPLES).map((hole) => inChinese(`{${hole}}`))
    expect(new Set(names).size).toBe(names.length)
    for (const key of PHRASE_KEYS) {
      expect(fromChinese(inChinese(phraseOf(key))), key).toBe(phraseOf(key))
      expect(fill(phraseOf(key), EXAMPLES)).toHaveLength(1)
    }
  })

  test('have full-width punctuation, alone and filled', () => {
    const HALF_WIDTH = /[\u3400-\u9fff][,:;?!()]|[,:;?!()][\u3400-\u9fff]/
    for (const key of PHRASE_KEYS)
      expect(`${phraseOf(key)} ${fill(phraseOf(key), EXAMPLES).join('')}`, key).not.toMatch(HALF_WIDTH)
  })

  test('full-width braces mean the same as narrow ones, with spaces inside', () => {
    expect(fromChinese('应到｛ 应到 ｝名')).toBe('应到{entitled}名')
  })
})

test('words that were sound once and are not any more do not stand: the house’s sentence comes back', () => {
  const rows = [
    { phrase: 'turnout.attendance', words: '应到{entitled}名。' },
    { phrase: 'turnout.gone', words: '无' },
    { phrase: 'script.close', words: '投票结束。' },
  ]
  expect([...soundWording(rows, phrases, COMMON)]).toEqual([['script.close', '投票结束。']])
})

test('a figure that is not known leaves a place for a pen, and one that nobody gives is a mistake of the house', () => {
  expect(fill('发出{issued}张。', { issued: null })).toEqual(['发出', { blank: 4 }, '张。'])
  expect(() => fill('发出{issued}张。', {})).toThrow('issued')
})
