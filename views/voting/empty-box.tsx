/** 零票报告: before the vote opens two people see that the box is empty, and sign. */
import { longDay, time } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { emptyBoxPaper as paper } from '../text/papers/empty-box.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'

export interface EmptyBoxProps {
  readonly ui: Ui
  readonly back: string
  readonly noun: 'formal-vote' | 'advisory-vote'
  readonly round: {
    readonly number: number
    readonly body_name: string
    readonly session_name: string
    readonly manifest_digest: string | null
  }
  readonly at: Date
  readonly day: Parameters<typeof longDay>[0]
  readonly ballots: number
  /** The vote has been opened: the two are those who turned the keys. */
  readonly opened: boolean
  readonly witnesses: readonly {
    readonly role: 'chair' | 'chief-scrutineer'
    readonly name: string | null
    readonly turnedAt: Date | null
  }[]
}

export function EmptyBoxPage(props: EmptyBoxProps) {
  const { ui, round, at, ballots, witnesses } = props
  return (
    <PaperPage ui={ui} title={paper.page} back={props.back}>
      <article class="empty-box">
        <p class="report-organ">{paper.body(round.body_name, round.session_name)}</p>
        <h1>{paper.title}</h1>
        <p>{paper.found(longDay(props.day, 'zh-CN'), time(at), zh.rounds.noun[props.noun], round.number)}</p>
        <p class="empty-box-count">{paper.ballots(ballots)}</p>
        {round.manifest_digest !== null && (
          <p class="report-digest">
            {paper.digest} <b>{round.manifest_digest}</b>
          </p>
        )}
        {props.opened && <p>{paper.opened}</p>}
        <dl class="empty-box-names">
          {witnesses.map(({ role, name, turnedAt }) => (
            <div>
              <dt>{paper.witness[role]}</dt>
              <dd>
                {name === null ? paper.nobody : turnedAt === null ? name : paper.turned(name, time(turnedAt))}
                <span>{paper.sign}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p class="paper-sign">{longDay(props.day, 'zh-CN')}</p>
      </article>
    </PaperPage>
  )
}
