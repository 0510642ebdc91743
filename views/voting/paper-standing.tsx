/** Above the teller's form: whose entries are in, and side by side what differs. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Standing } from '../../src/voting/scrutiny/standing.ts'
import type { ComparedCell, Comparison, PaperCell, SheetPart } from '../../src/voting/scrutiny/two-tellers.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { namesOf, TellersStand, tellersWords } from './two-tellers.tsx'

export interface PaperStandingProps {
  readonly ui: Ui
  readonly rule: VotingRule
  readonly standing: Standing
  readonly candidates: readonly RoundCandidate[]
}

export function PaperStanding(props: PaperStandingProps) {
  const { ui, rule, standing } = props
  const comparison = standing.kind === 'different' ? standing.comparison : null
  const differences = comparison === null ? null : <Table {...props} comparison={comparison} />
  return <TellersStand ui={ui} words={tellersWords(ui, rule)} standing={standing} differences={differences} />
}

function Table({ ui, rule, standing, candidates, comparison }: PaperStandingProps & { comparison: Comparison }) {
  const words = tellersWords(ui, rule)
  const columns = standing.tellers.map((teller) => namesOf(ui, [teller]))
  return (
    <>
      <Scroll label={words.comparison}>
        <table class="table cards two-entries">
          <thead>
            <tr>
              <th>{words.cell}</th>
              {columns.map((name) => (
                <th class="number">{name}</th>
              ))}
              <th>{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.texts.map(({ what, values }) => (
              <TextRow ui={ui} columns={columns} what={what} values={values} />
            ))}
            {comparison.cells.map((compared) => (
              <Row ui={ui} columns={columns} candidates={candidates} compared={compared} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {comparison.equal !== null && <p class="hint">{words.equalCells(comparison.equal)}</p>}
      <p class="hint">{words.lookAgain}</p>
    </>
  )
}

function TextRow(props: { ui: Ui; columns: readonly string[]; what: SheetPart; values: readonly string[] }) {
  const { ui, columns, what, values } = props
  const words = ui.text.tellers
  return (
    <tr class="differs">
      <td class="card-title">{ui.text.modes.sheet[what]}</td>
      {values.map((value, index) => (
        <td class="number" data-label={columns[index]}>
          {value === '' ? ui.text.modes.sheet.none : value}
        </td>
      ))}
      <td data-label={words.verdict}>
        <strong>{words.differs}</strong>
      </td>
    </tr>
  )
}

function Row(props: { ui: Ui; columns: readonly string[]; candidates: readonly RoundCandidate[]; compared: ComparedCell }) {
  const { ui, columns, candidates, compared } = props
  const words = ui.text.tellers
  const { cell, figures, apart } = compared
  const title = cell.kind === 'item' ? candidates[cell.position - 1]?.title : undefined
  return (
    <tr class={apart > 0 ? 'differs' : undefined}>
      <td class="card-title">
        {cell.kind === 'marks' ? (
          <>
            {words.marks} <span class="marks-keys">{cell.keys}</span>
          </>
        ) : (
          labelOf(ui, cell)
        )}
        {title !== undefined && (
          <span class="two-entries-item quiet" lang="zh-CN">
            {title}
          </span>
        )}
      </td>
      {figures.map((figure, index) => (
        <td class="number" data-label={columns[index]}>
          {figure}
        </td>
      ))}
      <td data-label={words.verdict}>{apart > 0 ? <strong>{words.apart(apart)}</strong> : words.same}</td>
    </tr>
  )
}

function labelOf(ui: Ui, cell: Exclude<PaperCell, { kind: 'marks' }>): string {
  const { enter } = ui.text.count
  switch (cell.kind) {
    case 'issued':
    case 'returned':
    case 'valid':
    case 'spoiled':
      return enter[cell.kind]
    case 'void':
      return `${enter.voids} · ${enter.void[cell.reason]}`
    case 'item':
      return enter.cell(cell.position, enter.column[cell.column])
  }
}
