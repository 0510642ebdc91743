/**
 * 归档. The office and the chief scrutineer turn their keys, and with the second one, in one transaction: what the protocol lets go is
 * destroyed, what it keeps is written into one record, and the round is over. The public record of the round stays byte for byte the same.
 */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundTurnTable } from '../../database/tables/vote.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { canonicalJson, digestOfJson, digestOfText } from '../../kernel/digest.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { destroyBoxKey } from '../ballot/keys.ts'
import { envelopesOf, sealedDigests } from '../ballot/store.ts'
import { reportOf } from '../scrutiny/store.ts'
import type { Desk } from '../session/desk.ts'
import type { Terms } from '../session/readiness.ts'
import type { RoundRefusal } from '../session/round.ts'
import { mayTake } from '../session/round-actions.ts'
import { addTurn, type RoundAtDesk, roundForChange, setKeysDestroyed, setPhase, turnsOf } from '../session/round-store.ts'
import { announcedAt } from './actions.ts'
import { objectionsOf } from './objection-store.ts'
import { type ArchiveRecord, type Destroyed, destroyedList, type Objection, type Sealing } from './record.ts'
import { addArchive, destroyBallots, holdingsOf, listed, sealingOf } from './store.ts'

export type ArchiveRole = Extract<RoundTurnTable['role'], 'office-staff' | 'chief-scrutineer'>

/** What the person saw when turning the key. */
export const digestOfSealing = (sealing: Sealing) => digestOfJson(sealing)

/** `seen`: the digest of the seal's record that stood on the page, so that nobody confirms what he has not read. */
export const turnArchiveKey = (
  db: Database,
  terms: Terms,
  desk: Desk,
  id: RoundId,
  role: ArchiveRole,
  seen: string,
): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    await mayTake(trx, 'archive', round, terms, now)
    const sealing = found(await sealingOf(trx, id), 'sealing')
    if ((await digestOfSealing(sealing)) !== seen) throw new Refused<RoundRefusal>('sealing-changed-meanwhile')
    await addTurn(trx, { round_id: id, act: 'archive', role, account_id: desk.actor, at: now })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.key-turned', { round: id, act: 'archive', role })
    const turns = (await turnsOf(trx, id)).filter(({ act }) => act === 'archive')
    const office = turns.find((turn) => turn.role === 'office-staff')
    const scrutineer = turns.find((turn) => turn.role === 'chief-scrutineer')
    if (office !== undefined && scrutineer !== undefined) await archive(trx, now, desk, { round, sealing, office, scrutineer })
  })

interface Confirmed {
  readonly round: RoundAtDesk
  readonly sealing: Sealing
  readonly office: Turn
  readonly scrutineer: Turn
}
interface Turn {
  readonly account_id: AccountId
  readonly name: string
}

async function archive(trx: Trx, now: Date, desk: Desk, { round, sealing, office, scrutineer }: Confirmed): Promise<void> {
  const { id } = round
  const objections = await settledObjections(trx, id)
  const destroyed = await destroy(trx, now, round)
  const report = found(await reportOf(trx, id), 'report').digest
  const content: ArchiveRecord = {
    round: id,
    announcedOn: shanghaiDay(await announcedAt(trx, round)),
    objectionsUntil: found(round.objections_until, 'objection period'),
    objections,
    destroyed,
    sealing,
    kept: { report, manifest: round.manifest_digest, box: round.box_digest },
    office: office.name,
    chiefScrutineer: scrutineer.name,
    at: now.toISOString(),
  }
  const text = canonicalJson(content)
  const digest = await digestOfText(text)
  await addArchive(trx, {
    round_id: id,
    at: now,
    office_id: office.account_id,
    scrutineer_id: scrutineer.account_id,
    content: text,
    digest,
  })
  await setPhase(trx, id, 'archived')
  const act = { at: now, actor: desk.actor, body: desk.bodyId }
  for (const { round: voided, envelopes, requests } of destroyed.voidRounds)
    await record(trx, act, 'void-ballots.destroyed', { round: voided, envelopes, requests })
  await record(trx, act, 'round.archived', {
    round: id,
    envelopes: destroyed.envelopes,
    requests: destroyed.requests,
    objections: objections.length,
    keep: sealing.keptUntil,
    digest,
  })
}

/** Of paper counted by hand the platform holds nothing: the papers themselves are what is sealed. Void rounds may have been sealed all the same. */
async function destroy(trx: Trx, now: Date, round: RoundAtDesk): Promise<Destroyed> {
  const { id } = round
  const holdings = await holdingsOf(trx, round)
  const isSealed = holdings.boxKey !== null
  const voidRounds = await listed(trx, holdings.voidRounds)
  if (!isSealed && voidRounds.length === 0) return holdings
  const list = isSealed ? await destroyedList(await envelopesOf(trx, id)) : null
  const digests = isSealed ? await sealedDigests(trx, id) : null
  await destroyBallots(
    trx,
    id,
    digests,
    voidRounds.map((one) => one.round),
  )
  if (isSealed) {
    await destroyBoxKey(trx, id)
    // Of shares in the scrutineers' hands it was recorded before.
    if (round.keys_destroyed_at === null) await setKeysDestroyed(trx, id, now)
  }
  return { ...holdings, list, voidRounds }
}

const settledObjections = async (trx: Trx, id: RoundId): Promise<Objection[]> =>
  (await objectionsOf(trx, id)).map(({ by, about, raisedOn, answer, settledOn }) => ({
    by,
    about,
    raisedOn,
    answer: found(answer, 'answer'),
    settledOn: found(settledOn, 'answer'),
  }))
