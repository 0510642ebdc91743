import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { LANGUAGES, type Language, texts } from '../../../views/text/index.ts'
import { articleOn, articlesOf, textOf } from '../../../views/voting/rule-words/articles.ts'
import { changed, fieldAt, hasEffect, matters, othersFor, placesIn, RULES, valueAt } from './changes.ts'

const articles = (rule: VotingRule, language: Language) => articlesOf(texts[language].clauses, rule)
const wholeText = (rule: VotingRule, language: Language): string =>
  [rule.title, ...articles(rule, language).map((article) => `${article.title} ${textOf(article, language)}`)].join('\n')
const spokenFields = (rule: VotingRule): Set<string> =>
  new Set(articles(rule, 'zh-CN').flatMap(({ clauses }) => clauses.flatMap(({ fields }) => fields)))

/** Nothing is asked for, nothing is limited, nothing is added: the text says so by saying nothing. */
const saysNothing = (value: unknown): boolean => value === null || value === 0

test('the rules asked here could all be adopted', () => {
  for (const [name, rule] of RULES) expect(flawsOf(rule), name).toEqual([])
})

test.each(RULES)('%s: every field that has an effect is spoken for by a clause', (_, rule) => {
  const spoken = spokenFields(rule)
  const silent = placesIn(rule)
    .filter((place) => hasEffect(rule, fieldAt(place)) && !saysNothing(valueAt(rule, place)))
    .map(fieldAt)
    .filter((field) => field !== 'title' && ![...spoken].some((one) => one === field || one.startsWith(`${field}.`)))
  expect(silent).toEqual([])
})

test.each(RULES)('%s: changing any field that has an effect changes the text, in both languages', (_, rule) => {
  for (const place of placesIn(rule))
    for (const value of othersFor(rule, place)) {
      const other = changed(rule, place, value)
      if (other === null || !matters(rule, other, fieldAt(place))) continue
      const what = `${place.join('.')} → ${JSON.stringify(value)}`
      for (const language of LANGUAGES) expect(wholeText(other, language), what).not.toBe(wholeText(rule, language))
    }
})

test('among the rules asked here every field was really changed somewhere', () => {
  const asked = new Set<string>()
  const all = new Set<string>()
  for (const [, rule] of RULES)
    for (const place of placesIn(rule)) {
      all.add(fieldAt(place))
      if (othersFor(rule, place).some((value) => changed(rule, place, value) !== null)) asked.add(fieldAt(place))
    }
  // These change only together with others: kind of body with its words, layout with its caps and its silence, tiers with their tests.
  const together = [
    'noun',
    'groups.candidates',
    'groups.contest',
    'groups.seats',
    'ballot.layout',
    'ballot.rank',
    'confirm',
    'satisfaction',
    'satisfaction.tiers.id',
    'satisfaction.grades.sumOf',
    'classes.id',
    'extraThresholds.classId',
    'ballot.unmarked',
  ]
  expect([...all].filter((field) => !asked.has(field) && !together.includes(field))).toEqual([])
})

/** A rule that somebody has gone on changing, one field after another. */
const changedRules = fc
  .tuple(fc.constantFrom(...RULES.map(([, rule]) => rule)), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }))
  .map(([start, picks]) => picks.reduce((rule, [which, value]) => step(rule, which, value)?.rule ?? rule, start))

function step(rule: VotingRule, which: number, value: number) {
  const places = placesIn(rule)
  const place = places[which % places.length] ?? []
  const others = othersFor(rule, place)
  const other = others.length === 0 ? null : changed(rule, place, others[value % others.length] ?? null)
  return other === null ? null : { rule: other, field: fieldAt(place) }
}

test('however far a rule has been changed, one more change of a field with an effect is seen in the text', () => {
  fc.assert(
    fc.property(changedRules, fc.nat(), fc.nat(), (rule, which, value) => {
      const next = step(rule, which, value)
      if (next === null || !matters(rule, next.rule, next.field)) return
      for (const language of LANGUAGES) expect(wholeText(next.rule, language), next.field).not.toBe(wholeText(rule, language))
    }),
    { numRuns: 400 },
  )
})

describe('the text reads as a 办法 does', () => {
  test('its articles are numbered from 第一条 without a gap, and end with when it takes effect', () => {
    for (const [, rule] of RULES) {
      const zh = articles(rule, 'zh-CN')
      expect(zh[0]?.title).toBe('第一条')
      expect(articles(rule, 'en').map(({ title }) => title)).toEqual(zh.map((_, index) => `Article ${index + 1}`))
      expect(textOf(zh.at(-1) ?? { title: '', clauses: [] }, 'zh-CN')).toMatch(/^本办法经(大会|会议)通过后施行。$/)
    }
  })

  test('every sentence is finished, and nothing of the program shows through', () => {
    for (const [name, rule] of RULES)
      for (const language of LANGUAGES) {
        const text = wholeText(rule, language)
        expect(text, name).not.toMatch(/undefined|null|NaN|\[object|。。|\.\.|，，|，。|,,/)
        for (const article of articles(rule, language)) expect(textOf(article, language)).toMatch(/[。.]$/)
      }
  })

  test('a street never says 票决, and nobody but a congress calls its members 代表大会代表', () => {
    for (const [, rule] of RULES.filter(([, { venue }]) => venue === 'street-council')) {
      expect(wholeText(rule, 'zh-CN')).not.toMatch(/票决|决议/)
      expect(wholeText(rule, 'zh-CN')).toContain('街道党工委确认')
    }
  })

  test('the default of the statutes, word for word where it is read out', () => {
    const [, rule] = RULES.find(([id]) => id === 'law-default-contested') ?? []
    if (rule === undefined) throw new Error('no default')
    const zh = articles(rule, 'zh-CN').map((article) => `${article.title} ${textOf(article, 'zh-CN')}`)
    expect(zh).toContain(
      '第三条 在场的代表达到全体代表的三分之二以上（含三分之二），始得进行票决。代表应当亲自投票，不得委托他人。',
    )
    expect(zh).toContain('第八条 候选项目获得全体代表过半数的赞成票，始得通过。')
    expect(zh).toContain(
      '第十条 票数相等不能确定入选项目的，就票数相等的项目再次票决，以得赞成票多的入选。再次票决最多进行两次；仍然相等的，由大会主席团决定。',
    )
    expect(articleOn(articles(rule, 'en'), 'threshold')).toBe('Article 8')
    expect(articleOn(articles(rule, 'zh-CN'), 'money')).toBeNull()
  })
})
