/** The rows of a file by what becomes of them: faulty ones with the reason at its cell, leaving ones, changes with both sides. */

import type { Child } from 'hono/jsx'
import type { Field } from '../../src/bodies/roll/headings.ts'
import type { ChangedRow, FaultyRow, NewRow, Plan, Standing } from '../../src/bodies/roll/plan.ts'
import type { CellFault } from '../../src/bodies/roll/rows.ts'
import { count, longDay } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'

const FIELDS = ['number', 'name', 'delegation', 'term', 'origin'] as const satisfies readonly Field[]
type State = 'faulty' | 'leaving' | 'changed' | 'added' | 'unchanged'

/** `numbers`: how many columns at the left hold numbers. */
function Rows(props: { ui: Ui; state: State; rows: number; numbers: number; heads: readonly string[]; children: Child }) {
  const { ui, state, rows } = props
  if (rows === 0) return null
  const title = ui.text.roll.preview.figures[state]
  return (
    <details class={`panel roll-rows roll-${state}`} open={state !== 'unchanged'}>
      <summary>
        <h2>
          {title} <small>{count(rows)}</small>
        </h2>
      </summary>
      <Scroll label={title}>
        <table class="table">
          <thead>
            <tr>
              {props.heads.map((head, column) => (
                <th scope="col" class={column < props.numbers ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      </Scroll>
    </details>
  )
}

const headsOf = (ui: Ui) => FIELDS.map((field) => ui.text.roll.field[field])

export function FaultyRows({ ui, rows }: { ui: Ui; rows: readonly FaultyRow[] }) {
  return (
    <Rows ui={ui} state="faulty" rows={rows.length} numbers={1} heads={[ui.text.roll.preview.line, ...headsOf(ui)]}>
      {rows.map(({ line, cells, faults }) => (
        <tr>
          <td class="number" data-head={ui.text.roll.preview.line}>
            {line}
          </td>
          {FIELDS.map((field) => {
            const fault = faults[field]
            return (
              <td class={fault && 'roll-fault'}>
                <span lang="zh-CN">{cells[field].slice(0, 60)}</span>
                {fault && <strong>{wordsOf(ui, fault)}</strong>}
              </td>
            )
          })}
        </tr>
      ))}
    </Rows>
  )
}

function wordsOf(ui: Ui, fault: CellFault): string {
  const words = ui.text.roll.faults
  switch (fault.kind) {
    case 'number-twice':
      return words[fault.kind](fault.line)
    case 'number-of-former':
      return words[fault.kind](fault.name, longDay(fault.left, ui.language))
    case 'number-in-use':
      return words[fault.kind](fault.term, fault.name)
    default:
      return words[fault.kind]
  }
}

export function LeavingRows({ ui, leaving }: { ui: Ui; leaving: readonly Standing[] }) {
  const { number, name, delegation, term, since } = ui.text.roll.preview
  return (
    <Rows ui={ui} state="leaving" rows={leaving.length} numbers={1} heads={[number, name, delegation, term, since]}>
      {leaving.map((standing) => (
        <tr>
          <td class="number">{standing.number}</td>
          <Name>{standing.name}</Name>
          <td lang="zh-CN">{standing.delegation}</td>
          <td lang="zh-CN">{standing.term}</td>
          <td>{standing.from}</td>
        </tr>
      ))}
    </Rows>
  )
}

export function ChangedRows({ ui, rows }: { ui: Ui; rows: readonly ChangedRow[] }) {
  const { line, changeTo } = ui.text.roll.preview
  return (
    <Rows ui={ui} state="changed" rows={rows.length} numbers={2} heads={[line, ...headsOf(ui)]}>
      {rows.map(({ line: at, deputy, changes }) => (
        <tr>
          <td class="number">{at}</td>
          {FIELDS.map((field) => {
            const change = changes.find((each) => each.field === field)
            const shown = (value: string) => (field === 'origin' ? originWord(ui, value) : value)
            return (
              <td class={field === 'number' ? 'number' : change && 'roll-change'} lang="zh-CN">
                {change && (
                  <>
                    <del>{shown(change.from)}</del>
                    <span class="visually-hidden">{changeTo}</span>
                  </>
                )}
                {change ? <ins>{shown(change.to)}</ins> : shown(String(deputy[field]))}
              </td>
            )
          })}
        </tr>
      ))}
    </Rows>
  )
}

export function AddedRows({ ui, rows }: { ui: Ui; rows: readonly NewRow[] }) {
  const { line, namesakes } = ui.text.roll.preview
  return (
    <Rows ui={ui} state="added" rows={rows.length} numbers={2} heads={[line, ...headsOf(ui)]}>
      {rows.map(({ line: at, deputy, namesakes: numbers }) => (
        <tr>
          <td class="number">{at}</td>
          <td class="number">{deputy.number}</td>
          <Name>
            {deputy.name}
            {numbers.length > 0 && (
              <small class="roll-remark" lang={ui.language}>
                {namesakes(numbers.join('、'))}
              </small>
            )}
          </Name>
          <td lang="zh-CN">{deputy.delegation}</td>
          <td lang="zh-CN">{deputy.term}</td>
          <td>{ui.text.roll.origin[deputy.origin]}</td>
        </tr>
      ))}
    </Rows>
  )
}

export function UnchangedRows({ ui, rows }: { ui: Ui; rows: Plan['unchanged'] }) {
  const { line, alreadyLeaving } = ui.text.roll.preview
  return (
    <Rows ui={ui} state="unchanged" rows={rows.length} numbers={2} heads={[line, ...headsOf(ui)]}>
      {rows.map(({ line: at, standing }) => (
        <tr>
          <td class="number">{at}</td>
          <td class="number">{standing.number}</td>
          <Name>
            {standing.name}
            {standing.to !== null && <small class="roll-remark">{alreadyLeaving(longDay(standing.to, ui.language))}</small>}
          </Name>
          <td lang="zh-CN">{standing.delegation}</td>
          <td lang="zh-CN">{standing.term}</td>
          <td>{ui.text.roll.origin[standing.origin]}</td>
        </tr>
      ))}
    </Rows>
  )
}

const Name = ({ children }: { children: Child }) => (
  <th scope="row" lang="zh-CN">
    {children}
  </th>
)

const originWord = (ui: Ui, origin: string): string => {
  const words: Readonly<Record<string, string>> = ui.text.roll.origin
  return words[origin] ?? origin
}
