/** What residents and officers fill in during collection. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { CATEGORIES, CHANNELS } from '../database/tables/year.ts'
import { type Day, parseDay } from '../kernel/clock.ts'

export type CollectionError =
  | 'title-missing'
  | 'title-too-long'
  | 'wish-missing'
  | 'wish-too-long'
  | 'place-missing'
  | 'place-too-long'
  | 'category-missing'
  | 'beneficiaries-too-long'
  | 'name-too-long'
  | 'phone-form'
  | 'channel-missing'
  | 'day-form'
  | 'received-in-future'
  | 'reason-missing'
  | 'reason-too-long'
  | 'lead-code-form'
  | 'lead-not-found'
  | 'call-title-missing'
  | 'call-title-too-long'
  | 'scope-missing'
  | 'scope-too-long'
  | 'wanted-missing'
  | 'wanted-too-long'
  | 'excluded-missing'
  | 'excluded-too-long'
  | 'contact-missing'
  | 'contact-too-long'
  | 'closes-before-opening'
  | 'closes-not-later'

/** Longest texts, told to people beside each field. */
const TITLE_MAX = 30
const WISH_MAX = 500
const ENTERED_WISH_MAX = 2000

/** Required text of one line or more. */
const text = (max: number, missing: CollectionError, tooLong: CollectionError) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, tooLong)
const optional = (max: number, tooLong: CollectionError) => z.string().trim().max(max, tooLong).default('')

const day = z
  .string({ error: 'day-form' satisfies CollectionError })
  .trim()
  .transform((typed, context): Day => {
    const parsed = parseDay(typed)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: 'day-form' satisfies CollectionError })
    return z.NEVER
  })

/** Full-width digits are what a Chinese keyboard gives; spaces and hyphens are how people read numbers out. */
const phone = z
  .string()
  .default('')
  .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(\+?\d{7,15})?$/, 'phone-form' satisfies CollectionError))

const category = z.enum(CATEGORIES, { error: 'category-missing' satisfies CollectionError })

/** In the order of the page, which is the order of the error summary. */
const wishes = {
  title: text(TITLE_MAX, 'title-missing', 'title-too-long'),
  place: text(60, 'place-missing', 'place-too-long'),
  category,
  wish: text(WISH_MAX, 'wish-missing', 'wish-too-long'),
  beneficiaries: optional(60, 'beneficiaries-too-long'),
  name: optional(20, 'name-too-long'),
  phone,
}

export const proposalForm = z.object(wishes)
export type ProposalForm = z.output<typeof proposalForm>

/** An officer writes down what came by letter, telephone or word of mouth; a long letter keeps its length. */
export const enteredForm = z.object({
  channel: z.enum(CHANNELS, { error: 'channel-missing' satisfies CollectionError }),
  received: day,
  ...wishes,
  wish: text(ENTERED_WISH_MAX, 'wish-missing', 'wish-too-long'),
})
export type EnteredForm = z.output<typeof enteredForm>

export const callForm = z
  .object({
    title: text(60, 'call-title-missing', 'call-title-too-long'),
    opens: day,
    closes: day,
    scope: text(600, 'scope-missing', 'scope-too-long'),
    wanted: text(600, 'wanted-missing', 'wanted-too-long'),
    excluded: text(600, 'excluded-missing', 'excluded-too-long'),
    contact: text(300, 'contact-missing', 'contact-too-long'),
  })
  .refine((call) => call.closes >= call.opens, {
    path: ['closes'],
    message: 'closes-before-opening' satisfies CollectionError,
  })
export type CallForm = z.output<typeof callForm>

export const extensionForm = z.object({ closes: day })

/** The version of the row that the officer saw; anything else counts as another one. */
const version = z.coerce.number().int().catch(0)

export const acceptForm = z.object({ category, version })
export const refuseForm = z.object({
  phrase: z.string().default(''),
  reason: optional(300, 'reason-too-long'),
  version,
})
export const mergeForm = z.object({ lead: z.string().default(''), version })
export const versionForm = z.object({ version })
