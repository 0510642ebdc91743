/** Paper counts before they are confirmed, totals, and signed count reports. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { RoundTotalTable } from '../../database/tables/vote.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import { type AccountId, type CountReportId, newId, type RoundId } from '../../kernel/ids.ts'
import type { PresidiumWord } from '../record/count-report.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { HeldRound } from '../rule/round.ts'
import type { PaperContent } from './paper.ts'
import type { SignedReport } from './report.ts'

export interface PaperCount {
  readonly issued: number
  readonly returned: number
  readonly content: PaperContent
  readonly enteredBy: AccountId
}

/** Until it is confirmed a paper count may be written again: the last one stands. */
export async function writePaperCount(trx: Trx, roundId: RoundId, count: PaperCount, at: Date): Promise<void> {
  const row = {
    issued: count.issued,
    returned: count.returned,
    content: canonicalJson(count.content),
    entered_by: count.enteredBy,
    entered_at: at,
  }
  await trx
    .insertInto('paper_count')
    .values({ round_id: roundId, ...row })
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet(row))
    .execute()
}

export async function paperCount(db: Reader, roundId: RoundId): Promise<PaperCount | null> {
  const row = await db
    .selectFrom('paper_count')
    .select(['issued', 'returned', 'content', 'entered_by'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by `writePaperCount` only.
  return {
    issued: row.issued,
    returned: row.returned,
    content: JSON.parse(row.content) as PaperContent,
    enteredBy: row.entered_by,
  }
}

/** Only the numbers of papers, for the console: nobody there sees what is on them. */
export const paperFigures = (db: Reader, roundId: RoundId) =>
  db.selectFrom('paper_count').select(['issued', 'returned']).where('round_id', '=', roundId).executeTakeFirst()

/** After the merge nothing may tell which marks came on paper. */
export const forgetPaperCount = (trx: Trx, roundId: RoundId) =>
  trx.deleteFrom('paper_count').where('round_id', '=', roundId).execute()

export async function addVoids(trx: Trx, roundId: RoundId, voids: Readonly<Record<string, number>>): Promise<void> {
  const rows = Object.entries(voids).flatMap(([reason, ballots]) => (ballots > 0 ? [{ round_id: roundId, reason, ballots }] : []))
  if (rows.length > 0) await trx.insertInto('void_ballots').values(rows).execute()
}

export const addTotals = async (trx: Trx, totals: readonly RoundTotalTable[]): Promise<void> => {
  await trx
    .insertInto('round_total')
    .values([...totals])
    .execute()
}

export const totalsOfRound = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('round_total')
    .select(['candidate_id as id', 'votes_for', 'against', 'abstain', 'item_void'])
    .where('round_id', '=', roundId)
    .execute()

export async function addReport(
  trx: Trx,
  roundId: RoundId,
  report: SignedReport & Pick<StoredReport, 'number' | 'held' | 'outcome' | 'presidium'>,
): Promise<void> {
  await trx
    .insertInto('count_report')
    .values({
      id: newId<CountReportId>(),
      round_id: roundId,
      number: report.number,
      held: canonicalJson(report.held),
      outcome: canonicalJson(report.outcome),
      presidium: report.presidium && canonicalJson(report.presidium),
      report: report.text,
      digest: report.digest,
    })
    .execute()
}

export interface StoredReport {
  readonly number: number
  readonly held: HeldRound
  readonly outcome: Outcome
  readonly presidium: PresidiumWord | null
  readonly report: string
  readonly digest: string
}

/** The report that stands: the newest. */
export async function reportOf(db: Reader, roundId: RoundId): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('count_report')
    .select(['number', 'held', 'outcome', 'presidium', 'report', 'digest'])
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by `addReport` only.
  return {
    ...row,
    held: JSON.parse(row.held) as HeldRound,
    outcome: JSON.parse(row.outcome) as Outcome,
    presidium: row.presidium === null ? null : (JSON.parse(row.presidium) as PresidiumWord),
  }
}
