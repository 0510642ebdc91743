/** The numbers that a teller types of each room, one row a room. */
import { NumberCell } from '../parts/number-cell.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { RoomsEntryProps } from './rooms-entry.tsx'

export function RoomFields({ ui, rooms, values, errors }: RoomsEntryProps) {
  const words = ui.text.rooms
  const byHand = rooms.some(({ papers }) => papers === null)
  const columns = rooms[0]?.fields.map(({ column }) => column) ?? []
  const head = (column: (typeof columns)[number]) =>
    column === 'papers' ? words.table.issued : column === 'returned' && byHand ? words.table.returnedByHand : words.table[column]
  return (
    <Scroll label={words.entry.title}>
      <table class="table totals-table cards rooms-entry">
        <thead>
          <tr>
            <th>{words.table.room}</th>
            <th class="number">{byHand ? words.table.signedIn : words.table.papers}</th>
            {columns.map((column) => (
              <th class="number">{head(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ name: room, signedIn, papers, fields }) => (
            <tr class={fields.some(({ name }) => errors[name]) ? 'row-error' : undefined}>
              <td class="card-title">
                <span lang="zh-CN">{room}</span>
                {fields.map(
                  ({ name }) =>
                    errors[name] && (
                      <span class="error-message" id={`${name}-error`}>
                        {errors[name]}
                      </span>
                    ),
                )}
              </td>
              <td class="number" data-label={byHand ? words.table.signedIn : words.table.papers}>
                {papers ?? signedIn}
              </td>
              {fields.map(({ name, column }) => (
                <NumberCell
                  name={name}
                  column={head(column)}
                  label={words.entry.cell(room, head(column))}
                  values={values}
                  errors={errors}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
