/**
 * 记名: each deputy's marks stand beside his name, and every total is the sum of them (docs/decisions/0020). A show of hands is open without
 * names: hands are counted, nobody writes down whose they are.
 */
import { countTexts } from './count.ts'
import { formOf, UNMARKED } from './form.ts'
import { hasBallots } from './mode.ts'
import { candidatesOf, type VotingRule } from './rule.ts'
import { type Count, reasonCounts } from './totals.ts'
import type { VoidReason } from './void-reasons.ts'

export const isRecorded = ({ mode, secrecy }: Pick<VotingRule, 'mode' | 'secrecy'>): boolean =>
  secrecy === 'recorded' && (mode === 'paper-ballot' || mode === 'voting-device')

/** One deputy of the frozen roll, as the list of a recorded vote names him. */
export interface NamedVote {
  /** 名册号 */
  readonly number: number
  readonly name: string
  readonly delegation: string
  /** One character for each item (`form.ts`); null: no paper of his came back, he pressed nothing, or he was not there. */
  readonly marks: string | null
}

/**
 * Totals from the names. `returned` are all papers of the box, those without a name among them; by devices all who were present as the
 * vote opened, of whom those without a line pressed nothing.
 */
export function countRecorded(rule: VotingRule, marks: readonly string[], returned: number): Count {
  const others = Math.max(0, returned - marks.length)
  if (hasBallots(rule)) {
    const count = countTexts(rule, marks)
    return { ...count, voids: { ...count.voids, unreadable: count.voids.unreadable + others } }
  }
  const silent = (formOf(rule).alphabet[UNMARKED] ?? '').repeat(candidatesOf(rule))
  return countTexts(silenceApart(rule), [...marks, ...Array<string>(others).fill(silent)])
}

/** By devices whoever pressed nothing is neither void nor an abstention: 未按 stands in a column of its own (docs/decisions/0018). */
const silenceApart = (rule: VotingRule): VotingRule => ({
  ...rule,
  ballot: { ...rule.ballot, unmarked: 'not-selected' },
  validity: { ...rule.validity, blank: 'valid', underSelection: 'valid' },
})

export const marksIn = (list: readonly NamedVote[]): string[] => list.flatMap(({ marks }) => marks ?? [])

/** What one character of a list says. */
export type MarkKind = 'for' | 'against' | 'abstain' | 'unmarked' | 'illegible'

const KINDS: readonly MarkKind[] = ['unmarked', 'illegible', 'for', 'against', 'abstain']

/** A line as pages and papers show it. */
export interface NamedRow extends Omit<NamedVote, 'marks'> {
  readonly marks: readonly MarkKind[] | null
  /** Why the rule does not count it as a whole; null where it counts. */
  readonly void: VoidReason | null
}

export function rowsOfNames(rule: VotingRule, list: readonly NamedVote[]): NamedRow[] {
  const { alphabet } = formOf(rule)
  return list.map(({ marks, ...who }) => {
    if (marks === null) return { ...who, marks, void: null }
    const [spoiled] = reasonCounts(countRecorded(rule, [marks], 1).voids)
    return {
      ...who,
      marks: [...marks].map((mark) => KINDS[alphabet.indexOf(mark)] ?? 'illegible'),
      void: spoiled?.reason ?? null,
    }
  })
}
