/** Void ballots, totals, and signed count reports. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { RoundTotalTable } from '../../database/tables/vote.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import { type CountReportId, newId, type RoundId } from '../../kernel/ids.ts'
import type { PresidiumWord } from '../record/count-report.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { HeldRound } from '../rule/round.ts'
import type { SignedReport } from './report.ts'

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
