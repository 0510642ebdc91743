/** Situations on a ballot of numbers: a few patterns of ballots, counted by the engine, because points alone cannot be invented. */
import { countTexts } from '../rule/count.ts'
import { encodeMarks, type Mark } from '../rule/marks.ts'
import { candidatesOf, seatsOf, type VotingRule } from '../rule/rule.ts'
import type { QuestionVotes } from './try-entry.ts'
import type { Situation } from './try-situations.ts'

/** Everybody likes the list as it stands; in a tie every second ballot takes the last seat and the first behind it the other way round. */
export function rankExample(rule: VotingRule, situation: Situation, ballots: number): QuestionVotes[] {
  const inOrder = Array.from({ length: candidatesOf(rule) }, (_, index) => index + 1)
  const seats = seatsOf(rule)
  const swapped = inOrder.map((place) => (place === seats ? seats + 1 : place === seats + 1 ? seats : place))
  const text = (places: readonly number[]) =>
    encodeMarks(
      rule,
      places.map((place): Mark => (place > (rule.ballot.rank?.depth ?? 0) ? 'unmarked' : place)),
    )
  const other = situation === 'tie' ? swapped : inOrder
  const texts = Array.from({ length: ballots }, (_, index) => text(index % 2 === 0 ? inOrder : other))
  return countTexts(rule, texts).items.map((item) => ({ for: item.for, points: item.points }))
}
