/** What the chief scrutineer writes down of a doubtful paper. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import { RULINGS } from '../../database/tables/vote.ts'

export type RulingError =
  | 'marks-missing'
  | 'marks-name-somebody'
  | 'about-missing'
  | 'ruling-missing'
  | 'ruling-not-of-it'
  | 'ground-missing'
  | 'text-too-long'
  | 'reason-missing'

const code = (message: RulingError) => message
const text = (max: number, missing: RulingError) =>
  z.string(code(missing)).trim().min(1, code(missing)).max(max, code('text-too-long'))

/** The value of the choice that stands for the whole paper; any other is the place of an item on the ballot. */
export const WHOLE_PAPER = 'paper'

const MOST_MARKS = 200
const MOST_GROUND = 400

export const rulingForm = z
  .object({
    marks: text(MOST_MARKS, 'marks-missing'),
    about: z
      .string(code('about-missing'))
      .regex(/^(paper|[1-9]\d{0,2})$/, code('about-missing'))
      .transform((about) => (about === WHOLE_PAPER ? null : Number(about))),
    ruling: z.enum(RULINGS, code('ruling-missing')),
    /** A clause that was chosen, or what was written instead. */
    clause: z.string().trim().max(MOST_GROUND, code('text-too-long')).default(''),
    ground: z.string().trim().max(MOST_GROUND, code('text-too-long')).default(''),
  })
  .refine(({ clause, ground }) => clause !== '' || ground !== '', { path: ['ground'], message: code('ground-missing') })
  .transform(({ clause, ground, ...rest }) => ({ ...rest, ground: [clause, ground].filter((one) => one !== '').join('；') }))
export type RulingForm = z.output<typeof rulingForm>

export const strikeForm = z.object({ reason: text(MOST_MARKS, 'reason-missing') })
