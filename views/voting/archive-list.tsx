/** What a body keeps: every announced round, where its papers are sealed, and until which day. */
import type { Day } from '../../src/kernel/clock.ts'
import type { KeptRound } from '../../src/voting/archive/store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

/** `left`: days until the papers may go, told when it is soon; null when it is not. */
export type ListedRound = KeptRound & { readonly archivedOn: Day | null; readonly left: number | null }

export function ArchiveListPage({ ui, noun, rounds }: { ui: Ui; noun: string; rounds: readonly ListedRound[] }) {
  const words = ui.text.archive.list
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs ui={ui} items={[[ui.text.session.title(noun), paths.desk(ui.desk?.slug ?? '', 'sessions')], [words.title]]} />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      {rounds.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <Scroll label={words.title} class="panel">
          <table class="table cards">
            <thead>
              <tr>
                <th scope="col">{words.round}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.keeper}</th>
                <th scope="col">{words.kept}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <Row ui={ui} noun={noun} round={round} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </StaffPage>
  )
}

function Row({ ui, noun, round }: { ui: Ui; noun: string; round: ListedRound }) {
  const words = ui.text.archive.list
  const { keptUntil, left } = round
  return (
    <tr>
      <th scope="row">
        <a href={paths.desk(ui.desk?.slug ?? '', 'rounds', round.id, 'archive')}>
          {ui.text.rounds.console.title(round.number, noun)}
        </a>
        <br />
        <span class="quiet small" lang="zh-CN">
          {round.session}
        </span>
      </th>
      <td data-label={words.state}>
        <State ui={ui} round={round} />
      </td>
      <td data-label={words.place}>
        {round.place === null || round.sealNumber === null || round.copies === null ? (
          <span class="quiet">{words.notYet}</span>
        ) : (
          <>
            <span lang="zh-CN">{round.place}</span>
            <br />
            <span class="quiet small">{words.seal(round.sealNumber, round.copies)}</span>
          </>
        )}
      </td>
      <td data-label={words.keeper} lang="zh-CN">
        {round.keeper ?? '—'}
      </td>
      <td data-label={words.kept}>
        {keptUntil === null ? '—' : longDay(keptUntil, ui.language)}
        {left !== null && (
          <>
            <br />
            <span class={left < 0 ? 'tag tag-zhu' : 'tag tag-qing'}>{left < 0 ? words.overdue : words.due(left)}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function State({ ui, round }: { ui: Ui; round: ListedRound }) {
  const words = ui.text.archive.list
  const { archivedOn, objectionsUntil } = round
  if (archivedOn !== null) return <span class="tag tag-lv">{words.archived(longDay(archivedOn, ui.language))}</span>
  const runs = objectionsUntil !== null && ui.today <= objectionsUntil
  return <span class="tag">{runs ? words.objections(longDay(objectionsUntil, ui.language)) : words.waits}</span>
}
