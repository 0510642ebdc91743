/** A congress (or street) whose year has come to the vote: deputies, a frozen list, one officer for each role, and a session. */

import { addCycle } from '../../../src/cycle/store.ts'
import type { BodyKind, Role } from '../../../src/database/tables/people.ts'
import { day } from '../../../src/kernel/clock.ts'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { type CandidateId, type CandidateListId, type CycleId, type MandateId, newId } from '../../../src/kernel/ids.ts'
import type { MadeBody } from '../../support/people.ts'
import { makeBody, makeDeputies, makeDistrict, makeUnit, officer } from '../../support/people.ts'
import type { Page, Site, Visitor } from '../../support/site.ts'

export interface Hall {
  readonly here: Site
  readonly body: MadeBody
  readonly cycleId: CycleId
  readonly mandates: readonly MandateId[]
  /** In ballot order. */
  readonly titles: readonly string[]
  readonly candidates: readonly CandidateId[]
  /** A signed-in officer of this role; the same one every time, or a second one. */
  as(role: Role, which?: 'first' | 'second'): Promise<Visitor>
  desk(...rest: string[]): string
}

const TITLES = [
  '老旧小区燃气软管更换',
  '社区老年食堂扩面',
  '背街小巷路面修复',
  '农贸市场升级改造',
  '口袋公园与体育角',
  '公园绿道夜间照明',
]

export interface HallOptions {
  readonly kind?: Extract<BodyKind, 'district' | 'town' | 'street'>
  readonly deputies?: number
  readonly candidates?: number
  readonly seats?: number
}

export async function hall(here: Site, options: HallOptions = {}): Promise<Hall> {
  const { kind = 'district', deputies = 9, candidates: count = 4, seats = 2 } = options
  const { district } = await makeDistrict(here)
  const body =
    kind === 'district'
      ? district
      : await makeBody(here, kind, kind === 'town' ? '千里山镇' : '滨河街道', `${kind}-one`, district)
  const mandates = await makeDeputies(here, body, deputies)
  const titles = TITLES.slice(0, count)
  const { cycleId, candidates } = await frozenListOf(here, body, titles, seats)
  const officers = new Map<string, Promise<Visitor>>()
  const as = (role: Role, which: 'first' | 'second' = 'first') => {
    const key = `${which} ${role}`
    const known = officers.get(key) ?? officer(here, role, body)
    officers.set(key, known)
    return known
  }
  return { here, body, cycleId, mandates, titles, candidates, as, desk: (...rest) => ['/desk', body.slug, ...rest].join('/') }
}

async function frozenListOf(here: Site, body: MadeBody, titles: readonly string[], seats: number) {
  const unitId = await makeUnit(here, body, '住建局')
  return here.db.change(async (trx) => {
    const cycleId = await addCycle(trx, body.id, 2023, 'voting', day('2022-12-20'))
    const listId = newId<CandidateListId>()
    const digest = await digestOfText('list')
    await trx
      .insertInto('candidate_list')
      .values({ id: listId, cycle_id: cycleId, number: 1, seats, envelope_fen: 1_000_000, canonical: '{}', digest })
      .execute()
    const candidates: CandidateId[] = []
    for (const [index, title] of titles.entries()) {
      const id = newId<CandidateId>()
      const facts = { title, content: `${title}，年内完成。`, beneficiaries: '2.1 万户', cost_fen: 420_000_000 }
      const rest = { place: '全区', category: 'roads-pipes', target: '完工', fund_source: '区财政' } as const
      await trx
        .insertInto('candidate')
        .values({
          id,
          cycle_id: cycleId,
          ...facts,
          ...rest,
          unit_id: unitId,
          due_on: day('2023-10-31'),
          state: 'shortlisted',
          position: index + 1,
        })
        .execute()
      await trx
        .insertInto('candidate_list_item')
        .values({ ...facts, list_id: listId, position: index + 1, candidate_id: id, unit_name: '住建局' })
        .execute()
      candidates.push(id)
    }
    return { cycleId, candidates }
  })
}

/** Through the office's own form; returns the address of the session's page. */
export async function callSession(at: Hall, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const office = await at.as('office-staff')
  const form = await office.get(at.desk('sessions', 'new'))
  const page = await office.submit(form, {
    name: '第九届人民代表大会第三次会议',
    hall: '会议中心',
    held: '2022-12-23',
    ...fields,
  })
  if (page.status !== 200) throw new Error(`no session: ${page.status} ${page.text}`)
  return page.path
}

/** Everybody with these roll numbers signed in at the desk. */
export async function signInAtDesk(at: Hall, session: string, count: number): Promise<void> {
  const desk = await at.as('sign-in-desk')
  for (const mandate of at.mandates.slice(0, count)) {
    const { status } = await desk.post(`${session}/attendance/${mandate}`, { kind: 'sign-in' })
    if (status !== 200) throw new Error(`no sign-in: ${status}`)
  }
}

/** Through the form, which leads to the rule; returns the address of the round's console. */
export async function draftRound(at: Hall, session: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const office = await at.as('office-staff')
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  const page = await office.submit(form, { method: 'hand-totals', ...fields })
  if (page.status !== 200) throw new Error(`no round: ${page.status} ${page.text}`)
  return page.path.replace(/\/rule$/, '')
}

/** Changes answers of the drafted rule. */
export async function setRule(at: Hall, round: string, answers: Readonly<Record<string, string>>): Promise<Page> {
  const office = await at.as('office-staff')
  return office.submit(await office.get(`${round}/rule`), answers)
}

export const press = async (
  at: Hall,
  role: Role,
  address: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> => (await at.as(role)).post(address, fields)

/** Both keys, one after the other. */
export async function turnBoth(at: Hall, round: string, act: 'open' | 'close'): Promise<Page> {
  await press(at, 'chair', `${round}/turn`, { act, role: 'chair' })
  return press(at, 'chief-scrutineer', `${round}/turn`, { act, role: 'chief-scrutineer' })
}

/** Two tellers enter the same papers, each by himself; returns what the second one sees: that they agree. */
export async function enterPaperTwice(at: Hall, round: string, paper: Readonly<Record<string, string>>): Promise<Page> {
  await (await at.as('teller')).post(`${round}/paper`, paper)
  const agreed = await (await at.as('teller', 'second')).post(`${round}/paper`, paper)
  if (!agreed.text.includes('两名计票人一致')) throw new Error(`tellers do not agree: ${agreed.status} ${agreed.text}`)
  return agreed
}

/** Business time goes on without anybody having to wait. */
export function passSeconds(here: Site, seconds: number): void {
  const ahead = here.db.displayNow().getTime() - Date.now()
  here.db.setBusinessOffset(ahead + seconds * 1000)
}

/** Totals of a paper round: votes for each item; the rest of the valid ballots are against. */
export function totals(issued: number, returned: number, votesFor: readonly number[], spoiled = 0): Record<string, string> {
  const valid = returned - spoiled
  const items = votesFor.flatMap((votes, index) => [
    [`for-${index + 1}`, String(votes)],
    [`against-${index + 1}`, String(valid - votes)],
    [`abstain-${index + 1}`, '0'],
    [`void-${index + 1}`, '0'],
  ])
  return Object.fromEntries([
    ['issued', String(issued)],
    ['returned', String(returned)],
    ['valid', String(valid)],
    ['void-over-selected', String(spoiled)],
    ['void-illegible', '0'],
    ['void-other', '0'],
    ...items,
  ])
}
