/** Screen 2, 等候: the name and no ballot. It changes by itself, and before anything is drawn it says what drawing means. */
import type { HelpReason } from '../../src/database/tables/vote.ts'
import type { WithoutBallots } from '../../src/voting/rule/mode.ts'
import { time } from '../format.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { BoothPage } from './booth-page.tsx'
import { HelpAsk, HelpAsked } from './help-ask.tsx'

/** What the deputy waits for. */
export type Waiting =
  | { readonly kind: 'nothing' | 'paper-round' | 'counting' | 'rehearsed' }
  | { readonly kind: 'other-mode'; readonly mode: WithoutBallots }
  | {
      readonly kind: 'ballot'
      readonly round: string
      /** Stays in the browser: it tells two deputies apart who borrow one tablet. */
      readonly owner: string
      readonly drawn: 'device' | 'paper' | null
      readonly rehearsal: boolean
    }
  | { readonly kind: 'announced'; readonly decision: string }

export interface WaitProps {
  readonly ui: Ui
  readonly session: { readonly code: string; readonly name: string }
  readonly deputy: {
    readonly name: string
    readonly delegation: string
    readonly rollNumber: number
    readonly seat: string | null
  }
  readonly left: boolean
  /** False of somebody who came to a rehearsal only. */
  readonly signedIn: boolean
  readonly waiting: Waiting
  /** What he has asked for and nobody has seen to yet. */
  readonly help: HelpReason | null
}

/** Seconds between two looks of a page without a script. */
const REFRESH = 10

export function WaitPage(props: WaitProps) {
  const { ui, session, deputy } = props
  const words = ui.text.session.wait
  return (
    <BoothPage ui={ui} title={ui.text.session.door.title} session={session.name} refresh={REFRESH}>
      <h1>{props.signedIn ? words.title(deputy.name) : ui.text.rehearsal.wait.title(deputy.name)}</h1>
      <p class="lead" lang="zh-CN">
        {deputy.delegation} · {deputy.rollNumber}
        {deputy.seat && ` · ${deputy.seat}`}
      </p>
      <WaitRegion {...props} />
      <HelpAsk ui={ui} code={session.code} />
    </BoothPage>
  )
}

export function WaitRegion({ ui, session, waiting, left, signedIn, help }: WaitProps) {
  const words = ui.text.session.wait
  const isRehearsal = waiting.kind === 'ballot' && waiting.rehearsal
  const trial = ui.text.rehearsal
  return (
    <section id="waiting" hx-get={paths.waiting(session.code)} hx-trigger="every 5s" hx-swap="outerHTML">
      <p class="alive" role="status">
        {words.alive(time(ui.now))}
      </p>
      {isRehearsal && (
        <p class="rehearsal-banner">
          <b>{trial.mark}</b> <b>{trial.notCounted}</b>
        </p>
      )}
      {!signedIn && <p class="note">{trial.wait.notSignedIn}</p>}
      {waiting.kind === 'rehearsed' && <p class="note note-qing">{trial.wait.over}</p>}
      {help !== null && <HelpAsked ui={ui} code={session.code} reason={help} />}
      {left && <p class="note note-zhu">{words.left}</p>}
      {waiting.kind === 'nothing' && <p class="lead">{words.calm}</p>}
      {waiting.kind === 'paper-round' && <p class="note note-qing">{words.onPaper}</p>}
      {waiting.kind === 'other-mode' && <p class="note note-qing">{ui.text.modes.wait[waiting.mode]}</p>}
      {waiting.kind === 'counting' && <p class="note note-qing">{words.counting}</p>}
      {waiting.kind === 'announced' && (
        <div class="note note-qing">
          <p>{words.announced}</p>
          <p>
            <a href={paths.vote(waiting.decision)}>{words.result}</a>
          </p>
        </div>
      )}
      {waiting.kind === 'ballot' && waiting.drawn !== null && (
        <div class="note note-qing">
          <p>{waiting.rehearsal ? trial.wait.drawn : words.drawn[waiting.drawn]}</p>
          {waiting.drawn === 'device' && (
            <p>
              <a href={`${paths.casting(waiting.round)}#${waiting.owner}`}>
                {waiting.rehearsal ? trial.wait.back : words.backToBallot}
              </a>
            </p>
          )}
        </div>
      )}
      {(waiting.kind === 'nothing' || waiting.kind === 'rehearsed' || (waiting.kind === 'ballot' && waiting.drawn === null)) && (
        <>
          <h2>{waiting.kind !== 'ballot' ? words.before : waiting.rehearsal ? trial.wait.ready : words.ready}</h2>
          <ol class="points">
            {words.points.map((point, index) => (
              <li>
                <i aria-hidden="true">{index + 1}</i>
                <span>{point}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {waiting.kind === 'ballot' && waiting.drawn === null && (
        <>
          <p class="lead">{waiting.rehearsal ? trial.wait.readyLead : words.readyLead}</p>
          <p class="away">
            <a class="btn" href={`${paths.casting(waiting.round)}#${waiting.owner}`}>
              {waiting.rehearsal ? trial.wait.open : words.open}
            </a>
          </p>
          {!waiting.rehearsal && <p>{words.paperInstead}</p>}
        </>
      )}
      {/* Signing out makes the browser forget everything, also a ballot that was drawn and not cast. */}
      {!(waiting.kind === 'ballot' && waiting.drawn === 'device') && (
        <form method="post" action={paths.signOut} class="away">
          <button class="btn btn-ghost" type="submit">
            {words.signOut}
          </button>
        </form>
      )}
    </section>
  )
}
