/** The resident's form: one page, no account, what belongs into it beside it. */
import type { Call } from '../../src/collection/call-store.ts'
import type { Category } from '../../src/database/tables/year.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, Picks, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AfterSending, WantedAndExcluded } from './call-rules.tsx'
import { type PublicSimilar, SimilarBox } from './similar.tsx'

export interface ProposeProps {
  readonly ui: Ui
  readonly call: Call
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly categories: readonly Category[]
  readonly similar: readonly PublicSimilar[]
}

export function ProposePage(props: ProposeProps) {
  const { ui, call, values, errors } = props
  const words = ui.text.collection.propose
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <PublicPage ui={ui} title={words.title} menu="propose" failed={Object.keys(errors).length > 0}>
      <div class="wrap form-columns">
        <div>
          <Crumbs
            ui={ui}
            items={[[ui.text.collection.calls.title, paths.calls], [call.title, paths.call(call.id)], [words.title]]}
          />
          <ProposeSteps ui={ui} at={0} />
          <h1 class="page-title">{words.title}</h1>
          <p class="lead">{words.intro}</p>
          <form method="post" action={paths.proposeCheck(call.id)} class="propose-form">
            <ErrorSummary errors={errors} text={ui.text} />
            <TextField {...field('title')} label={words.what} hint={words.whatHint} maxlength={30} required />
            <div
              class="similar-region"
              aria-live="polite"
              hx-get={paths.similar(call.id)}
              hx-trigger="input from:#title delay:500ms, input from:#place delay:500ms"
              hx-include="#title, #place"
            >
              <SimilarBox ui={ui} similar={props.similar} />
            </div>
            <TextField {...field('place')} label={words.where} hint={words.whereHint} maxlength={60} required />
            <Picks
              {...field('category')}
              label={words.category}
              hint={words.categoryHint}
              options={props.categories.map((value) => ({ value, label: ui.text.words.category[value] }))}
            />
            <TextArea {...field('wish')} label={words.why} hint={words.whyHint} maxlength={500} required />
            <TextField {...field('beneficiaries')} label={`${words.who}${words.optional}`} hint={words.whoHint} maxlength={60} />
            <AboutYou ui={ui} call={call} values={values} errors={errors} />
            <div class="send">
              <button class="btn btn-large" type="submit">
                {words.next}
              </button>
            </div>
          </form>
        </div>
        <aside class="aside form-aside">
          <div class="card card-key">
            <h2>{ui.text.collection.call.wanted}</h2>
            <WantedAndExcluded ui={ui} wanted={call.wanted} excluded={call.excluded} />
          </div>
          <div class="card">
            <h2>{ui.text.collection.call.next}</h2>
            <AfterSending ui={ui} />
          </div>
          <div class="card">
            <h2>{words.aside.online}</h2>
            <p class="small">{words.aside.onlineText}</p>
          </div>
        </aside>
      </div>
    </PublicPage>
  )
}

function AboutYou({ ui, call, values, errors }: Pick<ProposeProps, 'ui' | 'call' | 'values' | 'errors'>) {
  const words = ui.text.collection.propose
  return (
    <fieldset class="question about-you">
      <legend>{words.aboutYou}</legend>
      <p class="hint">{words.aboutYouHint}</p>
      <div class="field-pair">
        <TextField
          name="name"
          value={values['name'] ?? ''}
          error={errors['name']}
          label={`${words.name}${words.optional}`}
          autocomplete="name"
          maxlength={20}
        />
        <TextField
          name="phone"
          value={values['phone'] ?? ''}
          error={errors['phone']}
          label={`${words.phone}${words.optional}`}
          type="tel"
          autocomplete="tel"
          maxlength={24}
        />
      </div>
      <p class="small quiet">{words.notice(ui.text.collection.organ[call.body_kind](call.body_name))}</p>
    </fieldset>
  )
}

/** 写建议 → 核对 → 拿查询码 */
export function ProposeSteps({ ui, at }: { ui: Ui; at: number }) {
  const { steps, stepsLabel } = ui.text.collection.propose
  return (
    <ol class="steps" aria-label={stepsLabel}>
      {steps.map((step, index) => (
        <li class={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  )
}
