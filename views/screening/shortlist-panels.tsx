/** Places and money, the act of freezing, and the balance of the list. */
import type { Share } from '../../src/screening/shortlist.ts'
import { digestLabel, percent, wan } from '../format.ts'
import { ErrorSummary, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import type { ShortlistProps } from './shortlist.tsx'

export function PlanForm({ ui, values, errors }: ShortlistProps) {
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

export function Freeze({ ui, digest, inDeliberation }: ShortlistProps) {
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

export function Balance({
  ui,
  title,
  shares,
  total,
}: {
  ui: Ui
  title: string
  shares: readonly Share<string>[]
  total: number
}) {
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
