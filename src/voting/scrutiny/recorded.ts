/** What one teller says of a recorded vote, whether two of them say the same, and where not: by deputy and item, with names. */
import type { Table } from '../../bodies/roll/table.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import type { MandateId } from '../../kernel/ids.ts'
import { type BrokenSum, checkSums } from '../rule/invariants.ts'
import { hasBallots } from '../rule/mode.ts'
import { countRecorded } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { DeviceSheet } from './device-sheet.ts'
import { heldRound } from './held.ts'
import { keysOf } from './paper.ts'
import { type LineFault, type NamedMarks, type RollDeputy, readNames } from './recorded-lines.ts'

export interface RecordedEntry {
  readonly issued: number
  readonly returned: number
  /** Papers on which no name can be read: void. By devices there are none. */
  readonly spoiled: number
  readonly sheet: DeviceSheet | null
  /** In the order of the roll. */
  readonly votes: readonly NamedMarks[]
}

export interface TypedNames {
  readonly table: Table
  /** Of papers: how many were handed out, and on how many no name can be read. */
  readonly issued: number
  readonly spoiled: number
  readonly sheet: DeviceSheet | null
}

export interface RecordedRound {
  readonly roll: readonly RollDeputy[]
  readonly candidates: readonly string[]
  readonly figures: { readonly entitled: number; readonly signedIn: number; readonly present: number }
}

export interface Understood {
  readonly entry: RecordedEntry
  readonly faults: readonly LineFault[]
  readonly broken: readonly BrokenSum[]
}

/** 收回 is the number of lines and of papers without a name; by devices those present took part (docs/decisions/0018). */
export function understand(rule: VotingRule, typed: TypedNames, { roll, candidates, figures }: RecordedRound): Understood {
  const { votes, faults } = readNames(rule, roll, typed.table)
  const onPaper = hasBallots(rule)
  const entry: RecordedEntry = {
    issued: onPaper ? typed.issued : figures.present,
    returned: onPaper ? votes.length + typed.spoiled : figures.present,
    spoiled: onPaper ? typed.spoiled : 0,
    sheet: typed.sheet,
    votes,
  }
  const attendance = { entitled: figures.entitled, present: figures.signedIn, atOpening: figures.present, classes: [] }
  const { issued, returned } = entry
  const count = countRecorded(
    rule,
    votes.map(({ marks }) => marks),
    returned,
  )
  return { entry, faults, broken: checkSums(rule, heldRound({ candidates, attendance, issued, returned, count })) }
}

export const isSameEntry = (one: RecordedEntry, other: RecordedEntry): boolean => written(one) === written(other)

const written = ({ issued, returned, spoiled, sheet, votes }: RecordedEntry): string =>
  canonicalJson({ issued, returned, spoiled, sheet, votes })

export type Difference =
  | { readonly kind: 'issued' | 'spoiled'; readonly values: readonly string[] }
  | { readonly kind: 'number' | 'printed'; readonly values: readonly string[] }
  /** Somebody has no line of this deputy at all; the others' keys stand there. */
  | { readonly kind: 'line'; readonly mandate: MandateId; readonly values: readonly (string | null)[] }
  | { readonly kind: 'mark'; readonly mandate: MandateId; readonly position: number; readonly values: readonly string[] }

/** One value for each teller, in the order of their entries. */
export function differencesIn(
  rule: VotingRule,
  roll: readonly Pick<RollDeputy, 'mandate'>[],
  entries: readonly RecordedEntry[],
): Difference[] {
  const wholes: Difference[] = [
    { kind: 'issued', values: entries.map(({ issued }) => String(issued)) },
    { kind: 'spoiled', values: entries.map(({ spoiled }) => String(spoiled)) },
    { kind: 'number', values: entries.map(({ sheet }) => sheet?.number ?? '') },
    { kind: 'printed', values: entries.map(({ sheet }) => sheet?.printed ?? '') },
  ]
  const lists = entries.map(({ votes }) => new Map(votes.map(({ mandate, marks }) => [mandate, keysOf(rule, marks)])))
  const ofDeputies = roll.flatMap(({ mandate }): Difference[] => {
    const lines = lists.map((list) => list.get(mandate) ?? null)
    const whole = lines.filter((line) => line !== null)
    if (whole.length === 0) return []
    if (whole.length < lines.length) return [{ kind: 'line', mandate, values: lines }]
    return [...(whole[0] ?? '')].map((_, index) => ({
      kind: 'mark',
      mandate,
      position: index + 1,
      values: whole.map((keys) => keys[index] ?? ''),
    }))
  })
  return [...wholes, ...ofDeputies].filter(({ values }) => new Set<string | null>(values).size > 1)
}

/** His lines again, as he would type them. */
export const linesOf = (rule: VotingRule, roll: readonly RollDeputy[], votes: readonly NamedMarks[]): string => {
  const numbers = new Map(roll.map(({ mandate, number }) => [mandate, number]))
  return votes.map(({ mandate, marks }) => `${numbers.get(mandate) ?? ''} ${[...keysOf(rule, marks)].join(' ')}\n`).join('')
}
