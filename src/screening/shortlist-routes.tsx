/** The shortlist: arranged, planned, frozen, printed. */
import { type Context, Hono } from 'hono'
import { wanPlain } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { FrozenListPage, NoShortlistPage } from '../../views/screening/frozen-list.tsx'
import { ShortlistPage } from '../../views/screening/shortlist.tsx'
import { TablePaperPage } from '../../views/screening/table-paper.tsx'
import { mayHappen } from '../cycle/stages.ts'
import { currentCycle } from '../cycle/store.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, Malformed, sentences, type Typed, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type CandidateId, parseId } from '../kernel/ids.ts'
import { sumFen } from '../kernel/money.ts'
import { found } from '../kernel/verdict.ts'
import type { Desk } from './actions.ts'
import { shortlistOf } from './candidate-store.ts'
import { freezeForm, planForm, type ScreeningError } from './forms.ts'
import { contentOf, sealed } from './list.ts'
import { reachOf } from './reach.ts'
import { balanceBy, canFreeze, figures } from './shortlist.ts'
import { draftOfList, freezeList, moveCandidate, planShortlist } from './shortlist-actions.ts'
import { planOf } from './shortlist-store.ts'
import { latestList } from './store.ts'

export function shortlistRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })
  const cycleOf = (c: Context<Env>) => currentCycle(db.read, c.var.place.id)
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'shortlist')

  async function show(c: Context<Env>, values?: Typed, errors: Readonly<Record<string, ScreeningError>> = {}) {
    const cycle = await cycleOf(c)
    if (!cycle) return page(c, (ui) => <NoShortlistPage ui={ui} sentence={ui.text.screening.shortlist.noYear} />)
    const frozen = await latestList(db.read, cycle.id)
    if (frozen) {
      const content = contentOf(frozen.canonical)
      return page(c, (ui) => (
        <FrozenListPage
          ui={ui}
          content={content}
          digest={frozen.digest}
          frozenAt={frozen.frozen_at}
          frozenOn={shanghaiDay(frozen.frozen_at)}
          figures={figures(content.items, { seats: content.seats, envelope: content.envelope_fen })}
        />
      ))
    }
    if (!reachOf(c.var.place.grants).everything)
      return page(c, (ui) => <NoShortlistPage ui={ui} sentence={ui.text.screening.shortlist.notYours} />)
    const items = await shortlistOf(db.read, cycle.id)
    const plan = await planOf(db.read, cycle.id)
    const now = figures(items, plan)
    const draft = canFreeze(now).ok ? await draftOfList(db.read, c.var.place.id, cycle) : null
    const digest = draft && (await sealed(draft)).digest
    const stored: Typed = plan ? { seats: String(plan.seats), envelope: wanPlain(plan.envelope) } : {}
    return page(
      c,
      (ui) => (
        <ShortlistPage
          ui={ui}
          items={items}
          figures={now}
          balance={[
            { title: 'balanceKind', shares: balanceBy(items, (item) => ui.text.words.category[item.category]) },
            { title: 'balancePlace', shares: balanceBy(items, (item) => item.place) },
            { title: 'balanceUnit', shares: balanceBy(items, (item) => item.unit) },
          ]}
          values={values ?? stored}
          errors={sentences(errors, ui.text.screening.errors)}
          mayArrange={(ui.desk?.may('shortlist.arrange') ?? false) && mayHappen(cycle.stage, 'shortlist.arrange').ok}
          digest={digest}
          inDeliberation={mayHappen(cycle.stage, 'candidates.freeze').ok}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/shortlist', allow('screening.read'), (c) => show(c))

  routes.post('/desk/:body/shortlist/plan', allow('shortlist.arrange'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const values = await typed(c)
    const form = check<ScreeningError, typeof planForm>(planForm, values)
    if (!form.ok) return show(c, values, form.errors)
    await planShortlist(db, deskOf(c), cycle.id, form.values)
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/shortlist/freeze', allow('candidates.freeze'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const form = check(freezeForm, await typed(c))
    if (!form.ok) throw new Malformed('seen')
    await freezeList(db, deskOf(c), cycle.id, form.values.seen)
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/shortlist/:candidate/move', allow('shortlist.arrange'), async (c) => {
    const id = found(parseId<CandidateId>(c.req.param('candidate')), 'candidate')
    const direction = (await typed(c))['direction']
    if (direction !== 'up' && direction !== 'down') throw new Malformed('direction')
    await moveCandidate(db, deskOf(c), id, direction)
    return seeOther(c, here(c))
  })

  routes.get('/desk/:body/shortlist/table', allow('screening.read'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const list = await latestList(db.read, cycle.id)
    if (!list && !reachOf(c.var.place.grants).everything) found(null, 'list')
    const content = list ? contentOf(list.canonical) : found(await draftOfList(db.read, c.var.place.id, cycle), 'shortlist')
    const frozen = list && { on: shanghaiDay(list.frozen_at), digest: list.digest }
    const total = sumFen(content.items.map((item) => item.cost_fen))
    return page(c, (ui) => <TablePaperPage ui={ui} content={content} total={total} frozen={frozen} />)
  })

  return routes
}
