/** 会场核对: the rooms of a round, and below them what the tellers have to type before papers are mixed. */
import type { RoomColumn } from '../../src/voting/rooms/entry.ts'
import type { RoomsStanding } from '../../src/voting/rooms/standing.ts'
import type { FieldErrors } from '../parts/form.tsx'
import { RoomsBoard, type RoomsBoardProps } from './rooms-board.tsx'
import { RoomsEntry } from './rooms-entry.tsx'
import { RoundDesk } from './round-desk.tsx'

export interface RoomsPageProps extends RoomsBoardProps {
  readonly noun: string
  /** While the round is closed and has papers. */
  readonly entry: {
    readonly standing: RoomsStanding
    readonly rooms: readonly {
      readonly name: string
      readonly signedIn: number
      /** 发出 by the issue rows; null where the tellers count it. */
      readonly papers: number | null
      readonly fields: readonly { readonly column: RoomColumn; readonly name: string }[]
    }[]
    readonly values: Readonly<Record<string, string>>
    readonly errors: FieldErrors
  } | null
}

export function RoomsPage(props: RoomsPageProps) {
  const { ui, noun, round, entry } = props
  const words = ui.text.rooms
  return (
    <RoundDesk ui={ui} noun={noun} round={round} title={words.title} intro={words.intro} errors={entry?.errors ?? {}}>
      <RoomsBoard {...props} />
      {entry !== null && <RoomsEntry ui={ui} round={round} {...entry} />}
    </RoundDesk>
  )
}
