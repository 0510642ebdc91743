/** The one next step of a round, for whoever may take it; everybody else reads whose turn it is. */

import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Teller } from '../../src/voting/scrutiny/standing.ts'
import type { KeyRole } from '../../src/voting/session/key-actions.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { Ui } from '../ui.ts'
import { ArchiveStep } from './console-archive.tsx'
import { Keys } from './console-keys.tsx'
import { PaperStep, RoomsStep } from './console-paper.tsx'
import { AfterVoid } from './console-void.tsx'
import { withoutBallots } from './mode-words.ts'
import { EndRehearsal } from './rehearsal.tsx'

export interface KeyState {
  readonly role: KeyRole
  readonly turnedBy: { readonly name: string; readonly at: Date } | null
  /** The viewer holds this role and has turned neither key of this act. */
  readonly mine: boolean
}

export interface NextStepProps {
  readonly ui: Ui
  readonly here: string
  readonly round: RoundAtDesk
  readonly rule: VotingRule
  readonly ready: boolean
  readonly keys: readonly KeyState[]
  readonly paper: { readonly issued: number; readonly returned: number } | null
  readonly needsPaper: boolean
  /** Papers of several rooms are not to be mixed yet. */
  readonly roomsWait: boolean
  /** Who counted the papers; as long as no two agree, whose entries are in. */
  readonly tellers: readonly Teller[]
  /** Ballots issued and not returned while voting is open, in steps; null where nobody knows. */
  readonly out: number | null
  readonly mayVoid: boolean
  /** A draft whose rule is its own, before whoever prepares it. */
  readonly maySetRule: boolean
}

export function NextStep(props: NextStepProps) {
  const { ui, here, round } = props
  const mode = withoutBallots(props.rule)
  const { act } = ui.text.rounds.console
  const may = (action: Parameters<NonNullable<Ui['desk']>['may']>[0]) => ui.desk?.may(action) ?? false
  const roles = ui.text.words.role
  switch (round.phase) {
    case 'draft':
      return may('round.freeze') ? (
        <Act here={here} path="freeze" label={wordsOf(props).freeze} hint={wordsOf(props).freezeHint} ready={props.ready} />
      ) : (
        <Waiting text={act.waitingFor(roles.chair)} />
      )
    case 'frozen': {
      const onPaper = round.method === 'hand-totals'
      const own = mode === null ? null : ui.text.modes.act[mode]
      return may('round.run') ? (
        <Act
          here={here}
          path="issue"
          label={own?.issue ?? (onPaper ? act.issuePaper : act.issue)}
          hint={own?.issueHint ?? (onPaper ? act.issuePaperHint : wordsOf(props).issueHint)}
          ready={props.ready}
        />
      ) : (
        <Waiting text={act.waitingFor(roles.chair)} />
      )
    }
    case 'issuing':
      return <Keys {...props} turn="open" />
    case 'open':
      return <Keys {...props} turn="close" />
    case 'closed':
      return <BoxStep {...props} />
    case 'opened':
      if (round.kind === 'rehearsal')
        return may('round.run') ? <EndRehearsal ui={ui} here={here} over /> : <Waiting text={act.waitingFor(roles.chair)} />
      return may('round.count') ? (
        <Act here={here} path="count" label={act.count} hint={act.countHint} ready={props.ready} />
      ) : (
        <Waiting text={act.waitingFor(roles['chief-scrutineer'])} />
      )
    case 'counted':
      return may('count.announce') ? (
        <section class="next-step">
          <p>{act.announceHint}</p>
          <p class="act-row">
            <a class="btn btn-zhu" href={`${here}/announce`}>
              {act.announce}
            </a>
          </p>
        </section>
      ) : (
        <Waiting text={act.waitingFor(roles.chair)} />
      )
    case 'announced':
    case 'archived':
      return <ArchiveStep ui={ui} here={here} round={round} />
    case 'void':
      return <AfterVoid ui={ui} here={here} round={round} rule={props.rule} />
  }
}

/** What is only tried is said in other words than what is meant. */
const wordsOf = ({ ui, round }: Pick<NextStepProps, 'ui' | 'round'>) =>
  (round.kind === 'rehearsal' ? ui.text.rehearsal : ui.text.rounds.console).act

function BoxStep({ ui, here, round, rule, ready, paper, needsPaper, roomsWait, tellers }: NextStepProps) {
  const { act } = ui.text.rounds.console
  const mode = withoutBallots(rule)
  const confirmHint = mode === null ? act.confirmHint : ui.text.modes.act[mode].confirmHint
  const onPaper = round.method === 'hand-totals'
  const mayOpen = ui.desk?.may('box.open') ?? false
  return (
    <>
      {needsPaper && roomsWait && <RoomsStep ui={ui} here={here} />}
      {needsPaper && !roomsWait && <PaperStep ui={ui} here={here} rule={rule} paper={paper} tellers={tellers} />}
      {mayOpen && round.method === 'sealed' && round.custody === 'k-of-n' ? (
        <section class="next-step">
          <p>{ui.text.opening.desk.intro}</p>
          <p class="act-row">
            {ready ? (
              <a class="btn" href={`${here}/opening`}>
                {ui.text.opening.desk.title}
              </a>
            ) : (
              <button class="btn" type="button" disabled>
                {ui.text.opening.desk.title}
              </button>
            )}
          </p>
        </section>
      ) : mayOpen ? (
        <Act
          here={here}
          path="open-box"
          label={onPaper ? act.confirmTotals : act.openBox}
          hint={onPaper ? confirmHint : wordsOf({ ui, round }).openBoxHint}
          ready={ready}
        />
      ) : (
        <Waiting text={act.waitingFor(ui.text.words.role['chief-scrutineer'])} />
      )}
    </>
  )
}

function Act(props: { here: string; path: string; label: string; hint: string; ready: boolean }) {
  return (
    <form method="post" action={`${props.here}/${props.path}`} class="next-step">
      <p>{props.hint}</p>
      <p class="act-row">
        <button class="btn" type="submit" disabled={!props.ready}>
          {props.label}
        </button>
      </p>
    </form>
  )
}

const Waiting = ({ text }: { text: string }) => (
  <section class="next-step next-step-quiet">
    <p>{text}</p>
  </section>
)
