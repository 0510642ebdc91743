/** Who votes, where and in which form. */
import type { Share, VotingRule } from '../rule.ts'
import { type Flaw, type Path, repetitions, when } from './flaw.ts'

export const flawsOfSetting = (rule: VotingRule): Flaw[] => [
  ...flawsOfVenue(rule),
  ...flawsOfMode(rule),
  ...flawsOfClasses(rule),
  ...flawsOfShare(rule.quorum, 'quorum'),
]

/** A street has no congress and decides nothing: 票选, 会商, and its party committee confirms. */
function flawsOfVenue({ venue, noun, confirm }: VotingRule): Flaw[] {
  const isStreet = venue === 'street-council'
  const chooses = noun !== 'rating'
  const fits = !chooses || isStreet === (noun !== 'formal-vote')
  return [
    ...when(!fits, 'noun-not-for-venue', 'noun'),
    ...when(isStreet && chooses && confirm === null, 'confirmation-missing', 'confirm'),
    ...when(!(isStreet && chooses) && confirm !== null, 'confirmation-not-for-venue', 'confirm'),
  ]
}

function flawsOfMode({ mode, fallback, secrecy }: VotingRule): Flaw[] {
  return [
    ...when(mode === 'sealed-ballot' && secrecy === 'recorded', 'sealed-ballot-is-secret', 'secrecy'),
    ...when(mode === 'show-of-hands' && secrecy === 'secret', 'hands-are-not-secret', 'secrecy'),
    ...when(fallback === mode, 'fallback-is-mode', 'fallback'),
  ]
}

function flawsOfClasses({ classes, extraThresholds }: VotingRule): Flaw[] {
  const ids = classes.map(({ id }) => id)
  const members = classes.flatMap((one) => one.members)
  return [
    ...repetitions(ids).flatMap((index) => when(true, 'class-id-twice', 'classes', index, 'id')),
    ...classes.flatMap((one, index) => when(one.members.length === 0, 'class-without-members', 'classes', index, 'members')),
    ...when(repetitions(members).length > 0, 'class-members-twice', 'classes'),
    ...when(classes.length > 0 && extraThresholds.length === 0, 'class-not-used', 'classes'),
    ...extraThresholds.flatMap((extra, index) => [
      ...when(!ids.includes(extra.classId), 'class-unknown', 'extraThresholds', index, 'classId'),
      ...flawsOfShare(extra, 'extraThresholds', index),
    ]),
  ]
}

export const flawsOfShare = ({ num, den, cmp }: Share, ...path: Path): Flaw[] => [
  ...when(num > den, 'share-exceeds-one', ...path, 'num'),
  ...when(num === den && cmp === 'over', 'share-never-met', ...path, 'cmp'),
]
