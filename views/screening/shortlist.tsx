/** The shortlist before it is frozen: order, places, money, balance, and the chair's act that freezes it. */
import type { CandidateRow } from '../../src/screening/candidate-store.ts'
import type { Figures, Share } from '../../src/screening/shortlist.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, digestLabel, percent, wan } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface ShortlistProps {
  readonly ui: Ui
  readonly items: readonly CandidateRow[]
  readonly figures: Figures
  readonly balance: readonly {
    readonly title: 'balanceKind' | 'balancePlace' | 'balanceUnit'
    readonly shares: readonly Share<string>[]
  }[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly mayArrange: boolean
  /** Digest of what would be frozen now; null as long as it cannot be. */
  readonly digest: string | null
  readonly inDeliberation: boolean
}

export function ShortlistPage(props: ShortlistProps) {
  const { ui, items } = props
  const words = ui.text.screening.shortlist
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage
      ui={ui}
      title={words.title}
      menu={<DeskMenu ui={ui} current="shortlist" />}
      failed={Object.keys(props.errors).length > 0}
    >
      <div class="desk-title">
        <h1>{words.title}</h1>
        {props.figures.planned !== null && items.length > 0 && (
          <a href={paths.desk(slug, 'shortlist', 'table')}>{words.printDraft}</a>
        )}
      </div>
      <FigureRow {...props} />
      <div class="desk-columns">
        <div>{items.length === 0 ? <Empty ui={ui} /> : <Order {...props} />}</div>
        <div>
          {props.mayArrange && <PlanForm {...props} />}
          {items.length > 0 && <Freeze {...props} />}
          {props.balance.map(({ title, shares }) => (
            <Balance ui={ui} title={words[title]} shares={shares} total={props.figures.total} />
          ))}
        </div>
      </div>
    </StaffPage>
  )
}

function Empty({ ui }: { ui: Ui }) {
  const words = ui.text.screening.shortlist
  return (
    <div class="empty">
      <p>{words.empty}</p>
      <p>
        <a href={paths.desk(ui.desk?.slug ?? '', 'screening')}>{words.toBoard}</a>
      </p>
    </div>
  )
}

