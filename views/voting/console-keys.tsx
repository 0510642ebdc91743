/** Two keys beside each other, and the way to declare a round void. */
import type { Phase } from '../../src/database/tables/vote.ts'
import type { KeyAct } from '../../src/voting/session/key-actions.ts'
import type { Custody } from '../../src/voting/session/readiness.ts'
import { time } from '../format.ts'
import type { Ui } from '../ui.ts'
import type { NextStepProps } from './console-steps.tsx'

/** Two cards beside each other: who has turned, and the button for whoever may turn now. */
export function Keys(props: NextStepProps & { turn: KeyAct }) {
  const { ui, here, turn, keys, ready, out } = props
  const { act } = ui.text.rounds.console
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title" class="keys-title">
        {act.key[turn]} <span class="quiet">{act.keyHint}</span>
      </h2>
      {turn === 'close' && out !== null && out > 0 && <p class="note">{act.stillOut(out)}</p>}
      <div class="keys">
        {keys.map(({ role, turnedBy, mine }) => (
          <div class={mine && !turnedBy ? 'key key-armed' : 'key'}>
            <h3>{act.keyOf[role]}</h3>
            {turnedBy ? (
              <p class="key-turned">{act.turned(turnedBy.name, time(turnedBy.at))}</p>
            ) : (
              <p class="quiet">{act.notTurned}</p>
            )}
            {mine && !turnedBy && (
              <form method="post" action={`${here}/turn`}>
                <input type="hidden" name="act" value={turn} />
                <input type="hidden" name="role" value={role} />
                <button class="btn btn-zhu" type="submit" disabled={!ready}>
                  {act.turn[turn]}
                </button>
              </form>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

export function VoidStep({ ui, here, phase, custody }: { ui: Ui; here: string; phase: Phase; custody: Custody }) {
  const { act, voidReasons } = ui.text.rounds.console
  const reasons = Object.entries(voidReasons)
  return (
    <section class="panel" aria-labelledby="void-title">
      <details>
        <summary>
          <h2 id="void-title">{act.void}</h2>
        </summary>
        <form method="post" action={`${here}/void`}>
          <p class="quiet">{custody === 'k-of-n' ? ui.text.keys.voidHint : act.voidHint}</p>
          <label for="reason">{act.voidReason}</label>
          <select class="input" id="reason" name="reason">
            {reasons.map(([value, label]) => (
              <option value={value} selected={phase === 'draft' ? value === 'drafted-wrongly' : value === 'procedure'}>
                {label}
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
