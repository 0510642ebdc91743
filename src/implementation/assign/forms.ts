/** 交办: what the government office fills in for each chosen candidate. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { type Checked, check, type Typed } from '../../http/form.ts'
import { type Day, parseDay } from '../../kernel/clock.ts'
import { type MandateId, parseId, type UnitId } from '../../kernel/ids.ts'
import { dayField } from '../forms.ts'
import { checkPlan, type PlanPoint, type PlanRefusal } from '../plan.ts'

export type AssignError =
  | 'unit-missing'
  | 'responsible-missing'
  | 'phone-form'
  | 'target-missing'
  | 'due-form'
  | 'due-past'
  | 'document-missing'
  | 'lead-deputy-missing'
  | 'deputy-twice'
  | 'point-title-missing'
  | 'point-day-form'
  | 'point-percent-form'
  | 'points-missing'
  | 'too-long'
  | PlanRefusal

/** Rows for milestones on the form, and places for deputies beside the leading one. */
export const POINTS = 6
export const OTHER_DEPUTIES = 3

const code = (error: AssignError) => error
const text = (max: number, missing: AssignError) => z.string({ error: missing }).trim().min(1, missing).max(max, code('too-long'))
const optional = (max: number) => z.string().trim().max(max, code('too-long')).default('')

const id = <T extends UnitId | MandateId>(missing: AssignError) =>
  z.string({ error: missing }).transform((typed, context): T => {
    const parsed = parseId<T>(typed)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

const deputy = z
  .string()
  .default('')
  .transform((typed) => parseId<MandateId>(typed))

const fields = z.object({
  unit: id<UnitId>('unit-missing'),
  support: optional(120),
  owner: optional(60),
  responsible: text(30, 'responsible-missing'),
  phone: z
    .string({ error: code('phone-form') })
    .transform((typed) => typed.normalize('NFKC').trim())
    .pipe(z.string().regex(/^\+?[\d-]{7,20}$/, code('phone-form'))),
  target: text(200, 'target-missing'),
  due: dayField,
  safeguards: optional(300),
  document: text(80, 'document-missing'),
  lead: deputy,
  'deputy-1': deputy,
  'deputy-2': deputy,
  'deputy-3': deputy,
})

export interface Assignment {
  readonly unitId: UnitId
  readonly support: string
  readonly owner: string
  readonly responsible: string
  readonly phone: string
  readonly target: string
  readonly due: Day
  readonly safeguards: string
  readonly document: string
  /** The leading deputy first; empty where the body has no deputies. */
  readonly team: readonly MandateId[]
  readonly milestones: readonly { readonly title: string; readonly on: Day }[]
  readonly plan: readonly PlanPoint[]
}

/** `deputies`: somebody can lead the team, so somebody must. */
export function assignmentOf(typed: Typed, today: Day, deputies: boolean): Checked<Assignment, AssignError> {
  const form = check<AssignError, typeof fields>(fields, typed)
  const points = pointsOf(typed)
  const errors: Record<string, AssignError> = { ...(form.ok ? {} : form.errors), ...points.errors }
  if (errors['due'] !== undefined) errors['due'] = 'due-form'
  if (deputies && parseId<MandateId>(typed['lead']) === null) errors['lead'] = 'lead-deputy-missing'
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors }

  const { values } = form
  if (values.due <= today) return { ok: false, errors: { due: 'due-past' } }
  const others = [values['deputy-1'], values['deputy-2'], values['deputy-3']]
  const team = [values.lead, ...others].filter((member) => member !== null)
  if (new Set(team).size < team.length) return { ok: false, errors: { lead: 'deputy-twice' } }
  const plan = [{ on: today, percent: 0 }, ...points.plan.filter((point) => point.on !== today)]
  const promised = checkPlan(plan, today, values.due)
  if (!promised.ok) return { ok: false, errors: { 'point-1': promised.refusal } }
  return { ok: true, values: { ...values, unitId: values.unit, team, milestones: points.milestones, plan } }
}

/** Rows of the table of points; empty rows count as not there. A point with a percentage is also a point of the plan. */
function pointsOf(typed: Typed) {
  const errors: Record<string, AssignError> = {}
  const milestones: { title: string; on: Day }[] = []
  const plan: PlanPoint[] = []
  for (let row = 1; row <= POINTS; row++) {
    const [title = '', day = '', percent = ''] = ['', '-on', '-percent'].map((part) =>
      (typed[`point-${row}${part}`] ?? '').trim(),
    )
    if (title === '' && day === '' && percent === '') continue
    const on = parseDay(day)
    const share = percent === '' ? null : Number(percent)
    if (title === '') errors[`point-${row}`] = 'point-title-missing'
    else if ([...title].length > 20) errors[`point-${row}`] = 'too-long'
    if (on === null) errors[`point-${row}-on`] = 'point-day-form'
    if (share !== null && !(Number.isInteger(share) && share >= 0 && share <= 100))
      errors[`point-${row}-percent`] = 'point-percent-form'
    if (on === null) continue
    milestones.push({ title, on })
    if (share !== null) plan.push({ on, percent: share })
  }
  if (milestones.length === 0 && Object.keys(errors).length === 0) errors['point-1'] = 'points-missing'
  return { errors, milestones, plan }
}
