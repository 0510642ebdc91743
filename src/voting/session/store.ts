/** What other rooms may read of decisions and rounds. Numbers of an item only once its round has been announced; of a void one never. */
import { sql } from 'kysely'
import type { Noted } from '../../audit/chain.ts'
import type { EventName } from '../../audit/events.ts'
import type { Reader } from '../../database/connect.ts'
import type { BodyId, CycleId, DecisionId, RoundId } from '../../kernel/ids.ts'
import { keptAsTold } from '../rooms/rows.ts'
import { keptRooms } from '../rooms/store.ts'
import { hasBallots } from '../rule/mode.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { ofLastVote } from '../rule/steps.ts'
import { reasonCounts } from '../rule/totals.ts'
import { sheetOf } from '../scrutiny/device-store.ts'
import { countIn } from '../scrutiny/held.ts'
import { tellersOf } from '../scrutiny/paper-store.ts'
import { namersOf, recordedSheetOf } from '../scrutiny/recorded-store.ts'
import { reportOf, totalsOfRound } from '../scrutiny/store.ts'
import { actsOf, candidatesOfRound } from './round-store.ts'

export { decisionItems, minutesOf } from './decision-store.ts'

export const decisionOfCycle = (db: Reader, cycleId: CycleId) =>
  db.selectFrom('decision').selectAll().where('cycle_id', '=', cycleId).executeTakeFirst()

/** In the order they were held; void ones too, because they happened. */
export const roundsOfDecision = (db: Reader, decisionId: DecisionId) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .select([
      'r.id',
      'r.number',
      'r.kind',
      'r.method',
      'r.phase',
      'r.seats',
      'r.predecessor_id',
      's.name as session_name',
      's.held_on',
    ])
    .where('r.decision_id', '=', decisionId)
    .orderBy('r.number')
    .execute()

const announced = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .innerJoin('cycle as c', 'c.id', 's.cycle_id')
    .innerJoin('decision as d', 'd.id', 'r.decision_id')
    .select([
      'r.id',
      'r.number',
      'r.kind',
      'r.method',
      'r.phase',
      'r.seats',
      'r.custody',
      'r.key_holders as keyHolders',
      'r.keys_needed as keysNeeded',
      'r.rule',
      'r.rule_digest as ruleDigest',
      'r.roll_digest as rollDigest',
      'r.manifest',
      'r.manifest_digest as manifestDigest',
      'r.box_digest as boxDigest',
      'r.predecessor_id as predecessorId',
      'd.id as decisionId',
      'r.objections_until as objectionsUntil',
      's.name as sessionName',
      's.held_on as heldOn',
      'b.id as bodyId',
      'b.name as bodyName',
      'b.kind as bodyKind',
      'b.slug as bodySlug',
      'c.year',
    ])
    .where('r.id', '=', id)

/** Everything that may be read of an announced round; null before, and for a void one always. */
export async function resultOfRound(db: Reader, id: RoundId) {
  const round = await announced(db, id).where('r.phase', 'in', ['announced', 'archived']).executeTakeFirst()
  return round === undefined ? null : sheet(db, round)
}

/** The same sheet from the count on, for the officers who sign and announce it. */
export async function sheetOfRound(db: Reader, id: RoundId) {
  const round = await announced(db, id).where('r.phase', 'in', ['counted', 'announced', 'archived']).executeTakeFirst()
  return round === undefined ? null : sheet(db, round)
}

/** The act that recorded this report, to be printed on it: up to there the record is then known on paper. Null where none did. */
async function actOfReport(db: Reader, bodyId: BodyId, report: string): Promise<Noted | null> {
  const act = await db
    .selectFrom('audit_event')
    .select(['number', 'digest'])
    .where('body_id', '=', bodyId)
    .where('event', 'in', ['round.counted', 'presidium.chose'] satisfies EventName[])
    .where(sql`fields::jsonb ->> 'report'`, '=', report)
    .executeTakeFirst()
  return act ?? null
}

export type RoundResult = NonNullable<Awaited<ReturnType<typeof resultOfRound>>>

async function sheet(db: Reader, round: NonNullable<Awaited<ReturnType<ReturnType<typeof announced>['executeTakeFirst']>>>) {
  const report = await reportOf(db, round.id)
  if (report === null) throw new Error('a counted round without a report')
  // Stored as the canonical text of a parsed rule.
  const rule = JSON.parse(round.rule) as VotingRule
  const recorded = isRecorded(rule)
  const totals = new Map((await totalsOfRound(db, round.id)).map((row) => [row.id, row]))
  const candidates = (await candidatesOfRound(db, round.id)).map((candidate, index) => {
    const row = totals.get(candidate.id)
    if (row === undefined) throw new Error('a counted round without totals')
    return {
      id: candidate.id,
      position: candidate.position,
      title: candidate.title,
      content: candidate.content,
      beneficiaries: candidate.beneficiaries,
      unit: candidate.unit_name,
      costFen: candidate.cost_fen,
      votesFor: row.votes_for,
      against: row.against,
      abstain: row.abstain,
      itemVoid: row.item_void,
      /** Without ballots: present, and no hand raised, nothing pressed. */
      silent: hasBallots(rule) ? null : (countIn(report.held).items[index]?.unmarked ?? 0),
    }
  })
  return {
    ...round,
    rule,
    ruleText: round.rule,
    /** In ballot order. */
    candidates,
    /** One row a phase reached: counts only. */
    acts: await actsOf(db, round.id),
    /** Only the reasons that occurred. */
    voids: reasonCounts(countIn(report.held).voids),
    valid: countIn(report.held).valid,
    /** Names of who counted the papers; nobody where there were none. */
    tellers: (await (recorded ? namersOf : tellersOf)(db, round.id)).map(({ name }) => name),
    /** Of a vote by delegation, in the order of the roll; none where all vote in one hall. */
    rooms: keptAsTold(rule, await keptRooms(db, round.id)),
    /** What the hall’s devices printed; null of every other vote. */
    sheet: await (recorded ? recordedSheetOf : sheetOf)(db, round.id),
    held: report.held,
    outcome: report.outcome,
    /** Its own vote's; those of the votes before it are told there. */
    ownSteps: ofLastVote(report.outcome.steps),
    presidium: report.presidium,
    report: report.report,
    reportNumber: report.number,
    reportDigest: report.digest,
    recordedAs: await actOfReport(db, round.bodyId, report.digest),
  }
}
