/**
 * 开箱: the box file and the box key in; one merged, sorted multiset of marks and void counts out. Pure, so it runs on the chief
 * scrutineer's laptop, in a command line and (only where the platform keeps the key) in the server. Nothing that comes out tells which
 * envelope a row came from: equal ballots are merged, the order is the alphabet's, and the content of what does not open is discarded.
 */
import { type Admission, admit, type Box } from '../ballot/admission.ts'
import { agreeingKey, type EcPrivateJwk, type Key, publicEc, thumbprint } from '../ballot/jwk.ts'
import { type Manifest, manifestIn, passKeyOf } from '../ballot/manifest.ts'
import { boxDigest } from '../ballot/published.ts'
import { open } from '../ballot/sealed.ts'
import { decodeMarks } from '../rule/marks.ts'

export interface MarksCount {
  readonly marks: string
  readonly ballots: number
}

/** What two tellers read from the paper box and compared. */
export interface PaperMarks {
  readonly marks: readonly MarksCount[]
  /** Papers that are void as a whole. */
  readonly spoiled: number
}

export const NO_PAPER: PaperMarks = { marks: [], spoiled: 0 }

/** What the scrutineers carry to their laptop. */
export interface BoxFile {
  readonly manifest: string
  readonly envelopes: readonly string[]
  /** Merged before anything is shown. */
  readonly paper: PaperMarks
}

/** At most three reasons, so that none of them names a ballot; a spoiled paper is unreadable too, so that none of them names a door. */
export const OPENING_VOIDS = ['copied', 'does-not-decrypt', 'unreadable'] as const
export type OpeningVoid = (typeof OPENING_VOIDS)[number]

export interface Opening {
  readonly marks: readonly MarksCount[]
  readonly voids: readonly { readonly reason: OpeningVoid; readonly ballots: number }[]
  /** To be compared with what was read out at close. */
  readonly boxDigest: string
}

/** The box is not what the server may have taken in: nothing is opened, the matter goes to the scrutineers. */
export type OpeningRefusal = 'manifest-invalid' | 'key-of-another-box' | 'envelope-foreign' | 'envelope-twice'

export type OpeningResult =
  | { readonly ok: true; readonly opening: Opening }
  | { readonly ok: false; readonly refusal: OpeningRefusal }

export async function openBoxFile(file: BoxFile, key: EcPrivateJwk): Promise<OpeningResult> {
  const manifest = await manifestIn(file.manifest)
  if (manifest === null) return no('manifest-invalid')
  const kid = await thumbprint(manifest.boxKey)
  if ((await thumbprint(publicEc(key))) !== kid) return no('key-of-another-box')
  const box = { round: manifest.round, pass: await passKeyOf(manifest), boxKid: kid, plaintextBytes: manifest.plaintextBytes }
  const admitted = await inPortions(file.envelopes, (envelope) => admit(envelope, box))
  if (!admitted.every((one) => one.ok)) return no('envelope-foreign')
  if (hasRepeated(admitted.map(({ jkt }) => jkt)) || hasRepeated(admitted.map((one) => one.sealedDigest)))
    return no('envelope-twice')
  const privateKey = await agreeingKey(key)
  const found = await inPortions(admitted, (one) => marksIn(one, manifest, box, privateKey))
  const { paper } = file
  const counts = new Map(paper.marks.map(({ marks, ballots }) => [marks, ballots]))
  const voids = new Map<OpeningVoid, number>(paper.spoiled > 0 ? [['unreadable', paper.spoiled]] : [])
  for (const one of found)
    if ('marks' in one) add(counts, one.marks)
    else add(voids, one.reason)
  return {
    ok: true,
    opening: {
      marks: sorted(counts).map(([marks, ballots]) => ({ marks, ballots })),
      voids: sorted(voids).map(([reason, ballots]) => ({ reason, ballots })),
      boxDigest: await boxDigest(admitted.map((one) => one.sealedDigest)),
    },
  }
}

type Admitted = Extract<Admission, { ok: true }>

async function marksIn(
  { sealed, jkt }: Admitted,
  { rule }: Manifest,
  box: Box,
  key: Key,
): Promise<{ readonly marks: string } | { readonly reason: OpeningVoid }> {
  const opened = await open(sealed, key, box.boxKid, box.plaintextBytes)
  if (opened.kind !== 'vote') return { reason: opened.kind === 'not-ours' ? 'unreadable' : opened.kind }
  const { vote } = opened
  // A sealed vote that somebody copied out of another envelope speaks for another pass.
  if (vote.round !== box.round || vote.jkt !== jkt) return { reason: 'copied' }
  return decodeMarks(rule, vote.marks) === null ? { reason: 'unreadable' } : { marks: vote.marks }
}

/** WebCrypto works beside the program: a portion at a time keeps it busy without holding 3,000 promises. */
const PORTION = 64

async function inPortions<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const out: Out[] = []
  for (let at = 0; at < items.length; at += PORTION) out.push(...(await Promise.all(items.slice(at, at + PORTION).map(work))))
  return out
}

const no = (refusal: OpeningRefusal): OpeningResult => ({ ok: false, refusal })
const hasRepeated = (names: readonly string[]): boolean => new Set(names).size < names.length
const add = <Name>(counts: Map<Name, number>, name: Name) => counts.set(name, (counts.get(name) ?? 0) + 1)
const sorted = <Name extends string>(counts: ReadonlyMap<Name, number>): [Name, number][] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
