/** Handing over one chosen candidate: who answers, what is promised until when, from which paper the money comes. */
import type { Chosen } from '../../src/implementation/assign/store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, wan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, Select, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface AssignFormProps {
  readonly ui: Ui
  readonly slug: string
  readonly kind: Parameters<Ui['text']['words']['decidedBy']>[1]
  readonly candidate: Chosen
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly deputies: readonly { readonly id: string; readonly name: string; readonly delegation: string }[]
  /** Rows for milestones, and places for deputies beside the leading one. */
  readonly points: number
  readonly otherDeputies: number
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly requestId: string
}

const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1)

export function AssignFormPage(props: AssignFormProps) {
  const { ui, slug, candidate, errors, values } = props
  const words = ui.text.implementation.assign
  const { form } = words
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="projects" />} failed={Object.keys(errors).length > 0}>
      <Crumbs ui={ui} items={[[words.title, paths.desk(slug, 'assign')], [candidate.title]]} />
      <div class="desk-title">
        <h1 lang="zh-CN">{candidate.title}</h1>
        <p class="quiet">
          {ui.text.words.decidedBy(candidate.decided_by, props.kind)}
          {candidate.votes_for !== null && ` · ${words.columns.votes} ${count(candidate.votes_for)}`} ·{' '}
          <span lang="zh-CN">{candidate.beneficiaries}</span>
        </p>
      </div>
      <form method="post" action={paths.desk(slug, 'assign', candidate.id)} class="assign-form">
        <ErrorSummary errors={errors} text={ui.text} />
        <RequestIdField id={props.requestId} />
        <fieldset class="panel">
          <legend class="panel-legend">{form.people}</legend>
          <div class="field-pair">
            <Select
              {...field('unit')}
              label={form.unit}
              options={props.units.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <TextField {...field('support')} label={form.support} hint={form.supportHint} maxlength={120} />
            <TextField {...field('responsible')} label={form.responsible} hint={form.responsibleHint} maxlength={30} required />
            <TextField {...field('phone')} label={form.phone} hint={form.phoneHint} type="tel" maxlength={24} required />
            <TextField {...field('owner')} label={form.owner} maxlength={60} />
          </div>
          <Team {...props} />
        </fieldset>
        <fieldset class="panel">
          <legend class="panel-legend">{form.work}</legend>
          <TextArea {...field('target')} label={form.target} hint={form.targetHint} maxlength={200} rows={2} required />
          <div class="field-pair">
            <TextField {...field('due')} label={form.due} type="date" required />
            <TextField {...field('safeguards')} label={form.safeguards} maxlength={300} />
          </div>
          <Points {...props} />
        </fieldset>
        <fieldset class="panel">
          <legend class="panel-legend">{form.money}</legend>
          <p>{form.approved(wan(candidate.cost))}</p>
          <TextField {...field('document')} label={form.document} hint={form.documentHint} maxlength={80} required />
        </fieldset>
        <div class="send">
          <button class="btn" type="submit">
            {form.send}
          </button>
          <span class="quiet">{form.sendHint}</span>
        </div>
      </form>
    </StaffPage>
  )
}

function Team({ ui, deputies, otherDeputies, values, errors }: AssignFormProps) {
  const { form } = ui.text.implementation.assign
  if (deputies.length === 0) return <p class="quiet">{form.noDeputies}</p>
  const options = deputies.map(({ id, name, delegation }) => ({ value: id, label: `${name}（${delegation}）` }))
  return (
    <fieldset>
      <legend>{form.team}</legend>
      <div class="field-pair">
        {['lead', ...numbers(otherDeputies).map((number) => `deputy-${number}`)].map((name, index) => (
          <Select
            name={name}
            label={index === 0 ? form.lead : form.deputy(index)}
            value={values[name] ?? ''}
            error={errors[name]}
            options={options}
            empty={form.nobody}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** One row a milestone; on a phone the three fields stand under each other. */
function Points({ ui, points, values, errors }: AssignFormProps) {
  const { form } = ui.text.implementation.assign
  const row = (number: number) => `point-${number}`
  const all = numbers(points).flatMap((number) => [row(number), `${row(number)}-on`, `${row(number)}-percent`])
  const wrong = all.filter((name) => errors[name])
  const input = (name: string, label: string, type: 'text' | 'date', value: string) => (
    <label class="point-field">
      <span>{label}</span>
      <input
        class="input"
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete="off"
        aria-invalid={errors[name] ? 'true' : undefined}
        aria-describedby={errors[name] ? `${name}-error` : undefined}
      />
    </label>
  )
  return (
    <fieldset class={wrong.length > 0 ? 'question question-error' : 'question'}>
      <legend>{form.points}</legend>
      <p class="hint">{form.pointsHint}</p>
      {wrong.map((name) => (
        <span class="error-message" id={`${name}-error`}>
          {errors[name]}
        </span>
      ))}
      <div class="points">
        {numbers(points).map((number) => (
          <div role="group" aria-label={form.point(number)}>
            {input(row(number), form.pointTitle, 'text', values[row(number)] ?? '')}
            {input(`${row(number)}-on`, form.pointDay, 'date', values[`${row(number)}-on`] ?? '')}
            {input(`${row(number)}-percent`, form.pointPercent, 'text', values[`${row(number)}-percent`] ?? '')}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
