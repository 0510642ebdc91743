/** Ballots of the example, sealed and signed as a browser would, with passes signed by the round's own key instead of blindly. */
import { constants, createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { digestOfText } from '../kernel/digest.ts'
import type { MandateId } from '../kernel/ids.ts'
import { writeEnvelope } from '../voting/ballot/envelope.ts'
import { thumbprint } from '../voting/ballot/jwk.ts'
import type { BodyKey } from '../voting/ballot/keys.ts'
import type { Manifest } from '../voting/ballot/manifest.ts'
import { newVoterKey, passInput, passOf } from '../voting/ballot/pass.ts'
import { writeReceipt } from '../voting/ballot/receipt.ts'
import { seal } from '../voting/ballot/sealed.ts'
import { encodeMarks } from '../voting/rule/marks.ts'
import type { DemoMark } from './votes.ts'

/** 发出: the answer to a blinded message that nobody kept. */
export const issueRow = (round: Manifest['round'], mandateId: MandateId): Insertable<Tables['ballot_issue']> => ({
  round_id: round,
  mandate_id: mandateId,
  door: 'device',
  request_digest: createHash('sha256').update(randomBytes(32)).digest('base64url'),
})

export async function boxRow(
  manifest: Manifest,
  keys: { readonly pass: KeyObject; readonly body: BodyKey },
  marks: readonly DemoMark[],
): Promise<Insertable<Tables['ballot_box']>> {
  const { round, passKey, boxKey, plaintextBytes, rule } = manifest
  const voter = await newVoterKey()
  const jkt = await thumbprint(voter.jwk)
  const input = passInput(round, voter.jwk, await thumbprint(passKey))
  const signature = sign('sha384', Buffer.from(input), {
    key: keys.pass,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  })
  const sealed = await seal({ round, jkt, marks: encodeMarks(rule, marks) }, boxKey, await thumbprint(boxKey), plaintextBytes)
  const digest = await digestOfText(sealed)
  return {
    round_id: round,
    jkt,
    sealed_digest: digest,
    envelope: await writeEnvelope({ round, pass: passOf(input, signature), sealed }, jkt, voter.privateKey),
    receipt: await writeReceipt({ round, ballot: digest }, { kid: keys.body.kid, key: keys.body.sign }),
  }
}
