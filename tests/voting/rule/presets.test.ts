import { describe, expect, test } from 'vitest'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import { quorumStep } from '../../../src/voting/rule/round.ts'
import { candidatesOf, ruleDigest, ruleText, seatsOf } from '../../../src/voting/rule/rule.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { needed } from '../../../src/voting/rule/thresholds.ts'

describe('presets', () => {
  test.each(PRESETS)('$id could be adopted as it stands', ({ rule }) => {
    expect(ruleSchema.parse(rule)).toEqual(rule)
  })

  test.each(PRESETS)('$id assumes only fields that a rule has', ({ rule, assumed }) => {
    for (const path of assumed) {
      const field = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], rule) // walks any object
      expect(field, path).not.toBeUndefined()
    }
  })

  test('each has a name of its own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
    expect(() => preset('unheard-of')).toThrow('no preset')
  })

  test('the first is the safest: two thirds present, over half of all, ties among the tied only', () => {
    const [first] = PRESETS
    expect(first?.id).toBe('law-default-contested')
    expect(first?.rule.quorum).toEqual({ num: 2, den: 3, cmp: 'at-least' })
    expect(first?.rule.threshold).toEqual({ base: 'all-deputies', num: 1, den: 2, cmp: 'over' })
    expect(first?.rule.tie).toMatchObject({ method: 'runoff', runoffMajority: 'plurality' })
    expect(first?.rule.publish.rows).toBe(false)
  })

  test('of 203 deputies 136 must be there and 102 must approve', () => {
    const { rule } = preset('law-default-contested')
    const { threshold } = rule
    const there = (atOpening: number) => quorumStep(rule, { entitled: 203, present: 203, atOpening, classes: [] })
    expect(there(136)).toMatchObject({ needed: 136, met: true })
    expect(there(135)).toMatchObject({ needed: 136, met: false })
    expect(threshold === null ? 0 : needed(203, threshold)).toBe(102)
  })

  test('no street calls its vote 票决, and every street waits for its party committee', () => {
    const streets = PRESETS.filter(({ rule }) => rule.venue === 'street-council')
    expect(streets.length).toBeGreaterThan(0)
    for (const { rule } of streets) expect(rule).toMatchObject({ noun: 'advisory-vote', confirm: 'street-party-committee' })
  })

  test('seats and candidates are those of all groups together', () => {
    const { rule } = preset('ninghai-county-2013')
    const two = { ...rule, groups: [...rule.groups, ...rule.groups] }
    expect([candidatesOf(rule), seatsOf(rule)]).toEqual([15, 12])
    expect([candidatesOf(two), seatsOf(two)]).toEqual([30, 24])
  })
})

describe('the digest of a rule', () => {
  const { rule } = preset('law-default-contested')

  test('is the same however its fields are written down', async () => {
    const reversed = Object.fromEntries(Object.entries(rule).reverse()) as typeof rule // the same fields
    expect(ruleText(reversed)).toBe(ruleText(rule))
    expect(await ruleDigest(reversed)).toBe(await ruleDigest(rule))
  })

  test('changes with one seat', async () => {
    const [group] = rule.groups
    const other = { ...rule, groups: group === undefined ? [] : [{ ...group, seats: 9 }] }
    expect(await ruleDigest(other)).not.toBe(await ruleDigest(rule))
  })
})
