/** The last step at the console: the way to the archive, or word that it is done. */
import type { Ui } from '../ui.ts'

export function ArchiveStep({ ui, here, phase }: { ui: Ui; here: string; phase: 'announced' | 'archived' }) {
  const words = ui.text.archive.console
  const done = phase === 'archived'
  return (
    <section class={done ? 'next-step next-step-quiet' : 'next-step'}>
      <p>{done ? `${ui.text.rounds.console.over}${ui.text.archive.console.done}` : words.hint}</p>
      <p class="act-row">
        <a class={done ? 'btn btn-ghost' : 'btn'} href={`${here}/archive`}>
          {done ? words.record : words.go}
        </a>
      </p>
    </section>
  )
}
