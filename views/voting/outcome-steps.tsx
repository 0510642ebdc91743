/** How an outcome came about, one sentence a step, to be followed with a pencil. */
import type { Scored, Tier } from '../../src/voting/rule/ranking.ts'
import type { Step } from '../../src/voting/rule/steps.ts'
import type { Ui } from '../ui.ts'

/** Nothing was ranked: there is nothing to say. */
const isTold = (step: Step): boolean => step.kind !== 'ranking' || step.tiers.length > 0

interface OutcomeStepsProps {
  readonly ui: Ui
  readonly steps: readonly Step[]
  readonly titles: ReadonlyMap<string, string>
  /** Where two outcomes stand side by side, each has an id and a heading of its own. */
  readonly id?: string
  readonly title?: string
}

export function OutcomeSteps({ ui, steps, titles, id = 'steps-title', title }: OutcomeStepsProps) {
  const acts = [...new Set(steps.map(({ act }) => act))]
  const words = ui.text.count.steps
  return (
    <section class="outcome-steps" aria-labelledby={id}>
      <h2 id={id}>{title ?? words.title}</h2>
      {acts.map((act) => (
        <>
          {acts.length > 1 && <h3>{words.round(act)}</h3>}
          <ol class="clauses">
            {steps
              .filter((step) => step.act === act && isTold(step))
              .map((step) => (
                <li>{sentenceOf(ui, step, titles)}</li>
              ))}
          </ol>
        </>
      ))}
    </section>
  )
}

function sentenceOf(ui: Ui, step: Step, titles: ReadonlyMap<string, string>): string {
  const words = ui.text.count.steps
  const name = (id: string) => titles.get(id) ?? id
  const names = (ids: readonly string[]) => ids.map(name).join(words.and)
  const scored = (votes: readonly Scored[]) => votes.map((one) => words.votes(name(one.candidate), one.score)).join(words.and)
  const order = (tiers: readonly Tier[]) => tiers.map((tier) => words.votes(names(tier.candidates), tier.score)).join(words.or)
  const failed = (votes: readonly Scored[]) => (votes.length === 0 ? '' : words.failed(scored(votes)))
  switch (step.kind) {
    case 'quorum':
      return (step.met ? words.quorum : words.noQuorum)(step.entitled, step.atOpening, step.needed)
    case 'room-void':
      return words['room-void'](step.boxes.join(words.and))
    case 'returned':
      return (step.valid ? words.returned : words.returnedVoid)(step.issued, step.returned)
    case 'ballots': {
      const reasons = step.reasons.map(({ reason, ballots }) => words.reason(ui.text.count.voidReason[reason], ballots))
      return [words.ballots(step.valid, step.void), ...reasons].join(' ')
    }
    case 'majority':
    case 'class-majority':
      return `${words.majority(ui.text.rounds.rule.base[step.base], step.of, step.needed, step.passed.length)} ${failed(step.failed)}`
    case 'minimum-votes':
      return `${words.minimum(step.needed, step.passed.length)} ${failed(step.failed)}`
    case 'ranking':
      return words.ranking(order(step.tiers))
    case 'seated':
      return words.seated(names(step.candidates), step.score, step.seatsLeft)
    case 'seats-full':
      return words['seats-full'](step.lastIn, step.firstOut)
    case 'passed-over':
      return words['passed-over'](names(step.candidates))
    case 'money-ends':
      return words['money-ends'](names(step.candidates))
    case 'tie':
      return words.tie(names(step.candidates), step.score, step.seats)
    case 'tie-parted':
      return words['tie-parted'](order(step.order))
    case 'runoff-result':
      return words['runoff-result'](scored(step.votes))
    case 'presidium-choice':
      return words['presidium-choice'](names(step.chosen))
    case 'open-seats':
      return words['open-seats'](step.open)
    case 'second-round':
      return words['second-round'](names(step.candidates), step.seats)
    case 'confirmation':
      return words.confirmation
  }
}
