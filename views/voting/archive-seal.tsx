/** 封票: seal number, packages, place, keeper, and until which day they are kept. */
import type { Sealing } from '../../src/voting/archive/record.ts'
import { count, longDay } from '../format.ts'
import { ErrorSummary, type FieldErrors, RequestIdField, TextField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

export interface SealFormProps {
  readonly ui: Ui
  readonly here: string
  readonly sealing: Sealing | null
  readonly open: boolean
  readonly months: number | null
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function SealForm(props: SealFormProps) {
  const { ui, sealing, open } = props
  const words = ui.text.archive.sealing
  return (
    <section class="panel" aria-labelledby="seal-title">
      <h2 id="seal-title">{words.title}</h2>
      {sealing !== null && <Written ui={ui} sealing={sealing} />}
      {open && ui.desk?.may('round.seal') && <Fields {...props} />}
      {open && sealing === null && !ui.desk?.may('round.seal') && (
        <p class="quiet">{words.waitingFor(ui.text.words.role['office-staff'])}</p>
      )}
    </section>
  )
}

function Written({ ui, sealing }: { ui: Ui; sealing: Sealing }) {
  const words = ui.text.archive.sealing
  return (
    <dl class="archive-figures">
      {(
        [
          [words.seal, sealing.sealNumber, 'zh-CN'],
          [words.packages, count(sealing.copies), undefined],
          [words.place, sealing.place, 'zh-CN'],
          [words.keeper, sealing.keeper, 'zh-CN'],
          [words.kept, longDay(sealing.keptUntil, ui.language), undefined],
        ] as const
      ).map(([name, value, language]) => (
        <div>
          <dt>{name}</dt>
          <dd lang={language}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Fields({ ui, here, sealing, months, requestId, values, errors }: SealFormProps) {
  const words = ui.text.archive.sealing
  const failed = Object.keys(errors).length > 0
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  const form = (
    <form method="post" action={`${here}/sealing`} class="archive-fields">
      <RequestIdField id={requestId} />
      <ErrorSummary errors={errors} text={ui.text} />
      <p class="quiet small">{words.intro}</p>
      <div class="field-pair">
        <TextField {...field('seal')} label={words.seal} maxlength={60} />
        <TextField {...field('copies')} label={words.copies} inputmode="numeric" short />
      </div>
      <TextField {...field('place')} label={words.place} maxlength={80} />
      <TextField {...field('keeper')} label={words.keeper} maxlength={40} short />
      <TextField
        {...field('kept')}
        label={words.kept}
        hint={months === null ? words.keptTerm : words.keptMonths(months)}
        type="date"
        short
      />
      <button class="btn" type="submit">
        {words.save}
      </button>
    </form>
  )
  if (sealing === null) return form
  return (
    <details class="archive-form" open={failed}>
      <summary>
        <h3>{words.change}</h3>
      </summary>
      {form}
    </details>
  )
}
