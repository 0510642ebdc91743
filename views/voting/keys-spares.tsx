/** Spare key sets on the ceremony's page: one that is there is used with a press and a confirmation; two are made along unless somebody unticks it. */
import type { SpareSet } from '../../src/voting/scrutiny/spares.ts'
import type { Ui } from '../ui.ts'
import { type RoundDeskProps, roundPath } from './round-desk.tsx'

export type UsableSpare = Pick<SpareSet, 'ordinal'> & {
  /** Thumbprint of the public key, as it stands in the scrutineers' files. */
  readonly box: string
}

export function UseSpare({ ui, round, usable }: RoundDeskProps & { usable: readonly UsableSpare[] }) {
  const { use } = ui.text.spares
  if (usable.length === 0) return null
  return (
    <section class="spare-use" aria-labelledby="spare-title">
      <h1 id="spare-title" tabindex={-1}>
        {use.title}
      </h1>
      <p class="lead">
        {use.body(
          spareNames(
            ui,
            usable.map(({ ordinal }) => ordinal),
          ),
        )}
      </p>
      {usable.map(({ ordinal, box }) => (
        <details class="spare-set">
          <summary>{use.act(ordinal)}</summary>
          <p>{use.confirm(ordinal)}</p>
          <p class="quiet small">{use.digest}</p>
          <p class="digest">{box}</p>
          <form method="post" action={roundPath({ ui, round }, 'keys', 'spares', String(ordinal))} class="act-row">
            <button class="btn btn-zhu" type="submit">
              {use.yes}
            </button>
          </form>
        </details>
      ))}
      <h2 class="spare-or">{use.or}</h2>
    </section>
  )
}

/** `wanted`: as it stands when the page comes. */
export function MakeSpares({ ui, wanted }: { ui: Ui; wanted: boolean }) {
  const words = ui.text.spares
  return (
    <div class="question">
      <label class="spare-tick">
        <input type="checkbox" data-part="spares" checked={wanted} aria-describedby="spares-hint" />
        {words.tick}
      </label>
      <p class="hint" id="spares-hint">
        {words.tickHint}
      </p>
    </div>
  )
}

/** Names of spare sets in a sentence. */
export const spareNames = (ui: Ui, ordinals: readonly number[]): string =>
  ordinals.map(ui.text.spares.set).join(ui.text.outcome.and)
