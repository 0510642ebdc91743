/** A scrutineer's saved share and the passphrase that opens it; what is typed stays in this browser. */
import type { Text } from '../text/index.ts'

/** Both pages that open a share say it in the same words. */
export function ShareFields({ text }: { text: Text }) {
  const words = text.keys.opening
  return (
    <>
      <div class="question">
        <label for="share-file">{words.file}</label>
        <input class="input" type="file" id="share-file" accept=".json" data-part="share-file" />
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
          data-part="share-passphrase"
        />
      </div>
    </>
  )
}
