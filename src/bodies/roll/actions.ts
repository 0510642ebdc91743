/** A file is taken over: exactly what was shown, or nothing. One act, recorded by its counts; the roll itself says who and from when. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import { changeOnce, type Once } from '../../http/once.ts'
import { addPeople, renamePeople } from '../../identity/store.ts'
import { type Day, shanghaiDay } from '../../kernel/clock.ts'
import type { BodyId } from '../../kernel/ids.ts'
import type { Desk } from '../people-actions.ts'
import { type ChangedRow, digestOfPlan, isEmpty, type NewRow, planOf, type Scope } from './plan.ts'
import type { ReadRow } from './rows.ts'
import { addMandates, correctMandates, endMandates, holdRoll, standingsOf } from './store.ts'

interface Agreed {
  readonly rows: readonly ReadRow[]
  readonly scope: Scope
  readonly on: Day
  /** Digest of the plan that was shown. */
  readonly seen: string
}

/** `not-as-seen`: the roll was changed after the preview. Like a deputy's leaving, nothing is done back in time. */
export const takeOver = (db: Database, desk: Desk, agreed: Agreed, once: Once): Promise<'not-as-seen' | 'day-past' | null> =>
  changeOnce(db, once, async (trx, now) => {
    const { scope, on } = agreed
    const terms = { scope, on, today: shanghaiDay(now) }
    if (on < terms.today) return 'day-past'
    await holdRoll(trx, desk.bodyId)
    const plan = planOf(agreed.rows, await standingsOf(trx, desk.bodyId), terms)
    if (plan.faulty.length > 0 || (await digestOfPlan(plan, terms)) !== agreed.seen) return 'not-as-seen'
    if (isEmpty(plan)) return null
    await endMandates(
      trx,
      plan.leaving.map(({ id }) => id),
      on,
    )
    await correct(trx, plan.changed)
    await add(trx, desk.bodyId, plan.added, on)
    const counts = { recorded: plan.added.length, changed: plan.changed.length, ended: plan.leaving.length }
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'roll.imported', { ...counts, on })
    return null
  })

async function correct(trx: Trx, changed: readonly ChangedRow[]) {
  await renamePeople(
    trx,
    changed.map(({ standing, deputy }) => ({ id: standing.personId, name: deputy.name })),
  )
  await correctMandates(
    trx,
    changed.map(({ standing, deputy }) => ({ id: standing.id, delegation: deputy.delegation, origin: deputy.origin })),
  )
}

/** Each is a new person: the same name alone does not make two deputies one. */
async function add(trx: Trx, bodyId: BodyId, added: readonly NewRow[], on: Day) {
  const people = await addPeople(
    trx,
    added.map(({ deputy }) => deputy.name),
  )
  await addMandates(
    trx,
    added.map(({ deputy }, index) => {
      const person_id = people[index]
      if (person_id === undefined) throw new Error('fewer people than deputies')
      const { number, delegation, term, origin } = deputy
      return { person_id, body_id: bodyId, term, delegation, roll_number: number, origin, from_on: on }
    }),
  )
}
