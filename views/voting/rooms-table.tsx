/** Rooms of a round, one row each: figures of people and papers, and nothing of what is on them. */
import type { RoomFigure, RoomState, RoomsTold } from '../../src/voting/rooms/rows.ts'
import { count } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'

export interface RoomsTableProps {
  readonly ui: Pick<Ui, 'text'>
  readonly told: RoomsTold
  /** Papers are all there is: no ballot came by a phone. */
  readonly byHand: boolean
}

const TAG: Readonly<Partial<Record<RoomState, string>>> = {
  agrees: 'tag tag-lv',
  short: 'tag',
  'room-void': 'tag tag-zhu',
  'round-void': 'tag tag-zhu',
}

export function RoomsTable({ ui, told: { rows, sums }, byHand }: RoomsTableProps) {
  const words = ui.text.rooms
  const figures: readonly RoomFigure[] = byHand
    ? ['entitled', 'signedIn', 'issued', 'exchanged', 'returned']
    : ['entitled', 'signedIn', 'issued', 'papers', 'exchanged', 'returned']
  const head = (figure: RoomFigure) => (figure === 'returned' && byHand ? words.table.returnedByHand : words.table[figure])
  return (
    <Scroll label={words.title}>
      <table class="table cards rooms-table">
        <thead>
          <tr>
            <th scope="col">{words.table.room}</th>
            {figures.map((figure) => (
              <th scope="col" class="number">
                {head(figure)}
              </th>
            ))}
            <th scope="col">{words.table.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.state === 'room-void' || row.state === 'round-void' ? 'room-over' : undefined}>
              <th scope="row" class="card-title" lang="zh-CN">
                {row.name}
              </th>
              {figures.map((figure) => (
                <td class="number" data-label={head(figure)}>
                  {figureWord(row[figure])}
                </td>
              ))}
              <td data-label={words.table.state}>
                <span class={TAG[row.state] ?? 'quiet'}>{words.state[row.state](row.by)}</span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="card-title">
              {words.table.sum}
            </th>
            {figures.map((figure) => (
              <td class="number" data-label={head(figure)}>
                {figureWord(sums[figure])}
              </td>
            ))}
            <td class="rooms-empty" />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

const figureWord = (figure: number | null): string => (figure === null ? '—' : count(figure))
