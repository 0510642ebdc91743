/** 会场核对: tellers write down each room's box, each by himself; papers are mixed only after two of them wrote down the same. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { reconcileRooms } from '../rule/rooms.ts'
import { forgetCounting } from '../scrutiny/paper-store.ts'
import type { Desk } from '../session/desk.ts'
import { factsOf, type KnownFacts, ruleOf } from '../session/facts-store.ts'
import { needsPaperCount, type Terms } from '../session/readiness.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { type RoundAtDesk, roundForChange } from '../session/round-store.ts'
import { figuresOfRoom, handedOutTooMany, type RoomEntry, sameRooms } from './entry.ts'
import type { RoomsFacts } from './rooms.ts'
import { addRoomCount, forgetRooms, roomCount, roomEntries, writeRooms } from './store.ts'

/** Empty when it was kept; otherwise the rooms in which more papers were handed out than people are there. */
export const enterRooms = (
  db: Database,
  terms: Terms,
  desk: Desk,
  id: RoundId,
  typed: readonly RoomEntry[],
): Promise<readonly string[]> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const facts = await roomsToCount(trx, round, terms)
    const entry = withIssued(facts.rooms, typed)
    const stands = await roomCount(trx, id)
    if (stands !== null) return refuseChange(trx, id, desk, sameRooms(stands, entry))
    const tooMany = handedOutTooMany(facts.rooms.rooms, entry)
    if (tooMany.length > 0) return tooMany
    await writeRooms(trx, id, desk.actor, entry, now)
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    const others = (await roomEntries(trx, id)).filter(({ enteredBy }) => enteredBy !== desk.actor)
    const alike = others.find(({ rooms }) => sameRooms(rooms, entry))
    if (alike === undefined) {
      await record(trx, act, 'rooms.entered', { round: id })
      return []
    }
    await addRoomCount(trx, id, entry)
    const figures = facts.rooms.rooms.map((room) => figuresOfRoom(room, entry))
    const { overfull } = reconcileRooms(ruleOf(round), figures, facts.figures.returned ?? 0)
    await record(trx, act, 'rooms.agreed', { round: id, account: alike.enteredBy, overfull: overfull.length })
    return []
  })

/** Rooms are counted before papers are, in a round that has both. */
async function roomsToCount(trx: Trx, round: RoundAtDesk, terms: Terms): Promise<KnownFacts & { readonly rooms: RoomsFacts }> {
  must(canEnterPaper(round.phase))
  const facts = await factsOf(trx, round, terms)
  const { rooms } = facts
  if (rooms === null || !needsPaperCount(round, facts)) throw new Refused<RoundRefusal>('round-without-rooms')
  return { ...facts, rooms }
}

/** 发出 comes from the issue rows where there are any; in the order of the roll, whatever the form sent. */
function withIssued({ rooms }: RoomsFacts, typed: readonly RoomEntry[]): RoomEntry[] {
  return rooms.map(({ name, papers }) => {
    const entry = found(
      typed.find((one) => one.name === name),
      'room',
    )
    return { name, papers: papers ?? entry.papers, exchanged: entry.exchanged, returned: entry.returned }
  })
}

async function refuseChange(trx: Trx, id: RoundId, desk: Desk, isSame: boolean): Promise<readonly string[]> {
  const isMine = (await roomEntries(trx, id)).some(({ enteredBy }) => enteredBy === desk.actor)
  if (isSame && isMine) return []
  throw new Refused<RoundRefusal>('rooms-agreed')
}

/** A box was forgotten, a bundle miscounted: everything that was built on the figures goes with them. */
export const sendBackRooms = (db: Database, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canEnterPaper(round.phase))
    if ((await roomCount(trx, id)) === null) throw new Refused<RoundRefusal>('rooms-not-reconciled')
    await forgetCounting(trx, id)
    await forgetRooms(trx, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'rooms.sent-back', { round: id })
  })
