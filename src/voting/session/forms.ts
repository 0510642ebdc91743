/** What officers and deputies fill in around a session. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { type Day, parseDay } from '../../kernel/clock.ts'
import { hasBallots } from '../rule/mode.ts'
import type { VotingRule } from '../rule/rule.ts'
import { isHolding, LEAST_HOLDERS, MOST_HOLDERS } from '../scrutiny/shares.ts'
import { SLIP_DIGITS } from './slip.ts'

export type SessionError =
  | 'name-missing'
  | 'name-too-long'
  | 'day-form'
  | 'hall-missing'
  | 'hall-too-long'
  | 'code-form'
  | 'title-missing'
  | 'title-too-long'
  | 'choice-missing'
  | 'method-missing'
  | 'method-cannot-show-ballot'
  | 'custody-missing'
  | 'holders-form'
  | 'needed-form'
  | 'seats-form'
  | 'seats-exceed-candidates'
  | 'seats-all-need-majority'
  | 'number-form'
  | 'digits-form'
  | 'reason-missing'
  | 'place-missing'
  | 'chair-missing'
  | 'count-form'
  | 'present-exceeds-entitled'
  | 'attendees-missing'
  | 'discussion-missing'
  | 'text-too-long'
  | 'conclusion-missing'
  | 'nothing-chosen'
  | 'committee-missing'
  | 'document-missing'
  | 'confirmed-before-held'
  | 'basis-missing'
  | 'presidium-takes-too-many'
  | 'announcement-missing'
  | 'announcement-incomplete'
  | 'objection-days-form'

const code = (message: SessionError) => message

const text = (max: number, missing: SessionError, tooLong: SessionError = 'text-too-long') =>
  z.string(code(missing)).trim().min(1, code(missing)).max(max, code(tooLong))

const day = z
  .string(code('day-form'))
  .trim()
  .refine((value) => parseDay(value) !== null, code('day-form'))
  .transform((value) => value as Day)

const number = (message: SessionError, most: number) =>
  z
    .string(code(message))
    .trim()
    .regex(/^\d{1,6}$/, code(message))
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, code(message))

export const sessionForm = z.object({
  name: text(60, 'name-missing', 'name-too-long'),
  held: day,
  hall: text(60, 'hall-missing', 'hall-too-long'),
  code: z
    .string(code('code-form'))
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]{4,12}$/, code('code-form')),
})
export type SessionForm = z.output<typeof sessionForm>

export const roundForm = z
  .object({
    title: text(80, 'title-missing', 'title-too-long'),
    choice: z.string(code('choice-missing')).default(''),
    method: z.enum(['sealed', 'hand-totals'], code('method-missing')),
    custody: z.enum(['scrutineers', 'platform'], code('custody-missing')),
    holders: number('holders-form', MOST_HOLDERS),
    needed: number('needed-form', MOST_HOLDERS),
    seats: number('seats-form', 100),
  })
  .refine(({ holders }) => holders >= LEAST_HOLDERS, { path: ['holders'], message: code('holders-form') })
  .refine((form) => form.holders < LEAST_HOLDERS || isHolding(form), { path: ['needed'], message: code('needed-form') })
export type RoundForm = z.output<typeof roundForm>

/** At the door: as printed on the slip; spaces between the digits are what the slip itself shows. */
export const doorForm = z.object({
  number: number('number-form', 9999),
  digits: z
    .string(code('digits-form'))
    .transform((value) => value.replace(/\s/g, ''))
    .pipe(z.string().regex(new RegExp(`^\\d{${SLIP_DIGITS}}$`), code('digits-form'))),
})

export const keyForm = z.object({ act: z.enum(['open', 'close']), role: z.enum(['chair', 'chief-scrutineer']) })

export const attendanceForm = z.object({ kind: z.enum(['sign-in', 'leave', 'return']), q: z.string().default('') })

/** Why a round is declared void; the first is what the rule itself demands. */
const VOID_ROUND_REASONS = [
  'returned-exceeds-issued',
  'box-does-not-open',
  'device-failure',
  'procedure',
  'drafted-wrongly',
] as const
export type VoidReason = (typeof VOID_ROUND_REASONS)[number]

/** Of a box only where there is one, of devices only where they count. */
export function voidReasonsOf(rule: Pick<VotingRule, 'mode'>): readonly VoidReason[] {
  const ofBox: readonly VoidReason[] = ['returned-exceeds-issued', 'box-does-not-open']
  return VOID_ROUND_REASONS.filter((reason) =>
    reason === 'device-failure' ? rule.mode === 'voting-device' : hasBallots(rule) || !ofBox.includes(reason),
  )
}

export const voidForm = z.object({ reason: z.enum(VOID_ROUND_REASONS, code('reason-missing')) })

/** As it was, or in the mode that the rule holds ready. */
export const repeatForm = z.object({ how: z.enum(['same', 'fallback']).default('same') })

const LONG_TEXT = 5_000

/** The paper of the presidium that decides a tie. */
export const presidiumForm = z.object({ basis: text(120, 'basis-missing') })

export const announcementForm = z.object({ announcement: text(LONG_TEXT, 'announcement-missing') })

/** How long the result can be objected to, in days; without an answer as the installation has it. */
export const objectionDaysForm = z.object({ objectionDays: number('objection-days-form', 60).optional() })

export const minutesForm = z
  .object({
    held: day,
    place: text(80, 'place-missing'),
    chair: text(40, 'chair-missing'),
    entitled: number('count-form', 9999),
    present: number('count-form', 9999),
    attendees: text(1_000, 'attendees-missing'),
    discussion: text(LONG_TEXT, 'discussion-missing'),
  })
  .refine(({ present, entitled }) => present <= entitled, { path: ['present'], message: code('present-exceeds-entitled') })
export type MinutesForm = z.output<typeof minutesForm>

export const confirmationForm = z.object({
  committee: text(60, 'committee-missing'),
  document: text(80, 'document-missing'),
  confirmed: day,
})
export type ConfirmationForm = z.output<typeof confirmationForm>
