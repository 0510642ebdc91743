/** The way to declare a round void, and from a void round to the one that takes its place. */
import type { Phase } from '../../src/database/tables/vote.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { VoidReason } from '../../src/voting/session/forms.ts'
import type { Custody } from '../../src/voting/session/readiness.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from './mode-words.ts'

interface VoidProps {
  readonly ui: Ui
  readonly here: string
  readonly phase: Phase
  readonly rule: VotingRule
  readonly reasons: readonly VoidReason[]
  readonly custody: Custody
  /** The scrutineers' files hold more than the shares of this round. */
  readonly hasSpares: boolean
}

export function VoidStep({ ui, here, phase, rule, reasons, custody, hasSpares }: VoidProps) {
  const { act } = ui.text.rounds.console
  const hasBallots = withoutBallots(rule) === null
  const hint = !hasBallots
    ? ui.text.modes.voidHint
    : custody !== 'k-of-n'
      ? act.voidHint
      : hasSpares
        ? ui.text.spares.voidHint
        : ui.text.keys.voidHint
  return (
    <section class="panel" aria-labelledby="void-title">
      <details>
        <summary>
          <h2 id="void-title">{act.void}</h2>
        </summary>
        <form method="post" action={`${here}/void`}>
          <p class="quiet">{hint}</p>
          <label for="reason">{act.voidReason}</label>
          <select class="input" id="reason" name="reason">
            {reasons.map((reason) => (
              <option value={reason} selected={phase === 'draft' ? reason === 'drafted-wrongly' : reason === 'procedure'}>
                {reasonWord(ui, rule, reason)}
              </option>
            ))}
          </select>
          <p class="act-row">
            <button class="btn btn-zhu btn-ghost" type="submit">
              {act.void}
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}

function reasonWord(ui: Ui, rule: VotingRule, reason: string): string {
  const own: Readonly<Record<string, string>> = withoutBallots(rule) === null ? {} : ui.text.modes.voided
  const known: Readonly<Record<string, string>> = ui.text.rounds.console.voidReasons
  return own[reason] ?? known[reason] ?? ''
}

/** Devices that failed: the rule may hold another mode ready, and if it does not, the page says so. */
export function AfterVoid({ ui, here, round, rule }: { ui: Ui; here: string; round: RoundAtDesk; rule: VotingRule }) {
  const { act, voidBecause } = ui.text.rounds.console
  const words = ui.text.modes
  const haveFailed = round.void_reason === ('device-failure' satisfies VoidReason)
  const { fallback } = rule
  return (
    <section class="next-step">
      <p>{voidBecause(reasonWord(ui, rule, round.void_reason ?? ''))}</p>
      {haveFailed && <p>{fallback === null ? words.noFallback : words.fallbackHint[fallback]}</p>}
      {ui.desk?.may('round.prepare') && (
        <form method="post" action={`${here}/repeat`} class="act-row">
          {haveFailed && fallback !== null && (
            <button class="btn" type="submit" name="how" value="fallback">
              {words.fallback[fallback]}
            </button>
          )}
          <button class={haveFailed && fallback !== null ? 'btn btn-ghost' : 'btn'} type="submit" name="how" value="same">
            {haveFailed ? words.repeatSame : act.repeat}
          </button>
        </form>
      )}
    </section>
  )
}
