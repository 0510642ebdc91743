/** Every entry of a project's ledger with the running total of its kind; nothing is hidden, corrections least of all. */
import type { Totals } from '../../src/implementation/ledger.ts'
import type { LedgerRow } from '../../src/implementation/store.ts'
import { count, yuan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { LEDGER_KIND_ORDER } from './kinds.ts'

interface LedgerLine extends LedgerRow {
  readonly running: number
  readonly corrected: boolean
  /** This viewer may correct it. */
  readonly correctable: boolean
}

export interface LedgerTableProps {
  readonly ui: Ui
  readonly here: string
  readonly lines: readonly LedgerLine[]
  readonly totals: Totals
  /** Only this kind is shown. */
  readonly kind: LedgerRow['kind'] | null
}

export function LedgerTable({ ui, here, lines, totals, kind }: LedgerTableProps) {
  const words = ui.text.implementation.ledger
  const shown = kind === null ? lines : lines.filter((line) => line.kind === kind)
  return (
    <section class="panel" aria-labelledby="ledger">
      <div class="between">
        <h2 id="ledger">
          {words.title} <small class="quiet">{words.count(count(lines.length))}</small>
        </h2>
        <a class="no-print" href={`${here}/ledger.csv`}>
          {words.csv}
        </a>
      </div>
      <ul class="row ledger-kinds" aria-label={words.sums}>
        {LEDGER_KIND_ORDER.filter((each) => lines.some((line) => line.kind === each)).map((each) => (
          <li>
            <a
              class="chip"
              href={each === kind ? `${here}#ledger` : `${here}?kind=${each}#ledger`}
              aria-current={each === kind ? 'true' : undefined}
              title={each === kind ? words.all : words.only(ui.text.words.ledger[each])}
            >
              {ui.text.words.ledger[each]} {yuan(totals[each])}
            </a>
          </li>
        ))}
      </ul>
      {lines.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <Scroll label={words.title}>
          <table class="table ledger">
            <thead>
              <tr>
                <th scope="col">{words.columns.on}</th>
                <th scope="col">{words.columns.kind}</th>
                <th scope="col">{words.columns.purpose}</th>
                <th scope="col">{words.columns.counterparty}</th>
                <th scope="col" class="number">
                  {words.columns.amount}
                </th>
                <th scope="col" class="number">
                  {words.columns.running}
                </th>
                <th scope="col">{words.columns.document}</th>
                <th scope="col">{words.columns.by}</th>
                <th scope="col">
                  <span class="visually-hidden">{words.columns.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <Line ui={ui} here={here} line={line} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Line({ ui, here, line }: { ui: Ui; here: string; line: LedgerLine }) {
  const words = ui.text.implementation.ledger
  return (
    <tr id={`entry-${line.id}`} class={line.corrected ? 'corrected' : undefined}>
      <td class="nowrap">
        <time>{line.on}</time>
      </td>
      <td class="nowrap">
        {ui.text.words.ledger[line.kind]}{' '}
        {line.corrects !== null && (
          <a class="tag tag-zhu" href={`#entry-${line.corrects}`}>
            {words.correction}
          </a>
        )}
        {line.corrected && <span class="tag">{words.corrected}</span>}
      </td>
      <td lang="zh-CN">{line.purpose}</td>
      <td lang="zh-CN">{line.counterparty}</td>
      <td class="number">{yuan(line.amount)}</td>
      <td class="number quiet">{yuan(line.running)}</td>
      <td lang="zh-CN">{line.document}</td>
      <td class="nowrap quiet" lang="zh-CN">
        {line.entered_by ?? words.system}
      </td>
      <td class="nowrap no-print">
        {line.correctable && (
          <a href={`${here}/entries/${line.id}/correct`} aria-label={words.correctThis(line.document)}>
            {words.correct}
          </a>
        )}
      </td>
    </tr>
  )
}
