/** The tracking table of a desk: what was approved and paid, whom to call today, every project with its light and its money. */
import type { RowGroup, Sums, Tracked } from '../../src/implementation/tracking.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, longDay, percent, wan, yi } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { Latecomers } from './latecomers.tsx'
import { queryOf, queryWith, type TableChoices } from './query.ts'
import { Filters } from './tracking-filters.tsx'
import { TrackingTable } from './tracking-table.tsx'

export interface TrackingPageProps {
  readonly ui: Ui
  readonly slug: string
  readonly rows: readonly Tracked[]
  /** The rows by district, where there are several and they stand in that order. */
  readonly groups: readonly RowGroup[] | null
  /** The table shows projects of several bodies. */
  readonly several: boolean
  /** Sums of the rows shown, and of everything before the lamp was chosen. */
  readonly sums: Sums
  readonly overall: Sums
  readonly late: readonly Tracked[]
  readonly choices: TableChoices
  readonly years: readonly number[]
  readonly units: readonly string[]
  readonly areas: readonly { readonly slug: string; readonly name: string }[]
  /** Chosen candidates that are not handed over yet. */
  readonly waiting: number
}

export function TrackingPage(props: TrackingPageProps) {
  const { ui, slug, rows, sums, choices } = props
  const words = ui.text.implementation.tracking
  const inYi = sums.money.approved >= 10_000 * 1_000_000
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="projects" />}>
      <div class="desk-title tracking-title">
        <h1>
          {inYi
            ? words.heading(count(sums.count), yi(sums.money.approved))
            : words.headingSmall(count(sums.count), wan(sums.money.approved))}
        </h1>
        <p class="quiet">
          {words.intro}
          {sums.asOf && ` ${words.asOf(longDay(sums.asOf, ui.language))}`}
        </p>
        <ul class="row title-links no-print">
          <li>
            <a href={`${paths.desk(slug, 'projects.csv')}${queryOf(choices)}`}>{words.csv}</a>
          </li>
          <li>
            <a href={`${paths.desk(slug, 'projects', 'monthly')}${queryOf(choices)}`}>{words.monthly}</a>
          </li>
          {ui.desk?.may('project.assign') && (
            <li>
              <a href={paths.desk(slug, 'assign', 'table')}>{words.breakdown}</a>
            </li>
          )}
        </ul>
      </div>
      {props.waiting > 0 && (
        <p class="note note-qing row">
          <b>{words.assign(props.waiting)}</b>
          <a class="btn btn-small" href={paths.desk(slug, 'assign')}>
            {words.toAssign}
          </a>
        </p>
      )}
      <Filters {...props} />
      {rows.length === 0 ? (
        <p class="empty">
          {props.overall.count === 0 ? words.empty : words.nothing}{' '}
          {props.overall.count > 0 && <a href={paths.desk(slug, 'projects')}>{words.clear}</a>}
        </p>
      ) : (
        <>
          <Figures ui={ui} slug={slug} sums={sums} choices={choices} />
          {props.late.length > 0 && <Latecomers ui={ui} late={props.late} />}
          <TrackingTable {...props} />
        </>
      )}
    </StaffPage>
  )
}

/** Every figure leads to the entries that it adds up. */
function Figures({ ui, slug, sums, choices }: Pick<TrackingPageProps, 'ui' | 'slug' | 'sums' | 'choices'>) {
  const words = ui.text.implementation.tracking.figures
  const { money, plannedPaid } = sums
  const step = money.paid - plannedPaid
  const figures = (['approved', 'arrived', 'contracted', 'paid'] as const).map((kind) => ({ kind, fen: money[kind] }))
  return (
    <dl class="figures money-figures">
      {figures.map(({ kind, fen }) => (
        <div>
          <dt>{words[kind]}</dt>
          <dd>
            <a href={`${paths.desk(slug, 'ledger')}${queryWith(choices, 'kind', kind)}`}>{wan(fen)}</a>{' '}
            <small class="unit">{ui.text.common.wan}</small>
            <small>{kind === 'approved' ? words.entries : words.of(percent(fen, money.approved))}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.step}</dt>
        <dd class={step < 0 ? 'behind' : undefined}>
          {step > 0 ? '+' : ''}
          {wan(step)} <small class="unit">{ui.text.common.wan}</small>
          <small>{words.stepHint(wan(plannedPaid))}</small>
        </dd>
      </div>
    </dl>
  )
}
