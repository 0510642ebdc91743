/** A teller enters a recorded vote deputy by deputy: first it is looked at, then it is saved. */
import type { NamedRow } from '../../src/voting/rule/recorded.ts'
import type { NotedRuling } from '../../src/voting/rulings/store.ts'
import type { LineFault } from '../../src/voting/scrutiny/recorded-lines.ts'
import { type FieldErrors, FileField, TextArea, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { byName } from './mode-words.ts'
import { RecordedStanding, type RecordedStandingProps } from './recorded-standing.tsx'
import { NamesTable } from './recorded-table.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'
import { RulingsBeside } from './rulings-list.tsx'
import { AfterAgreement } from './two-tellers.tsx'

/** What was understood, and the sign by which a save shows that it is of the same. */
export interface SeenNames {
  readonly token: string
  readonly rows: readonly NamedRow[]
  readonly returned: number
}

export interface RecordedEntryProps extends RoundDeskProps, RecordedStandingProps {
  /** 疑难票裁定 so far. */
  readonly rulings: readonly NotedRuling[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly faults: readonly LineFault[]
  readonly seen: SeenNames | null
  /** He pressed «save» on something else than he had looked at. */
  readonly changed: boolean
}

export function RecordedEntryPage(props: RecordedEntryProps) {
  const { ui, noun, round, rule, errors, standing } = props
  const words = ui.text.recorded
  const mode = byName(rule) ?? 'paper-ballot'
  const tag = <span class="tag tag-qing">{words.tag}</span>
  return (
    <RoundDesk
      ui={ui}
      noun={noun}
      round={round}
      title={words.enter.title}
      intro={words.enter.intro[mode]}
      tag={tag}
      errors={errors}
    >
      <RecordedStanding {...props} />
      {mode === 'paper-ballot' && <RulingsBeside {...props} />}
      {standing.kind === 'agreed' ? (
        <AfterAgreement {...props} words={ui.text.tellers} at="recorded" />
      ) : (
        <EntryForm {...props} />
      )}
    </RoundDesk>
  )
}

function EntryForm(props: RecordedEntryProps) {
  const { ui, rule, standing, candidates, values, errors, seen } = props
  const words = ui.text.recorded.enter
  const mode = byName(rule) ?? 'paper-ballot'
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <form method="post" action={roundPath(props, 'recorded')} class="panel" enctype="multipart/form-data">
      {standing.mine !== null && <h2 class="entry-title">{words.mine}</h2>}
      <Faults {...props} />
      {seen !== null && <Understood {...props} seen={seen} />}
      {mode === 'paper-ballot' ? (
        <>
          <h2>{words.papers}</h2>
          <div class="number-row">
            <TextField {...field('issued')} label={words.issued} inputmode="numeric" short />
            <TextField {...field('spoiled')} label={words.spoiled} inputmode="numeric" short />
          </div>
        </>
      ) : (
        <>
          <h2>{ui.text.modes.sheet.title}</h2>
          <div class="sheet-fields">
            <TextField {...field('sheet-number')} label={ui.text.modes.sheet.number} hint={ui.text.modes.sheet.numberHint} />
            <TextField {...field('sheet-printed')} label={ui.text.modes.sheet.printed} hint={ui.text.modes.sheet.printedHint} />
          </div>
        </>
      )}
      <div class="desk-columns">
        <div>
          <div class="lines-field">
            <TextArea {...field('lines')} label={words.lines} hint={words.linesHint[mode](candidates.length)} rows={16} />
          </div>
          <FileField name="file" label={words.file} hint={words.fileHint} error={errors['file']} accept=".xlsx,.csv,.txt,.tsv" />
        </div>
        <ol class="ballot-list" lang="zh-CN">
          {candidates.map((candidate) => (
            <li>{candidate.title}</li>
          ))}
        </ol>
      </div>
      <div class="send">
        <button class={seen === null ? 'btn' : 'btn btn-ghost'} type="submit" name="step" value="look">
          {words.look}
        </button>
      </div>
    </form>
  )
}

/** The save stands beside what it saves. */
function Understood(props: RecordedEntryProps & { seen: SeenNames }) {
  const { ui, rule, candidates, seen, changed } = props
  const words = ui.text.recorded.enter
  const lines = seen.rows.length
  const figures =
    byName(rule) === 'voting-device' ? words.figuresOfDevices(lines, seen.returned - lines) : words.figures(lines, seen.returned)
  return (
    <section class="names-seen" aria-labelledby="seen-title">
      <h2 id="seen-title">{words.understood}</h2>
      {changed && (
        <p class="note" role="status">
          {words.changed}
        </p>
      )}
      <p>
        <b>{figures}</b> {words.understoodHint}
      </p>
      {lines > 0 && <NamesTable ui={ui} rule={rule} candidates={candidates} rows={seen.rows} />}
      <input type="hidden" name="seen" value={seen.token} />
      <div class="send">
        <button class="btn" type="submit" name="step" value="save">
          {words.save}
        </button>
      </div>
    </section>
  )
}

function Faults({ ui, faults, candidates }: RecordedEntryProps) {
  const words = ui.text.recorded.faults
  if (faults.length === 0) return null
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{words.title(faults.length)}</h2>
      <Scroll label={words.title(faults.length)}>
        <table class="table names-faults">
          <thead>
            <tr>
              <th class="number">{words.line}</th>
              <th>{words.written}</th>
              <th>{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, code, text, name }) => (
              <tr>
                <td class="number">{line}</td>
                <td>
                  <span class="marks-keys">{text}</span>
                </td>
                <td>{words.says[code](name, candidates.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
