/** What belongs into a proposal (○) and what does not (×), and what happens after sending: beside the form and on the call's page. */
import type { Ui } from '../ui.ts'

export interface CallRulesProps {
  readonly ui: Ui
  readonly wanted: string
  readonly excluded: string
}

export function WantedAndExcluded({ ui, wanted, excluded }: CallRulesProps) {
  const words = ui.text.collection.call
  return (
    <ul class="wanted-list" lang="zh-CN">
      {lines(wanted).map((line) => (
        <li class="wanted">
          <i aria-hidden="true">○</i>
          <span>
            <span class="visually-hidden">{words.wantedMark}</span>
            {line}
          </span>
        </li>
      ))}
      {lines(excluded).map((line) => (
        <li class="excluded">
          <i aria-hidden="true">×</i>
          <span>
            <span class="visually-hidden">{words.excludedMark}</span>
            {line}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function AfterSending({ ui }: { ui: Ui }) {
  const words = ui.text.collection.call
  return (
    <>
      <ol class="numbered-steps">
        {words.steps.map(([step, text]) => (
          <li>
            <b>{step}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p class="small quiet">{words.promise}</p>
    </>
  )
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
