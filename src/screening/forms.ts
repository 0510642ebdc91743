/** What is filled in during screening. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { CATEGORIES } from '../database/tables/year.ts'
import { type Day, parseDay } from '../kernel/clock.ts'
import { parseId, type UnitId } from '../kernel/ids.ts'
import { type Fen, parseWan } from '../kernel/money.ts'

export type ScreeningError =
  | 'sources-missing'
  | 'title-missing'
  | 'title-too-long'
  | 'content-missing'
  | 'content-too-long'
  | 'place-missing'
  | 'place-too-long'
  | 'category-missing'
  | 'beneficiaries-missing'
  | 'beneficiaries-too-long'
  | 'target-missing'
  | 'target-too-long'
  | 'cost-form'
  | 'fund-missing'
  | 'fund-too-long'
  | 'unit-missing'
  | 'day-form'
  | 'due-in-past'
  | 'units-missing'
  | 'opinion-missing'
  | 'reason-missing'
  | 'reason-too-long'
  | 'seats-form'
  | 'envelope-form'

const text = (max: number, missing: ScreeningError, tooLong: ScreeningError) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, tooLong)

/** A parser of this house as a field: what it cannot read is the field's error. */
const parsed = <T>(parse: (typed: string) => T | null, code: ScreeningError) =>
  z.string({ error: code }).transform((typed, context): T => {
    const value = parse(typed.normalize('NFKC').trim())
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: code })
    return z.NEVER
  })

const day = parsed<Day>(parseDay, 'day-form')
const positive = (fen: Fen | null) => (fen !== null && fen > 0 ? fen : null)
const cost = parsed<Fen>((typed) => positive(parseWan(typed)), 'cost-form')

export const candidateForm = z.object({
  title: text(40, 'title-missing', 'title-too-long'),
  content: text(1000, 'content-missing', 'content-too-long'),
  place: text(60, 'place-missing', 'place-too-long'),
  category: z.enum(CATEGORIES, { error: 'category-missing' satisfies ScreeningError }),
  beneficiaries: text(60, 'beneficiaries-missing', 'beneficiaries-too-long'),
  target: text(200, 'target-missing', 'target-too-long'),
  cost,
  fund: text(60, 'fund-missing', 'fund-too-long'),
  unit: parsed<UnitId>((typed) => parseId<UnitId>(typed), 'unit-missing'),
  due: day,
  version: z.coerce.number().int().catch(0),
})
export type CandidateForm = z.output<typeof candidateForm>

export const askForm = z.object({ due: day })

/** An amount that may be left blank. */
const costOrNone = z
  .string()
  .default('')
  .transform((typed, context): Fen | null => {
    if (typed.trim() === '') return null
    const fen = positive(parseWan(typed.normalize('NFKC')))
    if (fen === null) context.addIssue({ code: 'custom', message: 'cost-form' satisfies ScreeningError })
    return fen ?? z.NEVER
  })

/** What cannot be done has no cost; everything else must be reckoned. */
export const opinionForm = z
  .object({
    opinion: z.enum(['feasible', 'feasible-if-changed', 'infeasible'], { error: 'opinion-missing' satisfies ScreeningError }),
    reason: text(600, 'reason-missing', 'reason-too-long'),
    cost: costOrNone,
  })
  .refine(({ opinion, cost }) => opinion === 'infeasible' || cost !== null, {
    path: ['cost'],
    message: 'cost-form' satisfies ScreeningError,
    // Also when another field is wrong: whoever fills in a form reads all that is missing at once.
    when: () => true,
  })
export type OpinionForm = z.output<typeof opinionForm>

export const dropForm = z.object({ reason: text(300, 'reason-missing', 'reason-too-long') })

export const planForm = z.object({
  seats: parsed<number>((typed) => (/^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : null), 'seats-form'),
  envelope: parsed<Fen>((typed) => positive(parseWan(typed)), 'envelope-form'),
})
export type PlanForm = z.output<typeof planForm>

export const freezeForm = z.object({ seen: z.string().default('') })
