/** The votes of the imagined round: totals question by question, or a seed that ballots are made from. */
import type { SheetBox, SheetRow } from '../../src/voting/rulemaking/try-sheet.ts'
import { wan } from '../format.ts'
import { Select, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { EntryProps } from './rule-try-entry.tsx'
import { columnName } from './rule-try-words.ts'

export const TryVotes = (props: EntryProps) => (
  <>
    {props.onBallots ? <Ballots {...props} /> : props.sheet.boxes.map((box) => <Totals {...props} box={box} />)}
    <Support {...props} />
  </>
)

function Totals({ ui, sheet, box, candidates, values, errors, rule }: EntryProps & { box: SheetBox }) {
  const words = ui.text.ruleTry
  const hint = sheet.columns.includes('abstain') ? words.totalsHint : words.tickHint
  const byRanks = rule.ballot.rank?.aggregate === 'sum-of-ranks'
  return (
    <>
      {box.name !== null && <h3>{words.className(box.name)}</h3>}
      <p class="hint">
        {hint} {byRanks && words.ranksHint(candidates.length)}
      </p>
      <Scroll label={box.name === null ? words.votes : words.className(box.name)}>
        <table class="table try-totals">
          <thead>
            <tr>
              <th class="number">{words.table.position}</th>
              <th>{words.table.project}</th>
              {sheet.columns.map((column) => (
                <th class="number">{columnName(ui.text, rule, column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {box.rows.map((row) => (
              <Row ui={ui} rule={rule} row={row} candidates={candidates} values={values} errors={errors} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Row({
  ui,
  rule,
  row,
  candidates,
  values,
  errors,
}: Pick<EntryProps, 'ui' | 'rule' | 'candidates' | 'values' | 'errors'> & { row: SheetRow }) {
  const words = ui.text.ruleTry
  const [first = 0] = row.items
  const position = first + 1
  const isWrong = row.cells.some(({ field }) => errors[field])
  return (
    <tr class={isWrong ? 'row-error' : undefined}>
      <td class="number">{position}</td>
      <td class="try-name">
        {row.isBlock ? (
          words.block(row.items.length)
        ) : (
          <>
            <span lang="zh-CN">{candidates[first]?.title}</span>{' '}
            <span class="quiet small try-cost">
              {wan(candidates[first]?.cost_fen ?? 0)} {ui.text.common.wan}
            </span>
          </>
        )}
        {row.cells.map(
          ({ field }) =>
            errors[field] && (
              <span class="error-message" id={`${field}-error`}>
                {errors[field]}
              </span>
            ),
        )}
      </td>
      {row.cells.map(({ field, column }) => {
        const name = columnName(ui.text, rule, column)
        return (
          <td class="number" data-label={name}>
            <input
              class="input"
              id={field}
              name={field}
              value={values[field] ?? ''}
              placeholder={column === 'abstain' ? words.rest : undefined}
              inputmode="numeric"
              autocomplete="off"
              maxlength={7}
              aria-label={words.cell(position, name)}
              aria-invalid={errors[field] ? 'true' : undefined}
              aria-describedby={errors[field] ? `${field}-error` : undefined}
            />
          </td>
        )
      })}
    </tr>
  )
}

function Ballots({ ui, values, errors }: EntryProps) {
  const words = ui.text.ruleTry
  const field = (name: string, preset: string) => ({ name, value: values[name] ?? preset, error: errors[name] })
  const options = (labels: Readonly<Record<number, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <input type="hidden" name="by" value="ballots" />
      <p class="hint">{words.ballotsHint}</p>
      <div class="try-mood">
        <TextField {...field('seed', '1')} label={words.seed} inputmode="numeric" maxlength={7} />
        <Select {...field('lean', '3')} label={words.lean} options={options(words.leans)} />
        <Select {...field('careless', '5')} label={words.careless} options={options(words.shares)} />
        <Select {...field('blank', '0')} label={words.blank} options={options(words.shares)} />
      </div>
    </>
  )
}

/** Asked for only where the rule parts equals by it. */
function Support({ ui, sheet, candidates, values, errors }: EntryProps) {
  const words = ui.text.ruleTry
  if (sheet.support === null) return null
  return (
    <fieldset class="question">
      <legend>{words.support}</legend>
      <div class="number-row">
        {sheet.support.map((name, index) => (
          <TextField
            name={name}
            value={values[name] ?? ''}
            error={errors[name]}
            label={candidates[index]?.title ?? ''}
            inputmode="numeric"
            maxlength={7}
          />
        ))}
      </div>
    </fieldset>
  )
}
