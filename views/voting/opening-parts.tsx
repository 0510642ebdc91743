/** The three steps of the opening page: which box, whose shares, and the result. */
import type { Text } from '../text/index.ts'
import { ShareFields } from './share-fields.tsx'

export function BoxPart({ text }: { text: Text }) {
  const words = text.opening.box
  return (
    <li class="panel">
      <h2>{words.title}</h2>
      <Problem text={text} name="box-problem" />
      <div class="question">
        <label for="box-file">{words.file}</label>
        <input class="input" type="file" id="box-file" accept=".json" data-part="box-file" />
      </div>
      <div data-part="box-facts" hidden>
        <dl class="box-facts">
          <div>
            <dt>{words.round}</dt>
            <dd lang="zh-CN" data-part="round" />
          </div>
          <div>
            <dt>{words.sealed}</dt>
            <dd data-part="sealed" data-words={words.sealedCount} />
          </div>
          <div>
            <dt>{words.papers}</dt>
            <dd data-part="papers" data-words={words.sealedCount} />
          </div>
        </dl>
        <p class="note" data-part="rehearsal" hidden>
          {words.rehearsal}
        </p>
        <Same name="manifest" label={words.manifest} question={words.manifestSame} />
        <Same name="digest" label={words.digest} question={words.digestSame} />
        <p class="quiet">{words.differ}</p>
      </div>
    </li>
  )
}

/** A digest, and whether somebody has held it against the wall and the paper. */
function Same({ name, label, question }: { name: string; label: string; question: string }) {
  return (
    <div class="same">
      <p class="same-label">{label}</p>
      <p class="digest" data-part={name} />
      <label class="tick">
        <input type="checkbox" data-part={`${name}-same`} />
        {question}
      </label>
    </div>
  )
}

export function SharesPart({ text }: { text: Text }) {
  const words = text.opening.shares
  return (
    <li class="panel" data-part="shares" hidden>
      <h2>{words.title}</h2>
      <div class="shares-row">
        <svg class="share-ring" viewBox="0 0 120 120" role="img" data-part="ring" data-words={words.need} />
        <div>
          <p class="strong" role="status" data-part="need" data-words={words.need} data-words-ready={words.ready} />
          <ul class="opened-shares" data-part="opened" data-words={words.opened} />
        </div>
      </div>
      <Problem text={text} name="share-problem" />
      <div data-part="share-form">
        <ShareFields text={text} />
        <p class="act-row">
          <button class="btn" type="button" data-act="open-share" data-words={words.open} data-words-wait={words.wait}>
            {words.open}
          </button>
        </p>
        <p class="quiet">{words.hand}</p>
      </div>
    </li>
  )
}

export function ResultPart({ text }: { text: Text }) {
  const { open, result, voids } = text.opening
  return (
    <li class="panel" data-part="result" hidden>
      <h2>{open.title}</h2>
      <Problem text={text} name="open-problem" />
      <p class="act-row" data-part="open-row">
        <button class="btn btn-zhu" type="button" data-act="open-box" data-words={open.act} data-words-wait={open.wait}>
          {open.act}
        </button>
      </p>
      <div data-part="done" hidden>
        <h3 tabindex={-1} data-part="done-title">
          {open.done}
        </h3>
        <dl class="box-facts">
          <div>
            <dt>{open.valid}</dt>
            <dd data-part="valid" data-words={open.count} />
          </div>
          <div>
            <dt>{open.void}</dt>
            <dd>
              <span data-part="void" data-words={open.count} />
              <ul class="void-reasons">
                {Object.entries(voids).map(([reason, label]) => (
                  <li data-reason={reason} hidden>
                    {label} <span data-words={open.count} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
        <p>{open.merged}</p>
        <p class="key-turned">{open.erased}</p>
        <div class="same">
          <p class="same-label">{result.digest}</p>
          <p class="digest" data-part="result-digest" />
        </div>
        <p>{result.hint}</p>
        <p class="act-row">
          <button class="btn" type="button" data-act="save-result" data-words={result.file}>
            {result.save}
          </button>
        </p>
        <p class="quiet">{result.close}</p>
      </div>
    </li>
  )
}

/** Every sentence that can be needed here, one of them shown. */
function Problem({ text, name }: { text: Text; name: string }) {
  return (
    <div role="alert" data-part={name}>
      {Object.entries(text.opening.problems).map(([code, sentence]) => (
        <p class="error-message" data-problem={code} data-words={sentence} hidden />
      ))}
    </div>
  )
}
