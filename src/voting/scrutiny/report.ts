/**
 * The count report (计票报告): what the scrutineers sign with ink, signed as well by the body's key so that it can be checked far away.
 * A correction is a new report that names the old one; nothing is ever overwritten.
 */
import type { RoundKind, RoundMethod } from '../../database/tables/vote.ts'
import { digestOfText } from '../../kernel/digest.ts'
import type { BodyId, RoundId } from '../../kernel/ids.ts'
import type { Key } from '../ballot/jwk.ts'
import { sign } from '../ballot/jws.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { HeldRound } from '../rule/round.ts'

export interface CountReport {
  readonly round: RoundId
  readonly number: number
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly body: { readonly id: BodyId; readonly name: string }
  readonly session: string
  readonly heldOn: string
  readonly ruleDigest: string
  /** The digest that stood on the wall. */
  readonly frozenDigest: string
  /** Read out at close; null where ballots were paper. */
  readonly boxDigest: string | null
  readonly candidates: readonly { readonly id: string; readonly title: string }[]
  readonly held: HeldRound
  readonly outcome: Outcome
  /** Digest of the report that this one corrects. */
  readonly corrects: string | null
}

export interface SignedReport {
  readonly text: string
  readonly digest: string
}

export async function signReport(report: CountReport, by: { readonly kid: string; readonly sign: Key }): Promise<SignedReport> {
  const text = await sign('count-report+jwt', by.kid, report, by.sign)
  return { text, digest: await digestOfText(text) }
}
