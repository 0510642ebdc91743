/** The figures of a round and its ring. Live: replaced by itself every five seconds; when the round has moved on, the page reloads. */
import type { Phase, RoundKind, RoundMethod } from '../../src/database/tables/vote.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import { count } from '../format.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from './mode-words.ts'
import { TickRing } from './tick-ring.tsx'

export interface ConsoleFigures {
  readonly entitled: number
  readonly signedIn: number
  readonly present: number
  readonly needed: number
  /** Votes that make a majority; null where the rule asks for none, or its base is not known yet. */
  readonly majority: number | null
  readonly issued: number | null
  readonly returned: number | null
  readonly doors: { readonly device: number; readonly paper: number }
  /** Papers of a sealed round are still in their box. */
  readonly paperWaits: boolean
}

export interface BoardProps {
  readonly ui: Ui
  readonly here: string
  readonly state: string
  readonly phase: Phase
  readonly method: RoundMethod
  readonly kind: RoundKind
  readonly rule: VotingRule
  readonly figures: ConsoleFigures
}

const LIVE: readonly Phase[] = ['draft', 'frozen', 'issuing', 'open', 'closed', 'opened', 'counted']

export function ConsoleBoard(props: BoardProps) {
  const { ui, here, state, phase, kind, figures, rule } = props
  const mode = withoutBallots(rule)
  const words = ui.text.rounds.console
  const live = LIVE.includes(phase)
    ? { 'hx-get': `${here}?state=${state}`, 'hx-trigger': 'every 5s', 'hx-swap': 'outerHTML' }
    : {}
  const hasRing =
    mode === null &&
    figures.issued !== null &&
    figures.issued > 0 &&
    figures.returned !== null &&
    phase !== 'issuing' &&
    phase !== 'frozen' &&
    phase !== 'draft'
  return (
    <section id="board" class={hasRing ? 'round-board round-board-ring' : 'round-board'} aria-label={words.board} {...live}>
      {hasRing && (
        <TickRing
          returned={figures.returned ?? 0}
          issued={figures.issued ?? 0}
          label={words.ring(figures.returned ?? 0, figures.issued ?? 0)}
          below={words.ringOf(figures.issued ?? 0)}
        />
      )}
      <div>
        <dl class="figures">
          <Figure
            label={words.figures.entitled}
            value={figures.entitled}
            note={figures.majority === null ? null : words.majority(figures.majority)}
          />
          <Figure label={words.figures.signedIn} value={figures.signedIn} />
          <Figure
            label={words.figures.present}
            value={figures.present}
            note={OPENED.includes(phase) ? words.atOpening : `${words.figures.needed} ${figures.needed}`}
          />
          {mode === null && <BallotFigures {...props} />}
        </dl>
        {mode === null && SEALED.includes(phase) && !(kind === 'rehearsal' && phase === 'opened') && (
          <p class="seal-bar">
            <b>{words.sealed}</b>
            <span>{words.sealedHint}</span>
          </p>
        )}
      </div>
    </section>
  )
}

const OPENED: readonly Phase[] = ['open', 'closed', 'opened', 'counted', 'announced', 'archived']
const SEALED: readonly Phase[] = ['issuing', 'open', 'closed', 'opened']

/** Only where there are ballots: of hands and devices nothing is issued and nothing returned. */
function BallotFigures(props: BoardProps) {
  const { ui, phase, figures, method } = props
  const words = ui.text.rounds.console
  return (
    <>
      <Figure label={words.figures.issued} value={figures.issued} unknown={words.unknown} note={doorsNote(props)} />
      <Figure
        label={words.figures.returned}
        value={phase === 'draft' || phase === 'frozen' || phase === 'issuing' ? null : figures.returned}
        unknown={phase === 'closed' || method === 'hand-totals' ? words.unknown : '—'}
        note={phase === 'open' && method === 'sealed' ? words.inSteps : figures.paperWaits ? words.paperWaiting : null}
      />
    </>
  )
}

/** By door only when nobody draws any more: until then the figures move in steps. */
function doorsNote({ ui, figures, method, phase }: BoardProps): string | null {
  const { device, paper } = figures.doors
  if (method === 'hand-totals' || paper === 0 || phase === 'issuing' || phase === 'open') return null
  return `${ui.text.rounds.console.device(device)} · ${ui.text.rounds.console.paper(paper)}`
}

function Figure(props: { label: string; value: number | null; unknown?: string; note?: string | null }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {props.value === null ? <span class="figure-unknown">{props.unknown}</span> : count(props.value)}
        {props.note && <small>{props.note}</small>}
      </dd>
    </div>
  )
}
