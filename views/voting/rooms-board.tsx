/** The live part of 会场核对: replaced by itself every five seconds; when the rooms are reconciled the page reloads. */
import type { RoomsTold } from '../../src/voting/rooms/rows.ts'
import type { ReconciledRooms } from '../../src/voting/rule/rooms.ts'
import type { Blocker } from '../../src/voting/session/readiness.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { Ui } from '../ui.ts'
import { RoomsTable } from './rooms-table.tsx'
import { roundPath } from './round-desk.tsx'

export interface RoomsBoardProps {
  readonly ui: Ui
  readonly round: RoundAtDesk
  readonly told: RoomsTold
  readonly state: string
  readonly blockers: readonly Blocker[]
  /** Rooms with one to four papers, before opening. */
  readonly few: readonly string[]
  readonly reconciled: ReconciledRooms | null
}

const LIVE: readonly RoundAtDesk['phase'][] = ['draft', 'frozen', 'issuing', 'open', 'closed']

export function RoomsBoard(props: RoomsBoardProps) {
  const { ui, round, told, state, blockers, few } = props
  const { rows } = told
  const words = ui.text.rooms
  const here = roundPath(props, 'rooms')
  const byHand = round.method === 'hand-totals'
  const live = LIVE.includes(round.phase)
    ? { 'hx-get': `${here}?state=${state}`, 'hx-trigger': 'every 5s', 'hx-swap': 'outerHTML' }
    : {}
  return (
    <section id="rooms-board" class="panel rooms-board" aria-label={words.title} {...live}>
      <RoomsTable ui={ui} told={told} byHand={byHand} />
      {rows.every((row) => row.state === 'early') && <p class="quiet">{words.early}</p>}
      {!byHand && rows.some((row) => row.state !== 'early') && <p class="quiet">{words.sealed}</p>}
      <Reconciled {...props} />
      {few.length > 0 && <p class="note">{words.few(few.join(ui.text.outcome.and))}</p>}
      {blockers.length > 0 && (
        <section aria-labelledby="rooms-blocked">
          <h2 id="rooms-blocked">{words.blocked}</h2>
          <ul>
            {blockers.map(({ code, have, need }) => (
              <li>{ui.text.rounds.console.blocker[code](have, need)}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="act-row">
        <a class="btn btn-ghost" href={`${here}.csv`}>
          {words.csv}
        </a>
      </p>
    </section>
  )
}

function Reconciled({ ui, reconciled }: RoomsBoardProps) {
  const words = ui.text.rooms
  if (reconciled === null) return null
  const { overfull, joined, isVoid } = reconciled
  const names = overfull.join(ui.text.outcome.and)
  return (
    <>
      {overfull.length > 0 && <p class="note">{isVoid ? words.roundVoid(names) : words.roomVoid(names)}</p>}
      {!isVoid && joined > 0 && <p class="note note-lv">{words.joined(joined)}</p>}
    </>
  )
}
