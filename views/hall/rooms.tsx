/** Rooms on the wall, once each of them is checked: papers returned of papers issued, and which room is void. */
import type { RoomsTold } from '../../src/voting/rooms/rows.ts'
import { count } from '../format.ts'
import type { Text } from '../text/index.ts'

export function WallRooms({ text, rooms }: { text: Text; rooms: RoomsTold }) {
  const words = text.rooms.hall
  return (
    <div class="wall-rooms">
      <p class="wall-hint">{words.title}</p>
      <dl class={rooms.rows.length > IN_ONE_COLUMN ? 'wall-rooms-many' : undefined}>
        {rooms.rows.map(({ name, papers, returned, state }) => {
          const isVoid = state === 'room-void' || state === 'round-void'
          return (
            <div class={isVoid ? 'wall-room-void' : undefined}>
              <dt lang="zh-CN">{name}</dt>
              <dd>
                {state === 'none' ? '—' : `${count(returned ?? 0)}/${count(papers ?? 0)}`}
                {isVoid && <small>{words.void}</small>}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

/** As many as stand below one another in the height of the wall. */
const IN_ONE_COLUMN = 8

/** Beside the digest of the box there is room for so many; the counting screen shows them all. */
const BESIDE_DIGEST = 12
export const fitBesideDigest = ({ rows }: RoomsTold): boolean => rows.length <= BESIDE_DIGEST
