/** 开箱 by k of n: the box file and opened shares in, the signed result out. The same code in the scrutineers' page and on their command line. */
import type { Manifest } from '../ballot/manifest.ts'
import { type BoxFacts, ballotsIn, boxFacts } from './box-file.ts'
import { signOpening } from './opened-box.ts'
import { type BoxFile, type OpeningRefusal, openBoxFile } from './opening.ts'
import { joinedKey, type Share, shareDigest } from './shares.ts'

/** What the manifest says of the people who hold the key; null where the platform does. */
export const holdingOf = ({ custody }: Manifest) =>
  custody.kind === 'platform' ? null : { needed: custody.needed, holders: custody.shares.length, shares: custody.shares }

/** Which share of this box it is, counted from 1; null when it is none of them. */
export async function numberOfShare(manifest: Manifest, share: Share): Promise<number | null> {
  const digest = await shareDigest(share)
  const at = holdingOf(manifest)?.shares.indexOf(digest) ?? -1
  return at < 0 ? null : at + 1
}

export type SharesRefusal = OpeningRefusal | 'box-without-shares' | 'share-foreign' | 'shares-missing' | 'shares-do-not-fit'

export type OpenedWithShares =
  | {
      readonly ok: true
      /** The text of the result file. */
      readonly result: string
      readonly facts: BoxFacts
      readonly valid: number
      readonly voids: readonly { readonly reason: string; readonly ballots: number }[]
    }
  | {
      readonly ok: false
      readonly refusal: SharesRefusal
      /** The share that is none of this box, as its place among those given, counted from 0. */
      readonly at: number | null
    }

export async function openWithShares(file: BoxFile, shares: readonly Share[]): Promise<OpenedWithShares> {
  const facts = await boxFacts(file)
  if (facts === null) return no('manifest-invalid')
  const { manifest } = facts
  const holding = holdingOf(manifest)
  if (holding === null) return no('box-without-shares')
  const numbers: number[] = []
  for (const [at, share] of shares.entries()) {
    const number = await numberOfShare(manifest, share)
    if (number === null) return no('share-foreign', at)
    numbers.push(number)
  }
  // One share given twice is one share.
  const different = shares.filter((_, at) => numbers.indexOf(numbers[at] ?? 0) === at)
  if (different.length < holding.needed) return no('shares-missing')
  const key = await joinedKey(manifest.boxKey, different)
  if (key === null) return no('shares-do-not-fit')
  const opened = await openBoxFile(file, key)
  if (!opened.ok) return no(opened.refusal)
  const { marks, voids } = opened.opening
  return { ok: true, result: await signOpening(opened.opening, facts, key), facts, valid: ballotsIn(marks), voids }
}

const no = (refusal: SharesRefusal, at: number | null = null): OpenedWithShares => ({ ok: false, refusal, at })
