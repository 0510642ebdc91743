import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEDGER_KINDS } from '../../src/database/tables/works.ts'
import {
  type Entry,
  type EntryDraft,
  faultOfCorrection,
  faultOfEntry,
  refusalOfCorrection,
  totalsOf,
  withRunning,
} from '../../src/implementation/ledger.ts'
import { day } from '../../src/kernel/clock.ts'
import { type LedgerEntryId, newId } from '../../src/kernel/ids.ts'
import { FEN_PER_WAN } from '../../src/kernel/money.ts'

const wan = (amount: number) => Math.round(amount * FEN_PER_WAN)
const TODAY = day('2022-10-11')
let documents = 0

const entry = (kind: Entry['kind'], amount: number, more: Partial<Entry> = {}): Entry => ({
  id: newId<LedgerEntryId>(),
  kind,
  amount: wan(amount),
  on: day('2022-03-15'),
  document: `凭证 ${++documents}`,
  corrects: null,
  ...more,
})
const draft = (kind: Entry['kind'], amount: number, more: Partial<EntryDraft> = {}): EntryDraft => ({
  kind,
  amount: wan(amount),
  on: day('2022-10-10'),
  document: `凭证 ${++documents}`,
  ...more,
})

/** 滨河片区老旧小区排水管网改造: 860 approved and arrived, 812 contracted, 560 paid in three payments. */
const APPROVED = entry('approved', 860)
const CONTRACT = entry('contracted', 812)
const THIRD = entry('paid', 154)
const LEDGER = [APPROVED, entry('arrived', 860), CONTRACT, entry('paid', 243.6), entry('paid', 162.4), THIRD]

describe('860 approved, 812 contracted, 560 paid', () => {
  test('the totals are the sums of the entries, to the fen', () => {
    expect(totalsOf(LEDGER)).toEqual({ approved: wan(860), arrived: wan(860), contracted: wan(812), paid: wan(560), settled: 0 })
  })

  test('the running total of payments is 243.6, 406, 560', () => {
    expect(withRunning(LEDGER).flatMap((row) => (row.kind === 'paid' ? [row.running / FEN_PER_WAN] : []))).toEqual([
      243.6, 406, 560,
    ])
  })

  test('252 more may be paid: then the contract is paid in full', () => {
    expect(faultOfEntry(LEDGER, draft('paid', 252), TODAY)).toBeNull()
  })

  test('a payment of 265 is stopped: it would pay 825 of a contract of 812, 13 too much', () => {
    expect(faultOfEntry(LEDGER, draft('paid', 265), TODAY)).toEqual({
      code: 'paid-over-contracted',
      would: wan(825),
      limit: wan(812),
      over: wan(13),
    })
  })

  test('one fen over the contract is over the contract', () => {
    expect(faultOfEntry(LEDGER, { ...draft('paid', 0), amount: wan(252) + 1 }, TODAY)).toMatchObject({ over: 1 })
  })

  test('a second contract of 49 is stopped: 861 is over the 860 approved', () => {
    expect(faultOfEntry(LEDGER, draft('contracted', 49), TODAY)).toMatchObject({ code: 'contracted-over-approved', over: wan(1) })
    expect(faultOfEntry(LEDGER, draft('contracted', 48), TODAY)).toBeNull()
  })

  test('no more money can arrive than was approved', () => {
    expect(faultOfEntry(LEDGER, draft('arrived', 1), TODAY)).toMatchObject({ code: 'arrived-over-approved' })
  })

  test('the settlement is not above the contract', () => {
    expect(faultOfEntry(LEDGER, draft('settled', 805), TODAY)).toBeNull()
    expect(faultOfEntry(LEDGER, draft('settled', 813), TODAY)).toMatchObject({ code: 'settled-over-contracted' })
  })
})

test('what has not arrived cannot be paid', () => {
  const ledger = [entry('approved', 860), entry('arrived', 300), entry('contracted', 812)]
  expect(faultOfEntry(ledger, draft('paid', 301), TODAY)).toMatchObject({ code: 'paid-over-arrived', limit: wan(300) })
})

test('nobody books approved money by hand', () => {
  expect(faultOfEntry(LEDGER, draft('approved', 10), TODAY)).toEqual({ code: 'approved-by-decision-only' })
})

test('an entry is not dated tomorrow', () => {
  expect(faultOfEntry(LEDGER, draft('paid', 1, { on: day('2022-10-12') }), TODAY)).toEqual({ code: 'entry-in-future' })
  expect(faultOfEntry(LEDGER, draft('paid', 1, { on: TODAY }), TODAY)).toBeNull()
})

test('the same voucher is not paid twice; a contract may have the number of a voucher', () => {
  expect(faultOfEntry(LEDGER, draft('paid', 1, { document: THIRD.document }), TODAY)).toEqual({ code: 'document-booked-already' })
  expect(faultOfEntry(LEDGER, draft('contracted', 1, { document: THIRD.document }), TODAY)).toBeNull()
})

