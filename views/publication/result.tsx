/** One decision: its figures, every candidate's votes against the line, how it was worked out, and what one can check. */
import type { PublicEnd } from '../../src/publication/end.ts'
import type { PublicDecision } from '../../src/publication/results-store.ts'
import type { NamedRow } from '../../src/voting/rule/recorded.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { count, longDay } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { byName, withoutBallots } from '../voting/mode-words.ts'
import { labelledBy, OutcomeSteps, OutcomeVerdict } from '../voting/outcome-steps.tsx'
import { NamesTable } from '../voting/recorded-table.tsx'
import { RoomsTable } from '../voting/rooms-table.tsx'
import { RuleInWords } from '../voting/rule-in-words.tsx'
import { Sheet } from '../voting/sheet-fields.tsx'
import { RoundEnd } from './round-end.tsx'
import { kilobytes } from './verify.tsx'
import { VoteBars } from './vote-bars.tsx'

/** `recordBytes`: null where there is no public record, as of a rehearsal. */
export type ShownRound = RoundResult & {
  readonly recordBytes: number | null
  readonly end: PublicEnd | null
  /** Where the rule of a recorded vote publishes them. */
  readonly names: readonly NamedRow[] | null
}

export interface ResultPageProps {
  readonly ui: Ui
  readonly decision: PublicDecision
  readonly rounds: readonly ShownRound[]
}

export function ResultPage({ ui, decision, rounds }: ResultPageProps) {
  const words = ui.text.publication.result
  // The outcome of a run-off speaks of all that was voted on before it, in the articles of the rule that was adopted.
  const titles = new Map(
    rounds.flatMap(({ candidates }) => candidates.map(({ id, title: name }) => [id as string, name] as const)),
  )
  const adopted = rounds[0]?.rule
  const title = words.title(decision.year, decision.body, ui.text.words.decision[decision.kind])
  return (
    <ResultFrame ui={ui} title={title} announced={decision.announced_on !== null}>
      {rounds.map((round) => (
        <Round ui={ui} round={round} adopted={adopted ?? round.rule} titles={titles} alone={rounds.length === 1} />
      ))}
      {decision.announcement && <Announcement ui={ui} text={decision.announcement} />}
      {ui.demo && <p class="quiet section">{words.demoInvented}</p>}
    </ResultFrame>
  )
}

export function ResultFrame(props: { ui: Ui; title: string; announced: boolean; children: unknown }) {
  const { ui, title } = props
  const words = ui.text.publication.result
  return (
    <PublicPage ui={ui} title={title} menu="results">
      <div class="wrap">
        <Crumbs ui={ui} items={[[ui.text.publication.results.title, paths.votes], [title]]} />
        <h1 class="page-title">{title}</h1>
        {!props.announced && (
          <p class="note">
            <b>{words.before}</b>
            {words.beforeText}
          </p>
        )}
        {props.children as never}
      </div>
    </PublicPage>
  )
}

interface RoundProps {
  readonly ui: Ui
  readonly round: ShownRound
  readonly adopted: VotingRule
  readonly titles: ReadonlyMap<string, string>
  readonly alone: boolean
}

function Round({ ui, round, adopted, titles, alone }: RoundProps) {
  const words = ui.text.publication.result
  const kind = ui.text.rounds.console.kind[round.kind]
  // There is one first vote, but there may be several run-offs.
  const name = round.kind === 'first' ? kind : `${ui.text.session.round(round.number)} · ${kind}`
  const under = alone ? undefined : `vote-${round.number}`
  return (
    <article class="result-round">
      {!alone && (
        <h2 class="section-title" id={under}>
          {name}
        </h2>
      )}
      <p class="quiet">
        <span lang="zh-CN">{round.sessionName}</span> · {longDay(round.heldOn, ui.language)}
      </p>
      <Figures ui={ui} round={round} />
      <VoteBars ui={ui} round={round} />
      <div class="two-columns section">
        <div>
          <OutcomeSteps
            ui={ui}
            id={`steps-${round.number}`}
            under={under}
            steps={round.ownSteps}
            titles={titles}
            rule={adopted}
          />
          <OutcomeVerdict ui={ui} outcome={round.outcome} rule={adopted} titles={titles} />
        </div>
        <section aria-labelledby={labelledBy(under, `rule-${round.number}`)}>
          <h2 id={`rule-${round.number}`}>{words.rule}</h2>
          {round.predecessorId === null ? (
            <RuleInWords ui={ui} rule={round.rule} />
          ) : (
            <details>
              <summary>{ui.text.rounds.rule.title}</summary>
              <RuleInWords ui={ui} rule={round.rule} />
            </details>
          )}
        </section>
      </div>
      {round.names !== null && <Names ui={ui} round={round} names={round.names} under={under} />}
      <RoundEnd ui={ui} id={`end-${round.number}`} under={under} end={round.end} />
      <Rooms ui={ui} round={round} under={under} />
      <Checks ui={ui} round={round} under={under} />
    </article>
  )
}

