/** The ballots of one box as the count takes them: texts as sealed ballots have them, papers as tellers read them. */
import { countPapers, countTexts } from '../../voting/rule/count.ts'
import { formOf } from '../../voting/rule/form.ts'
import { codesOf, decodeMarks } from '../../voting/rule/marks.ts'
import { type PaperBallot, type PaperSign, readPapers } from '../../voting/rule/paper.ts'
import type { VotingRule } from '../../voting/rule/rule.ts'
import { type Count, mergeTotals } from '../../voting/rule/totals.ts'
import type { Problem } from '../answer.ts'
import type { BallotLine } from './acts.ts'
import type { LineOf } from './lines.ts'

export const numberOf = (ballots: readonly BallotLine[]): number =>
  ballots.reduce((sum, ballot) => sum + (ballot.kind === 'unreadable' ? ballot.unreadable : ballot.times), 0)

export function countLines(rule: VotingRule, candidates: readonly string[], ballots: readonly BallotLine[]): Count {
  return mergeTotals([countTexts(rule, textsIn(ballots)), countPapers(rule, papersIn(rule, candidates, ballots))])
}

/** An unreadable ballot has a text that no rule knows. */
function* textsIn(ballots: readonly BallotLine[]): Generator<string> {
  for (const ballot of ballots) {
    if (ballot.kind === 'paper') continue
    const [text, times] = ballot.kind === 'text' ? [ballot.text, ballot.times] : ['', ballot.unreadable]
    for (let n = 0; n < times; n++) yield text
  }
}

const papersIn = (rule: VotingRule, candidates: readonly string[], ballots: readonly BallotLine[]): PaperBallot[] =>
  ballots.flatMap((ballot) =>
    ballot.kind === 'paper' ? Array.from({ length: ballot.times }, () => paperOf(rule, candidates, ballot)) : [],
  )

function paperOf({ satisfaction }: VotingRule, candidates: readonly string[], { paper, serial }: LineOf<'paper'>): PaperBallot {
  const signs = (names: readonly string[], mark: (place: number) => PaperSign['mark']): PaperSign[] =>
    names.map((name, place) => ({ item: candidates.indexOf(name), mark: mark(place) }))
  const tierOf = (item: string) => (satisfaction?.tiers.findIndex(({ id }) => id === paper.grades[item]) ?? -1) + 1
  const graded = Object.keys(paper.grades)
  return {
    serial,
    signs: [
      ...signs(paper.for, () => 'for'),
      ...signs(paper.against, () => 'against'),
      ...signs(paper.abstain, () => 'abstain'),
      ...signs(paper.ranks, (place) => place + 1),
      ...signs(graded, (place) => tierOf(graded[place] ?? '')),
      ...signs(paper.unknownMark, () => 'unknown'),
      ...paper.writtenIn.map((): PaperSign => ({ item: null, mark: 'for' })),
    ],
  }
}

/** What a ballot says about things that are not there: a slip of whoever wrote the file, not a void ballot. */
export function checkBallot(rule: VotingRule, candidates: readonly string[], ballot: BallotLine): Problem[] {
  const { line } = ballot
  if (ballot.kind === 'unreadable') return []
  if (ballot.kind === 'text') return checkText(rule, ballot)
  const { writtenIn: _, grades, ...named } = ballot.paper
  const { layout } = rule.ballot
  const fits: Record<string, boolean> = {
    for: !places(layout),
    against: !places(layout),
    abstain: !places(layout),
    ranks: layout === 'rank',
  }
  const problems = Object.entries({ ...named, grades: Object.keys(grades) }).flatMap(([field, names]) => [
    ...names
      .filter((name) => !candidates.includes(name))
      .map((name) => ({ line, field: `paper.${field}`, text: `${name} is not on this ballot` })),
    ...(names.length > 0 && fits[field] === false
      ? [{ line, field: `paper.${field}`, text: `this ballot (${layout}) does not ask for it` }]
      : []),
  ])
  const tiers = rule.satisfaction?.tiers.map(({ id }) => id) ?? []
  const strange = Object.values(grades).filter((tier) => !tiers.includes(tier))
  const serial = ballot.serial !== null && ballot.times > 1 ? [{ line, field: 'serial', text: 'one number, one ballot' }] : []
  return [
    ...problems,
    ...strange.map((tier) => ({ line, field: 'paper.grades', text: `the rule has no tier ${tier}` })),
    ...serial,
  ]
}

const places = (layout: VotingRule['ballot']['layout']): boolean => layout === 'rank' || layout === 'grade'

function checkText(rule: VotingRule, { line, text }: LineOf<'text'>): Problem[] {
  if (decodeMarks(rule, text) !== null) return []
  const { items, alphabet } = formOf(rule)
  const found = `${items} characters, each one of ${alphabet.replace('?', '')}`
  return [{ line, field: 'text', text: `«${text}» is no ballot of this round; it has ${found}` }]
}

/** For an advisory rule: the codes of every ballot that is not void for what only paper or a broken seal can show. */
export function* codesIn(rule: VotingRule, candidates: readonly string[], ballots: readonly BallotLine[]): Generator<Uint8Array> {
  for (const text of textsIn(ballots)) {
    const marks = decodeMarks(rule, text)
    if (marks !== null) yield codesOf(marks)
  }
  for (const { codes, reasons } of readPapers(rule, papersIn(rule, candidates, ballots))) if (reasons === 0) yield codes
}
