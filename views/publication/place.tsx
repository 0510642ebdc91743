/** One district, town or street: its sums, its projects, the places below it. */
import type { BodyKind } from '../../src/database/tables/people.ts'
import type { PublicProject, Totals } from '../../src/publication/disclosure.ts'
import { count, percent, wan } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ProjectLine } from './home.tsx'
import { MoneyStrip } from './money-strip.tsx'

export interface PlaceProps {
  readonly ui: Ui
  readonly place: { readonly slug: string; readonly name: string; readonly kind: BodyKind }
  readonly year: number | null
  readonly projects: readonly PublicProject[]
  readonly totals: Totals
  readonly below: readonly { readonly slug: string; readonly name: string; readonly kind: BodyKind }[]
}

export function PlacePage({ ui, place, year, projects, totals, below }: PlaceProps) {
  const words = ui.text.publication.list
  return (
    <PublicPage ui={ui} title={words.place(place.name)} menu="projects">
      <div class="wrap">
        <Crumbs ui={ui} items={[[ui.text.common.nav.home, paths.home], [place.name]]} />
        <h1 class="page-title">{words.place(place.name)}</h1>
        {year !== null && projects.length > 0 ? (
          <p class="lead">
            {ui.text.publication.results.year(year)} ·{' '}
            {words.placeFacts(count(totals.count), wan(totals.approved), wan(totals.paid), percent(totals.paid, totals.approved))}
          </p>
        ) : (
          <p class="empty">{words.placeEmpty}</p>
        )}
      </div>
      {projects.length > 0 && (
        <div class="section">
          <MoneyStrip ui={ui} totals={totals} />
        </div>
      )}
      <div class="wrap">
        <ul class="slow-list place-list section">
          {projects.map((project) => (
            <li>
              <ProjectLine ui={ui} project={project} />
            </li>
          ))}
        </ul>
        {below.length > 0 && (
          <section class="section" aria-labelledby="below">
            <h2 class="section-title" id="below">
              {words.places}
            </h2>
            <ul class="row">
              {below.map((other) => (
                <li>
                  <a class="chip" href={paths.district(other.slug)}>
                    {other.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PublicPage>
  )
}
