/** Two keys beside each other. */
import type { KeyAct } from '../../src/voting/session/key-actions.ts'
import { time } from '../format.ts'
import type { NextStepProps } from './console-steps.tsx'
import { withoutBallots } from './mode-words.ts'

/** Two cards beside each other: who has turned, and the button for whoever may turn now. */
export function Keys(props: NextStepProps & { turn: KeyAct }) {
  const { ui, here, turn, keys, ready, out } = props
  const { act } = ui.text.rounds.console
  const { key, turn: turnWords } = withoutBallots(props.rule) === null ? act : ui.text.modes
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title" class="keys-title">
        {key[turn]} <span class="quiet">{act.keyHint}</span>
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
                  {turnWords[turn]}
                </button>
              </form>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
