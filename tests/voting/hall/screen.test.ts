import { expect, test } from 'vitest'
import { PHASES, type Phase } from '../../../src/database/tables/vote.ts'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import {
  canShow,
  followed,
  type HallState,
  momentOf,
  offered,
  pinned,
  roundDrawnUp,
  roundOnWall,
  type WallRound,
} from '../../../src/voting/hall/screen.ts'

const round = (phase: Phase, more: Partial<WallRound> = {}): WallRound => ({
  id: newId<RoundId>(),
  number: 1,
  kind: 'first',
  method: 'sealed',
  phase,
  issued: true,
  ...more,
})
const state = (of: WallRound | null, more: Partial<HallState> = {}): HallState => ({
  round: of,
  hasRule: of !== null,
  arrived: true,
  revealed: false,
  ...more,
})

test.each([
  ['frozen', 'rule'],
  ['issuing', 'issuing'],
  ['open', 'voting'],
  ['closed', 'sealed'],
  ['opened', 'counting'],
  ['counted', 'counting'],
  ['announced', 'result'],
  ['archived', 'result'],
  ['void', 'void'],
] as const)('when the round is %s the wall shows %s by itself', (phase, screen) => {
  expect(followed(state(round(phase)))).toBe(screen)
})

test('before any round the wall says how to sign in, and counts as soon as somebody has', () => {
  expect(followed(state(null, { arrived: false }))).toBe('welcome')
  expect(followed(state(null))).toBe('sign-in')
})

test('after the last step of the reveal the receipts stand there', () => {
  expect(followed(state(round('announced'), { revealed: true }))).toBe('receipts')
})

test('a result can be put up in no phase but the announced one', () => {
  for (const phase of PHASES) {
    const may = canShow(state(round(phase)), 'result').ok
    expect(may, phase).toBe(phase === 'announced' || phase === 'archived')
  }
})

test('receipts can be put up once the box is closed, never before, never of paper, never of a void round', () => {
  const may = (phase: Phase, method: WallRound['method']) => canShow(state(round(phase, { method })), 'receipts').ok
  const closed = ['closed', 'opened', 'counted', 'announced', 'archived']
  for (const phase of PHASES) {
    expect(may(phase, 'sealed'), phase).toBe(closed.includes(phase))
    expect(may(phase, 'hand-totals'), phase).toBe(false)
  }
})

test('while ballots are out nobody can send the hall into the break', () => {
  for (const phase of ['issuing', 'open'] as const) expect(offered(state(round(phase)))).not.toContain('break')
})

test('what was put up holds for its moment: the next phase, or the next round, is followed again', () => {
  const frozen = round('frozen')
  const pin = { screen: 'break', ...momentOf(frozen) }
  expect(pinned(state(frozen), pin)).toBe('break')
  expect(pinned(state({ ...frozen, phase: 'issuing' }), pin)).toBeNull()
  expect(pinned(state(round('frozen')), pin)).toBeNull()
})

test('what was put up before any round ends when the first one is frozen, not when it is drawn up', () => {
  const pin = { screen: 'break', ...momentOf(null) }
  expect(pinned(state(null, { hasRule: true }), pin)).toBe('break')
  expect(pinned(state(round('frozen')), pin)).toBeNull()
})

test('the archive changes nothing on the wall', () => {
  const announced = round('announced')
  const pin = { screen: 'break', ...momentOf(announced) }
  expect(pinned(state({ ...announced, phase: 'archived' }), pin)).toBe('break')
})

test('a run-off that is drawn up leaves the announced result standing; once it is frozen the old result is gone', () => {
  const first = round('announced')
  const runoff = round('draft', { number: 2, kind: 'runoff' })
  expect(roundOnWall([first, runoff])).toBe(first)
  expect(roundDrawnUp([first, runoff])).toBeNull()
  const frozen: WallRound = { ...runoff, phase: 'frozen' }
  expect(roundOnWall([frozen, first])).toBe(frozen)
})

test('a void round stands there until the next one is frozen; one that nobody had a ballot of, and a rehearsal, leave no trace', () => {
  const void1 = round('void')
  expect(roundOnWall([void1, round('draft', { number: 2 })])).toBe(void1)
  expect(roundOnWall([round('void', { issued: false })])).toBeNull()
  expect(roundOnWall([round('void', { kind: 'rehearsal' })])).toBeNull()
})
