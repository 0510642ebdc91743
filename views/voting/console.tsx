/**
 * The console of a round: on the left what was done and what is next, in the middle the figures, the one next step and the words to
 * read, on the right what to check and the record. While people vote nobody sees a number of any item here, and the page says so.
 */
import type { Phase } from '../../src/database/tables/vote.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { VoidReason } from '../../src/voting/session/forms.ts'
import type { Blocker, RoundFacts } from '../../src/voting/session/readiness.ts'
import type { RoundAct, RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { SheetLine, Spoken } from '../../src/voting/session/runsheet.ts'
import type { Sample } from '../../src/voting/session/sample-store.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { time } from '../format.ts'
import { HallControl, type HallControlProps } from '../hall/control.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ConsoleBoard, type ConsoleFigures } from './console-board.tsx'
import { BoxKey, type BoxKeyProps } from './console-box-key.tsx'
import { Digests, Log, Papers } from './console-side.tsx'
import { NextStep, type NextStepProps } from './console-steps.tsx'
import { VoidStep } from './console-void.tsx'
import { HelpList, type HelpListProps } from './help-list.tsx'
import { byName, phaseWord, stepWord } from './mode-words.ts'
import { OutcomeSteps, OutcomeVerdict } from './outcome-steps.tsx'
import { EndRehearsal, RehearsalBanner, SampleResult, titleOfRound } from './rehearsal.tsx'
import { ResultTable } from './result-table.tsx'
import { RuleInWords } from './rule-in-words.tsx'
import { candidatesOf } from './rule-words/sums.ts'

export interface ConsoleProps {
  readonly ui: Ui
  readonly noun: string
  readonly round: RoundAtDesk
  readonly rule: VotingRule
  readonly figures: ConsoleFigures
  readonly lines: readonly SheetLine[]
  readonly spoken: readonly Spoken[]
  readonly blockers: readonly Blocker[]
  readonly rehearsal: RoundFacts['rehearsal']
  /** Of a rehearsal whose box is open. */
  readonly sample: Sample | null
  /** Doors that one to four people used. */
  readonly thin: readonly ('device' | 'paper')[]
  /** Rooms in which one to four people have a paper; empty where all vote in one hall. */
  readonly few: readonly string[]
  readonly acts: readonly RoundAct[]
  /** Those that fit the way of voting. */
  readonly voidReasons: readonly VoidReason[]
  readonly step: Omit<NextStepProps, 'ui' | 'here' | 'round' | 'rule'>
  /** What this page shows changes with it: the live part reloads the page when it has moved on. */
  readonly state: string
  readonly boxKey: BoxKeyProps
  readonly help: HelpListProps['open']
  readonly nextRound: string | null
  /** From the count on, for whoever may read it. */
  readonly result: RoundResult | null
  /** The rule of the first round, whose articles the outcome cites, and the names of its candidates. */
  readonly adopted: VotingRule
  readonly titles: ReadonlyMap<string, string>
  readonly hall: Omit<HallControlProps, 'ui' | 'round'>
}

export function ConsolePage(props: ConsoleProps) {
  const { ui, noun, round } = props
  const words = ui.text.rounds.console
  const slug = ui.desk?.slug ?? ''
  const title = titleOfRound(ui, round, noun)
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs
        ui={ui}
        items={[
          [ui.text.session.title(noun), paths.desk(slug, 'sessions')],
          [round.session_name, paths.desk(slug, 'sessions', round.session_id)],
          [title],
        ]}
      />
      <div class="console">
        <nav class="console-rail" aria-label={words.steps}>
          <h2>{words.steps}</h2>
          <ol>
            {props.lines.map((line, index) => (
              <RailLine ui={ui} line={line} number={index + 1} rule={props.rule} />
            ))}
          </ol>
        </nav>
        <div class="console-stage">
          <header class="console-head">
            <div>
              <h1>{title}</h1>
              <p class="quiet">
                {words.kind[round.kind]} · {ui.text.rounds.rule.seats(candidatesOf(props.rule), round.seats)}
              </p>
            </div>
            <span class="row">
              {byName(props.rule) !== null && <span class="tag tag-qing">{ui.text.recorded.tag}</span>}
              <span class={round.phase === 'void' ? 'tag tag-zhu' : 'tag tag-solid'}>
                {phaseWord(ui.text, props.rule, round.phase)}
              </span>
            </span>
          </header>
          {round.kind === 'rehearsal' && <RehearsalBanner ui={ui} />}
          <ConsoleBoard
            ui={ui}
            figures={props.figures}
            phase={round.phase}
            method={round.method}
            kind={round.kind}
            rule={props.rule}
            here={consolePath(props)}
            state={props.state}
          />
          <Blockers {...props} />
          <RehearsalStands {...props} />
          {props.sample !== null && <SampleResult ui={ui} sample={props.sample} />}
          {round.phase === 'issuing' && hasEmptyBox(props) && (
            <p class="note note-qing">
              {words.boxIsEmpty} <a href={`${consolePath(props)}/empty-box`}>{words.emptyBox}</a>
            </p>
          )}
          <NextStep ui={ui} here={consolePath(props)} round={round} rule={props.rule} {...props.step} />
          {props.nextRound !== null && (
            <p>
              <a class="btn" href={paths.desk(slug, 'rounds', props.nextRound)}>
                {words.act.toNext}
              </a>
            </p>
          )}
          <Prompter {...props} />
          <Result {...props} />
        </div>
        <aside class="console-side" aria-label={words.readiness}>
          <HallControl ui={ui} {...props.hall} round={round.id} />
          <HelpList ui={ui} here={paths.desk(slug, 'sessions', round.session_id)} open={props.help} now={ui.now} />
          <Digests ui={ui} round={round} />
          <BoxKey ui={ui} here={consolePath(props)} round={round} boxKey={props.boxKey} />
          <Papers
            ui={ui}
            here={consolePath(props)}
            hasEmptyBox={hasEmptyBox(props)}
            hasRooms={props.rule.rooms === 'by-delegation'}
          />
          <section class="panel" aria-labelledby="rule-title">
            <details>
              <summary>
                <h2 id="rule-title">{ui.text.rounds.rule.title}</h2>
              </summary>
              <RuleInWords ui={ui} rule={props.rule} />
              <p class="digest small">
                {ui.text.rounds.rule.digest} {round.rule_digest}
              </p>
            </details>
            {props.step.maySetRule && (
              <p class="act-row">
                <a class="btn btn-ghost" href={`${consolePath(props)}/rule`}>
                  {words.act.setRule}
                </a>{' '}
                <a class="btn btn-ghost" href={`${consolePath(props)}/try`}>
                  {ui.text.ruleTry.link}
                </a>
              </p>
            )}
          </section>
          <Log ui={ui} rule={props.rule} acts={props.acts} />
          {round.kind === 'rehearsal' && round.phase !== 'opened' && ui.desk?.may('round.run') && (
            <EndRehearsal ui={ui} here={consolePath(props)} over={false} />
          )}
          {props.step.mayVoid && (
            <VoidStep
              ui={ui}
              here={consolePath(props)}
              phase={round.phase}
              rule={props.rule}
              reasons={props.voidReasons}
              custody={props.boxKey.custody}
              hasSpares={props.boxKey.spares.any}
            />
          )}
        </aside>
      </div>
    </StaffPage>
  )
}