test('an old excess does not stop the entry that makes it smaller', () => {
  const ledger = [entry('approved', 100), entry('arrived', 100), entry('paid', 50)]
  expect(faultOfEntry(ledger, draft('contracted', 40), TODAY)).toBeNull()
  expect(faultOfEntry(ledger, draft('paid', 1), TODAY)).toMatchObject({ code: 'paid-over-contracted' })
})

describe('corrections', () => {
  const opposite = (wrong: Entry) => entry(wrong.kind, -wrong.amount / FEN_PER_WAN, { corrects: wrong.id })

  test('a payment is corrected once, and its counter-entry never', () => {
    const counter = opposite(THIRD)
    expect(refusalOfCorrection(LEDGER, THIRD, true)).toBeNull()
    expect(refusalOfCorrection([...LEDGER, counter], THIRD, true)).toBe('ledger_corrected_once')
    expect(refusalOfCorrection([...LEDGER, counter], counter, true)).toBe('correction-not-corrected')
  })

  test('the voucher of an entry that was undone may be booked again', () => {
    const ledger = [...LEDGER, opposite(THIRD)]
    expect(faultOfEntry(ledger, draft('paid', 154, { document: THIRD.document }), TODAY)).toBeNull()
  })

  test('what was approved is changed by another sum, never simply cancelled', () => {
    expect(refusalOfCorrection(LEDGER, APPROVED, false)).toBe('approved-not-cancelled')
    expect(refusalOfCorrection(LEDGER, APPROVED, true)).toBeNull()
  })

  test('the approved sum may go down to the contract of 812, not to 811', () => {
    expect(
      faultOfCorrection(
        LEDGER.filter((row) => row.kind !== 'arrived'),
        APPROVED,
        draft('approved', 812),
        false,
        TODAY,
      ),
    ).toBeNull()
    expect(faultOfCorrection(LEDGER, APPROVED, draft('approved', 811), false, TODAY)).toMatchObject({
      code: 'contracted-over-approved',
      over: wan(1),
    })
  })

  test('a contract with payments cannot be cancelled, only changed to a sum that covers them', () => {
    expect(faultOfCorrection(LEDGER, CONTRACT, null, false, TODAY)).toMatchObject({ code: 'paid-over-contracted', limit: 0 })
    expect(faultOfCorrection(LEDGER, CONTRACT, draft('contracted', 560), false, TODAY)).toBeNull()
    expect(faultOfCorrection(LEDGER, CONTRACT, draft('contracted', 559), false, TODAY)).toMatchObject({ over: wan(1) })
  })

  test('a correction that changes nothing is refused, unless it changes the words', () => {
    const same = { kind: THIRD.kind, amount: THIRD.amount, on: THIRD.on, document: THIRD.document }
    expect(faultOfCorrection(LEDGER, THIRD, same, false, TODAY)).toEqual({ code: 'correction-changes-nothing' })
    expect(faultOfCorrection(LEDGER, THIRD, same, true, TODAY)).toBeNull()
  })
})

const amounts = fc.array(fc.record({ kind: fc.constantFrom(...LEDGER_KINDS), amount: fc.integer({ min: -1e12, max: 1e12 }) }))

test('the order of the entries never changes the totals', () => {
  const twice = amounts.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(
    fc.property(twice, ([rows, shuffled]) => {
      expect(totalsOf(shuffled)).toEqual(totalsOf(rows))
    }),
  )
})

test('an entry and its counter-entry leave every total where it was, to the fen', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...LEDGER_KINDS), fc.integer({ min: 1, max: 1e12 }), (rows, kind, amount) => {
      expect(totalsOf([...rows, { kind, amount }, { kind, amount: -amount }])).toEqual(totalsOf(rows))
    }),
  )
})

test('however one books and corrects, never more is paid than contracted, nor contracted than approved', () => {
  const step = fc.record({
    kind: fc.constantFrom(...LEDGER_KINDS),
    amount: fc.integer({ min: 1, max: 100 }),
    /** Corrects the entry of this number instead, with the amount in its place or, when `cancel`, with nothing. */
    correct: fc.option(fc.nat(40), { nil: null }),
    cancel: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let ledger: Entry[] = [entry('approved', 100)]
      for (const { kind, amount, correct, cancel } of steps) {
        const wrong = correct === null ? undefined : ledger[correct % ledger.length]
        const right = draft(wrong?.kind ?? kind, amount)
        if (wrong === undefined) {
          if (faultOfEntry(ledger, right, TODAY) === null) ledger = [...ledger, entry(kind, amount)]
          continue
        }
        if (refusalOfCorrection(ledger, wrong, !cancel) !== null) continue
        if (faultOfCorrection(ledger, wrong, cancel ? null : right, false, TODAY) !== null) continue
        ledger = [...ledger, { ...wrong, id: newId(), amount: -wrong.amount, corrects: wrong.id }]
        if (!cancel) ledger = [...ledger, entry(wrong.kind, amount)]
      }
      const totals = totalsOf(ledger)
      expect(totals.paid).toBeLessThanOrEqual(totals.contracted)
      expect(totals.contracted).toBeLessThanOrEqual(totals.approved)
      expect(totals.paid).toBeLessThanOrEqual(totals.arrived)
      for (const total of Object.values(totals)) expect(total).toBeGreaterThanOrEqual(0)
    }),
  )
})
