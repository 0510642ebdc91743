/** Two keys at the end: the office's and the chief scrutineer's; with the second one everything is destroyed at once. */
import type { ArchiveRole } from '../../src/voting/archive/end-actions.ts'
import { time } from '../format.ts'
import type { Ui } from '../ui.ts'

export interface ArchiveKey {
  readonly role: ArchiveRole
  readonly turnedBy: { readonly name: string; readonly at: Date } | null
  /** The viewer holds this role and has turned neither key. */
  readonly mine: boolean
}

export interface ArchiveKeysProps {
  readonly ui: Ui
  readonly here: string
  readonly keys: readonly ArchiveKey[]
  readonly ready: boolean
  readonly seen: string
  /** Whether there is a seal to confirm. */
  readonly written: boolean
}

export function ArchiveKeys({ ui, here, keys, ready, seen, written }: ArchiveKeysProps) {
  const words = ui.text.archive.keys
  const { act } = ui.text.rounds.console
  return (
    <section class="archive-keys" aria-labelledby="keys-title">
      <h2 id="keys-title" class="keys-title">
        {words.title} <span class="quiet">{written ? words.hint : words.first}</span>
      </h2>
      <div class="keys">
        {keys.map(({ role, turnedBy, mine }) => (
          <div class={mine && !turnedBy && ready ? 'key key-armed' : 'key'}>
            <h3>{words.of[role]}</h3>
            {turnedBy ? (
              <p class="key-turned">{act.turned(turnedBy.name, time(turnedBy.at))}</p>
            ) : (
              <p class="quiet">{act.notTurned}</p>
            )}
            {mine && !turnedBy && (
              <form method="post" action={`${here}/turn`}>
                <input type="hidden" name="role" value={role} />
                <input type="hidden" name="seen" value={seen} />
                <button class="btn btn-zhu" type="submit" disabled={!ready}>
                  {words.turn}
                </button>
              </form>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
