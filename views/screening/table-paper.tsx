/** 民生实事候选项目情况表 on A4 landscape, printed from the frozen list, or as a marked draft before. */
import type { ListContent } from '../../src/screening/list.ts'
import { longDay, wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { paths } from '../paths.ts'
import { candidatesPaper as paper } from '../text/papers/screening.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'

export interface TablePaperProps {
  readonly ui: Ui
  readonly content: ListContent
  readonly total: number
  /** Null: a draft. */
  readonly frozen: { readonly on: Parameters<typeof longDay>[0]; readonly digest: string } | null
}

export function TablePaperPage({ ui, content, total, frozen }: TablePaperProps) {
  const title = paper.title(content.year, content.body)
  return (
    <PaperPage ui={ui} title={title} back={paths.desk(ui.desk?.slug ?? '', 'shortlist')} shape="wide">
      {frozen === null && <p class="paper-draft">{paper.draft}</p>}
      <h1>{title}</h1>
      <p>{paper.head(content.items.length, content.seats, content.items.length - content.seats)}</p>
      <div class="paper-scroll" role="region" aria-label={title} tabindex={0}>
        <table>
          <thead>
            <tr>
              {paper.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.items.map((item) => (
              <tr>
                <td class="number">{item.position}</td>
                <td>
                  <b>{item.title}</b>
                </td>
                <td>{item.content}</td>
                <td>{item.target}</td>
                <td class="number">{wan(item.cost_fen)}</td>
                <td>{item.fund_source}</td>
                <td>{item.unit}</td>
                <td>{longDay(item.due_on, 'zh-CN')}</td>
                <td>{item.beneficiaries}</td>
                <td>
                  {item.sources.map(({ channel, count }) => (
                    <span class="paper-line">
                      {zh.words.channel[channel]} {paper.sources(count)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{paper.sum}</th>
              <td colspan={2} />
              <td class="number">{wan(total)}</td>
              <td colspan={5} />
            </tr>
          </tfoot>
        </table>
      </div>
      {frozen !== null && <p class="paper-foot">{paper.frozen(content.number, longDay(frozen.on, 'zh-CN'), frozen.digest)}</p>}
    </PaperPage>
  )
}
