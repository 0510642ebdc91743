/** The shortlist in figures: candidates against places, money against the envelope, in one row. */
import type { Figures } from '../../src/screening/shortlist.ts'
import { count, percent, wan } from '../format.ts'
import type { Ui } from '../ui.ts'

interface FigureProps {
  readonly ui: Ui
  readonly figures: Figures
}

export function FigureRow({ ui, figures }: FigureProps) {
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

function Surplus({ ui, figures }: FigureProps) {
  const words = ui.text.screening.shortlist
  const { planned, candidates } = figures
  if (planned === null) return null
  if (planned.surplus < 0) return <small class="late">{words.tooFew}</small>
  if (planned.surplus === 0) return <small>{words.uncontested}</small>
  return <small>{words.ratios(percent(planned.surplus, planned.seats), percent(planned.surplus, candidates))}</small>
}
