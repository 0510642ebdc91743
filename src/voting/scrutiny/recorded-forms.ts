/** What a teller sends of a recorded vote beside the lines themselves. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import type { SourceFault } from '../../bodies/roll/source.ts'
import { type PaperError, sheetForm } from './forms.ts'

export type RecordedError = Extract<PaperError, 'count-form' | 'sheet-missing' | 'sheet-too-long'> | SourceFault | 'lines-wrong'

const number = z
  .string('count-form' satisfies RecordedError)
  .trim()
  .regex(/^\d{1,6}$/, 'count-form' satisfies RecordedError)
  .transform(Number)

export const namesOnPaperForm = z.object({ issued: number, spoiled: number })
export const namesOfDevicesForm = sheetForm
