/** All calls that the public may know: open ones first, then the next, then those that closed lately. */
import type { CallPhase } from '../../src/collection/call.ts'
import type { Call } from '../../src/collection/call-store.ts'
import { longDay } from '../format.ts'
import { PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

/** `days`: until it closes, or until it opens. */
export type ListedCall = Call & { readonly phase: CallPhase; readonly days: number }

export function CallsPage({ ui, calls }: { ui: Ui; calls: readonly ListedCall[] }) {
  const words = ui.text.collection.calls
  const of = (phase: CallPhase) => calls.filter((call) => call.phase === phase)
  const [open, upcoming, closed] = [of('open'), of('upcoming'), of('closed')]
  const next = upcoming[0]
  return (
    <PublicPage ui={ui} title={words.title} menu="propose">
      <div class="wrap section">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.intro}</p>
        <section class="call-group" aria-labelledby="calls-open">
          <h2 id="calls-open">{words.open}</h2>
          {open.length > 0 ? (
            <ul class="call-list">
              {open.map((call) => (
                <OpenCall ui={ui} call={call} />
              ))}
            </ul>
          ) : (
            <div class="empty">
              <p class="strong">{words.none}</p>
              {next && <p>{words.noneNext(next.title, longDay(next.opens_on, ui.language))}</p>}
              <p>{words.noneHint}</p>
            </div>
          )}
        </section>
        {upcoming.length > 0 && <OtherCalls ui={ui} id="calls-upcoming" title={words.upcoming} calls={upcoming} />}
        {closed.length > 0 && <OtherCalls ui={ui} id="calls-closed" title={words.closed} calls={closed.toReversed()} />}
        <p class="section">
          <a href={paths.track}>{words.track}</a>
        </p>
      </div>
    </PublicPage>
  )
}

function OpenCall({ ui, call }: { ui: Ui; call: ListedCall }) {
  const words = ui.text.collection.calls
  return (
    <li class="call-open">
      <div>
        <p class="kicker" lang="zh-CN">
          {call.body_name}
        </p>
        <h3 lang="zh-CN">
          <a href={paths.call(call.id)}>{call.title}</a>
        </h3>
        <p lang="zh-CN">{call.scope}</p>
        <p class="quiet">
          <FromTo ui={ui} call={call} />
        </p>
      </div>
      <div class="call-act">
        <p class="call-days">{words.daysLeft(call.days)}</p>
        <a class="btn" href={paths.propose(call.id)}>
          {words.write}
        </a>
        <a href={paths.call(call.id)}>{words.more}</a>
      </div>
    </li>
  )
}

function OtherCalls({ ui, id, title, calls }: { ui: Ui; id: string; title: string; calls: readonly ListedCall[] }) {
  const words = ui.text.collection.calls
  return (
    <section class="call-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="call-rows">
        {calls.map((call) => (
          <li>
            <a href={paths.call(call.id)} lang="zh-CN">
              {call.title}
            </a>
            <span lang="zh-CN">{call.body_name}</span>
            <span class="quiet">
              {call.phase === 'upcoming'
                ? words.opensIn(call.days)
                : call.closes_on < ui.today
                  ? words.ended(longDay(call.closes_on, ui.language))
                  : ui.text.collection.call.state.closed}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FromTo({ ui, call }: { ui: Ui; call: Pick<Call, 'opens_on' | 'closes_on'> }) {
  return (
    <>
      <time datetime={call.opens_on}>{longDay(call.opens_on, ui.language)}</time>
      {ui.text.collection.calls.until}
      <time datetime={call.closes_on}>{longDay(call.closes_on, ui.language)}</time>
    </>
  )
}
