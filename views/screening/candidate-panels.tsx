/** The three things that can be done with a candidate: a department answers, the government office asks, and decides. */
import type { ReviewRow } from '../../src/screening/review-store.ts'
import { longDay, wanPlain } from '../format.ts'
import { Checks } from '../parts/checks.tsx'
import { ErrorSummary, Picks, RequestIdField, TextArea, TextField } from '../parts/form.tsx'
import type { CandidateProps } from './candidate.tsx'

type Props = CandidateProps & { here: string }

/** A department's answer; `review` says which department, for an officer of several. */
export function OpinionPanel({ ui, here, review, values, errors }: Props & { review: ReviewRow }) {
  const words = ui.text.screening.candidate
  const tried = values['unit'] === review.unit_id
  const value = (name: string, stored: string) => (tried ? (values[name] ?? '') : stored)
  const error = (name: string) => (tried ? errors[name] : undefined)
  const id = `opinion-${review.unit_id}`
  return (
    <form method="post" action={`${here}/opinion`} class="panel" aria-labelledby={id}>
      <h2 id={id} lang="zh-CN">
        {words.opinionTitle(review.unit)}
      </h2>
      {tried && <ErrorSummary errors={errors} text={ui.text} />}
      <p class="hint">
        {review.given_on === null
          ? words.askedUntil(longDay(review.due_on, ui.language))
          : words.givenOn(longDay(review.given_on, ui.language))}
      </p>
      <input type="hidden" name="unit" value={review.unit_id} />
      <Picks
        name="opinion"
        label={words.opinion}
        value={value('opinion', review.opinion ?? '')}
        error={error('opinion')}
        options={(['feasible', 'feasible-if-changed', 'infeasible'] as const).map((opinion) => ({
          value: opinion,
          label: ui.text.words.opinion[opinion],
        }))}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={value('reason', review.reason ?? '')}
        error={error('reason')}
        maxlength={600}
        rows={4}
        required
      />
      <TextField
        name="cost"
        label={words.estimate}
        hint={words.estimateHint}
        value={value('cost', review.cost_fen === null ? '' : wanPlain(review.cost_fen))}
        error={error('cost')}
        inputmode="decimal"
        short
      />
      <button class="btn" type="submit">
        {review.opinion === null ? words.give : words.correct}
      </button>
    </form>
  )
}

export function AskPanel({ ui, here, askable, asked, requestId, values, errors }: Props) {
  const words = ui.text.screening.candidate
  if (askable === null || askable.length === 0) return <p class="note note-qing">{words.allAsked}</p>
  const tried = 'asked-due' in values
  return (
    <form method="post" action={`${here}/ask`} class="panel" aria-labelledby="ask">
      <h2 id="ask">{words.ask}</h2>
      {tried && <ErrorSummary errors={errors} text={ui.text} />}
      <RequestIdField id={requestId} />
      <Checks
        id="units"
        label={words.askUnits}
        error={errors['units']}
        options={askable.map((unit) => ({ name: `unit-${unit.id}`, label: unit.name, checked: `unit-${unit.id}` in values }))}
      />
      <TextField
        name="asked-due"
        label={words.askDue}
        type="date"
        short
        value={values['asked-due'] ?? asked}
        error={errors['asked-due']}
      />
      <button class="btn btn-ghost" type="submit">
        {words.askSend}
      </button>
    </form>
  )
}

export function DecidePanel({ ui, here, candidate, progress, reviews, values, errors }: Props) {
  const words = ui.text.screening.candidate
  if (candidate.state !== 'screening')
    return (
      <form method="post" action={`${here}/reopen`} class="panel" aria-labelledby="decide">
        <h2 id="decide">{words.decide}</h2>
        <button class="btn btn-ghost" type="submit">
          {words.reopen}
        </button>
      </form>
    )
  const missing = progress.missing.length > 0
  return (
    <section class="panel" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      {missing && <p class="note">{words.missing(progress.missing.join(words.comma))}</p>}
      {progress.asked === 0 && <p class="note note-qing">{words.notAsked}</p>}
      {reviews.some((review) => review.opinion === 'infeasible') && <p class="note note-zhu">{words.warnInfeasible}</p>}
      {!missing && progress.asked > 0 && (
        <form method="post" action={`${here}/shortlist`} class="act-row">
          <button class="btn" type="submit">
            {words.shortlist}
          </button>
        </form>
      )}
      {!missing && (
        <form method="post" action={`${here}/drop`} class="act-row">
          <ErrorSummary errors={{ 'drop-reason': errors['drop-reason'] }} text={ui.text} />
          <TextArea
            name="drop-reason"
            label={words.dropReason}
            hint={words.dropHint}
            value={values['drop-reason'] ?? ''}
            error={errors['drop-reason']}
            rows={3}
            maxlength={300}
          />
          <button class="btn btn-zhu btn-ghost" type="submit">
            {words.drop}
          </button>
        </form>
      )}
    </section>
  )
}
