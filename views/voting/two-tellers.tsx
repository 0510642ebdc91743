/** What stands around every form of two tellers: whose entries are in, where they differ, and the way on once two agree. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Teller } from '../../src/voting/scrutiny/standing.ts'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'
import { byName, withoutBallots } from './mode-words.ts'
import { type RoundDeskProps, roundPath } from './round-desk.tsx'

export const namesOf = (ui: Ui, tellers: readonly Teller[]): string =>
  tellers.map(({ name, isMe }) => (isMe ? ui.text.tellers.me(name) : name)).join(ui.text.outcome.and)

/** The words of the tellers, as the way of voting has them. */
export function tellersWords(ui: Ui, rule: VotingRule): Text['tellers'] {
  const mode = withoutBallots(rule)
  const own = mode === null ? ui.text.tellers : { ...ui.text.tellers, ...ui.text.modes.tellers[mode] }
  return byName(rule) === null ? own : { ...own, ...ui.text.recorded.tellers }
}

export interface TellersStandProps {
  readonly ui: Ui
  readonly words: Text['tellers']
  readonly standing: {
    readonly kind: 'waiting' | 'different' | 'agreed'
    readonly tellers: readonly Teller[]
    readonly mine?: unknown
  }
  /** Side by side what differs; null as long as whoever looks has not entered his own. */
  readonly differences: unknown
}

export function TellersStand({ ui, words, standing, differences }: TellersStandProps) {
  const { kind, tellers, mine } = standing
  const names = namesOf(ui, tellers)
  if (kind === 'agreed')
    return (
      <section class="note note-lv paper-standing" role="status">
        <b>{words.agreed}</b>
        {words.agreedBy(names)} {words.agreedHint}
      </section>
    )
  if (tellers.length === 0) return <p class="note note-qing paper-standing">{words.nobody}</p>
  if (kind === 'waiting')
    return (
      <p class="note note-qing paper-standing" role="status">
        {mine === null ? words.entered(names) : words.mineIn}
      </p>
    )
  return (
    <section class="panel" aria-labelledby="different-title">
      <h2 id="different-title">
        {words.comparison} <span class="tag tag-zhu">{words.differs}</span>
      </h2>
      <p>{words.different(names)}</p>
      {differences === null ? <p class="quiet">{words.notBeforeYours}</p> : (differences as never)}
    </section>
  )
}

interface AfterAgreementProps extends Pick<RoundDeskProps, 'ui' | 'round'> {
  readonly words: Text['tellers']
  /** The page of the entry, below the round. */
  readonly at: 'paper' | 'recorded' | 'rooms'
  /** What tellers do next, before they go back to the console. */
  readonly children?: unknown
}

/** Nothing is typed any more; only the chief scrutineer can have it all counted once more. */
export function AfterAgreement(props: AfterAgreementProps) {
  const { ui, words, at, children } = props
  return (
    <>
      <p class="act-row">
        {children as never}
        <a class={children ? 'btn btn-ghost' : 'btn'} href={roundPath(props)}>
          {words.toConsole}
        </a>
      </p>
      {ui.desk?.may('box.open') && (
        <form method="post" action={roundPath(props, at, 'send-back')} class="panel send-back">
          <p class="quiet">{words.sendBackHint}</p>
          <p class="act-row">
            <button class="btn btn-ghost" type="submit">
              {words.sendBack}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
