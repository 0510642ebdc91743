import { expect, test } from 'vitest'
import { advise } from '../../../../src/voting/rule/advisory/advise.ts'
import { approvedOn, electionOf } from '../../../../src/voting/rule/advisory/approvals.ts'
import { judgeOf } from '../../../../src/voting/rule/judge.ts'
import { codesOf, type Marks } from '../../../../src/voting/rule/marks.ts'
import { preset } from '../../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../../src/voting/rule/rule.ts'
import { CAPPED, contest, LAW, projects } from '../hall.ts'

const approved = (rule: VotingRule, ...marks: Marks) => approvedOn(rule, judgeOf(rule), codesOf(marks))

test('赞成 approves; 反对, 弃权 and what is unmarked do not', () => {
  expect(approved(contest(LAW, 4, 2), 'for', 'against', 'abstain', 'unmarked')).toEqual([0])
})

test('where no mark means 赞成, no mark approves', () => {
  const silent = contest({ ...LAW, ballot: { ...LAW.ballot, unmarked: 'for' } }, 3, 3)
  expect(approved(silent, 'unmarked', 'against', 'for')).toEqual([0, 2])
})

test('every number on a ballot of ranks approves', () => {
  const ranked = preset('liyang-town-2010-rank').rule
  const marks: Marks = Array.from({ length: ranked.groups[0]?.candidates ?? 0 }, (_, item) => (item < 3 ? item + 1 : 'unmarked'))
  expect(
    approved({ ...ranked, ballot: { ...ranked.ballot, rank: { depth: 3, aggregate: 'borda', partialAllowed: true } } }, ...marks),
  ).toEqual([0, 1, 2])
})

test('a void ballot is no ballot of an advisory rule either', () => {
  expect(approved(contest(CAPPED, 3, 1), 'for', 'for', 'unmarked')).toBeNull()
})

test('where only the group is void, the rest of the ballot approves', () => {
  const base = contest(CAPPED, 2, 1)
  const [group] = base.groups
  if (group === undefined) throw new Error('a rule has a group')
  const two: VotingRule = {
    ...base,
    groups: [group, { ...group, id: 'second' }],
    validity: { ...base.validity, overSelection: 'void-group' },
  }
  expect(approved(two, 'for', 'for', 'unmarked', 'for')).toEqual([3])
})

test('a grade is no approval', () => {
  expect(() => approved(preset('satisfaction-huzhou').rule, 1)).toThrow('a rating approves of nothing')
})

test('costs in 分 are shared as yuan', () => {
  const rule = contest(LAW, 2, 1)
  const candidates = projects(rule, { P1: { costFen: 900_000 }, P2: { costFen: 500_000 } })
  const election = electionOf(candidates, [[0], [0, 1], [1]], 1_000_000)
  expect(election.unit).toBe(100n)
  expect(advise(election, 'greedy').winners).toMatchObject([{ project: 'P1', moneyLeft: 100_000n }])
  expect(() => electionOf(projects(rule), [], 1)).toThrow('P1 has no cost')
})
