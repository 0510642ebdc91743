/** 街道会商纪要 (rulebook §11.14). */
import type { Minutes } from '../../src/voting/session/decision-store.ts'
import { longDay } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { minutesPaper as paper } from '../text/papers/session.ts'
import type { Ui } from '../ui.ts'
import type { ConsultationProps, DecidedItem } from './consultation.tsx'

export interface MinutesPaperProps {
  readonly ui: Ui
  readonly body: string
  readonly year: number
  readonly minutes: Minutes
  readonly decided: readonly DecidedItem[]
  readonly decision: NonNullable<ConsultationProps['decision']>
  readonly back: string
}

export function MinutesPaperPage({ ui, body, year, minutes, decided, decision, back }: MinutesPaperProps) {
  const title = paper.title(body, year)
  const { confirmed_on: on, confirmed_by: by, confirmed_document: document } = decision
  return (
    <PaperPage ui={ui} title={title} back={back}>
      <h1>{title}</h1>
      <dl class="minutes-head">
        {(
          [
            [paper.when, longDay(minutes.heldOn, 'zh-CN')],
            [paper.place, minutes.place],
            [paper.chair, minutes.chairedBy],
            [paper.people, paper.count(minutes.entitled, minutes.present)],
            [paper.attendees, minutes.attendees],
          ] as const
        ).map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{paper.discussion}</h2>
      {minutes.discussion.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      <h2>{paper.conclusions}</h2>
      <ol>
        {decided.map((item) => (
          <li>
            {item.position}．{item.title}：{item.chosen ? paper.taken : paper.notTaken}
            {item.conclusion ? `（${item.conclusion}）` : ''}
          </li>
        ))}
      </ol>
      <h2>{paper.confirmation}</h2>
      <p>{on !== null && by !== null ? paper.confirmed(by, longDay(on, 'zh-CN'), document ?? '') : paper.waiting}</p>
      <div class="report-names">
        <p>{paper.sign}</p>
        <p>{paper.recorder}</p>
      </div>
    </PaperPage>
  )
}
