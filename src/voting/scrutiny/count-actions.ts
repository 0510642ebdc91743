/** 计票: from the opened box to totals, outcome and the signed report, in one act and only when every sum agrees. */
import { record } from '../../audit/store.ts'
import type { Database, Reader, Trx } from '../../database/connect.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { bodyKey } from '../ballot/keys.ts'
import { actsHead, publishedActs } from '../record/acts.ts'
import type { PresidiumWord } from '../record/count-report.ts'
import { checkOutcome, checkSums } from '../rule/invariants.ts'
import { type Act, decideRounds, type Outcome } from '../rule/outcome.ts'
import { countRecorded, isRecorded, marksIn } from '../rule/recorded.ts'
import type { HeldRound } from '../rule/round.ts'
import type { Count } from '../rule/totals.ts'
import type { Desk } from '../session/desk.ts'
import { type KnownFacts, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import type { RoundRefusal } from '../session/round.ts'
import { actRow, mayTake } from '../session/round-actions.ts'
import { addAct, candidatesOfRound, type RoundAtDesk, roundAtDesk, roundForChange, setPhase } from '../session/round-store.ts'
import { sheetOf } from './device-store.ts'
import { countIn, countOpened, heldRound } from './held.ts'
import { openedMarks, voidBallots } from './opening-store.ts'
import { countOfTotals } from './paper.ts'
import { paperCount } from './paper-store.ts'
import { namedVotes, recordedFigures, recordedSheetOf } from './recorded-store.ts'
import { signReport } from './report.ts'
import { addReport, addTotals, reportOf } from './store.ts'

export const countRound = (db: Database, masterKey: Uint8Array, terms: Terms, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const facts = await mayTake(trx, 'count', round, terms, now)
    const candidates = await candidatesOfRound(trx, id)
    const held = await heldNow(
      trx,
      round,
      facts,
      candidates.map((candidate) => candidate.id),
    )
    const before = await roundsBefore(trx, round)
    const outcome = await outcomeOf(trx, before, round, held, null)
    await addTotals(trx, totalRows(id, held))
    const recorded = isRecorded(ruleOf(round))
    const sheet = await (recorded ? recordedSheetOf : sheetOf)(trx, id)
    const report = await signReport(
      {
        round: id,
        number: round.number,
        kind: round.kind,
        method: round.method,
        body: { id: round.body_id, name: round.body_name },
        session: round.session_name,
        heldOn: round.held_on,
        ruleDigest: round.rule_digest,
        frozenDigest: found(round.manifest_digest, 'digest'),
        boxDigest: round.box_digest,
        acts: await headOf(round, facts),
        rows: await rowsDigest(trx, round),
        candidates: candidates.map((candidate) => ({ id: candidate.id, title: candidate.title })),
        held,
        outcome,
        presidium: null,
        ...(sheet === null ? {} : { sheet }),
        ...(recorded ? { names: await digestOfJson(await namedVotes(trx, id)) } : {}),
        ...(facts.rooms === null ? {} : { rooms: facts.rooms.figures ?? [] }),
        corrects: null,
      },
      await bodyKey(trx, masterKey, round.body_id),
    )
    await addReport(trx, id, { ...report, number: 1, held, outcome, presidium: null })
    await setPhase(trx, id, 'counted')
    await addAct(trx, actRow(id, 'counted', now, facts.figures))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.counted', {
      round: id,
      outcome: outcome.kind,
      report: report.digest,
    })
  })

/** The acts so far, with the digests that were read out: what the report signs of them. */
const headOf = (round: RoundAtDesk, { acts }: KnownFacts) =>
  actsHead(round.id, publishedActs(acts, { frozen: found(round.manifest_digest, 'digest'), box: round.box_digest }))

const rowsDigest = async (trx: Trx, round: RoundAtDesk) =>
  round.method === 'sealed' && ruleOf(round).publish.rows ? digestOfJson(await openedMarks(trx, round.id)) : null

async function heldNow(trx: Trx, round: RoundAtDesk, { figures }: KnownFacts, candidates: readonly string[]): Promise<HeldRound> {
  const { entitled, signedIn, present, issued, returned } = figures
  if (issued === null || returned === null) throw new Error('an opened round knows 发出 and 收回')
  const attendance = { entitled, present: signedIn, atOpening: present, classes: [] }
  return heldRound({ candidates, attendance, issued, returned, count: await countOf(trx, round) })
}

async function countOf(trx: Trx, round: RoundAtDesk): Promise<Count> {
  const rule = ruleOf(round)
  if (isRecorded(rule)) {
    const { returned } = found(await recordedFigures(trx, round.id), 'recorded count')
    return countRecorded(rule, marksIn(await namedVotes(trx, round.id)), returned)
  }
  if (round.method === 'hand-totals') {
    const paper = await paperCount(trx, round.id)
    if (paper?.content.kind !== 'totals') throw new Error('a round on paper is counted from its totals')
    return countOfTotals(rule, paper.content)
  }
  const spoiled = (await voidBallots(trx, round.id)).reduce((sum, { ballots }) => sum + ballots, 0)
  return countOpened(rule, await openedMarks(trx, round.id), spoiled)
}

/** The valid rounds that lead to this one, the first first: a run-off is judged in the light of what was decided before it. */
export async function roundsBefore(db: Reader, round: RoundAtDesk): Promise<RoundAtDesk[]> {
  const before: RoundAtDesk[] = []
  for (let at = round; at.predecessor_id !== null; ) {
    at = found(await roundAtDesk(db, round.body_id, at.predecessor_id), 'round')
    before.unshift(at)
  }
  return before
}

/** What follows from all that happened so far, this round the last of it. `word`: the presidium's, on the tie that this round left. */
export async function outcomeOf(
  trx: Trx,
  before: readonly RoundAtDesk[],
  round: RoundAtDesk,
  held: HeldRound,
  word: PresidiumWord | null,
): Promise<Outcome> {
  const first = before[0] ?? round
  const rule = ruleOf(first)
  const candidates = (await candidatesOfRound(trx, first.id)).map(({ id, cost_fen }) => ({
    id,
    costFen: cost_fen,
    support: null,
  }))
  const acts: Act[] = []
  for (const earlier of before) {
    const report = found(await reportOf(trx, earlier.id), 'report')
    acts.push(...actsOf(report.held, report.presidium))
  }
  const outcome = decideRounds(rule, candidates, [...acts, ...actsOf(held, word)])
  // F42: no page and no paper leaves with sums that do not agree.
  if (checkSums(ruleOf(round), held).length + checkOutcome(rule, candidates, outcome).length > 0)
    throw new Refused<RoundRefusal>('sums-do-not-agree')
  return outcome
}

const actsOf = (held: HeldRound, word: PresidiumWord | null): Act[] =>
  word === null ? [held] : [held, { kind: 'presidium-choice', chosen: word.chosen }]

function totalRows(id: RoundId, held: HeldRound) {
  const { items } = countIn(held)
  return held.candidates.map((candidate, index) => {
    const item = items[index]
    if (item === undefined) throw new Error('a candidate without totals')
    return {
      round_id: id,
      // Ids of candidates came from this round's own ballot.
      candidate_id: candidate as Awaited<ReturnType<typeof candidatesOfRound>>[number]['id'],
      votes_for: item.for,
      against: item.against,
      abstain: item.abstain,
      item_void: item.void,
    }
  })
}
