/** 交办: what the announced decision chose, what became of it, and the way to hand over the rest. */
import type { Chosen } from '../../src/implementation/assign/store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, wan } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface AssignPageProps {
  readonly ui: Ui
  readonly slug: string
  readonly kind: Parameters<Ui['text']['words']['decidedBy']>[1]
  /** The year with an announced decision; null when there is none. */
  readonly year: number | null
  readonly chosen: readonly Chosen[]
}

export function AssignPage({ ui, slug, kind, year, chosen }: AssignPageProps) {
  const words = ui.text.implementation.assign
  const waiting = chosen.filter(({ code }) => code === null).length
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="projects" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        {year !== null && (
          <p class="quiet">
            {waiting === 0 ? words.allDone(year, count(chosen.length)) : words.intro(year, count(chosen.length), count(waiting))}
          </p>
        )}
        <ul class="row title-links no-print">
          {waiting < chosen.length && (
            <li>
              <a href={paths.desk(slug, 'assign', 'table')}>{words.table}</a>
            </li>
          )}
          <li>
            <a href={paths.desk(slug, 'projects')}>{words.toProjects}</a>
          </li>
        </ul>
      </div>
      {year === null ? (
        <p class="empty">{words.none}</p>
      ) : (
        <section class="panel">
          <Scroll label={words.title}>
            <table class="table cards">
              <thead>
                <tr>
                  <th scope="col" class="number">
                    {words.columns.position}
                  </th>
                  <th scope="col">{words.columns.title}</th>
                  <th scope="col">{words.columns.decided}</th>
                  <th scope="col" class="number">
                    {words.columns.votes}
                  </th>
                  <th scope="col" class="number">
                    {words.columns.cost}
                  </th>
                  <th scope="col">{words.columns.unit}</th>
                  <th scope="col">{words.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {chosen.map((candidate) => (
                  <tr>
                    <td class="number" data-label={words.columns.position}>
                      {candidate.position}
                    </td>
                    <th scope="row" lang="zh-CN" class="card-title">
                      {candidate.title}
                    </th>
                    <td class="nowrap" data-label={words.columns.decided}>
                      {ui.text.words.decidedBy(candidate.decided_by, kind)}
                    </td>
                    <td class="number" data-label={words.columns.votes}>
                      {candidate.votes_for === null ? '—' : count(candidate.votes_for)}
                    </td>
                    <td class="number" data-label={words.columns.cost}>
                      {wan(candidate.cost)}
                    </td>
                    <td lang="zh-CN" data-label={words.columns.unit}>
                      {candidate.unit}
                    </td>
                    <td class="nowrap" data-label={words.columns.state}>
                      {candidate.code === null ? (
                        <a
                          class="btn btn-small"
                          href={paths.desk(slug, 'assign', candidate.id)}
                          aria-label={words.handThis(candidate.title)}
                        >
                          {words.hand}
                        </a>
                      ) : (
                        <a href={paths.desk(slug, 'projects', candidate.code)}>{candidate.code}</a>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </StaffPage>
  )
}
