import type { Text } from '../index.ts'
import { modes } from './modes.ts'

export const differences = {
  title: 'What other rules would have chosen',
  mark: 'For information only',
  link: 'What other rules would have chosen (for information only)',
  intro:
    'The same ballots, counted by rules that are common in participatory budgeting. For information only: nothing follows from it, and it is shown to officers who may read the count, not to the public.',
  secrecy:
    'Only the merged valid ballots of the opened box are used; where and when a ballot came in is not known. This page has projects and sums, and nothing of any single ballot.',
  noSeats: 'These rules do not ask for a number of seats, only for the money envelope. Equals go by the order of the list.',
  firstRound: 'The ballots are those of the first vote, on which all candidates stood.',
  notOver: 'The vote is not over: «this result» has what is chosen so far.',
  allFit: 'The envelope pays for all candidates, so the rules below differ little.',
  figures: { ballots: 'Valid ballots', envelope: 'Envelope (10,000 yuan)', all: 'All candidates (10,000 yuan)', seats: 'Seats' },

  none: {
    paper: 'This round was on paper and only totals were entered. There are no ballots to count in another way.',
    empty: 'This round has no valid ballot. There is nothing to count in another way.',
    'no-ballots': modes.noRows,
    rating: 'A rating chooses nothing, so there is nothing to compare.',
  },

  table: {
    label: 'Projects chosen by each rule',
    position: 'No.',
    project: 'Candidate',
    cost: 'Cost (10,000 yuan)',
    votes: 'For',
    adopted: 'This result',
    in: 'chosen',
    out: 'not chosen',
    more: 'chosen here only',
    fewer: 'not chosen here',
    chosen: 'Projects',
    sum: 'Total cost (10,000 yuan)',
  },
  legend: 'A dot is chosen. Framed ones differ from this result: “+” is chosen here only, “−” is not chosen here.',
  mores: '+',
  fewers: '−',

  methodsTitle: 'How each rule decides, and where it differs',
  adoptedHow: 'Counted, ranked and cut at the number of seats by the adopted rule. Each step stands on the console.',
  same: 'The same as this result.',
  more: (names: string) => `Chosen here only: ${names}.`,
  fewer: (names: string) => `Not chosen here: ${names}.`,
  and: ', ',
  method: {
    'by-votes': {
      short: 'By votes',
      name: 'By votes, as far as the money goes',
      how: 'Projects are taken from the most votes down. One that costs more than is left is passed over, and the next one is looked at.',
    },
    'per-cost': {
      short: 'Votes per cost',
      name: 'By votes for the money',
      how: 'Votes are divided by cost, and projects are taken from the most votes per yuan down; what costs more than is left is passed over. Cheap projects come first.',
    },
    'shares-of-cost': {
      short: 'Equal shares (cost)',
      name: 'Method of Equal Shares by cost, the rest by votes',
      how: 'Every valid ballot gets the same part of the money, and those who approve of a project pay for it together; each turn takes the project of which its supporters bear the smallest share. When nothing can be paid any more, the rest is spent by votes.',
    },
    'shares-of-cost-raised': {
      short: 'Equal shares (cost, raised)',
      name: 'Method of Equal Shares by cost, parts raised',
      how: 'The same, but where money is left every part is raised by one yuan and all is counted again, until one more would cost too much. What is still left is spent by votes.',
    },
    'shares-of-projects': {
      short: 'Equal shares (number)',
      name: 'Method of Equal Shares by number, the rest by votes',
      how: 'Every valid ballot gets the same part of the money, and those who approve of a project pay for it together; each turn takes the project that costs its supporters least. When nothing can be paid any more, the rest is spent by votes.',
    },
    'shares-of-projects-raised': {
      short: 'Equal shares (number, raised)',
      name: 'Method of Equal Shares by number, parts raised',
      how: 'The same, but where money is left every part is raised by one yuan and all is counted again, until one more would cost too much. What is still left is spent by votes.',
    },
    'even-load': {
      short: 'Even load',
      name: 'Even load (sequential Phragmén)',
      how: 'The cost of a project is borne by those who approve of it, less by those who bear much already; each turn takes the project that leaves the most burdened with the least. It ends when the next one cannot be paid.',
    },
  },

  fileTitle: 'The ballots as a file',
  file: 'Download approvals (.pb, the format of Pabulib)',
  fileHint:
    'Each row is what one valid ballot approves of, sorted by content and numbered anew, so that nothing leads back to the order of casting. Other programs can check this page with it.',
  noFile:
    'The adopted rule does not publish ballots row by row, so there is no .pb file: with many projects everybody could be told beforehand how to mark, and a row would be recognised.',
} satisfies Text['differences']
