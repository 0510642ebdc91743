/** What a deputy who has signed in waits for, by the rounds of the session. */
import type { Phase, RoundKind, RoundMethod } from '../../database/tables/vote.ts'
import type { DecisionId, RoundId } from '../../kernel/ids.ts'
import type { Mode, WithoutBallots } from '../rule/mode.ts'
import { takesPart } from './rehearsal.ts'

export interface RoundInHall {
  readonly id: RoundId
  readonly number: number
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly mode: Mode
  readonly phase: Phase
  /** Null of a rehearsal. */
  readonly decisionId: DecisionId | null
}

export type WaitedFor =
  | { readonly kind: 'nothing' | 'paper-round' | 'counting' | 'rehearsed' }
  | { readonly kind: 'other-mode'; readonly mode: WithoutBallots }
  | { readonly kind: 'ballot'; readonly round: RoundId; readonly rehearsal: boolean }
  | { readonly kind: 'announced'; readonly decision: DecisionId }

/** The newest round that has begun speaks; before any, and while the next is drawn up, there is nothing to do but wait. */
export function waitedFor(rounds: readonly RoundInHall[]): WaitedFor {
  const newestFirst = [...rounds].sort((a, b) => b.number - a.number).filter(({ phase }) => phase !== 'void')
  // A rehearsal is there only before the vote, and gone when it begins.
  const rehearsal = newestFirst.find(({ kind, phase }) => kind === 'rehearsal' && phase !== 'draft')
  if (rehearsal !== undefined)
    return takesPart(rehearsal) ? { kind: 'ballot', round: rehearsal.id, rehearsal: true } : { kind: 'rehearsed' }
  const newest = newestFirst.find(({ kind }) => kind !== 'rehearsal')
  if (newest === undefined) return { kind: 'nothing' }
  switch (newest.phase) {
    case 'draft':
    case 'void':
      return { kind: 'nothing' }
    case 'frozen':
    case 'issuing':
    case 'open':
      if (newest.mode === 'show-of-hands' || newest.mode === 'voting-device') return { kind: 'other-mode', mode: newest.mode }
      return newest.method === 'sealed' ? { kind: 'ballot', round: newest.id, rehearsal: false } : { kind: 'paper-round' }
    case 'closed':
    case 'opened':
    case 'counted':
      return { kind: 'counting' }
    case 'announced':
    case 'archived':
      return newest.decisionId === null ? { kind: 'nothing' } : { kind: 'announced', decision: newest.decisionId }
  }
}
