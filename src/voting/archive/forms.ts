/** What is filled in at the end of a round. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { type Day, parseDay } from '../../kernel/clock.ts'

export type ArchiveError =
  | 'by-missing'
  | 'about-missing'
  | 'answer-missing'
  | 'text-too-long'
  | 'day-form'
  | 'day-too-early'
  | 'day-ahead'
  | 'seal-missing'
  | 'copies-form'
  | 'place-missing'
  | 'keeper-missing'
  | 'kept-too-short'

const code = (message: ArchiveError) => message

const text = (max: number, missing: ArchiveError) =>
  z.string(code(missing)).trim().min(1, code(missing)).max(max, code('text-too-long'))

const day = z
  .string(code('day-form'))
  .trim()
  .refine((value) => parseDay(value) !== null, code('day-form'))
  .transform((value) => value as Day)

export const objectionForm = z.object({
  by: text(60, 'by-missing'),
  about: text(1_000, 'about-missing'),
  raised: day,
})
export type ObjectionForm = z.output<typeof objectionForm>

export const answerForm = z.object({ answer: text(1_000, 'answer-missing'), settled: day })
export type AnswerForm = z.output<typeof answerForm>

export const sealingForm = z.object({
  seal: text(60, 'seal-missing'),
  copies: z
    .string(code('copies-form'))
    .trim()
    .regex(/^[1-9]\d{0,4}$/, code('copies-form'))
    .transform(Number),
  place: text(80, 'place-missing'),
  keeper: text(40, 'keeper-missing'),
  kept: day,
})
export type SealingForm = z.output<typeof sealingForm>

export const turnForm = z.object({ role: z.enum(['office-staff', 'chief-scrutineer']), seen: z.string() })
