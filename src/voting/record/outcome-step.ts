/** (6) The outcome follows from the rule: recomputed with the functions that decided it, from the signed counts of every round. */
import { digestOfJson } from '../../kernel/digest.ts'
import { manifestIn } from '../ballot/manifest.ts'
import { inFallback } from '../rule/mode.ts'
import { type Act, decideRounds, type Outcome } from '../rule/outcome.ts'
import type { HeldRound } from '../rule/round.ts'
import { nextRound } from '../rule/runoff.ts'
import { type Check, failed, holds } from './checks.ts'
import { differs, firstOf, isSame } from './differs.ts'
import { type Frozen, frozenDigest } from './frozen.ts'
import type { Evidence, ReadReport } from './read.ts'
import type { DecidedItem, RoundRecord } from './round-record.ts'

export async function outcomeStep(evidence: Evidence): Promise<Check[]> {
  const { record, standing, before } = evidence
  const first = record.before[0]?.frozen ?? record.frozen
  const earlier = record.before.length === 0 ? [] : [holds('rounds-before', await wrongBefore(evidence, first))]
  const outcome = decided(first, [...before.flatMap((one) => actsIn(one)), ...actsIn(standing, record.held)])
  if (outcome === null) return [...earlier, failed('outcome-follows', 'outcome')]
  const follows = firstOf(
    differs(record.outcome, outcome, 'outcome'),
    differs(standing.report.outcome, outcome, 'reports.outcome'),
  )
  return [
    ...earlier,
    holds('outcome-follows', follows, { chosen: outcome.elected.length, steps: outcome.steps.length }),
    holds('decision-follows', wrongDecision(record, outcome, first, before[0]?.report.held ?? record.held)),
  ]
}

/** The round, and the presidium's word on it, where there is one. */
const actsIn = ({ report }: ReadReport, held: HeldRound = report.held): Act[] =>
  report.presidium === null ? [held] : [held, { kind: 'presidium-choice', chosen: report.presidium.chosen }]

/** Null when the acts do not even follow on each other. */
function decided({ rule, candidates }: Frozen, acts: readonly Act[]): Outcome | null {
  const facts = candidates.map(({ id, costFen }) => ({ id, costFen, support: null }))
  try {
    return decideRounds(rule, facts, acts)
  } catch {
    return null
  }
}

/** Each earlier round frozen, signed and reported like this one, and its outcome asked for exactly the round that came next. */
async function wrongBefore({ record, before }: Evidence, first: Frozen): Promise<string | null> {
  const rules = [...record.before.map(({ frozen }) => frozen.rule), record.frozen.rule]
  for (const [index, earlier] of record.before.entries()) {
    const place = `before[${index}]`
    const { report, isSigned } = before[index] ?? {}
    if (report === undefined || isSigned !== true) return `${place}.report`
    const { frozen } = earlier
    const manifest = frozen.manifest === null ? null : await manifestIn(frozen.manifest)
    if (frozen.manifest !== null && (manifest === null || !isSame(manifest.receiptKey, record.key)))
      return `${place}.frozen.manifest`
    if (manifest !== null) {
      const wrong = firstOf(
        differs(frozen.rule, manifest.rule, `${place}.frozen.rule`),
        differs(frozen.candidates, manifest.candidates, `${place}.frozen.candidates`),
        frozen.roll === manifest.roll.digest ? null : `${place}.frozen.roll`,
      )
      if (wrong !== null) return wrong
    }
    if (report.round !== earlier.round) return `${place}.round`
    if (report.ruleDigest !== (await digestOfJson(frozen.rule))) return `${place}.frozen.rule`
    if (report.frozenDigest !== (await frozenDigest(earlier.round, frozen))) return `${place}.frozen`
    const outcome = decided(
      first,
      before.slice(0, index + 1).flatMap((one) => actsIn(one)),
    )
    const next = outcome === null ? null : nextRound(first.rule, outcome)
    if (next === null) return `${place}.report`
    // Where devices failed, the same vote was held in the mode that the rule holds ready.
    const asHeld = [next.rule, inFallback(next.rule)]
    if (!asHeld.some((rule) => isSame(rule, rules[index + 1]))) return `${place}.report`
  }
  return null
}

const FINAL: readonly Outcome['kind'][] = ['decided', 'shortfall', 'pending-confirmation']

/** Votes are those of the first round, in which all candidates stood beside each other. */
function wrongDecision({ decision }: RoundRecord, outcome: Outcome, { candidates }: Frozen, first: HeldRound): string | null {
  if (!FINAL.includes(outcome.kind)) return decision === null ? null : 'decision'
  const items = candidates.map(({ id }, index): DecidedItem => {
    const votesFor = first.boxes[0]?.count?.items[index]?.for ?? null
    return { candidate: id, chosen: outcome.elected.includes(id), votesFor }
  })
  return differs(decision, items, 'decision')
}
