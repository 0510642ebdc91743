/**
 * 票箱文件: the sealed ballots, the manifest they were cast under, and what tellers read from papers, as one file that the chief
 * scrutineer carries to the scrutineers' laptop. Nothing in it opens a ballot.
 */
import { canonicalJson, type Digest, digestOfText } from '../../kernel/digest.ts'
import { exactly, jsonInBytes, utf8 } from '../ballot/canonical.ts'
import { envelopeIn } from '../ballot/envelope.ts'
import { type Manifest, manifestDigest, manifestIn } from '../ballot/manifest.ts'
import { boxDigest } from '../ballot/published.ts'
import type { BoxFile, MarksCount, PaperMarks } from './opening.ts'

const FORM = 'piaojue-box'

export const boxFileText = ({ manifest, envelopes, paper }: BoxFile): string =>
  `${canonicalJson({ form: FORM, manifest, envelopes, paper })}\n`

/** Null for a text that is no box file, also one that broke on the way. */
export function boxFileIn(text: string): BoxFile | null {
  const file = exactly(jsonInBytes(utf8(text.trim())), ['envelopes', 'form', 'manifest', 'paper'])
  if (file === null || file.form !== FORM || typeof file.manifest !== 'string') return null
  const [envelopes, paper] = [file.envelopes, paperIn(file.paper)]
  if (!Array.isArray(envelopes) || !envelopes.every((one) => typeof one === 'string') || paper === null) return null
  return { manifest: file.manifest, envelopes, paper }
}

function paperIn(value: unknown): PaperMarks | null {
  const paper = exactly(value, ['marks', 'spoiled'])
  const marks = marksIn(paper?.marks)
  return paper === null || marks === null || !isCount(paper.spoiled) ? null : { marks, spoiled: paper.spoiled }
}

/** Rows of marks with how many ballots said so: sorted, each once, none of nobody. Null for anything else. */
export function marksIn(value: unknown): readonly MarksCount[] | null {
  if (!Array.isArray(value)) return null
  const rows: MarksCount[] = []
  for (const one of value) {
    const row = exactly(one, ['ballots', 'marks'])
    if (row === null || typeof row.marks !== 'string' || !isCount(row.ballots) || row.ballots === 0) return null
    const before = rows[rows.length - 1]
    if (before !== undefined && before.marks >= row.marks) return null
    rows.push({ marks: row.marks, ballots: row.ballots })
  }
  return rows
}

export const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

export const ballotsIn = (rows: readonly { readonly ballots: number }[]): number =>
  rows.reduce((sum, { ballots }) => sum + ballots, 0)

export interface BoxFacts {
  readonly manifest: Manifest
  /** To be compared with the wall. */
  readonly manifestDigest: Digest
  /** To be compared with what was read out and printed at close. */
  readonly boxDigest: Digest
  readonly sealed: number
  readonly papers: number
}

/** What a box file says of itself before anything is opened; null when its manifest does not agree with itself. */
export async function boxFacts({ manifest: text, envelopes, paper }: BoxFile): Promise<BoxFacts | null> {
  const manifest = await manifestIn(text)
  if (manifest === null) return null
  const sealed = envelopes.map((envelope) => envelopeIn(envelope)?.sealed ?? '')
  return {
    manifest,
    manifestDigest: await manifestDigest(text),
    boxDigest: await boxDigest(await Promise.all(sealed.map(digestOfText))),
    sealed: envelopes.length,
    papers: ballotsIn(paper.marks) + paper.spoiled,
  }
}
