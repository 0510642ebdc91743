import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countByHand, countCodes, countPapers, countTexts } from '../../../src/voting/rule/count.ts'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { alphabetOf } from '../../../src/voting/rule/form.ts'
import { checkOutcome, checkSums } from '../../../src/voting/rule/invariants.ts'
import { codesOf, decodeMarks, encodeMarks, type Mark, type Marks, voidReasons } from '../../../src/voting/rule/marks.ts'
import { type Act, decide, decideRounds, type Outcome } from '../../../src/voting/rule/outcome.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { nextRound } from '../../../src/voting/rule/runoff.ts'
import { type Count, mergeTotals, sumOfItem, sumOfVoids } from '../../../src/voting/rule/totals.ts'
import { CAPPED, contest, heldTexts, LAW, projects, TICKED } from './hall.ts'

/** Any rule a hall could vote by, and any ballots it could bring back, valid or not. */
const RANKED = preset('liyang-town-2010-rank').rule
const layouts: readonly (readonly [VotingRule, readonly Mark[]])[] = [
  [LAW, ['for', 'for', 'for', 'against', 'abstain', 'unmarked']],
  [CAPPED, ['for', 'for', 'against', 'abstain', 'unmarked', 'unmarked']],
  [{ ...TICKED, validity: { ...TICKED.validity, blank: 'void-ballot' } }, ['for', 'unmarked']],
  [
    { ...LAW, threshold: { base: 'valid', num: 1, den: 3, cmp: 'at-least' }, ranking: 'for-minus-against' },
    ['for', 'against', 'unmarked'],
  ],
  [RANKED, [1, 2, 3, 'unmarked']],
]
const money = fc.constantFrom(null, 'skip' as const, 'stop' as const)

type Hall = { rule: VotingRule; ballots: Marks[]; costs: number[]; absent: number }

const halls: fc.Arbitrary<Hall> = fc
  .record({ layout: fc.constantFrom(...layouts), candidates: fc.integer({ min: 3, max: 6 }), whenShort: money })
  .chain(({ layout: [rule, marks], candidates, whenShort }) =>
    fc
      .record({
        seats: fc.integer({ min: 1, max: candidates }),
        ballots: fc.array(fc.array(fc.constantFrom(...marks), { minLength: candidates, maxLength: candidates }), {
          maxLength: 12,
        }),
        costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: candidates, maxLength: candidates }),
        absent: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ seats, ballots, costs, absent }) => ({ rule: adopt(rule, candidates, seats, whenShort), ballots, costs, absent })),
  )

function adopt(base: VotingRule, candidates: number, seats: number, whenShort: 'skip' | 'stop' | null): VotingRule {
  const { rank } = base.ballot
  return {
    ...contest(base, candidates, seats),
    ballot: { ...base.ballot, rank: rank === null ? null : { ...rank, depth: 3 } },
    money: whenShort === null ? null : { envelopeFen: 12, whenShort },
  }
}

const textsOf = ({ rule, ballots }: Hall) => ballots.map((marks) => encodeMarks(rule, marks))

function roundOf({ rule, ballots, absent }: Hall, counts: readonly Count[]): HeldRound {
  const present = ballots.length
  const boxes = counts.map((count, index) => {
    const returned = count.valid + sumOfVoids(count.voids)
    return { name: `box ${index}`, classId: null, issued: returned, returned, count }
  })
  return {
    kind: 'round',
    candidates: projects(rule).map(({ id }) => id),
    attendance: { entitled: present + absent, present, atOpening: present, classes: [] },
    boxes,
  }
}

const candidatesOf = ({ rule, costs }: Hall) => projects(rule).map((one, index) => ({ ...one, costFen: costs[index] ?? 1 }))
const decided = (hall: Hall): Outcome =>
  decide(hall.rule, candidatesOf(hall), roundOf(hall, [countTexts(hall.rule, textsOf(hall))]))
