/** 试投 at the desk: the mark that no console of it lacks, its sample result, its end, and the way to hold one. */
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import type { Sample } from '../../src/voting/session/sample-store.ts'
import { RequestIdField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import type { SessionRound } from './sessions.tsx'

export const titleOfRound = (ui: Ui, round: Pick<RoundAtDesk, 'kind' | 'number'>, noun: string): string =>
  round.kind === 'rehearsal' ? ui.text.rehearsal.title(round.number) : ui.text.rounds.console.title(round.number, noun)

export function RehearsalBanner({ ui }: { ui: Ui }) {
  const words = ui.text.rehearsal
  return (
    <p class="rehearsal-banner">
      <b>{words.mark}</b>
      <b>{words.notCounted}</b>
      <span>{words.banner}</span>
    </p>
  )
}

export function SampleResult({ ui, sample }: { ui: Ui; sample: Sample }) {
  const words = ui.text.rehearsal.sample
  return (
    <section class="panel" aria-labelledby="sample-title">
      <h2 id="sample-title">
        {words.title} <span class="tag tag-huang">{ui.text.rehearsal.mark}</span>
      </h2>
      <p class="quiet">{words.lead}</p>
      <p>{words.figures(sample.issued, sample.returned, sample.valid, sample.void)}</p>
      <Scroll label={words.title}>
        <table class="table">
          <thead>
            <tr>
              <th class="number">{words.number}</th>
              <th>{words.item}</th>
              <th class="number">{sample.triple ? words.for : words.selected}</th>
              {sample.triple && <th class="number">{words.against}</th>}
              {sample.triple && <th class="number">{words.abstain}</th>}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row) => (
              <tr>
                <td class="number">{row.position}</td>
                <td lang="zh-CN">{row.title}</td>
                <td class="number strong">{row.for}</td>
                {sample.triple && <td class="number">{row.against}</td>}
                {sample.triple && <td class="number">{row.abstain}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

export function EndRehearsal({ ui, here, over }: { ui: Ui; here: string; over: boolean }) {
  const { act } = ui.text.rehearsal
  return (
    <form method="post" action={`${here}/end-rehearsal`} class="next-step">
      <p>{act.endHint}</p>
      <p class="act-row">
        <button class={over ? 'btn btn-zhu' : 'btn btn-zhu btn-ghost'} type="submit">
          {act.end}
        </button>
      </p>
    </form>
  )
}

/** On the page of the session. `mayDraft` is null once the vote has begun. */
export function Rehearsals(props: {
  ui: Ui
  here: string
  rounds: readonly SessionRound[]
  mayDraft: boolean | null
  requestId: string
}) {
  const { ui, here, rounds, mayDraft } = props
  const words = ui.text.rehearsal
  const slug = ui.desk?.slug ?? ''
  return (
    <section class="panel" aria-labelledby="rehearsal-title" id="rehearsal">
      <h2 id="rehearsal-title">{words.session.title}</h2>
      <p class="quiet small">{mayDraft === null ? words.session.over : words.session.intro}</p>
      {rounds.length > 0 && (
        <ul class="link-list">
          {rounds.map((round) => (
            <li>
              <a href={paths.desk(slug, 'rounds', round.id)}>{words.title(round.number)}</a>{' '}
              <span class="tag tag-huang">{ui.text.words.phase[round.phase]}</span>
            </li>
          ))}
        </ul>
      )}
      {mayDraft && (
        <form method="post" action={`${here}/rehearsal`} class="act-row">
          <RequestIdField id={props.requestId} />
          <button class="btn btn-ghost" type="submit">
            {rounds.length === 0 ? words.session.draft : words.session.again}
          </button>
        </form>
      )}
    </section>
  )
}
