/** How an objection was settled, on a page of its own. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { SettlePage } from '../../../views/voting/archive-objections.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { answeredBefore } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { newId, type ObjectionId, parseId, type RequestId, type RoundId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import { deskOf, nounOf, statusOf } from '../session/desk-routes.ts'
import { isAnnounced } from '../session/round.ts'
import { roundAtDesk } from '../session/round-store.ts'
import { settleObjection } from './actions.ts'
import { type ArchiveError, answerForm } from './forms.ts'
import { objectionsOf } from './objection-store.ts'

type Errors = Readonly<Record<string, ArchiveError>>

export function objectionRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const idIn = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'rounds', idIn(c), 'archive')

  routes.get('/desk/:body/rounds/:id/archive/objections/:objection', allow('objection.note'), (c) =>
    settlePage(c, { settled: shanghaiDay(db.displayNow()) }, {}, newId()),
  )

  async function settlePage(c: Context<Env>, values: Typed, errors: Errors, id: RequestId) {
    const round = found(await roundAtDesk(db.read, c.var.place.id, idIn(c)), 'round')
    must(isAnnounced(round.phase))
    const objection = found(
      (await objectionsOf(db.read, round.id)).find((one) => one.id === c.req.param('objection') && one.answer === null),
      'open objection',
    )
    return page(
      c,
      (ui) => (
        <SettlePage
          ui={ui}
          here={`${here(c)}/objections/${objection.id}`}
          crumbs={[
            [ui.text.rounds.console.title(round.number, nounOf(c)), paths.desk(c.var.place.slug, 'rounds', round.id)],
            [ui.text.archive.title, here(c)],
          ]}
          objection={objection}
          requestId={id}
          values={values}
          errors={sentences(errors, texts[c.var.reading.language].archive.errors)}
        />
      ),
      statusOf(errors),
    )
  }

  routes.post('/desk/:body/rounds/:id/archive/objections/:objection', allow('objection.note'), async (c) => {
    const objection = found(parseId<ObjectionId>(c.req.param('objection')), 'objection')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<ArchiveError, typeof answerForm>(answerForm, values)
    if (!form.ok) return settlePage(c, values, form.errors, id)
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, here(c))
    const fault = await settleObjection(db, deskOf(c), idIn(c), objection, form.values, { id, location: here(c) })
    return fault === null ? seeOther(c, here(c)) : settlePage(c, values, fault, id)
  })

  return routes
}
