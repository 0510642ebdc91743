/** A light says what it saw, which rule it follows and what would turn it green; a missing report is told beside it. */
import type { Light, Overdue } from '../../src/implementation/light.ts'
import { longDay, month } from '../format.ts'
import { Lamp } from '../parts/ring.tsx'
import type { Ui } from '../ui.ts'

export function LightSentence({ ui, light, told }: { ui: Ui; light: Light; told: boolean }) {
  const words = ui.text.implementation.light
  const on = longDay(light.on, ui.language)
  const canTurn = light.lamp === 'amber' || light.lamp === 'red'
  return (
    <div class="light">
      <Lamp lamp={light.lamp} text={ui.text} />
      <p>
        <b>{words.rules[light.rule](light.behind)}</b>
        <span>
          {told ? words.read(light.percent, light.planned, on) : words.unread(light.planned, on)}
          {canTurn && ` ${words.toGreen(light.greenFrom)}`}
        </span>
      </p>
    </div>
  )
}

export function LightPanel(props: { ui: Ui; light: Light; overdue: Overdue | null; told: boolean; reason: string }) {
  const { ui, light, overdue, reason } = props
  const words = ui.text.implementation.light
  return (
    <section class="panel" aria-labelledby="light">
      <h2 id="light">{words.title}</h2>
      <LightSentence ui={ui} light={light} told={props.told} />
      {reason !== '' && (
        <p>
          <span class="quiet">{words.why}</span> <span lang="zh-CN">{reason}</span>
        </p>
      )}
      {overdue && <p class="note note-zhu">{words.overdue(month(overdue.month, ui.language), overdue.days)}</p>}
    </section>
  )
}
