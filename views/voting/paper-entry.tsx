/** Tellers enter what came out of the paper box: totals of a whole round, or a few papers ballot by ballot. */
import type { PaperColumn, PaperVoid } from '../../src/voting/scrutiny/paper.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextArea, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface PaperEntryProps {
  readonly ui: Ui
  readonly noun: string
  readonly round: RoundAtDesk
  readonly candidates: readonly RoundCandidate[]
  /** Names of the fields, as the form reads them. */
  readonly cells: readonly {
    readonly position: number
    readonly fields: readonly { readonly name: string; readonly column: PaperColumn }[]
  }[]
  readonly voids: readonly { readonly name: string; readonly reason: PaperVoid }[]
  /** Papers handed out beside sealed ballots; null where the whole round is on paper. */
  readonly handedOut: number | null
  readonly entered: boolean
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function PaperEntryPage(props: PaperEntryProps) {
  const { ui, noun, round, errors } = props
  const words = ui.text.count.enter
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'rounds', round.id)
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />} failed={Object.keys(errors).length > 0}>
      <Crumbs
        ui={ui}
        items={[
          [round.session_name, paths.desk(slug, 'sessions', round.session_id)],
          [ui.text.rounds.console.title(round.number, noun), here],
          [words.title],
        ]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <form method="post" action={`${here}/paper`} class="panel">
        <ErrorSummary errors={errors} text={ui.text} />
        {props.entered && <p class="note">{words.again}</p>}
        {props.handedOut === null ? <Totals {...props} /> : <Ballots {...props} handedOut={props.handedOut} />}
        <div class="send">
          <button class="btn" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </StaffPage>
  )
}

function Totals({ ui, candidates, cells, voids, values, errors }: PaperEntryProps) {
  const words = ui.text.count.enter
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true, short: true })
  const columns = cells[0]?.fields.map(({ column }) => column) ?? []
  return (
    <>
      <h2>{words.numbers}</h2>
      <div class="number-row">
        <TextField {...field('issued')} label={words.issued} inputmode="numeric" />
        <TextField {...field('returned')} label={words.returned} inputmode="numeric" />
        <TextField {...field('valid')} label={words.valid} inputmode="numeric" />
        {voids.map(({ name, reason }) => (
          <TextField {...field(name)} label={`${words.voids} · ${words.void[reason]}`} inputmode="numeric" />
        ))}
      </div>
      <h2>{words.items}</h2>
      <p class="hint" id="items-hint">
        {words.hint}
      </p>
      <Scroll label={words.items}>
        <table class="table totals-table" aria-describedby="items-hint">
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
                <td class="number">{position}</td>
                <td lang="zh-CN">
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
                  <td class="number">
                    <input
                      class="input"
                      id={name}
                      name={name}
                      value={values[name] ?? ''}
                      inputmode="numeric"
                      autocomplete="off"
                      maxlength={6}
                      aria-label={words.cell(position, words.column[column])}
                      aria-invalid={errors[name] ? 'true' : undefined}
                      aria-describedby={errors[name] ? `${name}-error` : undefined}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
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
