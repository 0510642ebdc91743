/** Majority, money, ties and what happens to seats that stay open. */
import type { VotingRule } from '../rule.ts'
import { type Flaw, when } from './flaw.ts'
import { flawsOfShare } from './setting.ts'

export const flawsOfDecision = (rule: VotingRule): Flaw[] => [
  ...flawsOfMajority(rule),
  ...flawsOfMoney(rule),
  ...flawsOfTie(rule),
  ...flawsOfShortfall(rule),
]

/** Where there are as many projects as seats, only a majority can say no. */
function flawsOfMajority({ threshold, groups, noun, minimumVotes, ballot }: VotingRule): Flaw[] {
  const needsMajority = noun !== 'rating' && groups.some(({ contest }) => contest !== 'contested')
  return [
    ...when(needsMajority && threshold === null, 'majority-missing', 'threshold'),
    ...when(minimumVotes > 0 && ballot.layout === 'grade', 'minimum-votes-without-for', 'minimumVotes'),
    ...(threshold === null ? [] : flawsOfShare(threshold, 'threshold')),
  ]
}

/** One envelope is spent in one order of votes; several groups have several. */
const flawsOfMoney = ({ money, groups, tie }: VotingRule): Flaw[] => [
  ...when(money !== null && groups.length > 1, 'money-with-groups', 'money'),
  ...when(money !== null && tie.method === 'accept-all', 'accept-all-exceeds-money', 'tie', 'method'),
]

const flawsOfTie = ({ tie }: VotingRule): Flaw[] =>
  when(tie.method === 'runoff' && tie.maxRounds === 0, 'runoff-without-rounds', 'tie', 'maxRounds')

function flawsOfShortfall({ shortfall, threshold, minimumVotes }: VotingRule): Flaw[] {
  const again = shortfall.method === 'second-round'
  return [
    ...when(again && shortfall.maxRounds === 0, 'second-round-without-rounds', 'shortfall', 'maxRounds'),
    ...when(again && threshold === null && minimumVotes === 0, 'second-round-without-majority', 'shortfall', 'method'),
  ]
}
