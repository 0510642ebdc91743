/**
 * A round's public record out of the database, once it has been announced. It repeats what the tables say and repairs nothing: where a
 * table was edited by hand, the verifier has to see it.
 */
import type { Reader } from '../../database/connect.ts'
import type { DecisionId, RoundId } from '../../kernel/ids.ts'
import { candidatesOf } from '../ballot/round-store.ts'
import { bodyKeyOf, sealedDigests } from '../ballot/store.ts'
import { keptRooms } from '../rooms/store.ts'
import type { Outcome } from '../rule/outcome.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { HeldRound } from '../rule/round.ts'
import type { VotingRule } from '../rule/rule.ts'
import { openedMarks } from '../scrutiny/opening-store.ts'
import { namedVotes } from '../scrutiny/recorded-store.ts'
import { totalsOfRound } from '../scrutiny/store.ts'
import { decisionItems } from '../session/decision-store.ts'
import { actsOf } from '../session/round-store.ts'
import { publishedActs } from './acts.ts'
import type { Frozen } from './frozen.ts'
import { type DecidedItem, type EarlierRound, FORMAT, type ItemTotal, type RoundRecord } from './round-record.ts'

/** Null before the announcement, of a void round and of a rehearsal. */
export async function recordOfRound(db: Reader, id: RoundId): Promise<RoundRecord | null> {
  const round = await announcedRound(db, id)
  if (round === undefined) return null
  const reports = await reportsOf(db, id)
  const standing = reports.at(-1)
  const key = await bodyKeyOf(db, round.body_id)
  if (standing === undefined || key === undefined) throw new Error('an announced round without a report or a key')
  const frozen = await frozenOf(db, round)
  const isSealed = round.method === 'sealed'
  // These texts were written by the count and by freezing, from values of these types.
  const outcome = JSON.parse(standing.outcome) as Outcome
  return {
    format: FORMAT,
    round: {
      id,
      number: round.number,
      kind: round.kind,
      method: round.method,
      custody: isSealed ? round.custody : null,
    },
    body: { id: round.body_id, name: round.body_name },
    session: round.session_name,
    heldOn: round.held_on,
    frozen,
    key: JSON.parse(key.public_jwk) as RoundRecord['key'],
    acts: publishedActs(await actsOf(db, id), { frozen: round.manifest_digest ?? '', box: round.box_digest }),
    digests: isSealed ? await sealedDigests(db, id) : [],
    rows: isSealed && frozen.rule.publish.rows ? await openedMarks(db, id) : null,
    ...(isRecorded(frozen.rule) && frozen.rule.publish.rows ? { names: await namedVotes(db, id) } : {}),
    totals: await totalsInOrder(db, id, frozen),
    held: JSON.parse(standing.held) as HeldRound,
    outcome,
    ...(frozen.rule.rooms === 'by-delegation' ? { rooms: await keptRooms(db, id) } : {}),
    decision: isFinal(outcome) ? await decisionOf(db, round.decision_id) : null,
    reports: reports.map(({ report, digest }) => ({ text: report, digest })),
    before: await roundsBefore(db, round.predecessor_id),
  }
}

const rounds = (db: Reader) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .innerJoin('decision as d', 'd.id', 'r.decision_id')
    .select([
      'r.id',
      'r.number',
      'r.kind',
      'r.method',
      'r.custody',
      'r.rule',
      'r.roll_digest',
      'r.manifest',
      'r.manifest_digest',
      'r.box_digest',
      'r.predecessor_id',
      'd.id as decision_id',
      's.name as session_name',
      's.held_on',
      'b.id as body_id',
      'b.name as body_name',
    ])
    .where('r.phase', 'in', ['announced', 'archived'])

const announcedRound = (db: Reader, id: RoundId) =>
  rounds(db).where('r.id', '=', id).where('r.kind', '<>', 'rehearsal').executeTakeFirst()

const reportsOf = (db: Reader, id: RoundId) =>
  db
    .selectFrom('count_report')
    .select(['held', 'outcome', 'report', 'digest'])
    .where('round_id', '=', id)
    .orderBy('number')
    .execute()

interface FrozenRow {
  readonly id: RoundId
  readonly rule: string
  readonly roll_digest: string | null
  readonly manifest: string | null
}

const frozenOf = async (db: Reader, { id, rule, roll_digest, manifest }: FrozenRow): Promise<Frozen> => ({
  // Stored as the canonical text of a parsed rule.
  rule: JSON.parse(rule) as VotingRule,
  candidates: await candidatesOf(db, id),
  roll: roll_digest ?? '',
  manifest,
})

async function totalsInOrder(db: Reader, id: RoundId, { candidates }: Frozen): Promise<ItemTotal[]> {
  const rows = await totalsOfRound(db, id)
  return candidates.flatMap((candidate) =>
    rows
      .filter((row) => row.id === candidate.id)
      .map((row) => ({
        candidate: row.id,
        for: row.votes_for,
        against: row.against,
        abstain: row.abstain,
        void: row.item_void,
      })),
  )
}

/** No further round is due. */
const isFinal = ({ kind }: Outcome): boolean => kind === 'decided' || kind === 'shortfall' || kind === 'pending-confirmation'

const decisionOf = async (db: Reader, decision: DecisionId): Promise<DecidedItem[]> =>
  (await decisionItems(db, decision)).map(({ id, chosen, votes_for }) => ({
    candidate: id,
    chosen,
    votesFor: votes_for,
  }))

async function roundsBefore(db: Reader, predecessor: RoundId | null): Promise<EarlierRound[]> {
  const before: EarlierRound[] = []
  for (let id = predecessor; id !== null; ) {
    const round = await rounds(db).where('r.id', '=', id).executeTakeFirst()
    const report = (await reportsOf(db, id)).at(-1)
    if (round === undefined || report === undefined) throw new Error('a round came after one that was not announced')
    before.unshift({ round: id, frozen: await frozenOf(db, round), report: report.report })
    id = round.predecessor_id
  }
  return before
}
