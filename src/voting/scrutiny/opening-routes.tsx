/** 开箱 by the scrutineers: the box goes out at the desk, their page stands open to everybody, and their result comes back. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { OpeningDeskPage } from '../../../views/voting/opening-desk.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { uploadedText } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { deskOf, nounOf, statusOf, termsOf } from '../session/desk-routes.ts'
import { boxFacts, boxFileText } from './box-file.ts'
import { ceremonyOf } from './ceremony-store.ts'
import type { ResultRefusal } from './opened-box.ts'
import { openingHtml, openingTool } from './opening-page.server.ts'
import { boxFileOf, roundToOpen, takeResult } from './result-actions.ts'
import { sparesAtDesk } from './spares-at-desk.ts'

export function openingRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  const idIn = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const toOpen = (c: Context<Env>) => roundToOpen(db.read, terms, deskOf(c), idIn(c), db.displayNow())

  async function show(c: Context<Env>, problem: ResultRefusal | 'result-missing' | null) {
    const round = await toOpen(c)
    const facts = found(await boxFacts(await boxFileOf(db.read, round.id)), 'manifest')
    const tool = await openingTool(deps, c.var.reading.language)
    const { used: spare } = await sparesAtDesk(db.read, round, await ceremonyOf(db.read, round.id))
    const errors = problem === null ? {} : { result: texts[c.var.reading.language].opening.desk.errors[problem] }
    return page(
      c,
      (ui) => (
        <OpeningDeskPage
          ui={ui}
          noun={nounOf(c)}
          round={round}
          facts={facts}
          spare={spare}
          toolDigest={tool.digest}
          errors={errors}
        />
      ),
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/rounds/:id/opening', allow('box.open'), (c) => show(c, null))

  routes.get('/desk/:body/rounds/:id/box.json', allow('box.open'), async (c) => {
    const round = await toOpen(c)
    const name = `piaojue-box-${found(round.box_digest, 'digest').slice(0, 8)}.json`
    return download(c, boxFileText(await boxFileOf(db.read, round.id)), name, 'application/json')
  })

  routes.post('/desk/:body/rounds/:id/opening', allow('box.open'), async (c) => {
    await toOpen(c)
    const text = await uploadedText(c, 'result')
    if (text === null) return show(c, 'result-missing')
    const refusal = await takeResult(db, terms, deskOf(c), idIn(c), text)
    return refusal === null ? seeOther(c, paths.desk(c.var.place.slug, 'rounds', idIn(c))) : show(c, refusal)
  })

  routes.get('/opening', allow('public.read'), async (c) =>
    c.body(await openingHtml(deps, c.var.reading.language), 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'cookie',
    }),
  )

  routes.get('/opening/page.html', allow('public.read'), async (c) => {
    const { language } = c.var.reading
    const { html } = await openingTool(deps, language)
    return download(c, html, `piaojue-opening-${language}.html`, 'text/html')
  })

  return routes
}

const download = (c: Context<Env>, text: string, name: string, type: string) =>
  c.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
