/** All projects of a year: filters and order in the address; the list alone is the part that htmx replaces. */
import type { PublicProject, Totals } from '../../src/publication/disclosure.ts'
import type { ListQuery, Sort } from '../../src/publication/filter.ts'
import { count, longDay, percent, shortDay, wan, yi } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { Lamp } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface ProjectListProps {
  readonly ui: Ui
  readonly year: number
  readonly query: ListQuery
  readonly projects: readonly PublicProject[]
  /** Of the shown ones. */
  readonly totals: Totals
  /** Of all. */
  readonly all: Totals
  readonly districts: readonly { readonly slug: string; readonly name: string }[]
  readonly ways: readonly string[]
  readonly wayOut: { readonly filter: keyof ListQuery; readonly count: number } | null
}

export function ProjectListPage(props: ProjectListProps) {
  const { ui } = props
  const words = ui.text.publication.list
  return (
    <PublicPage ui={ui} title={words.title} menu="projects">
      <div class="wrap">
        <Crumbs ui={ui} items={[[ui.text.common.nav.home, paths.home], [words.title]]} />
        <h1 class="page-title">{words.heading(props.year, count(props.all.count), yi(props.all.approved))}</h1>
        <Filters {...props} />
        <ProjectList {...props} />
      </div>
    </PublicPage>
  )
}

function Filters({ ui, query, districts, ways }: ProjectListProps) {
  const words = ui.text.publication.list
  const option = (value: string, label: string, current: string) => (
    <option value={value} selected={value === current}>
      {label}
    </option>
  )
  return (
    <form
      class="list-filters no-print"
      action={paths.projects}
      hx-get={paths.projects}
      hx-trigger="change, input delay:400ms from:#q"
      hx-target="#project-list"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      <div>
        <label for="q">{words.search}</label>
        <input class="input" id="q" name="q" type="search" value={query.text} placeholder={words.searchHint} />
      </div>
      <div>
        <label for="d">{words.district}</label>
        <select class="input" id="d" name="d">
          {option('', ui.text.common.all, query.district)}
          {districts.map((district) => option(district.slug, district.name, query.district))}
        </select>
      </div>
      <div>
        <label for="cat">{words.category}</label>
        <select class="input" id="cat" name="cat">
          {option('', ui.text.common.all, query.category)}
          {Object.entries(ui.text.words.category).map(([value, label]) => option(value, label, query.category))}
        </select>
      </div>
      <div>
        <label for="st">{words.lamp}</label>
        <select class="input" id="st" name="st">
          {option('', ui.text.common.all, query.lamp)}
          {Object.entries(ui.text.words.lamp).map(([value, { mark, word }]) => option(value, `${mark} ${word}`, query.lamp))}
        </select>
      </div>
      <div>
        <label for="by">{words.decidedBy}</label>
        <select class="input" id="by" name="by">
          {option('', ui.text.common.all, query.decided)}
          {ways.map((way) => option(way, wayLabel(ui, way), query.decided))}
        </select>
      </div>
      <div>
        <label for="sort">{words.order}</label>
        <select class="input" id="sort" name="sort">
          {Object.entries(words.sorts).map(([value, label]) => option(value, label, query.sort))}
        </select>
      </div>
      <button class="btn btn-small" type="submit">
        {words.apply}
      </button>
    </form>
  )
}

/** «district-formal-vote» → 区票决 */
function wayLabel(ui: Ui, way: string): string {
  const { bodyKind, decision, decidedBy } = ui.text.words
  for (const level of Object.keys(bodyKind) as (keyof typeof bodyKind)[])
    for (const kind of Object.keys(decision) as (keyof typeof decision)[])
      if (way === `${level}-${kind}`) return decidedBy(kind, level)
  return way
}

export function ProjectList(props: ProjectListProps) {
  const { ui, query, projects, totals } = props
  const words = ui.text.publication.list
  return (
    <section id="project-list" aria-label={words.title}>
      <p class="list-sum" role="status">
        {words.shown(count(totals.count), wan(totals.approved), wan(totals.paid), percent(totals.paid, totals.approved))}{' '}
        <a class="no-print" href={`${paths.projects}.csv${addressOf(query)}`}>
          {words.csv}
        </a>
      </p>
      {projects.length === 0 ? <Nothing {...props} /> : <Rows ui={ui} projects={projects} query={query} />}
      {totals.asOf && (
        <p class="as-of">
          {words.asOf} <time datetime={totals.asOf}>{longDay(totals.asOf, ui.language)}</time>
        </p>
      )}
    </section>
  )
}

function Rows({ ui, projects, query }: { ui: Ui; projects: readonly PublicProject[]; query: ListQuery }) {
  const words = ui.text.publication.list
  const head = (sort: Sort, label: string, numeric = false) => (
    <th class={numeric ? 'number' : undefined} scope="col" aria-sort={query.sort === sort ? 'descending' : undefined}>
      <a href={`${paths.projects}${addressOf({ ...query, sort })}`}>{label}</a>
    </th>
  )
  return (
    <table class="table project-table">
      <thead>
        <tr>
          {head('slow', words.columns.lamp)}
          {head('code', words.columns.project)}
          <th scope="col">{words.columns.unit}</th>
          <th scope="col">{words.columns.decided}</th>
          {head('money', words.columns.approved, true)}
          {head('paid', words.columns.paid, true)}
          {head('progress', words.columns.progress, true)}
          <th class="number" scope="col">
            {words.columns.reported}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr>
            <td>
              <Lamp lamp={project.lamp} text={ui.text} />
            </td>
            <th scope="row" lang="zh-CN">
              <a href={paths.project(project.code)}>{project.title}</a>
              <span class="row-facts">
                {project.code} · {project.body.name} · {ui.text.words.category[project.category]}
              </span>
              {project.reason && <span class="row-why">{project.reason}</span>}
            </th>
            <td lang="zh-CN" data-label={words.columns.unit}>
              {project.unit}
            </td>
            <td data-label={words.columns.decided}>{ui.text.words.decidedBy(project.decidedBy, project.body.kind)}</td>
            <td class="number" data-label={words.columns.approved}>
              {wan(project.approved)}
            </td>
            <td class="number" data-label={words.columns.paid}>
              {wan(project.paid)}
            </td>
            <td class="number" data-label={words.columns.progress}>
              {project.percent}% / {project.planned}%
            </td>
            <td class="number" data-label={words.columns.reported}>
              {project.reportedOn ? shortDay(project.reportedOn) : '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Nothing({ ui, query, wayOut }: ProjectListProps) {
  const words = ui.text.publication.list
  return (
    <p class="empty">
      {words.nothing}{' '}
      {wayOut && (
        <a href={`${paths.projects}${addressOf({ ...query, [wayOut.filter]: '' })}`}>
          {words.without(words.filterNames[wayOut.filter], count(wayOut.count))}
        </a>
      )}
    </p>
  )
}

const NAMES = { text: 'q', district: 'd', category: 'cat', lamp: 'st', decided: 'by', sort: 'sort' } as const

/** The query as it stands in the address; what is not set is left out. */
function addressOf(query: ListQuery): string {
  const params = new URLSearchParams()
  for (const [key, name] of Object.entries(NAMES) as [keyof ListQuery, string][])
    if (query[key] !== '' && !(key === 'sort' && query.sort === 'slow')) params.set(name, query[key])
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