export function FigureRow({ ui, figures }: Pick<ShortlistProps, 'ui' | 'figures'>) {
  const words = ui.text.screening.shortlist
  const { planned } = figures
  return (
    <dl class="figures">
      <div>
        <dt>{words.candidates}</dt>
        <dd>
          {count(figures.candidates)} <small class="unit">{words.pieces}</small>
        </dd>
      </div>
      <div>
        <dt>{words.seatsNow}</dt>
        <dd>
          {planned === null ? '—' : count(planned.seats)}{' '}
          {planned === null ? <small>{words.unplanned}</small> : <small class="unit">{words.pieces}</small>}
        </dd>
      </div>
      <div>
        <dt>{words.surplus}</dt>
        <dd>
          {planned === null ? '—' : planned.surplus} <Surplus ui={ui} figures={figures} />
        </dd>
      </div>
      <div>
        <dt>{words.total}</dt>
        <dd>
          {wan(figures.total)} <small class="unit">{ui.text.common.wan}</small>
        </dd>
      </div>
      <div>
        <dt>{words.envelope}</dt>
        <dd class={planned !== null && planned.spare < 0 ? 'late' : undefined}>
          {planned === null ? '—' : wan(planned.envelope)}
          {planned !== null && (
            <small>
              {words.range(wan(planned.least), wan(planned.most))}
              <br />
              {planned.spare < 0 ? words.over(wan(-planned.spare)) : words.covered(wan(planned.spare))}
            </small>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Surplus({ ui, figures }: Pick<ShortlistProps, 'ui' | 'figures'>) {
  const words = ui.text.screening.shortlist
  const { planned, candidates } = figures
  if (planned === null) return null
  if (planned.surplus < 0) return <small class="late">{words.tooFew}</small>
  if (planned.surplus === 0) return <small>{words.uncontested}</small>
  return <small>{words.ratios(percent(planned.surplus, planned.seats), percent(planned.surplus, candidates))}</small>
}

function Order({ ui, items, figures, mayArrange }: ShortlistProps) {
  const words = ui.text.screening.shortlist
  const slug = ui.desk?.slug ?? ''
  return (
    <div class="panel scroll-x">
      <table class="table order-table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {words.columns.position}
            </th>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.category}</th>
            <th scope="col">{words.columns.unit}</th>
            <th scope="col">{words.columns.due}</th>
            <th scope="col" class="number">
              {words.columns.cost}
            </th>
            {mayArrange && <th scope="col">{words.columns.move}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr>
              <td class="number">{index + 1}</td>
              <td lang="zh-CN">
                <a href={paths.desk(slug, 'screening', item.id)}>{item.title}</a>
                <br />
                <span class="small quiet">{item.place}</span>
              </td>
              <td class="nowrap">{ui.text.words.category[item.category]}</td>
              <td class="nowrap" lang="zh-CN">
                {item.unit}
              </td>
              <td class="nowrap">
                <time>{item.due_on}</time>
              </td>
              <td class="number">{wan(item.cost_fen)}</td>
              {mayArrange && (
                <td class="nowrap">
                  <form method="post" action={paths.desk(slug, 'shortlist', item.id, 'move')} class="move-buttons">
                    <button
                      class="chip"
                      name="direction"
                      value="up"
                      type="submit"
                      disabled={index === 0}
                      aria-label={words.moveUp(item.title)}
                    >
                      {words.up}
                    </button>
                    <button
                      class="chip"
                      name="direction"
                      value="down"
                      type="submit"
                      disabled={index === items.length - 1}
                      aria-label={words.moveDown(item.title)}
                    >
                      {words.down}
                    </button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{words.sum}</th>
            <td colspan={3} />
            <td class="number">{wan(figures.total)}</td>
            {mayArrange && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function PlanForm({ ui, values, errors }: ShortlistProps) {
  const words = ui.text.screening.shortlist
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'shortlist', 'plan')} class="panel" aria-labelledby="plan">
      <h2 id="plan">{words.planTitle}</h2>
      <ErrorSummary errors={errors} text={ui.text} />
      <div class="field-pair">
        <TextField {...field('seats')} label={words.seats} inputmode="numeric" maxlength={3} />
        <TextField {...field('envelope')} label={words.envelope} inputmode="decimal" />
      </div>
      <button class="btn btn-ghost" type="submit">
        {words.save}
      </button>
    </form>
  )
}

function Freeze({ ui, digest, inDeliberation }: ShortlistProps) {
  const words = ui.text.screening.shortlist
  return (
    <section class="panel" aria-labelledby="freeze">
      <h2 id="freeze">{words.freezeTitle}</h2>
      <p>{words.freezeText}</p>
      {digest !== null && (
        <p class="act-row">
          {words.digestNow} <span class="code-small">{digestLabel(digest)}</span>
        </p>
      )}
      {inDeliberation && digest !== null && ui.desk?.may('candidates.freeze') && (
        <form method="post" action={paths.desk(ui.desk.slug, 'shortlist', 'freeze')} class="act-row">
          <input type="hidden" name="seen" value={digest} />
          <button class="btn btn-zhu" type="submit">
            {words.freeze}
          </button>
        </form>
      )}
      {!inDeliberation && <p class="quiet act-row">{words.waitStage}</p>}
      {inDeliberation && !ui.desk?.may('candidates.freeze') && <p class="quiet act-row">{words.waitChair}</p>}
    </section>
  )
}

function Balance({ ui, title, shares, total }: { ui: Ui; title: string; shares: readonly Share<string>[]; total: number }) {
  const words = ui.text.screening.shortlist
  if (shares.length === 0) return null
  return (
    <section class="panel" aria-label={title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" class="number">
              {words.shareColumns.count}
            </th>
            <th scope="col" class="number">
              {words.shareColumns.cost}
            </th>
            <th scope="col" class="number">
              {words.shareColumns.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr>
              <td>{share.key}</td>
              <td class="number">{share.count}</td>
              <td class="number">{wan(share.cost)}</td>
              <td class="number">{percent(share.cost, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
