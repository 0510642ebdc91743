/** 监票人开箱 at the desk: the box goes out, is opened elsewhere, and the result comes back. */
import type { BoxFacts } from '../../src/voting/scrutiny/box-file.ts'
import type { FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'

export interface OpeningDeskProps extends RoundDeskProps {
  readonly facts: Pick<BoxFacts, 'manifestDigest' | 'boxDigest' | 'sealed' | 'papers'>
  /** The spare set that is this round's key. */
  readonly spare: number | null
  /** SHA-256 of the opening page as it is saved. */
  readonly toolDigest: string
  readonly errors: FieldErrors
}

export function OpeningDeskPage(props: OpeningDeskProps) {
  const { ui, noun, round, errors } = props
  const words = ui.text.opening.desk
  return (
    <RoundDesk ui={ui} noun={noun} round={round} title={words.title} intro={words.intro} errors={errors}>
      <ol class="opening-steps">
        <Take {...props} />
        <OpenElsewhere {...props} />
        <Bring {...props} />
      </ol>
    </RoundDesk>
  )
}

function Take({ ui, round, facts }: OpeningDeskProps) {
  const words = ui.text.opening.desk
  return (
    <li class="panel">
      <h2>{words.take}</h2>
      <p>{words.takeHint}</p>
      <p class="strong">
        {words.sealed(facts.sealed)}
        {facts.papers > 0 && `${words.and}${words.papers(facts.papers)}`}
      </p>
      <dl class="share-digests">
        <div>
          <dt>{words.manifest}</dt>
          <dd class="digest">{facts.manifestDigest}</dd>
        </div>
        <div>
          <dt>{words.box}</dt>
          <dd class="digest">{facts.boxDigest}</dd>
        </div>
      </dl>
      <p class="act-row">
        <a class="btn" href={roundPath({ ui, round }, 'box.json')} download>
          {words.takeAct}
        </a>
      </p>
    </li>
  )
}

function OpenElsewhere({ ui, round, toolDigest, spare }: OpeningDeskProps) {
  const words = ui.text.opening.desk
  return (
    <li class="panel">
      <h2>{words.open}</h2>
      <p>{words.openHint}</p>
      <p class="strong">{words.shares(round.keys_needed, round.key_holders)}</p>
      {spare !== null && <p class="note">{ui.text.spares.openWith(spare)}</p>}
      <p class="act-row">
        <a class="btn" href={paths.openingFile} download>
          {words.openSave}
        </a>
        <a class="btn btn-ghost" href={paths.opening}>
          {words.openHere}
        </a>
      </p>
      <p class="quiet small">{words.openDigest}</p>
      <p class="digest">{toolDigest}</p>
      <p class="quiet small command">{words.command}</p>
      <p class="digest">piaojue open BOX.json SHARE.json SHARE.json --out RESULT.jwt</p>
    </li>
  )
}

function Bring({ ui, round, errors }: OpeningDeskProps) {
  const words = ui.text.opening.desk
  const error = errors['result']
  return (
    <li class="panel">
      <h2>{words.bring}</h2>
      <p>{words.bringHint}</p>
      <form method="post" action={roundPath({ ui, round }, 'opening')} enctype="multipart/form-data">
        <div class={error ? 'question question-error' : 'question'}>
          <label for="result">{words.file}</label>
          {error && (
            <span class="error-message" id="result-error">
              {error}
            </span>
          )}
          <input
            class="input"
            type="file"
            id="result"
            name="result"
            accept=".jwt"
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'result-error' : undefined}
          />
        </div>
        <p class="act-row">
          <button class="btn btn-zhu" type="submit">
            {words.act}
          </button>
        </p>
      </form>
    </li>
  )
}
