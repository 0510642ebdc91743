/** The announcement of a counted round. */
import { type Context, Hono } from 'hono'
import { longDay } from '../../../views/format.ts'
import { congressDraft } from '../../../views/papers/announcement.ts'
import { commonOf } from '../../../views/papers/round-facts.ts'
import { voiceOf } from '../../../views/papers/voice.ts'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { AnnouncePage, type AnnounceProps } from '../../../views/voting/announce.tsx'
import { chosenField } from '../../../views/voting/presidium-choice.tsx'
import { ownWording } from '../../documents/own-wording.server.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, sentences, type Typed, typed } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import { nextRound } from '../rule/runoff.ts'
import { roundsBefore } from '../scrutiny/count-actions.ts'
import { canChoose, recordPresidium } from '../scrutiny/presidium-actions.ts'
import { announceRound } from './announce-actions.ts'
import { namesAll } from './announcement.ts'
import { deskOf, nounOf, statusOf, termsOf } from './desk-routes.ts'
import { factsOf, ruleOf, stateOf } from './facts-store.ts'
import { announcementForm, objectionDaysForm, presidiumForm, type SessionError } from './forms.ts'
import { canTake } from './round.ts'
import { candidatesOfRound, type RoundAtDesk, roundAtDesk } from './round-store.ts'
import { sheetOfRound } from './store.ts'

type Errors = Readonly<Record<string, SessionError>>

export function announceRoutes(deps: Deps) {
  const { db, masterKey } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  const roundIn = async (c: Context<Env>): Promise<RoundAtDesk> => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    return found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
  }

  routes.get('/desk/:body/rounds/:id/announce', allow('count.announce'), async (c) => show(c, await roundIn(c), {}, {}))

  async function show(c: Context<Env>, round: RoundAtDesk, values: Typed, errors: Errors) {
    must(canTake('announce', stateOf(round), await factsOf(db.read, round, terms), db.displayNow()))
    const result = found(await sheetOfRound(db.read, round.id), 'result')
    const { first, all, chosen } = await chain(round, result.outcome.elected)
    const titles = new Map(all.map(({ id, title }) => [id as string, title]))
    const day = longDay(shanghaiDay(db.displayNow()), 'zh-CN')
    const voice = voiceOf(await ownWording(db.read, round.body_id), commonOf(round, ruleOf(first)))
    const draft = congressDraft(voice, chosen, day)
    const words = texts[c.var.reading.language].session.errors
    return page(
      c,
      (ui) => (
        <AnnouncePage
          ui={ui}
          noun={nounOf(c)}
          round={round}
          result={result}
          adopted={ruleOf(first)}
          titles={titles}
          sequel={sequelOf(first, result.outcome, titles)}
          values={{ announcement: draft, objectionDays: String(terms.objectionDays), ...values }}
          errors={sentences(errors, words)}
        />
      ),
      statusOf(errors),
    )
  }

  /** Candidates as the first round had them, and the chosen in ballot order. */
  async function chain(round: RoundAtDesk, elected: readonly string[]) {
    const first = (await roundsBefore(db.read, round))[0] ?? round
    const all = await candidatesOfRound(db.read, first.id)
    return { first, all, chosen: all.filter(({ id }) => elected.includes(id)).map(({ title }) => title) }
  }

  routes.post('/desk/:body/rounds/:id/announce', allow('count.announce'), async (c) => {
    const round = await roundIn(c)
    const values = await typed(c)
    const result = await sheetOfRound(db.read, round.id)
    const period = check<SessionError, typeof objectionDaysForm>(objectionDaysForm, values)
    if (!period.ok) return show(c, round, values, period.errors)
    const adopted = { ...terms, objectionDays: period.values.objectionDays ?? terms.objectionDays }
    const publishes = result !== null && (result.outcome.kind === 'decided' || result.outcome.kind === 'shortfall')
    if (!publishes) {
      const { next } = await announceRound(db, adopted, deskOf(c), round.id, null)
      return seeOther(c, next === null ? afterStreet(c) : paths.desk(c.var.place.slug, 'rounds', next))
    }
    const form = check<SessionError, typeof announcementForm>(announcementForm, values)
    if (!form.ok) return show(c, round, values, form.errors)
    const { chosen } = await chain(round, result.outcome.elected)
    if (!namesAll(form.values.announcement, chosen)) return show(c, round, values, { announcement: 'announcement-incomplete' })
    await announceRound(db, adopted, deskOf(c), round.id, form.values.announcement)
    return seeOther(c, paths.desk(c.var.place.slug, 'rounds', round.id))
  })

  routes.post('/desk/:body/rounds/:id/presidium', allow('count.announce'), async (c) => {
    const round = await roundIn(c)
    const values = await typed(c)
    const result = found(await sheetOfRound(db.read, round.id), 'result')
    const form = check<SessionError, typeof presidiumForm>(presidiumForm, values)
    if (!form.ok) return show(c, round, values, form.errors)
    const { all } = await chain(round, [])
    const chosen = all.map(({ id }) => id).filter((id) => values[chosenField(id)] !== undefined)
    const verdict = canChoose(result.outcome, chosen)
    if (!verdict.ok && verdict.refusal === 'presidium-takes-too-many') return show(c, round, values, { chosen: verdict.refusal })
    await recordPresidium(db, masterKey, terms, deskOf(c), round.id, { chosen, basis: form.values.basis })
    return seeOther(c, paths.desk(c.var.place.slug, 'rounds', round.id, 'announce'))
  })

  const afterStreet = (c: Context<Env>) => paths.desk(c.var.place.slug, 'consultations')

  return routes
}

function sequelOf(
  first: RoundAtDesk,
  outcome: Parameters<typeof nextRound>[1] & { readonly kind: string },
  titles: ReadonlyMap<string, string>,
): AnnounceProps['sequel'] {
  const next = nextRound(ruleOf(first), outcome)
  if (next !== null && next.kind !== 'first')
    return { kind: next.kind, seats: next.seats, items: next.candidates.map((id) => titles.get(id) ?? id) }
  return outcome.kind === 'pending-confirmation' ? 'confirm' : 'publish'
}
