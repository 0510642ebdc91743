/**
 * The operator's three levers: which screen, how far the result is shown, and black. Only showing a result is an act for the record;
 * what else stands on a wall is seen by everybody and decides nothing.
 */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId, SessionId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import type { Desk } from '../session/desk.ts'
import { holdSession } from '../session/session-store.ts'
import { resultOfRound } from '../session/store.ts'
import { canReveal, extentOf } from './reveal.ts'
import { canShow, type HallRefusal, momentOf, type Pinned, roundDrawnUp, roundOnWall } from './screen.ts'
import { pulseOf, roundsIn, setControl } from './store.ts'

/** Two operators pull one after the other. */
async function hold(trx: Trx, desk: Desk, id: SessionId) {
  const session = found(await holdSession(trx, desk.bodyId, id), 'session')
  const pulse = found(await pulseOf(trx, session.code), 'session')
  return { pulse, rounds: roundsIn(pulse) }
}

/** `null`: the wall follows the session again. */
export const showScreen = (db: Database, desk: Desk, id: SessionId, wanted: Pinned | null): Promise<void> =>
  db.change(async (trx) => {
    const { rounds } = await hold(trx, desk, id)
    if (wanted === null) return setControl(trx, id, { pinned: null, pinned_round_id: null, pinned_phase: null })
    const round = roundOnWall(rounds)
    must(canShow({ round, hasRule: round !== null || roundDrawnUp(rounds) !== null }, wanted))
    const { roundId, phase } = momentOf(round)
    return setControl(trx, id, { pinned: wanted, pinned_round_id: roundId, pinned_phase: phase })
  })

/** Forward only. A step that is reached already was pressed twice, or by somebody else: nothing happens. */
export const revealResult = (db: Database, desk: Desk, id: SessionId, roundId: RoundId, step: number): Promise<void> =>
  db.change(async (trx, now) => {
    const { pulse, rounds } = await hold(trx, desk, id)
    const result = roundOnWall(rounds)?.id === roundId ? await resultOfRound(trx, roundId) : null
    if (result === null) throw new Refused<HallRefusal>('nothing-to-reveal')
    must(canReveal(step, extentOf(result)))
    const reached = pulse.revealed_round_id === roundId ? (pulse.revealed ?? 0) : 0
    if (step <= reached) return
    await setControl(trx, id, {
      revealed_round_id: roundId,
      revealed: step,
      pinned: null,
      pinned_round_id: null,
      pinned_phase: null,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'result.revealed', { round: roundId, step })
  })

export const blacken = (db: Database, desk: Desk, id: SessionId, black: boolean): Promise<void> =>
  db.change(async (trx) => {
    await hold(trx, desk, id)
    await setControl(trx, id, { black })
  })