function Figures({ ui, round }: { ui: Ui; round: RoundResult }) {
  const words = ui.text.publication.result.figures
  const { attendance, boxes } = round.held
  const spoiled = round.voids.reduce((sum, { ballots }) => sum + ballots, 0)
  const issued = boxes.reduce((sum, box) => sum + box.issued, 0)
  const returned = boxes.reduce((sum, box) => sum + box.returned, 0)
  const ballots: [string, number][] = [
    [words.issued, issued],
    [words.returned, returned],
    [words.valid, round.valid],
    [words.void, spoiled],
  ]
  const cells: [string, number][] = [
    [words.entitled, attendance.entitled],
    [words.signedIn, attendance.present],
    [words.present, attendance.atOpening],
    ...(withoutBallots(round.rule) === null ? ballots : []),
  ]
  return (
    <dl class="result-figures">
      {cells.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Names(props: { ui: Ui; round: ShownRound; names: readonly NamedRow[]; under: string | undefined }) {
  const { ui, round, names, under } = props
  const words = ui.text.recorded
  return (
    <section class="section" aria-labelledby={labelledBy(under, `names-${round.number}`)}>
      <h2 id={`names-${round.number}`}>{words.publicTitle}</h2>
      <details class="names-public">
        <summary>{words.showNames(names.length)}</summary>
        <NamesTable ui={ui} rule={round.rule} candidates={round.candidates} rows={names} />
      </details>
    </section>
  )
}

/** Figures of people and papers; nobody counted how a room voted. */
function Rooms({ ui, round, under }: { ui: Ui; round: ShownRound; under: string | undefined }) {
  const words = ui.text.rooms
  if (round.rooms === null) return null
  const byHand = round.method === 'hand-totals'
  const voided = round.rooms.rows.filter(({ state }) => state === 'room-void').map(({ name }) => name)
  return (
    <section class="section" aria-labelledby={labelledBy(under, `rooms-${round.number}`)}>
      <h2 id={`rooms-${round.number}`}>{words.result.title}</h2>
      <p class="quiet">{words.result.lead}</p>
      <RoomsTable ui={ui} told={round.rooms} byHand={byHand} />
      {!byHand && <p class="quiet">{words.sealed}</p>}
      {voided.length > 0 && <p class="note">{words.roomVoid(voided.join(ui.text.outcome.and))}</p>}
    </section>
  )
}

function Checks({ ui, round, under }: { ui: Ui; round: ShownRound; under: string | undefined }) {
  const mode = withoutBallots(round.rule)
  const words = ui.text.publication.result
  const digests: [string, string | null][] = [
    [words.ruleDigest, round.ruleDigest],
    [words.rollDigest, round.rollDigest],
    [words.manifestDigest, round.manifestDigest],
    [words.boxDigest, round.boxDigest],
  ]
  return (
    <section class="section" aria-labelledby={labelledBy(under, `checks-${round.number}`)}>
      <h2 id={`checks-${round.number}`}>{words.checks}</h2>
      {round.method === 'sealed' && (
        <p class="note note-qing">{ui.text.keys.custody[round.custody](round.keysNeeded, round.keyHolders)}</p>
      )}
      {mode !== null && <p class="note note-qing">{ui.text.modes.result.way[mode]}</p>}
      {byName(round.rule) !== null && (
        <p class="note note-qing">{ui.text.recorded.way[round.names === null ? 'sealed' : 'published']}</p>
      )}
      {round.sheet !== null && <Sheet ui={ui} sheet={round.sheet} />}
      <dl class="digests">
        {digests.map(([name, digest]) =>
          digest === null ? null : (
            <div>
              <dt>{name}</dt>
              <dd>
                <code>{digest}</code>
              </dd>
            </div>
          ),
        )}
      </dl>
      <p class="row">
        {round.recordBytes !== null && (
          <>
            <a class="btn" href={paths.verify(round.id)}>
              {ui.text.verify.link}
            </a>
            <a class="btn btn-ghost" href={paths.record(round.id)} download="record.json">
              {ui.text.verify.download(kilobytes(round.recordBytes))}
            </a>
          </>
        )}
        <a class="btn btn-ghost" href={paths.countSheet(round.id)}>
          {words.sheet}
        </a>
        {round.method === 'sealed' && (
          <a class="btn btn-ghost" href={paths.receipts(round.id)}>
            {words.receipts}
          </a>
        )}
      </p>
    </section>
  )
}

export function Announcement({ ui, text }: { ui: Ui; text: string }) {
  return (
    <section class="section" aria-labelledby="announcement">
      <h2 id="announcement">{ui.text.publication.result.announcement}</h2>
      <div class="announcement" lang="zh-CN">
        {text.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </section>
  )
}
