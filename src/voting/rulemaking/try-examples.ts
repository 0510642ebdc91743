/**
 * Situations with a name, as figures that really bring them about under the rule in hand: the engine is asked, and what does not turn
 * out as it is called is not offered.
 */
import type { Candidate } from '../rule/contest.ts'
import { type Group, groupOf, type Threshold, type VotingRule } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'
import { tryRule } from './try.ts'
import { type BoxEntry, boxesFor, boxesOf, type Figures, type QuestionVotes, questionsOf, type TryEntry } from './try-entry.ts'
import { rankExample } from './try-examples-rank.ts'
import { ratingExample } from './try-examples-rating.ts'
import { comesAbout, SITUATIONS, type Situation } from './try-situations.ts'
import { type Line, wishes } from './try-wishes.ts'

export interface Example {
  readonly situation: Situation
  readonly entry: TryEntry
}

/** Those that this rule can come to with `entitled` members. */
export const examplesOf = (rule: VotingRule, candidates: readonly Candidate[], entitled: number): Example[] =>
  SITUATIONS.flatMap((situation) => {
    const entry = exampleOf(rule, candidates, situation, entitled)
    return entry === null ? [] : [{ situation, entry }]
  })

export function exampleOf(
  rule: VotingRule,
  candidates: readonly Candidate[],
  situation: Situation,
  entitled: number,
): TryEntry | null {
  const boxes = figuresOf(rule, situation, entitled).map((figures): BoxEntry => {
    const votes = votesOf(rule, situation, figures)
    return { figures, void: 0, votes }
  })
  // Nobody is asked for public support here: equal numbers part nobody.
  const entry: TryEntry = { boxes, mood: null, support: candidates.map(() => 0), change: null }
  const supported = candidates.map((candidate) => ({ ...candidate, support: 0 }))
  return comesAbout(rule, situation, entry, tryRule(rule, supported, boxesOf(rule, entry))) ? entry : null
}

/** 应到, and a hall that is nearly full; where the quorum is to be missed, one member fewer than it asks for. */
function figuresOf(rule: VotingRule, situation: Situation, entitled: number): Figures[] {
  const parts = boxesFor(rule).length
  const quorum = needed(entitled, rule.quorum)
  const nearly = Math.min(entitled, Math.max(quorum, Math.round(entitled * 0.93)))
  // An even number, so that exactly half of the hall is a number of people.
  const even = nearly % 2 === 0 || nearly - 1 < quorum ? nearly : nearly - 1
  const present = situation === 'quorum-missed' ? Math.max(0, quorum - 1) : even
  const sizes = spread(entitled, parts)
  const seated = spread(present, parts)
  return sizes.map((size, index) => {
    const here = Math.min(size, seated[index] ?? 0)
    return { entitled: size, present: here, issued: here, returned: situation === 'overfull' && index === 0 ? here + 1 : here }
  })
}

const spread = (people: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, index) => Math.floor(people / parts) + (index < people % parts ? 1 : 0))

function votesOf(rule: VotingRule, situation: Situation, figures: Figures): QuestionVotes[] {
  if (rule.satisfaction !== null) return ratingExample(rule, rule.satisfaction, situation, figures)
  if (rule.ballot.rank !== null) return rankExample(rule, situation, figures.returned)
  const judges = rule.ballot.unmarked !== 'not-selected'
  const asked = questionsOf(rule)
  return rule.groups.flatMap((group) => {
    const questions = asked.filter((question) => question.group === group.id)
    return wishes(situation, lineOf(rule, groupOf(rule, group.id), questions.length, figures)).map((votes) => {
      const rest = figures.returned - votes
      const against = Math.round(rest * 0.6)
      return judges ? { for: votes, against, abstain: rest - against } : { for: votes }
    })
  })
}

function lineOf(rule: VotingRule, group: Group, questions: number, figures: Figures): Line {
  const { returned: valid } = figures
  const of = rule.threshold === null ? valid : basisOf(rule.threshold, figures)
  const reach = rule.threshold === null ? Math.max(rule.minimumVotes, Math.floor(valid / 2)) : needed(of, rule.threshold)
  const isBlock = group.contest === 'block'
  return {
    questions,
    seats: isBlock ? 1 : group.seats,
    valid,
    of,
    reach,
    most: (group.cap ?? questions) * valid,
    least: rule.validity.underSelection === 'valid' ? 0 : group.minimum * valid,
  }
}

const basisOf = ({ base }: Threshold, figures: Figures): number => {
  switch (base) {
    case 'all-deputies':
      return figures.entitled
    case 'present':
      return figures.present
    case 'issued':
      return figures.issued
    case 'returned':
    case 'valid':
      return figures.returned
  }
}
