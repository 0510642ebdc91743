/** 各会场核对情况, on the papers of a vote by delegation: what each room handed out and found, never how it voted. */
import type { RoomRow, RoomsTold } from '../../src/voting/rooms/rows.ts'
import { roomsPaper as paper } from '../text/papers/rooms.ts'
import { type Block, type Column, cell, paragraph, type Table } from './model.ts'

const column = (head: string, width: number, align: Column['align'] = 'centre'): Column => ({ head, width, align })

/** The sentence, the table, and what became of rooms that had a paper too many. */
export function roomsBlocks(rooms: RoomsTold, byHand: boolean): Block[] {
  const voided = rooms.rows.filter(({ state }) => state === 'room-void')
  const names = voided.map(({ name }) => name).join('、')
  const papers = voided.reduce((sum, { returned }) => sum + (returned ?? 0), 0)
  return [
    paragraph([byHand ? paper.lead : `${paper.lead}${paper.sealed}`]),
    roomsTable(rooms, byHand),
    ...(voided.length === 0 ? [] : [paragraph([paper.roomVoid(names, papers)])]),
  ]
}

function roomsTable({ rows, sums }: RoomsTold, byHand: boolean): Table {
  const words = paper.columns
  const figures = byHand
    ? (['entitled', 'signedIn', 'issued', 'exchanged', 'returned'] as const)
    : (['entitled', 'signedIn', 'issued', 'papers', 'exchanged', 'returned'] as const)
  const head = (figure: (typeof figures)[number]) => (figure === 'returned' && !byHand ? words.returnedOnPaper : words[figure])
  const width = (figure: (typeof figures)[number]) => (figure === 'exchanged' || figure === 'papers' ? 12 : 9)
  return {
    kind: 'table',
    label: paper.label,
    tone: 'ruled',
    columns: [
      column(words.room, byHand ? 24 : 19, 'start'),
      ...figures.map((figure) => column(head(figure), width(figure))),
      column(words.state, byHand ? 23 : 17),
    ],
    rows: [
      ...rows.map((row) => [cell(row.name), ...figures.map((figure) => cell(row[figure])), cell(stateWord(row))]),
      [cell(paper.sum, true), ...figures.map((figure) => cell(sums[figure])), cell(null)],
    ],
  }
}

function stateWord({ state, by }: RoomRow): string | null {
  const words = paper.state
  switch (state) {
    case 'short':
      return words.short(by)
    case 'room-void':
    case 'round-void':
      return words.over(by)
    case 'agrees':
    case 'none':
      return words[state]
    case 'early':
    case 'waiting':
      return null
  }
}
