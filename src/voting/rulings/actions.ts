/** A ruling on a doubtful paper is written down, or taken back by a later word, as long as two tellers do not agree yet. */
import { record } from '../../audit/store.ts'
import type { Database, Reader, Trx } from '../../database/connect.ts'
import { changeOnce, type Once } from '../../http/once.ts'
import { newId, type RoundId, type RulingId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { boxFigures } from '../ballot/store.ts'
import { hasBallots } from '../rule/mode.ts'
import { agreedFigures } from '../scrutiny/agreed.ts'
import type { Desk } from '../session/desk.ts'
import { ruleOf } from '../session/facts-store.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, type RoundAtDesk, roundForChange } from '../session/round-store.ts'
import type { RulingError, RulingForm } from './forms.ts'
import { mayBe, namesSomebody } from './ruling.ts'
import { addRuling, namesOnRoll, rulingsOf, strikeRuling } from './store.ts'

export type RulingFault = Readonly<Record<string, RulingError>>

export const noteRuling = (db: Database, desk: Desk, id: RoundId, form: RulingForm, once: Once): Promise<RulingFault | null> =>
  changeOnce<RulingFault>(db, once, async (trx, now) => {
    const round = await countedRound(trx, desk, id)
    const { marks, about, ruling, ground } = form
    if (about !== null && about > (await candidatesOfRound(trx, id)).length) return { about: 'about-missing' }
    if (!mayBe(ruleOf(round), about, ruling)) return { ruling: 'ruling-not-of-it' }
    if (namesSomebody(`${marks}${ground}`, await namesOnRoll(trx, id))) return { marks: 'marks-name-somebody' }
    const noted = { id: newId<RulingId>(), marks, position: about, ruling, ground }
    const number = await addRuling(trx, id, noted, desk.actor, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'ruling.noted', { round: id, number })
    return null
  })

export const takeBackRuling = (db: Database, desk: Desk, id: RoundId, ruling: RulingId, reason: string, once: Once) =>
  changeOnce<RulingFault>(db, once, async (trx, now) => {
    await countedRound(trx, desk, id)
    const { number } = found(
      (await rulingsOf(trx, id)).find((one) => one.id === ruling),
      'ruling',
    )
    if (namesSomebody(reason, await namesOnRoll(trx, id))) return { reason: 'marks-name-somebody' }
    await strikeRuling(trx, ruling, reason, desk.actor, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'ruling.struck', { round: id, number })
    return null
  })

async function countedRound(trx: Trx, desk: Desk, id: RoundId): Promise<RoundAtDesk> {
  const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
  if (!(await hasPapers(trx, round))) throw new Refused<RoundRefusal>('round-not-for-paper')
  must(canEnterPaper(round.phase))
  if ((await agreedFigures(trx, ruleOf(round), id)) !== undefined) throw new Refused<RoundRefusal>('paper-agreed')
  return round
}

/** Hands and devices leave nothing to be read; beside a sealed box there are papers only where some were handed out. */
export const hasPapers = async (db: Reader, round: RoundAtDesk): Promise<boolean> =>
  round.method === 'sealed' ? (await boxFigures(db, round.id)).issued.paper > 0 : hasBallots(ruleOf(round))
