/** Everything that the papers of one round are made from, read at one moment. */
import type { RoundFacts } from '../../../views/papers/round-facts.ts'
import type { Reader } from '../../database/connect.ts'
import type { Day } from '../../kernel/clock.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { archiveOf, sealingOf } from '../archive/store.ts'
import { toldRooms } from '../rooms/rows.ts'
import { isRecorded, rowsOfNames } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'
import { rulingsOf } from '../rulings/store.ts'
import { roundsBefore } from '../scrutiny/count-actions.ts'
import { namedVotes } from '../scrutiny/recorded-store.ts'
import { sparesAtDesk } from '../scrutiny/spares-at-desk.ts'
import { attendanceOf, mandatesOfSession } from '../session/attendance-store.ts'
import { decisionAtDesk } from '../session/decision-store.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import { candidatesOfRound, type RoundAtDesk } from '../session/round-store.ts'
import { resultOfRound, sheetOfRound } from '../session/store.ts'
import { figuresAgree, type PaperRefusal, resultAgrees } from './agreement.ts'
import { officialsOf, rollOfRound } from './officials-store.ts'
import { delegationsOf, isBoxSealed, toldOf } from './told.ts'

export interface Asking {
  readonly terms: Terms
  readonly today: Day
  /** Between count and announcement only some may read the numbers. */
  readonly mayReadEarly: boolean
}

/** Refuses where anything that was counted does not agree. */
export async function paperFacts(db: Reader, round: RoundAtDesk, { terms, today, mayReadEarly }: Asking): Promise<RoundFacts> {
  const rule = ruleOf(round)
  const known = await factsOf(db, round, terms)
  const result = await (mayReadEarly ? sheetOfRound : resultOfRound)(db, round.id)
  if (!figuresAgree(known.figures, round.phase) || (result !== null && !resultAgrees(result)))
    throw new Refused<PaperRefusal>('sums-disagree')
  const first = (await roundsBefore(db, round))[0] ?? round
  const firstCandidates = await candidatesOfRound(db, first.id)
  const roll = round.phase === 'draft' ? await mandatesOfSession(db, round.session_id) : await rollOfRound(db, round.id)
  const closedAt = known.acts.find(({ phase }) => phase === 'closed')?.at ?? null
  return {
    round,
    rule,
    candidates: await candidatesOfRound(db, round.id),
    figures: { ...toldOf(known.figures, round.phase), needed: needed(known.figures.entitled, rule.quorum) },
    doors: round.method === 'sealed' && isBoxSealed(round.phase) ? known.doors : null,
    delegations: delegationsOf(roll, await attendanceOf(db, round.session_id, closedAt)),
    rooms: known.rooms === null ? null : toldRooms(rule, known.rooms, isBoxSealed(round.phase)),
    officials: await officialsOf(db, round.body_id, round.held_on),
    result,
    names: result === null || !isRecorded(rule) ? null : await namesOf(db, rule, round.id, mayReadEarly),
    adopted: ruleOf(first),
    titles: new Map<string, string>(firstCandidates.map(({ id, title }) => [id, title])),
    decision: found(await decisionAtDesk(db, round.body_id, round.cycle_id), 'decision'),
    endedSpares: (await sparesAtDesk(db, round, null)).ended?.ordinals ?? [],
    rulings: mayReadEarly ? await rulingsOf(db, round.id) : [],
    sealing: await sealingOf(db, round.id),
    archived: await archiveOf(db, round.id),
    today,
  }
}

/** Names are for those who may read the count, and for everybody where the rule publishes them; the digest is no secret. */
async function namesOf(db: Reader, rule: VotingRule, id: RoundId, mayRead: boolean): Promise<RoundFacts['names']> {
  const list = await namedVotes(db, id)
  return { rows: mayRead || rule.publish.rows ? rowsOfNames(rule, list) : null, digest: await digestOfJson(list) }
}
