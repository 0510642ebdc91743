/** 会商纪要 of a street's year, printed and as a file. */
import { type Context, Hono } from 'hono'
import { longDay } from '../../../views/format.ts'
import { minutesSheet } from '../../../views/papers/minutes.ts'
import type { Sheet } from '../../../views/papers/model.ts'
import { commonOfStreet } from '../../../views/papers/round-facts.ts'
import { SheetPage } from '../../../views/papers/sheet.tsx'
import { voiceOf } from '../../../views/papers/voice.ts'
import { paths } from '../../../views/paths.ts'
import { cycleById } from '../../cycle/store.ts'
import { ownWording } from '../../documents/own-wording.server.ts'
import { DOCX, sendDocx } from '../../documents/send.ts'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { type CycleId, parseId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { decisionAtDesk, decisionItems, minutesOf } from '../session/decision-store.ts'

export function minutesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk/:body/consultations/:cycle/minutes', allow('session.read'), async (c) => {
    const sheet = await minutesIn(c)
    const back = paths.desk(c.var.place.slug, 'consultations')
    return page(c, (ui) => (
      <SheetPage ui={ui} sheet={sheet} back={back} file={`${back}/${c.req.param('cycle')}/minutes${DOCX}`} />
    ))
  })

  routes.get('/desk/:body/consultations/:cycle/minutes.docx', allow('session.read'), async (c) => sendDocx(c, await minutesIn(c)))

  /** A congress has none, and neither has a street that voted. */
  async function minutesIn(c: Context<Env>): Promise<Sheet> {
    const { id: bodyId, name } = c.var.place
    const cycleId = found(parseId<CycleId>(c.req.param('cycle')), 'cycle')
    const cycle = found(await cycleById(db.read, bodyId, cycleId), 'cycle')
    const decision = found(await decisionAtDesk(db.read, bodyId, cycleId), 'decision')
    const minutes = found(await minutesOf(db.read, decision.id), 'minutes')
    const common = commonOfStreet(name, cycle.year, 'consultation', longDay(minutes.heldOn, 'zh-CN'))
    const voice = voiceOf(await ownWording(db.read, bodyId), common)
    return minutesSheet(voice, minutes, await decisionItems(db.read, decision.id), decision)
  }

  return routes
}
