/** An advice as JSON: what a person needs to follow it with a pencil. */
import type { Advice, Lack, Why } from '../voting/rule/advisory/advice.ts'
import { advise } from '../voting/rule/advisory/advise.ts'
import { amountText } from '../voting/rule/advisory/amount.ts'
import { type AdvisoryRule, type Completion, POINT } from '../voting/rule/advisory/election.ts'
import { type Fraction, shortened } from '../voting/rule/advisory/fraction.ts'
import type { PbFile } from '../voting/rule/advisory/pabulib.ts'

/** Amounts in units of the currency, as they stood in the file; fractions as «a/b», nothing rounded. */
export function adviceAsJson({ election, voteType }: PbFile, rule: AdvisoryRule, completion: Completion) {
  const { winners, others, moneyLeft, raisedBy }: Advice = advise(election, rule, completion)
  const amount = (value: bigint) => amountText(value, election.unit)
  const each = ({ num, den }: Fraction) => ratio({ num, den: den * election.unit })
  return {
    note: '仅供参考，不具约束力 For information only, not binding',
    rule,
    completion,
    ties: 'ascending Unicode code points of the project id',
    election: {
      voteType,
      voters: election.ballots.length,
      projects: election.projects.length,
      marks: election.ballots.reduce((sum, marks) => sum + marks.length, 0),
      budget: amount(election.budget),
    },
    raisedBy: raisedBy.toString(),
    winners: winners.map(({ project, cost, round, moneyLeft: left, why }) => ({
      project,
      round,
      cost: amount(cost),
      moneyLeft: amount(left),
      why: whyAsJson(rule, why, amount, each),
    })),
    others: others.map(({ project, cost, votes, lacks }) => ({
      project,
      cost: amount(cost),
      votes,
      lacks: lackAsJson(lacks, amount, each),
    })),
    moneyLeft: amount(moneyLeft),
  }
}

type Amount = (value: bigint) => string
type Each = (value: Fraction) => string

function whyAsJson(rule: AdvisoryRule, why: Why, amount: Amount, each: Each) {
  switch (why.kind) {
    case 'votes':
    case 'free':
      return why
    case 'points':
      return { ...why, points: amountText(why.points, POINT) }
    case 'votes-per-cost':
      return { ...why, cost: amount(why.cost) }
    case 'equal-shares':
      // A use of one costs money; a use that is itself money costs a share of it.
      return { ...why, most: each(why.most), rate: rule === 'mes-cost' ? ratio(why.rate) : each(why.rate) }
    case 'load':
      return { ...why, load: each(why.load) }
  }
}

function lackAsJson(lacks: Lack, amount: Amount, each: Each) {
  switch (lacks.kind) {
    case 'votes':
    case 'turn':
    case 'dearer-than-budget':
      return lacks
    case 'money':
      return { ...lacks, moneyLeft: amount(lacks.moneyLeft) }
    case 'supporters-money':
      return { ...lacks, together: each(lacks.together) }
  }
}

function ratio(value: Fraction): string {
  const { num, den } = shortened(value)
  return den === 1n ? num.toString() : `${num}/${den}`
}
