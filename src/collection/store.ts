/** Where a candidate comes from: its proposals with everything that was merged into them. For screening, project and tracking pages. */
import type { Reader } from '../database/connect.ts'
import type { Channel } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { CandidateId, ProposalId } from '../kernel/ids.ts'

export interface Source {
  readonly id: ProposalId
  readonly title: string
  readonly channel: Channel
  readonly submitted_on: Day
  /** False: it was merged into one that is written down as the source. */
  readonly leading: boolean
}

/** All proposals behind a candidate, the leading ones first. No author is read. */
export async function sourcesOfCandidate(db: Reader, candidateId: CandidateId): Promise<Source[]> {
  const rows = await db
    .selectFrom('candidate_source as s')
    .innerJoin('proposal as p', 'p.id', 's.proposal_id')
    .select(['p.id', 'p.title', 'p.channel', 'p.submitted_on'])
    .where('s.candidate_id', '=', candidateId)
    .orderBy('p.submitted_on')
    .orderBy('p.id')
    .execute()
  const leading = rows.map((row) => ({ ...row, leading: true }))
  return [
    ...leading,
    ...(await mergedUnder(
      db,
      rows.map((row) => row.id),
    )),
  ]
}

/** Level by level: what was merged into these, what was merged into that, and so on. A merged one leads no longer, so it ends. */
async function mergedUnder(db: Reader, leads: readonly ProposalId[]): Promise<Source[]> {
  if (leads.length === 0) return []
  const rows = await db
    .selectFrom('proposal_merge as m')
    .innerJoin('proposal as p', 'p.id', 'm.merged_id')
    .select(['p.id', 'p.title', 'p.channel', 'p.submitted_on'])
    .where('m.lead_id', 'in', [...leads])
    .where('m.undone_at', 'is', null)
    .orderBy('p.submitted_on')
    .orderBy('p.id')
    .execute()
  const merged = rows.map((row) => ({ ...row, leading: false }))
  return [
    ...merged,
    ...(await mergedUnder(
      db,
      rows.map((row) => row.id),
    )),
  ]
}

/** How many of the sources came by which channel, most first. */
export function channelsOf(sources: readonly Source[]): { channel: Channel; count: number }[] {
  const counts = new Map<Channel, number>()
  for (const { channel } of sources) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  return [...counts].map(([channel, count]) => ({ channel, count })).sort((a, b) => b.count - a.count)
}
