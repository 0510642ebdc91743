/** What waits for somebody at a desk, as counts with the page where it is done; urgent things first, empty ones not at all. */
export type TodoKind = 'overdueReviews' | 'rounds' | 'assignments' | 'reports' | 'proposals' | 'reviews' | 'lamps'

export interface Todo {
  readonly kind: TodoKind
  readonly count: number
  /** Below the desk's address. */
  readonly at: readonly string[]
}

const PAGES: readonly (readonly [TodoKind, readonly string[]])[] = [
  ['overdueReviews', ['screening']],
  ['rounds', ['sessions']],
  ['assignments', ['assign']],
  ['reports', ['projects?lamp=late']],
  ['proposals', ['proposals?state=submitted']],
  ['reviews', ['screening']],
  ['lamps', ['projects?sort=slow']],
]

/** Only what this person may act on is counted by the caller; the order is fixed here. */
export const todoOf = (counts: Readonly<Partial<Record<TodoKind, number>>>): Todo[] =>
  PAGES.map(([kind, at]) => ({ kind, at, count: counts[kind] ?? 0 })).filter((todo) => todo.count > 0)
