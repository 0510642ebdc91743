/**
 * 开箱结果: what the scrutineers bring back from their laptop, signed with the key of the box itself. So only k shares together can have
 * written it: not the platform, which never had the key, and not the one who carries the file.
 */
import { exactly } from '../ballot/canonical.ts'
import { type EcPrivateJwk, publicEc, signingKey, thumbprint, verifyingKey } from '../ballot/jwk.ts'
import { isSignedBy, read, sign } from '../ballot/jws.ts'
import type { Manifest } from '../ballot/manifest.ts'
import { formOf, ILLEGIBLE } from '../rule/form.ts'
import { decodeMarks } from '../rule/marks.ts'
import { type BoxFacts, ballotsIn, isCount, marksIn } from './box-file.ts'
import { type MarksCount, OPENING_VOIDS, type Opening, type OpeningVoid, type PaperMarks } from './opening.ts'

const MEMBERS = ['box', 'manifest', 'marks', 'round', 'voids'] as const

/** The compact text, signed by the box key. */
export async function signOpening(
  { marks, voids }: Opening,
  { manifest, manifestDigest, boxDigest }: BoxFacts,
  key: EcPrivateJwk,
): Promise<string> {
  const payload = { round: manifest.round, manifest: manifestDigest, box: boxDigest, marks, voids }
  return sign('opened-box+jwt', await thumbprint(publicEc(key)), payload, await signingKey(key))
}

/** What the server knows of the box that was closed. */
export interface ClosedBox {
  readonly manifest: Manifest
  readonly manifestDigest: string
  readonly boxDigest: string
  /** Sealed ballots in it. */
  readonly sealed: number
  readonly paper: PaperMarks
}

export type ResultRefusal =
  | 'result-malformed'
  | 'result-of-another-round'
  | 'result-not-by-box-key'
  | 'result-of-another-box'
  | 'result-marks-unknown'
  | 'result-count-differs'
  | 'result-without-paper'

export type CheckedResult =
  | { readonly ok: true; readonly opening: Opening }
  | { readonly ok: false; readonly refusal: ResultRefusal }

/** Is this the opening of exactly this box? Nothing of it is taken over unless everything agrees. */
export async function checkResult(text: string, closed: ClosedBox): Promise<CheckedResult> {
  const signed = read(text.trim(), 'ES256', 'opened-box+jwt')
  const payload = exactly(signed?.payload, MEMBERS)
  const [marks, voids] = [marksIn(payload?.marks), voidsIn(payload?.voids)]
  if (signed === null || payload === null || marks === null || voids === null) return no('result-malformed')
  if (payload.round !== closed.manifest.round || payload.manifest !== closed.manifestDigest) return no('result-of-another-round')
  const { boxKey } = closed.manifest
  if (signed.kid !== (await thumbprint(boxKey)) || !(await isSignedBy(signed, 'ES256', await verifyingKey(boxKey))))
    return no('result-not-by-box-key')
  if (payload.box !== closed.boxDigest) return no('result-of-another-box')
  const problem = problemIn(marks, voids, closed)
  return problem === null ? { ok: true, opening: { marks, voids, boxDigest: closed.boxDigest } } : no(problem)
}

function problemIn(
  marks: readonly MarksCount[],
  voids: Opening['voids'],
  { manifest, sealed, paper }: ClosedBox,
): ResultRefusal | null {
  const onPaper = new Map(paper.marks.map((row) => [row.marks, row.ballots]))
  // Only a teller writes that he cannot read a mark, so such a row comes from papers alone.
  const illegible = formOf(manifest.rule).alphabet[ILLEGIBLE] ?? ''
  for (const row of marks) {
    const known = decodeMarks(manifest.rule, row.marks) !== null
    if (!known && !(row.marks.includes(illegible) && onPaper.get(row.marks) === row.ballots)) return 'result-marks-unknown'
  }
  const papers = ballotsIn(paper.marks) + paper.spoiled
  if (ballotsIn(marks) + ballotsIn(voids) !== sealed + papers) return 'result-count-differs'
  const told = new Map(marks.map((row) => [row.marks, row.ballots]))
  const unreadable = voids.find(({ reason }) => reason === 'unreadable')?.ballots ?? 0
  const hasPapers = paper.marks.every((row) => (told.get(row.marks) ?? 0) >= row.ballots) && unreadable >= paper.spoiled
  return hasPapers ? null : 'result-without-paper'
}

/** At most the three reasons that there are, sorted, each once. */
function voidsIn(value: unknown): Opening['voids'] | null {
  if (!Array.isArray(value)) return null
  const voids: { reason: OpeningVoid; ballots: number }[] = []
  for (const one of value) {
    const row = exactly(one, ['ballots', 'reason'])
    const reason = OPENING_VOIDS.find((known) => known === row?.reason)
    if (row === null || reason === undefined || !isCount(row.ballots) || row.ballots === 0) return null
    const before = voids[voids.length - 1]
    if (before !== undefined && before.reason >= reason) return null
    voids.push({ reason, ballots: row.ballots })
  }
  return voids
}

const no = (refusal: ResultRefusal): CheckedResult => ({ ok: false, refusal })
