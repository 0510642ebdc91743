import { expect, test } from 'vitest'
import type { Phase, RoundKind, RoundMethod } from '../../../src/database/tables/vote.ts'
import type { DecisionId, RoundId } from '../../../src/kernel/ids.ts'
import { type RoundFacts, TERMS } from '../../../src/voting/session/readiness.ts'
import { runSheet, type SheetRound, wordsToRead } from '../../../src/voting/session/runsheet.ts'
import { waitedFor } from '../../../src/voting/session/waiting.ts'

const AT = new Date('2022-12-23T02:00:00Z')
const round = (phase: Phase, method: RoundMethod = 'sealed'): SheetRound => ({
  phase,
  method,
  mode: method === 'sealed' ? 'sealed-ballot' : 'paper-ballot',
  kind: 'first',
  quorum: { num: 2, den: 3, cmp: 'at-least' },
  obstacles: [],
  custody: 'platform',
  candidates: 12,
  seats: 10,
})
const facts = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  figures: { entitled: 203, signedIn: 188, present: 186, issued: 186, returned: 148 },
  since: AT,
  terms: TERMS.real,
  durable: true,
  discreet: true,
  pageStands: true,
  otherRuns: false,
  rehearsal: null,
  doors: { device: 186, paper: 0 },
  paperEntered: false,
  rooms: null,
  keysMade: true,
  archive: { objectionsUntil: null, openObjections: 0, keysDestroyed: false, sealingWritten: false },
  ...more,
})
const said = (sheet: SheetRound, known = facts()) => wordsToRead(sheet, known, null).map(({ say }) => say)

test('the sheet shows what was done, when, and the one next step', () => {
  const lines = runSheet(
    'issuing',
    new Map([
      ['frozen', AT],
      ['issuing', AT],
    ]),
    'first',
  )
  expect(lines.map(({ step, state }) => [step, state])).toEqual([
    ['freeze', 'done'],
    ['issue', 'done'],
    ['open', 'next'],
    ['close', 'later'],
    ['openBox', 'later'],
    ['count', 'later'],
    ['announce', 'later'],
    ['archive', 'later'],
  ])
  expect(lines[0]?.at).toBe(AT)
})

test('of a void round only what was done remains, and nothing is next', () => {
  const lines = runSheet('void', new Map([['frozen', AT]]), 'first')
  expect(lines.map(({ state }) => state)).toEqual(['done', 'later', 'later', 'later', 'later', 'later', 'later', 'later'])
})

test('the chair reads the quorum of all deputies, met or not', () => {
  expect(wordsToRead(round('frozen'), facts(), null)[0]).toEqual({
    say: 'quorum-reached',
    entitled: 203,
    signedIn: 188,
    present: 186,
    needed: 136,
  })
  const few = facts({ figures: { ...facts().figures, present: 135 } })
  expect(said(round('frozen'), few)[0]).toBe('quorum-missing')
})

test('a run-off and a second vote follow from the rule: nobody says that it was adopted once more', () => {
  expect(said(round('draft'))).toEqual(['rule-adopted'])
  expect(said({ ...round('draft'), kind: 'runoff' })).toEqual(['runoff-drafted'])
  expect(said({ ...round('draft'), kind: 'second' })).toEqual(['second-drafted'])
})

test('while people vote the chair reads a number in steps; after the close the exact ones', () => {
  expect(wordsToRead(round('open'), facts(), null)).toContainEqual({ say: 'so-far', issued: 186, returned: 145 })
  expect(wordsToRead(round('closed'), facts(), null)[0]).toEqual({ say: 'closed', issued: 186, returned: 148 })
})

test('as long as papers wait in their box, nobody reads 收回; then the objections still have their time', () => {
  const waiting = facts({ doors: { device: 180, paper: 6 } })
  expect(said(round('closed'), waiting)).toEqual(['paper-being-counted', 'objections'])
  expect(said(round('closed'), { ...waiting, paperEntered: true })).toEqual(['closed', 'objections'])
  expect(said(round('closed', 'hand-totals'))).toEqual(['paper-being-counted'])
})

const hallRound = (number: number, phase: Phase, method: RoundMethod = 'sealed', kind: RoundKind = 'first') => ({
  id: `round-${number}` as RoundId,
  number,
  kind,
  method,
  mode: method === 'sealed' ? ('sealed-ballot' as const) : ('paper-ballot' as const),
  phase,
  decisionId: 'decision' as DecisionId,
})

test('a phone that waits is led to the newest round that has begun, and to no draft', () => {
  expect(waitedFor([])).toEqual({ kind: 'nothing' })
  expect(waitedFor([hallRound(1, 'draft')])).toEqual({ kind: 'nothing' })
  for (const phase of ['frozen', 'issuing', 'open'] as const)
    expect(waitedFor([hallRound(1, phase)])).toEqual({ kind: 'ballot', round: 'round-1', rehearsal: false })
  expect(waitedFor([hallRound(1, 'announced'), hallRound(2, 'frozen')])).toEqual({
    kind: 'ballot',
    round: 'round-2',
    rehearsal: false,
  })
  expect(waitedFor([hallRound(1, 'closed')])).toEqual({ kind: 'counting' })
  expect(waitedFor([hallRound(1, 'announced')])).toEqual({ kind: 'announced', decision: 'decision' })
})

test('a void round leads nowhere, and a round on paper asks nothing of a phone', () => {
  expect(waitedFor([hallRound(1, 'void')])).toEqual({ kind: 'nothing' })
  expect(waitedFor([hallRound(1, 'open', 'hand-totals')])).toEqual({ kind: 'paper-round' })
})

test('while a rehearsal is held phones are led to it, and when it is over they are told that it did not count', () => {
  const trial = (phase: Phase) => hallRound(1, phase, 'sealed', 'rehearsal')
  for (const phase of ['frozen', 'issuing', 'open'] as const)
    expect(waitedFor([trial(phase), hallRound(1, 'draft')])).toEqual({ kind: 'ballot', round: 'round-1', rehearsal: true })
  for (const phase of ['closed', 'opened'] as const)
    expect(waitedFor([trial(phase), hallRound(1, 'draft')])).toEqual({ kind: 'rehearsed' })
  expect(waitedFor([trial('draft')])).toEqual({ kind: 'nothing' })
})

test('the sheet of a rehearsal ends with the opened box, and its words speak of no quorum and no result', () => {
  expect(runSheet('opened', new Map(), 'rehearsal').map(({ step }) => step)).toEqual([
    'freeze',
    'issue',
    'open',
    'close',
    'openBox',
  ])
  const trial = (phase: Phase) => said({ ...round(phase), kind: 'rehearsal' })
  expect(trial('frozen')).toEqual(['rehearse', 'rehearse-draw'])
  expect(trial('open')).toEqual(['rehearse-on'])
  expect(trial('opened')).toEqual(['rehearsed'])
})
