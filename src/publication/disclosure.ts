/**
 * What the public may see of a project, and the figures of the first page, as pure functions of rows.
 * Nothing here can leak: rows of authors, mandates' telephones or unannounced rounds are not among the inputs.
 */
import type { BodyKind } from '../database/tables/people.ts'
import type { DecisionKind } from '../database/tables/vote.ts'
import type { ProjectState } from '../database/tables/works.ts'
import type { Category } from '../database/tables/year.ts'
import type { Lamp } from '../implementation/light.ts'
import type { Day } from '../kernel/clock.ts'
import { type Fen, sumFen } from '../kernel/money.ts'

/** One line of the list of projects. Money in 分, as the ledger has it. */
export interface PublicProject {
  readonly code: string
  readonly title: string
  readonly category: Category
  readonly beneficiaries: string
  readonly state: ProjectState
  readonly unit: string
  readonly body: { readonly slug: string; readonly name: string; readonly kind: BodyKind }
  /** The district it belongs to: itself, or the one above the town or street. */
  readonly district: { readonly slug: string; readonly name: string }
  readonly decidedBy: DecisionKind
  readonly approved: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly percent: number
  /** What the plan wants at the end of the reported month. */
  readonly planned: number
  readonly lamp: Lamp
  readonly reason: string
  readonly reportedOn: Day | null
}

export interface Totals {
  readonly count: number
  readonly approved: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly lamps: Readonly<Record<Lamp, number>>
  /** Day of the newest report: the public reads how fresh a figure is. */
  readonly asOf: Day | null
}

/** Every headline is a sum over rows: change one row and the headline changes. */
export function totals(projects: readonly PublicProject[]): Totals {
  const lamps: Record<Lamp, number> = { done: 0, green: 0, amber: 0, red: 0, grey: 0 }
  for (const project of projects) lamps[project.lamp]++
  return {
    count: projects.length,
    approved: sumFen(projects.map((project) => project.approved)),
    contracted: sumFen(projects.map((project) => project.contracted)),
    paid: sumFen(projects.map((project) => project.paid)),
    lamps,
    asOf: projects.reduce<Day | null>(
      (newest, { reportedOn }) => (reportedOn && (!newest || reportedOn > newest) ? reportedOn : newest),
      null,
    ),
  }
}

export interface DistrictFigures {
  readonly slug: string
  readonly name: string
  readonly projects: readonly PublicProject[]
  readonly totals: Totals
}

/** Districts in the order of the tree, each with its own projects and those of its towns and streets. */
export function byDistrict(
  projects: readonly PublicProject[],
  districts: readonly { slug: string; name: string }[],
): DistrictFigures[] {
  return districts.map(({ slug, name }) => {
    const own = projects.filter((project) => project.district.slug === slug)
    return { slug, name, projects: own, totals: totals(own) }
  })
}

const URGENCY: Readonly<Record<Lamp, number>> = { red: 0, amber: 1, grey: 2, green: 3, done: 4 }

/** Slow ones first, and among equals the one furthest behind its plan: bad news is not hidden at the bottom. */
export const slowestFirst = (projects: readonly PublicProject[]): PublicProject[] =>
  [...projects].sort(
    (a, b) =>
      URGENCY[a.lamp] - URGENCY[b.lamp] ||
      b.planned - b.percent - (a.planned - a.percent) ||
      b.approved - a.approved ||
      (a.code < b.code ? -1 : 1),
  )

/** How many were decided in which way, and at which level: «voted» is never said of all 37. */
export function decidedIn(projects: readonly PublicProject[]) {
  const groups = new Map<string, { kind: DecisionKind; level: BodyKind; count: number; approved: Fen }>()
  for (const { decidedBy, body, approved } of projects) {
    const key = `${body.kind} ${decidedBy}`
    const group = groups.get(key) ?? { kind: decidedBy, level: body.kind, count: 0, approved: 0 }
    groups.set(key, { ...group, count: group.count + 1, approved: group.approved + approved })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
