/** The public door: the first page, the list, districts and towns, one page a project. Everybody may read; nothing is written here. */
import { Hono } from 'hono'
import { HomePage } from '../../views/publication/home.tsx'
import { NothingYetPage } from '../../views/publication/nothing-yet.tsx'
import { PlacePage } from '../../views/publication/place.tsx'
import { ProjectList, ProjectListPage, type ProjectListProps } from '../../views/publication/project-list.tsx'
import { RingsPage } from '../../views/publication/rings.tsx'
import { VerifyHelpPage } from '../../views/publication/verify-help.tsx'
import { texts } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { page, pageOrFragment } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { daysBetween, shanghaiDay } from '../kernel/clock.ts'
import { csv } from '../kernel/csv.ts'
import { found } from '../kernel/verdict.ts'
import { byDistrict, decidedIn, type PublicProject, slowestFirst, totals } from './disclosure.ts'
import { filtered, listQuery, wayOut } from './filter.ts'
import { plansByProject, publicProject } from './project-row.ts'
import {
  districtsOf,
  openCalls,
  placeBySlug,
  placesBelow,
  planRows,
  projectRows,
  recentReports,
  yearsWithProjects,
} from './store.ts'

const SLOW_SHOWN = 4
const FEED_SHOWN = 6

export function publicationRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())

  /** The newest year that has projects, with all of them; null before the first vote. */
  async function shownYear(): Promise<{ year: number; projects: PublicProject[] } | null> {
    const [year] = await yearsWithProjects(db.read)
    if (year === undefined) return null
    const plans = plansByProject(await planRows(db.read, year))
    return { year, projects: (await projectRows(db.read, year)).map((row) => publicProject(row, plans, today())) }
  }

  const calls = async () =>
    (await openCalls(db.read, today())).map((call) => ({
      id: call.id,
      title: call.title,
      body: call.body,
      closesOn: call.closes_on,
      daysLeft: daysBetween(today(), call.closes_on),
      received: call.received ?? 0,
    }))

  routes.get('/', allow('public.read'), async (c) => {
    const shown = await shownYear()
    const open = await calls()
    if (shown === null) return page(c, (ui) => <NothingYetPage ui={ui} calls={open} />)
    const { year, projects } = shown
    const districts = byDistrict(projects, await districtsOf(db.read))
    const lampOfCode = new Map(projects.map((project) => [project.code, project]))
    const feed = (await recentReports(db.read, year, FEED_SHOWN)).flatMap((report) => {
      const project = lampOfCode.get(report.code)
      return project
        ? [{ on: report.reported_on, code: report.code, title: project.title, sentence: report.done, lamp: project.lamp }]
        : []
    })
    return page(c, (ui) => (
      <HomePage
        ui={ui}
        year={year}
        totals={totals(projects)}
        districts={districts}
        slow={Object.fromEntries(
          districts.map((district) => [district.slug, slowestFirst(district.projects).slice(0, SLOW_SHOWN)]),
        )}
        decided={decidedIn(projects)}
        calls={open}
        feed={feed}
      />
    ))
  })

  routes.get('/projects', allow('public.read'), async (c) => {
    const shown = await shownYear()
    if (shown === null) return page(c, async (ui) => <NothingYetPage ui={ui} calls={await calls()} />)
    const query = listQuery((name) => c.req.query(name))
    const projects = filtered(shown.projects, query)
    const props: Omit<ProjectListProps, 'ui'> = {
      year: shown.year,
      query,
      projects,
      totals: totals(projects),
      all: totals(shown.projects),
      districts: await districtsOf(db.read),
      ways: decidedIn(shown.projects).map((group) => `${group.level}-${group.kind}`),
      wayOut: projects.length === 0 ? wayOut(shown.projects, query) : null,
    }
    return pageOrFragment(c, {
      page: (ui) => <ProjectListPage ui={ui} {...props} />,
      fragment: (ui) => <ProjectList ui={ui} {...props} />,
    })
  })

  routes.get('/projects.csv', allow('public.read'), async (c) => {
    const shown = await shownYear()
    const projects = shown
      ? filtered(
          shown.projects,
          listQuery((name) => c.req.query(name)),
        )
      : []
    const { publication, words } = texts[c.var.reading.language]
    const rows = projects.map((project) => [
      project.code,
      project.title,
      project.district.name,
      project.body.name,
      words.decidedBy(project.decidedBy, project.body.kind),
      words.category[project.category],
      project.unit,
      project.approved / 100,
      project.contracted / 100,
      project.paid / 100,
      project.percent,
      project.planned,
      words.lamp[project.lamp].word,
      project.reportedOn,
      project.reason,
    ])
    return c.body(csv([publication.list.csvHead, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="projects-${shown?.year ?? 'none'}.csv"`,
    })
  })

  routes.get('/d/:place', allow('public.read'), async (c) => {
    const place = found(await placeBySlug(db.read, c.req.param('place')), 'place')
    const shown = await shownYear()
    const own = (shown?.projects ?? []).filter(
      (project) => project.body.slug === place.slug || project.district.slug === place.slug,
    )
    const below = await placesBelow(db.read, place.id)
    return page(c, (ui) => (
      <PlacePage
        ui={ui}
        place={place}
        year={shown?.year ?? null}
        projects={slowestFirst(own)}
        totals={totals(own)}
        below={below}
      />
    ))
  })

  routes.get('/help/verify', allow('public.read'), (c) => page(c, (ui) => <VerifyHelpPage ui={ui} />))

  routes.get('/help/rings', allow('public.read'), (c) => page(c, (ui) => <RingsPage ui={ui} />))

  return routes
}
