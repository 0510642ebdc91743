import { expect, test } from 'vitest'
import type { Phase, RoundKind } from '../../../src/database/tables/vote.ts'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { followed, roundDrawnUp, roundOnWall, type WallRound } from '../../../src/voting/hall/screen.ts'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import { candidatesOf, seatsOf } from '../../../src/voting/rule/rule.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { obstaclesIn } from '../../../src/voting/rulemaking/obstacles.ts'
import { canRehearse, rehearsalRule, SAMPLE } from '../../../src/voting/session/rehearsal.ts'

test('whatever rule the session adopts, a rehearsal of it can be held on phones: six made-up candidates, two seats, the key with the platform', () => {
  for (const { rule } of PRESETS) {
    const tried = rehearsalRule(rule, 'district')
    expect([candidatesOf(tried), seatsOf(tried), tried.custody, tried.mode]).toEqual([6, 2, 'platform', 'sealed-ballot'])
    expect(ruleSchema.safeParse(tried).success).toBe(true)
    expect(obstaclesIn(tried)).toEqual([])
  }
  expect(SAMPLE).toHaveLength(6)
})

test('a rehearsal is marked as the real ballot is: what an unmarked item means, and whether approvals are capped', () => {
  for (const { rule } of PRESETS) {
    const fits =
      obstaclesIn({ ...rule, mode: 'sealed-ballot', fallback: 'paper-ballot', rooms: 'single', classes: [] }).length === 0
    if (!fits) continue
    const tried = rehearsalRule(rule, 'district')
    expect(tried.ballot.unmarked).toBe(rule.ballot.unmarked)
    expect(tried.groups[0]?.cap === null).toBe(rule.groups[0]?.cap === null)
  }
})

const round = (kind: RoundKind, phase: Phase) => ({ kind, phase })

test('one rehearses before the vote and one at a time, as often as one likes; never once ballots of the vote are out', () => {
  expect(canRehearse([])).toEqual({ ok: true })
  expect(canRehearse([round('first', 'draft'), round('rehearsal', 'opened'), round('first', 'void')])).toEqual({ ok: true })
  for (const phase of ['draft', 'frozen', 'issuing', 'open', 'closed'] as const)
    expect(canRehearse([round('rehearsal', phase)])).toEqual({ ok: false, refusal: 'rehearsal-stands-already' })
  for (const phase of ['frozen', 'open', 'announced'] as const)
    expect(canRehearse([round('first', phase)])).toEqual({ ok: false, refusal: 'rehearsal-after-the-vote' })
})

test('while a rehearsal is held it stands on the wall, at its end its sample; one that is drawn up changes nothing there', () => {
  const onWall = (kind: RoundKind, phase: Phase, number: number): WallRound => ({
    id: newId<RoundId>(),
    kind,
    phase,
    number,
    method: 'sealed',
    issued: true,
  })
  const [again, trial] = [onWall('first', 'void', 3), onWall('rehearsal', 'opened', 1)]
  expect(roundOnWall([again, trial])).toBe(trial)
  expect(followed({ round: trial, hasRule: true, arrived: true, revealed: false })).toBe('sample')
  const [draft, tried] = [onWall('first', 'draft', 1), onWall('rehearsal', 'draft', 1)]
  expect([roundOnWall([draft, tried]), roundDrawnUp([draft, tried])]).toEqual([null, draft])
})
