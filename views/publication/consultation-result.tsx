/** What a street agreed on: minutes, conclusions, confirmation by its party committee. Never called a vote. */
import type { PublicDecision } from '../../src/publication/results-store.ts'
import type { Minutes } from '../../src/voting/session/decision-store.ts'
import { count, longDay, wan } from '../format.ts'
import type { Ui } from '../ui.ts'
import { Announcement, ResultFrame } from './result.tsx'

export interface ConsultationResultProps {
  readonly ui: Ui
  readonly decision: PublicDecision
  readonly minutes: Minutes
  readonly items: readonly {
    readonly title: string
    readonly unit_name: string
    readonly cost_fen: number
    readonly chosen: boolean
    readonly conclusion: string | null
  }[]
}

export function ConsultationResultPage({ ui, decision, minutes, items }: ConsultationResultProps) {
  const words = ui.text.publication.result
  const title = words.title(decision.year, decision.body, ui.text.words.decision[decision.kind])
  const facts: [string, string][] = [
    [words.heldOn, longDay(minutes.heldOn, ui.language)],
    [words.place, minutes.place],
    [words.chairedBy, minutes.chairedBy],
    [words.figures.entitled, `${count(minutes.entitled)} / ${count(minutes.present)}`],
    [words.attendees, minutes.attendees],
    [words.discussion, minutes.discussion],
  ]
  if (decision.confirmed_on && decision.confirmed_by)
    facts.push([
      words.confirmation,
      `${decision.confirmed_by}，${longDay(decision.confirmed_on, 'zh-CN')}，${decision.confirmed_document ?? ''}`,
    ])
  return (
    <ResultFrame ui={ui} title={title} announced={decision.announced_on !== null}>
      <ul class="slow-list section">
        {items.map((item) => (
          <li class="consulted">
            <span class={item.chosen ? 'ring-word' : 'quiet'}>{item.chosen ? words.chosen : words.notChosen}</span>
            <span lang="zh-CN">
              <b>{item.title}</b>
              <span class="row-facts">
                {wan(item.cost_fen)} 万元 · {item.unit_name} · {item.conclusion}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <section class="section" aria-labelledby="minutes">
        <h2 id="minutes">{words.minutes}</h2>
        <dl class="summary">
          {facts.map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd lang="zh-CN">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {decision.announcement && <Announcement ui={ui} text={decision.announcement} />}
    </ResultFrame>
  )
}
