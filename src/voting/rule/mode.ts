/** What follows from the way of voting: whether there are ballots at all, and how the same vote is held when the devices fail. */
import type { VotingRule } from './rule.ts'

export type Mode = VotingRule['mode']

/** Modes in which nothing is handed out and nothing comes back: whoever is present takes part. */
export type WithoutBallots = 'voting-device' | 'show-of-hands'

export const hasBallots = ({ mode }: Pick<VotingRule, 'mode'>): boolean => mode === 'sealed-ballot' || mode === 'paper-ballot'

/**
 * 设备故障: the adopted rule in the mode that it holds ready (NPC rule of procedure, art. 60); null where it holds none. Everybody sees
 * who raises a hand, so that a secret vote by devices is an open one by hands.
 */
export function inFallback(rule: VotingRule): VotingRule | null {
  const { mode, fallback, secrecy } = rule
  if (mode !== 'voting-device' || fallback === null) return null
  return { ...rule, mode: fallback, fallback: null, secrecy: fallback === 'show-of-hands' ? 'recorded' : secrecy }
}
