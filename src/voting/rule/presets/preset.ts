/** The shape of a preset, and small helpers to say what differs from another rule. */
import type { Group, Threshold, VotingRule } from '../rule.ts'

export type Preset = {
  readonly id: string
  /** What the fields that are not assumed rest on. */
  readonly basis: readonly string[]
  readonly assumed: readonly string[]
  readonly rule: VotingRule
}

/** 差额: one list of projects, more of them than seats. */
export const contested = (candidates: number, seats: number, cap: number | null = null): Group[] => [
  { id: 'projects', name: '候选项目', contest: 'contested', candidates, seats, cap, minimum: 0 },
]

/** 等额: as many projects as seats, each must reach the majority. */
export const uncontested = (candidates: number): Group[] => [
  { id: 'projects', name: '候选项目', contest: 'uncontested', candidates, seats: candidates, cap: null, minimum: 0 },
]

export const OVER_HALF_OF_ALL: Threshold = { base: 'all-deputies', num: 1, den: 2, cmp: 'over' }
export const OVER_HALF_OF_PRESENT: Threshold = { base: 'present', num: 1, den: 2, cmp: 'over' }
