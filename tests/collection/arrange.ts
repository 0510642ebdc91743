/** Arranging a year that collects: a call that is open today, proposals in it. */
import { acceptProposal } from '../../src/collection/actions.ts'
import { draftCall, publishCall } from '../../src/collection/call-actions.ts'
import { callPreset } from '../../src/collection/call-preset.ts'
import { enterProposal } from '../../src/collection/intake-actions.ts'
import { openCycle } from '../../src/cycle/actions.ts'
import type { Category, Channel } from '../../src/database/tables/year.ts'
import { accountByUsername } from '../../src/identity/store.ts'
import { addDays, type Day, shanghaiDay } from '../../src/kernel/clock.ts'
import { type AccountId, type CallId, type CycleId, newId, type ProposalId } from '../../src/kernel/ids.ts'
import { type MadeBody, makeOfficer } from '../support/people.ts'
import type { Site } from '../support/site.ts'

export interface Year {
  readonly body: MadeBody
  readonly cycle: CycleId
  readonly call: CallId
  readonly actor: AccountId
  readonly today: Day
}

export async function collectingYear(
  here: Site,
  body: MadeBody,
  days: { opens: number; closes: number } = { opens: -10, closes: 25 },
): Promise<Year> {
  const account = await accountByUsername(here.db.read, await makeOfficer(here, 'office-staff', body))
  if (!account) throw new Error('the officer was not made')
  const actor = account.id
  const today = shanghaiDay(await here.db.now())
  const cycle = await openCycle(here.db, actor, body.id, Number(today.slice(0, 4)) + 1)
  const call = await openCall(here, { body, cycle, actor, today }, days)
  return { body, cycle, call, actor, today }
}

async function openCall(here: Site, year: Omit<Year, 'call'>, days: { opens: number; closes: number }): Promise<CallId> {
  const form = { ...callPreset(2023), opens: addDays(year.today, days.opens), closes: addDays(year.today, days.closes) }
  const desk = { actor: year.actor, bodyId: year.body.id }
  const call = await draftCall(here.db, desk, year.cycle, form, { id: newId(), location: () => '/' })
  await publishCall(here.db, desk, call)
  return call
}

export interface Wording {
  readonly title: string
  readonly wish?: string
  readonly place?: string
  readonly category?: Category
  readonly channel?: Channel
  readonly name?: string
  readonly phone?: string
}

/** A proposal as an officer enters it, with what it is called by its author. */
export async function proposal(here: Site, year: Year, wording: Wording): Promise<{ id: ProposalId; code: string }> {
  const id = await enterProposal(
    here.db,
    { actor: year.actor, bodyId: year.body.id },
    year.cycle,
    {
      wish: `${wording.title}，请尽快办。`,
      place: '滨河公园东门',
      category: 'safety',
      channel: 'station',
      beneficiaries: '',
      name: '',
      phone: '',
      received: year.today,
      ...wording,
    },
    { id: newId(), location: () => '/' },
  )
  const { tracking_code: code } = await here.db.read
    .selectFrom('proposal')
    .select('tracking_code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, code }
}

export async function acceptedProposal(here: Site, year: Year, wording: Wording): Promise<{ id: ProposalId; code: string }> {
  const made = await proposal(here, year, wording)
  const desk = { actor: year.actor, bodyId: year.body.id }
  await acceptProposal(here.db, desk, made.id, { category: wording.category ?? 'safety', version: 1 })
  return made
}
