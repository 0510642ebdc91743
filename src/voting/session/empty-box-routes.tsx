/** 零票报告, from the drawing of ballots on: as the box lies there now, and once the vote is open as it was found then. */
import { Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { EmptyBoxPage } from '../../../views/voting/empty-box.tsx'
import { grantsAtBody } from '../../bodies/people-store.ts'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, Missing } from '../../kernel/verdict.ts'
import { boxFigures } from '../ballot/store.ts'
import { isStreet } from './desk-routes.ts'
import { actsOf, roundAtDesk, turnsOf } from './round-store.ts'

const WITNESSES = ['chair', 'chief-scrutineer'] as const

export function emptyBoxRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk/:body/rounds/:id/empty-box', allow('session.read'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const acts = await actsOf(db.read, id)
    const drawing = acts.some(({ phase }) => phase === 'issuing')
    if (round.method !== 'sealed' || round.kind === 'rehearsal' || !drawing || round.phase === 'void')
      throw new Missing('empty box')
    const open = acts.find(({ phase }) => phase === 'open')
    // Nobody opens a box that is not empty (readiness): what lies in it now came after.
    const ballots = open ? 0 : (await boxFigures(db.read, id)).returned
    const turns = (await turnsOf(db.read, id)).filter(({ act }) => act === 'open')
    const holders = await grantsAtBody(db.read, c.var.place.id)
    const witnesses = WITNESSES.map((role) => {
      const turn = turns.find((one) => one.role === role)
      // Whoever of several will come is not known before: then the line stays empty for the pen.
      const known = holders.filter((one) => one.role === role && !one.disabled)
      return { role, name: turn?.name ?? (known.length === 1 ? (known[0]?.name ?? null) : null), turnedAt: turn?.at ?? null }
    })
    const at = open?.at ?? db.displayNow()
    return page(c, (ui) => (
      <EmptyBoxPage
        ui={ui}
        back={paths.desk(c.var.place.slug, 'rounds', id)}
        noun={isStreet(c) ? 'advisory-vote' : 'formal-vote'}
        round={round}
        at={at}
        day={shanghaiDay(at)}
        ballots={ballots}
        opened={open !== undefined}
        witnesses={witnesses}
      />
    ))
  })

  return routes
}
