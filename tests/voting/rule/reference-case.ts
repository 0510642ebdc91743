/**
 * A case of tests/reference/majority in the words of our rule, and our answer back in the words of the case. The reference was
 * written without knowing this engine: 同意 there is 赞成 here, «rank» means plurality, and a limit holds in every mode.
 */

import { FEN_PER_WAN } from '../../../src/kernel/money.ts'
import { countPapers } from '../../../src/voting/rule/count.ts'
import { checkSums } from '../../../src/voting/rule/invariants.ts'
import { decideRounds, type Outcome } from '../../../src/voting/rule/outcome.ts'
import type { PaperBallot, PaperSign } from '../../../src/voting/rule/paper.ts'
import { readPapers } from '../../../src/voting/rule/paper.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { type NextRound, roundOf } from '../../../src/voting/rule/runoff.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { reasonsIn, type VoidReason } from '../../../src/voting/rule/void-reasons.ts'
import { firstVote } from '../../../src/voting/rule/vote.ts'

export type ReferenceCase = {
  id: string
  note: string
  config: {
    mode: 'select' | 'equal' | 'rank'
    candidates: string[]
    places: number
    deputies_total: number
    base: 'all' | 'present'
    quorum_num: number
    quorum_den: number
    on_shortfall: 'leave' | 'second_ballot'
    min_votes?: number
    exact?: boolean
    budget?: number
    costs?: Record<string, number>
    budget_rule?: 'skip' | 'stop'
  }
  rounds: ReferenceRound[]
  expected: Expected
}

type ReferenceRound = { present: number; issued: number; ballots: ReferenceBallot[] }
type ReferenceBallot = { ticks?: string[]; marks?: [string, string][]; serial?: string }
export type Expected = { status: string; errors?: string[] } & Partial<Answer>
export type Answer = {
  status: string
  elected: string[]
  elected_order: string[]
  unfilled: number
  pending: { kind: string; candidates: string[]; places: number; limit: number } | null
  money_left?: number
  rounds: RoundAnswer[]
}
type RoundAnswer = Record<string, unknown>

/** The case as our rule room sees it: its rule, and what follows from all its rounds. Its amounts are taken as 万元, to be told as such. */
export function sittingOf({ config, rounds }: ReferenceCase): { rule: VotingRule; outcome: Outcome } {
  const inFen = (amount: number | undefined) => (amount === undefined ? undefined : amount * FEN_PER_WAN)
  const budget = inFen(config.budget)
  const rule = ruleOf(budget === undefined ? config : { ...config, budget })
  const candidates = config.candidates.map((id) => ({ id, costFen: inFen(config.costs?.[id]) ?? null, support: null }))
  const acts: HeldRound[] = []
  let next: NextRound | null = roundOf(rule, firstVote(rule, candidates), rule.money?.envelopeFen ?? null)
  for (const given of rounds) {
    if (next === null) break
    acts.push(hold(next, config.deputies_total, given))
    const outcome = decideRounds(rule, candidates, acts)
    next = 'next' in outcome ? roundOf(rule, outcome.next, outcome.moneyLeftFen) : null
  }
  return { rule, outcome: decideRounds(rule, candidates, acts) }
}

export function answer(reference: ReferenceCase): Answer | { status: 'input_error'; errors: string[] } {
  const { config } = reference
  const rule = ruleOf(config)
  const refused = refusals(rule)
  if (refused.length > 0) return { status: 'input_error', errors: refused }
  const candidates = config.candidates.map((id) => ({ id, costFen: config.costs?.[id] ?? null, support: null }))

  const held: HeldRound[] = []
  const told: RoundAnswer[] = []
  let next: NextRound | null = roundOf(rule, firstVote(rule, candidates), rule.money?.envelopeFen ?? null)
  let outcome: Outcome | null = null
  for (const given of reference.rounds) {
    if (next === null) return { status: 'input_error', errors: ['unexpected_round'] }
    const round = hold(next, config.deputies_total, given)
    const broken = checkSums(next.rule, round).flatMap(({ code }) => SUM_ERRORS[code] ?? [])
    if (broken.length > 0) return { status: 'input_error', errors: broken }
    held.push(round)
    outcome = decideRounds(rule, candidates, held)
    told.push(tellRound(next, outcome, round, given))
    next = 'next' in outcome ? roundOf(rule, outcome.next, outcome.moneyLeftFen) : null
  }
  if (outcome === null) throw new Error(`${reference.id} has no round`)
  return {
    status: STATUS[outcome.kind] ?? outcome.kind,
    elected: config.candidates.filter((id) => outcome.elected.includes(id)),
    elected_order: [...outcome.elected],
    unfilled: outcome.open,
    pending: next === null ? null : pendingOf(next),
    ...(outcome.moneyLeftFen === null ? {} : { money_left: outcome.moneyLeftFen }),
    rounds: told,
  }
}

const STATUS: Record<string, string> = {
  decided: 'decided',
  runoff: 'runoff',
  'second-round': 'second_ballot',
  'round-void': 'void',
  'no-quorum': 'no_quorum',
}

const SUM_ERRORS: Record<string, string> = {
  'at-opening-exceeds-present': 'present_exceeds_total',
  'present-exceeds-entitled': 'present_exceeds_total',
  'issued-exceeds-present': 'issued_exceeds_present',
}

