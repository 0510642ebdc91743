/**
 * 票数相同，由主席团决定. The word is written down with the paper that says so, and the report that follows from it is signed like the
 * count's own, which it names and leaves as it was.
 */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { allowed, found, must, refused, type Verdict } from '../../kernel/verdict.ts'
import { read } from '../ballot/jws.ts'
import { bodyKey } from '../ballot/keys.ts'
import type { CountReport, PresidiumWord } from '../record/count-report.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { Desk } from '../session/desk.ts'
import type { Terms } from '../session/readiness.ts'
import type { RoundRefusal } from '../session/round.ts'
import { mayTake } from '../session/round-actions.ts'
import { roundForChange } from '../session/round-store.ts'
import { outcomeOf, roundsBefore } from './count-actions.ts'
import { signReport } from './report.ts'
import { addReport, reportOf } from './store.ts'

/** Only of the tied, and no more than there are seats; fewer, even none, is the presidium's right. */
export function canChoose(outcome: Outcome, chosen: readonly string[]): Verdict<RoundRefusal> {
  if (outcome.kind !== 'presidium-choice') return refused('presidium-not-asked')
  if (chosen.some((id) => outcome.ties.every(({ candidates }) => !candidates.includes(id))))
    return refused('presidium-names-others')
  const exceeds = outcome.ties.some(({ candidates, seats }) => candidates.filter((id) => chosen.includes(id)).length > seats)
  return exceeds ? refused('presidium-takes-too-many') : allowed
}

export const recordPresidium = (
  db: Database,
  masterKey: Uint8Array,
  terms: Terms,
  desk: Desk,
  id: RoundId,
  word: PresidiumWord,
): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    await mayTake(trx, 'announce', round, terms, now)
    const standing = found(await reportOf(trx, id), 'report')
    must(canChoose(standing.outcome, word.chosen))
    const outcome = await outcomeOf(trx, await roundsBefore(trx, round), round, standing.held, word)
    const report = await signReport(
      { ...contentOf(standing.report), outcome, presidium: word, corrects: standing.digest },
      await bodyKey(trx, masterKey, round.body_id),
    )
    await addReport(trx, id, { ...report, number: standing.number + 1, held: standing.held, outcome, presidium: word })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'presidium.chose', {
      round: id,
      chosen: word.chosen.length,
      report: report.digest,
    })
  })

/** Our own report: signed by the count, kept in a table that takes no edits. */
const contentOf = (report: string) => found(read(report, 'ES256', 'count-report+jwt'), 'report').payload as CountReport
