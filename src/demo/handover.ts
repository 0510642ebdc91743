/** 交办 of the example: every chosen candidate becomes a project, in the order of the public codes, with its people and its plan. */

import { assignProjects } from '../implementation/assign/actions.ts'
import type { Assignment } from '../implementation/assign/forms.ts'
import { day, shanghaiMoment } from '../kernel/clock.ts'
import { type CandidateId, newId, type UnitId } from '../kernel/ids.ts'
import { setClock } from './bodies.ts'
import type { DemoProject } from './data/projects.ts'
import type { DemoMeans } from './load.ts'
import { personName, seeded, seedOf } from './names.ts'
import { dueOn, planOf } from './progress.ts'
import { type Accounts, accountOf } from './sign-ins.ts'
import type { ListedYear } from './year-2022.ts'

export const HANDED_OVER = day('2022-01-10')

export async function handOver(means: DemoMeans, accounts: Accounts, years: readonly ListedYear[]): Promise<void> {
  setClock(means.db, shanghaiMoment(HANDED_OVER, 9))
  const all = years.flatMap((year) =>
    year.items.flatMap((item) => (item.project ? [{ year, id: item.id, project: item.project }] : [])),
  )
  // H01, H02 …: towns and streets share the letters of their district, so the order decides the code.
  for (const { year, id, project } of all.sort((a, b) => (a.project.number < b.project.number ? -1 : 1))) {
    const by = { actor: accountOf(accounts, year.body.place.slug, 'government'), bodyId: year.body.id }
    const assignments = new Map<CandidateId, Assignment>([[id, assignment(year, project)]])
    await assignProjects(means.db, by, year.cycleId, assignments, { id: newId(), location: '/' })
  }
}

function assignment({ body }: ListedYear, project: DemoProject): Assignment {
  const random = seeded(seedOf(project.number))
  const plan = planOf(project)
  const team = body.place.kind === 'street' ? [] : [0, 1, 2, 3].map((offset) => teamMember(body, project, offset))
  return {
    unitId: body.units.get(project.unit) as UnitId, // every row names a department of its own body; a test reads them all
    support: '区财政局',
    owner: project.unit,
    responsible: personName(random),
    phone: `0473-${String(2_000_000 + Math.floor(random() * 900_000))}`,
    target: project.target,
    due: dueOn(project),
    safeguards: '每月调度，责任到人。',
    document: `${body.place.name}民生实事项目公告`,
    team: [...new Set(team)],
    milestones: milestonesOf(project),
    plan,
  }
}

const teamMember = (body: ListedYear['body'], project: DemoProject, offset: number) => {
  const { deputies } = body
  const index = (seedOf(project.number) + offset * 17) % deputies.length
  const deputy = deputies[index]
  if (!deputy) throw new Error('a congress without deputies')
  return deputy.mandate.id
}

const milestonesOf = (project: DemoProject) => [
  { title: '开工', on: day('2022-04-15') },
  { title: '完工', on: dueOn(project) },
]
