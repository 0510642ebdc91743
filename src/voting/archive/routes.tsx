/** The end of a round at the desk: objections, the seal, two keys, the printed record; and what the body keeps until when. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { ArchivePage, type ArchiveProps } from '../../../views/voting/archive.tsx'
import type { ArchiveKey } from '../../../views/voting/archive-keys.tsx'
import { ArchiveListPage } from '../../../views/voting/archive-list.tsx'
import { ArchivePaperPage } from '../../../views/voting/archive-paper.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, Malformed, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { answeredBefore } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { addDays, daysBetween, shanghaiDay } from '../../kernel/clock.ts'
import { newId, parseId, type RequestId, type RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { deskOf, nounOf, statusOf, termsOf } from '../session/desk-routes.ts'
import { factsOf, ruleOf, stateOf } from '../session/facts-store.ts'
import { blockers } from '../session/readiness.ts'
import { hasEnd, type RoundRefusal } from '../session/round.ts'
import { type RoundAtDesk, roundAtDesk, turnsOf } from '../session/round-store.ts'
import { announcedAt, noteObjection, recordSealing } from './actions.ts'
import { type ArchiveRole, digestOfSealing, turnArchiveKey } from './end-actions.ts'
import { type ArchiveError, objectionForm, sealingForm, turnForm } from './forms.ts'
import { objectionRoutes } from './objection-routes.tsx'
import { objectionsOf } from './objection-store.ts'
import { keptAtLeast } from './record.ts'
import { archiveOf, holdingsOf, roundsToKeep, sealingOf } from './store.ts'

type Errors = Readonly<Record<string, ArchiveError>>
type Failed = { readonly form: 'objection' | 'sealing'; readonly values: Typed; readonly errors: Errors; readonly id: RequestId }

const ROLES: readonly ArchiveRole[] = ['office-staff', 'chief-scrutineer']
/** So many days before papers may go, the overview says it. */
const SOON = 60

export function archiveRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>().route('/', objectionRoutes(deps))
  const idIn = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'rounds', idIn(c), 'archive')
  const roundIn = async (c: Context<Env>) => found(await roundAtDesk(db.read, c.var.place.id, idIn(c)), 'round')
  const wordsOf = (c: Context<Env>) => texts[c.var.reading.language].archive.errors

  routes.get('/desk/:body/archive', allow('session.read'), async (c) => {
    const today = shanghaiDay(db.displayNow())
    const rounds = (await roundsToKeep(db.read, c.var.place.id)).map((round) => ({
      ...round,
      archivedOn: round.archivedAt && shanghaiDay(round.archivedAt),
      left: soon(round.keptUntil && daysBetween(today, round.keptUntil)),
    }))
    return page(c, (ui) => <ArchiveListPage ui={ui} noun={nounOf(c)} rounds={rounds} />)
  })

  routes.get('/desk/:body/rounds/:id/archive', allow('session.read'), (c) => show(c, null))

  async function show(c: Context<Env>, failed: Failed | null) {
    const round = await roundIn(c)
    must(hasEnd(round.phase))
    const sealing = await sealingOf(db.read, round.id)
    const archived = await archiveOf(db.read, round.id)
    const today = shanghaiDay(db.displayNow())
    const months = ruleOf(round).retentionMonths
    const announced = await announcedAt(db.read, round)
    const least = keptAtLeast(announced, months)
    const stands: Typed =
      sealing === null
        ? { kept: least ?? '', copies: '1' }
        : {
            seal: sealing.sealNumber,
            copies: String(sealing.copies),
            place: sealing.place,
            keeper: sealing.keeper,
            kept: sealing.keptUntil,
          }
    const props: Omit<ArchiveProps, 'ui'> = {
      noun: nounOf(c),
      round,
      blockers: blockers(stateOf(round), await factsOf(db.read, round, terms), db.displayNow()),
      objections: await objectionsOf(db.read, round.id),
      holdings: archived?.record.destroyed ?? (await holdingsOf(db.read, round)),
      sealing,
      months,
      keys: archived === null ? await keysOf(c, round) : [],
      seen: sealing === null ? '' : await digestOfSealing(sealing),
      archived,
      assumed: round.objections_until === addDays(shanghaiDay(announced), terms.objectionDays),
      requestIds: [failed?.id ?? newId(), failed?.id ?? newId()],
      failed: failed?.form ?? null,
      values: { raised: today, ...stands, ...failed?.values },
      errors: sentences(failed?.errors ?? {}, wordsOf(c)),
    }
    return page(c, (ui) => <ArchivePage ui={ui} {...props} />, statusOf(failed?.errors ?? {}))
  }

  async function keysOf(c: Context<Env>, round: RoundAtDesk): Promise<ArchiveKey[]> {
    const turns = (await turnsOf(db.read, round.id)).filter(({ act }) => act === 'archive')
    const turnedOne = turns.some((turn) => turn.account_id === actorOf(c))
    return ROLES.map((role) => {
      const turn = turns.find((one) => one.role === role)
      return {
        role,
        turnedBy: turn === undefined ? null : { name: turn.name, at: turn.at },
        mine: !turnedOne && c.var.place.grants.some((grant) => grant.role === role),
      }
    })
  }

  routes.post('/desk/:body/rounds/:id/archive/objections', allow('objection.note'), async (c) => {
    const values = await typed(c)
    const id = requestId(values)
    const form = check<ArchiveError, typeof objectionForm>(objectionForm, values)
    if (!form.ok) return show(c, { form: 'objection', values, errors: form.errors, id })
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, here(c))
    const fault = await noteObjection(db, deskOf(c), idIn(c), form.values, { id, location: here(c) })
    return fault === null ? seeOther(c, here(c)) : show(c, { form: 'objection', values, errors: fault, id })
  })

  routes.post('/desk/:body/rounds/:id/archive/sealing', allow('round.seal'), async (c) => {
    const values = await typed(c)
    const id = requestId(values)
    const form = check<ArchiveError, typeof sealingForm>(sealingForm, values)
    if (!form.ok) return show(c, { form: 'sealing', values, errors: form.errors, id })
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, here(c))
    const fault = await recordSealing(db, deskOf(c), idIn(c), form.values, { id, location: here(c) })
    return fault === null ? seeOther(c, here(c)) : show(c, { form: 'sealing', values, errors: fault, id })
  })

  routes.post('/desk/:body/rounds/:id/archive/turn', allow('round.archive'), async (c) => {
    const form = check(turnForm, await typed(c))
    if (!form.ok) throw new Malformed('key')
    const { role, seen } = form.values
    if (!c.var.place.grants.some((grant) => grant.role === role)) throw new Refused<RoundRefusal>('key-not-yours')
    await turnArchiveKey(db, terms, deskOf(c), idIn(c), role, seen)
    return seeOther(c, here(c))
  })

  routes.get('/desk/:body/rounds/:id/archive/record', allow('session.read'), async (c) => {
    const round = await roundIn(c)
    const archived = found(await archiveOf(db.read, round.id), 'archive')
    return page(c, (ui) => <ArchivePaperPage ui={ui} round={round} archived={archived} back={here(c)} />)
  })

  return routes
}

const soon = (left: number | null): number | null => (left !== null && left <= SOON ? left : null)
