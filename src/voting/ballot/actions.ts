/** Drawing and casting. Whose turn it is, and who may say so, is decided in voting/session. */
import type { Database, Trx } from '../../database/connect.ts'
import { base64url, digestOfText } from '../../kernel/digest.ts'
import type { MandateId, RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { type AdmissionRefusal, admit } from './admission.ts'
import { bytesOf } from './canonical.ts'
import { RSA_BYTES } from './jwk.ts'
import { blindSign, passSigningKey } from './keys.ts'
import { knownRound } from './known-rounds.ts'
import { writeReceipt } from './receipt.ts'
import { cameToRehearsal, hasSignedIn, holdPhase, isOnRoll, issueOf, noteIssue, putIntoBox, receiptOf } from './store.ts'

export type DrawRefusal =
  | 'round-not-issuing'
  | 'mandate-not-on-roll'
  | 'mandate-not-signed-in'
  | 'ballot-already-drawn'
  | 'ballot-drawn-on-paper'
  | 'blinded-malformed'

/**
 * 发票 by the device door. The same blinded message again gets the same signature (RSA is deterministic: nothing to store), another one
 * is refused: a pass cannot be drawn twice. Throws Refused<DrawRefusal>.
 */
export async function issuePass(
  db: Database,
  masterKey: Uint8Array,
  request: { readonly roundId: RoundId; readonly mandateId: MandateId; readonly blinded: string },
): Promise<string> {
  const { roundId, mandateId, blinded } = request
  const message = bytesOf(blinded)
  if (message?.length !== RSA_BYTES) throw new Refused<DrawRefusal>('blinded-malformed')
  const request_digest = await digestOfText(blinded)
  const signature = await db.change(async (trx) => {
    await mustDraw(trx, roundId, mandateId)
    const key = await passSigningKey(trx, masterKey, roundId)
    if (key === null) throw new Refused<DrawRefusal>('round-not-issuing')
    const fresh = await noteIssue(trx, { round_id: roundId, mandate_id: mandateId, door: 'device', request_digest })
    if (!fresh) await mustRepeat(trx, roundId, mandateId, request_digest)
    const made = blindSign(key, message)
    if (made === null) throw new Refused<DrawRefusal>('blinded-malformed')
    return made
  })
  return base64url(signature)
}

/** 发票 by the paper door, at the desk: an equal right. The caller records the act. Throws Refused<DrawRefusal>. */
export async function issuePaper(
  trx: Trx,
  { roundId, mandateId }: { readonly roundId: RoundId; readonly mandateId: MandateId },
): Promise<void> {
  await mustDraw(trx, roundId, mandateId)
  const fresh = await noteIssue(trx, { round_id: roundId, mandate_id: mandateId, door: 'paper', request_digest: null })
  if (!fresh) throw new Refused<DrawRefusal>('ballot-already-drawn')
}

async function mustDraw(trx: Trx, roundId: RoundId, mandateId: MandateId): Promise<void> {
  const round = found(await holdPhase(trx, roundId), 'round')
  if (round.phase !== 'issuing' && round.phase !== 'open') throw new Refused<DrawRefusal>('round-not-issuing')
  if (!(await isOnRoll(trx, roundId, mandateId))) throw new Refused<DrawRefusal>('mandate-not-on-roll')
  const isHere = (await hasSignedIn(trx, round.session_id, mandateId)) || (await cameToRehearsal(trx, roundId, mandateId))
  if (!isHere) throw new Refused<DrawRefusal>('mandate-not-signed-in')
}

/** No door changes after issue, whoever asks. */
async function mustRepeat(trx: Trx, roundId: RoundId, mandateId: MandateId, requestDigest: string): Promise<void> {
  const issue = found(await issueOf(trx, roundId, mandateId), 'issue')
  if (issue.door === 'paper') throw new Refused<DrawRefusal>('ballot-drawn-on-paper')
  if (issue.request_digest !== requestDigest) throw new Refused<DrawRefusal>('ballot-already-drawn')
}

type CastRefusal = AdmissionRefusal | 'round-not-open' | 'sealed-ballot-copied'

export type CastAnswer =
  | { readonly kind: 'cast'; readonly receipt: string }
  /** A ballot under this pass lies in the box already; only the key holder can ask, so he is told its receipt. */
  | { readonly kind: 'cast-before'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly refusal: CastRefusal }

/**
 * 投票. The one named exception to the house's habits: no audit event, no log line, no session, no request table. The receipt leaves only
 * after the commit. `passed` is told the named points that the crash tests stop at.
 */
export async function castEnvelope(
  db: Database,
  masterKey: Uint8Array,
  { roundId, envelope }: { readonly roundId: RoundId; readonly envelope: string },
  passed: (point: 'cast-committed') => void = () => {},
): Promise<CastAnswer> {
  const round = found(await knownRound(db, masterKey, roundId), 'round')
  const admission = await admit(envelope, round.box)
  if (!admission.ok) return { kind: 'refused', refusal: admission.refusal }
  const { jkt, sealedDigest } = admission
  const receipt = await writeReceipt({ round: roundId, ballot: sealedDigest }, round.receiptKey)
  const answer = await putIntoBox(db.read, { round_id: roundId, jkt, sealed_digest: sealedDigest, envelope, receipt })
  if (answer === 'put') {
    passed('cast-committed')
    return { kind: 'cast', receipt }
  }
  const stored = await receiptOf(db.read, roundId, jkt)
  if (stored !== null) return { kind: 'cast-before', receipt: stored }
  return { kind: 'refused', refusal: answer === 'taken' ? 'sealed-ballot-copied' : 'round-not-open' }
}
