/** Calls for proposals, as the public, the desk and the acting room read and write them. */
import type { Reader, Trx } from '../database/connect.ts'
import type { Day } from '../kernel/clock.ts'
import type { BodyId, CallId, CycleId } from '../kernel/ids.ts'
import type { CallWindow } from './call.ts'
import type { CallForm } from './forms.ts'

const callsWithBody = (db: Reader) =>
  db
    .selectFrom('call')
    .innerJoin('cycle', 'cycle.id', 'call.cycle_id')
    .innerJoin('body', 'body.id', 'cycle.body_id')
    .select([
      'call.id',
      'call.cycle_id',
      'call.title',
      'call.scope',
      'call.wanted',
      'call.excluded',
      'call.opens_on',
      'call.closes_on',
      'call.contact',
      'call.published_at',
      'cycle.year',
      'cycle.stage',
      'body.id as body_id',
      'body.name as body_name',
      'body.kind as body_kind',
      'body.slug as body_slug',
    ])

export type Call = NonNullable<Awaited<ReturnType<typeof publicCall>>>

/** The call as the rules see it. */
export const windowOf = (call: Pick<Call, 'published_at' | 'opens_on' | 'closes_on' | 'stage'>): CallWindow => ({
  published: call.published_at !== null,
  opensOn: call.opens_on,
  closesOn: call.closes_on,
  stage: call.stage,
})

/** Everything published: what is open or coming, and what closed lately. The first to close comes first. */
export const publicCalls = (db: Reader, closedSince: Day) =>
  callsWithBody(db)
    .where('call.published_at', 'is not', null)
    .where('call.closes_on', '>=', closedSince)
    .orderBy('call.closes_on')
    .orderBy('body.position')
    .orderBy('call.id')
    .execute()

export const publicCall = (db: Reader, id: CallId) =>
  callsWithBody(db).where('call.id', '=', id).where('call.published_at', 'is not', null).executeTakeFirst()

export const callAtDesk = (db: Reader, bodyId: BodyId, id: CallId) =>
  callsWithBody(db).where('call.id', '=', id).where('cycle.body_id', '=', bodyId).executeTakeFirst()

/** Newest first, with the number of proposals that came in. */
export const callsAtDesk = (db: Reader, bodyId: BodyId) =>
  callsWithBody(db)
    .select((eb) => [
      eb
        .selectFrom('proposal')
        .select((count) => count.fn.countAll<number>().as('received'))
        .whereRef('proposal.call_id', '=', 'call.id')
        .as('received'),
    ])
    .where('cycle.body_id', '=', bodyId)
    .orderBy('call.opens_on', 'desc')
    .orderBy('call.id')
    .execute()

/** The call that was open on that day, for what arrived by letter or telephone; the newest if there were several. */
export const callOpenOn = (db: Reader, cycleId: CycleId, on: Day) =>
  db
    .selectFrom('call')
    .select('id')
    .where('cycle_id', '=', cycleId)
    .where('published_at', 'is not', null)
    .where('opens_on', '<=', on)
    .where('closes_on', '>=', on)
    .orderBy('opens_on', 'desc')
    .orderBy('id')
    .executeTakeFirst()

/** How many proposals of a call are in which state. */
export const numbersOfCall = (db: Reader, id: CallId) =>
  db
    .selectFrom('proposal')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('call_id', '=', id)
    .groupBy('state')
    .execute()

/** FOR UPDATE: publishing, changing and extending go one after another. */
export const callForChange = (trx: Trx, bodyId: BodyId, id: CallId) =>
  trx
    .selectFrom('call')
    .innerJoin('cycle', 'cycle.id', 'call.cycle_id')
    .select(['call.id', 'call.cycle_id', 'call.opens_on', 'call.closes_on', 'call.published_at', 'cycle.stage'])
    .where('call.id', '=', id)
    .where('cycle.body_id', '=', bodyId)
    .forUpdate('call')
    .executeTakeFirst()

const columnsOf = (form: CallForm) => ({
  title: form.title,
  scope: form.scope,
  wanted: form.wanted,
  excluded: form.excluded,
  opens_on: form.opens,
  closes_on: form.closes,
  contact: form.contact,
})

export const addCall = (trx: Trx, id: CallId, cycleId: CycleId, form: CallForm) =>
  trx
    .insertInto('call')
    .values({ id, cycle_id: cycleId, published_at: null, ...columnsOf(form) })
    .execute()

export const changeCall = (trx: Trx, id: CallId, form: CallForm) =>
  trx.updateTable('call').set(columnsOf(form)).where('id', '=', id).execute()

export const markPublished = (trx: Trx, id: CallId, at: Date) =>
  trx.updateTable('call').set({ published_at: at }).where('id', '=', id).execute()

export const setClosing = (trx: Trx, id: CallId, closesOn: Day) =>
  trx.updateTable('call').set({ closes_on: closesOn }).where('id', '=', id).execute()
