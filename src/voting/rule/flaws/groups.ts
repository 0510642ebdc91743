/** Seats, candidates and how many one ballot may select, group by group. */
import { MOST_ITEMS } from '../judge.ts'
import { candidatesOf, type Group, type VotingRule } from '../rule.ts'
import { type Flaw, repetitions, when } from './flaw.ts'

export const flawsOfGroups = (rule: VotingRule): Flaw[] => [
  ...when(rule.groups.length === 0, 'no-group', 'groups'),
  ...when(candidatesOf(rule) > MOST_ITEMS, 'candidates-too-many', 'groups'),
  ...repetitions(rule.groups.map(({ id }) => id)).flatMap((index) => when(true, 'group-id-twice', 'groups', index, 'id')),
  ...rule.groups.flatMap((group, index) => [...flawsOfSeats(group, index), ...flawsOfSelection(rule, group, index)]),
]

function flawsOfSeats({ contest, seats, candidates }: Group, index: number): Flaw[] {
  switch (contest) {
    case 'contested':
      return when(seats > candidates, 'seats-exceed-candidates', 'groups', index, 'seats')
    case 'uncontested':
      return when(seats !== candidates, 'uncontested-seats-differ', 'groups', index, 'seats')
    case 'block':
      return when(seats !== candidates, 'block-seats-differ', 'groups', index, 'seats')
  }
}

function flawsOfSelection({ ballot, validity }: VotingRule, { contest, cap, minimum, candidates }: Group, index: number): Flaw[] {
  const needsCap = contest === 'contested' && ['per-item-with-cap', 'up-to-n', 'exactly-n'].includes(ballot.layout)
  return [
    ...when(needsCap && cap === null, 'cap-missing', 'groups', index, 'cap'),
    ...when(!needsCap && cap !== null, 'cap-not-used', 'groups', index, 'cap'),
    ...when(cap !== null && cap > candidates, 'cap-exceeds-candidates', 'groups', index, 'cap'),
    ...when(minimum > (cap ?? candidates), 'cap-below-minimum', 'groups', index, 'minimum'),
    ...when(needsCap && ballot.layout === 'exactly-n' && cap !== minimum, 'exact-number-differs', 'groups', index, 'minimum'),
    ...when(minimum > 0 && validity.underSelection === 'valid', 'minimum-without-consequence', 'groups', index, 'minimum'),
  ]
}
