/** The desk's calls of all years, newest first. */
import type { CallPhase } from '../../src/collection/call.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

interface DeskCallRow {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly opens_on: Day
  readonly closes_on: Day
  readonly phase: CallPhase
  readonly length: number
  readonly received: number
}

export interface DeskCallsProps {
  readonly ui: Ui
  readonly calls: readonly DeskCallRow[]
  /** A year has been opened. */
  readonly year: boolean
  /** It still collects. */
  readonly canDraft: boolean
}

export function DeskCallsPage({ ui, calls, year, canDraft }: DeskCallsProps) {
  const words = ui.text.intake.calls
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="calls" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        {canDraft && ui.desk?.may('call.publish') && (
          <a class="btn btn-small" href={paths.desk(slug, 'calls', 'new')}>
            {words.new}
          </a>
        )}
      </div>
      {calls.length === 0 ? (
        <p class="empty">{year ? words.empty : words.noYear}</p>
      ) : (
        <Scroll label={words.title} class="panel">
          <table class="table cards">
            <thead>
              <tr>
                <th scope="col">{words.columns.title}</th>
                <th scope="col" class="number">
                  {words.columns.year}
                </th>
                <th scope="col">{words.columns.window}</th>
                <th scope="col" class="number">
                  {words.columns.days}
                </th>
                <th scope="col" class="number">
                  {words.columns.received}
                </th>
                <th scope="col">{words.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <tr>
                  <th scope="row" class="card-title">
                    <a href={paths.desk(slug, 'calls', call.id)} lang="zh-CN">
                      {call.title}
                    </a>
                  </th>
                  <td class="number" data-label={words.columns.year}>
                    {call.year}
                  </td>
                  <td class="nowrap" data-label={words.columns.window}>
                    <span>
                      <time>{call.opens_on}</time>
                      {ui.text.collection.calls.until}
                      <time>{call.closes_on}</time>
                    </span>
                  </td>
                  <td class="number" data-label={words.columns.days}>
                    {call.length}
                  </td>
                  <td class="number" data-label={words.columns.received}>
                    {count(call.received)}
                  </td>
                  <td data-label={words.columns.state}>
                    <CallState ui={ui} phase={call.phase} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </StaffPage>
  )
}

const TAGS: Readonly<Record<CallPhase, string>> = { draft: 'tag', upcoming: 'tag tag-qing', open: 'tag tag-lv', closed: 'tag' }

export const CallState = ({ ui, phase }: { ui: Ui; phase: CallPhase }) => (
  <span class={TAGS[phase]}>{ui.text.collection.call.state[phase]}</span>
)
