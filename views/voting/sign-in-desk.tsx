/** The desk at the door: find somebody by number or name, and record arrival, departure, a new slip or a paper ballot. */
import type { AttendanceKind, Presence } from '../../src/voting/session/figures.ts'
import { RequestIdField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

export interface FoundDeputy {
  readonly id: string
  readonly rollNumber: number
  readonly name: string
  readonly delegation: string
  readonly seat: string | null
  readonly presence: Presence
  readonly hasSlip: boolean
  /** The door through which the running round's ballot was drawn. */
  readonly drawn: 'device' | 'paper' | null
  readonly may: readonly AttendanceKind[]
  readonly mayTakePaper: boolean
  readonly requestId: string
}

export interface DeskProps {
  readonly ui: Ui
  readonly here: string
  readonly search: string
  readonly found: readonly FoundDeputy[]
  /** How many there were beyond what is shown. */
  readonly more: number
  /** The round whose paper ballots are handed out now. */
  readonly paperRound: string | null
}

export function SignInDesk(props: DeskProps) {
  const { ui, search, found, more } = props
  const words = ui.text.session.desk
  return (
    <section class="panel" aria-labelledby="desk-title" id="desk">
      <h2 id="desk-title">{words.title}</h2>
      <form method="get" class="inline-form">
        <label for="q">{words.search}</label>
        <input class="input" id="q" name="q" value={search} maxlength={20} autocomplete="off" />
        <button class="btn btn-ghost" type="submit">
          {words.find}
        </button>
        <a href={`${props.here}/roll`}>{words.roll}</a>
        {ui.desk?.may('attendance.record') && <a href={`${props.here}/scan`}>{ui.text.scan.title}</a>}
      </form>
      {search !== '' && found.length === 0 && <p class="note">{words.nobody}</p>}
      {more > 0 && <p class="note">{words.many(found.length + more)}</p>}
      <ul class="found-list">
        {found.map((deputy) => (
          <li>
            <Deputy {...props} deputy={deputy} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deputy({ ui, here, search, deputy, paperRound }: DeskProps & { deputy: FoundDeputy }) {
  const words = ui.text.session.desk
  const mayRecord = ui.desk?.may('attendance.record') ?? false
  return (
    <>
      <p class="found-name">
        <b lang="zh-CN">{deputy.name}</b> <span lang="zh-CN">{deputy.delegation}</span> · {words.number(deputy.rollNumber)}{' '}
        {deputy.seat && <span lang="zh-CN">· {deputy.seat} </span>}
        <span class={deputy.presence === 'present' ? 'tag tag-lv' : 'tag'}>{words.presence[deputy.presence]}</span>{' '}
        {!deputy.hasSlip && <span class="tag tag-zhu">{words.noSlip}</span>}
        {deputy.drawn && <span class="tag tag-qing">{words.drawn[deputy.drawn]}</span>}
      </p>
      <div class="row">
        {mayRecord &&
          deputy.may.map((kind) => (
            <form method="post" action={`${here}/attendance/${deputy.id}`}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="q" value={search} />
              <button class={kind === 'leave' ? 'btn btn-ghost btn-small' : 'btn btn-small'} type="submit">
                {words.act[kind]}
                <span class="visually-hidden"> {deputy.name}</span>
              </button>
            </form>
          ))}
        {paperRound !== null && deputy.mayTakePaper && ui.desk?.may('paper.hand-out') && (
          <form method="post" action={`${here}/paper/${deputy.id}`}>
            <input type="hidden" name="round" value={paperRound} />
            <input type="hidden" name="q" value={search} />
            <button class="btn btn-ghost btn-small" type="submit" title={words.paperHint}>
              {words.paper}
              <span class="visually-hidden"> {deputy.name}</span>
            </button>
          </form>
        )}
        {ui.desk?.may('slips.issue') && (
          <form method="post" action={`${here}/slips/${deputy.id}`}>
            <RequestIdField id={deputy.requestId} />
            <button class="btn btn-ghost btn-small" type="submit" title={words.reissueHint}>
              {words.reissue}
              <span class="visually-hidden"> {deputy.name}</span>
            </button>
          </form>
        )}
      </div>
    </>
  )
}
