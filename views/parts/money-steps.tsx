/** Approved, contracted and paid on one scale, with a mark where payments would stand if they kept step with the plan. The table is the chart. */
import type { Fen } from '../../src/kernel/money.ts'
import { percent, wan } from '../format.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from './meter.tsx'

export interface MoneyStepsProps {
  readonly ui: Ui
  readonly approved: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly plannedPaid: Fen | null
}

export function MoneySteps({ ui, approved, contracted, paid, plannedPaid }: MoneyStepsProps) {
  const words = ui.text.implementation.charts
  const scale = Math.max(approved, contracted, paid)
  if (scale === 0) return null
  const steps = [
    { kind: 'approved', name: words.approved, fen: approved, plan: null },
    { kind: 'contracted', name: words.contracted, fen: contracted, plan: null },
    { kind: 'paid', name: words.paid, fen: paid, plan: plannedPaid },
  ] as const
  return (
    <table class="money-steps">
      <caption class="visually-hidden">{words.caption}</caption>
      <tbody>
        {steps.map(({ kind, name, fen, plan }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="money-bar">
              <svg
                height={plan === null ? 32 : 56}
                role="img"
                aria-label={words.share(percent(fen, approved), plan === null ? null : wan(plan))}
              >
                {kind === 'contracted' && <Hatch />}
                <rect class="step-track" width="100%" height="32" />
                <rect class={`step-${kind}`} width={widthOf(fen, scale)} height="32" />
                {plan !== null && <PlanMark at={plan} scale={scale} label={words.planned(wan(plan))} />}
              </svg>
            </td>
            <td class="money-value">
              <b>{wan(fen)}</b> <small>{ui.text.common.wan}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Hatch = () => (
  <defs>
    <pattern id="step-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="8" height="8" />
      <rect class="hatch-line" width="1.6" height="8" />
    </pattern>
  </defs>
)

/** The words stay inside of the drawing: at its ends they begin or end with the mark. */
function PlanMark({ at, scale, label }: { at: Fen; scale: Fen; label: string }) {
  const x = widthOf(at, scale)
  const anchor = at < scale * 0.15 ? 'start' : at > scale * 0.85 ? 'end' : 'middle'
  return (
    <>
      <line class="plan" x1={x} x2={x} y1="-4" y2="38" />
      <text class="plan-label" x={x} y="52" text-anchor={anchor}>
        {label}
      </text>
    </>
  )
}
