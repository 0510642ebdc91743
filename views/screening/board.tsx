/** The board: candidates by how far their screening has come; what is late stands in red with its days. */

import type { Column } from '../../src/screening/candidate.ts'
import type { CandidateRow } from '../../src/screening/candidate-store.ts'
import type { Progress } from '../../src/screening/review.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { wan } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

type BoardCard = Pick<CandidateRow, 'id' | 'title' | 'cost_fen' | 'unit' | 'category' | 'position' | 'drop_reason'> & {
  readonly progress: Progress
}

export interface BoardProps {
  readonly ui: Ui
  readonly columns: readonly { readonly column: Column; readonly cards: readonly BoardCard[]; readonly cost: number }[]
  readonly year: boolean
  readonly canDraft: boolean
}

export function BoardPage({ ui, columns, year, canDraft }: BoardProps) {
  const words = ui.text.screening.board
  const slug = ui.desk?.slug ?? ''
  const empty = columns.every(({ cards }) => cards.length === 0)
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="screening" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        {canDraft && (
          <a class="btn btn-small" href={paths.desk(slug, 'screening', 'new')}>
            {words.draft}
          </a>
        )}
        <p class="quiet">{words.intro}</p>
      </div>
      {empty ? (
        <div class="empty">
          <p>{year ? words.empty : words.noYear}</p>
          {ui.desk?.may('proposal.inbox') && (
            <p>
              <a href={`${paths.desk(slug, 'proposals')}?state=accepted`}>{words.fromProposals}</a>
            </p>
          )}
        </div>
      ) : (
        <div class="board">
          {columns.map(({ column, cards, cost }) => (
            <section class={`board-column board-${column}`} aria-labelledby={`column-${column}`}>
              <h2 id={`column-${column}`}>{words.columns[column]}</h2>
              <p class="small quiet">{cards.length === 0 ? words.none : words.sum(cards.length, wan(cost))}</p>
              <ul>
                {cards.map((card) => (
                  <Card ui={ui} card={card} column={column} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </StaffPage>
  )
}

function Card({ ui, card, column }: { ui: Ui; card: BoardCard; column: Column }) {
  const words = ui.text.screening.board
  const { progress } = card
  return (
    <li class={progress.overdueDays > 0 ? 'board-card board-card-late' : 'board-card'}>
      <a href={paths.desk(ui.desk?.slug ?? '', 'screening', card.id)} lang="zh-CN">
        {card.title}
      </a>
      <p class="small">
        <b>{words.wan(wan(card.cost_fen))}</b> · <span lang="zh-CN">{card.unit}</span>
      </p>
      <p class="small quiet">
        {ui.text.words.category[card.category]}
        {progress.asked > 0 && ` · ${words.opinions(progress.given, progress.asked)}`}
        {card.position !== null && ` · ${words.place(card.position)}`}
      </p>
      {column === 'asking' && progress.daysLeft !== null && (
        <p class="small">
          {progress.overdueDays > 0 ? (
            <span class="late">{words.overdue(progress.overdueDays)}</span>
          ) : (
            words.left(progress.daysLeft)
          )}
          <span class="quiet" lang="zh-CN">
            {' '}
            {progress.missing.join('、')}
          </span>
        </p>
      )}
      {card.drop_reason && (
        <p class="small quiet" lang="zh-CN">
          {card.drop_reason}
        </p>
      )}
    </li>
  )
}
