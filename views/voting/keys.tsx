/**
 * The ceremony in the chair's browser: the key of the box is made, cut into shares and handed to one scrutineer after another. All screens
 * are in the page; its own script (browser/make-keys.ts) shows one at a time. What is sent in the end stands in a form that everybody sees.
 */
import type { Child } from 'hono/jsx'
import { time } from '../format.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { CheckScreen } from './keys-check.tsx'
import { MakeSpares, type UsableSpare, UseSpare } from './keys-spares.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'

export interface KeysProps extends RoundDeskProps {
  /** When an earlier ceremony of this round was held. */
  readonly madeAt: Date | null
  /** SHA-256 of the opening page as it is saved. */
  readonly toolDigest: string
  /** Spare sets of earlier ceremonies that this round may use. */
  readonly usable: readonly UsableSpare[]
  /** The numbers of the spare sets that are made here. */
  readonly newSpares: readonly number[]
}

/** The key sets of this ceremony by name: the round's own, and the spares where they are wanted. */
const setsOf = ({ ui, round, newSpares }: Pick<KeysProps, 'ui' | 'round' | 'newSpares'>): readonly string[] => [
  ui.text.spares.own[round.kind],
  ...newSpares.map(ui.text.spares.set),
]

export function KeysPage(props: KeysProps) {
  const { ui, noun, round } = props
  const words = ui.text.keys
  return (
    <RoundDesk ui={ui} noun={noun} round={round} title={words.title} script="make-keys.js">
      <noscript>
        <p class="note note-zhu">{words.noScript}</p>
      </noscript>
      <div
        class="ceremony"
        data-part="ceremony"
        data-round={round.id}
        data-holders={round.key_holders}
        data-needed={round.keys_needed}
        data-spares={props.newSpares.join(' ')}
        data-words-leave={words.leave}
      >
        <StartScreen {...props} />
        <Screen name="unfit">
          <h1 tabindex={-1}>{words.unfit.title}</h1>
          <p class="lead">{words.unfit.body}</p>
        </Screen>
        <Screen name="making">
          <h1 tabindex={-1} role="status">
            {words.making}
          </h1>
        </Screen>
        <TurnScreen {...props} />
        <PassphraseScreen {...props} />
        <CheckScreen ui={ui} sets={setsOf(props)} />
        <DoneScreen {...props} />
        <ShareRing ui={ui} />
      </div>
    </RoundDesk>
  )
}

function Screen({ name, shown, children }: { name: string; shown?: boolean; children: Child }) {
  return (
    <section class="panel ceremony-screen" data-screen={name} hidden={!shown}>
      {children}
    </section>
  )
}

function StartScreen(props: KeysProps) {
  const { ui, round, madeAt, toolDigest, usable } = props
  const words = ui.text.keys
  const [needed, holders] = [round.keys_needed, round.key_holders]
  return (
    <Screen name="start" shown>
      {usable.length === 0 ? <h1 tabindex={-1}>{words.title}</h1> : <UseSpare {...props} />}
      <p class="lead">{words.lead(needed, holders)}</p>
      {madeAt !== null && <p class="note">{words.madeBefore(time(madeAt))}</p>}
      <h2>{words.before}</h2>
      <ol class="points">
        {words.points(holders).map((point, index) => (
          <li>
            <i aria-hidden="true">{index + 1}</i>
            <span>{point}</span>
          </li>
        ))}
      </ol>
      <p class="quiet">
        {words.tool}{' '}
        <a href={paths.openingFile} download>
          {ui.text.opening.desk.openSave}
        </a>
      </p>
      <p class="digest">{toolDigest}</p>
      <MakeSpares ui={ui} wanted={usable.length === 0} />
      <p class="act-row">
        <button class={usable.length === 0 ? 'btn btn-zhu' : 'btn btn-ghost'} type="button" data-act="start">
          {words.start}
        </button>
      </p>
    </Screen>
  )
}

function TurnScreen({ ui, round }: KeysProps) {
  const words = ui.text.keys
  return (
    <Screen name="turn">
      <p class="key-turned" data-single>
        {words.erased(round.key_holders)}
      </p>
      <p class="key-turned" data-several hidden>
        {ui.text.spares.erased(round.key_holders)}
      </p>
      <h1 tabindex={-1} data-part="turn-title" data-words={words.turn.title}>
        {first(words.turn.title)}
      </h1>
      <p class="lead">{words.turn.body}</p>
      <p class="act-row">
        <button class="btn" type="button" data-act="show" data-words={words.turn.show}>
          {first(words.turn.show)}
        </button>
      </p>
    </Screen>
  )
}

/** Shown once; on leaving, the script takes the digits out of the page. One part of the slip for each set. */
function PassphraseScreen(props: KeysProps) {
  const { keys, spares } = props.ui.text
  const words = keys.passphrase
  return (
    <Screen name="passphrase">
      <h1 tabindex={-1} data-part="passphrase-title" data-words={words.title} data-words-several={spares.title}>
        {first(words.title)}
      </h1>
      <p class="lead">{words.write}</p>
      <p data-several hidden>
        {spares.write}
      </p>
      <div class="passphrases">
        {setsOf(props).map((name, set) => (
          <section data-set={set} hidden={set > 0}>
            <h2 data-several hidden>
              {name}
            </h2>
            <p class="passphrase" data-part={set === 0 ? 'passphrase' : `passphrase-${set}`} data-name={name} />
          </section>
        ))}
      </div>
      <p class="act-row">
        <button class="btn btn-ghost" type="button" data-act="save" data-words={words.file}>
          {words.save}
        </button>
        <button class="btn" type="button" data-act="noted">
          {words.done}
        </button>
      </p>
      <p class="quiet" role="status" data-part="save-note" data-words={words.saved} data-words-first={words.saveFirst} />
    </Screen>
  )
}

/** As it stands until the script fills in whose turn it is. */
const first = (sentence: string): string => sentence.replace('{n}', '1')

/** What is sent to the platform: this, and nothing else. */
function DoneScreen({ ui, round }: KeysProps) {
  const words = ui.text.keys
  return (
    <Screen name="done">
      <h1 tabindex={-1}>{words.done.title}</h1>
      <p class="lead">{words.done.body}</p>
      <dl class="share-digests" data-part="digests" data-words={words.share('{n}')} data-words-key={words.boxKey} />
      <form method="post" action={roundPath({ ui, round }, 'keys')} data-part="form">
        {['x', 'y', 'needed', 'shares', 'spares', 'first'].map((name) => (
          <input type="hidden" name={name} />
        ))}
        <p class="act-row">
          <button class="btn" type="submit">
            {words.done.save}
          </button>
        </p>
      </form>
      <p class="quiet">{words.done.close}</p>
    </Screen>
  )
}

/** As many arcs as shares; an arc is filled when its scrutineer has opened his share once. */
function ShareRing({ ui }: { ui: Ui }) {
  return <svg class="share-ring" viewBox="0 0 120 120" role="img" data-part="ring" data-words={ui.text.keys.progress} />
}
