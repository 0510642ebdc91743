/** The form of a trial: every field with its name, so that the page only has to draw it; and the field where a broken sum is told. */
import type { VotingRule } from '../rule/rule.ts'
import { boxName, type WrongSum } from './try.ts'
import {
  asksSupport,
  boxesFor,
  columnsFor,
  FIGURES,
  type Figure,
  type Question,
  questionsOf,
  type TryColumn,
} from './try-entry.ts'
import { cellField, figureField, supportField, voidField } from './try-fields.ts'

export interface TrySheet {
  readonly columns: readonly TryColumn[]
  readonly boxes: readonly SheetBox[]
  /** One field a candidate, where the rule asks for it. */
  readonly support: readonly string[] | null
}

export interface SheetBox {
  /** The class whose ballots it holds. */
  readonly name: string | null
  readonly figures: readonly { readonly field: string; readonly figure: Figure }[]
  readonly void: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow extends Question {
  readonly cells: readonly { readonly field: string; readonly column: TryColumn }[]
}

export function sheetOf(rule: VotingRule): TrySheet {
  const questions = questionsOf(rule)
  const columns = columnsFor(rule)
  const boxes = boxesFor(rule).map(({ name }, box) => ({
    name,
    figures: FIGURES.map((figure) => ({ field: figureField(figure, box), figure })),
    void: voidField(box),
    rows: questions.map((question, index) => ({
      ...question,
      cells: columns.map((column) => ({ field: cellField(column, index, box), column })),
    })),
  }))
  const items = questions.flatMap((question) => question.items)
  return { columns, boxes, support: asksSupport(rule) ? items.map((item) => supportField(item)) : null }
}

/** Where one would look first: the item's own row, otherwise the figure that is too large. */
export function fieldOfSum(rule: VotingRule, candidates: readonly string[], { code, where }: WrongSum): string {
  const sheet = sheetOf(rule)
  const at = sheet.boxes.findIndex((_, index) => where === boxName(index) || where.startsWith(`${boxName(index)} `))
  const box = sheet.boxes[Math.max(0, at)]
  const row = box?.rows.find(({ items, group }) => {
    const names = [group, ...items.map((item) => candidates[item])]
    return names.some((name) => name !== undefined && where === `${boxName(Math.max(0, at))} ${name}`)
  })
  const cell = row?.cells.find(({ column }) => (code === 'points-cannot-be' ? column === 'points' : true))
  return cell?.field ?? box?.figures.find(({ figure }) => figure === FIGURE[code])?.field ?? figureField('returned', 0)
}

const FIGURE: Readonly<Partial<Record<WrongSum['code'], Figure>>> = {
  'present-exceeds-entitled': 'present',
  'issued-exceeds-present': 'issued',
  'valid-and-void-are-not-returned': 'returned',
  'void-room-of-a-class': 'returned',
}

/** The position that a sentence about this sum speaks of, from 1; 0 where it is about no single item. */
export const positionOfSum = (candidates: readonly string[], { where }: WrongSum): number =>
  candidates.findIndex((id) => where.endsWith(` ${id}`)) + 1
