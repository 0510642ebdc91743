/** How a file is to be read and what it stands for: proposed from the file, and changed by hand where the proposal is wrong. */
import { z } from 'zod'
import { type Day, parseDay } from '../../kernel/clock.ts'
import type { SourceFault } from './source.ts'

export type RollError =
  | SourceFault
  | 'term-missing'
  | 'day-form'
  | 'day-past'
  | 'number-nowhere'
  | 'name-nowhere'
  | 'delegation-nowhere'

/** «» means: as the file proposes. Anything that is no number of a column means: nowhere. */
const place = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,3}$/.test(text) ? Number(text) : null))

export const readingForm = z.object({
  term: z.string('term-missing').trim().min(1, 'term-missing').max(30, 'term-missing'),
  scope: z.enum(['part', 'whole']).catch('part'),
  on: z.string('day-form').transform((text, context) => {
    const day = parseDay(text)
    if (day === null) context.addIssue({ code: 'custom', message: 'day-form' })
    return day as Day
  }),
  /** Sent with the preview only: the first time the file itself says where what stands. */
  'head-rows': place,
  'column-number': place,
  'column-name': place,
  'column-delegation': place,
  'column-term': place,
  'column-origin': place,
})
export type Reading = z.output<typeof readingForm>
