/** The inbox: what waits comes first; filters and order stand in the address; each row leads to the whole text. */
import type { InboxQuery, SortColumn } from '../../src/collection/inbox.ts'
import type { InboxRow } from '../../src/collection/inbox-store.ts'
import type { Category, Channel, ProposalState } from '../../src/database/tables/year.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { Rows } from './inbox-table.tsx'

export interface InboxProps {
  readonly ui: Ui
  readonly query: InboxQuery
  /** This list with something changed. */
  readonly address: (change: Partial<InboxQuery>) => string
  readonly rows: readonly InboxRow[]
  readonly numbers: Readonly<Record<ProposalState, number>>
  readonly pages: number
  readonly categories: readonly Category[]
  readonly channels: readonly Channel[]
  readonly columns: readonly SortColumn[]
  readonly canEnter: boolean
}

const STATES = ['submitted', 'accepted', 'refused', 'merged'] as const satisfies readonly ProposalState[]

export function InboxPage(props: InboxProps) {
  const { ui } = props
  const words = ui.text.intake.inbox
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="proposals" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        {props.canEnter && (
          <a class="btn btn-small" href={paths.desk(slug, 'proposals', 'new')}>
            {words.enter}
          </a>
        )}
      </div>
      <div id="inbox">
        <Inbox {...props} />
      </div>
    </StaffPage>
  )
}

/** The region that changes with the filters. */
export function Inbox(props: InboxProps) {
  const { ui, query, numbers, rows } = props
  const words = ui.text.intake.inbox
  const all = numbers.submitted + numbers.accepted + numbers.refused + numbers.merged
  return (
    <>
      <nav class="chips" aria-label={words.columns.state}>
        <a class="chip" href={props.address({ state: '' })} aria-current={query.state === '' ? 'true' : undefined}>
          {words.all} {count(all)}
        </a>
        {STATES.map((state) => (
          <a class="chip" href={props.address({ state })} aria-current={query.state === state ? 'true' : undefined}>
            {ui.text.words.proposalState[state]} {count(numbers[state])}
          </a>
        ))}
      </nav>
      <Filters {...props} />
      {rows.length === 0 ? <NoRows {...props} all={all} /> : <Rows {...props} />}
    </>
  )
}

function Filters({ ui, query, categories, channels }: InboxProps) {
  const words = ui.text.intake.inbox
  const here = paths.desk(ui.desk?.slug ?? '', 'proposals')
  return (
    <form
      class="inline-form inbox-filters"
      method="get"
      action={here}
      hx-get={here}
      hx-target="#inbox"
      hx-trigger="change, submit"
      hx-push-url="true"
    >
      <input type="hidden" name="state" value={query.state} />
      <div>
        <label for="q">{words.search}</label>
        <input class="input" type="search" id="q" name="q" value={query.text} placeholder={words.searchHint} />
      </div>
      <div>
        <label for="category">{words.category}</label>
        <select class="input" id="category" name="category">
          <option value="">{words.any}</option>
          {categories.map((category) => (
            <option value={category} selected={category === query.category}>
              {ui.text.words.category[category]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="channel">{words.channel}</label>
        <select class="input" id="channel" name="channel">
          <option value="">{words.any}</option>
          {channels.map((channel) => (
            <option value={channel} selected={channel === query.channel}>
              {ui.text.words.channel[channel]}
            </option>
          ))}
        </select>
      </div>
      <button class="btn btn-ghost" type="submit">
        {words.apply}
      </button>
    </form>
  )
}

function NoRows({ ui, query, address, all }: InboxProps & { all: number }) {
  const words = ui.text.intake.inbox
  const filtered = query.text !== '' || query.category !== '' || query.channel !== ''
  return (
    <div class="empty">
      <p>{query.state === 'submitted' && !filtered && all > 0 ? words.done : words.nothing}</p>
      {filtered && (
        <p>
          <a href={address({ text: '', category: '', channel: '' })}>{words.clear}</a>
        </p>
      )}
    </div>
  )
}
