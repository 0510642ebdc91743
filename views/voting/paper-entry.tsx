/** Tellers enter what came out of the paper box: totals of a whole round, or a few papers ballot by ballot. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { NotedRuling } from '../../src/voting/rulings/store.ts'
import type { PaperColumn, PaperVoid } from '../../src/voting/scrutiny/paper.ts'
import type { Standing } from '../../src/voting/scrutiny/standing.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { type FieldErrors, TextArea, TextField } from '../parts/form.tsx'
import { NumberCell } from '../parts/number-cell.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { withoutBallots } from './mode-words.ts'
import { PaperStanding } from './paper-standing.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'
import { RulingsBeside } from './rulings-list.tsx'
import { SheetFields } from './sheet-fields.tsx'
import { AfterAgreement } from './two-tellers.tsx'

export interface PaperEntryProps extends RoundDeskProps {
  readonly rule: VotingRule
  /** 在场 as the vote opened: without ballots no item can have more. */
  readonly present: number
  readonly candidates: readonly RoundCandidate[]
  /** Names of the fields, as the form reads them. */
  readonly cells: readonly {
    readonly position: number
    readonly fields: readonly { readonly name: string; readonly column: PaperColumn }[]
  }[]
  readonly voids: readonly { readonly name: string; readonly reason: PaperVoid }[]
  /** Papers handed out beside sealed ballots; null where the whole round is on paper. */
  readonly handedOut: number | null
  /** Papers of several rooms that were checked and mixed; null where there is one box. */
  readonly joined: number | null
  readonly standing: Standing
  /** 疑难票裁定 so far. */
  readonly rulings: readonly NotedRuling[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function PaperEntryPage(props: PaperEntryProps) {
  const { ui, noun, round, errors } = props
  const mode = withoutBallots(props.rule)
  const words = mode === null ? ui.text.count.enter : ui.text.modes.enter[mode]
  return (
    <RoundDesk ui={ui} noun={noun} round={round} title={words.title} intro={words.intro} errors={errors}>
      {props.joined !== null && <p class="note note-lv paper-standing">{ui.text.rooms.joined(props.joined)}</p>}
      <PaperStanding {...props} />
      {mode === null && <RulingsBeside {...props} />}
      {props.standing.kind === 'agreed' ? (
        <AfterAgreement {...props} words={ui.text.tellers} at="paper" />
      ) : (
        <EntryForm {...props} />
      )}
    </RoundDesk>
  )
}

function EntryForm(props: PaperEntryProps) {
  const { ui, standing, rule, values, errors } = props
  const byDevices = rule.mode === 'voting-device'
  const kept = standing.kind === 'agreed' ? null : (standing.mine?.file ?? null)
  return (
    <form method="post" action={roundPath(props, 'paper')} class="panel" enctype={byDevices ? 'multipart/form-data' : undefined}>
      {standing.kind !== 'agreed' && standing.mine !== null && <h2 class="entry-title">{ui.text.tellers.mine}</h2>}
      {byDevices && <SheetFields ui={ui} kept={kept} values={values} errors={errors} />}
      {props.handedOut === null ? <Totals {...props} /> : <Ballots {...props} handedOut={props.handedOut} />}
      <div class="send">
        <button class="btn" type="submit">
          {ui.text.count.enter.save}
        </button>
      </div>
    </form>
  )
}

function Totals(props: PaperEntryProps) {
  const { ui, rule, present, candidates, cells, values, errors } = props
  const mode = withoutBallots(rule)
  const words = ui.text.count.enter
  const own = mode === null ? null : ui.text.modes.enter[mode]
  const columns = cells[0]?.fields.map(({ column }) => column) ?? []
  return (
    <>
      {mode === null && <BallotNumbers {...props} />}
      <h2>{own?.items ?? words.items}</h2>
      <p class="hint" id="items-hint">
        {own?.hint(present) ?? words.hint}
      </p>
      <Scroll label={own?.items ?? words.items}>
        <table class="table totals-table cards" aria-describedby="items-hint">
          <thead>
            <tr>
              <th class="number">{ui.text.count.table.position}</th>
              <th>{words.item}</th>
              {columns.map((column) => (
                <th class="number">{words.column[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ position, fields }, index) => (
              <tr class={fields.some(({ name }) => errors[name]) ? 'row-error' : undefined}>
                <td class="number" data-label={ui.text.count.table.position}>
                  {position}
                </td>
                <td lang="zh-CN" class="card-title">
                  {candidates[index]?.title}
                  {fields.map(
                    ({ name }) =>
                      errors[name] && (
                        <span class="error-message" id={`${name}-error`} lang={ui.language}>
                          {errors[name]}
                        </span>
                      ),
                  )}
                </td>
                {fields.map(({ name, column }) => (
                  <NumberCell
                    name={name}
                    column={words.column[column]}
                    label={words.cell(position, words.column[column])}
                    values={values}
                    errors={errors}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function BallotNumbers({ ui, voids, values, errors, joined }: PaperEntryProps) {
  const words = ui.text.count.enter
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true, short: true })
  return (
    <>
      <h2>{words.numbers}</h2>
      <div class="number-row">
        {joined === null && <TextField {...field('issued')} label={words.issued} inputmode="numeric" />}
        {joined === null && <TextField {...field('returned')} label={words.returned} inputmode="numeric" />}
        <TextField {...field('valid')} label={words.valid} inputmode="numeric" />
        {voids.map(({ name, reason }) => (
          <TextField {...field(name)} label={`${words.voids} · ${words.void[reason]}`} inputmode="numeric" />
        ))}
      </div>
    </>
  )
}

function Ballots({ ui, candidates, values, errors, handedOut }: PaperEntryProps & { handedOut: number }) {
  const words = ui.text.count.enter
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <div class="desk-columns">
      <div>
        <p class="strong">{words.issuedKnown(handedOut)}</p>
        <div class="lines-field">
          <TextArea {...field('lines')} label={words.lines} hint={words.linesHint(candidates.length)} rows={12} />
        </div>
        <TextField {...field('spoiled')} label={words.spoiled} inputmode="numeric" short />
      </div>
      <ol class="ballot-list" lang="zh-CN">
        {candidates.map((candidate) => (
          <li>{candidate.title}</li>
        ))}
      </ol>
    </div>
  )
}
