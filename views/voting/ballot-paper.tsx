/**
 * 票样 (rulebook §11.6): one A4, the same candidates in the same order as on the phone, no serial that could lead to anybody. How to
 * mark it, and when it is void, are the very sentences of the rule that was adopted for this round.
 */
import type { Group, VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import { wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { ballotPaper as paper } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'
import { ballotNotes } from './rule-words/articles.ts'

export interface BallotPaperProps {
  readonly ui: Ui
  readonly round: RoundAtDesk
  readonly rule: VotingRule
  readonly candidates: readonly RoundCandidate[]
  readonly back: string
}

export function BallotPaperPage({ ui, round, rule, candidates, back }: BallotPaperProps) {
  const noun = rule.noun === 'advisory-vote' ? 'advisory-vote' : 'formal-vote'
  const title = `${paper.title(round.year, noun)}${paper.round[round.kind]}`
  return (
    <PaperPage ui={ui} title={title} back={back} shape="ballot">
      <header class="ballot-head">
        <p>{round.session_name}</p>
        <h1>{paper.title(round.year, noun)}</h1>
        {paper.round[round.kind] !== '' && <p class="ballot-round">{paper.round[round.kind]}</p>}
        <p class="ballot-stamp">{paper.stamp}</p>
      </header>
      <p class="ballot-notes">
        <b>{paper.notes}</b> {ballotNotes(zh.clauses, rule)}
      </p>
      <table class="ballot-table">
        <thead>
          <tr>
            <th>{paper.position}</th>
            <th>{rule.ballot.fields.includes('content') ? paper.projectAndContent : paper.project}</th>
            {columnsOf(rule).map((column) => (
              <th>{paper[column]}</th>
            ))}
            <th>{paper[markHead(rule)]}</th>
          </tr>
        </thead>
        {rule.groups.map((group, index) => (
          <GroupRows rule={rule} group={group} candidates={candidates.slice(startOf(rule, index), startOf(rule, index + 1))} />
        ))}
      </table>
    </PaperPage>
  )
}

/** Several groups stand under their names; a block has one box for all its rows, because it is one question. */
function GroupRows({ rule, group, candidates }: { rule: VotingRule; group: Group; candidates: readonly RoundCandidate[] }) {
  const columns = columnsOf(rule)
  const isBlock = group.contest === 'block'
  return (
    <tbody>
      {rule.groups.length > 1 && (
        <tr>
          <th class="ballot-group" colspan={columns.length + 3}>
            {group.name}
          </th>
        </tr>
      )}
      {candidates.map((candidate, index) => (
        <tr>
          <td>{candidate.position}</td>
          <td class="ballot-project">
            <b>{candidate.title}</b>
            {rule.ballot.fields.includes('content') && (
              <>
                <br />
                {candidate.content}
              </>
            )}
          </td>
          {columns.map((column) => (
            <td>{cellOf(candidate, column)}</td>
          ))}
          {(!isBlock || index === 0) && (
            <td class="ballot-box" rowspan={isBlock ? candidates.length : undefined} aria-label={paper[markHead(rule)]} />
          )}
        </tr>
      ))}
    </tbody>
  )
}

type Column = 'cost' | 'unit' | 'beneficiaries'
const COLUMN: Readonly<Partial<Record<VotingRule['ballot']['fields'][number], Column>>> = {
  investment: 'cost',
  unit: 'unit',
  beneficiaries: 'beneficiaries',
}

/** What the frozen list tells of every candidate, in the order of the rule. */
const columnsOf = ({ ballot }: VotingRule): Column[] => ballot.fields.flatMap((field) => COLUMN[field] ?? [])

function cellOf(candidate: RoundCandidate, column: Column): string {
  switch (column) {
    case 'cost':
      return wan(candidate.cost_fen)
    case 'unit':
      return candidate.unit_name
    case 'beneficiaries':
      return candidate.beneficiaries
  }
}

function markHead({ ballot }: VotingRule): 'mark' | 'choose' | 'number' {
  if (ballot.layout === 'rank') return 'number'
  return ballot.unmarked === 'not-selected' ? 'choose' : 'mark'
}

const startOf = ({ groups }: VotingRule, index: number): number =>
  groups.slice(0, index).reduce((sum, { candidates }) => sum + candidates, 0)
