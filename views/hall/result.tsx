/** The announced result as far as it has been shown, and the receipts of the box. */
import type { ResultPicture, Row } from '../../src/voting/hall/picture.ts'
import type { ReceiptsPage } from '../../src/voting/hall/receipts-pages.ts'
import { count } from '../format.ts'
import { type ItemResult, resultOf } from '../voting/result-table.tsx'
import { BigFigures, nounIn, type ScreenProps, Title } from './parts.tsx'

/** More rows than these would be too small: then the chosen stand there alone, and the website has all. */
const MOST_ROWS = 24
/** Up to here in one column, with bars. */
const ONE_COLUMN = 12
const FEW = 6
/** So many rows of a column have room for a title of two lines. */
const TWO_LINES = 8

export function Result(props: ScreenProps & { picture: ResultPicture }) {
  const { text, wall, heading, picture } = props
  const words = text.hall.result
  if (picture.figures === null)
    return (
      <div class="wall-centre">
        <p class="wall-lead">{text.hall.title(wall.session.year, nounIn(props))}</p>
        <Title heading={heading}>{words.title}</Title>
        <p class="wall-lead">{words.lead}</p>
      </div>
    )
  if (picture.rows.length === 0) return <Figures {...props} />
  return <Rows {...props} />
}

function Figures({ text, heading, picture }: ScreenProps & { picture: ResultPicture }) {
  const words = text.hall.result
  const names = { ...words.figures, present: text.modes.hall.present }
  const cells = Object.entries(picture.figures ?? {}) as [keyof NonNullable<ResultPicture['figures']>, number][]
  return (
    <div class="wall-centre">
      <Title heading={heading}>{picture.chosen === 0 ? words.headingNone : words.chosen(picture.chosen)}</Title>
      {picture.chosenBefore > 0 && <p class="wall-lead">{words.before(picture.chosen + picture.chosenBefore)}</p>}
      <BigFigures cells={cells.map(([name, value]) => [names[name], count(value)] as const)} />
    </div>
  )
}

function Rows(props: ScreenProps & { picture: ResultPicture }) {
  const { text, heading, picture } = props
  const words = text.hall.result
  const { rows, chosen, outcome } = picture
  const isLong = rows.length > MOST_ROWS
  const shown = isLong ? rows.slice(0, Math.min(chosen, MOST_ROWS)) : rows
  const places = Math.max(shown.length, outcome === null ? chosen : 0)
  const cells = Array.from({ length: places }, (_, index) => shown[index] ?? null)
  const columns = places > ONE_COLUMN ? [cells.slice(0, Math.ceil(places / 2)), cells.slice(Math.ceil(places / 2))] : [cells]
  const isTight = places > 2 * TWO_LINES
  const size = places <= FEW ? 'rows-few' : places <= ONE_COLUMN ? 'rows-one' : isTight ? 'rows-two rows-tight' : 'rows-two'
  return (
    <div class="wall-result">
      <div class="wall-result-head">
        <Title heading={heading}>{chosen === 0 ? words.headingNone : words.heading(chosen)}</Title>
        <p>{sequelOf(props) ?? words.votes}</p>
      </div>
      <div class={`wall-rows ${size}`}>
        {columns.map((column, index) => (
          <ol>
            {column.map((row, place) =>
              row === null ? (
                <li class="row-empty">
                  <span class="visually-hidden">{words.waiting}</span>
                </li>
              ) : (
                <ResultRow
                  {...props}
                  row={row}
                  isLast={outcome === null && row === shown.at(-1)}
                  isCut={outcome !== null && index * Math.ceil(places / 2) + place === chosen}
                />
              ),
            )}
          </ol>
        ))}
      </div>
    </div>
  )
}

function sequelOf({ text, picture }: { text: ScreenProps['text']; picture: ResultPicture }): string | null {
  const words = text.hall.result
  const { outcome, rows, chosen, chosenBefore } = picture
  if (outcome === null) return null
  if (rows.length > MOST_ROWS) return words.more(rows.length - chosen)
  return words.sequel[outcome.kind] ?? (chosenBefore > 0 ? words.before(chosen + chosenBefore) : null)
}

interface RowProps extends ScreenProps {
  readonly picture: ResultPicture
  readonly row: Row
  /** It has just come to the wall. */
  readonly isLast: boolean
  /** The first of those that were not chosen. */
  readonly isCut: boolean
}

function ResultRow({ text, picture, row, isLast, isCut }: RowProps) {
  const verdict: ItemResult = picture.outcome === null ? 'in' : resultOf(picture.outcome, row.id)
  const kind = verdict === 'in' ? 'row-in' : 'row-out'
  const x = (votes: number) => Math.round((votes / picture.scale) * 10_000) / 10
  return (
    <li class={`${kind}${isLast ? ' row-new' : ''}${isCut ? ' row-cut' : ''}`}>
      <span class="row-number">{row.position}</span>
      <span class="row-name" lang="zh-CN">
        {row.title}
      </span>
      <svg class="row-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-track" y="4" width="1000" height="32" />
        <rect class="bar-value" y="4" width={x(row.votesFor)} height="32" />
        {picture.majority !== null && <line class="bar-line" x1={x(picture.majority)} x2={x(picture.majority)} y1="0" y2="40" />}
      </svg>
      <b class="row-votes">{count(row.votesFor)}</b>
      <span class="row-verdict">{text.count.table[verdict]}</span>
    </li>
  )
}

export function Receipts({ text, heading, picture }: ScreenProps & { picture: { readonly page: ReceiptsPage } }) {
  const words = text.hall.receipts
  const { labels, number, pages } = picture.page
  return (
    <div class="wall-result">
      <div class="wall-result-head">
        <Title heading={heading}>{words.title}</Title>
        {labels.length > 0 && (
          <p>
            {pages > 1 && `${words.page(number, pages)} · `}
            {words.range(labels[0] ?? '', labels.at(-1) ?? '')}
          </p>
        )}
      </div>
      {labels.length === 0 ? (
        <p class="wall-lead">{words.none}</p>
      ) : (
        <ol class="wall-receipts">
          {labels.map((label) => (
            <li>{label}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