/** From the drawing on; a box with ballots in it before the opening is said by the readiness list instead. */
const hasEmptyBox = ({ round, acts, blockers }: ConsoleProps): boolean =>
  round.method === 'sealed' &&
  round.kind !== 'rehearsal' &&
  round.phase !== 'void' &&
  acts.some(({ phase }) => phase === 'issuing') &&
  !blockers.some(({ code }) => code === 'box-not-empty')

const consolePath = ({ ui, round }: ConsoleProps): string => paths.desk(ui.desk?.slug ?? '', 'rounds', round.id)

function RailLine({ ui, line, number, rule }: { ui: Ui; line: SheetLine; number: number; rule: VotingRule }) {
  const words = ui.text.rounds.console
  return (
    <li class={`rail-${line.state}`} aria-current={line.state === 'next' ? 'step' : undefined}>
      <i aria-hidden="true">{line.state === 'done' ? '✓' : number}</i>
      <span>
        {stepWord(ui.text, rule, line.step)}
        {line.state === 'done' && <span class="visually-hidden"> {words.done}</span>}
      </span>
      {line.at && <time datetime={line.at.toISOString()}>{time(line.at)}</time>}
    </li>
  )
}

function Blockers(props: ConsoleProps) {
  const { ui, blockers, thin, round, figures, rehearsal } = props
  const words = ui.text.rounds.console
  const slug = ui.desk?.slug ?? ''
  const session = paths.desk(slug, 'sessions', round.session_id)
  const targets: Readonly<Record<Blocker['place'], string | null>> = {
    roll: `${session}/roll`,
    'sign-in': session,
    rule: ui.desk?.may('round.prepare') ? `${consolePath(props)}/rule` : null,
    rounds: `${session}#rounds`,
    rehearsal: rehearsal === null ? `${session}#rehearsal` : paths.desk(slug, 'rounds', rehearsal.round),
    keys: `${paths.desk(slug, 'rounds', round.id)}/keys`,
    desk: `${session}#desk`,
    paper: ui.desk?.may('totals.enter') ? `${paths.desk(slug, 'rounds', round.id)}/paper` : null,
    rooms: `${consolePath(props)}/rooms`,
    archive: `${paths.desk(slug, 'rounds', round.id)}/archive`,
    'key-end': '#box-key-title',
    wait: null,
    operator: null,
  }
  const isOver: readonly Phase[] = ['archived', 'void']
  if (isOver.includes(round.phase) || (round.kind === 'rehearsal' && round.phase === 'opened')) return null
  return (
    <section class="readiness" aria-labelledby="readiness-title">
      <h2 id="readiness-title">{words.readiness}</h2>
      {blockers.length === 0 ? <p class="ready">{words.ready}</p> : <p class="strong">{words.blocked}</p>}
      {blockers.length > 0 && (
        <ul>
          {blockers.map(({ code, place, have, need }) => (
            <li>
              {words.blocker[code](have, need)}{' '}
              {targets[place] === null ? words.place[place] : <a href={targets[place]}>{words.place[place]}</a>}
            </li>
          ))}
        </ul>
      )}
      {round.phase === 'draft' && byName(props.rule) !== null && <p class="note">{ui.text.recorded.readiness}</p>}
      {props.few.length > 0 && <p class="note">{ui.text.rooms.few(props.few.join(ui.text.outcome.and))}</p>}
      {thin.map((door) => (
        <p class="note">{words.thin[door](figures.doors[door])}</p>
      ))}
    </section>
  )
}

