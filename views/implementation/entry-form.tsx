/** Booking an entry: folded until it is wanted, open when something has to be changed. */
import { type FieldErrors, Picks, RequestIdField, TextField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'
import { BOOKED_KINDS } from './kinds.ts'

export interface EntryFormProps {
  readonly ui: Ui
  /** Address of the project. */
  readonly here: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly requestId: string
}

export function EntryForm({ ui, here, values, errors, requestId }: EntryFormProps) {
  const words = ui.text.implementation.entry
  const open = ['kind', 'amount', 'on', 'document', 'counterparty', 'purpose'].some((name) => errors[name])
  return (
    <details class="panel entry-form no-print" open={open}>
      <summary>{words.title}</summary>
      <form method="post" action={`${here}/entries`}>
        <p class="quiet">{words.intro}</p>
        <RequestIdField id={requestId} />
        <Picks
          name="kind"
          label={words.kind}
          value={values['kind'] ?? ''}
          error={errors['kind']}
          options={BOOKED_KINDS.map((kind) => ({ value: kind, label: ui.text.words.ledger[kind] }))}
        />
        <EntryFields ui={ui} values={values} errors={errors} />
        <button class="btn" type="submit">
          {words.send}
        </button>
      </form>
    </details>
  )
}

/** The fields that an entry and the right entry of a correction share. */
export function EntryFields({ ui, values, errors }: Pick<EntryFormProps, 'ui' | 'values' | 'errors'>) {
  const words = ui.text.implementation.entry
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <div class="field-pair">
      <TextField {...field('amount')} label={words.amount} hint={words.amountHint} inputmode="decimal" maxlength={20} />
      <TextField {...field('on')} label={words.on} type="date" />
      <TextField {...field('document')} label={words.document} hint={words.documentHint} maxlength={80} />
      <TextField {...field('counterparty')} label={words.counterparty} hint={words.counterpartyHint} maxlength={60} />
      <TextField {...field('purpose')} label={words.purpose} hint={words.purposeHint} maxlength={80} />
    </div>
  )
}
