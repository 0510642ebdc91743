/** The inbox as an address asks for it: filters and order stand in the query, so that a list can be sent, kept and printed. */
import type { Category, Channel, ProposalState } from '../database/tables/year.ts'

export const SORTS = ['received', 'title', 'place', 'category', 'channel', 'state'] as const
export type SortColumn = (typeof SORTS)[number]

export interface InboxQuery {
  readonly state: ProposalState | ''
  readonly category: Category | ''
  readonly channel: Channel | ''
  readonly text: string
  readonly sort: { readonly by: SortColumn; readonly down: boolean }
  readonly page: number
}

interface Known {
  readonly states: readonly ProposalState[]
  readonly categories: readonly Category[]
  readonly channels: readonly Channel[]
}

/** Whatever is not a known value means «no filter»: an old or mistyped address still shows a list. */
export function inboxQuery(read: (name: string) => string | undefined, known: Known): InboxQuery {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | '' =>
    values.find((value) => value === read(name)) ?? ''
  const sort = read('sort') ?? ''
  const by = SORTS.find((column) => column === sort.replace(/^-/, '')) ?? 'received'
  const page = Number(read('page') ?? 1)
  return {
    state: read('state') === undefined ? 'submitted' : one('state', known.states),
    category: one('category', known.categories),
    channel: one('channel', known.channels),
    text: (read('q') ?? '').trim().slice(0, 60),
    sort: { by, down: sort.startsWith('-') },
    page: Number.isSafeInteger(page) && page >= 1 && page < 10_000 ? page : 1,
  }
}

/** The same list with something changed; the page goes back to the first unless it is what changes. */
export function inboxAddress(query: InboxQuery, change: Partial<InboxQuery> = {}): string {
  const next = { ...query, page: 1, ...change }
  const search = new URLSearchParams()
  search.set('state', next.state)
  if (next.category !== '') search.set('category', next.category)
  if (next.channel !== '') search.set('channel', next.channel)
  if (next.text !== '') search.set('q', next.text)
  if (next.sort.by !== 'received' || next.sort.down) search.set('sort', `${next.sort.down ? '-' : ''}${next.sort.by}`)
  if (next.page > 1) search.set('page', String(next.page))
  return `?${search}`
}
