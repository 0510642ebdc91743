/** What a trial asks for under a rule: which boxes, which questions, which columns; and what was answered. */
import type { Candidate } from '../rule/contest.ts'
import { formOf } from '../rule/form.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { TryBox } from './try.ts'
import { imagineBallots, type Mood } from './try-ballots.ts'
import type { Change } from './try-changes.ts'

/** A block is one question about several items; everything else is asked item by item. */
export interface Question {
  /** Positions on the ballot, from 0. */
  readonly items: readonly number[]
  readonly group: string
  readonly isBlock: boolean
}

export const questionsOf = (rule: VotingRule): Question[] =>
  formOf(rule).lists.flatMap(({ group, from, to, block }): Question[] => {
    const items = Array.from({ length: to - from }, (_, index) => from + index)
    return block ? [{ items, group, isBlock: true }] : items.map((item) => ({ items: [item], group, isBlock: false }))
  })

export type TryColumn = 'for' | 'against' | 'abstain' | 'points' | `tier-${number}`

export function columnsFor({ ballot, satisfaction }: VotingRule): TryColumn[] {
  switch (ballot.layout) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      return ['for', 'against', 'abstain']
    case 'up-to-n':
    case 'exactly-n':
      return ['for']
    case 'rank':
      return ['for', 'points']
    case 'grade': {
      const tiers = (satisfaction?.tiers ?? []).map((_, tier): TryColumn => `tier-${tier + 1}`)
      return ballot.unmarked === 'abstain' ? [...tiers, 'abstain'] : tiers
    }
  }
}

/** One box, or one for each class that the rule counts apart. */
export const boxesFor = ({ classes }: VotingRule): { readonly classId: string | null; readonly name: string | null }[] =>
  classes.length === 0 ? [{ classId: null, name: null }] : classes.map(({ id, name }) => ({ classId: id, name }))

export type Figure = 'entitled' | 'present' | 'issued' | 'returned'
export const FIGURES = ['entitled', 'present', 'issued', 'returned'] as const satisfies readonly Figure[]

export type Figures = Readonly<Record<Figure, number>>

/** The votes for one question, column by column. */
export type QuestionVotes = Readonly<Partial<Record<TryColumn, number>>>

export interface BoxEntry {
  readonly figures: Figures
  /** Ballots void as a whole, and the votes for each question; only where totals are entered. */
  readonly void: number
  readonly votes: readonly QuestionVotes[]
}

export interface TryEntry {
  readonly boxes: readonly BoxEntry[]
  /** Null: totals are entered; otherwise ballots are made up. */
  readonly mood: Mood | null
  /** For a tie settled by more public support: the number that each candidate has. */
  readonly support: readonly number[]
  readonly change: Change | null
}

export const asksSupport = ({ tie }: VotingRule): boolean => tie.method === 'more-public-support'

/** The boxes of an entry as the trial counts them. Ballots are cast under the rule of the round, whatever it is compared with. */
export function boxesOf(rule: VotingRule, { boxes, mood }: TryEntry): TryBox[] {
  const named = boxesFor(rule)
  return boxes.map(({ figures, ...box }, index) => ({
    classId: named[index]?.classId ?? null,
    ...figures,
    votes:
      mood === null
        ? totalsFrom(rule, figures.returned, box)
        : { kind: 'ballots', texts: imagineBallots(rule, figures.returned, { ...mood, seed: mood.seed + index }) },
  }))
}

export const withSupport = (candidates: readonly Candidate[], { support }: TryEntry): Candidate[] =>
  candidates.map((candidate, index) => ({ ...candidate, support: support[index] ?? candidate.support }))

function totalsFrom(rule: VotingRule, returned: number, box: Pick<BoxEntry, 'void' | 'votes'>): TryBox['votes'] {
  const items = questionsOf(rule).flatMap(({ items }, index) => {
    const votes = box.votes[index] ?? {}
    const item = {
      for: votes.for ?? 0,
      against: votes.against ?? 0,
      abstain: votes.abstain ?? 0,
      unmarked: null,
      void: 0,
      points: votes.points ?? 0,
      tiers: (rule.satisfaction?.tiers ?? []).map((_, tier) => votes[`tier-${tier + 1}`] ?? 0),
    }
    return items.map(() => item)
  })
  return { kind: 'totals', totals: { valid: returned - box.void, voids: { other: box.void }, items } }
}
