/** The form of a rule, checked: a rule that can work, or every field in which it cannot, each with a code. */
import { FLAW_CODES } from '../rule/flaws/flaw.ts'
import { candidatesOf, type VotingRule } from '../rule/rule.ts'
import { FIELD_CODES, ruleSchema } from '../rule/schema.ts'
import { draftOf } from './draft.ts'
import { isQuestion, withoutPositions } from './fields.ts'
import type { Rows } from './rows.ts'
import type { FieldValues } from './values.ts'

export type FieldFault = (typeof FIELD_CODES)[number] | 'not-an-amount'
export type RuleFault = FieldFault | (typeof FLAW_CODES)[number] | 'candidates-differ-from-list'

/** By field, in the order in which they were found. */
export type RuleFaults = Readonly<Record<string, RuleFault>>
export type CheckedRule = { readonly ok: true; readonly rule: VotingRule } | { readonly ok: false; readonly faults: RuleFaults }

/** `candidates`: as many as stand on the frozen list of the round; the groups cut them all up, and no others. */
export function checkRule(values: FieldValues, given: VotingRule, candidates: number): CheckedRule {
  const { draft, rows } = draftOf(values, given)
  const result = ruleSchema.safeParse(draft)
  if (!result.success) {
    const faults: Record<string, RuleFault> = {}
    for (const { path, message } of result.error.issues) {
      const field = fieldAt(path, rows)
      faults[field] ??= faultOf(field, message)
    }
    return { ok: false, faults }
  }
  if (candidatesOf(result.data) === candidates) return { ok: true, rule: result.data }
  const [only, ...others] = rows.groups
  const field = others.length === 0 ? `groups.${only ?? 0}.candidates` : 'groups'
  return { ok: false, faults: { [field]: 'candidates-differ-from-list' } }
}

const CODES: ReadonlySet<string> = new Set([...FIELD_CODES, ...FLAW_CODES])

function faultOf(field: string, message: string): RuleFault {
  if (!CODES.has(message)) throw new Error(`the schema of a rule says «${message}», which is no code`)
  // The sum is kept in fen, but typed in 万元.
  if (field === 'money.envelopeFen') return 'not-an-amount'
  return message as RuleFault
}

/** Where a place of the rule has no field of its own, the question from which it follows. */
const ASKED_AT: Readonly<Record<string, string>> = {
  threshold: 'threshold.base',
  money: 'money.whenShort',
  'ballot.rank': 'ballot.layout',
  satisfaction: 'satisfaction.tiers',
  extraThresholds: 'classes',
}

type Path = readonly PropertyKey[]

/** The field of a place in the rule; of a place inside a field, that field. */
function fieldAt(path: Path, rows: Rows): string {
  const place = inRows(path, rows)
    .replace(/\.id$/, '.name')
    .replace(/^extraThresholds\.(\d+)\.classId$/, 'classes.$1.name')
  const known = ASKED_AT[place] ?? place
  if (isQuestion(withoutPositions(known))) return known
  return path.length > 1 ? fieldAt(path.slice(0, -1), rows) : 'title'
}

/** Positions in the rule → rows of the form. */
function inRows(path: Path, rows: Rows): string {
  const lists: Readonly<Record<string, readonly number[]>> = {
    groups: rows.groups,
    classes: rows.classes,
    extraThresholds: rows.extraThresholds,
    'satisfaction.tiers': rows.tiers,
    'satisfaction.grades': rows.grades,
  }
  let place = ''
  for (const part of path) {
    const row = typeof part === 'number' ? (lists[place]?.[part] ?? part) : String(part)
    place = place === '' ? String(row) : `${place}.${row}`
  }
  return place
}
