/** One call: from when to when, what is wanted and what not, how much came in, how it goes on. */
import type { CallPhase } from '../../src/collection/call.ts'
import type { Call } from '../../src/collection/call-store.ts'
import type { Category, ProposalState } from '../../src/database/tables/year.ts'
import { count, longDay } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AfterSending, lines, WantedAndExcluded } from './call-rules.tsx'
import { FromTo } from './calls.tsx'

export interface CallProps {
  readonly ui: Ui
  readonly call: Call
  readonly phase: CallPhase
  readonly days: number
  readonly numbers: Readonly<Record<ProposalState, number>>
  readonly accepted: readonly { readonly title: string; readonly place: string; readonly category: Category }[]
}

export function CallPage(props: CallProps) {
  const { ui, call } = props
  const words = ui.text.collection.call
  return (
    <PublicPage ui={ui} title={call.title} menu="propose">
      <div class="wrap">
        <Crumbs ui={ui} items={[[ui.text.collection.calls.title, paths.calls], [call.title]]} />
        <div class="with-aside">
          <div>
            <p class="kicker" lang="zh-CN">
              {words.kicker(call.year, call.body_name)}
            </p>
            <h1 class="page-title" lang="zh-CN">
              {call.title}
            </h1>
            <p class="lead" lang="zh-CN">
              {call.scope}
            </p>
            <CallWindow {...props} />
            <Numbers ui={ui} numbers={props.numbers} />
            <section class="section" aria-labelledby="call-accepted">
              <h2 id="call-accepted" class="section-title">
                {props.accepted.length > 0 ? words.acceptedTitle(props.numbers.accepted) : words.accepted}
              </h2>
              {props.accepted.length > 0 ? <Accepted {...props} /> : <p class="empty">{words.acceptedNone}</p>}
            </section>
          </div>
          <aside class="aside">
            <div class="card card-key">
              <h2>{words.wanted}</h2>
              <WantedAndExcluded ui={ui} wanted={call.wanted} excluded={call.excluded} />
            </div>
            <div class="card">
              <h2>{words.next}</h2>
              <AfterSending ui={ui} />
            </div>
            <div class="card">
              <h2>{words.contact}</h2>
              <ul lang="zh-CN">
                {lines(call.contact).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </div>
          </aside>
        </div>
      </div>
    </PublicPage>
  )
}

function CallWindow({ ui, call, phase, days }: CallProps) {
  const { calls, call: words } = ui.text.collection
  return (
    <div class="call-window">
      <p>
        <span class={phase === 'open' ? 'tag tag-zhu' : 'tag'}>{words.state[phase]}</span>{' '}
        <span class="nowrap">
          <FromTo ui={ui} call={call} />
        </span>
      </p>
      {phase === 'open' && (
        <div class="row">
          <a class="btn" href={paths.propose(call.id)}>
            {calls.write}
          </a>
          <span class="strong">{calls.daysLeft(days)}</span>
        </div>
      )}
      {phase === 'upcoming' && <p class="note note-qing">{words.opensNote(longDay(call.opens_on, ui.language))}</p>}
      {phase === 'closed' && (
        <p class="note">
          {call.closes_on < ui.today ? words.closedNote(longDay(call.closes_on, ui.language)) : words.closedEarly}
        </p>
      )}
    </div>
  )
}

function Numbers({ ui, numbers }: { ui: Ui; numbers: CallProps['numbers'] }) {
  const words = ui.text.collection.call
  const all = numbers.submitted + numbers.accepted + numbers.refused + numbers.merged
  const figures = [
    [words.received, all],
    [words.accepted, numbers.accepted],
    [words.merged, numbers.merged],
    [words.waiting, numbers.submitted],
    [words.refused, numbers.refused],
  ] as const
  return (
    <section aria-labelledby="call-numbers">
      <h2 id="call-numbers" class="visually-hidden">
        {words.numbers}
      </h2>
      <dl class="call-numbers">
        {figures.map(([label, number]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {count(number)} <small>{words.piece}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Accepted({ ui, accepted }: CallProps) {
  return (
    <>
      <p class="quiet">{ui.text.collection.call.acceptedHint}</p>
      <ul class="accepted-list">
        {accepted.map((proposal) => (
          <li>
            <span lang="zh-CN">
              <b>{proposal.title}</b>
              <br />
              <span class="small quiet">{proposal.place}</span>
            </span>
            <span class="small quiet">{ui.text.words.category[proposal.category]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
