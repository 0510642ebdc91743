/** Rooms on the wall, once each of them is checked: 收回 of 发出 on paper, and which one is void. */
import type { RoomsTold } from '../../src/voting/rooms/rows.ts'
import { count } from '../format.ts'
import type { Text } from '../text/index.ts'

export function WallRooms({ text, rooms }: { text: Text; rooms: RoomsTold }) {
  const words = text.rooms
  return (
    <dl class={rooms.rows.length > FEW ? 'wall-rooms wall-rooms-many' : 'wall-rooms'} aria-label={words.hall.title}>
      {rooms.rows.map(({ name, issued, papers, returned, state }) => (
        <div class={state === 'room-void' || state === 'round-void' ? 'wall-room-void' : undefined}>
          <dt lang="zh-CN">{name}</dt>
          <dd>
            {state === 'none'
              ? `${words.table.issued} ${count(issued ?? 0)}`
              : words.hall.papers(count(papers ?? 0), count(returned ?? 0))}
            {(state === 'room-void' || state === 'round-void') && <small>{words.hall.void}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** As many as stand below one another in the height of the wall. */
const FEW = 8
