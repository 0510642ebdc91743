import { expect, test } from 'vitest'
import { PHASES, type Phase } from '../../../src/database/tables/vote.ts'
import { day } from '../../../src/kernel/clock.ts'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { keyWaits } from '../../../src/voting/archive/waits.ts'
import { blockers, type RoundFacts, type RoundState, TERMS, thinDoors } from '../../../src/voting/session/readiness.ts'
import {
  canDestroyKeys,
  canDraw,
  canEnterPaper,
  canMakeKeys,
  canTake,
  canVoid,
  nextStep,
  type Step,
} from '../../../src/voting/session/round.ts'

const NOW = new Date('2022-12-23T02:00:00Z')
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const QUORUM = { num: 2, den: 3, cmp: 'at-least' } as const

const round = (phase: Phase, more: Partial<RoundState> = {}): RoundState => ({
  phase,
  kind: 'first',
  method: 'sealed',
  mode: 'sealed-ballot',
  quorum: QUORUM,
  obstacles: [],
  custody: 'k-of-n',
  ...more,
})
const facts = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  figures: { entitled: 203, signedIn: 188, present: 188, issued: 180, returned: 0 },
  since: before(600),
  terms: TERMS.real,
  durable: true,
  discreet: true,
  pageStands: true,
  otherRuns: false,
  rehearsal: null,
  doors: { device: 170, paper: 10 },
  paperEntered: true,
  rooms: null,
  keysMade: true,
  archive: { objectionsUntil: day('2022-12-22'), openObjections: 0, keysDestroyed: true, sealingWritten: true },
  ...more,
})
const present = (count: number) => facts({ figures: { ...facts().figures, signedIn: count, present: count } })

const STEPS = [
  ['freeze', 'draft'],
  ['issue', 'frozen'],
  ['open', 'issuing'],
  ['close', 'open'],
  ['openBox', 'closed'],
  ['count', 'opened'],
  ['announce', 'counted'],
  ['archive', 'announced'],
] as const satisfies readonly (readonly [Step, Phase])[]

test.each(STEPS)('the step «%s» leads on from %s, and from nowhere else', (step, from) => {
  expect(nextStep(from)).toBe(step)
  expect(canTake(step, round(from), facts(), NOW)).toEqual({ ok: true })
  for (const phase of PHASES.filter((one) => one !== from && one !== 'void')) {
    const early = PHASES.indexOf(phase) < PHASES.indexOf(from)
    const gone = phase === 'archived' && (step === 'openBox' || step === 'count')
    expect(canTake(step, round(phase), facts(), NOW), phase).toEqual({
      ok: false,
      refusal: early ? 'round-too-early' : gone ? 'ballots-destroyed' : 'round-too-late',
    })
  }
})

test('a void round takes no step at all, and no step follows an archived one', () => {
  for (const [step] of STEPS) expect(canTake(step, round('void'), facts(), NOW)).toEqual({ ok: false, refusal: 'round-is-void' })
  expect(nextStep('void')).toBeNull()
  expect(nextStep('archived')).toBeNull()
})

test('quorum: of 203 deputies 136 in the hall are enough, 135 are not, neither for drawing nor for opening', () => {
  for (const [step, phase] of [
    ['issue', 'frozen'],
    ['open', 'issuing'],
  ] as const) {
    expect(canTake(step, round(phase), present(136), NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase), present(135), NOW)).toEqual({ ok: false, refusal: 'quorum-missing' })
  }
  expect(blockers(round('frozen'), present(135), NOW)).toEqual([
    { code: 'quorum-missing', place: 'sign-in', have: 135, need: 136 },
  ])
})

test('who signed in and has left counts for 实到, not for the quorum', () => {
  const left = facts({ figures: { entitled: 203, signedIn: 188, present: 135, issued: 0, returned: 0 } })
  expect(canTake('issue', round('frozen'), left, NOW)).toEqual({ ok: false, refusal: 'quorum-missing' })
})

test('without anybody on the roll there is no quorum of nothing', () => {
  const nobody = facts({ figures: { entitled: 0, signedIn: 0, present: 0, issued: 0, returned: 0 } })
  expect(canTake('freeze', round('draft'), nobody, NOW)).toEqual({ ok: false, refusal: 'roll-empty' })
  expect(canTake('issue', round('frozen'), nobody, NOW)).toEqual({ ok: false, refusal: 'quorum-missing' })
})

