/** What the buttons of a trial ask for: an example, ballots instead of totals, other ballots. Each leads to another address. */
import type { Candidate } from '../rule/contest.ts'
import { countTexts } from '../rule/count.ts'
import type { VotingRule } from '../rule/rule.ts'
import { type ItemTotals, sumOfVoids } from '../rule/totals.ts'
import type { TryBox } from './try.ts'
import { MOST_SEED, type Mood } from './try-ballots.ts'
import { type Change, changesOf } from './try-changes.ts'
import {
  type BoxEntry,
  boxesFor,
  boxesOf,
  columnsFor,
  type QuestionVotes,
  questionsOf,
  type TryColumn,
  type TryEntry,
} from './try-entry.ts'
import { exampleOf, examplesOf } from './try-examples.ts'
import type { Query } from './try-fields.ts'
import { entitledIn, isOnBallots, readTry } from './try-forms.ts'

const MOOD: Mood = { seed: 1, lean: 4, careless: 5, blank: 5 }

/** A trial to begin with: the first situation that the rule can come to, otherwise ballots. */
export function firstTry(rule: VotingRule, candidates: readonly Candidate[], entitled: number): TryEntry {
  return examplesOf(rule, candidates, entitled)[0]?.entry ?? ballotsFor(rule, candidates, entitled)
}

/** The trial that a pressed button leads to; null when none was pressed. `entitled` stands in where 应到 cannot be read. */
export function movedTo(rule: VotingRule, candidates: readonly Candidate[], query: Query, entitled: number): TryEntry | null {
  const people = entitledIn(query) ?? entitled
  const keep = (entry: TryEntry): TryEntry => ({ ...entry, change: changeIn(rule, query, entry) })
  if (query['fill'] !== undefined) {
    const asked = examplesOf(rule, candidates, people).find(({ situation }) => situation === query['fill'])
    return keep(asked?.entry ?? firstTry(rule, candidates, people))
  }
  if (query['to'] === 'ballots' || query['again'] !== undefined) return keep(otherBallots(rule, candidates, query, people))
  return query['to'] === 'totals' ? keep(countedTotals(rule, candidates, query, people)) : null
}

/** What was compared stays, where the new trial can show it. */
function changeIn(rule: VotingRule, query: Query, { mood }: TryEntry): Change | null {
  const change = changesOf(rule).find(({ id }) => id === query['change'])
  return change === undefined || (mood === null && change.needsBallots) ? null : change
}

function otherBallots(rule: VotingRule, candidates: readonly Candidate[], query: Query, people: number): TryEntry {
  const read = readTry(rule, { ...query, by: 'ballots', change: '' })
  if (!read.ok) return ballotsFor(rule, candidates, people)
  const { boxes } = read.entry
  const mood = isOnBallots(query) ? (read.entry.mood ?? MOOD) : MOOD
  const seed = query['again'] === undefined ? mood.seed : (mood.seed + 1) % (MOST_SEED + 1)
  return { ...read.entry, boxes: boxes.map(withoutTotals), mood: { ...mood, seed } }
}

const withoutTotals = ({ figures }: BoxEntry): BoxEntry => ({ figures, void: 0, votes: [] })

function ballotsFor(rule: VotingRule, candidates: readonly Candidate[], people: number): TryEntry {
  const hall = exampleOf(rule, candidates, 'clear', people)
  const figures = { entitled: people, present: people, issued: people, returned: people }
  const boxes = hall?.boxes ?? boxesFor(rule).map((): BoxEntry => ({ figures, void: 0, votes: [] }))
  return { boxes: boxes.map(withoutTotals), mood: MOOD, support: candidates.map(() => 0), change: null }
}

/** The ballots in hand as totals, to go on by hand; where they cannot be told as totals, the first example. */
function countedTotals(rule: VotingRule, candidates: readonly Candidate[], query: Query, people: number): TryEntry {
  const read = readTry(rule, { ...query, change: '' })
  if (!read.ok || read.entry.mood === null) return firstTry(rule, candidates, people)
  const counted = boxesOf(rule, read.entry).map((box) => totalsOf(rule, box))
  const boxes = counted.filter((box) => box !== null)
  return boxes.length < counted.length ? firstTry(rule, candidates, people) : { ...read.entry, boxes, mood: null }
}

function totalsOf(rule: VotingRule, { votes, entitled, present, issued, returned }: TryBox): BoxEntry | null {
  if (votes.kind === 'totals') return null
  const { items, voids } = countTexts(rule, votes.texts)
  // A part of a ballot that is void by itself has no column.
  if (items.some((item) => item.void > 0)) return null
  const told = questionsOf(rule).map(({ items: [first] }) => columnsIn(rule, items[first ?? 0]))
  return { figures: { entitled, present, issued, returned }, void: sumOfVoids(voids), votes: told }
}

const columnsIn = (rule: VotingRule, item: ItemTotals | undefined): QuestionVotes =>
  Object.fromEntries(columnsFor(rule).map((column) => [column, item === undefined ? 0 : columnOf(item, column)]))

function columnOf(item: ItemTotals, column: TryColumn): number {
  switch (column) {
    case 'for':
    case 'against':
    case 'abstain':
    case 'points':
      return item[column]
    default:
      return item.tiers[Number(column.slice('tier-'.length)) - 1] ?? 0
  }
}
