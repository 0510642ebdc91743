/** The operator's forms: they hold nothing that anybody types, so whatever does not fit was not sent by our page. */
import { z } from 'zod'
import type { RoundId } from '../../kernel/ids.ts'
import { parseId } from '../../kernel/ids.ts'

const MOST_STEPS = 999

export const revealForm = z.object({
  of: z.string().transform((text, context) => {
    const id = parseId<RoundId>(text)
    if (id !== null) return id
    context.addIssue({ code: 'custom', message: 'round' })
    return z.NEVER
  }),
  step: z.coerce.number().int().min(1).max(MOST_STEPS),
})

export const blackForm = z.object({ black: z.enum(['on', 'off']) })
