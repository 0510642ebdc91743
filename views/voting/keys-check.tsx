/** The share is opened once, from the saved file and the written passphrase, before the next scrutineer sits down. */
import type { Ui } from '../ui.ts'

export function CheckScreen({ ui }: { ui: Ui }) {
  const words = ui.text.keys.check
  return (
    <section class="panel ceremony-screen" data-screen="check" hidden>
      <h1 tabindex={-1}>{words.title}</h1>
      <p class="lead">{words.body}</p>
      <p
        class="error-message"
        role="alert"
        data-part="problem"
        data-words-file={words.problems.file}
        data-words-foreign={words.problems.foreign}
        data-words-passphrase={words.problems.passphrase}
      />
      <div class="question">
        <label for="share-file">{words.file}</label>
        <input class="input" type="file" id="share-file" accept=".json" data-part="file" />
      </div>
      <div class="question">
        <label for="share-passphrase">{words.passphrase}</label>
        <p class="hint" id="share-passphrase-hint">
          {words.passphraseHint}
        </p>
        <input
          class="input passphrase-input"
          id="share-passphrase"
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
          maxlength={48}
          aria-describedby="share-passphrase-hint"
          data-part="typed"
        />
      </div>
      <p class="act-row">
        <button class="btn" type="button" data-act="try" data-words={words.open} data-words-wait={words.wait}>
          {words.open}
        </button>
        <button class="btn btn-ghost" type="button" data-act="again">
          {words.again}
        </button>
      </p>
    </section>
  )
}
