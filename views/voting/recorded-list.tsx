/** 记名表决情况 at the desk: everybody on the frozen roll with what he marked; filters and order stand in the address. */
import type { NamedRow } from '../../src/voting/rule/recorded.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { NameMark, NameQuery } from '../../src/voting/scrutiny/recorded-list.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { NamesTable } from './recorded-table.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'

export interface RecordedListProps extends RoundDeskProps {
  readonly rule: VotingRule
  readonly candidates: readonly RoundCandidate[]
  readonly rows: readonly NamedRow[]
  readonly all: number
  readonly delegations: readonly string[]
  readonly query: NameQuery
  readonly digest: string
  address(change?: Partial<NameQuery>): string
}

export function RecordedListPage(props: RecordedListProps) {
  const { ui, rule, candidates, rows, all, query, address, digest } = props
  const words = ui.text.recorded.list
  return (
    <RoundDesk {...props} title={words.title} intro={words.intro} tag={<span class="tag tag-qing">{ui.text.recorded.tag}</span>}>
      <p class="note note-qing">{rule.publish.rows ? words.isPublic : words.notPublic}</p>
      <Filters {...props} />
      <section class="panel" aria-label={words.title}>
        {rows.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <NamesTable
            ui={ui}
            rule={rule}
            candidates={candidates}
            rows={rows}
            sort={{ ...query.sort, to: (by, down) => address({ sort: { by, down } }) }}
          />
        )}
        <div class="between table-foot">
          <span>{words.shown(rows.length, all)}</span>
          <a href={`${roundPath(props, 'names.csv')}${address()}`}>{words.csv}</a>
        </div>
      </section>
      <ol class="ballot-list" lang="zh-CN">
        {candidates.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ol>
      <p class="digest small">
        {words.digest} {digest}
      </p>
    </RoundDesk>
  )
}

const MARKS: readonly NameMark[] = ['for', 'against', 'abstain', 'unmarked', 'illegible', 'none']

function Filters(props: RecordedListProps) {
  const { ui, rule, candidates, delegations, query } = props
  const words = ui.text.recorded.list
  const triple = rule.ballot.unmarked !== 'not-selected'
  const { by, down } = query.sort
  const marks = MARKS.filter((mark) => triple || (mark !== 'against' && mark !== 'abstain'))
  return (
    <form class="inline-form names-filters" method="get" action={roundPath(props, 'names')}>
      {(by !== 'number' || down) && <input type="hidden" name="sort" value={`${down ? '-' : ''}${by}`} />}
      <div>
        <label for="q">{words.search}</label>
        <input class="input" type="search" id="q" name="q" value={query.text} />
      </div>
      <div>
        <label for="delegation">{words.delegation}</label>
        <select class="input" id="delegation" name="delegation">
          <option value="">{words.all}</option>
          {delegations.map((delegation) => (
            <option value={delegation} selected={delegation === query.delegation} lang="zh-CN">
              {delegation}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="item">{words.item}</label>
        <select class="input" id="item" name="item">
          {candidates.map(({ position, title }) => (
            <option value={String(position)} selected={position === query.item}>
              {position} {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="mark">{words.mark}</label>
        <select class="input" id="mark" name="mark">
          <option value="">{words.all}</option>
          {marks.map((mark) => (
            <option value={mark} selected={mark === query.mark}>
              {mark === 'none' ? words.none : words.marks[mark]}
            </option>
          ))}
        </select>
      </div>
      <button class="btn btn-ghost" type="submit">
        {words.apply}
      </button>
      <a class="btn btn-ghost" href={roundPath(props, 'names')}>
        {words.clear}
      </a>
    </form>
  )
}
