/** What a teller copies from the sheet of the voting devices, and the file that he may attach to it. */
import type { DeviceFile } from '../../src/voting/scrutiny/device-sheet.ts'
import { type FieldErrors, TextField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

interface SheetFieldsProps {
  readonly ui: Ui
  readonly kept: DeviceFile | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function SheetFields({ ui, kept, values, errors }: SheetFieldsProps) {
  const words = ui.text.modes.sheet
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  const wrong = errors['file']
  return (
    <>
      <h2>{words.title}</h2>
      <div class="sheet-fields">
        <TextField {...field('sheet-number')} label={words.number} hint={words.numberHint} />
        <TextField {...field('sheet-printed')} label={words.printed} hint={words.printedHint} />
        <div class={wrong ? 'question question-error' : 'question'}>
          <label for="file">{words.file}</label>
          <p class="hint" id="file-hint">
            {kept === null ? words.fileHint : `${words.fileKept(kept.name)} ${words.fileHint}`}
          </p>
          {wrong && (
            <span class="error-message" id="file-error">
              {wrong}
            </span>
          )}
          <input
            class="input"
            type="file"
            id="file"
            name="file"
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'file-hint file-error' : 'file-hint'}
          />
        </div>
      </div>
    </>
  )
}

interface SheetProps {
  readonly ui: Ui
  readonly sheet: { readonly number: string; readonly printed: string; readonly file: DeviceFile | null }
}

/** On the public page: who has the file of the devices can compare it. */
export function Sheet({ ui, sheet }: SheetProps) {
  const words = ui.text.modes.sheet
  return (
    <section class="note">
      <p>
        <b>{words.whole(sheet.number, sheet.printed)}</b>
      </p>
      {sheet.file !== null && (
        <>
          <dl class="digests">
            <div>
              <dt>{words.fileName}</dt>
              <dd>{sheet.file.name}</dd>
            </div>
            <div>
              <dt>{words.digest}</dt>
              <dd>
                <code>{sheet.file.digest}</code>
              </dd>
            </div>
          </dl>
          <p class="quiet small">{words.compare}</p>
        </>
      )}
    </section>
  )
}
