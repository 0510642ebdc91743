/** Situations with a name, and whether a trial is really in one. */
import type { VotingRule } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'
import type { Tried } from './try.ts'
import type { TryEntry } from './try-entry.ts'

export const SITUATIONS = [
  'clear',
  'tie',
  'none-reach',
  'exactly-half',
  'short-of-two-thirds',
  'more-than-seats',
  'quorum-missed',
  'overfull',
] as const
export type Situation = (typeof SITUATIONS)[number]

export function comesAbout(rule: VotingRule, situation: Situation, entry: TryEntry, tried: Tried): boolean {
  if (tried.kind === 'impossible') return false
  const kind = tried.kind === 'voted' ? tried.outcome.kind : tried.rating.kind
  if (situation === 'quorum-missed') return kind === 'no-quorum'
  if (situation === 'overfull') return kind === 'round-void'
  if (kind === 'no-quorum' || kind === 'round-void') return false
  return tried.kind === 'voted' ? voteComesAbout(situation, entry, tried) : ratingComesAbout(rule, situation, tried)
}

type Voted = Extract<Tried, { kind: 'voted' }>
type Rated = Extract<Tried, { kind: 'rated' }>

function voteComesAbout(situation: Situation, entry: TryEntry, { outcome }: Voted): boolean {
  const isOver = outcome.kind === 'decided' || outcome.kind === 'pending-confirmation'
  const majority = outcome.steps.find((step) => step.kind === 'majority')
  const someoneHas = (votes: number) => entry.boxes[0]?.votes.some((one) => one.for === votes) ?? false
  switch (situation) {
    case 'clear':
      return isOver && outcome.open === 0 && !outcome.steps.some((step) => step.kind === 'tie')
    case 'tie':
      return outcome.steps.some((step) => step.kind === 'tie')
    case 'none-reach':
      return outcome.elected.length === 0 && outcome.steps.some((step) => 'failed' in step && step.passed.length === 0)
    case 'exactly-half':
      return majority?.kind === 'majority' && majority.of % 2 === 0 && someoneHas(majority.of / 2)
    case 'short-of-two-thirds':
      return majority?.kind === 'majority' && someoneHas(needed(majority.of, { num: 2, den: 3, cmp: 'at-least' }) - 1)
    case 'more-than-seats':
      return isOver && outcome.open === 0 && majority?.kind === 'majority' && majority.passed.length > outcome.elected.length
    case 'quorum-missed':
    case 'overfull':
      return false
  }
}

function ratingComesAbout({ satisfaction }: VotingRule, situation: Situation, { rating }: Rated): boolean {
  if (rating.kind !== 'rated') return false
  const best = satisfaction?.grades[0]?.name
  switch (situation) {
    case 'clear':
      return rating.items.every(({ grade }) => grade === best)
    case 'none-reach':
      return rating.items.every(({ grade }) => grade === satisfaction?.otherwise)
    case 'exactly-half':
      return rating.items.some(({ tests, of }) => tests.some(({ votes }) => votes * 2 === of))
    default:
      return false
  }
}
