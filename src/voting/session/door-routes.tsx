/** A deputy's door: signing in with the slip, and the page where one waits. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { DoorPage } from '../../../views/voting/door.tsx'
import { type Waiting, WaitPage, WaitRegion } from '../../../views/voting/wait.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, sentences, type Typed, typed } from '../../http/form.ts'
import { page, pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { setSessionCookie } from '../../identity/session.ts'
import type { MandateId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { ownerName } from '../ballot/keys.ts'
import { cameToRehearsal, issueOf } from '../ballot/store.ts'
import { helpOf } from '../help/store.ts'
import { attendanceOfOne, memberOfSession } from './attendance-store.ts'
import { statusOf } from './desk-routes.ts'
import { type DoorRefusal, signInByDigits, signInBySecret } from './door-actions.ts'
import { ruleOf } from './facts-store.ts'
import { presences } from './figures.ts'
import { doorForm, type SessionError } from './forms.ts'
import { takesPart } from './rehearsal.ts'
import { rehearsalsOf } from './rehearsal-store.ts'
import { roundsOfSession, type Session, sessionByCode } from './session-store.ts'
import { type RoundInHall, waitedFor } from './waiting.ts'

type Errors = Readonly<Record<string, SessionError>>

export function doorRoutes({ db, masterKey }: Deps) {
  const routes = new Hono<Env>()
  const sessionIn = async (c: Context<Env>): Promise<Session> =>
    found(await sessionByCode(db.read, c.req.param('code') ?? ''), 'session')

  /** Who belongs in the hall: whoever has signed in, and while a rehearsal is held whoever came to that. */
  async function hereIn(c: Context<Env>, session: Session) {
    const { viewer } = c.var
    const held = (await rehearsalsOf(db.read, session.id)).find(takesPart)?.id ?? null
    if (viewer.kind !== 'deputy' || viewer.sessionId !== session.id) return { deputy: null, signedIn: false, held, isHere: false }
    const state = presences(await attendanceOfOne(db.read, session.id, viewer.mandateId)).get(viewer.mandateId)
    const came = held !== null && (await cameToRehearsal(db.read, held, viewer.mandateId))
    return {
      deputy: { ...viewer, left: state === 'left' },
      signedIn: state !== undefined,
      held,
      isHere: state !== undefined || came,
    }
  }

  const door = async (c: Context<Env>, session: Session, values: Typed, errors: Errors, problem: DoorRefusal | null) => {
    const { deputy, held } = await hereIn(c, session)
    const rehearsal = held !== null ? 'now' : deputy !== null ? 'after' : null
    const words = texts[c.var.reading.language].session.errors
    const status = problem === 'too-many-tries' ? 429 : problem === null ? statusOf(errors) : 422
    return page(
      c,
      (ui) => (
        <DoorPage
          ui={ui}
          session={session}
          values={values}
          errors={sentences(errors, words)}
          problem={problem}
          rehearsal={rehearsal}
        />
      ),
      status,
    )
  }

  routes.get('/s/:code', allow('session.sign-in'), async (c) => {
    const session = await sessionIn(c)
    if ((await hereIn(c, session)).isHere) return seeOther(c, paths.waiting(session.code))
    return door(c, session, {}, {}, null)
  })

  routes.post('/s/:code', allow('session.sign-in'), async (c) => {
    const session = await sessionIn(c)
    const fields = await typed(c)
    const { secret } = fields
    if (secret !== undefined) {
      const answer = await signInBySecret(db, session.id, secret)
      return answer.ok ? enter(c, session, answer.token) : door(c, session, {}, {}, answer.refusal)
    }
    const form = check<SessionError, typeof doorForm>(doorForm, fields)
    if (!form.ok) return door(c, session, fields, form.errors, null)
    const answer = await signInByDigits(db, masterKey, session.id, form.values.number, form.values.digits)
    return answer.ok
      ? enter(c, session, answer.token)
      : door(c, session, { number: String(form.values.number) }, {}, answer.refusal)
  })

  /** A fresh token at every sign-in: one that somebody planted before is worth nothing. */
  const enter = (c: Context<Env>, session: Session, token: string) => {
    setSessionCookie(c, token)
    return seeOther(c, paths.waiting(session.code))
  }

  // Not guarded by «deputy»: whose slip was re-issued is led back to the door, not to the officers' sign-in.
  routes.get('/s/:code/wait', allow('session.sign-in'), async (c) => {
    const session = await sessionIn(c)
    const { deputy: viewer, signedIn, isHere } = await hereIn(c, session)
    if (viewer === null || !isHere) {
      const isFragment = c.req.header('hx-request') === 'true'
      if (!isFragment) return seeOther(c, paths.sessionDoor(session.code))
      return c.body('', 200, { 'hx-redirect': paths.sessionDoor(session.code) })
    }
    const member = found(await memberOfSession(db.read, session.id, viewer.mandateId), 'mandate')
    const props = {
      session,
      deputy: { name: viewer.name, delegation: member.delegation, rollNumber: member.roll_number, seat: member.seat },
      left: viewer.left,
      signedIn,
      help: (await helpOf(db.read, session.id, viewer.mandateId))?.reason ?? null,
      waiting: await waitingOf(session, viewer.mandateId),
    }
    return pageOrFragment(c, {
      page: (ui) => <WaitPage ui={ui} {...props} />,
      fragment: (ui) => <WaitRegion ui={ui} {...props} />,
    })
  })

  async function waitingOf(session: Session, mandateId: MandateId): Promise<Waiting> {
    const rounds = await roundsOfSession(db.read, session.id)
    const waiting = waitedFor(rounds.map((round): RoundInHall => ({ ...round, mode: ruleOf(round).mode })))
    if (waiting.kind !== 'ballot') return waiting
    const issue = await issueOf(db.read, waiting.round, mandateId)
    return {
      kind: 'ballot',
      round: waiting.round,
      owner: ownerName(masterKey, waiting.round, mandateId),
      drawn: issue?.door ?? null,
      rehearsal: waiting.rehearsal,
    }
  }

  return routes
}
