/** A scrutineer's saved share and the passphrase that opens it; what is typed stays in this browser. */
import type { Text } from '../text/index.ts'

/** More sets than one decision ever has in its files. */
const SETS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Both pages that open a share say it in the same words. `sets`: where all passphrases of a file are typed, the names of its sets. */
export function ShareFields({ text, sets = [] }: { text: Text; sets?: readonly string[] }) {
  const words = text.keys.opening
  const { opening } = text.spares
  return (
    <>
      <div class="question">
        <label for="share-file">{words.file}</label>
        <input class="input" type="file" id="share-file" accept=".json" data-part="share-file" />
      </div>
      <div class="question">
        <label
          for="share-passphrase"
          data-part="passphrase-label"
          data-words={words.passphrase}
          data-words-of={opening.passphrase}
          data-words-own={opening.ownPassphrase}
          data-names={SETS.map(text.spares.set).join('|')}
        >
          <span data-single>{words.passphrase}</span>
          {sets[0] !== undefined && (
            <span data-several hidden>
              {text.spares.passphrase(sets[0])}
            </span>
          )}
        </label>
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
      {sets.slice(1).map((name, index) => (
        <div class="question" data-set={index + 1} hidden>
          <label for={`share-passphrase-${index + 1}`}>{text.spares.passphrase(name)}</label>
          <input
            class="input passphrase-input"
            id={`share-passphrase-${index + 1}`}
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            maxlength={48}
            aria-describedby="share-passphrase-hint"
            data-part={`share-passphrase-${index + 1}`}
          />
        </div>
      ))}
    </>
  )
}
