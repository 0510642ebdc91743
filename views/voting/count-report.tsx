/** 计票报告 (rulebook §11.7), in the measures of an official paper; the public result page shows the same sheet. */
import type { RoundResult } from '../../src/voting/session/store.ts'
import { longDay, wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { countWithoutBallots as other } from '../text/papers/modes.ts'
import { countPaper as paper } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from './mode-words.ts'
import { bestFirst, resultOf } from './result-table.tsx'

export function CountReportPage({ ui, result, back }: { ui: Ui; result: RoundResult; back: string }) {
  return (
    <PaperPage ui={ui} title={paper.page} back={back}>
      <CountReport result={result} />
    </PaperPage>
  )
}

function CountReport({ result }: { result: RoundResult }) {
  const noun = result.rule.noun === 'advisory-vote' ? 'advisory-vote' : 'formal-vote'
  const announced = result.phase === 'announced' || result.phase === 'archived'
  return (
    <article class="count-report" lang="zh-CN">
      {!announced && <p class="paper-draft">{paper.unsigned}</p>}
      <header class="report-head">
        <p class="report-organ">{paper.organ(result.bodyName, result.bodyKind)}</p>
        <p>{paper.number(result.year, result.number)}</p>
      </header>
      <h1>{paper.title(result.year, noun)}</h1>
      <p class="report-to">{paper.to(result.bodyKind)}</p>
      <p>{openingOf(result)}</p>
      <h2>{withoutBallots(result.rule) === null ? paper.issue : other.issue}</h2>
      <Issue result={result} />
      <h2>{paper.votes}</h2>
      <p>{ruleSentence(result)}</p>
      <Votes result={result} />
      {followUps(result).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <h2>{paper.check}</h2>
      <p>{checkSentence(result)}</p>
      {result.sheet !== null && <p>{other.sheet(result.sheet.number, result.sheet.printed)}</p>}
      {digestsOf(result).map(([label, digest]) => (
        <p class="report-digest">
          {label} <b>{digest}</b>
        </p>
      ))}
      <div class="report-names">
        {signatures(result).map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <p class="paper-sign">{longDay(result.heldOn, 'zh-CN')}</p>
    </article>
  )
}

function openingOf({ heldOn, sessionName, year, method, rule }: RoundResult): string {
  const day = longDay(heldOn, 'zh-CN')
  const mode = withoutBallots(rule)
  return mode === null ? paper.opening(day, sessionName, year, method) : other.opening(day, sessionName, year, mode, rule.secrecy)
}

/** Every figure is the one the rule counted with. */
function Issue({ result }: { result: RoundResult }) {
  const { attendance, boxes } = result.held
  const { issued, returned } = boxes[0] ?? { issued: 0, returned: 0 }
  const attended = paper.attendance(
    attendance.entitled,
    attendance.present,
    attendance.atOpening,
    zh.clauses.share(result.rule.quorum),
  )
  if (withoutBallots(result.rule) !== null) return <p>{`${attended}${other.took(attendance.atOpening)}`}</p>
  const spoiled = result.voids.reduce((sum, { ballots }) => sum + ballots, 0)
  const reasons = result.voids.map(({ reason, ballots }) => zh.outcome.reason(zh.count.voidReason[reason], ballots)).join('、')
  return (
    <p>
      {attended}
      {paper.returned(issued, returned, result.valid, spoiled)}
      {reasons === '' ? '。' : paper.reasons(reasons)}
    </p>
  )
}

/** The bar as it was in this very vote; a run-off asks for none. */
function ruleSentence({ candidates, seats, outcome, rule }: RoundResult): string {
  const bars = outcome.steps.filter((step) => step.kind === 'majority')
  const bar = rule.threshold === null ? undefined : bars[bars.length - 1]
  return `${paper.rule(candidates.length, seats)}${bar === undefined ? paper.plurality : paper.majority(bar.of, bar.needed)}`
}

function Votes({ result }: { result: RoundResult }) {
  const words = paper.table
  const triple = result.rule.ballot.unmarked !== 'not-selected'
  const silent = withoutBallots(result.rule)
  const hasVoid = result.candidates.some(({ itemVoid }) => itemVoid > 0)
  return (
    <div class="paper-scroll" tabindex={0} role="region" aria-label={paper.votes}>
      <table class="report-table">
        <thead>
          <tr>
            <th>{words.rank}</th>
            <th>{words.position}</th>
            <th>{words.project}</th>
            <th>{words.cost}</th>
            <th>{words.for}</th>
            {triple && <th>{words.against}</th>}
            {triple && <th>{words.abstain}</th>}
            {hasVoid && <th>{words.void}</th>}
            {silent && <th>{other.silent[silent]}</th>}
            <th>{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {bestFirst(result.candidates).map((item, index) => {
            const verdict = resultOf(result.outcome, item.id)
            return (
              <tr>
                <td>{index + 1}</td>
                <td>{item.position}</td>
                <td class="report-title">{item.title}</td>
                <td>{wan(item.costFen)}</td>
                <td class="strong">{item.votesFor}</td>
                {triple && <td>{item.against}</td>}
                {triple && <td>{item.abstain}</td>}
                {hasVoid && <td>{item.itemVoid}</td>}
                {silent && <td>{item.silent}</td>}
                <td class={verdict === 'in' ? 'strong' : undefined}>{paper.results[verdict]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What the count leads to: another vote, the presidium, seats that stay open. */
function followUps({ outcome, presidium, candidates }: RoundResult): string[] {
  const open = outcome.open > 0 ? [paper.open(outcome.open)] : []
  switch (outcome.kind) {
    case 'runoff':
      return [paper.runoff(tiedIn(outcome.ties), outcome.ties[0]?.score ?? 0, seatsIn(outcome.ties))]
    case 'presidium-choice':
      return [paper.leftToPresidium(tiedIn(outcome.ties), seatsIn(outcome.ties))]
    case 'second-round':
      return [...wordOf(presidium, candidates), paper.second(outcome.open)]
    default:
      return [...wordOf(presidium, candidates), ...open]
  }
}

type Ties = Extract<RoundResult['outcome'], { kind: 'runoff' }>['ties']
const tiedIn = (ties: Ties) => ties.reduce((sum, tie) => sum + tie.candidates.length, 0)
const seatsIn = (ties: Ties) => ties.reduce((sum, tie) => sum + tie.seats, 0)

function wordOf(word: RoundResult['presidium'], candidates: RoundResult['candidates']): string[] {
  if (word === null) return []
  const chosen = candidates.filter(({ id }) => word.chosen.includes(id)).map(({ title }) => title)
  return [paper.presidium(chosen.join('、'), word.basis)]
}

/** Who signs (§11.7 no. 4): 计票员 by name where papers were counted, beside 复核人 and 监票人. */
const signatures = ({ tellers }: RoundResult): string[] =>
  tellers.length < 2
    ? [paper.chief, paper.scrutineer, paper.teller, paper.scrutineer]
    : [paper.chief, paper.reviewer, ...tellers.map((name) => `${paper.teller}${name}`), paper.scrutineer, paper.scrutineer]

const checkSentence = (result: RoundResult): string =>
  [
    sumsOf(result),
    ...(result.tellers.length < 2 ? [] : [tellersOf(result)]),
    ...(result.boxDigest === null ? [] : [paper.sealed]),
    ...(result.method === 'sealed' ? [custodySentence(result)] : []),
  ].join('')

function sumsOf({ rule }: RoundResult): string {
  const mode = withoutBallots(rule)
  if (mode === null) return paper.paper
  return rule.ballot.unmarked === 'not-selected' ? other.sumsOfTicks(mode) : other.sums(mode)
}

function tellersOf({ rule, tellers }: RoundResult): string {
  const mode = withoutBallots(rule)
  return mode === null ? paper.twoTellers(tellers) : other.tellers[mode](tellers)
}

const custodySentence = ({ custody, keysNeeded, keyHolders }: RoundResult): string =>
  custody === 'platform' ? paper.platform : paper.scrutineers(keysNeeded, keyHolders)

const digestsOf = (result: RoundResult): (readonly [string, string])[] => [
  ...(result.boxDigest === null ? [] : [[paper.boxDigest, result.boxDigest] as const]),
  ...(result.sheet?.file ? [[other.file(result.sheet.file.name), result.sheet.file.digest] as const] : []),
  [paper.ruleDigest, result.ruleDigest],
  [paper.reportDigest, result.reportDigest],
]
