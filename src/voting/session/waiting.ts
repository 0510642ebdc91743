/** What a deputy who has signed in waits for, by the rounds of the session. */
import type { Phase, RoundMethod } from '../../database/tables/vote.ts'
import type { DecisionId, RoundId } from '../../kernel/ids.ts'
import type { Mode, WithoutBallots } from '../rule/mode.ts'

export interface RoundInHall {
  readonly id: RoundId
  readonly number: number
  readonly method: RoundMethod
  readonly mode: Mode
  readonly phase: Phase
  readonly decisionId: DecisionId
}

export type WaitedFor =
  | { readonly kind: 'nothing' | 'paper-round' | 'counting' }
  | { readonly kind: 'other-mode'; readonly mode: WithoutBallots }
  | { readonly kind: 'ballot'; readonly round: RoundId }
  | { readonly kind: 'announced'; readonly decision: DecisionId }

/** The newest round that has begun speaks; before any, and while the next is drawn up, there is nothing to do but wait. */
export function waitedFor(rounds: readonly RoundInHall[]): WaitedFor {
  const [newest] = [...rounds].sort((a, b) => b.number - a.number).filter(({ phase }) => phase !== 'void')
  if (newest === undefined) return { kind: 'nothing' }
  switch (newest.phase) {
    case 'draft':
    case 'void':
      return { kind: 'nothing' }
    case 'frozen':
    case 'issuing':
    case 'open':
      if (newest.mode === 'show-of-hands' || newest.mode === 'voting-device') return { kind: 'other-mode', mode: newest.mode }
      return newest.method === 'sealed' ? { kind: 'ballot', round: newest.id } : { kind: 'paper-round' }
    case 'closed':
    case 'opened':
    case 'counted':
      return { kind: 'counting' }
    case 'announced':
    case 'archived':
      return { kind: 'announced', decision: newest.decisionId }
  }
}
