/** The board of candidates; for a department, what it was asked. */
import { Hono } from 'hono'
import { BoardPage } from '../../views/screening/board.tsx'
import { MyOpinionsPage } from '../../views/screening/my-opinions.tsx'
import { mayHappen } from '../cycle/stages.ts'
import { currentCycle } from '../cycle/store.ts'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { daysBetween, shanghaiDay } from '../kernel/clock.ts'
import { sumFen } from '../kernel/money.ts'
import { COLUMNS, columnOf } from './candidate.ts'
import { candidatesOf } from './candidate-store.ts'
import { reachOf } from './reach.ts'
import { progressOf } from './review.ts'
import { reviewsForUnits, reviewsOfYear } from './review-store.ts'

export function boardRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())

  routes.get('/desk/:body/screening', allow('screening.read'), async (c) => {
    const cycle = await currentCycle(db.read, c.var.place.id)
    const reach = reachOf(c.var.place.grants)
    if (!reach.everything) {
      const asked = cycle ? await reviewsForUnits(db.read, cycle.id, reach.units) : []
      const rows = asked.map((row) => ({ ...row, candidateId: row.candidate_id, daysLeft: daysBetween(today(), row.due_on) }))
      return page(c, (ui) => <MyOpinionsPage ui={ui} rows={rows} />)
    }
    const candidates = cycle ? await candidatesOf(db.read, cycle.id) : []
    const reviews = cycle ? await reviewsOfYear(db.read, cycle.id) : []
    const cards = candidates.map((candidate) => {
      const progress = progressOf(
        reviews.filter((review) => review.candidate_id === candidate.id),
        today(),
      )
      return { ...candidate, progress, column: columnOf(candidate.state, progress) }
    })
    const columns = COLUMNS.map((column) => {
      const own = cards.filter((card) => card.column === column)
      return { column, cards: own, cost: sumFen(own.map((card) => card.cost_fen)) }
    })
    const canDraft = cycle !== undefined && mayHappen(cycle.stage, 'candidate.draft').ok
    return page(c, (ui) => (
      <BoardPage
        ui={ui}
        columns={columns}
        year={cycle !== undefined}
        canDraft={canDraft && (ui.desk?.may('candidate.draft') ?? false)}
      />
    ))
  })

  return routes
}
