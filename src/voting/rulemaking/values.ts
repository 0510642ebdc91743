/** From a rule to what stands in the fields of its form: the way back is `draft.ts`, and a test holds both together. */
import { FEN_PER_WAN } from '../../kernel/money.ts'
import type { Share, VotingRule } from '../rule/rule.ts'
import { SHARES } from './choices.ts'

export type FieldValues = Readonly<Record<string, string>>

/** What is shown where a part of the rule is not asked for. */
const UNASKED: FieldValues = {
  fallback: 'none',
  confirm: 'none',
  'threshold.base': 'none',
  'threshold.share': 'over-half',
  'threshold.num': '1',
  'threshold.den': '2',
  'threshold.cmp': 'over',
  'money.whenShort': 'none',
  'ballot.rank.aggregate': 'sum-of-ranks',
  'ballot.rank.partialAllowed': 'yes',
}

export function valuesOf(rule: VotingRule): FieldValues {
  const { extraThresholds, satisfaction, money, ...plain } = rule
  return Object.fromEntries([
    ...Object.entries(UNASKED),
    ...leavesOf(plain, ''),
    ...shareOf('quorum', rule.quorum),
    ...(rule.threshold === null ? [] : shareOf('threshold', rule.threshold)),
    ...(money === null ? [] : moneyOf(money)),
    ...rule.classes.flatMap(({ id }, row) => {
      const threshold = extraThresholds.find(({ classId }) => classId === id)
      const at = `extraThresholds.${row}`
      return threshold === undefined ? [pair(`${at}.base`, 'none')] : [...leavesOf(threshold, at), ...shareOf(at, threshold)]
    }),
    ...(satisfaction === null ? [] : gradesOf(satisfaction)),
  ])
}

type Pair = readonly [string, string]
const pair = (field: string, value: string): Pair => [field, value]

/** A list of words is a set of ticked boxes; a list of objects is rows. What is null leaves its field empty. */
function leavesOf(value: unknown, path: string): Pair[] {
  const under = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (value === null) return []
  if (typeof value === 'boolean') return [pair(path, value ? 'yes' : 'no')]
  if (Array.isArray(value))
    return value.flatMap((item, index) => (typeof item === 'string' ? [pair(under(item), 'on')] : leavesOf(item, under(index))))
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, under(key)))
  return [pair(path, String(value))]
}

function shareOf(at: string, share: Share): Pair[] {
  const spoken = [...SHARES].find(([, { num, den, cmp }]) => num === share.num && den === share.den && cmp === share.cmp)
  return [pair(`${at}.share`, spoken?.[0] ?? 'other')]
}

const moneyOf = ({ envelopeFen, whenShort }: NonNullable<VotingRule['money']>): Pair[] => [
  pair('money.envelopeFen', String(envelopeFen / FEN_PER_WAN)),
  pair('money.whenShort', whenShort),
]

/** Tiers are ticked by the row in which they stand, because their names may be typed anew. */
function gradesOf(satisfaction: NonNullable<VotingRule['satisfaction']>): Pair[] {
  const { grades, ...rest } = satisfaction
  return [
    ...leavesOf(rest, 'satisfaction'),
    ...grades.flatMap(({ sumOf, ...grade }, row) => {
      const at = `satisfaction.grades.${row}`
      const ticked = rest.tiers.flatMap(({ id }, tier) => (sumOf.includes(id) ? [pair(`${at}.sumOf.${tier}`, 'on')] : []))
      return [...leavesOf(grade, at), ...ticked]
    }),
  ]
}
