/**
 * A paper ballot as a teller reads it, sign by sign, and what the rule makes of it. Only paper can say something that the
 * casting page cannot: a project written in, a sign that was not agreed, two signs for one item, a number seen before.
 */
import { formOf, ILLEGIBLE, UNMARKED } from './form.ts'
import { judge, judgeOf } from './judge.ts'
import { codeOf, type Mark } from './marks.ts'
import type { VotingRule } from './rule.ts'
import { bit } from './void-reasons.ts'

export type PaperBallot = {
  /** The number of the printed stock, which leads to nobody; null when there is none. */
  readonly serial: string | null
  readonly signs: readonly PaperSign[]
}

/** `item` is the position on the ballot; null when the sign stands at something that is not on it. */
export type PaperSign = { readonly item: number | null; readonly mark: Mark | 'unknown' }

export type PaperReading = { readonly codes: Uint8Array; readonly reasons: number }

export function readPapers(rule: VotingRule, papers: readonly PaperBallot[]): PaperReading[] {
  const by = judgeOf(rule)
  const repeated = repeatedSerials(rule, papers)
  return papers.map((paper, index) => {
    const { codes, reasons } = readSigns(rule, paper.signs)
    return { codes, reasons: reasons | (repeated.has(index) ? bit('duplicate-serial') : 0) | judge(by, codes, 0) }
  })
}

function readSigns(rule: VotingRule, signs: readonly PaperSign[]): PaperReading {
  const codes = new Uint8Array(formOf(rule).items).fill(UNMARKED)
  const read = new Map<number, PaperSign['mark']>()
  let reasons = 0
  for (const { item, mark } of signs) {
    if (item === null) {
      if (rule.validity.unknownItem === 'void-ballot') reasons |= bit('unknown-item')
      continue
    }
    const before = read.get(item)
    if (before === mark) continue // the same sign twice says the same
    if (before === undefined) {
      read.set(item, mark)
      codes[item] = mark === 'unknown' ? ILLEGIBLE : codeOf(mark)
      if (mark === 'unknown' && rule.validity.unknownMark === 'void-ballot') reasons |= bit('unknown-mark')
    } else if (rule.validity.conflictingMarks === 'void-ballot') {
      reasons |= bit('conflicting-marks')
    } else {
      codes[item] = ILLEGIBLE
    }
  }
  return { codes, reasons }
}

/** The ballots whose number was seen before; with `void-all` the first one too. */
function repeatedSerials(rule: VotingRule, papers: readonly PaperBallot[]): Set<number> {
  const first = new Map<string, number>()
  const repeated = new Set<number>()
  papers.forEach(({ serial }, index) => {
    if (serial === null) return
    const before = first.get(serial)
    if (before === undefined) {
      first.set(serial, index)
      return
    }
    repeated.add(index)
    if (rule.validity.duplicateSerial === 'void-all') repeated.add(before)
  })
  return repeated
}
