/** The record of the seal and the archive in the database; and the one door through which ballots are destroyed. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import { type Day, shanghaiDay } from '../../kernel/clock.ts'
import type { AccountId, BodyId, RoundId } from '../../kernel/ids.ts'
import { envelopesOf } from '../ballot/store.ts'
import { isDeciding, type RoundAtDesk } from '../session/round-store.ts'
import { objectionsOf } from './objection-store.ts'
import { type ArchiveRecord, type Destroyed, destroyedList, type Sealing, type VoidRound } from './record.ts'
import type { ArchiveFacts } from './waits.ts'

export async function sealingOf(db: Reader, id: RoundId): Promise<Sealing | null> {
  const row = await db
    .selectFrom('round_sealing')
    .select(['seal_number as sealNumber', 'copies', 'place', 'keeper', 'kept_until as keptUntil'])
    .where('round_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function writeSealing(trx: Trx, id: RoundId, sealing: Sealing, by: AccountId, at: Date): Promise<void> {
  const fields = {
    seal_number: sealing.sealNumber,
    copies: sealing.copies,
    place: sealing.place,
    keeper: sealing.keeper,
    kept_until: sealing.keptUntil,
    entered_by: by,
    entered_at: at,
  }
  await trx
    .insertInto('round_sealing')
    .values({ round_id: id, ...fields })
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet(fields))
    .execute()
}

export async function archiveFacts(
  db: Reader,
  round: Pick<RoundAtDesk, 'id' | 'objections_until' | 'keys_destroyed_at'>,
): Promise<ArchiveFacts> {
  // Asked at every turn of a console; before the announcement there is nothing to find.
  if (round.objections_until === null)
    return { objectionsUntil: null, openObjections: 0, keysDestroyed: round.keys_destroyed_at !== null, sealingWritten: false }
  return {
    objectionsUntil: round.objections_until,
    openObjections: (await objectionsOf(db, round.id)).filter(({ answer }) => answer === null).length,
    keysDestroyed: round.keys_destroyed_at !== null,
    sealingWritten: (await sealingOf(db, round.id)) !== null,
  }
}

/** How many drawings of this round are still known by the digest of their message. */
const requestsOf = async (db: Reader, id: RoundId): Promise<number> =>
  (
    await db
      .selectFrom('ballot_issue')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('round_id', '=', id)
      .where('request_digest', 'is not', null)
      .executeTakeFirstOrThrow()
  ).n

/** How many ballots lie in the box of this round; one receipt lies with each envelope. */
const ballotsOf = async (db: Reader, id: RoundId): Promise<number> =>
  (
    await db
      .selectFrom('ballot_box')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('round_id', '=', id)
      .executeTakeFirstOrThrow()
  ).n

/** What the archive would destroy now. */
export async function holdingsOf(db: Reader, round: RoundAtDesk): Promise<Destroyed> {
  const voidRounds = await voidHoldings(db, round)
  const { id, method, custody } = round
  if (method !== 'sealed') return { envelopes: 0, receipts: 0, requests: 0, boxKey: null, list: null, voidRounds }
  const n = await ballotsOf(db, id)
  return { envelopes: n, receipts: n, requests: await requestsOf(db, id), boxKey: custody, list: null, voidRounds }
}

/** Void rounds that came before this one in its decision, as far as anything of them is left. */
async function voidHoldings(db: Reader, round: RoundAtDesk): Promise<VoidRound[]> {
  if (!isDeciding(round)) return []
  const rounds = await db
    .selectFrom('round')
    .select(['id', 'number'])
    .where('decision_id', '=', round.decision_id)
    .where('phase', '=', 'void')
    .where('method', '=', 'sealed')
    .where('number', '<', round.number)
    .orderBy('number')
    .execute()
  const held: VoidRound[] = []
  for (const { id, number } of rounds) {
    const [envelopes, requests] = [await ballotsOf(db, id), await requestsOf(db, id)]
    if (envelopes + requests > 0) held.push({ round: id, number, envelopes, receipts: envelopes, requests, list: null })
  }
  return held
}

/** With the digest of each list, by which a copy that somebody kept can be known. */
export const listed = (db: Reader, voidRounds: readonly VoidRound[]): Promise<VoidRound[]> =>
  Promise.all(voidRounds.map(async (one) => ({ ...one, list: await destroyedList(await envelopesOf(db, one.round)) })))

/**
 * The list that was published at close stays (null: of a box of paper there is none); envelopes, receipts and drawings' digests are gone
 * with the file they lay in, and with them all that was cast in void rounds before this one.
 */
export async function destroyBallots(
  trx: Trx,
  id: RoundId,
  digests: readonly string[] | null,
  andVoid: readonly RoundId[] = [],
): Promise<void> {
  if (digests !== null)
    await trx
      .insertInto('archived_box')
      .values({ round_id: id, sealed_digests: digests.join('\n') })
      .execute()
  await sql`select destroy_ballots(${id}, ${`{${andVoid.join(',')}}`}::uuid[])`.execute(trx)
}

interface NewArchive {
  readonly round_id: RoundId
  readonly at: Date
  readonly office_id: AccountId
  readonly scrutineer_id: AccountId
  readonly content: string
  readonly digest: string
}

export const addArchive = async (trx: Trx, archive: NewArchive): Promise<void> => {
  await trx.insertInto('round_archive').values(archive).execute()
}

export interface Archived {
  readonly at: Date
  readonly day: Day
  readonly record: ArchiveRecord
  readonly digest: string
}

export async function archiveOf(db: Reader, id: RoundId): Promise<Archived | null> {
  const row = await db
    .selectFrom('round_archive')
    .select(['at', 'content', 'digest'])
    .where('round_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { at: row.at, day: shanghaiDay(row.at), record: recordIn(row.content), digest: row.digest }
}

/** Written from a value of this type, never from anything else; records of an earlier version know of no void rounds. */
function recordIn(content: string): ArchiveRecord {
  const record = JSON.parse(content) as ArchiveRecord & { readonly destroyed: Partial<Pick<Destroyed, 'voidRounds'>> }
  return { ...record, destroyed: { ...record.destroyed, voidRounds: record.destroyed.voidRounds ?? [] } }
}

/** Rounds of a body whose result is announced, newest first, with where their papers lie. */
export const roundsToKeep = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .leftJoin('round_sealing as k', 'k.round_id', 'r.id')
    .leftJoin('round_archive as a', 'a.round_id', 'r.id')
    .select([
      'r.id',
      'r.number',
      'r.kind',
      'r.objections_until as objectionsUntil',
      's.name as session',
      's.held_on as heldOn',
      'k.seal_number as sealNumber',
      'k.copies',
      'k.place',
      'k.keeper',
      'k.kept_until as keptUntil',
      'a.at as archivedAt',
    ])
    .where('s.body_id', '=', bodyId)
    .where('r.phase', 'in', ['announced', 'archived'])
    .orderBy('s.held_on', 'desc')
    .orderBy('r.number', 'desc')
    .execute()

export type KeptRound = Awaited<ReturnType<typeof roundsToKeep>>[number]
