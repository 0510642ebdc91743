/** One step of an outcome as one sentence, with its numbers and the article of the rule that it applied. */
import type { Step } from '../../../src/voting/rule/steps.ts'
import { wan } from '../../format.ts'
import { withoutBallots } from '../mode-words.ts'
import { type Account, finished, namesOf, orderOf, unitOf, votesOf } from './account.ts'

/** `steps`: all of the outcome, because some numbers mean something only beside the others. */
export const stepSentence = (account: Account, step: Step, steps: readonly Step[]): string =>
  finished(account, step, sentenceOf(account, step, steps))

function sentenceOf(account: Account, step: Step, steps: readonly Step[]): string {
  const { words, text, who, rule } = account
  const names = (ids: readonly string[]) => namesOf(account, ids)
  const score = (value: number, candidate: string | undefined) => words.score[unitOf(account, steps, step.act, candidate)](value)
  switch (step.kind) {
    case 'quorum':
      return words.quorum(step.entitled, step.atOpening, step.needed, step.met, who)
    case 'room-void':
      return words.roomVoid(step.boxes.join(words.and))
    case 'returned':
      if (rule !== null && withoutBallots(rule) !== null) return text.modes.outcome.took(step.issued, who)
      return words.returned(step.issued, step.returned, step.valid, who)
    case 'ballots': {
      const reasons = step.reasons.map(({ reason, ballots }) => words.reason(text.count.voidReason[reason], ballots))
      return words.ballots(step.valid, step.void, reasons.join(words.and))
    }
    case 'majority':
    case 'class-majority':
    case 'minimum-votes':
      return `${asked(account, step)}${words.reached(step.passed.length, step.failed.length, votesOf(account, step.failed))}`
    case 'ranking': {
      const unit = unitOf(account, steps, step.act, step.tiers[0]?.candidates[0])
      return words.ranking[unit](orderOf(account, step.tiers, unit))
    }
    case 'seated': {
      const scored = words.scored(names(step.candidates), step.candidates.length, score(step.score, step.candidates[0]))
      return words.seated(scored, step.seatsLeft, step.moneyLeftFen === null ? null : wan(step.moneyLeftFen))
    }
    case 'seats-full': {
      const last = steps.filter((one) => one.act === step.act && one.kind === 'seated' && one.group === step.group).at(-1)
      const lastIn = last?.kind === 'seated' ? last.candidates[0] : undefined
      return words.seatsFull(score(step.lastIn, lastIn), score(step.firstOut, step.out[0]), names(step.out))
    }
    case 'passed-over':
      return words.passedOver(names(step.candidates), wan(step.moneyLeftFen))
    case 'money-ends':
      return words.moneyEnds(names(step.candidates), wan(step.moneyLeftFen))
    case 'tie': {
      const equal = score(step.score, step.candidates[0])
      // Seats would suffice for all of them: it is the money that does not.
      const forMoney = step.candidates.length <= step.seats
      const head = forMoney
        ? words.tieForMoney(names(step.candidates), equal)
        : words.tie(names(step.candidates), equal, step.seats)
      return `${head}${words.settled[step.settledBy](who)}`
    }
    case 'tie-parted':
      return words.parted[step.by](step.order.map(({ candidates }) => names(candidates)).join(words.or))
    case 'runoff-result': {
      const unit = rule?.ranking === 'for-minus-against' ? 'net' : 'votes'
      const one = step.votes.map(({ candidate, score: votes }) => ({ candidates: [candidate], score: votes }))
      return words.runoffResult(orderOf(account, one, unit), who)
    }
    case 'presidium-choice':
      return words.presidiumChoice(names(step.chosen), step.chosen.length, who)
    case 'open-seats':
      return words.openSeats[step.method](step.open, who)
    case 'second-round':
      return words.secondRound(names(step.candidates), step.candidates.length, step.seats, who)
    case 'confirmation':
      return words.confirmation(who)
  }
}

type Bar = Extract<Step, { kind: 'majority' | 'class-majority' | 'minimum-votes' }>

function asked({ words, text, rule, who }: Account, step: Bar): string {
  switch (step.kind) {
    case 'minimum-votes':
      return words.minimum(step.needed)
    case 'majority': {
      const base = words.base[step.base](step.of, who.member)
      const threshold = rule?.threshold
      return threshold ? words.majority(base, text.clauses.share(threshold), step.needed) : words.needs(base, step.needed)
    }
    case 'class-majority': {
      const name = rule?.classes.find(({ id }) => id === step.classId)?.name ?? step.classId
      const base = words.base[step.base](step.of, name)
      const extra = rule?.extraThresholds.find(({ classId }) => classId === step.classId)
      return extra ? words.classMajority(base, text.clauses.share(extra), step.needed) : words.needs(base, step.needed)
    }
  }
}
