import type { Text } from '../index.ts'
import { modes } from './modes.ts'

export const count = {
  enter: {
    title: 'Enter the paper ballots',
    intro:
      'Two tellers enter what was called and counted, each without seeing the other’s; only when they agree does it stand. Where there is one teller, the chief scrutineer makes the second entry. Sums that do not agree are not kept.',
    numbers: 'Ballots',
    issued: 'Issued',
    issuedKnown: (count: number) => `${count} paper ballots were issued`,
    returned: 'Returned',
    valid: 'Valid',
    voids: 'Void',
    void: { 'over-selected': 'Too many marked', illegible: 'Illegible', other: 'Other' },
    items: 'Votes by item',
    item: 'Candidate',
    column: { for: 'For', against: 'Against', abstain: 'Abstain', void: 'Item void' },
    cell: (position: number, column: string) => `Item ${position}: ${column}`,
    hint: 'For each item: for, against, abstain and item void add up to the valid ballots. Valid and void add up to the returned.',
    lines: 'Ballot by ballot',
    linesHint: (items: number) =>
      `One ballot a line, ${items} characters in the order of the list: 1 for, 2 against, 3 abstain, 0 no mark, ? this item illegible. Enter too many marks as they are; the rule judges.`,
    spoiled: 'Illegible or void as a whole',
    save: 'Save',
  },
  errors: {
    'count-form': 'Enter a whole number, 0 for none',
    'returned-exceeds-issued':
      'More returned than issued: the round is void. Do not enter it; the executive chair declares it void and it is voted again.',
    'line-form': 'Some lines are not a whole ballot',
    ...modes.errors,
    'sums-do-not-agree': 'The sums do not agree; nothing was kept',
  },
  wrongLines: (lines: string) => `Not a whole ballot: line ${lines}`,
  sums: {
    'not-a-number-of-people': (where: string) => `${where} is not a number of people`,
    'present-exceeds-entitled': (_: string, left: number, right: number) => `${left} signed in, but only ${right} entitled`,
    'at-opening-exceeds-present': (_: string, left: number, right: number) => `${left} in the hall, but only ${right} signed in`,
    'classes-are-not-the-body': (_: string, left: number, right: number) =>
      `The classes add up to ${left}, the body has ${right}`,
    'issued-exceeds-present': (_: string, left: number, right: number) => `${left} issued, but only ${right} signed in`,
    'box-not-counted': (_: string) => 'A box has not been counted',
    'valid-and-void-are-not-returned': (_: string, left: number, right: number) =>
      `Valid and void add up to ${left}, returned are ${right}`,
    'item-is-not-valid': (where: string, left: number, right: number) =>
      `${where}: the columns add up to ${left}, valid are ${right}`,
    'item-exceeds-present': modes.exceeds,
    'selections-exceed-cap': (_: string, left: number, right: number) =>
      `${left} votes for in all, more than the ${right} that the cap allows`,
    'block-is-split': (_: string, left: number, right: number) => `Items of one block differ: ${left} and ${right}`,
    'winner-is-no-candidate': () => 'Something was chosen that is no candidate',
    'winner-twice': () => 'An item was chosen twice',
    'winner-below-majority': (where: string) => `${where} did not reach the votes it needs`,
    'winners-and-open-are-not-seats': (_: string, left: number, right: number) =>
      `Chosen and open add up to ${left}, seats are ${right}`,
    'envelope-exceeded': () => 'The chosen items cost more than the envelope',
  },
  itemOf: (position: number) => `Item ${position}`,

  voidReason: {
    unreadable: 'does not open, or illegible',
    'unknown-item': 'names an item that is not listed',
    'unknown-mark': 'a sign that was not agreed',
    'conflicting-marks': 'two signs for one item',
    'duplicate-serial': 'a number seen before',
    'over-selected': 'too many marked',
    'under-selected': 'too few marked',
    'invalid-ranks': 'ranks with a gap',
    'split-block': 'a block marked in two ways',
    blank: 'blank',
    illegible: 'illegible',
    other: 'other',
  },

  outcome: {
    decided: 'Decided',
    shortfall: 'Seats left to a later session',
    'pending-confirmation': 'Waiting for the street party committee',
    runoff: 'A tie for the last seat: voted on again',
    'presidium-choice': 'A tie for the last seat: the presidium decides',
    'second-round': 'Seats still open: one more vote',
    'no-quorum': 'No quorum',
    'round-void': 'Round void',
  },
  table: {
    position: 'No.',
    rank: 'Rank',
    project: 'Candidate',
    cost: 'Cost (10,000 yuan)',
    for: 'For',
    against: 'Against',
    abstain: 'Abstain',
    void: 'Item void',
    result: 'Result',
    in: 'Chosen',
    out: 'Not chosen',
    tied: 'Tied',
    again: 'Voted again',
  },
  announce: {
    title: 'Announce the result',
    intro: 'It cannot be changed afterwards. A correction is a new count report that names the one it corrects.',
    signFirst: 'Print the count report first and have it signed by the chief scrutineer and the scrutineers.',
    announcement: 'Text of the announcement',
    announcementHint: 'In Chinese, with this session’s number. Every chosen project has to be named in full.',
    submit: 'Announce and publish',
    submitNext: {
      runoff: 'Announce the count; hold a run-off on these items',
      second: 'Announce the count; hold a second vote on these items',
    },
    submitStreet: 'Announce the advisory vote; send it for confirmation',
    nextItems: (seats: number) => `Next round, ${seats} seats, candidates:`,
    toReport: 'Count report',
    presidium: {
      title: (presidium) => `Record the decision of ${presidium}`,
      intro: (presidium) =>
        `Votes are equal, and by the rule ${presidium} decides. It cannot be changed afterwards; a second count report follows and states it.`,
      chosen: (seats) => `Which of them (${seats} ${seats === 1 ? 'seat is' : 'seats are'} left; fewer may be taken)`,
      basis: 'Ground',
      basisHint: 'Which meeting, and the number of its minutes. It goes into the count report and the public record.',
      submit: (presidium) => `Record the decision of ${presidium}`,
      decided: (presidium, basis) => `Decided by ${presidium} (${basis}).`,
    },
  },
} satisfies Text['count']
