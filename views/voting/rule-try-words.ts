/** A change of the rule, and what came of it, in words. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Change } from '../../src/voting/rulemaking/try-changes.ts'
import type { Difference } from '../../src/voting/rulemaking/try-difference.ts'
import type { TryColumn } from '../../src/voting/rulemaking/try-entry.ts'
import type { TrySheet } from '../../src/voting/rulemaking/try-sheet.ts'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'
import type { ChangedTry } from './rule-try.tsx'

/** «在场代表过半数», «应选 11 项»: what the rule would say instead. */
export function phraseOf(ui: Ui, rule: VotingRule, change: Change): string {
  const words = ui.text.ruleTry.phrase
  const { venue } = rule
  switch (change.parameter) {
    case 'base':
    case 'comparison':
    case 'fraction':
      return change.rule.threshold === null
        ? words.majority.none
        : words.threshold(change.rule.threshold.base, change.rule.threshold, venue)
    case 'majority':
      return words.majority[change.value]
    case 'quorum':
      return words.quorum(change.value, venue)
    case 'seats':
      return words.seats(change.value, groupName(rule, change.group))
    case 'cap':
      return words.cap(change.value, groupName(rule, change.group))
    case 'exact':
      return words.exact(change.value)
    case 'unmarked':
      return words.unmarked[change.value]
    case 'blank':
      return words.blank[change.value]
    case 'over-selection':
      return words['over-selection'][change.value]
    case 'aggregate':
      return words.aggregate[change.value]
    case 'partial':
      return words.partial(change.value)
    case 'ranking':
      return words.ranking[change.value]
    case 'tie':
      return words.tie[change.value]
    case 'shortfall':
      return words.shortfall[change.value]
    case 'money':
      return words.money[change.value]
    case 'rating-base':
      return words['rating-base'](change.value, venue)
    case 'at-half':
      return words['at-half'](change.grade, change.value)
  }
}

/** Only where there are several groups is a group named. */
function groupName({ groups }: VotingRule, id: string): string {
  const group = groups.length > 1 ? groups.find((one) => one.id === id) : undefined
  return group === undefined ? '' : `${group.name} `
}

/** «同样的票，改为在场代表过半数：多入选 2 项（…）。» */
export function differenceSentence(
  ui: Ui,
  rule: VotingRule,
  titles: ReadonlyMap<string, string>,
  { change, differences }: ChangedTry,
): string {
  const words = ui.text.ruleTry
  const isSame = !differences.some(({ kind }) => kind !== 'valid' && kind !== 'needed')
  const parts = differences.map((difference) => partOf(ui, titles, difference))
  return words.same(
    phraseOf(ui, rule, change),
    [...(isSame ? [words.difference.none] : []), ...parts].join(words.difference.also),
  )
}

function partOf(ui: Ui, titles: ReadonlyMap<string, string>, difference: Difference): string {
  const words = ui.text.ruleTry.difference
  const name = (id: string) => titles.get(id) ?? id
  const names = (ids: readonly string[]) => ids.map(name).join(words.and)
  const bar = (votes: number | null) => (votes === null ? ui.text.ruleTry.noBar : String(votes))
  switch (difference.kind) {
    case 'chosen': {
      const { more, fewer } = difference
      if (fewer.length === 0) return words.more(more.length, names(more))
      return more.length === 0 ? words.fewer(fewer.length, names(fewer)) : words.instead(names(more), names(fewer))
    }
    case 'outcome':
      return words.outcome(ui.text.ruleTry.kind[difference.from], ui.text.ruleTry.kind[difference.to])
    case 'graded':
      return difference.items.map(({ item, from, to }) => words.graded(name(item), from, to)).join(words.also)
    case 'open':
      return words.open(difference.from, difference.to)
    case 'valid':
      return words.valid(difference.from, difference.to)
    case 'needed':
      return words.needed(bar(difference.from), bar(difference.to))
  }
}

/** What a column says under this rule; tiers have the names that the rule gives them. */
export function columnName(text: Text, { ballot, satisfaction }: VotingRule, column: TryColumn): string {
  const words = text.ruleTry.column
  switch (column) {
    case 'for':
      if (ballot.rank !== null) return words.ranked
      return ballot.unmarked === 'not-selected' ? words.ticks : words.for
    case 'against':
    case 'abstain':
      return words[column]
    case 'points':
      return ballot.rank?.aggregate === 'sum-of-ranks' ? words.ranks : words.points
    default:
      return satisfaction?.tiers[Number(column.slice('tier-'.length)) - 1]?.name ?? column
  }
}

/** What a field is called in a sentence that stands away from it. */
export function fieldLabel(text: Text, rule: VotingRule, sheet: TrySheet, field: string): string {
  const words = text.ruleTry
  const ofBallots: Readonly<Record<string, string>> = {
    seed: words.seed,
    lean: words.lean,
    careless: words.careless,
    blank: words.blank,
  }
  for (const box of sheet.boxes) {
    const figure = box.figures.find((one) => one.field === field)
    if (figure !== undefined) return words.figure[figure.figure]
    if (box.void === field) return words.void
    for (const row of box.rows) {
      const cell = row.cells.find((one) => one.field === field)
      if (cell !== undefined) return words.cell((row.items[0] ?? 0) + 1, columnName(text, rule, cell.column))
    }
  }
  return ofBallots[field] ?? words.support
}
