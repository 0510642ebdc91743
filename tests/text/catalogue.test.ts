import { expect, test } from 'vitest'
import { type Language, texts } from '../../views/text/index.ts'

/** Every sentence of a catalogue with its key; of a sentence with blanks its source text. */
function* sentencesOf(value: unknown, key: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [key, value]
  else if (typeof value === 'function') yield [key, value.toString()]
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* sentencesOf(inner, `${key}.${name}`)
}
const all = (language: Language) => [...sentencesOf(texts[language], language)]

const HAN = '[\\u3400-\\u9fff]'
/** An ASCII mark beside a Chinese character: the mark of somebody who typed in a hurry. `1,286` and `10:24` stay. */
const HALF_WIDTH = new RegExp(`${HAN}[,:;?!()]|[,:;?!()]${HAN}`)

test('Chinese sentences have full-width punctuation', () => {
  const found = all('zh-CN').filter(([, sentence]) => HALF_WIDTH.test(sentence))
  expect(found).toEqual([])
})

test('the test of punctuation finds what it must and leaves numbers and times alone', () => {
  for (const wrong of ['请稍等,马上好', '应到203名:实到', '(第9届)代表', '好吗?']) expect(wrong).toMatch(HALF_WIDTH)
  for (const right of ['1,286 条', '10:24 开始', '请稍等，马上好', '第（9）届']) expect(right).not.toMatch(HALF_WIDTH)
})

test('both languages have every key, and the same blanks to fill', () => {
  const shape = (language: Language) => Object.fromEntries(all(language).map(([key]) => [key.slice(language.length), '']))
  expect(Object.keys(shape('en')).sort()).toEqual(Object.keys(shape('zh-CN')).sort())
})

/** Chinese that belongs into English pages: marks inside lamps, the other language's name, examples, texts that are stored (they stay Chinese). */
const CHINESE_IN_ENGLISH = /\.(mark|otherLanguage)$|\.preset|Hint$|errors\.|example/i

test('English sentences are English', () => {
  const found = all('en').filter(([key, sentence]) => new RegExp(HAN).test(sentence) && !CHINESE_IN_ENGLISH.test(key))
  expect(found).toEqual([])
})

test('no sentence is left empty by mistake', () => {
  const empty = all('zh-CN')
    .filter(([, sentence]) => sentence.trim() === '')
    .map(([key]) => key)
  expect(empty).toEqual(['zh-CN.publication.field.legend.done', 'zh-CN.publication.field.legend.grey'])
})
