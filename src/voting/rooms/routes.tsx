/** 会场核对 of a round: one row a room for everybody at the desk, and the tellers' form as long as two of them do not agree. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { RoomsPage, type RoomsPageProps } from '../../../views/voting/rooms.tsx'
import { RoomsBoard } from '../../../views/voting/rooms-board.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, sentences, type Typed, typed } from '../../http/form.ts'
import { pageOrFragment, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { csv } from '../../kernel/csv.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { isBoxSealed } from '../papers/told.ts'
import { deskOf, nounOf, statusOf, termsOf } from '../session/desk-routes.ts'
import { factsOf, ruleOf, stateOf } from '../session/facts-store.ts'
import { blockers, needsPaperCount } from '../session/readiness.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { type RoundAtDesk, roundAtDesk } from '../session/round-store.ts'
import { enterRooms, sendBackRooms } from './actions.ts'
import { columnsOf, type RoomError, roomField, roomsForm, roomsIn, roomsTyped } from './forms.ts'
import { roomsWithFew } from './rooms.ts'
import { toldRooms } from './rows.ts'
import { roomsStanding } from './standing.ts'

export function roomsRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  type Errors = Readonly<Record<string, string>>

  const roundIn = async (c: Context<Env>): Promise<RoundAtDesk> => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    return found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
  }
  const roomsPath = (c: Context<Env>, id: RoundId) => paths.desk(c.var.place.slug, 'rounds', id, 'rooms')

  async function factsIn(round: RoundAtDesk) {
    const facts = await factsOf(db.read, round, terms)
    return { ...facts, rooms: found(facts.rooms, 'rooms') }
  }

  async function show(c: Context<Env>, round: RoundAtDesk, values: Typed | null, errors: Errors) {
    const facts = await factsIn(round)
    const { rooms } = facts
    const rule = ruleOf(round)
    const standing = await roomsStanding(db.read, round.id, actorOf(c))
    const state = [round.phase, rooms.reconciled === null ? 'waits' : 'stands'].join('.')
    if (c.req.header('hx-request') === 'true' && c.req.query('state') !== state) c.header('hx-refresh', 'true')
    const board = {
      told: toldRooms(rule, rooms, isBoxSealed(round.phase)),
      round,
      state,
      blockers: round.phase === 'closed' ? blockers(stateOf(round), facts, db.displayNow()) : [],
      // Said while another door can still be offered.
      few: round.phase === 'issuing' ? roomsWithFew(rooms.rooms) : [],
      reconciled: rooms.reconciled,
    }
    const byHand = round.method === 'hand-totals'
    const entry: RoomsPageProps['entry'] =
      round.phase === 'closed' && needsPaperCount(round, facts)
        ? {
            standing,
            rooms: rooms.rooms.map(({ name, signedIn, papers }, index) => ({
              name,
              signedIn,
              papers,
              fields: columnsOf(byHand).map((column) => ({ column, name: roomField(column, index + 1) })),
            })),
            values: values ?? roomsTyped(rooms.rooms, standing.mine),
            errors,
          }
        : null
    return pageOrFragment(
      c,
      {
        fragment: (ui) => <RoomsBoard ui={ui} {...board} />,
        page: (ui) => <RoomsPage ui={ui} noun={nounOf(c)} {...board} entry={entry} />,
      },
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/rounds/:id/rooms', allow('session.read'), async (c) => show(c, await roundIn(c), null, {}))

  routes.get('/desk/:body/rounds/:id/rooms.csv', allow('session.read'), async (c) => {
    const round = await roundIn(c)
    const { rooms } = await factsIn(round)
    const words = texts[c.var.reading.language].rooms
    const { room, entitled, signedIn, issued, papers, exchanged, returned, state } = words.table
    const file = csv([
      [room, entitled, signedIn, issued, papers, exchanged, returned, state],
      ...toldRooms(ruleOf(round), rooms, isBoxSealed(round.phase)).rows.map((row) => [
        row.name,
        row.entitled,
        row.signedIn,
        row.issued,
        row.papers,
        row.exchanged,
        row.returned,
        words.state[row.state](row.by),
      ]),
    ])
    return c.body(file, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rooms-${c.var.place.slug}-${round.year}-${round.number}.csv"`,
      'cache-control': 'no-store',
    })
  })

  routes.post('/desk/:body/rounds/:id/rooms', allow('totals.enter'), async (c) => {
    const round = await roundIn(c)
    must(canEnterPaper(round.phase))
    const { rooms } = (await factsOf(db.read, round, terms)).rooms ?? { rooms: null }
    if (rooms === null) throw new Refused<RoundRefusal>('round-without-rooms')
    const values = await typed(c)
    const words = texts[c.var.reading.language].rooms.entry
    const schema = roomsForm(rooms.length, round.method === 'hand-totals')
    const form = check<RoomError, typeof schema>(schema, values)
    if (!form.ok) return show(c, round, values, sentences(form.errors, words.errors))
    const tooMany = await enterRooms(db, terms, deskOf(c), round.id, roomsIn(rooms, form.values))
    if (tooMany.length > 0) {
      const positions = rooms.flatMap(({ name }, index) => (tooMany.includes(name) ? [index + 1] : []))
      const errors = positions.map((position) => [roomField('papers', position), words.errors['papers-exceed-signed-in']])
      return show(c, round, values, Object.fromEntries(errors))
    }
    return seeOther(c, roomsPath(c, round.id))
  })

  routes.post('/desk/:body/rounds/:id/rooms/send-back', allow('box.open'), async (c) => {
    const round = await roundIn(c)
    await sendBackRooms(db, deskOf(c), round.id)
    return seeOther(c, roomsPath(c, round.id))
  })

  return routes
}
