/** Opening a year and moving it on. */
import { z } from 'zod'
import { STAGES } from '../database/tables/year.ts'

export type CycleError = 'year-form'

export const openYearForm = z.object({
  year: z
    .string()
    .trim()
    .regex(/^20\d{2}$/, 'year-form')
    .transform(Number),
})

export const advanceForm = z.object({ to: z.enum(STAGES) })