/** Not in the way of the freezing, and said before it: this is what it will destroy. */
function RehearsalStands({ ui, round, rehearsal }: ConsoleProps) {
  const words = ui.text.rehearsal
  if (rehearsal === null || rehearsal.runs || round.phase !== 'draft' || round.kind === 'rehearsal') return null
  return (
    <p class="note">
      {words.stands} <a href={paths.desk(ui.desk?.slug ?? '', 'rounds', rehearsal.round)}>{words.toIt}</a>
    </p>
  )
}

function Prompter({ ui, noun, spoken, round, result, adopted, titles }: ConsoleProps) {
  const words = ui.text.rounds
  if (spoken.length === 0) return null
  const said = spoken.map((one) => <p>{sentenceOf(ui, noun, one)}</p>)
  const verdict = result !== null && <OutcomeVerdict ui={ui} outcome={result.outcome} rule={adopted} titles={titles} />
  return (
    <section class="prompter" aria-labelledby="prompter-title">
      <h2 id="prompter-title">
        {words.console.prompter} <span class="quiet">{words.console.prompterHint}</span>
      </h2>
      {/* «These are chosen» is said of what was just read out; before the announcement it is the report that is called for. */}
      {round.phase === 'counted' ? [said, verdict] : [verdict, said]}
    </section>
  )
}

/** The sentence of a code takes exactly that code's numbers; the compiler cannot follow that through the union. */
const sentenceOf = (ui: Ui, noun: string, spoken: Spoken): string =>
  (ui.text.rounds.spoken[spoken.say] as (numbers: Spoken, noun: string) => string)(spoken, noun)

function Result({ ui, round, result, adopted, titles }: ConsoleProps) {
  if (result === null) return null
  const words = ui.text.rounds.console
  return (
    <section class="panel" aria-labelledby="result-title">
      <h2 id="result-title">
        {words.outcome} <span class="tag">{ui.text.count.outcome[result.outcome.kind]}</span>
      </h2>
      <ResultTable ui={ui} result={result} />
      <OutcomeSteps ui={ui} steps={result.outcome.steps} titles={titles} rule={adopted} />
      {byName(result.rule) !== null && ui.desk?.may('count.read') && (
        <p class="act-row">
          <a href={`${paths.desk(ui.desk.slug, 'rounds', round.id)}/names`}>{ui.text.recorded.list.link}</a>
        </p>
      )}
      {round.phase !== 'counted' && round.decision_id !== null && (
        <p class="act-row">
          <a href={paths.vote(round.decision_id)}>{words.publicResult}</a>
        </p>
      )}
      {round.phase !== 'counted' && ui.desk?.may('count.read') && (
        <p class="act-row">
          <a href={`${paths.desk(ui.desk.slug, 'rounds', round.id)}/differences`}>{ui.text.differences.link}</a>
        </p>
      )}
    </section>
  )
}
