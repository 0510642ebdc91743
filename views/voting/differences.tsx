/** What other rules would have chosen from the ballots of a round: a table of sets and sums, and where they differ, in words. */
import type { Difference } from '../../src/voting/rule/advisory/differences.ts'
import { count, wan } from '../format.ts'
import type { Ui } from '../ui.ts'
import { DifferencesTable } from './differences-table.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'

interface ComparedCandidate {
  readonly id: string
  readonly position: number
  readonly title: string
  readonly costFen: number
  readonly votesFor: number
}

export interface Comparison {
  readonly candidates: readonly ComparedCandidate[]
  readonly adopted: readonly string[]
  readonly differences: readonly Difference[]
  readonly ballots: number
  readonly seats: number
  readonly envelopeFen: number
  readonly allFen: number
  readonly isOver: boolean
  /** The ballots are those of another round than the one asked for. */
  readonly ofFirstRound: boolean
}

export interface DifferencesProps extends RoundDeskProps {
  /** Or why there is nothing to compare. */
  readonly compared: Comparison | 'paper' | 'no-ballots' | 'empty' | 'rating'
  /** Whether the adopted rule publishes what stood on each ballot. */
  readonly rows: boolean
}

export function DifferencesPage(props: DifferencesProps) {
  const { ui, noun, round, compared, rows } = props
  const words = ui.text.differences
  return (
    <RoundDesk
      ui={ui}
      noun={noun}
      round={round}
      title={words.title}
      intro={words.intro}
      tag={<span class="tag tag-zhu">{words.mark}</span>}
    >
      {typeof compared === 'string' ? (
        <p class="panel">{words.none[compared]}</p>
      ) : (
        <>
          <Basis ui={ui} compared={compared} />
          <div class="panel">
            <DifferencesTable ui={ui} compared={compared} />
          </div>
          <Methods ui={ui} compared={compared} />
          <section class="panel" aria-labelledby="file-title">
            <h2 id="file-title">{words.fileTitle}</h2>
            {rows ? (
              <>
                <p class="quiet">{words.fileHint}</p>
                <p class="act-row">
                  <a class="btn btn-ghost" href={roundPath(props, 'approvals.pb')}>
                    {words.file}
                  </a>
                </p>
              </>
            ) : (
              <p class="quiet">{words.noFile}</p>
            )}
          </section>
        </>
      )}
    </RoundDesk>
  )
}

function Basis({ ui, compared }: { ui: Ui; compared: Comparison }) {
  const words = ui.text.differences
  const cells: readonly (readonly [string, string])[] = [
    [words.figures.ballots, count(compared.ballots)],
    [words.figures.seats, count(compared.seats)],
    [words.figures.envelope, wan(compared.envelopeFen)],
    [words.figures.all, wan(compared.allFen)],
  ]
  const notes = [
    ...(compared.isOver ? [] : [words.notOver]),
    ...(compared.ofFirstRound ? [words.firstRound] : []),
    words.noSeats,
    ...(compared.allFen <= compared.envelopeFen ? [words.allFit] : []),
    words.secrecy,
  ]
  return (
    <section class="panel compared-basis">
      <dl>
        {cells.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </section>
  )
}

function Methods({ ui, compared }: { ui: Ui; compared: Comparison }) {
  const words = ui.text.differences
  const titles = new Map(compared.candidates.map(({ id, title }) => [id, title]))
  const names = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id).join(words.and)
  return (
    <section class="panel" aria-labelledby="methods-title">
      <h2 id="methods-title">{words.methodsTitle}</h2>
      <dl class="compared-methods">
        <div>
          <dt>{words.table.adopted}</dt>
          <dd>{words.adoptedHow}</dd>
        </div>
        {compared.differences.map(({ method, more, fewer }) => (
          <div>
            <dt>{words.method[method].name}</dt>
            <dd>
              {words.method[method].how}
              <p class="compared-verdict">
                {more.length + fewer.length === 0 && words.same}
                {more.length > 0 && words.more(names(more))} {fewer.length > 0 && words.fewer(names(fewer))}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
