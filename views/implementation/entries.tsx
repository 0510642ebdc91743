/** The entries behind a sum of the tracking table: the same projects, the same filter, every entry. */
import type { LedgerKind } from '../../src/database/tables/works.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Fen } from '../../src/kernel/money.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, yuan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { LEDGER_KIND_ORDER } from './kinds.ts'
import { queryOf, queryWith, type TableChoices } from './query.ts'

interface EntryLine {
  readonly code: string
  readonly title: string
  readonly body_slug: string
  readonly amount: Fen
  readonly on: Day
  readonly document: string
  readonly counterparty: string
  readonly purpose: string
  readonly correction: boolean
}

export interface EntriesPageProps {
  readonly ui: Ui
  readonly slug: string
  readonly kind: LedgerKind
  readonly lines: readonly EntryLine[]
  readonly projects: number
  readonly entries: number
  /** Of all pages: the number that was clicked. */
  readonly sum: Fen
  readonly page: number
  readonly pages: number
  readonly choices: TableChoices
}

export function EntriesPage(props: EntriesPageProps) {
  const { ui, slug, kind, choices, lines } = props
  const words = ui.text.implementation.entries
  const { columns, correction } = ui.text.implementation.ledger
  const title = words.title(ui.text.words.ledger[kind])
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="projects" />}>
      <Crumbs
        ui={ui}
        items={[[ui.text.implementation.tracking.title, `${paths.desk(slug, 'projects')}${queryOf(choices)}`], [title]]}
      />
      <div class="desk-title">
        <h1>{title}</h1>
        <p class="quiet">{words.intro(count(props.projects), count(props.entries))}</p>
      </div>
      <ul class="row entry-kinds no-print" aria-label={words.kinds}>
        {LEDGER_KIND_ORDER.map((each) => (
          <li>
            <a
              class="chip"
              href={`${paths.desk(slug, 'ledger')}${queryWith(choices, 'kind', each)}`}
              aria-current={each === kind ? 'true' : undefined}
            >
              {ui.text.words.ledger[each]}
            </a>
          </li>
        ))}
      </ul>
      {lines.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <section class="panel">
          <Scroll label={title}>
            <table class="table cards">
              <thead>
                <tr>
                  <th scope="col">{ui.text.implementation.tracking.table.columns.code}</th>
                  <th scope="col">{ui.text.implementation.tracking.table.columns.title}</th>
                  <th scope="col">{columns.on}</th>
                  <th scope="col">{columns.purpose}</th>
                  <th scope="col">{columns.counterparty}</th>
                  <th scope="col">{columns.document}</th>
                  <th scope="col" class="number">
                    {columns.amount}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr>
                    <td class="nowrap">{line.code}</td>
                    <td lang="zh-CN" class="card-title">
                      <a href={`${paths.desk(line.body_slug, 'projects', line.code)}#ledger`}>{line.title}</a>
                    </td>
                    <td class="nowrap" data-label={columns.on}>
                      <time>{line.on}</time>
                    </td>
                    <td lang="zh-CN" data-label={columns.purpose}>
                      <span>
                        {line.purpose} {line.correction && <span class="tag tag-zhu">{correction}</span>}
                      </span>
                    </td>
                    <td lang="zh-CN" data-label={columns.counterparty}>
                      {line.counterparty}
                    </td>
                    <td lang="zh-CN" data-label={columns.document}>
                      {line.document}
                    </td>
                    <td class="number" data-label={columns.amount}>
                      {yuan(line.amount)}
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colspan={6}>
                    {words.sum}
                  </th>
                  <td class="number">{yuan(props.sum)}</td>
                </tr>
              </tfoot>
            </table>
          </Scroll>
          <Pages {...props} />
        </section>
      )}
    </StaffPage>
  )
}

function Pages({ ui, slug, kind, page, pages, choices }: EntriesPageProps) {
  if (pages === 1) return null
  const words = ui.text.implementation.entries
  const at = (number: number) => `${paths.desk(slug, 'ledger')}${queryWith(choices, 'page', String(number))}&kind=${kind}`
  return (
    <nav class="row" aria-label={words.page(page, pages)}>
      {page > 1 && <a href={at(page - 1)}>{words.previous}</a>}
      <span>{words.page(page, pages)}</span>
      {page < pages && <a href={at(page + 1)}>{words.next}</a>}
    </nav>
  )
}
