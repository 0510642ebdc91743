/** The frozen candidate list at the desk: what it says can no longer change; its digest says so to everybody. */
import type { ListContent } from '../../src/screening/list.ts'
import type { Figures } from '../../src/screening/shortlist.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { digestLabel, longDay, time, wan } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { FigureRow } from './shortlist-figures.tsx'

export interface FrozenProps {
  readonly ui: Ui
  readonly content: ListContent
  readonly digest: string
  readonly frozenAt: Date
  readonly frozenOn: Parameters<typeof longDay>[0]
  readonly figures: Figures
}

export function FrozenListPage({ ui, content, digest, frozenAt, frozenOn, figures }: FrozenProps) {
  const words = ui.text.screening.shortlist
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="shortlist" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <span class="tag tag-zhu">{words.frozenTitle(content.number)}</span>
        <p class="quiet">{words.frozenOn(longDay(frozenOn, ui.language), time(frozenAt))}</p>
        <a href={paths.desk(slug, 'shortlist', 'table')}>{words.print}</a>
      </div>
      <FigureRow ui={ui} figures={figures} />
      <section class="panel digest-panel" aria-labelledby="digest">
        <h2 id="digest">{words.digest}</h2>
        <p class="code-digits">{digestLabel(digest)}</p>
        <p class="digest-whole">{digest}</p>
        <p class="small quiet">{words.digestHint}</p>
      </section>
      <Scroll label={words.title} class="panel">
        <table class="table order-table">
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.columns.position}
              </th>
              <th scope="col">{words.columns.title}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.columns.category}</th>
              <th scope="col">{words.columns.unit}</th>
              <th scope="col">{words.fund}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col" class="number">
                {words.columns.cost}
              </th>
            </tr>
          </thead>
          <tbody>
            {content.items.map((item) => (
              <tr>
                <td class="number">{item.position}</td>
                <td lang="zh-CN">
                  <b>{item.title}</b>
                  <br />
                  <span class="small quiet">{item.place}</span>
                </td>
                <td lang="zh-CN">{item.target}</td>
                <td class="nowrap">{ui.text.words.category[item.category]}</td>
                <td class="nowrap" lang="zh-CN">
                  {item.unit}
                </td>
                <td lang="zh-CN">{item.fund_source}</td>
                <td class="nowrap">
                  <time>{item.due_on}</time>
                </td>
                <td class="number">{wan(item.cost_fen)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{words.sum}</th>
              <td colspan={5} />
              <td class="number">{wan(figures.total)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </StaffPage>
  )
}

/** A shortlist that this viewer may not see before it is frozen, or a body without a year. */
export function NoShortlistPage({ ui, sentence }: { ui: Ui; sentence: string }) {
  return (
    <StaffPage ui={ui} title={ui.text.screening.shortlist.title} menu={<DeskMenu ui={ui} current="shortlist" />}>
      <div class="desk-title">
        <h1>{ui.text.screening.shortlist.title}</h1>
      </div>
      <p class="empty">{sentence}</p>
    </StaffPage>
  )
}
