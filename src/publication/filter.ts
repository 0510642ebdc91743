/** The list of projects as an address asks for it: filters and order stand in the query, so that a list can be sent, printed and kept. */
import { CATEGORIES, type Category } from '../database/tables/year.ts'
import { LAMPS, type Lamp } from '../implementation/light.ts'
import { type PublicProject, slowestFirst } from './disclosure.ts'

const SORTS = ['slow', 'money', 'paid', 'progress', 'code'] as const
export type Sort = (typeof SORTS)[number]

export interface ListQuery {
  readonly district: string
  readonly category: Category | ''
  readonly lamp: Lamp | ''
  readonly decided: string
  readonly text: string
  readonly sort: Sort
}

/** Whatever is not a known value means «no filter»: an old or mistyped address still shows a list. */
export function listQuery(read: (name: string) => string | undefined): ListQuery {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | '' =>
    values.find((value) => value === read(name)) ?? ''
  return {
    district: read('d') ?? '',
    category: one('cat', CATEGORIES),
    lamp: one('st', LAMPS),
    decided: read('by') ?? '',
    text: (read('q') ?? '').trim().slice(0, 40),
    sort: one('sort', SORTS) || 'slow',
  }
}

const MATCHES: { readonly [Filter in Exclude<keyof ListQuery, 'sort'>]: (project: PublicProject, wanted: string) => boolean } = {
  district: (project, wanted) => project.district.slug === wanted || project.body.slug === wanted,
  category: (project, wanted) => project.category === wanted,
  lamp: (project, wanted) => project.lamp === wanted,
  decided: (project, wanted) => `${project.body.kind}-${project.decidedBy}` === wanted,
  text: (project, wanted) =>
    [project.title, project.unit, project.body.name, project.beneficiaries, project.code].some((field) => field.includes(wanted)),
}
type Filter = keyof typeof MATCHES
const FILTERS = Object.keys(MATCHES) as Filter[]

const passes = (project: PublicProject, query: ListQuery, without?: Filter) =>
  FILTERS.every((filter) => filter === without || query[filter] === '' || MATCHES[filter](project, query[filter]))

export function filtered(projects: readonly PublicProject[], query: ListQuery): PublicProject[] {
  return sorted(
    projects.filter((project) => passes(project, query)),
    query.sort,
  )
}

/** For an empty list: which single filter to drop, and how many projects that would show. */
export function wayOut(
  projects: readonly PublicProject[],
  query: ListQuery,
): { readonly filter: Filter; readonly count: number } | null {
  const ways = FILTERS.filter((filter) => query[filter] !== '').map((filter) => ({
    filter,
    count: projects.filter((project) => passes(project, query, filter)).length,
  }))
  return ways.filter((way) => way.count > 0).sort((a, b) => b.count - a.count)[0] ?? null
}

function sorted(projects: readonly PublicProject[], sort: Sort): PublicProject[] {
  const by = (value: (project: PublicProject) => number) =>
    [...projects].sort((a, b) => value(b) - value(a) || (a.code < b.code ? -1 : 1))
  switch (sort) {
    case 'slow':
      return slowestFirst(projects)
    case 'money':
      return by((project) => project.approved)
    case 'paid':
      return by((project) => project.paid)
    case 'progress':
      return by((project) => project.percent)
    case 'code':
      return [...projects].sort((a, b) => (a.code < b.code ? -1 : 1))
  }
}
