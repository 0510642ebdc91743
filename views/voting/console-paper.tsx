/** The console's word on the paper box: tellers read whose entries are in and whether they agree, everybody else only that it is being counted. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Teller } from '../../src/voting/scrutiny/standing.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from './mode-words.ts'
import { namesOf, tellersWords } from './two-tellers.tsx'

/** Before anything is mixed the rooms are checked one by one; whoever only reads looks at the same page. */
export function RoomsStep({ ui, here }: { ui: Ui; here: string }) {
  const words = ui.text.rooms
  const mayEnter = ui.desk?.may('totals.enter') ?? false
  return (
    <section class="next-step">
      <p>{words.step.counting}</p>
      <p class="act-row">
        <a class={mayEnter ? 'btn' : 'btn btn-ghost'} href={`${here}/rooms`}>
          {mayEnter ? words.step.enter : words.title}
        </a>
      </p>
    </section>
  )
}

export function PaperStep(props: {
  ui: Ui
  here: string
  rule: VotingRule
  paper: { readonly issued: number; readonly returned: number } | null
  tellers: readonly Teller[]
}) {
  const { ui, here, rule, paper, tellers } = props
  const mode = withoutBallots(rule)
  const words = tellersWords(ui, rule)
  const figures = (issued: number, returned: number) =>
    mode === null ? words.figures(issued, returned) : ui.text.modes.ofPresent(issued)
  const isMine = tellers.some(({ isMe }) => isMe)
  if (!ui.desk?.may('totals.enter'))
    return (
      <section class="next-step">
        <p>{paper ? `${words.agreed}${figures(paper.issued, paper.returned)}` : words.counting}</p>
      </section>
    )
  if (paper !== null)
    return (
      <section class="next-step">
        <p>
          {words.agreedBy(namesOf(ui, tellers))}
          {figures(paper.issued, paper.returned)}
        </p>
        <p class="act-row ruling-acts">
          <a class="btn btn-ghost" href={`${here}/paper`}>
            {words.look}
          </a>
          {mode === null && <RulingsLink ui={ui} here={here} />}
        </p>
      </section>
    )
  return (
    <section class="next-step">
      <p>{tellers.length === 0 ? words.nobody : words[tellers.length > 1 ? 'different' : 'entered'](namesOf(ui, tellers))}</p>
      <p class="act-row ruling-acts">
        <a class={isMine && tellers.length === 1 ? 'btn btn-ghost' : 'btn'} href={`${here}/paper`}>
          {isMine ? words[tellers.length > 1 ? 'compare' : 'change'] : words.enter}
        </a>
        {mode === null && <RulingsLink ui={ui} here={here} />}
      </p>
    </section>
  )
}

/** Doubtful papers are ruled on by the chief scrutineer; tellers find the rulings beside their entry. */
function RulingsLink({ ui, here }: { ui: Ui; here: string }) {
  if (!ui.desk?.may('ballot.rule')) return null
  return (
    <a class="btn btn-ghost" href={`${here}/rulings`}>
      {ui.text.rulings.title}
    </a>
  )
}
