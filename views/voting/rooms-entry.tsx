/** The tellers' part of 会场核对: whose entries are in, where they differ, and the form of one's own. */
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import type { RoomsPageProps } from './rooms.tsx'
import { RoomFields } from './rooms-fields.tsx'
import { roundPath } from './round-desk.tsx'
import { AfterAgreement, namesOf, TellersStand } from './two-tellers.tsx'

export type RoomsEntryProps = NonNullable<RoomsPageProps['entry']> & { readonly ui: Ui; readonly round: RoundAtDesk }

export function RoomsEntry(props: RoomsEntryProps) {
  const { ui, standing } = props
  const own = ui.text.rooms.entry
  const words = { ...ui.text.tellers, ...ui.text.rooms.tellers }
  const mayEnter = ui.desk?.may('totals.enter')
  if (standing.kind !== 'agreed' && !mayEnter) return <p class="note note-qing paper-standing">{ui.text.rooms.step.counting}</p>
  const found = standing.kind === 'different' ? standing.differences : null
  const differences = found === null ? null : <Differences ui={ui} standing={standing} differences={found} />
  return (
    <>
      <TellersStand ui={ui} words={words} standing={standing} differences={differences} />
      {standing.kind === 'agreed' ? (
        <AfterAgreement ui={ui} round={props.round} words={words} at="rooms">
          {mayEnter && (
            <a class="btn" href={roundPath(props, 'paper')}>
              {own.next}
            </a>
          )}
        </AfterAgreement>
      ) : (
        <form method="post" action={roundPath(props, 'rooms')} class="panel" aria-labelledby="rooms-entry-title">
          <h2 id="rooms-entry-title">{own.title}</h2>
          <p class="quiet">{own.intro}</p>
          <RoomFields {...props} />
          <p class="hint">{own.hint}</p>
          <div class="send">
            <button class="btn" type="submit">
              {own.save}
            </button>
          </div>
        </form>
      )}
    </>
  )
}

function Differences(props: {
  ui: Ui
  standing: RoomsEntryProps['standing']
  differences: NonNullable<RoomsEntryProps['standing']['differences']>
}) {
  const { ui, standing, differences } = props
  const words = ui.text.rooms
  const columns = standing.tellers.map((teller) => namesOf(ui, [teller]))
  return (
    <>
      <Scroll label={ui.text.tellers.comparison}>
        <table class="table cards two-entries">
          <thead>
            <tr>
              <th>{ui.text.tellers.cell}</th>
              {columns.map((name) => (
                <th class="number">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, column, figures }) => (
              <tr class="differs">
                <td class="card-title">{words.entry.cell(name, words.table[column === 'papers' ? 'issued' : column])}</td>
                {figures.map((figure, index) => (
                  <td class="number" data-label={columns[index]}>
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">{words.tellers.lookAgain}</p>
    </>
  )
}
