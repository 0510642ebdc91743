/** The desk's inbox: proposals of a year, filtered, sorted, page by page. */
import type { Reader } from '../database/connect.ts'
import type { Category, Channel, ProposalState } from '../database/tables/year.ts'
import type { CallId, CycleId } from '../kernel/ids.ts'
import type { InboxQuery } from './inbox.ts'

const filtered = (db: Reader, cycleId: CycleId, query: Omit<InboxQuery, 'sort' | 'page'>) =>
  db
    .selectFrom('proposal as p')
    .where('p.cycle_id', '=', cycleId)
    .$if(query.state !== '', (q) => q.where('p.state', '=', query.state as ProposalState))
    .$if(query.category !== '', (q) => q.where('p.category', '=', query.category as Category))
    .$if(query.channel !== '', (q) => q.where('p.channel', '=', query.channel as Channel))
    .$if(query.text !== '', (q) => {
      const pattern = `%${query.text.replace(/[\\%_]/g, '\\$&')}%`
      const digits = query.text.replace(/\s/g, '')
      return q.where((eb) =>
        eb.or([
          eb('p.title', 'ilike', pattern),
          eb('p.wish', 'ilike', pattern),
          eb('p.place', 'ilike', pattern),
          eb('p.tracking_code', '=', digits),
        ]),
      )
    })

const COLUMNS = {
  received: 'p.submitted_on',
  title: 'p.title',
  place: 'p.place',
  category: 'p.category',
  channel: 'p.channel',
  state: 'p.state',
} as const

export const PAGE_SIZE = 100

export const inboxRows = (db: Reader, cycleId: CycleId, query: InboxQuery, limit: number | null) =>
  filtered(db, cycleId, query)
    .select((eb) => [
      'p.id',
      'p.tracking_code',
      'p.title',
      'p.wish',
      'p.place',
      'p.category',
      'p.beneficiaries',
      'p.channel',
      'p.state',
      'p.submitted_on',
      'p.decided_on',
      'p.reason',
      eb
        .selectFrom('proposal_merge as m')
        .select((count) => count.fn.countAll<number>().as('merged'))
        .whereRef('m.lead_id', '=', 'p.id')
        .where('m.undone_at', 'is', null)
        .as('merged'),
    ])
    .orderBy(COLUMNS[query.sort.by], query.sort.down ? 'desc' : 'asc')
    .orderBy('p.submitted_on')
    .orderBy('p.id')
    .$if(limit !== null, (q) => q.limit(limit ?? 0).offset((query.page - 1) * (limit ?? 0)))
    .execute()

export type InboxRow = Awaited<ReturnType<typeof inboxRows>>[number]

/** How many there are in each state under the other filters: the numbers on the chips. */
export const inboxCounts = (db: Reader, cycleId: CycleId, query: InboxQuery) =>
  filtered(db, cycleId, { ...query, state: '' })
    .select((eb) => ['p.state', eb.fn.countAll<number>().as('count')])
    .groupBy('p.state')
    .execute()

/** Titles that the public may read: accepted ones of a call, newest first. */
export const acceptedOfCall = (db: Reader, callId: CallId) =>
  db
    .selectFrom('proposal')
    .select(['title', 'place', 'category', 'decided_on'])
    .where('call_id', '=', callId)
    .where('state', '=', 'accepted')
    .orderBy('decided_on', 'desc')
    .orderBy('id')
    .limit(60)
    .execute()

/** A number that changes whenever a proposal is added; texts never change and none is deleted. */
export async function proposalCount(db: Reader, cycleId: CycleId): Promise<number> {
  const row = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return row.count
}
