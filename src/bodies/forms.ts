/** Accounts, roles and bodies below, as administrators fill them in. */
import { z } from 'zod'
import { type BodyKind, ROLES, type Role } from '../database/tables/people.ts'
import { password, personName, username } from '../identity/forms.ts'
import { type Day, parseDay } from '../kernel/clock.ts'
import { type AccountId, type MandateId, parseId, type UnitId } from '../kernel/ids.ts'

export type PeopleError =
  | 'name-missing'
  | 'username-form'
  | 'password-weak'
  | 'role-missing'
  | 'account-missing'
  | 'slug-form'
  | 'body-name-missing'
  | 'kind-missing'
  | 'unit-missing'

export const accountForm = z.object({ name: personName, username, password })

export const grantForm = z.object({
  account: z.string().transform((text, context) => {
    const id = parseId<AccountId>(text)
    if (id === null) context.addIssue({ code: 'custom', message: 'account-missing' })
    return id as AccountId
  }),
  role: z.string().refine((text): text is Role => (ROLES as readonly string[]).includes(text), 'role-missing'),
  unit: z
    .string()
    .default('')
    .transform((text) => parseId<UnitId>(text)),
})

const KINDS = ['district', 'town', 'street'] as const satisfies readonly BodyKind[]

export const bodyForm = z.object({
  kind: z.enum(KINDS, 'kind-missing'),
  'body-name': z.string().trim().min(1, 'body-name-missing').max(40, 'body-name-missing'),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,29}$/, 'slug-form'),
})
export type NewBody = z.output<typeof bodyForm>

/** What may stand directly below a body. */
export const kindsBelow = (kind: BodyKind): readonly (typeof KINDS)[number][] =>
  kind === 'city' ? ['district'] : kind === 'district' ? ['town', 'street'] : []

export const unitForm = z.object({ 'unit-name': z.string().trim().min(1, 'unit-missing').max(40, 'unit-missing') })

export type DeputyError =
  | 'name-missing'
  | 'number-form'
  | 'delegation-missing'
  | 'term-missing'
  | 'deputy-missing'
  | 'day-form'
  | 'day-past'

export const deputyForm = z.object({
  name: personName,
  number: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,3}$/, 'number-form')
    .transform(Number),
  delegation: z.string().trim().min(1, 'delegation-missing').max(30, 'delegation-missing'),
  term: z.string().trim().min(1, 'term-missing').max(30, 'term-missing'),
})
export type NewDeputy = z.output<typeof deputyForm>

export const leavingForm = z.object({
  deputy: z.string().transform((text, context) => {
    const id = parseId<MandateId>(text)
    if (id === null) context.addIssue({ code: 'custom', message: 'deputy-missing' })
    return id as MandateId
  }),
  leaves: z.string().transform((text, context) => {
    const day = parseDay(text)
    if (day === null) context.addIssue({ code: 'custom', message: 'day-form' })
    return day as Day
  }),
})
export type Leaving = z.output<typeof leavingForm>
