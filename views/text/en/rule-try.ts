import type { Base, Share, VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Text } from '../index.ts'

const share = ({ num, den, cmp }: Share): string => {
  const part = num === 1 && den === 2 ? 'half' : num === 2 && den === 3 ? 'two thirds' : `${num}/${den}`
  if (part === 'half') return cmp === 'over' ? 'over half' : 'at least half'
  return cmp === 'over' ? `more than ${part}` : `at least ${part}`
}
const PEOPLE: Readonly<Record<VotingRule['venue'], string>> = {
  'town-congress': 'deputies',
  'county-congress': 'deputies',
  'city-congress': 'deputies',
  'province-congress': 'deputies',
  'street-council': 'members',
  'standing-committee': 'members',
}
const base = (of: Base, venue: VotingRule['venue']): string => {
  switch (of) {
    case 'all-deputies':
      return `all ${PEOPLE[venue]}`
    case 'present':
      return `the ${PEOPLE[venue]} in the hall`
    case 'issued':
      return 'the ballots issued'
    case 'returned':
      return 'the ballots returned'
    case 'valid':
      return 'the valid ballots'
  }
}
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)
const seats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`)

export const ruleTry = {
  title: 'Try the rule',
  link: 'Try this rule',
  intro:
    'Enter a few numbers and see what this rule would decide; then change one thing and compare. Nothing is changed or kept here: the whole trial is the address of this page, and can be sent to a colleague.',
  rule: 'The rule in words',
  toResult: 'To the result',

  figures: 'People and ballots',
  figure: { entitled: 'Entitled', present: 'In the hall', issued: 'Issued', returned: 'Returned' },
  void: 'Void',
  run: 'Try it',

  examples: 'Fill with an example',
  examplesHint: 'A situation for the number of entitled above.',
  situation: {
    clear: 'A clear decision',
    tie: 'A tie at the last seat',
    'none-reach': 'Nobody reaches the majority',
    'exactly-half': 'Exactly half',
    'short-of-two-thirds': 'One vote short of two thirds',
    'more-than-seats': 'More over half than seats',
    'quorum-missed': 'Quorum missed by one',
    overfull: 'More returned than issued',
  },

  votes: 'Votes',
  by: { totals: 'Enter totals', ballots: 'Generate ballots' },
  totalsHint: 'Abstain left empty: whoever is left of the valid ballots. Anything else left empty: 0.',
  tickHint: 'How many ballots chose each item; empty is 0.',
  ballotsHint:
    'Ballots are made up one by one and counted, so that caps, too many marks and blanks show what they do. The same number always gives the same ballots.',
  seed: 'Number of the set',
  lean: 'Inclined to vote for',
  leans: { 1: 'hardly', 2: 'a little', 3: 'evenly', 4: 'rather', 5: 'very' },
  careless: 'Too many or wrong marks',
  blank: 'Blank ballots',
  shares: { 0: 'none', 5: 'few (5%)', 15: 'many (15%)' },
  again: 'Another set',
  block: (names: number) => `The block of ${names}`,
  rest: 'rest',
  column: {
    for: 'For',
    against: 'Against',
    abstain: 'Abstain',
    ticks: 'Votes',
    ranked: 'Ranked',
    points: 'Points',
    ranks: 'Sum of ranks',
  },
  ranksHint: (last: number) => `In the sum of ranks an item without a number counts as ${last}.`,
  support: 'Public support',
  cell: (position: number, column: string) => `Item ${position}: ${column}`,
  className: (name: string) => `Ballots of ${name}`,

  errors: {
    'count-form': (field: string) => `${field}: enter a whole number`,
    'figure-missing': (field: string) => `${field}: enter a number`,
    'nobody-entitled': () => 'At least 1 must be entitled',
    'too-many-people': (field: string) => `${field}: at most 5000`,
    'void-exceeds-returned': () => 'More void ballots than were returned',
    'choice-unknown': (field: string) => `${field}: there is no such choice`,
    'change-unknown': () => 'This rule cannot be changed like that; choose again',
    'change-needs-ballots': () => 'Only single ballots show this: generate ballots first',
  },
  sums: {
    'present-exceeds-entitled': (left: number, right: number) => `${left} in the hall, but only ${right} entitled`,
    'issued-exceeds-present': (left: number, right: number) => `${left} issued, but only ${right} in the hall`,
    'void-room-of-a-class': (left: number, right: number) =>
      `${left} returned, ${right} issued: the box of this class is void, and the rule does not say what follows`,
    'selections-below-minimum': (left: number, right: number) => `${left} marks in all; full ballots would carry ${right}`,
    'points-cannot-be': (left: number, right: number) => `So many ballots cannot give ${left} points; the limit is ${right}`,
  },

  change: 'Change one thing and compare',
  noChange: 'No comparison',
  needsBallots: 'What caps, blanks and unmarked items do shows only on single ballots: use “Generate ballots”.',
  parameter: {
    base: 'Base of the majority',
    comparison: 'Exactly enough',
    fraction: 'Size of the majority',
    majority: 'Majority or not',
    quorum: 'Quorum',
    seats: 'Seats',
    cap: 'Cap of one ballot',
    exact: 'Too few marks',
    unmarked: 'Unmarked items',
    blank: 'Blank ballots',
    'over-selection': 'Too many marks',
    aggregate: 'How ranks count',
    partial: 'Incomplete ranks',
    ranking: 'What the order goes by',
    tie: 'A tie at the last seat',
    shortfall: 'Fewer than the seats',
    money: 'The sum of money',
    'rating-base': 'Base of the grades',
    'at-half': 'At exactly half',
  },
  phrase: {
    threshold: (of: Base, asked: Share, venue: VotingRule['venue']) => `${share(asked)} of ${base(of, venue)}`,
    majority: { none: 'no majority asked for', 'over-half-of-all': 'over half of all asked for' },
    quorum: (asked: Share, venue: VotingRule['venue']) => `a quorum of ${share(asked)} of ${base('all-deputies', venue)}`,
    seats: (open: number, group: string) => `${group}${seats(open)}`,
    cap: (cap: number | null, group: string) =>
      cap === null ? `${group}no cap on a ballot` : `${group}at most ${cap} on a ballot`,
    exact: (exact: boolean) => (exact ? 'too few marks void a ballot' : 'fewer marks are valid'),
    unmarked: {
      abstain: 'unmarked items abstain',
      for: 'unmarked items are for',
      'not-selected': 'unmarked items do not count',
    },
    blank: { valid: 'blank ballots valid', 'void-ballot': 'blank ballots void' },
    'over-selection': {
      'void-ballot': 'too many marks void the ballot',
      'void-group': 'too many marks void that group only',
    },
    aggregate: {
      borda: 'ranks as points, most points first',
      'sum-of-ranks': 'ranks added up, smallest sum first',
      'first-k-count': 'ballots that rank it among the seats',
    },
    partial: (allowed: boolean) => (allowed ? 'a part may be ranked' : 'all places must be ranked'),
    ranking: { for: 'order by votes for', 'for-minus-against': 'order by for minus against', points: 'order by points' },
    tie: {
      runoff: 'the tied voted on again',
      presidium: 'the presidium decides among the tied',
      'accept-all': 'all the tied are chosen',
      'lower-cost': 'the cheaper of the tied are chosen',
      'more-public-support': 'the better supported of the tied are chosen',
    },
    shortfall: {
      'accept-fewer': 'the rest stays open',
      'second-round': 'one more vote on the others',
      'next-session': 'the rest is left to the next session',
    },
    money: { skip: 'what is too dear is passed over', stop: 'the count ends when money is short', none: 'no sum of money' },
    'rating-base': (of: Base, venue: VotingRule['venue']) => `grades out of ${base(of, venue)}`,
    'at-half': (grade: string, value: 'passes' | 'fails') =>
      value === 'passes' ? `exactly half reaches “${grade}”` : `exactly half misses “${grade}”`,
  },

  result: 'Result of the trial',
  wrong: 'Some numbers cannot be; put them right first:',
  wrongHere: 'The result stands here once the numbers are right.',
  now: 'The rule as it is',
  changed: (phrase: string) => `Changed: ${phrase}`,
  kind: {
    decided: 'Decided',
    shortfall: 'Left to the next session',
    'pending-confirmation': 'Waits for confirmation',
    runoff: 'A run-off is due',
    'presidium-choice': 'The presidium decides',
    'second-round': 'A second vote is due',
    'no-quorum': 'No quorum',
    'round-void': 'Round void',
    rated: 'Graded',
  },
  chosen: (chosen: number, open: number) => `${chosen} chosen for ${seats(open)}.`,
  nothingCounted: 'Nothing is counted, nothing is decided.',
  next: {
    first: (names: number, open: number) => `The same ${items(names)} are voted on again for ${seats(open)}.`,
    runoff: (names: number, open: number) => `The ${items(names)} tied are voted on again for ${seats(open)}.`,
    second: (names: number, open: number) => `One more vote on the other ${items(names)} for ${seats(open)}.`,
  },
  presidium: (names: number, open: number) => `The presidium fills ${seats(open)} from the ${items(names)} tied.`,
  fact: { valid: 'Valid', void: 'Void', needed: 'Votes needed', quorum: 'Quorum', money: 'Money left' },
  noBar: 'none',
  graded: (grade: string, count: number) => `${grade}: ${items(count)}`,
  overall: (rate: string) => `Overall rate ${rate}`,

  same: (phrase: string, what: string) => `The same ballots, but ${phrase}: ${what}.`,
  pick: 'Pick one change to compare it with the rule as it is.',
  difference: {
    none: 'the result stays',
    more: (count: number, names: string) => `${count} more chosen, ${names}`,
    fewer: (count: number, names: string) => `${count} fewer chosen, ${names}`,
    instead: (more: string, fewer: string) => `${more} in, ${fewer} out`,
    outcome: (from: string, to: string) => `from “${from}” to “${to}”`,
    open: (from: number, to: number) => `open seats from ${from} to ${to}`,
    graded: (name: string, from: string, to: string) => `${name} from “${from}” to “${to}”`,
    valid: (from: number, to: number) => `valid ballots from ${from} to ${to}`,
    needed: (from: string, to: string) => `votes needed from ${from} to ${to}`,
    and: ', ',
    also: '; ',
  },

  table: {
    title: 'Item by item',
    project: 'Candidate',
    position: 'No.',
    now: 'As it is',
    changed: 'Changed',
    votes: (column: string, side: string) => `${column} (${side})`,
    differs: 'differs',
    tied: 'Tied',
    in: 'Chosen',
    out: 'Not chosen',
    again: 'Voted again',
    nothing: '—',
  },
  stepsOf: (side: string) => `${side}: how it came about`,
} satisfies Text['ruleTry']
