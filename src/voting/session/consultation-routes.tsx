/** A street's year: minutes of the consultation, confirmation by the party committee, announcement. */
import { type Context, Hono } from 'hono'
import { longDay } from '../../../views/format.ts'
import { streetDraft } from '../../../views/papers/announcement.ts'
import { commonOfStreet } from '../../../views/papers/round-facts.ts'
import { voiceOf } from '../../../views/papers/voice.ts'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { ConsultationPage } from '../../../views/voting/consultation.tsx'
import { currentCycle, cycleById } from '../../cycle/store.ts'
import { ownWording } from '../../documents/own-wording.server.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { createOnce } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { type CycleId, newId, parseId } from '../../kernel/ids.ts'
import { found, Missing } from '../../kernel/verdict.ts'
import { namesAll } from './announcement.ts'
import type { Conclusion } from './consultation.ts'
import { announceConfirmed, confirmDecision, minuteConsultation } from './consultation-actions.ts'
import { decisionAtDesk, decisionItems, frozenList, type ListItem, listItems, minutesOf } from './decision-store.ts'
import { deskOf, isStreet, nounOf, statusOf } from './desk-routes.ts'
import { announcementForm, confirmationForm, minutesForm, type SessionError } from './forms.ts'

type Errors = Readonly<Record<string, SessionError>>

export function consultationRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const home = (c: Context<Env>) => paths.desk(c.var.place.slug, 'consultations')
  /** A congress has no consultation: the page is not there. */
  const street = (c: Context<Env>) => {
    if (!isStreet(c)) throw new Missing('consultation')
  }
  const itemsOf = async (cycleId: CycleId): Promise<ListItem[]> => {
    const list = await frozenList(db.read, cycleId)
    return list === undefined ? [] : listItems(db.read, list.id)
  }
  const cycleIn = (c: Context<Env>) => found(parseId<CycleId>(c.req.param('cycle')), 'cycle')

  async function show(c: Context<Env>, cycleId: CycleId, values: Typed, errors: Errors, id: string) {
    const cycle = found(await cycleById(db.read, c.var.place.id, cycleId), 'cycle')
    const decision = (await decisionAtDesk(db.read, c.var.place.id, cycleId)) ?? null
    const decided = decision === null ? [] : await decisionItems(db.read, decision.id)
    const items = await itemsOf(cycleId)
    const today = shanghaiDay(db.displayNow())
    const chosen = decided.filter((item) => item.chosen).map(({ title }) => title)
    const confirmed = { committee: decision?.confirmed_by ?? '', document: decision?.confirmed_document ?? '' }
    const way = decision?.kind === 'advisory-vote' ? 'advisory-vote' : 'consultation'
    const street = { body_name: c.var.place.name, year: cycle.year }
    const common = commonOfStreet(c.var.place.name, cycle.year, way, longDay(today, 'zh-CN'))
    const voice = voiceOf(await ownWording(db.read, c.var.place.id), common)
    const preset: Typed = {
      held: today,
      confirmed: today,
      // A name on a Chinese paper, whatever language the form is read in.
      committee: texts['zh-CN'].consultation.committeePreset(c.var.place.name),
      announcement: streetDraft(voice, street, way, confirmed, chosen, longDay(today, 'zh-CN')),
    }
    const words = texts[c.var.reading.language].session.errors
    const minutes = decision === null ? null : ((await minutesOf(db.read, decision.id)) ?? null)
    return page(
      c,
      (ui) => (
        <ConsultationPage
          ui={ui}
          noun={nounOf(c)}
          year={cycle.year}
          cycleId={cycleId}
          items={items}
          decision={decision}
          minutes={minutes}
          decided={decided}
          requestId={id}
          values={{ ...preset, ...values }}
          errors={sentences(errors, words)}
        />
      ),
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/consultations', allow('session.read'), async (c) => {
    street(c)
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    return show(c, cycle.id, {}, {}, newId())
  })

  routes.post('/desk/:body/consultations', allow('consultation.minute'), async (c) => {
    street(c)
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<SessionError, typeof minutesForm>(minutesForm, values)
    const read = readConclusions(await itemsOf(cycle.id), values)
    const errors: Errors = { ...(form.ok ? {} : form.errors), ...read.errors }
    if (!form.ok || Object.keys(errors).length > 0) return show(c, cycle.id, values, errors, id)
    const create = async () => {
      const minutes = { form: form.values, conclusions: read.conclusions }
      await minuteConsultation(db, deskOf(c), cycle.id, minutes, { id, location: home(c) })
      return home(c)
    }
    return seeOther(c, await createOnce(db.read, id, create))
  })

  routes.post('/desk/:body/consultations/:cycle/confirm', allow('consultation.confirm'), async (c) => {
    street(c)
    const cycleId = cycleIn(c)
    const values = await typed(c)
    const form = check<SessionError, typeof confirmationForm>(confirmationForm, values)
    if (!form.ok) return show(c, cycleId, values, form.errors, newId())
    const decision = found(await decisionAtDesk(db.read, c.var.place.id, cycleId), 'decision')
    if (decision.decided_on !== null && form.values.confirmed < decision.decided_on)
      return show(c, cycleId, values, { confirmed: 'confirmed-before-held' }, newId())
    await confirmDecision(db, deskOf(c), cycleId, form.values)
    return seeOther(c, home(c))
  })

  routes.post('/desk/:body/consultations/:cycle/announce', allow('count.announce'), async (c) => {
    street(c)
    const cycleId = cycleIn(c)
    const values = await typed(c)
    const form = check<SessionError, typeof announcementForm>(announcementForm, values)
    if (!form.ok) return show(c, cycleId, values, form.errors, newId())
    const decision = found(await decisionAtDesk(db.read, c.var.place.id, cycleId), 'decision')
    const chosen = (await decisionItems(db.read, decision.id)).filter((item) => item.chosen).map(({ title }) => title)
    if (!namesAll(form.values.announcement, chosen))
      return show(c, cycleId, values, { announcement: 'announcement-incomplete' }, newId())
    await announceConfirmed(db, deskOf(c), cycleId, form.values.announcement)
    return seeOther(c, home(c))
  })

  return routes
}

/** One word on every candidate: consensus leaves nothing open. */
function readConclusions(items: readonly ListItem[], values: Typed): { conclusions: Conclusion[]; errors: Errors } {
  const errors: Record<string, SessionError> = {}
  const conclusions = items.map(({ id, position }) => {
    const answer = values[`chosen-${position}`]
    if (answer !== 'yes' && answer !== 'no') errors[`chosen-${position}`] = 'conclusion-missing'
    return { candidateId: id, chosen: answer === 'yes', words: (values[`words-${position}`] ?? '').trim().slice(0, 300) }
  })
  if (items.length > 0 && Object.keys(errors).length === 0 && conclusions.every(({ chosen }) => !chosen))
    errors['chosen-1'] = 'nothing-chosen'
  return { conclusions, errors }
}
