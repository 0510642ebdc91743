/** What departments and the government office fill in for a project. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { LEDGER_KINDS } from '../database/tables/works.ts'
import { type Day, parseDay } from '../kernel/clock.ts'
import { type Fen, parseYuan } from '../kernel/money.ts'
import type { EntryFault } from './ledger.ts'
import type { ReportFault } from './report.ts'

export type FormError =
  | 'kind-missing'
  | 'amount-form'
  | 'amount-zero'
  | 'day-form'
  | 'day-in-future'
  | 'document-missing'
  | 'counterparty-missing'
  | 'purpose-missing'
  | 'correction-reason-missing'
  | 'correction-way-missing'
  | 'too-long'
  | 'month-missing'
  | 'month-not-open'
  | 'percent-form'
  | 'done-missing'
  | 'next-missing'
  | ReportFault
  | Exclude<EntryFault, { readonly over: Fen }>['code']

const code = (error: FormError) => error

const text = (max: number, missing: FormError) => z.string({ error: missing }).trim().min(1, missing).max(max, code('too-long'))
const optional = (max: number) => z.string().trim().max(max, code('too-long')).default('')

/** A day as the calendar field of a browser sends it. */
export const dayField = z
  .string({ error: code('day-form') })
  .trim()
  .transform((typed, context): Day => {
    const parsed = parseDay(typed)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: code('day-form') })
    return z.NEVER
  })

const amount = z.string({ error: code('amount-form') }).transform((typed, context): Fen => {
  const fen = parseYuan(typed.normalize('NFKC'))
  if (fen !== null && fen > 0) return fen
  context.addIssue({ code: 'custom', message: code(fen === 0 ? 'amount-zero' : 'amount-form') })
  return z.NEVER
})

const booked = {
  amount,
  on: dayField,
  document: text(80, 'document-missing'),
  counterparty: text(60, 'counterparty-missing'),
  purpose: text(80, 'purpose-missing'),
}

export const entryForm = z.object({ kind: z.enum(LEDGER_KINDS, { error: code('kind-missing') }), ...booked })
export type EntryForm = z.output<typeof entryForm>

const reason = text(200, 'correction-reason-missing')
const right = z.object(booked)

/** «replace» books the right entry in place of the wrong one, «cancel» only undoes it. */
export const correctionForm = z.discriminatedUnion(
  'way',
  [z.object({ way: z.literal('replace'), reason, ...booked }), z.object({ way: z.literal('cancel'), reason })],
  { error: code('correction-way-missing') },
)

export interface CorrectionForm {
  readonly reason: string
  readonly right: z.output<typeof right> | null
}

export const correctionOf = ({ reason: why, ...form }: z.output<typeof correctionForm>): CorrectionForm => ({
  reason: why,
  right: form.way === 'replace' ? form : null,
})

/** «78», «78%», «７８» */
export const percentField = z
  .string({ error: code('percent-form') })
  .transform((typed) => typed.normalize('NFKC').trim().replace(/%$/, ''))
  .pipe(z.string().regex(/^(100|\d{1,2})$/, code('percent-form')))
  .transform(Number)

export const reportForm = z.object({
  month: dayField.refine((month) => month.endsWith('-01'), code('month-missing')),
  percent: percentField,
  done: text(400, 'done-missing'),
  problem: optional(300),
  next: text(300, 'next-missing'),
  reason: optional(300),
})
export type ReportForm = z.output<typeof reportForm>

export const milestoneForm = z.object({ on: dayField })

/** The field of the form that a refused entry concerns. */
export function fieldOfFault(fault: EntryFault): keyof EntryForm {
  if (fault.code === 'entry-in-future') return 'on'
  if (fault.code === 'document-booked-already') return 'document'
  return fault.code === 'approved-by-decision-only' ? 'kind' : 'amount'
}
