/** A candidate is drafted from accepted proposals; what is written here is what ballot and booklet will say. */
import type { Category } from '../../src/database/tables/year.ts'
import type { AcceptedProposal } from '../../src/screening/candidate-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { CheckList, Checks } from '../parts/checks.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, Select, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface CandidateFormProps {
  readonly ui: Ui
  /** Null: a new one. */
  readonly candidateId: string | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly requestId: string
  readonly proposals: readonly AcceptedProposal[]
  readonly chosen: readonly string[]
  readonly categories: readonly Category[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly conflict: boolean
}

/** As many are shown at once; the rest unfolds. */
const FIRST = 8

export function CandidateFormPage(props: CandidateFormProps) {
  const { ui, candidateId, values, errors } = props
  const words = ui.text.screening.form
  const slug = ui.desk?.slug ?? ''
  const title = candidateId === null ? words.newTitle : words.editTitle
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <StaffPage
      ui={ui}
      title={title}
      menu={<DeskMenu ui={ui} current="screening" />}
      failed={Object.keys(errors).length > 0 || props.conflict}
    >
      <Crumbs ui={ui} items={[[ui.text.screening.board.title, paths.desk(slug, 'screening')], [title]]} />
      {props.conflict && (
        <div class="note note-zhu" role="alert">
          <b>{words.conflict}</b>
          {words.conflictBody}
        </div>
      )}
      <div class="desk-title">
        <h1>{title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      {props.proposals.length === 0 ? (
        <p class="empty">{words.noAccepted}</p>
      ) : (
        <form
          method="post"
          action={candidateId === null ? paths.desk(slug, 'screening') : paths.desk(slug, 'screening', candidateId)}
          class="panel desk-form"
        >
          <RequestIdField id={props.requestId} />
          <input type="hidden" name="version" value={values['version'] ?? ''} />
          <ErrorSummary errors={errors} text={ui.text} />
          <Sources {...props} />
          <TextField {...field('title')} label={words.title} hint={words.titleHint} maxlength={40} />
          <TextArea {...field('content')} label={words.content} maxlength={1000} />
          <div class="field-pair">
            <TextField {...field('place')} label={words.place} maxlength={60} />
            <Select
              {...field('category')}
              label={words.category}
              empty={words.choose}
              options={props.categories.map((value) => ({ value, label: ui.text.words.category[value] }))}
            />
            <TextField {...field('beneficiaries')} label={words.beneficiaries} hint={words.beneficiariesHint} maxlength={60} />
            <TextField {...field('target')} label={words.target} hint={words.targetHint} maxlength={200} />
            <TextField {...field('cost')} label={words.cost} inputmode="decimal" short />
            <TextField {...field('fund')} label={words.fund} maxlength={60} />
            <Select
              {...field('unit')}
              label={words.unit}
              empty={words.choose}
              options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            />
            <TextField {...field('due')} label={words.due} type="date" short />
          </div>
          <div class="send">
            <button class="btn" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      )}
    </StaffPage>
  )
}

function Sources({ ui, proposals, chosen, errors }: CandidateFormProps) {
  const words = ui.text.screening.form
  const options = proposals.map((proposal) => ({
    name: `source-${proposal.id}`,
    checked: chosen.includes(proposal.id),
    label: (
      <>
        <span lang="zh-CN">
          {proposal.title} <span class="small quiet">{proposal.place}</span>
        </span>
        {proposal.used && <span class="tag">{words.used}</span>}
      </>
    ),
  }))
  const first = Math.max(FIRST, chosen.length)
  const rest = options.slice(first)
  return (
    <Checks
      id="sources"
      label={words.sources}
      hint={words.sourcesHint}
      error={errors['sources']}
      options={options.slice(0, first)}
      wide
    >
      {rest.length > 0 && (
        <details class="act-row">
          <summary>{words.moreSources(rest.length)}</summary>
          <CheckList options={rest} wide />
        </details>
      )}
    </Checks>
  )
}
