/** What was written, to be read once more; nothing has been sent yet. Every line can be changed, nothing is lost on the way. */
import type { Call } from '../../src/collection/call-store.ts'
import type { ProposalForm } from '../../src/collection/forms.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { RequestIdField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ProposeSteps } from './propose-form.tsx'
import { type PublicSimilar, SimilarBox } from './similar.tsx'

export interface CheckProps {
  readonly ui: Ui
  readonly call: Call
  readonly proposal: ProposalForm
  /** As typed, to be carried on. */
  readonly values: Readonly<Record<string, string>>
  readonly similar: readonly PublicSimilar[]
  readonly requestId: string
  readonly problem: string | null
}

export function ProposeCheckPage(props: CheckProps) {
  const { ui, call, proposal } = props
  const words = ui.text.collection.propose
  return (
    <PublicPage ui={ui} title={words.checkTitle} menu="propose" failed={props.problem !== null}>
      <div class="wrap">
        <div class="check-page">
          <Crumbs
            ui={ui}
            items={[[ui.text.collection.calls.title, paths.calls], [call.title, paths.call(call.id)], [words.title]]}
          />
          <ProposeSteps ui={ui} at={1} />
          <h1 class="page-title">{words.checkTitle}</h1>
          {props.problem === null ? (
            <p class="lead">{words.checkIntro}</p>
          ) : (
            <div class="error-summary" role="alert">
              <p>{props.problem}</p>
            </div>
          )}
          <form method="post" action={paths.propose(call.id)} class="section-small">
            <RequestIdField id={props.requestId} />
            {FIELDS.map(([name]) => (
              <input type="hidden" name={name} value={props.values[name] ?? ''} />
            ))}
            <dl class="summary">
              {FIELDS.map(([name, label]) => (
                <Row ui={ui} call={call} name={name} label={words[label]} value={shown(ui, proposal, name)} />
              ))}
            </dl>
            <SimilarBox ui={ui} similar={props.similar} />
            <div class="send">
              <button class="btn btn-large" type="submit">
                {words.send}
              </button>
              <button class="btn btn-ghost" type="submit" formaction={paths.proposeForm(call.id)}>
                {words.backToForm}
              </button>
            </div>
          </form>
        </div>
      </div>
    </PublicPage>
  )
}

const FIELDS = [
  ['title', 'checkTitleWord'],
  ['place', 'checkPlace'],
  ['category', 'checkCategory'],
  ['wish', 'checkWish'],
  ['beneficiaries', 'checkWho'],
  ['name', 'checkName'],
  ['phone', 'checkPhone'],
] as const satisfies readonly (readonly [keyof ProposalForm, string])[]

const shown = (ui: Ui, proposal: ProposalForm, name: (typeof FIELDS)[number][0]): string =>
  name === 'category' ? ui.text.words.category[proposal.category] : proposal[name]

function Row(props: { ui: Ui; call: Call; name: string; label: string; value: string }) {
  const words = props.ui.text.collection.propose
  return (
    <div>
      <dt>{props.label}</dt>
      <dd class="written" lang="zh-CN">
        {props.value === '' ? <span class="quiet">{words.blank}</span> : props.value}
      </dd>
      <dd>
        {/* The address ends at the field, so that the form opens where the change is wanted. */}
        <button class="link-button" type="submit" formaction={`${paths.proposeForm(props.call.id)}#${props.name}`}>
          <span aria-hidden="true">{words.change}</span>
          <span class="visually-hidden">{words.changeWhat(props.label)}</span>
        </button>
      </dd>
    </div>
  )
}
