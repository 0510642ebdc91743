/** Opening and closing with two keys: the chair's and the chief scrutineer's, two different people; the act happens with the second. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundTurnTable } from '../../database/tables/vote.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { closeBox } from '../ballot/close-actions.ts'
import { boxFigures } from '../ballot/store.ts'
import { forgetHelp } from '../help/store.ts'
import type { Desk } from './desk.ts'
import type { KnownFacts } from './facts-store.ts'
import type { Terms } from './readiness.ts'
import type { RoundRefusal } from './round.ts'
import { actRow, declareVoid, mayTake } from './round-actions.ts'
import { addAct, addTurn, type RoundAtDesk, roundForChange, setClosed, setOpen, turnsOf } from './round-store.ts'

export type KeyAct = Exclude<RoundTurnTable['act'], 'archive'>
export type KeyRole = Exclude<RoundTurnTable['role'], 'office-staff'>

export const turnKey = (db: Database, terms: Terms, desk: Desk, id: RoundId, act: KeyAct, role: KeyRole): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const facts = await mayTake(trx, act, round, terms, now)
    await addTurn(trx, { round_id: id, act, role, account_id: desk.actor, at: now })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.key-turned', { round: id, act, role })
    const turned = (await turnsOf(trx, id)).filter((turn) => turn.act === act)
    if (turned.length < 2) return
    if (act === 'open') await open(trx, now, desk, round, facts)
    else await close(trx, now, desk, round, facts)
  })

/** 在场 is fixed now; quorum and a majority of those present look at this number. */
async function open(trx: Trx, now: Date, desk: Desk, round: RoundAtDesk, { figures }: KnownFacts): Promise<void> {
  await setOpen(trx, round.id, figures.present)
  await addAct(trx, actRow(round.id, 'open', now, figures))
  const act = { at: now, actor: desk.actor, body: desk.bodyId }
  const { entitled, present, issued } = figures
  if (issued === null) return record(trx, act, 'round.opened-on-paper', { round: round.id, entitled, present })
  // 零票: looked at in the very transaction that opens; the two who turned the keys are its witnesses.
  const { returned } = await boxFigures(trx, round.id)
  if (returned > 0) throw new Refused<RoundRefusal>('box-not-empty')
  await record(trx, act, 'box.found-empty', { round: round.id, ballots: returned })
  await record(trx, act, 'round.opened', { round: round.id, entitled, present, issued })
}

async function close(trx: Trx, now: Date, desk: Desk, round: RoundAtDesk, { figures }: KnownFacts): Promise<void> {
  const act = { at: now, actor: desk.actor, body: desk.bodyId }
  await forgetHelp(trx, round.session_id)
  if (round.method === 'hand-totals') {
    await setClosed(trx, round.id, null)
    await addAct(trx, actRow(round.id, 'closed', now, figures))
    return record(trx, act, 'round.closed-on-paper', { round: round.id })
  }
  const box = await closeBox(trx, round.id)
  const issued = box.issued.device + box.issued.paper
  const counted = { ...figures, issued, returned: box.returned }
  // 收回 > 发出: the round is void, and nothing is opened.
  if (box.overfull) return declareVoid(trx, now, desk, round, 'returned-exceeds-issued', counted)
  await setClosed(trx, round.id, box.boxDigest)
  // As long as papers wait in their box, nobody knows 收回 of the round.
  await addAct(trx, actRow(round.id, 'closed', now, { ...counted, returned: box.issued.paper > 0 ? null : box.returned }))
  await record(trx, act, 'round.closed', { round: round.id, issued, returned: box.returned, box: box.boxDigest })
}
