/** The roll as a file: who is in office, in a layout that the import reads again and finds unchanged. */
import type { Text } from '../../../views/text/index.ts'
import type { Day } from '../../kernel/clock.ts'
import { csv } from '../../kernel/csv.ts'
import type { Standing } from './plan.ts'

export const rollCsv = (roll: readonly Standing[], today: Day, text: Text): string =>
  csv([
    text.roll.csvHead,
    ...roll
      .filter(({ from, to }) => from <= today && (to === null || to > today))
      .map(({ number, name, delegation, term, origin, from, to }) => [
        number,
        name,
        delegation,
        term,
        text.roll.origin[origin],
        from,
        to,
      ]),
  ])
