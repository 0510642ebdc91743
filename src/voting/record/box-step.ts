/**
 * (7) For scrutineers, with envelopes and key, until both are destroyed: every envelope under a valid pass of this round, none twice; the
 * opened marks are exactly what was in the box. Apart from the public steps, because no page of ours ever takes a box key.
 */
import { bytesOf } from '../ballot/canonical.ts'
import { type EcPrivateJwk, ecJwkOf } from '../ballot/jwk.ts'
import { boxDigest } from '../ballot/published.ts'
import { countTexts } from '../rule/count.ts'
import { type Count, columnsOf, sumOfVoids } from '../rule/totals.ts'
import { boxFileIn } from '../scrutiny/box-file.ts'
import { type BoxFile, type Opening, openBoxFile, type PaperMarks } from '../scrutiny/opening.ts'
import { type Check, failed, holds, proved, type Step, signedWord, step } from './checks.ts'
import { differs, firstOf, isSame } from './differs.ts'
import { readRecord } from './read.ts'
import { type RoundRecord, repeated } from './round-record.ts'

/** `record`, `box`, `key`: the three files as they are read; the key is a private JWK. */
export const verifyBox = (record: string, box: string, key: string): Promise<Step> =>
  step(7, async () => {
    const reading = await readRecord(record)
    if (!reading.ok) return [failed('file', reading.fault.place, { wanted: reading.fault.wanted })]
    return boxChecks(reading.evidence.record, boxFileIn(box), privateKeyIn(jsonOf(key)))
  })

async function boxChecks(record: RoundRecord, file: BoxFile | null, key: EcPrivateJwk | null): Promise<Check[]> {
  if (file === null) return [failed('box-file', '')]
  if (file.manifest !== record.frozen.manifest) return [failed('box-file', 'manifest')]
  if (key === null) return [failed('box-key', '')]
  const result = await openBoxFile(file, key)
  if (!result.ok)
    return [result.refusal === 'key-of-another-box' ? failed('box-key', '') : failed('envelopes-admitted', 'envelopes')]
  const { opening } = result
  return [
    proved('envelopes-admitted', { ballots: file.envelopes.length }),
    holds('envelopes-listed', opening.boxDigest === (await boxDigest(record.digests)) ? null : 'digests'),
    compared(record, opening, file.envelopes.length, papersIn(file.paper)),
  ]
}

const papersIn = ({ marks, spoiled }: PaperMarks): number => marks.reduce((sum, { ballots }) => sum + ballots, spoiled)

/**
 * Papers are merged before anything is counted. A box file that the platform opened itself may not tell them: then the box holds a part
 * of each number, and tellers stand for the rest.
 */
function compared({ frozen, held, rows }: RoundRecord, opening: Opening, sealed: number, papers: number): Check {
  const announced = held.boxes[0]?.count ?? null
  if (announced === null) return failed('box-is-count', 'held')
  const spoiled = opening.voids.reduce((sum, { ballots }) => sum + ballots, 0)
  const counted = countTexts(frozen.rule, repeated(opening.marks))
  const all = { ...counted, voids: { ...counted.voids, unreadable: counted.voids.unreadable + spoiled } }
  const paper = (held.boxes[0]?.returned ?? 0) - sealed - papers
  if (paper > 0)
    return isWithin(all, announced, paper) ? signedWord('box-within-count', { paper }) : failed('box-is-count', 'held')
  return holds(
    'box-is-count',
    firstOf(differs(announced, all, 'held.boxes[0].count'), rows === null || isSame(rows, opening.marks) ? null : 'rows'),
    { ballots: sealed },
  )
}

/** No number of the box is above the announced one, and none is below it by more than there were papers. */
function isWithin(box: Count, announced: Count, paper: number): boolean {
  const parts = (count: Count) => [count.valid, sumOfVoids(count.voids), ...count.items.flatMap(columnsOf)]
  const [inBox, inAll] = [parts(box), parts(announced)]
  return (
    inBox.length === inAll.length &&
    inBox.every((part, index) => part <= (inAll[index] ?? 0) && (inAll[index] ?? 0) <= part + paper)
  )
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}

const SCALAR_BYTES = 32

function privateKeyIn(value: unknown): EcPrivateJwk | null {
  if (typeof value !== 'object' || value === null || !('d' in value) || typeof value.d !== 'string') return null
  const { d, ...rest } = value
  const jwk = ecJwkOf(rest)
  return jwk === null || bytesOf(d)?.length !== SCALAR_BYTES ? null : { ...jwk, d }
}