test('drawing and the time for objections last two minutes each, ten seconds in a demo, and paper waits for neither', () => {
  for (const [step, phase, refusal] of [
    ['open', 'issuing', 'issuing-too-short'],
    ['openBox', 'closed', 'objection-pause'],
  ] as const) {
    expect(canTake(step, round(phase), facts({ since: before(119) }), NOW)).toEqual({ ok: false, refusal })
    expect(canTake(step, round(phase), facts({ since: before(120) }), NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase), facts({ since: before(10), terms: TERMS.demo }), NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase, { method: 'hand-totals' }), facts({ since: before(0) }), NOW)).toEqual({ ok: true })
  }
})

test('nothing opens before somebody has drawn, and no box before its papers are entered', () => {
  const nobody = facts({ doors: { device: 0, paper: 0 } })
  expect(canTake('open', round('issuing'), nobody, NOW)).toEqual({ ok: false, refusal: 'nobody-drew' })
  const unread = facts({ paperEntered: false })
  expect(canTake('openBox', round('closed'), unread, NOW)).toEqual({ ok: false, refusal: 'paper-not-counted' })
  expect(canTake('openBox', round('closed', { method: 'hand-totals' }), unread, NOW)).toEqual({
    ok: false,
    refusal: 'paper-not-counted',
  })
  const noPaper = facts({ paperEntered: false, doors: { device: 170, paper: 0 } })
  expect(canTake('openBox', round('closed'), noPaper, NOW)).toEqual({ ok: true })
})

test('the box of a rehearsal is opened to look at a sample, but it is never counted', () => {
  expect(canTake('openBox', round('closed', { kind: 'rehearsal' }), facts(), NOW)).toEqual({ ok: true })
  expect(canTake('count', round('opened', { kind: 'rehearsal' }), facts(), NOW)).toEqual({
    ok: false,
    refusal: 'rehearsal-is-not-counted',
  })
})

test('a rehearsal needs no quorum and nobody waits two minutes in it; the vote needs both', () => {
  const three = facts({
    figures: { entitled: 203, signedIn: 3, present: 3, issued: 3, returned: 0 },
    doors: { device: 3, paper: 0 },
    since: before(10),
  })
  const rehearsal = { kind: 'rehearsal' } as const
  expect(canTake('issue', round('frozen', rehearsal), three, NOW)).toEqual({ ok: true })
  expect(canTake('open', round('issuing', rehearsal), three, NOW)).toEqual({ ok: true })
  expect(canTake('openBox', round('closed', rehearsal), three, NOW)).toEqual({ ok: true })
  expect(canTake('issue', round('frozen'), three, NOW)).toEqual({ ok: false, refusal: 'quorum-missing' })
})

test('a rehearsal that is still being held stands in the way of the freezing; one that is over does not', () => {
  const beside = (runs: boolean) => facts({ rehearsal: { round: newId<RoundId>(), runs } })
  expect(canTake('freeze', round('draft'), beside(true), NOW)).toEqual({ ok: false, refusal: 'rehearsal-runs' })
  expect(canTake('freeze', round('draft'), beside(false), NOW)).toEqual({ ok: true })
})

test('two rounds of one session never run at once', () => {
  expect(canTake('freeze', round('draft'), facts({ otherRuns: true }), NOW)).toEqual({ ok: false, refusal: 'another-round-runs' })
})

test('a real vote is not held where a power cut would take acknowledged ballots away; a rehearsal and a demo are', () => {
  const losing = facts({ durable: false })
  for (const [step, phase] of [
    ['freeze', 'draft'],
    ['open', 'issuing'],
  ] as const) {
    for (const method of ['sealed', 'hand-totals'] as const)
      expect(canTake(step, round(phase, { method }), losing, NOW)).toEqual({ ok: false, refusal: 'database-not-durable' })
    expect(canTake(step, round(phase, { kind: 'rehearsal' }), losing, NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase), facts({ durable: false, terms: TERMS.demo }), NOW)).toEqual({ ok: true })
  }
})

