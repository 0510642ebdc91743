/** Tellers enter a recorded vote, each by himself; names and totals stand only when two of them wrote the same of every deputy. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { Desk } from '../session/desk.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, type RoundAtDesk, roundForChange } from '../session/round-store.ts'
import { isSameEntry, type TypedNames, type Understood, understand } from './recorded.ts'
import { agreeOnNames, forgetNames, nameEntriesOf, recordedFigures, rollForNames, writeNames } from './recorded-store.ts'

/** Kept when there is neither a fault nor a sum that does not hold; otherwise nothing is. */
export const enterNames = (db: Database, terms: Terms, desk: Desk, id: RoundId, typed: TypedNames): Promise<Understood> =>
  db.change(async (trx, now) => {
    // Two tellers who send at the same moment wait for each other here.
    const round = await namedRound(trx, desk, id)
    const rule = ruleOf(round)
    if ((typed.sheet !== null) !== (rule.mode === 'voting-device')) throw new Refused<RoundRefusal>('sheet-of-devices-only')
    const { figures } = await factsOf(trx, round, terms)
    const roll = await rollForNames(trx, round, rule)
    const candidates = (await candidatesOfRound(trx, id)).map((candidate) => candidate.id)
    const understood = understand(rule, typed, { roll, candidates, figures })
    const { entry, faults, broken } = understood
    if ((await recordedFigures(trx, id)) !== undefined) {
      // Who sends his own part of the agreement a second time has changed nothing.
      const mine = (await nameEntriesOf(trx, id)).find(({ enteredBy }) => enteredBy === desk.actor)
      if (mine !== undefined && faults.length === 0 && isSameEntry(mine, entry)) return understood
      throw new Refused<RoundRefusal>('paper-agreed')
    }
    if (faults.length + broken.length > 0) return understood
    if (entry.returned > entry.issued) throw new Refused<RoundRefusal>('returned-exceeds-issued')
    await writeNames(trx, id, desk.actor, entry, now)
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    const alike = (await nameEntriesOf(trx, id)).find((other) => other.enteredBy !== desk.actor && isSameEntry(other, entry))
    if (alike === undefined) {
      await record(trx, act, 'totals.entered', { round: id })
      return understood
    }
    await agreeOnNames(trx, id, entry, [alike.enteredBy, desk.actor])
    await record(trx, act, 'totals.agreed', { round: id, account: alike.enteredBy })
    return understood
  })

/** As long as nothing is opened, the chief scrutineer has it all entered again by both. */
export const sendBackNames = (db: Database, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    await namedRound(trx, desk, id)
    if ((await recordedFigures(trx, id)) === undefined) throw new Refused<RoundRefusal>('paper-not-counted')
    await forgetNames(trx, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'totals.sent-back', { round: id })
  })

async function namedRound(trx: Trx, desk: Desk, id: RoundId): Promise<RoundAtDesk> {
  const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
  must(canEnterPaper(round.phase))
  if (!isRecorded(ruleOf(round))) throw new Refused<RoundRefusal>('round-not-by-name')
  return round
}
