/** 材料: the papers of a round on one page, each printed from the page or fetched as a file. */
import { type Context, Hono } from 'hono'
import { roundSheet } from '../../../views/papers/round.ts'
import type { RoundFacts } from '../../../views/papers/round-facts.ts'
import { SheetPage } from '../../../views/papers/sheet.tsx'
import { paths } from '../../../views/paths.ts'
import { RoundPapersPage } from '../../../views/voting/round-papers.tsx'
import { RuleRemark } from '../../../views/voting/rule-remark.tsx'
import { usesPaper } from '../../../views/voting/rule-words/article.ts'
import { ownWording } from '../../documents/own-wording.server.ts'
import { DOCX, sendDocx } from '../../documents/send.ts'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { mayDo } from '../../identity/roles.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { hasBallots } from '../rule/mode.ts'
import { warningsOf } from '../rule/warnings.ts'
import { isStreet, nounOf, termsOf } from '../session/desk-routes.ts'
import { roundAtDesk } from '../session/round-store.ts'
import { paperFacts } from './facts-store.ts'
import { type PaperState, papersOf } from './which.ts'

export function paperSheetRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()

  async function factsIn(c: Context<Env>): Promise<RoundFacts> {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const mayReadEarly = c.var.place.grants.some(({ role }) => mayDo(role, 'count.read'))
    return paperFacts(db.read, round, { terms, today: shanghaiDay(db.displayNow()), mayReadEarly })
  }

  routes.get('/desk/:body/rounds/:id/papers', allow('session.read'), async (c) => {
    const facts = await factsIn(c)
    const papers = papersOf(stateOf(c, facts))
    return page(c, (ui) => <RoundPapersPage ui={ui} noun={nounOf(c)} round={facts.round} papers={papers} />)
  })

  routes.get('/desk/:body/rounds/:id/papers/:paper', allow('session.read'), async (c) => {
    const named = c.req.param('paper')
    const asFile = named.endsWith(DOCX)
    const facts = await factsIn(c)
    const wanted = asFile ? named.slice(0, -DOCX.length) : named
    const [paper] = found(
      papersOf(stateOf(c, facts)).find(([one, standing]) => one === wanted && standing !== 'later'),
      'paper',
    )
    const sheet = found(roundSheet(paper, await ownWording(db.read, c.var.place.id), facts), 'paper')
    if (asFile) return sendDocx(c, sheet)
    const back = paths.desk(c.var.place.slug, 'rounds', facts.round.id, 'papers')
    // A text that is adopted cannot be made clearer any more.
    const warnings = paper === 'rule' && facts.round.manifest_digest === null ? warningsOf(facts.rule) : []
    return page(c, (ui) => (
      <SheetPage
        ui={ui}
        sheet={sheet}
        back={back}
        file={`${back}/${paper}${DOCX}`}
        remark={<RuleRemark ui={ui} warnings={warnings} />}
      />
    ))
  })

  return routes
}

function stateOf(c: Context<Env>, { round, rule, figures, result, decision, sealing, rulings }: RoundFacts): PaperState {
  const decides = result !== null && (result.outcome.kind === 'decided' || result.outcome.kind === 'shortfall')
  return {
    phase: round.phase,
    kind: round.kind,
    method: round.method,
    street: isStreet(c),
    hasBallots: hasBallots(rule),
    onPaper: hasBallots(rule) && (round.method === 'hand-totals' || usesPaper(rule)),
    counted: figures.issued !== null && figures.returned !== null,
    result: result === null ? 'none' : decides ? 'decides' : 'leads-on',
    keysDestroyed: round.keys_destroyed_at !== null,
    sealingWritten: sealing !== null,
    rulingsStand: rulings.length > 0,
    confirmed: decision.confirmed_on !== null,
    published: decision.announced_on !== null,
  }
}
