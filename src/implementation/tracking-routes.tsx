/** The tracking table of a desk, the entries behind its sums, its download and its monthly sheet. Read only. */
import { type Context, Hono } from 'hono'
import { EntriesPage } from '../../views/implementation/entries.tsx'
import { MonthlySheet } from '../../views/implementation/monthly.tsx'
import { ALL_UNITS, type TableChoices } from '../../views/implementation/query.ts'
import { TrackingPage } from '../../views/implementation/tracking.tsx'
import { texts } from '../../views/text/index.ts'
import { tree } from '../bodies/store.ts'
import { LEDGER_KINDS } from '../database/tables/works.ts'
import { CATEGORIES } from '../database/tables/year.ts'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { waitingToAssign } from './assign/store.ts'
import { csvFile, trackingCsv } from './exports.ts'
import { LAMPS } from './light.ts'
import { ownUnit } from './reach.ts'
import { bodiesInSight } from './sight.ts'
import { arrange, byArea, latecomers, SORTS, sumsOf } from './tracking.ts'
import { countEntries, cyclesWithProjects, entriesOfProjects, trackedOf, unitName } from './tracking-store.ts'

/** Entries on one page behind a sum. */
const PAGE_SIZE = 500

export function trackingRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())

  /** Every project of the year that this desk shows, and what the address chooses of them. */
  async function table(c: Context<Env>) {
    const { viewer, place } = c.var
    if (viewer.kind !== 'officer') throw new Error('a route for officers was reached without one')
    const bodies = bodiesInSight(await tree(db.read), place.id, viewer, 'project.read').map(({ id }) => id)
    const cycles = await cyclesWithProjects(db.read, bodies)
    const years = [...new Set(cycles.map(({ year }) => year))]
    const [newestYear = Number(today().slice(0, 4))] = years
    const year = years.find((each) => String(each) === c.req.query('year')) ?? newestYear
    const ids = cycles.filter((cycle) => cycle.year === year).map(({ id }) => id)
    const all = await trackedOf(db.read, ids, today())
    const unitId = ownUnit(place.grants)
    const usualUnit = unitId && (await unitName(db.read, unitId))
    const choices = choicesOf(c, { year, newestYear, usualUnit })
    return { all, rows: arrange(all, choices), years, several: bodies.length > 1, choices }
  }

  routes.get('/desk/:body/projects', allow('project.read'), async (c) => {
    const { all, rows, choices, years, several } = await table(c)
    const { place } = c.var
    const areas = byArea(all).map(({ area }) => area)
    const waiting = await waitingToAssign(db.read, place.id)
    return page(c, (ui) => (
      <TrackingPage
        ui={ui}
        slug={place.slug}
        rows={rows}
        groups={areas.length > 1 && choices.sort === 'code' ? byArea(rows) : null}
        several={several}
        sums={sumsOf(rows)}
        overall={sumsOf(arrange(all, { ...choices, lamp: null }))}
        late={latecomers(rows)}
        choices={choices}
        years={years}
        units={[...new Set(all.map(({ project }) => project.unit))].sort()}
        areas={areas}
        waiting={ui.desk?.may('project.assign') ? waiting : 0}
      />
    ))
  })

  routes.get('/desk/:body/projects/monthly', allow('project.read'), async (c) => {
    const { rows, choices } = await table(c)
    return page(c, (ui) => (
      <MonthlySheet ui={ui} place={c.var.place} year={choices.year} today={today()} rows={rows} sums={sumsOf(rows)} />
    ))
  })

  routes.get('/desk/:body/projects.csv', allow('project.read'), async (c) => {
    const { rows, choices } = await table(c)
    return csvFile(c, `projects-${c.var.place.slug}-${choices.year}`, trackingCsv(rows, texts[c.var.reading.language]))
  })

  routes.get('/desk/:body/ledger', allow('project.read'), async (c) => {
    const { rows, choices } = await table(c)
    const projects = new Map(rows.map(({ project }) => [project.id, project]))
    const ids = [...projects.keys()]
    const kind = oneOf(LEDGER_KINDS, c.req.query('kind')) ?? 'approved'
    const entries = await countEntries(db.read, ids, kind)
    const pages = Math.max(1, Math.ceil(entries / PAGE_SIZE))
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
    const found = await entriesOfProjects(db.read, ids, kind, at, PAGE_SIZE)
    const lines = found.map(({ project_id, corrects, ...entry }) => {
      const project = projects.get(project_id)
      if (!project) throw new Error('an entry of a project that was not asked for')
      const { code, title, body_slug } = project
      return { ...entry, code, title, body_slug, correction: corrects !== null }
    })
    return page(c, (ui) => (
      <EntriesPage
        ui={ui}
        slug={c.var.place.slug}
        kind={kind}
        lines={lines}
        projects={rows.length}
        entries={entries}
        sum={sumsOf(rows).money[kind]}
        page={at}
        pages={pages}
        choices={choices}
      />
    ))
  })

  return routes
}

/** The one of `known` that stands in the address, or null: such an address is never wrong, it only asks for less. */
const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T | null =>
  known.find((each) => each === asked) ?? null

function choicesOf(c: Context<Env>, usual: Pick<TableChoices, 'year' | 'newestYear' | 'usualUnit'>): TableChoices {
  const unit = c.req.query('unit')
  return {
    ...usual,
    lamp: oneOf([...LAMPS, 'late'] as const, c.req.query('lamp')),
    unit: unit === ALL_UNITS || unit === '' ? null : (unit ?? usual.usualUnit),
    category: oneOf(CATEGORIES, c.req.query('category')),
    area: c.req.query('area') ?? null,
    sort: oneOf(SORTS, c.req.query('sort')) ?? 'code',
  }
}
