/** Accept, refuse with a reason, merge: each its own small form that carries the version the officer saw. */
import { ErrorSummary, Picks, Select, TextArea, TextField } from '../parts/form.tsx'
import type { ProposalProps } from './proposal.tsx'

export function DecidePanels(props: ProposalProps & { here: string }) {
  const { state } = props.proposal
  if (state === 'merged') return null
  return (
    <>
      <ErrorSummary errors={props.errors} text={props.ui.text} />
      {state !== 'accepted' && <Accept {...props} />}
      {(state === 'submitted' || state === 'accepted') && <Merge {...props} />}
      {state !== 'refused' && props.candidates.length === 0 && props.merged.length === 0 && <Refuse {...props} />}
    </>
  )
}

type Props = ProposalProps & { here: string }

const Version = ({ proposal }: Props) => <input type="hidden" name="version" value={String(proposal.version)} />

function Accept(props: Props) {
  const { ui, proposal } = props
  const words = ui.text.intake.proposal
  return (
    <form method="post" action={`${props.here}/accept`} class="panel">
      <h2>{words.accept}</h2>
      <Version {...props} />
      <Select
        name="category"
        label={words.categoryCheck}
        value={proposal.category}
        options={props.categories.map((value) => ({ value, label: ui.text.words.category[value] }))}
      />
      <button class="btn" type="submit">
        {proposal.state === 'refused' ? words.acceptAgain : words.accept}
      </button>
    </form>
  )
}

function Merge(props: Props) {
  const { ui, values, errors } = props
  const words = ui.text.intake.proposal
  return (
    <form method="post" action={`${props.here}/merge`} class="panel">
      <h2>{words.merge}</h2>
      <p class="hint">{words.mergeHint}</p>
      <Version {...props} />
      <TextField
        name="lead"
        label={words.mergeCode}
        value={values['lead'] ?? ''}
        error={errors['lead']}
        inputmode="numeric"
        maxlength={24}
        short
      />
      <button class="btn btn-ghost" type="submit">
        {words.merge}
      </button>
    </form>
  )
}

function Refuse(props: Props) {
  const { ui, values, errors } = props
  const words = ui.text.intake.proposal
  return (
    <form method="post" action={`${props.here}/refuse`} class="panel">
      <h2>{words.refuse}</h2>
      <p class="hint">{words.refuseHint}</p>
      <Version {...props} />
      <Picks
        name="phrase"
        label={words.phrase}
        value={values['phrase'] ?? ''}
        wide
        options={[
          ...props.phrases.map((value) => ({ value: value as string, label: words.refusalPhrases[value] })),
          { value: '', label: words.noPhrase },
        ]}
      />
      <TextArea
        name="reason"
        label={words.ownReason}
        value={values['reason'] ?? ''}
        error={errors['reason']}
        rows={3}
        maxlength={300}
      />
      <button class="btn btn-zhu btn-ghost" type="submit">
        {words.refuse}
      </button>
    </form>
  )
}
