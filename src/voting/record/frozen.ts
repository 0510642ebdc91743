/** What a round is held by from freezing on, and the digest of it that stands on the wall. */
import { type Digest, digestOfJson } from '../../kernel/digest.ts'
import { type ManifestCandidate, manifestDigest } from '../ballot/manifest.ts'
import type { VotingRule } from '../rule/rule.ts'

export interface Frozen {
  readonly rule: VotingRule
  /** In ballot order. */
  readonly candidates: readonly ManifestCandidate[]
  /** Digest of the roll: its names are not published. */
  readonly roll: string
  /** Compact `round-manifest+jwt`; null where the ballots were paper, which has no keys. */
  readonly manifest: string | null
}

/** Paper has no manifest; the same three things are held by one digest all the same. */
export async function paperDigest(round: string, { rule, candidates, roll }: Omit<Frozen, 'manifest'>): Promise<Digest> {
  return digestOfJson({ candidates, roll, round, rule: await digestOfJson(rule) })
}

export const frozenDigest = (round: string, frozen: Frozen): Promise<Digest> =>
  frozen.manifest === null ? paperDigest(round, frozen) : manifestDigest(frozen.manifest)
