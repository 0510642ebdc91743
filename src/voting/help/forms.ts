/** One reason of a closed list; nothing can be typed. */
import { z } from 'zod'
import { HELP_REASONS } from '../../database/tables/vote.ts'

export const helpForm = z.object({ reason: z.enum(HELP_REASONS) })
