/** The console's word on the paper box: tellers read whose entries are in and whether they agree, everybody else only that it is being counted. */
import type { Teller } from '../../src/voting/scrutiny/standing.ts'
import type { Ui } from '../ui.ts'
import { namesOf } from './paper-standing.tsx'

export function PaperStep(props: {
  ui: Ui
  here: string
  paper: { readonly issued: number; readonly returned: number } | null
  tellers: readonly Teller[]
}) {
  const { ui, here, paper, tellers } = props
  const words = ui.text.tellers
  const isMine = tellers.some(({ isMe }) => isMe)
  if (!ui.desk?.may('totals.enter'))
    return (
      <section class="next-step">
        <p>{paper ? `${words.agreed}${words.figures(paper.issued, paper.returned)}` : words.counting}</p>
      </section>
    )
  if (paper !== null)
    return (
      <section class="next-step">
        <p>
          {words.agreedBy(namesOf(ui, tellers))}
          {words.figures(paper.issued, paper.returned)}
        </p>
        <p class="act-row">
          <a class="btn btn-ghost" href={`${here}/paper`}>
            {words.look}
          </a>
        </p>
      </section>
    )
  return (
    <section class="next-step">
      <p>{tellers.length === 0 ? words.nobody : words[tellers.length > 1 ? 'different' : 'entered'](namesOf(ui, tellers))}</p>
      <p class="act-row">
        <a class={isMine && tellers.length === 1 ? 'btn btn-ghost' : 'btn'} href={`${here}/paper`}>
          {isMine ? words[tellers.length > 1 ? 'compare' : 'change'] : words.enter}
        </a>
      </p>
    </section>
  )
}