test('a real secret vote is not held where the database’s server writes down what it is asked; a vote on paper, a rehearsal and a demo are', () => {
  const telling = facts({ discreet: false })
  for (const [step, phase] of [
    ['freeze', 'draft'],
    ['open', 'issuing'],
  ] as const) {
    expect(canTake(step, round(phase), telling, NOW)).toEqual({ ok: false, refusal: 'database-writes-down' })
    expect(canTake(step, round(phase, { method: 'hand-totals' }), telling, NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase, { kind: 'rehearsal' }), telling, NOW)).toEqual({ ok: true })
    expect(canTake(step, round(phase), facts({ discreet: false, terms: TERMS.demo }), NOW)).toEqual({ ok: true })
  }
})

test('when the program was upgraded after the freeze, no ballot is handed out and nothing opens; what is open can be closed', () => {
  const upgraded = facts({ pageStands: false })
  for (const [step, phase] of [
    ['issue', 'frozen'],
    ['open', 'issuing'],
  ] as const)
    expect(canTake(step, round(phase), upgraded, NOW)).toEqual({ ok: false, refusal: 'casting-page-changed' })
  expect(canTake('close', round('open'), upgraded, NOW)).toEqual({ ok: true })
})

test('everything that blocks is told at once', () => {
  const all = facts({ ...present(10), since: before(5), doors: { device: 0, paper: 0 } })
  expect(blockers(round('issuing'), all, NOW).map(({ code }) => code)).toEqual([
    'quorum-missing',
    'issuing-too-short',
    'nobody-drew',
  ])
})

test('ballots are drawn from issuing to close, paper is entered between close and opening', () => {
  expect(PHASES.filter((phase) => canDraw(phase).ok)).toEqual(['issuing', 'open'])
  expect(PHASES.filter((phase) => canEnterPaper(phase).ok)).toEqual(['closed'])
})

test('a round whose key scrutineers hold is frozen after its ceremony, one whose key the platform keeps without', () => {
  const without = facts({ keysMade: false })
  expect(canTake('freeze', round('draft'), without, NOW)).toEqual({ ok: false, refusal: 'keys-not-made' })
  expect(blockers(round('draft'), without, NOW)).toEqual([{ code: 'keys-not-made', place: 'keys', have: 0, need: 0 }])
  expect(canTake('freeze', round('draft', { custody: 'platform' }), without, NOW)).toEqual({ ok: true })
})

test('the ceremony is held before the freeze and at no other time, and nowhere where the platform keeps the key', () => {
  expect(PHASES.filter((phase) => canMakeKeys(round(phase)).ok)).toEqual(['draft'])
  expect(canMakeKeys(round('draft', { custody: 'platform' }))).toEqual({ ok: false, refusal: 'keys-with-platform' })
})

test('keys are destroyed once, after the announcement and the time for objections; of a void round the shares at once, and the platform’s key is gone already', () => {
  expect(PHASES.filter((phase) => canDestroyKeys(round(phase), null, []).ok)).toEqual(['announced', 'archived', 'void'])
  expect(canDestroyKeys(round('void', { custody: 'platform' }), null, []).ok).toBe(false)
  expect(canDestroyKeys(round('announced'), NOW, [])).toEqual({ ok: false, refusal: 'keys-destroyed-already' })
  expect(canDestroyKeys(round('announced', { method: 'hand-totals' }), null, [])).toEqual({
    ok: false,
    refusal: 'round-not-sealed',
  })
  const { archive } = facts()
  const runs = keyWaits('announced', { ...archive, objectionsUntil: day('2022-12-23') }, NOW)
  expect(canDestroyKeys(round('announced'), null, runs)).toEqual({ ok: false, refusal: 'objection-period' })
  const open = keyWaits('announced', { ...archive, openObjections: 1 }, NOW)
  expect(canDestroyKeys(round('announced'), null, open)).toEqual({ ok: false, refusal: 'objections-open' })
  expect(keyWaits('void', { ...archive, objectionsUntil: null }, NOW)).toEqual([])
})

test('a round can be declared void until it is announced, and only once', () => {
  expect(PHASES.filter((phase) => canVoid(phase).ok)).toEqual([
    'draft',
    'frozen',
    'issuing',
    'open',
    'closed',
    'opened',
    'counted',
  ])
})

test('a door that one to four people used is flagged, one that nobody or many used is not', () => {
  expect(thinDoors({ doors: { device: 4, paper: 1 } })).toEqual(['device', 'paper'])
  expect(thinDoors({ doors: { device: 5, paper: 0 } })).toEqual([])
})
