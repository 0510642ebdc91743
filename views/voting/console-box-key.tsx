/** Beside the console: who keeps the key of the sealed box, how far its making has come, and its end. */
import type { SparesAtDesk } from '../../src/voting/scrutiny/spares-at-desk.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { time } from '../format.ts'
import type { Ui } from '../ui.ts'
import { spareNames } from './keys-spares.tsx'

export interface BoxKeyProps {
  readonly custody: RoundAtDesk['custody']
  /** Of `k-of-n`, once the ceremony has been held. */
  readonly ceremony: { readonly madeAt: Date; readonly shares: readonly string[] } | null
  readonly spares: SparesAtDesk
  /** Of the scrutineers' result, once it was accepted. */
  readonly resultDigest: string | null
  /** For the viewer, now. */
  readonly mayMake: boolean
  readonly mayDestroy: boolean
}

export function BoxKey({ ui, here, round, boxKey }: { ui: Ui; here: string; round: RoundAtDesk; boxKey: BoxKeyProps }) {
  const words = ui.text.keys
  const { spares: spareWords } = ui.text
  const { custody, ceremony, spares } = boxKey
  if (round.method !== 'sealed') return null
  return (
    <section class="panel box-key" aria-labelledby="box-key-title">
      <h2 id="box-key-title">{words.panel}</h2>
      <p>{words.custody[custody](round.keys_needed, round.key_holders)}</p>
      {ceremony !== null && (
        <p class="key-turned">
          {spares.used === null ? words.made(time(ceremony.madeAt)) : spareWords.used(spares.used, time(ceremony.madeAt))}
        </p>
      )}
      {spares.idle.length > 0 && <p class="quiet">{spareWords.idle(spareNames(ui, spares.idle))}</p>}
      {boxKey.mayMake && (
        <p class="act-row">
          <a class={ceremony === null ? 'btn' : 'btn btn-ghost'} href={`${here}/keys`}>
            {ceremony === null ? words.link : words.again}
          </a>
        </p>
      )}
      {ceremony !== null && <ShareDigests ui={ui} shares={ceremony.shares} />}
      {boxKey.resultDigest !== null && (
        <dl class="share-digests">
          <div>
            <dt>{ui.text.opening.result.digest}</dt>
            <dd class="digest">{boxKey.resultDigest}</dd>
          </div>
        </dl>
      )}
      {round.keys_destroyed_at !== null && <p class="key-turned">{words.destroy.done(time(round.keys_destroyed_at))}</p>}
      {spares.ended !== null && (
        <p class="key-turned">{spareWords.ended(spareNames(ui, spares.ended.ordinals), time(spares.ended.at))}</p>
      )}
      {boxKey.mayDestroy && (
        <details class="key-end">
          <summary>
            <h3>{words.destroy.title}</h3>
          </summary>
          <form method="post" action={`${here}/destroy-keys`}>
            <p>{spares.any && !spares.isLast ? spareWords.stripOnly : words.destroy[custody]}</p>
            {spares.isLast && spares.idle.length > 0 && <p class="note">{spareWords.endsToo(spareNames(ui, spares.idle))}</p>}
            <p class="act-row">
              <button class="btn btn-zhu btn-ghost" type="submit">
                {words.destroy.act[custody]}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  )
}

function ShareDigests({ ui, shares }: { ui: Ui; shares: readonly string[] }) {
  const words = ui.text.keys
  return (
    <details>
      <summary>{words.shares}</summary>
      <dl class="share-digests">
        {shares.map((digest, index) => (
          <div>
            <dt>{words.share(index + 1)}</dt>
            <dd class="digest">{digest}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