function ruleOf(config: ReferenceCase['config']): VotingRule {
  const law = preset('law-default-with-cap').rule
  const isPlurality = config.mode === 'rank'
  const minimum = config.exact === true ? config.places : 0
  return {
    ...law,
    groups: [
      {
        id: 'projects',
        name: '',
        contest: config.mode === 'equal' ? 'uncontested' : 'contested',
        candidates: config.candidates.length,
        seats: config.places,
        cap: config.mode === 'equal' ? null : config.places,
        minimum,
      },
    ],
    quorum: { num: config.quorum_num, den: config.quorum_den, cmp: 'at-least' },
    validity: {
      ...law.validity,
      underSelection: minimum > 0 ? 'void-ballot' : 'valid',
      unknownMark: 'void-ballot',
      conflictingMarks: 'void-ballot',
    },
    threshold: isPlurality ? null : { base: config.base === 'all' ? 'all-deputies' : 'present', num: 1, den: 2, cmp: 'over' },
    minimumVotes: isPlurality ? (config.min_votes ?? 1) : 0,
    money: config.budget_rule === undefined ? null : { envelopeFen: config.budget ?? 0, whenShort: config.budget_rule },
    tie: { ...law.tie, maxRounds: null },
    // Without a majority nobody has missed one, so there is nobody for a second ballot.
    shortfall: {
      ...law.shortfall,
      method: !isPlurality && config.on_shortfall === 'second_ballot' ? 'second-round' : 'accept-fewer',
    },
  }
}

/** The reference knows one refusal of a rule; that nobody can be chosen (no seat) is refused by our schema only. */
function refusals(rule: VotingRule): string[] {
  const parsed = ruleSchema.safeParse(rule)
  const codes = parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
  const strange = codes.filter((code) => !['uncontested-seats-differ', 'seats-below-one'].includes(code))
  if (strange.length > 0) throw new Error(`the schema refuses what the reference counts: ${strange.join(', ')}`)
  return codes.includes('uncontested-seats-differ') ? ['equal_needs_as_many_places_as_candidates'] : []
}

function hold(next: NextRound, entitled: number, { present, issued, ballots }: ReferenceRound): HeldRound {
  const papers = ballots.map((ballot) => paperOf(next, ballot))
  const returned = papers.length
  const count = returned > issued ? null : countPapers(next.rule, papers)
  return {
    kind: 'round',
    candidates: next.candidates,
    attendance: { entitled, present, atOpening: present, classes: [] },
    boxes: [{ name: '', classId: null, issued, returned, count }],
  }
}

function paperOf(next: NextRound, { ticks, marks, serial }: ReferenceBallot): PaperBallot {
  const signs = marks ?? (ticks ?? []).map((id): [string, string] => [id, '同意'])
  return {
    serial: serial ?? null,
    signs: signs.map(([id, mark]) => ({ item: positionOf(next, id), mark: MARKS[mark] ?? 'unknown' })),
  }
}

const MARKS: Record<string, PaperSign['mark']> = { 同意: 'for', 反对: 'against', 弃权: 'abstain' }

const positionOf = (next: NextRound, id: string): number | null => {
  const position = next.candidates.indexOf(id)
  return position === -1 ? null : position
}

function pendingOf(next: NextRound) {
  return { kind: kindOf(next), candidates: [...next.candidates], places: next.seats, limit: limitOf(next) }
}

const kindOf = ({ kind }: NextRound): string => (kind === 'first' ? 'main' : kind)
const limitOf = ({ rule, candidates }: NextRound): number => rule.groups[0]?.cap ?? candidates.length

function tellRound(next: NextRound, outcome: Outcome, round: HeldRound, given: ReferenceRound): RoundAnswer {
  const { kind, candidates, places, limit } = pendingOf(next)
  const { present, issued, ballots } = given
  const common = { kind, candidates, places, limit, present, issued, collected: ballots.length }
  const count = round.boxes[0]?.count ?? null
  const act = Math.max(...outcome.steps.map((step) => step.act))
  const steps = outcome.steps.filter((step) => step.act === act)
  if (outcome.kind === 'no-quorum' || outcome.kind === 'round-void' || count === null) {
    return { ...common, status: STATUS[outcome.kind] }
  }
  const reasons = readPapers(
    next.rule,
    ballots.map((ballot) => paperOf(next, ballot)),
  ).map((reading) => reasonsIn(reading.reasons))
  const majority = steps.find((step) => step.kind === 'majority')
  return {
    ...common,
    status: 'counted',
    valid: count.valid,
    invalid: ballots.length - count.valid,
    invalid_reasons: Object.fromEntries(
      reasons.flatMap((codes, index) => (codes.length === 0 ? [] : [[String(index), codes.map((code) => REASONS[code]).sort()]])),
    ),
    tally: Object.fromEntries(
      next.candidates.map((id, index) => {
        const item = count.items[index]
        return [id, { yes: item?.for, no: item?.against, abstain: item?.abstain }]
      }),
    ),
    ...(majority === undefined
      ? {}
      : { base: majority.of, needed: majority.needed, majority: majority.passed.map(({ candidate }) => candidate) }),
  }
}

const REASONS: Partial<Record<VoidReason, string>> = {
  'over-selected': 'too_many',
  'under-selected': 'too_few',
  'unknown-item': 'unknown_project',
  'unknown-mark': 'unknown_mark',
  'conflicting-marks': 'conflicting_marks',
  'duplicate-serial': 'duplicate_serial',
}
