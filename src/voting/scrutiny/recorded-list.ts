/** The list of a recorded vote as an address asks for it: whom it shows, and in which order. */
import type { MarkKind, NamedRow } from '../rule/recorded.ts'

const SORTS = ['number', 'name', 'delegation'] as const
type NameSort = (typeof SORTS)[number]

/** `none`: no vote of his at all. */
const MARKS = ['for', 'against', 'abstain', 'unmarked', 'illegible', 'none'] as const
export type NameMark = MarkKind | 'none'

export interface NameQuery {
  readonly text: string
  readonly delegation: string
  /** Position on the ballot, and what was marked there; null: any. */
  readonly item: number
  readonly mark: NameMark | null
  readonly sort: { readonly by: NameSort; readonly down: boolean }
}

/** Whatever is not a known value means «no filter»: an old or mistyped address still shows a list. */
export function nameQuery(read: (name: string) => string | undefined, items: number): NameQuery {
  const sort = read('sort') ?? ''
  const item = Number(read('item') ?? 1)
  return {
    text: (read('q') ?? '').trim().slice(0, 60),
    delegation: (read('delegation') ?? '').slice(0, 60),
    item: Number.isSafeInteger(item) && item >= 1 && item <= items ? item : 1,
    mark: MARKS.find((mark) => mark === read('mark')) ?? null,
    sort: { by: SORTS.find((column) => column === sort.replace(/^-/, '')) ?? 'number', down: sort.startsWith('-') },
  }
}

/** The same list in another order. */
export function nameAddress(query: NameQuery, change: Partial<NameQuery> = {}): string {
  const next = { ...query, ...change }
  const search = new URLSearchParams()
  if (next.text !== '') search.set('q', next.text)
  if (next.delegation !== '') search.set('delegation', next.delegation)
  if (next.mark !== null) {
    search.set('mark', next.mark)
    search.set('item', String(next.item))
  }
  if (next.sort.by !== 'number' || next.sort.down) search.set('sort', `${next.sort.down ? '-' : ''}${next.sort.by}`)
  return `?${search}`
}

export function arranged(rows: readonly NamedRow[], query: NameQuery): NamedRow[] {
  const { by, down } = query.sort
  const kept = rows.filter((row) => isWanted(row, query))
  // The roll's own order parts equals.
  const compare = (a: NamedRow, b: NamedRow): number =>
    (by === 'number' ? 0 : a[by].localeCompare(b[by], 'zh-CN')) || a.number - b.number
  return kept.sort((a, b) => (down ? compare(b, a) : compare(a, b)))
}

function isWanted({ number, name, delegation, marks }: NamedRow, query: NameQuery): boolean {
  const { text, item, mark } = query
  if (text !== '' && !name.includes(text) && String(number) !== text) return false
  if (query.delegation !== '' && query.delegation !== delegation) return false
  if (mark === null) return true
  return mark === 'none' ? marks === null : marks?.[item - 1] === mark
}
