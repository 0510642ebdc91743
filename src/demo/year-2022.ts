/** The finished year: what each congress and street had before it in December 2021, and what became of what was chosen. */
import type { Insertable } from 'kysely'
import { addCycle } from '../cycle/store.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'
import { addDays, day } from '../kernel/clock.ts'
import { type CallId, type CandidateListId, type CycleId, newId } from '../kernel/ids.ts'
import type { DemoBody } from './bodies.ts'
import { type DemoItem, type DemoYear, freezeList, type WrittenItem, writeCandidates } from './candidates.ts'
import { DEMO_LOST } from './data/candidates.ts'
import { DEMO_PROJECTS, type DemoProject } from './data/projects.ts'
import { seeded, seedOf, shuffled } from './names.ts'
import { dueOn } from './progress.ts'
import { insertAll } from './store.ts'

/** One body's year up to the frozen list. */
export interface ListedYear {
  readonly body: DemoBody
  readonly cycleId: CycleId
  readonly listId: CandidateListId
  readonly seats: number
  /** In ballot order; `project` is null for what was not chosen. */
  readonly items: readonly (WrittenItem & { readonly project: DemoProject | null })[]
}

export const writeListedYears = (db: Database, bodies: readonly DemoBody[]): Promise<ListedYear[]> =>
  db.change(async (trx) => {
    const years: ListedYear[] = []
    for (const body of bodies) if (body.place.kind !== 'city') years.push(await writeListedYear(trx, body))
    return years
  })

async function writeListedYear(trx: Trx, body: DemoBody): Promise<ListedYear> {
  const { place } = body
  const random = seeded(seedOf(`${place.slug}-2022`))
  const projects = DEMO_PROJECTS.filter((project) => project.place === place.slug)
  const lost = DEMO_LOST.filter((candidate) => candidate.place === place.slug)
  const calledOn = addDays(place.decidedOn, -85)
  const cycleId = await addCycle(trx, body.id, 2022, 'voting', addDays(place.decidedOn, -8))
  const callId = await writeCall(trx, body, cycleId)
  const year: DemoYear = {
    bodyId: body.id,
    bodyName: place.name,
    cycleId,
    year: 2022,
    seats: projects.length,
    units: body.units,
    season: { cycleId, callId, from: calledOn, days: 40, decidedOn: addDays(place.decidedOn, -40), random },
    refused: place.kind === 'district' ? 14 : 4,
    reviewedOn: addDays(place.decidedOn, -32),
  }
  const drafts = shuffled(
    [
      ...projects.map((project) => ({ project, item: itemOf(project, random) })),
      ...lost.map((candidate) => ({ project: null, item: lostItem(candidate) })),
    ],
    random,
  )
  const written = await writeCandidates(
    trx,
    year,
    drafts.map(({ item }) => item),
  )
  const listId = await freezeList(trx, year, written, addDays(place.decidedOn, -8))
  const items = written.map((row, index) => ({ ...row, project: drafts[index]?.project ?? null }))
  return { body, cycleId, listId, seats: projects.length, items }
}

const itemOf = (project: DemoProject, random: () => number): DemoItem => ({
  title: project.title,
  cost: project.approved,
  unit: project.unit,
  category: project.category,
  beneficiaries: project.beneficiaries,
  target: project.target,
  letter: project.letter,
  dueOn: dueOn(project),
  others: 2 + Math.floor(random() * 13),
})

const lostItem = (candidate: (typeof DEMO_LOST)[number]): DemoItem => ({
  ...candidate,
  letter: `建议办：${candidate.title}。`,
  dueOn: day('2022-11-30'),
  others: 0,
})

async function writeCall(trx: Trx, { place }: DemoBody, cycleId: CycleId): Promise<CallId> {
  const call: Insertable<Tables['call']> = {
    id: newId<CallId>(),
    cycle_id: cycleId,
    title: `${place.name} 2022 年度民生实事建议征集`,
    scope: `面向${place.name}全体居民征集民生实事建议项目，一事一提。`,
    wanted: '很多人用得上，不是一家一户的事\n本级自己能办\n当年能办完，或者当年看得见一段',
    excluded: '投诉举报、个人求助，请打 12345\n上级已经安排、必须办的项目\n办公楼、办公设备',
    opens_on: addDays(place.decidedOn, -85),
    closes_on: addDays(place.decidedOn, -44),
    contact: '到任意一个代表之家（站）说给代表听\n服务热线 12345',
    published_at: new Date(`${addDays(place.decidedOn, -85)}T01:00:00Z`),
  }
  await insertAll(trx, 'call', [call])
  return call.id as CallId
}
