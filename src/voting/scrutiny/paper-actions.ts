/** Tellers enter what they read from the paper box. Nothing is kept whose sums do not agree. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import type { BrokenSum } from '../rule/invariants.ts'
import type { Desk } from '../session/desk.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, roundForChange } from '../session/round-store.ts'
import { type PaperContent, sumsOfPaper } from './paper.ts'
import { writePaperCount } from './store.ts'

export interface EnteredPaper {
  readonly issued: number
  readonly returned: number
  readonly content: PaperContent
}

/** Empty when it was kept; otherwise the equations that do not hold. */
export const enterPaper = (db: Database, terms: Terms, desk: Desk, id: RoundId, paper: EnteredPaper): Promise<BrokenSum[]> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canEnterPaper(round.phase))
    const facts = await factsOf(trx, round, terms)
    const issued = round.method === 'sealed' ? facts.doors.paper : paper.issued
    if ((paper.content.kind === 'totals') !== (round.method === 'hand-totals') || (round.method === 'sealed' && issued === 0))
      throw new Refused<RoundRefusal>('round-not-for-paper')
    if (paper.returned > issued) throw new Refused<RoundRefusal>('returned-exceeds-issued')
    const candidates = (await candidatesOfRound(trx, id)).map((candidate) => candidate.id)
    const broken = sumsOfPaper(ruleOf(round), { ...paper, issued }, { candidates, figures: facts.figures })
    if (broken.length > 0) return broken
    await writePaperCount(trx, id, { ...paper, issued, enteredBy: desk.actor }, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'totals.entered', {
      round: id,
      returned: paper.returned,
      void: spoiledIn(paper.content),
    })
    return []
  })

const spoiledIn = (content: PaperContent): number =>
  content.kind === 'ballots' ? content.spoiled : Object.values(content.voids).reduce((sum, ballots) => sum + ballots, 0)
