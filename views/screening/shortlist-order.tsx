/** The order of the shortlist, moved by buttons: no drag, no script. */
import { wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { ShortlistProps } from './shortlist.tsx'

export function Order({ ui, items, figures, mayArrange }: ShortlistProps) {
  const words = ui.text.screening.shortlist
  const slug = ui.desk?.slug ?? ''
  return (
    <Scroll label={words.title} class="panel">
      <table class="table order-table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {words.columns.position}
            </th>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.category}</th>
            <th scope="col">{words.columns.unit}</th>
            <th scope="col">{words.columns.due}</th>
            <th scope="col" class="number">
              {words.columns.cost}
            </th>
            {mayArrange && <th scope="col">{words.columns.move}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr>
              <td class="number">{index + 1}</td>
              <td lang="zh-CN">
                <a href={paths.desk(slug, 'screening', item.id)}>{item.title}</a>
                <br />
                <span class="small quiet">{item.place}</span>
              </td>
              <td class="nowrap">{ui.text.words.category[item.category]}</td>
              <td class="nowrap" lang="zh-CN">
                {item.unit}
              </td>
              <td class="nowrap">
                <time>{item.due_on}</time>
              </td>
              <td class="number">{wan(item.cost_fen)}</td>
              {mayArrange && (
                <td class="nowrap">
                  <form method="post" action={paths.desk(slug, 'shortlist', item.id, 'move')} class="move-buttons">
                    <button
                      class="chip"
                      name="direction"
                      value="up"
                      type="submit"
                      disabled={index === 0}
                      aria-label={words.moveUp(item.title)}
                    >
                      {words.up}
                    </button>
                    <button
                      class="chip"
                      name="direction"
                      value="down"
                      type="submit"
                      disabled={index === items.length - 1}
                      aria-label={words.moveDown(item.title)}
                    >
                      {words.down}
                    </button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{words.sum}</th>
            <td colspan={3} />
            <td class="number">{wan(figures.total)}</td>
            {mayArrange && <td />}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}
