/** Above the teller's form: whose entries are in, and side by side what differs. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Standing, Teller } from '../../src/voting/scrutiny/standing.ts'
import type { ComparedCell, Comparison, PaperCell, SheetPart } from '../../src/voting/scrutiny/two-tellers.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'
import { byName, withoutBallots } from './mode-words.ts'

export interface PaperStandingProps {
  readonly ui: Ui
  readonly rule: VotingRule
  readonly standing: Standing
  readonly candidates: readonly RoundCandidate[]
}

export const namesOf = (ui: Ui, tellers: readonly Teller[]): string =>
  tellers.map(({ name, isMe }) => (isMe ? ui.text.tellers.me(name) : name)).join(ui.text.outcome.and)

/** The words of the tellers, as the way of voting has them. */
export function tellersWords(ui: Ui, rule: VotingRule): Text['tellers'] {
  const mode = withoutBallots(rule)
  const own = mode === null ? ui.text.tellers : { ...ui.text.tellers, ...ui.text.modes.tellers[mode] }
  return byName(rule) === null ? own : { ...own, ...ui.text.recorded.tellers }
}

export function PaperStanding(props: PaperStandingProps) {
  const { ui, rule, standing } = props
  const words = tellersWords(ui, rule)
  const names = namesOf(ui, standing.tellers)
  if (standing.kind === 'agreed')
    return (
      <section class="note note-lv paper-standing" role="status">
        <b>{words.agreed}</b>
        {words.agreedBy(names)} {words.agreedHint}
      </section>
    )
  if (standing.tellers.length === 0) return <p class="note note-qing paper-standing">{words.nobody}</p>
  if (standing.kind === 'waiting')
    return (
      <p class="note note-qing paper-standing" role="status">
        {standing.mine === null ? words.entered(names) : words.mineIn}
      </p>
    )
  return (
    <section class="panel" aria-labelledby="different-title">
      <h2 id="different-title">
        {words.comparison} <span class="tag tag-zhu">{words.differs}</span>
      </h2>
      <p>{words.different(names)}</p>
      {standing.comparison === null ? (
        <p class="quiet">{words.notBeforeYours}</p>
      ) : (
        <Table {...props} comparison={standing.comparison} />
      )}
    </section>
  )
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
