/** Sessions at the desk: calling one, its page, its roll. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { AttendanceRegion } from '../../../views/voting/attendance.tsx'
import { RollPage } from '../../../views/voting/roll.tsx'
import { SessionPage } from '../../../views/voting/session.tsx'
import { SessionFormPage } from '../../../views/voting/session-form.tsx'
import { SessionsPage } from '../../../views/voting/sessions.tsx'
import type { FoundDeputy } from '../../../views/voting/sign-in-desk.tsx'
import { mayHappen } from '../../cycle/stages.ts'
import { currentCycle } from '../../cycle/store.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { createOnce } from '../../http/once.ts'
import { page, pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { newId, parseId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import { issueOf } from '../ballot/store.ts'
import { openHelp } from '../help/store.ts'
import { needed, passes } from '../rule/thresholds.ts'
import { quorumOf } from '../rulemaking/starts.ts'
import { attendanceOf, mandatesOfSession } from './attendance-store.ts'
import { deskOf, isStreet, nounOf, statusOf } from './desk-routes.ts'
import { type AttendanceKind, attendanceFigures, canMove, presences } from './figures.ts'
import { type SessionError, sessionForm } from './forms.ts'
import { canRehearse } from './rehearsal.ts'
import { runningRounds } from './round-store.ts'
import { callSession } from './session-actions.ts'
import { roundsOfSession, type Session, sessionAtDesk, sessionsOf } from './session-store.ts'
import { mandatesWithSlip } from './slip-store.ts'

type Errors = Readonly<Record<string, SessionError>>

/** More than these, and the search was too wide. */
const MOST_FOUND = 8
const KINDS: readonly AttendanceKind[] = ['sign-in', 'leave', 'return']

