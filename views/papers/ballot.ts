/**
 * 票样 (rulebook §11.6): one page, the same candidates in the same order as on the phone, no serial that could lead to anybody. How to
 * mark it, and when it is void, are the very sentences of the rule that was adopted for this round.
 */
import type { Group, VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import { wan } from '../format.ts'
import { ballotPaper as paper } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import { byName } from '../voting/mode-words.ts'
import { ballotNotes } from '../voting/rule-words/articles.ts'
import { candidatesOf, seatsOf } from '../voting/rule-words/sums.ts'
import { type BallotText, SHARES, type Shares, sizeOfBallot } from './ballot-size.ts'
import { type Block, type Cell, type Column, cell, plain, type Sheet, title } from './model.ts'
import { sessionOf } from './round-facts.ts'
import type { Voice } from './voice.ts'

const LINES_OF_NAME = 140

type Round = Pick<RoundAtDesk, 'kind' | 'session_name' | 'body_name'>

export function ballotSheet(voice: Voice, round: Round, rule: VotingRule, candidates: readonly RoundCandidate[]): Sheet {
  const name = plain(voice.say('ballot.title'))
  const which = roundWords(voice, round.kind)
  const named = byName(rule) === 'paper-ballot'
  const notes = `${named ? plain(voice.say('ballot.byName')) : ''}${seatsSentence(voice, rule)}${ballotNotes(zh.clauses, rule)}`
  const columns = columnsOf(rule)
  const size = sizeOfBallot({
    candidates: candidates.map((one) => textOf(rule, one)),
    // The line for the name is as high as three lines of the notes.
    notes: named ? notes + ' '.repeat(LINES_OF_NAME) : notes,
    facts: columns.length,
    boxes: boxesOf(rule).length,
    groups: rule.groups.length,
  })
  const blocks: Block[] = [
    { kind: 'seal', text: plain(voice.say('ballot.seal')) },
    { kind: 'centred', words: [sessionOf(round)] },
    title(name),
    ...(which === '' ? [] : [{ kind: 'centred', words: [which] } as const]),
    ...(named ? [{ kind: 'fields', rows: [{ label: plain(voice.say('ballot.name')), words: [] }] } as const] : []),
    { kind: 'boxed', label: paper.notes, words: [notes] },
    {
      kind: 'table',
      label: name,
      tone: size.dense ? 'dense' : 'ballot',
      columns: headsOf(rule, columns, SHARES[size.shape]),
      rows: rule.groups.flatMap((group, index) =>
        rowsOf(rule, group, columns, candidates.slice(startOf(rule, index), startOf(rule, index + 1))),
      ),
    },
  ]
  return { title: `${name}${which}`, shape: size.shape, stamp: null, blocks }
}

function roundWords(voice: Voice, kind: RoundAtDesk['kind']): string {
  switch (kind) {
    case 'first':
      return ''
    case 'runoff':
      return plain(voice.say('ballot.runoff'))
    case 'second':
      return plain(voice.say('ballot.second'))
    case 'rehearsal':
      return plain(voice.say('ballot.rehearsal'))
  }
}

/** A rating has no seats. */
const seatsSentence = (voice: Voice, rule: VotingRule): string =>
  rule.satisfaction === null ? plain(voice.say('ballot.seats', { candidates: candidatesOf(rule), seats: seatsOf(rule) })) : ''

type Fact = 'cost' | 'unit' | 'beneficiaries'
const FACT: Readonly<Partial<Record<VotingRule['ballot']['fields'][number], Fact>>> = {
  investment: 'cost',
  unit: 'unit',
  beneficiaries: 'beneficiaries',
}

/** What the frozen list tells of every candidate, in the order of the rule. */
const columnsOf = ({ ballot }: VotingRule): Fact[] => ballot.fields.flatMap((field) => FACT[field] ?? [])

/** One box for each mark that stands in a column of its own: a rating has as many as it has tiers. */
const boxesOf = (rule: VotingRule): readonly string[] => {
  if (rule.ballot.layout === 'grade') return (rule.satisfaction?.tiers ?? []).map(({ name }) => name)
  if (rule.ballot.layout === 'rank') return [paper.number]
  return [rule.ballot.unmarked === 'not-selected' ? paper.choose : paper.mark]
}

function headsOf(rule: VotingRule, facts: readonly Fact[], shares: Shares): Column[] {
  const boxes = boxesOf(rule)
  const project = rule.ballot.fields.includes('content') ? paper.projectAndContent : paper.project
  const taken = shares.position + facts.length * shares.fact + boxes.length * shares.box
  return [
    { head: paper.position, width: shares.position, align: 'centre' },
    { head: project, width: 100 - taken, align: 'start' },
    ...facts.map((fact): Column => ({ head: paper[fact], width: shares.fact, align: 'centre' })),
    ...boxes.map((head): Column => ({ head, width: shares.box, align: 'centre' })),
  ]
}

/** Several groups stand under their names; a block has one box for all its rows, because it is one question. */
function rowsOf(rule: VotingRule, group: Group, facts: readonly Fact[], candidates: readonly RoundCandidate[]): Cell[][] {
  const boxes = boxesOf(rule)
  const isBlock = group.contest === 'block'
  const band: Cell[][] =
    rule.groups.length > 1 ? [[{ lines: [{ words: [group.name], strong: true }], across: 2 + facts.length + boxes.length }]] : []
  const rows = candidates.map((candidate, index): Cell[] => [
    cell(candidate.position),
    {
      lines: [
        { words: [candidate.title], strong: true },
        ...(rule.ballot.fields.includes('content') ? [{ words: [candidate.content] }] : []),
      ],
    },
    ...facts.map((fact) => cell(factOf(candidate, fact))),
    ...(isBlock && index > 0
      ? []
      : boxes.map((): Cell => ({ lines: [], box: true, ...(isBlock ? { down: candidates.length } : {}) }))),
  ])
  return [...band, ...rows]
}

function factOf(candidate: RoundCandidate, fact: Fact): string {
  switch (fact) {
    case 'cost':
      return wan(candidate.cost_fen)
    case 'unit':
      return candidate.unit_name
    case 'beneficiaries':
      return candidate.beneficiaries
  }
}

const textOf = (rule: VotingRule, candidate: RoundCandidate): BallotText => ({
  title: candidate.title,
  content: rule.ballot.fields.includes('content') ? candidate.content : '',
  longest: columnsOf(rule)
    .map((fact) => factOf(candidate, fact))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
})

const startOf = ({ groups }: VotingRule, index: number): number =>
  groups.slice(0, index).reduce((sum, { candidates }) => sum + candidates, 0)
