/** How a ballot is marked, and when it is valid: rulebook §11.5, 四 to 六. */
import type { Group } from '../../../src/voting/rule/rule.ts'
import { type Clause, type Speech, say, sayIf, usesBallots, usesPaper } from './article.ts'
import { candidatesOf, seatsOf } from './sums.ts'

export function marks(speech: Speech): Clause[] {
  const { words, rule, terms } = speech
  const { groups } = rule
  const blocks = groups.filter(({ contest }) => contest === 'block')
  return [
    ...layout(speech),
    ...blocks.map(({ name }) => say(words.asOneBlock(groups.length === 1 ? null : name, terms), 'groups.contest')),
    ...sayIf(usesPaper(rule), () => signs(speech), 'ballot.signs.for', 'ballot.signs.against', 'ballot.signs.abstain'),
    say(silence(speech), 'ballot.unmarked'),
  ]
}

function layout({ words, rule, terms }: Speech): Clause[] {
  const { ballot, satisfaction } = rule
  switch (ballot.layout) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      return [say(words.threeWay(terms), 'ballot.layout')]
    case 'up-to-n':
    case 'exactly-n':
      return [say(words.tick(terms), 'ballot.layout')]
    case 'grade': {
      const tiers = words.list((satisfaction?.tiers ?? []).map(({ name }) => words.quoted(name)))
      return [say(words.grade(tiers, terms), 'ballot.layout', 'satisfaction.tiers.name')]
    }
    case 'rank': {
      const { rank } = ballot
      if (rank === null) return []
      return [
        say(words.rank(rank.depth, terms), 'ballot.layout', 'ballot.rank.depth'),
        say(words.aggregate[rank.aggregate](rank, candidatesOf(rule), seatsOf(rule)), 'ballot.rank.aggregate'),
      ]
    }
  }
}

function signs({ words, rule }: Speech): string {
  const { layout: form, signs: by } = rule.ballot
  switch (form) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      return words.signs(by.for, by.against, by.abstain)
    case 'up-to-n':
    case 'exactly-n':
    case 'grade':
      return words.signOfTick(by.for)
    case 'rank':
      return words.signOfRank(by.for)
  }
}

function silence({ words, rule }: Speech): string {
  const { layout: form, unmarked } = rule.ballot
  if (unmarked !== 'not-selected') return words.unmarked[unmarked]
  return form === 'rank' ? words.notNumbered : form === 'grade' ? words.notGraded : words.unmarked[unmarked]
}

export function validity(speech: Speech): Clause[] {
  const { words, rule } = speech
  const by = rule.validity
  return [
    ...limits(speech),
    say((usesBallots(rule) ? words.blank : words.blankWithoutBallots)[by.blank], 'validity.blank'),
    ...(usesPaper(rule)
      ? [
          say(words.illegible[by.illegible], 'validity.illegible'),
          say(words.unknownItem[by.unknownItem], 'validity.unknownItem'),
          say(words.unknownMark[by.unknownMark], 'validity.unknownMark'),
          say(words.conflictingMarks[by.conflictingMarks], 'validity.conflictingMarks'),
          say(words.duplicateSerial[by.duplicateSerial], 'validity.duplicateSerial'),
          say(words.doubtful),
        ]
      : []),
  ]
}

/** How many items one ballot may and must select, or give a number; by grades nothing is selected. */
function limits({ words, rule, terms }: Speech): Clause[] {
  const { ballot, groups, validity: by } = rule
  const limit = usesBallots(rule) ? words.limit : words.limitOfPeople
  if (ballot.layout === 'grade') return []
  if (ballot.layout === 'rank') {
    const all = ballot.rank?.partialAllowed === false && by.underSelection === 'void-ballot'
    const least = groups.map(({ minimum }) => minimum).find((minimum) => minimum > 0 && !all)
    return [
      say(all ? words.rankAll.all : words.rankAll.some, 'ballot.rank.partialAllowed', 'validity.underSelection'),
      ...(least === undefined ? [] : [say(words.rankAll.least(least), 'groups.minimum')]),
    ]
  }
  const told = groups.map((group) => {
    const sentence = limitOf(group)
    return groups.length === 1 ? sentence : words.inGroup(group.name, sentence)
  })
  return [
    say(
      words.sentence(`${told.join(words.between)}${words.end}`),
      'groups.cap',
      'groups.minimum',
      'validity.overSelection',
      'validity.underSelection',
    ),
  ]

  function limitOf({ cap, minimum }: Group): string {
    if (cap !== null && cap === minimum)
      return `${limit.exactly(cap, by.overSelection, terms)}${words.comma}${limit.atLeast(minimum)}`
    const most = cap === null ? limit.none : limit.atMost(cap, by.overSelection, terms)
    const least = minimum > 0 ? limit.atLeast(minimum) : limit.fewerIsValid
    return cap === null && minimum === 0 ? most : `${most}${words.comma}${least}`
  }
}

export function returned({ words, rule, terms }: Speech): Clause[] {
  const byHand = rule.mode === 'show-of-hands' || rule.mode === 'voting-device'
  const severalBoxes = rule.rooms === 'by-delegation' || rule.classes.length > 0
  return [
    say(byHand ? words.raised(terms) : words.returned(terms), 'mode', 'roomOverflow'),
    ...sayIf(severalBoxes, () => words.overflow[rule.roomOverflow](terms), 'roomOverflow'),
  ]
}
