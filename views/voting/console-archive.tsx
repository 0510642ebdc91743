/** The last step at the console: the way to the archive, or word that it is done. */
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { Ui } from '../ui.ts'

export function ArchiveStep({ ui, here, round }: { ui: Ui; here: string; round: Pick<RoundAtDesk, 'phase' | 'method'> }) {
  const words = ui.text.archive.console
  const done = round.phase === 'archived'
  return (
    <section class={done ? 'next-step next-step-quiet' : 'next-step'}>
      <p>{done ? `${ui.text.rounds.console.over} ${words.done[round.method]}` : words.hint}</p>
      <p class="act-row">
        <a class={done ? 'btn btn-ghost' : 'btn'} href={`${here}/archive`}>
          {done ? words.record : words.go}
        </a>
      </p>
    </section>
  )
}
