/** The tellers' part of 会场核对: whose entries are in, where they differ, and the form of one's own. */
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { namesOf } from './paper-standing.tsx'
import type { RoomsPageProps } from './rooms.tsx'
import { RoomFields } from './rooms-fields.tsx'
import { roundPath } from './round-desk.tsx'

export type RoomsEntryProps = NonNullable<RoomsPageProps['entry']> & { readonly ui: Ui; readonly round: RoundAtDesk }

export function RoomsEntry(props: RoomsEntryProps) {
  const { ui, standing } = props
  const words = ui.text.rooms.entry
  if (standing.kind === 'agreed') return <Agreed {...props} />
  if (!ui.desk?.may('totals.enter')) return <p class="note note-qing paper-standing">{ui.text.rooms.step.counting}</p>
  return (
    <>
      <Standing {...props} />
      <form method="post" action={roundPath(props, 'rooms')} class="panel" aria-labelledby="rooms-entry-title">
        <h2 id="rooms-entry-title">{words.title}</h2>
        <p class="quiet">{words.intro}</p>
        <RoomFields {...props} />
        <p class="hint">{words.hint}</p>
        <div class="send">
          <button class="btn" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </>
  )
}

function Agreed(props: RoomsEntryProps) {
  const { ui, standing } = props
  const words = ui.text.rooms.entry
  return (
    <>
      <section class="note note-lv paper-standing" role="status">
        <b>{ui.text.tellers.agreed}</b>
        {words.agreed(namesOf(ui, standing.tellers))}
      </section>
      <p class="act-row">
        {ui.desk?.may('totals.enter') && (
          <a class="btn" href={roundPath(props, 'paper')}>
            {words.next}
          </a>
        )}{' '}
        <a class="btn btn-ghost" href={roundPath(props)}>
          {ui.text.tellers.toConsole}
        </a>
      </p>
      {ui.desk?.may('box.open') && (
        <form method="post" action={roundPath(props, 'rooms', 'send-back')} class="panel send-back">
          <p class="quiet">{words.sendBackHint}</p>
          <p class="act-row">
            <button class="btn btn-ghost" type="submit">
              {words.sendBack}
            </button>
          </p>
        </form>
      )}
    </>
  )
}

function Standing({ ui, standing }: RoomsEntryProps) {
  const words = ui.text.rooms.entry
  const names = namesOf(ui, standing.tellers)
  if (standing.tellers.length === 0) return <p class="note note-qing paper-standing">{words.nobody}</p>
  if (standing.kind === 'waiting')
    return (
      <p class="note note-qing paper-standing" role="status">
        {standing.mine === null ? words.entered(names) : words.mineIn}
      </p>
    )
  return (
    <section class="panel" aria-labelledby="rooms-differ">
      <h2 id="rooms-differ">
        {ui.text.tellers.comparison} <span class="tag tag-zhu">{ui.text.tellers.differs}</span>
      </h2>
      <p>{words.differs(names)}</p>
      {standing.differences === null ? (
        <p class="quiet">{words.notBeforeYours}</p>
      ) : (
        <Differences ui={ui} standing={standing} differences={standing.differences} />
      )}
    </section>
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
      <p class="hint">{words.entry.lookAgain}</p>
    </>
  )
}
