/** 票决办法 in words (rulebook §11.5): one sentence for each clause, made from the rule's own data. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Ui } from '../ui.ts'

export function RuleInWords({ ui, rule }: { ui: Ui; rule: VotingRule }) {
  return (
    <ol class="clauses">
      {clausesOf(ui, rule).map((sentences) => (
        <li>{sentences.join(ui.language === 'en' ? ' ' : '')}</li>
      ))}
    </ol>
  )
}

function clausesOf(ui: Ui, rule: VotingRule): string[][] {
  const words = ui.text.rounds.rule
  const candidates = rule.groups.reduce((sum, group) => sum + group.candidates, 0)
  const seats = rule.groups.reduce((sum, group) => sum + group.seats, 0)
  const { threshold, officials } = rule
  return [
    [words.seats(candidates, seats)],
    [words.quorum(words.share(rule.quorum))],
    [
      words.mode[rule.mode],
      ...(rule.fallback === null ? [] : [words.fallback[rule.fallback]]),
      ...(rule.mode === 'sealed-ballot' ? [words.custody[rule.custody]] : []),
    ],
    marksOf(ui, rule),
    [...capsOf(ui, rule), words.illegible[rule.validity.illegible]],
    [words.returned],
    [threshold === null ? words.plurality : words.threshold(words.base[threshold.base], words.share(threshold))],
    [words.tie, ...(threshold === null ? [] : [words.shortfall[rule.shortfall.method]])],
    [words.officials(officials.chief, officials.scrutineers, officials.scrutineersPer)],
    [words.publish, ...(rule.confirm === null ? [] : [words.confirm])],
  ]
}

function marksOf(ui: Ui, { ballot, fallback, mode }: VotingRule): string[] {
  const words = ui.text.rounds.rule
  const onPaper = mode === 'paper-ballot' || fallback === 'paper-ballot'
  if (ballot.unmarked === 'not-selected') return [words.tick(ballot.signs.for), words.unmarked[ballot.unmarked]]
  return [words.tri, ...(onPaper ? [words.signs(ballot.signs.for, ballot.signs.against)] : []), words.unmarked[ballot.unmarked]]
}

const capsOf = (ui: Ui, { groups }: VotingRule): string[] =>
  groups.map(({ cap }) => (cap === null ? ui.text.rounds.rule.noCap : ui.text.rounds.rule.cap(cap)))