export function sessionsRoutes({ db, config }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const sessionIn = async (c: Context<Env>): Promise<Session> => {
    const id = found(parseId<SessionId>(c.req.param('id')), 'session')
    return found(await sessionAtDesk(db.read, c.var.place.id, id), 'session')
  }
  const canCallNow = async (c: Context<Env>) => {
    const cycle = await currentCycle(db.read, c.var.place.id)
    return cycle !== undefined && mayHappen(cycle.stage, 'session.call').ok
  }

  routes.get('/desk/:body/sessions', allow('session.read'), async (c) => {
    const rows = await sessionsOf(db.read, c.var.place.id)
    const sessions = await Promise.all(rows.map(async (row) => ({ ...row, rounds: await roundsOfSession(db.read, row.id) })))
    const canCall = await canCallNow(c)
    return page(c, (ui) => (
      <SessionsPage
        ui={ui}
        noun={nounOf(c)}
        street={isStreet(c)}
        canCall={canCall && (ui.desk?.may('session.call') ?? false)}
        sessions={sessions}
      />
    ))
  })

  const formPage = (c: Context<Env>, values: Typed, errors: Errors, id: string) => {
    const words = texts[c.var.reading.language].session.errors
    return page(
      c,
      (ui) => <SessionFormPage ui={ui} noun={nounOf(c)} values={values} errors={sentences(errors, words)} requestId={id} />,
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/sessions/new', allow('session.call'), async (c) => {
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    must(mayHappen(cycle.stage, 'session.call'))
    const code = `${c.var.place.slug.replace(/[^a-z0-9]/g, '').slice(0, 8)}${String(cycle.year).slice(2)}`
    return formPage(c, { held: today(), code }, {}, newId())
  })

  routes.post('/desk/:body/sessions', allow('session.call'), async (c) => {
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<SessionError, typeof sessionForm>(sessionForm, values)
    if (!form.ok) return formPage(c, values, form.errors, id)
    const location = (session: SessionId) => paths.desk(c.var.place.slug, 'sessions', session)
    const create = async () => location(await callSession(db, deskOf(c), cycle.id, form.values, { id, location }))
    return seeOther(c, await createOnce(db.read, id, create))
  })

  routes.get('/desk/:body/sessions/:id', allow('session.read'), async (c) => {
    const session = await sessionIn(c)
    const figures = await attendance(c, session)
    const here = paths.desk(c.var.place.slug, 'sessions', session.id)
    return pageOrFragment(c, {
      fragment: (ui) => <AttendanceRegion ui={ui} figures={figures} here={here} />,
      page: async (ui) => {
        const rounds = await roundsOfSession(db.read, session.id)
        const cycle = await currentCycle(db.read, c.var.place.id)
        const voting = cycle?.id === session.cycle_id && mayHappen(cycle.stage, 'round.prepare').ok
        return (
          <SessionPage
            ui={ui}
            noun={nounOf(c)}
            session={session}
            attendance={figures}
            desk={await deskPart(session, (c.req.query('q') ?? '').trim())}
            slips={await slipNumbers(session)}
            rounds={rounds}
            canPrepare={
              voting &&
              rounds.every(({ phase, kind }) => phase === 'void' || kind === 'rehearsal') &&
              (ui.desk?.may('round.prepare') ?? false)
            }
            mayRehearse={mayRehearse(rounds, voting && (ui.desk?.may('round.prepare') ?? false))}
            rehearsalId={newId()}
            help={await openHelp(db.read, session.id)}
            door={new URL(paths.sessionDoor(session.code), config.baseUrl).href}
          />
        )
      },
    })
  })

  function mayRehearse(rounds: Parameters<typeof canRehearse>[0], mayNow: boolean): boolean | null {
    const verdict = canRehearse(rounds)
    return !verdict.ok && verdict.refusal === 'rehearsal-after-the-vote' ? null : verdict.ok && mayNow
  }

  async function attendance(c: Context<Env>, session: Session) {
    const quorum = quorumOf(c.var.place.kind)
    const members = await mandatesOfSession(db.read, session.id)
    const figures = attendanceFigures(
      members.map(({ id }) => id),
      await attendanceOf(db.read, session.id),
    )
    const reached = figures.entitled > 0 && passes(figures.present, figures.entitled, quorum)
    return { ...figures, needed: needed(figures.entitled, quorum), reached, requestId: newId() }
  }

  async function slipNumbers(session: Session) {
    const have = await mandatesWithSlip(db.read, session.id)
    const members = await mandatesOfSession(db.read, session.id)
    const seated = members.filter(({ seat }) => seat !== null).length
    return { inForce: have.size, missing: members.filter(({ id }) => !have.has(id)).length, seated }
  }

  async function deskPart(session: Session, search: string) {
    const members = search === '' ? [] : await mandatesOfSession(db.read, session.id, search)
    const states = presences(await attendanceOf(db.read, session.id))
    const slips = await mandatesWithSlip(db.read, session.id)
    const drawing = (await runningRounds(db.read, session.id)).find(
      ({ phase, method, kind }) => method === 'sealed' && kind !== 'rehearsal' && (phase === 'issuing' || phase === 'open'),
    )
    const list: FoundDeputy[] = []
    for (const member of members.slice(0, MOST_FOUND)) {
      const presence = states.get(member.id) ?? 'absent'
      const issue = drawing ? await issueOf(db.read, drawing.id, member.id) : undefined
      list.push({
        id: member.id,
        rollNumber: member.roll_number,
        name: member.name,
        delegation: member.delegation,
        seat: member.seat,
        presence,
        hasSlip: slips.has(member.id),
        drawn: issue?.door ?? null,
        may: KINDS.filter((kind) => canMove(presence, kind)),
        mayTakePaper: presence === 'present' && issue === undefined,
        requestId: newId(),
      })
    }
    const paperRound: RoundId | null = drawing?.id ?? null
    return { search, found: list, more: Math.max(0, members.length - MOST_FOUND), paperRound }
  }

  routes.get('/desk/:body/sessions/:id/roll', allow('session.read'), async (c) => {
    const session = await sessionIn(c)
    const states = presences(await attendanceOf(db.read, session.id))
    const slips = await mandatesWithSlip(db.read, session.id)
    const roll = (await mandatesOfSession(db.read, session.id)).map((member) => ({
      rollNumber: member.roll_number,
      name: member.name,
      delegation: member.delegation,
      seat: member.seat,
      presence: states.get(member.id) ?? ('absent' as const),
      hasSlip: slips.has(member.id),
    }))
    return page(c, (ui) => <RollPage ui={ui} noun={nounOf(c)} session={session} roll={roll} />)
  })

  return routes
}