const mixed = <T>(values: readonly T[], keys: readonly number[]): T[] =>
  values
    .map((value, index) => ({ value, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)

describe('whatever is voted', () => {
  test('the rules asked here could be adopted', () => {
    fc.assert(
      fc.property(halls, ({ rule }) => {
        expect(flawsOf(rule)).toEqual([])
      }),
    )
  })

  test('a ballot has one text, and all texts of a rule are equally long', () => {
    fc.assert(
      fc.property(halls, ({ rule, ballots }) => {
        for (const marks of ballots) {
          const text = encodeMarks(rule, marks)
          expect(text).toHaveLength(projects(rule).length)
          expect(decodeMarks(rule, text)).toEqual(marks)
        }
      }),
    )
  })

  test('no text that decodes is written otherwise', () => {
    const nearly = fc.string({ unit: fc.constantFrom('.', '?', '+', '-', '0', '1', '2', '＋', ' '), minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...layouts), nearly, ([rule], text) => {
        const asked = adopt(rule, 3, 1, null)
        const marks = decodeMarks(asked, text)
        if (marks !== null) expect(encodeMarks(asked, marks)).toBe(text)
      }),
    )
  })

  test('sums hold: valid and void are what came back, and every item has every valid ballot once', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const count = countTexts(hall.rule, textsOf(hall))
        expect(count.valid + sumOfVoids(count.voids)).toBe(hall.ballots.length)
        for (const item of count.items) expect(sumOfItem(item)).toBe(count.valid)
        expect(checkSums(hall.rule, roundOf(hall, [count]))).toEqual([])
      }),
    )
  })

  test('a ballot is void exactly when the guidance says so', () => {
    fc.assert(
      fc.property(halls, ({ rule, ballots }) => {
        const valid = ballots.filter((marks) => voidReasons(rule, marks).length === 0)
        expect(
          countTexts(
            rule,
            ballots.map((marks) => encodeMarks(rule, marks)),
          ).valid,
        ).toBe(valid.length)
      }),
    )
  })

  test('the order of ballots never changes the outcome', () => {
    fc.assert(
      fc.property(halls, fc.array(fc.integer(), { minLength: 12, maxLength: 12 }), (hall, keys) => {
        expect(decided({ ...hall, ballots: mixed(hall.ballots, keys) })).toEqual(decided(hall))
      }),
    )
  })

  test('winners and open seats are the seats, nobody wins below the majority, and nobody spends more than there is', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        expect(checkOutcome(hall.rule, candidatesOf(hall), decided(hall))).toEqual([])
      }),
    )
  })

  test('rooms merged are one room', () => {
    fc.assert(
      fc.property(halls, fc.integer({ min: 0, max: 12 }), (hall, cut) => {
        const texts = textsOf(hall)
        const rooms = [countTexts(hall.rule, texts.slice(0, cut)), countTexts(hall.rule, texts.slice(cut))]
        expect(mergeTotals(rooms)).toEqual(countTexts(hall.rule, texts))
        expect(decide(hall.rule, candidatesOf(hall), roundOf(hall, rooms))).toEqual(decided(hall))
      }),
    )
  })

  test('the same ballots count the same through every door', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const { rule, ballots } = hall
        const sealed = countTexts(rule, textsOf(hall))
        const codes = Uint8Array.from(ballots.flatMap((marks) => [...codesOf(marks)]))
        const papers = ballots.map((marks) => ({
          serial: null,
          signs: marks.flatMap((mark, item) => (mark === 'unmarked' ? [] : [{ item, mark }])),
        }))
        const byHand = { ...sealed, items: sealed.items.map((item) => ({ ...item, unmarked: null })) }
        expect(countCodes(rule, codes)).toEqual(sealed)
        expect(countPapers(rule, papers)).toEqual(sealed)
        expect(countByHand(rule, byHand)).toEqual(sealed)
      }),
    )
  })

  test('one more 赞成 for a winner, on a ballot that stays valid, never unseats it', () => {
    fc.assert(
      fc.property(halls, fc.nat(), fc.nat(), (hall, which, where) => {
        fc.pre(hall.rule.ballot.rank === null && hall.rule.money === null && hall.ballots.length > 0)
        const winners = decided(hall).elected
        fc.pre(winners.length > 0)
        const winner = Number(winners[which % winners.length]?.slice(1)) - 1
        const at = where % hall.ballots.length
        const before = hall.ballots[at] ?? []
        const after = before.map((mark, item): Mark => (item === winner ? 'for' : mark))
        fc.pre(voidReasons(hall.rule, before).length === 0 && voidReasons(hall.rule, after).length === 0)
        const more = { ...hall, ballots: hall.ballots.with(at, after) }
        expect(decided(more).elected).toContain(`P${winner + 1}`)
      }),
    )
  })

  test('carried on to the end, through run-offs and second rounds, it still adds up', () => {
    const scribbles = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(halls, fc.array(scribbles, { minLength: 1, maxLength: 8 }), (hall, rounds) => {
        const acts: Act[] = []
        let outcome = decided(hall)
        acts.push(roundOf(hall, [countTexts(hall.rule, textsOf(hall))]))
        for (const scribbled of rounds) {
          const act = nextAct(hall.rule, outcome, scribbled)
          if (act === null) break
          acts.push(act)
          outcome = decideRounds(hall.rule, candidatesOf(hall), acts)
          expect(checkOutcome(hall.rule, candidatesOf(hall), outcome)).toEqual([])
        }
        expect(outcome.elected.slice(0, decided(hall).elected.length)).toEqual(decided(hall).elected)
      }),
    )
  })

  test('what has to be voted on next could be adopted as it stands', () => {
    fc.assert(
      fc.property(halls, (hall) => {
        const next = nextRound(hall.rule, decided(hall))
        if (next === null) return
        expect(flawsOf(next.rule)).toEqual([])
        expect(projects(next.rule)).toHaveLength(next.candidates.length)
      }),
    )
  })
})

/** What the hall does next: a round with scribbled ballots, the presidium takes the first of the tied, or nothing. */
function nextAct(rule: VotingRule, outcome: Outcome, scribbled: readonly (readonly number[])[]): Act | null {
  if (outcome.kind === 'presidium-choice') {
    return { kind: 'presidium-choice', chosen: outcome.ties.map(({ candidates }) => candidates[0] ?? '') }
  }
  const next = nextRound(rule, outcome)
  if (next === null) return null
  const signs = alphabetOf(next.rule).replace('?', '')
  const texts = scribbled.map((row) => next.candidates.map((_, item) => signs[(row[item] ?? 0) % signs.length]).join(''))
  return heldTexts(next.rule, next.candidates, texts)
}
