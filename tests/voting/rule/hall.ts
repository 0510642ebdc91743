/** A hall for the tests: candidates P1, P2 …, and rounds made from a few figures. */

import type { Candidate } from '../../../src/voting/rule/contest.ts'
import { countByHand, countTexts } from '../../../src/voting/rule/count.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import { candidatesOf, type Group, type VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Count } from '../../../src/voting/rule/totals.ts'

export const LAW: VotingRule = preset('law-default-contested').rule
export const CAPPED: VotingRule = preset('law-default-with-cap').rule
export const TICKED: VotingRule = {
  ...CAPPED,
  ballot: { ...CAPPED.ballot, layout: 'up-to-n', unmarked: 'not-selected' },
}

/** The rule for `candidates` projects and `seats` seats; a ballot that has a cap may select as many as there are seats. */
export function contest(rule: VotingRule, candidates: number, seats: number, change: Partial<Group> = {}): VotingRule {
  const [group] = rule.groups
  if (group === undefined) throw new Error('a rule has a group')
  return { ...rule, groups: [{ ...group, candidates, seats, cap: group.cap === null ? null : seats, ...change }] }
}

export const projects = (rule: VotingRule, facts: Partial<Record<string, Partial<Candidate>>> = {}): Candidate[] =>
  Array.from({ length: candidatesOf(rule) }, (_, index) => {
    const id = `P${index + 1}`
    return { id, costFen: null, support: null, ...facts[id] }
  })

export type Figures = {
  entitled: number
  present: number
  issued?: number
  returned?: number
  valid?: number
  /** 赞成 for each item of the ballot; what is left abstains, or was not ticked. */
  votes: readonly number[]
  candidates?: readonly string[]
}

export function held(rule: VotingRule, figures: Figures): HeldRound {
  const { entitled, present, issued = present, returned = issued, valid = returned, votes } = figures
  return {
    kind: 'round',
    candidates: figures.candidates ?? votes.map((_, index) => `P${index + 1}`),
    attendance: { entitled, present, atOpening: present, classes: [] },
    boxes: [
      { name: 'box', classId: null, issued, returned, count: returned > issued ? null : handCount(rule, votes, valid, returned) },
    ],
  }
}

export function handCount(rule: VotingRule, votes: readonly number[], valid: number, returned = valid): Count {
  const items = votes.map((votesFor) => ({
    for: votesFor,
    against: 0,
    abstain: rule.ballot.unmarked === 'not-selected' ? 0 : valid - votesFor,
    unmarked: null,
    void: 0,
    points: 0,
    tiers: [],
  }))
  return countByHand(rule, { valid, voids: { other: returned - valid }, items })
}

/** One box of sealed ballots with these texts, everybody present. */
export function heldTexts(rule: VotingRule, candidates: readonly string[], texts: readonly string[]): HeldRound {
  const all = texts.length
  return {
    kind: 'round',
    candidates,
    attendance: { entitled: all, present: all, atOpening: all, classes: [] },
    boxes: [{ name: 'box', classId: null, issued: all, returned: all, count: countTexts(rule, texts) }],
  }
}
