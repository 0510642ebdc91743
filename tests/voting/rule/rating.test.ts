import { describe, expect, test } from 'vitest'
import { countByHand } from '../../../src/voting/rule/count.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import { decideRating } from '../../../src/voting/rule/rating.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { contest } from './hall.ts'

const ZHENHAI = contest(preset('satisfaction-zhenhai').rule, 1, 1)

function rated(rule: VotingRule, entitled: number, present: number, tiers: readonly [number, number, number]): HeldRound {
  const valid = tiers[0] + tiers[1] + tiers[2]
  const nothing = { for: 0, against: 0, abstain: 0, unmarked: null, void: 0, points: 0 }
  const count = countByHand(rule, { valid, voids: {}, items: [{ ...nothing, tiers }] })
  return {
    kind: 'round',
    candidates: ['parking'],
    attendance: { entitled, present, atOpening: present, classes: [] },
    boxes: [{ name: 'box', classId: null, issued: valid, returned: valid, count }],
  }
}

const grade = (rule: VotingRule, round: HeldRound) => {
  const outcome = decideRating(rule, round)
  return outcome.kind === 'rated' ? outcome.items[0]?.grade : outcome.kind
}

describe('grades by the Zhenhai rule, of all members whether present or not', () => {
  test.each([
    [35, 17, 11, '基本满意', '17 is not half of 35, but 28 is more'],
    [35, 18, 0, '满意', '18 is more than half of 35'],
    [34, 17, 0, '满意', '17 is exactly half of 34, and 半数以上 includes it'],
    [34, 16, 1, '不满意', 'the sum is exactly half of 34, and 不足半数（含半数） excludes it'],
    [34, 16, 2, '基本满意', 'the sum is one more than half'],
    [40, 17, 2, '不满意', '19 is less than half of 40'],
  ])('of %i members %i satisfied and %i basically satisfied give %s: %s', (members, satisfied, basically, expected) => {
    expect(grade(ZHENHAI, rated(ZHENHAI, members, 29, [satisfied, basically, 29 - satisfied - basically]))).toBe(expected)
  })

  test('at exactly half the rule decides, not the program', () => {
    const satisfaction = ZHENHAI.satisfaction
    if (satisfaction === null) throw new Error('the preset rates')
    const passing: VotingRule = {
      ...ZHENHAI,
      satisfaction: { ...satisfaction, grades: satisfaction.grades.map((test) => ({ ...test, atHalf: 'passes' as const })) },
    }
    expect(grade(ZHENHAI, rated(ZHENHAI, 34, 29, [16, 1, 12]))).toBe('不满意')
    expect(grade(passing, rated(passing, 34, 29, [16, 1, 12]))).toBe('基本满意')
  })

  test('every test is told with its number and what was needed', () => {
    expect(decideRating(ZHENHAI, rated(ZHENHAI, 34, 29, [16, 1, 12]))).toMatchObject({
      kind: 'rated',
      items: [
        {
          item: 'parking',
          of: 34,
          tests: [
            { grade: '满意', votes: 16, needed: 17, met: false },
            { grade: '基本满意', votes: 17, needed: 18, met: false },
          ],
        },
      ],
    })
  })

  test('without a quorum, or with more ballots than were issued, nothing is graded', () => {
    expect(grade(ZHENHAI, rated(ZHENHAI, 58, 29, [29, 0, 0]))).toBe('no-quorum')
    const round = rated(ZHENHAI, 34, 29, [29, 0, 0])
    const overfull = round.boxes.map((box) => ({ ...box, issued: 28, count: null }))
    expect(grade(ZHENHAI, { ...round, boxes: overfull })).toBe('round-void')
  })

  test('a rule without tiers cannot rate', () => {
    expect(() => decideRating(preset('law-default-contested').rule, rated(ZHENHAI, 34, 29, [29, 0, 0]))).toThrow('no tiers')
  })
})

describe('rates', () => {
  const NINGHAI = contest(preset('satisfaction-huzhou').rule, 1, 1)

  test('145, 74 and 3 of 222 are 65.32 per cent satisfied and 98.65 in all, rounded half up in integers', () => {
    expect(decideRating(NINGHAI, rated(NINGHAI, 231, 222, [145, 74, 3]))).toMatchObject({
      items: [
        { satisfied: { votes: 145, of: 222, perTenThousand: 6532 }, overall: { votes: 219, of: 222, perTenThousand: 9865 } },
      ],
      overall: { votes: 219, of: 222, perTenThousand: 9865 },
    })
  })

  test('a rate of nobody is no number', () => {
    expect(decideRating(NINGHAI, rated(NINGHAI, 231, 222, [0, 0, 0]))).toMatchObject({ overall: { of: 0, perTenThousand: null } })
  })
})
