/** Objections and the record of the seal, written down while a result is announced; see end-actions for the archive itself. */
import { record } from '../../audit/store.ts'
import type { Database, Reader, Trx } from '../../database/connect.ts'
import { changeOnce, type Once } from '../../http/once.ts'
import { type Day, shanghaiDay } from '../../kernel/clock.ts'
import { newId, type ObjectionId, type RoundId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import type { Desk } from '../session/desk.ts'
import { ruleOf } from '../session/facts-store.ts'
import { isAnnounced } from '../session/round.ts'
import { actsOf, type RoundAtDesk, roundForChange, takeBackTurns } from '../session/round-store.ts'
import type { AnswerForm, ArchiveError, ObjectionForm, SealingForm } from './forms.ts'
import { addAnswer, addObjection, objectionsOf } from './objection-store.ts'
import { keptAtLeast } from './record.ts'
import { writeSealing } from './store.ts'

/** What the calendar has against the form; nothing is written then. */
export type Fault = Readonly<Record<string, ArchiveError>>

export const noteObjection = (
  db: Database,
  desk: Desk,
  id: RoundId,
  { by, about, raised }: ObjectionForm,
  once: Once,
): Promise<Fault | null> =>
  changeOnce(db, once, async (trx, now) => {
    const round = await announcedRound(trx, desk, id)
    const fault = dayFault(raised, 'raised', shanghaiDay(await announcedAt(trx, round)), now)
    if (fault !== null) return fault
    await addObjection(trx, {
      id: newId<ObjectionId>(),
      round_id: id,
      raised_by: by,
      about,
      raised_on: raised,
      entered_by: desk.actor,
      entered_at: now,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'objection.noted', { round: id })
    return null
  })

export const settleObjection = (
  db: Database,
  desk: Desk,
  id: RoundId,
  objection: ObjectionId,
  { answer, settled }: AnswerForm,
  once: Once,
): Promise<Fault | null> =>
  changeOnce(db, once, async (trx, now) => {
    await announcedRound(trx, desk, id)
    const noted = found(
      (await objectionsOf(trx, id)).find((one) => one.id === objection),
      'objection',
    )
    const fault = dayFault(settled, 'settled', noted.raisedOn, now)
    if (fault !== null) return fault
    await addAnswer(trx, { objection_id: objection, answer, settled_on: settled, entered_by: desk.actor, entered_at: now })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'objection.settled', { round: id })
    return null
  })

/** Whoever has confirmed an earlier text looks again: keys that were turned for it are turned back. */
export const recordSealing = (db: Database, desk: Desk, id: RoundId, form: SealingForm, once: Once): Promise<Fault | null> =>
  changeOnce<Fault>(db, once, async (trx, now) => {
    const round = await announcedRound(trx, desk, id)
    const least = keptAtLeast(await announcedAt(trx, round), ruleOf(round).retentionMonths)
    if (form.kept < (least ?? shanghaiDay(now))) return { kept: 'kept-too-short' }
    const { seal, copies, place, keeper, kept } = form
    await writeSealing(trx, id, { sealNumber: seal, copies, place, keeper, keptUntil: kept }, desk.actor, now)
    await takeBackTurns(trx, id, 'archive')
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.sealing-written', {
      round: id,
      copies,
      keep: kept,
    })
    return null
  })

async function announcedRound(trx: Trx, desk: Desk, id: RoundId): Promise<RoundAtDesk> {
  const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
  must(isAnnounced(round.phase))
  return round
}

export async function announcedAt(db: Reader, { id }: RoundAtDesk): Promise<Date> {
  const act = (await actsOf(db, id)).find(({ phase }) => phase === 'announced')
  return found(act, 'announcement').at
}

function dayFault(day: Day, field: string, earliest: Day, now: Date): Fault | null {
  if (day < earliest) return { [field]: 'day-too-early' }
  return day > shanghaiDay(now) ? { [field]: 'day-ahead' } : null
}
