/** Rulings one after another, on their own page and beside a teller's entry; the way to take one back stands under each. */
import type { NotedRuling } from '../../src/voting/rulings/store.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { type FieldErrors, RequestIdField } from '../parts/form.tsx'
import { type RoundDeskProps, roundPath } from './round-desk.tsx'

interface ListProps extends RoundDeskProps {
  readonly candidates: readonly RoundCandidate[]
  readonly rulings: readonly NotedRuling[]
}

interface StrikeProps {
  readonly mayStrike: boolean
  readonly requestId: string
  readonly struck: string | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function RulingList(props: ListProps & StrikeProps) {
  const { ui, rulings, mayStrike } = props
  if (rulings.length === 0) return null
  return (
    <ol class="ruling-list">
      {rulings.map((ruling) => (
        <li class={ruling.struck === null ? undefined : 'ruling-struck'}>
          <OneRuling {...props} ruling={ruling} />
          {ruling.struck !== null && <p class="quiet small">{ui.text.rulings.struck(ruling.struck)}</p>}
          {ruling.struck === null && mayStrike && <Strike {...props} ruling={ruling} />}
        </li>
      ))}
    </ol>
  )
}

function OneRuling({ ui, candidates, ruling }: ListProps & { ruling: NotedRuling }) {
  const words = ui.text.rulings
  const { position } = ruling
  const title = candidates.find((one) => one.position === position)?.title ?? ''
  return (
    <>
      <p class="ruling-head">
        <b class="ruling-number">{ruling.number}</b>
        <span>{position === null ? words.wholePaper : words.item(position, title)}</span>
        <strong class={ruling.struck === null ? 'tag tag-qing' : 'tag'}>{words.rulings[ruling.ruling]}</strong>
      </p>
      <p lang="zh-CN" class="ruling-marks">
        {ruling.marks}
      </p>
      <p lang="zh-CN" class="quiet small">
        {words.groundOf(ruling.ground)}
      </p>
    </>
  )
}

function Strike(props: ListProps & StrikeProps & { ruling: NotedRuling }) {
  const { ui, ruling } = props
  const words = ui.text.rulings
  const isMine = props.struck === ruling.id
  // The summary of errors leads to the one that was refused; every other field has a name of its own.
  const id = isMine ? 'reason' : `reason-${ruling.number}`
  const error = isMine ? props.errors['reason'] : undefined
  return (
    <details open={isMine}>
      <summary>{words.strike}</summary>
      <form method="post" action={roundPath(props, 'rulings', ruling.id, 'strike')}>
        <RequestIdField id={props.requestId} />
        <div class={error ? 'question question-error' : 'question'}>
          <label for={id}>{words.reason}</label>
          {error && (
            <span class="error-message" id={`${id}-error`}>
              {error}
            </span>
          )}
          <input
            class="input"
            id={id}
            name="reason"
            maxlength={200}
            autocomplete="off"
            value={isMine ? (props.values['reason'] ?? '') : ''}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
        </div>
        <button class="btn btn-ghost" type="submit">
          {words.strikeAct}
        </button>
      </form>
    </details>
  )
}

/** Tellers see what was ruled before they enter what they read. */
export function RulingsBeside(props: ListProps) {
  const { ui, rulings } = props
  const words = ui.text.rulings
  const standing = rulings.filter(({ struck }) => struck === null)
  const none = { mayStrike: false, requestId: '', struck: null, values: {}, errors: {} }
  return (
    <section class="panel" aria-labelledby="rulings-title">
      <h2 id="rulings-title">{words.title}</h2>
      {standing.length === 0 ? <p class="quiet">{words.noneYet}</p> : <RulingList {...props} {...none} rulings={standing} />}
      <p class="act-row">
        <a href={roundPath(props, 'rulings')}>{ui.desk?.may('ballot.rule') ? words.toRule : words.all}</a>
      </p>
    </section>
  )
}
