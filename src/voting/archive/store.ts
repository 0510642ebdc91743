/** The record of the seal and the archive in the database; and the one door through which ballots are destroyed. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import { type Day, shanghaiDay } from '../../kernel/clock.ts'
import type { AccountId, BodyId, RoundId } from '../../kernel/ids.ts'
import type { RoundAtDesk } from '../session/round-store.ts'
import { objectionsOf } from './objection-store.ts'
import type { ArchiveRecord, Destroyed, Sealing } from './record.ts'
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

/** What the archive would destroy now. */
export async function holdingsOf(
  db: Reader,
  { id, method, custody }: Pick<RoundAtDesk, 'id' | 'method' | 'custody'>,
): Promise<Destroyed> {
  if (method !== 'sealed') return { envelopes: 0, receipts: 0, requests: 0, boxKey: null, list: null }
  const box = db.selectFrom('ballot_box').select(sql<number>`count(*)::int`.as('n')).where('round_id', '=', id)
  const { n } = await box.executeTakeFirstOrThrow()
  // One receipt lies with each envelope.
  return { envelopes: n, receipts: n, requests: await requestsOf(db, id), boxKey: custody, list: null }
}

/** The list that was published at close stays; envelopes, receipts and drawings' digests are gone with the file they lay in. */
export async function destroyBallots(trx: Trx, id: RoundId, digests: readonly string[]): Promise<void> {
  await trx
    .insertInto('archived_box')
    .values({ round_id: id, sealed_digests: digests.join('\n') })
    .execute()
  await sql`select destroy_ballots(${id})`.execute(trx)
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
  // Written from a value of this type, never from anything else.
  return row === undefined
    ? null
    : { at: row.at, day: shanghaiDay(row.at), record: JSON.parse(row.content) as ArchiveRecord, digest: row.digest }
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
