/**
 * What other rules would have chosen from the ballots of an announced round (F44), for those who may read the count. The ballots are
 * the merged ones of the first round; the page gets sets and sums, and single rows leave only where the adopted rule publishes them.
 */
import { type Context, Hono } from 'hono'
import { type Comparison, DifferencesPage } from '../../../views/voting/differences.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { costOf, differencesFrom, electionFrom } from '../rule/advisory/differences.ts'
import { pabulibOf, writePabulib } from '../rule/advisory/pabulib-write.ts'
import { hasBallots } from '../rule/mode.ts'
import type { VotingRule } from '../rule/rule.ts'
import { roundsBefore } from '../scrutiny/count-actions.ts'
import { openedMarks } from '../scrutiny/opening-store.ts'
import { decisionItems, envelopeOf } from './decision-store.ts'
import { nounOf } from './desk-routes.ts'
import type { RoundRefusal } from './round.ts'
import { type RoundAtDesk, roundAtDesk } from './round-store.ts'
import { type RoundResult, resultOfRound } from './store.ts'

export function differencesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  async function announcedIn(c: Context<Env>) {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const result = found(await resultOfRound(db.read, id), 'announced round')
    const first = found(await resultOfRound(db.read, ((await roundsBefore(db.read, round))[0] ?? round).id), 'first round')
    return { round, result, first }
  }

  /** The approvals of the first round, where there are ballots at all. */
  async function electionOf(first: RoundResult) {
    const candidates = first.candidates.map(({ id, costFen }) => ({ id: id as string, costFen, support: null }))
    const envelopeFen = first.rule.money?.envelopeFen ?? (await envelopeOf(db.read, first.decisionId))
    const election = electionFrom(first.rule, candidates, await openedMarks(db.read, first.id), envelopeFen)
    return { candidates, envelopeFen, election }
  }

  routes.get('/desk/:body/rounds/:id/differences', allow('count.read'), async (c) => {
    const { round, result, first } = await announcedIn(c)
    const compared = whyNot(first) ?? (await compare(round, result, first))
    return page(c, (ui) => (
      <DifferencesPage ui={ui} noun={nounOf(c)} round={round} compared={compared} rows={first.rule.publish.rows} />
    ))
  })

  async function compare(round: RoundAtDesk, result: RoundResult, first: RoundResult): Promise<Comparison | 'empty'> {
    const { candidates, envelopeFen, election } = await electionOf(first)
    if (election.ballots.length === 0) return 'empty'
    // Written when the last round is announced; until then the outcome says what is decided already.
    const decided = await decisionItems(db.read, result.decisionId)
    const adopted =
      decided.length > 0 ? decided.filter(({ chosen }) => chosen).map(({ id }) => id as string) : result.outcome.elected
    return {
      candidates: first.candidates,
      adopted,
      differences: differencesFrom(candidates, election, adopted),
      ballots: election.ballots.length,
      seats: first.seats,
      envelopeFen,
      allFen: costOf(candidates),
      isOver: decided.length > 0,
      ofFirstRound: first.id !== round.id,
    }
  }

  routes.get('/desk/:body/rounds/:id/approvals.pb', allow('count.read'), async (c) => {
    const { first } = await announcedIn(c)
    if (whyNot(first) !== null) found(null, 'ballots')
    // ballot-protocol: rows leave only where the adopted rule publishes them, whatever the format.
    if (!first.rule.publish.rows) throw new Refused<RoundRefusal>('rows-not-published')
    const { election } = await electionOf(first)
    const about = { description: first.rule.title, country: 'China', unit: first.bodyName, instance: String(first.year) }
    const text = writePabulib(pabulibOf(election, { ...about, currency: 'CNY', rule: first.rule.noun }))
    return c.body(text, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${first.bodySlug}-${first.year}.pb"`,
    })
  })

  return routes
}

/** Totals on paper have no ballots, and a rating chooses nothing. */
function whyNot({
  method,
  rule,
}: {
  readonly method: RoundResult['method']
  readonly rule: VotingRule
}): 'paper' | 'no-ballots' | 'rating' | null {
  if (rule.satisfaction !== null) return 'rating'
  if (!hasBallots(rule)) return 'no-ballots'
  return method === 'sealed' ? null : 'paper'
}
