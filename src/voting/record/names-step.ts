/** (5) of a recorded vote: where the rule publishes the names, the totals are counted again from them; else the list is the scrutineers' signed word. */
import { digestOfJson } from '../../kernel/digest.ts'
import { countRecorded, marksIn } from '../rule/recorded.ts'
import { type Check, failed, holds, signedWord } from './checks.ts'
import { differs, firstOf } from './differs.ts'
import type { Evidence } from './read.ts'

export async function namesStep({ record, standing }: Evidence): Promise<Check> {
  const { names, rows, frozen, held } = record
  if ((names !== undefined) !== frozen.rule.publish.rows || rows !== null || standing.report.rows !== null)
    return failed('sum-of-names', rows === null ? 'names' : 'rows')
  if (names === undefined) return signedWord('sum-of-names')
  const [box] = held.boxes
  const marks = marksIn(names)
  const counted = countRecorded(frozen.rule, marks, box?.returned ?? 0)
  const wrong = firstOf(
    standing.report.names === (await digestOfJson(names)) ? null : 'names',
    // Everybody on the frozen roll stands there once, whether he voted or not.
    names.length === held.attendance.entitled ? null : 'names',
    twice(names.map(({ number, name }) => `${number} ${name}`)),
    marks.length <= (box?.returned ?? 0) ? null : 'names',
    differs(box?.count ?? null, counted, 'held.boxes[0].count'),
  )
  return holds('sum-of-names', wrong, { names: names.length, marks: marks.length })
}

function twice(people: readonly string[]): string | null {
  const at = people.findIndex((one, index) => people.indexOf(one) !== index)
  return at === -1 ? null : `names[${at}]`
}
