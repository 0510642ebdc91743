/** 票样 (rulebook §11.6): one A4, the same candidates in the same order as on the phone, no serial that could lead to anybody. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import { wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { ballotPaper as paper } from '../text/papers/session.ts'
import type { Ui } from '../ui.ts'

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
  const ticks = rule.ballot.unmarked === 'not-selected'
  const cap = rule.groups[0]?.cap ?? null
  return (
    <PaperPage ui={ui} title={title} back={back} shape="ballot">
      <header class="ballot-head">
        <p>{round.session_name}</p>
        <h1>{title}</h1>
        <p class="ballot-stamp">{paper.stamp}</p>
      </header>
      <p class="ballot-notes">
        <b>{paper.notes}</b>{' '}
        {ticks ? paper.tick(rule.ballot.signs.for) : paper.tri(rule.ballot.signs.for, rule.ballot.signs.against)}
        {cap !== null && paper.cap(cap)}
        {paper.illegible}
      </p>
      <table class="ballot-table">
        <thead>
          <tr>
            <th>{paper.position}</th>
            <th>{paper.project}</th>
            <th>{paper.cost}</th>
            <th>{paper.unit}</th>
            <th>{ticks ? paper.choose : paper.mark}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr>
              <td>{candidate.position}</td>
              <td class="ballot-project">
                <b>{candidate.title}</b>
                <br />
                {candidate.content}
              </td>
              <td>{wan(candidate.cost_fen)}</td>
              <td>{candidate.unit_name}</td>
              <td class="ballot-box" aria-label={paper.mark} />
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPage>
  )
}
