/** Freezing: rule, candidates, roll and keys of a round become one signed text. */
import type { Trx } from '../../database/connect.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { formOf } from '../rule/form.ts'
import type { VotingRule } from '../rule/rule.ts'
import { ecJwkOf, rsaJwkOf } from './jwk.ts'
import { bodyKey } from './keys.ts'
import { type Custody, type Manifest, manifestDigest, writeManifest } from './manifest.ts'
import { candidatesOf, rollOf, roundOf } from './round-store.ts'
import { plaintextBytes } from './sealed.ts'
import { roundKey } from './store.ts'

/** The keys of the round are made before. The caller writes all three into the round, in the same transaction as its phase. */
export async function signManifest(
  trx: Trx,
  masterKey: Uint8Array,
  roundId: RoundId,
  pages: Manifest['pages'],
  custody: Custody = { kind: 'platform' },
): Promise<{ readonly manifest: string; readonly manifestDigest: string; readonly rollDigest: string }> {
  const round = found(await roundOf(trx, roundId), 'round')
  const [candidates, roll, body] = [
    await candidatesOf(trx, roundId),
    await rollOf(trx, roundId),
    await bodyKey(trx, masterKey, round.bodyId),
  ]
  // Written by the session from the parsed rule (round.rule is its canonical text).
  const rule = JSON.parse(round.rule) as VotingRule
  const [passKey, boxKey] = [rsaJwkOf(await publicKey(trx, roundId, 'pass')), ecJwkOf(await publicKey(trx, roundId, 'box'))]
  if (passKey === null || boxKey === null) throw new Error('the keys of a round are made before it is frozen')
  const rollDigest = await digestOfJson(roll)
  const text = await writeManifest(
    {
      round: roundId,
      rehearsal: round.kind === 'rehearsal',
      body: { id: round.bodyId, name: round.bodyName },
      rule,
      ruleDigest: await digestOfJson(rule),
      candidates,
      candidatesDigest: await digestOfJson(candidates),
      roll: { digest: rollDigest, size: roll.length },
      passKey,
      boxKey,
      custody,
      receiptKey: body.jwk,
      plaintextBytes: plaintextBytes(formOf(rule).items),
      pages,
    },
    body.sign,
  )
  return { manifest: text, manifestDigest: await manifestDigest(text), rollDigest }
}

const publicKey = async (trx: Trx, roundId: RoundId, purpose: 'pass' | 'box'): Promise<unknown> =>
  JSON.parse(found(await roundKey(trx, roundId, purpose), 'round key').public_jwk)
