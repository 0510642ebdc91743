/** What tellers wrote down, each by himself, and what two of them wrote down alike. */
import type { Reader, Trx } from '../../database/connect.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import type { DeviceFile } from './device-sheet.ts'
import type { Paper, PaperContent } from './paper.ts'

export interface PaperEntry extends Paper {
  /** Of voting devices, where he attached it. */
  readonly file: DeviceFile | null
  readonly enteredBy: AccountId
  readonly name: string
}

/** A teller's own entry takes the place of his earlier one; the primary key keeps him from counting as two. */
export async function writeEntry(trx: Trx, roundId: RoundId, by: AccountId, paper: Paper, at: Date): Promise<void> {
  const row = { ...rowOf(paper), entered_at: at }
  await trx
    .insertInto('paper_entry')
    .values({ round_id: roundId, entered_by: by, ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'entered_by']).doUpdateSet(row))
    .execute()
}

/** By name: who was first says nothing. */
export async function entriesOf(db: Reader, roundId: RoundId): Promise<PaperEntry[]> {
  const rows = await db
    .selectFrom('paper_entry as e')
    .innerJoin('account as a', 'a.id', 'e.entered_by')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('device_file as f', (join) =>
      join.onRef('f.round_id', '=', 'e.round_id').onRef('f.entered_by', '=', 'e.entered_by'),
    )
    .select(['e.entered_by', 'p.name', 'e.issued', 'e.returned', 'e.content', 'f.name as fileName', 'f.digest'])
    .where('e.round_id', '=', roundId)
    .orderBy('p.name')
    .orderBy('e.entered_by')
    .execute()
  return rows.map((row) => ({
    ...paperIn(row),
    enteredBy: row.entered_by,
    name: row.name,
    file: row.fileName === null || row.digest === null ? null : { name: row.fileName, digest: row.digest },
  }))
}

/** Whose entries are in, and nothing of what they say. */
export const entrantsOf = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('paper_entry as e')
    .innerJoin('account as a', 'a.id', 'e.entered_by')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['e.entered_by as id', 'p.name'])
    .where('e.round_id', '=', roundId)
    .orderBy('p.name')
    .orderBy('e.entered_by')
    .execute()

export async function addPaperCount(trx: Trx, roundId: RoundId, paper: Paper, tellers: readonly AccountId[]): Promise<void> {
  await trx
    .insertInto('paper_count')
    .values({ round_id: roundId, ...rowOf(paper) })
    .execute()
  await trx
    .insertInto('paper_teller')
    .values(tellers.map((teller) => ({ round_id: roundId, account_id: teller })))
    .execute()
}

/** What stands; null as long as no two tellers agree. */
export async function paperCount(db: Reader, roundId: RoundId): Promise<Paper | null> {
  const row = await db
    .selectFrom('paper_count')
    .select(['issued', 'returned', 'content'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return row === undefined ? null : paperIn(row)
}

/** Who counted the papers of a round; nobody where it has none. */
export const tellersOf = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('paper_teller as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['t.account_id as id', 'p.name'])
    .where('t.round_id', '=', roundId)
    .orderBy('p.name')
    .orderBy('t.account_id')
    .execute()

/** Only the numbers of papers, for the console: nobody there sees what is on them. */
export const paperFigures = (db: Reader, roundId: RoundId) =>
  db.selectFrom('paper_count').select(['issued', 'returned']).where('round_id', '=', roundId).executeTakeFirst()

/** After the merge nothing may tell which marks came on paper; who read them may be told. */
export async function forgetPaper(trx: Trx, roundId: RoundId): Promise<void> {
  await trx.deleteFrom('paper_count').where('round_id', '=', roundId).execute()
  await trx.deleteFrom('paper_entry').where('round_id', '=', roundId).execute()
}

/** As if nobody had counted. */
export async function forgetCounting(trx: Trx, roundId: RoundId): Promise<void> {
  await forgetPaper(trx, roundId)
  await trx.deleteFrom('paper_teller').where('round_id', '=', roundId).execute()
}

const rowOf = ({ issued, returned, content }: Paper) => ({ issued, returned, content: canonicalJson(content) })

/** Written by `rowOf` only. */
const paperIn = (row: { readonly issued: number; readonly returned: number; readonly content: string }): Paper => ({
  issued: row.issued,
  returned: row.returned,
  content: JSON.parse(row.content) as PaperContent,
})
