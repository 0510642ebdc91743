/** The share is opened once, from the saved file and the written passphrase, before the next scrutineer sits down. */
import type { Ui } from '../ui.ts'
import { ShareFields } from './share-fields.tsx'

/** `sets`: the names of the key sets that may lie in one file, the round's own first. */
export function CheckScreen({ ui, sets }: { ui: Ui; sets: readonly string[] }) {
  const words = ui.text.keys.check
  return (
    <section class="panel ceremony-screen" data-screen="check" hidden>
      <h1 tabindex={-1}>{words.title}</h1>
      <p class="lead" data-single>
        {words.body}
      </p>
      <p class="lead" data-several hidden>
        {ui.text.spares.checkBody}
      </p>
      <p
        class="error-message"
        role="alert"
        data-part="problem"
        data-words-file={words.problems.file}
        data-words-foreign={words.problems.foreign}
        data-words-passphrase={words.problems.passphrase}
        data-words-passphrase-of={ui.text.spares.wrong}
      />
      <ShareFields text={ui.text} sets={sets} />
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
