/** The share is opened once, from the saved file and the written passphrase, before the next scrutineer sits down. */
import type { Ui } from '../ui.ts'
import { ShareFields } from './share-fields.tsx'

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
      <ShareFields text={ui.text} />
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
