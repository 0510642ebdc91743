/** One candidate: what it is, where it comes from, what the departments say, and what may be done with it now. */
import type { Source } from '../../src/collection/store.ts'
import type { Channel } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { CandidateAtDesk } from '../../src/screening/candidate-store.ts'
import type { Progress } from '../../src/screening/review.ts'
import type { ReviewRow } from '../../src/screening/review-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay, wan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import type { FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AskPanel, DecidePanel, OpinionPanel } from './candidate-panels.tsx'
import { Opinions } from './opinions.tsx'

export interface CandidateProps {
  readonly ui: Ui
  readonly candidate: CandidateAtDesk
  readonly sources: readonly Source[]
  readonly channels: readonly { readonly channel: Channel; readonly count: number }[]
  /** All opinions, or for a department only its own. */
  readonly reviews: readonly ReviewRow[]
  readonly progress: Progress
  /** Departments that have not been asked yet; null when nobody may be asked now. */
  readonly askable: readonly { readonly id: string; readonly name: string }[] | null
  readonly mayWithdraw: boolean
  readonly mayArrange: boolean
  readonly mayEdit: boolean
  /** The opinion that the viewer's department may give or correct now; of several the first that is open. */
  readonly own: ReviewRow | null
  readonly seesProposals: boolean
  /** The day a new question proposes. */
  readonly asked: Day
  /** Of the form that asks. */
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  /** Why it cannot be decided, after somebody tried. */
  readonly refusal: string | null
}

export function CandidatePage(props: CandidateProps) {
  const { ui, candidate } = props
  const words = ui.text.screening.candidate
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'screening', candidate.id)
  return (
    <StaffPage
      ui={ui}
      title={candidate.title}
      menu={<DeskMenu ui={ui} current="screening" />}
      failed={Object.keys(props.errors).length > 0}
    >
      <Crumbs ui={ui} items={[[ui.text.screening.board.title, paths.desk(slug, 'screening')], [candidate.title]]} />
      <div class="desk-title">
        <h1 lang="zh-CN">{candidate.title}</h1>
        <StateTag ui={ui} candidate={candidate} />
        {props.mayEdit && <a href={`${here}/edit`}>{words.edit}</a>}
      </div>
      {props.refusal !== null && (
        <div class="note note-zhu" role="alert">
          {props.refusal}
        </div>
      )}
      <div class="desk-columns">
        <div>
          <Facts ui={ui} candidate={candidate} />
          <Opinions {...props} here={here} />
        </div>
        <div>
          {props.own && <OpinionPanel {...props} here={here} review={props.own} />}
          {props.mayArrange && <DecidePanel {...props} here={here} />}
          {props.askable !== null && <AskPanel {...props} here={here} />}
          <Sources {...props} />
        </div>
      </div>
    </StaffPage>
  )
}

function StateTag({ ui, candidate }: Pick<CandidateProps, 'ui' | 'candidate'>) {
  const words = ui.text.screening.candidate
  if (candidate.state === 'shortlisted') return <span class="tag tag-lv">{words.onList(candidate.position ?? 0)}</span>
  if (candidate.state === 'dropped') return <span class="tag">{words.dropped}</span>
  return <span class="tag tag-qing">{ui.text.screening.board.title}</span>
}

function Facts({ ui, candidate }: Pick<CandidateProps, 'ui' | 'candidate'>) {
  const words = ui.text.screening.candidate
  const facts = [
    [words.target, candidate.target],
    [words.who, candidate.beneficiaries],
    [words.place, candidate.place],
    [words.unit, candidate.unit],
    [words.fund, candidate.fund_source],
  ] as const
  return (
    <section class="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      {candidate.drop_reason && (
        <div class="note panel-note">
          <b>{words.dropped}</b>
          <span lang="zh-CN">{candidate.drop_reason}</span>
        </div>
      )}
      <p class="written" lang="zh-CN">
        {candidate.content}
      </p>
      <dl class="summary summary-tight summary-facts">
        <div>
          <dt>{words.cost}</dt>
          <dd class="strong">{ui.text.screening.board.wan(wan(candidate.cost_fen))}</dd>
        </div>
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.category}</dt>
          <dd>{ui.text.words.category[candidate.category]}</dd>
        </div>
        <div>
          <dt>{words.due}</dt>
          <dd>
            <time datetime={candidate.due_on}>{longDay(candidate.due_on, ui.language)}</time>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Sources({ ui, sources, channels, seesProposals }: CandidateProps) {
  const words = ui.text.screening.candidate
  return (
    <section class="panel" aria-labelledby="sources">
      <h2 id="sources">{words.sources(sources.length)}</h2>
      <p class="small quiet">
        {channels.map(({ channel, count }) => `${ui.text.words.channel[channel]} ${count}`).join(words.comma)}
      </p>
      <ul class="plain-rows">
        {sources.map((source) => (
          <li>
            <span lang="zh-CN">
              {seesProposals ? (
                <a href={paths.desk(ui.desk?.slug ?? '', 'proposals', source.id)}>{source.title}</a>
              ) : (
                source.title
              )}
            </span>
            <span class="small quiet">{!source.leading && words.merged}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
