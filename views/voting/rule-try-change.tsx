/** The one thing that is changed for comparison: a list of everything that this rule could say otherwise. */
import type { Parameter } from '../../src/voting/rulemaking/try-changes.ts'
import type { TryResultProps } from './rule-try.tsx'
import { phraseOf } from './rule-try-words.ts'

export function ChangeField({ ui, changes, onBallots, values, rule, error }: TryResultProps & { error: string | undefined }) {
  const words = ui.text.ruleTry
  const offered = changes.filter(({ needsBallots }) => onBallots || !needsBallots)
  const parameters = [...new Set(offered.map(({ parameter }) => parameter))]
  const option = (parameter: Parameter) =>
    offered
      .filter((change) => change.parameter === parameter)
      .map((change) => (
        <option value={change.id} selected={change.id === values['change']}>
          {phraseOf(ui, rule, change)}
        </option>
      ))
  const hasMore = offered.length < changes.length
  return (
    <div class={error ? 'panel question question-error try-change' : 'panel question try-change'}>
      <label for="change">{words.change}</label>
      {error && (
        <span class="error-message" id="change-error">
          {error}
        </span>
      )}
      <select
        class="input"
        id="change"
        name="change"
        aria-describedby={[hasMore && 'change-hint', error && 'change-error'].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="">{words.noChange}</option>
        {parameters.map((parameter) => (
          <optgroup label={words.parameter[parameter]}>{option(parameter)}</optgroup>
        ))}
      </select>
      {hasMore && (
        <p class="hint" id="change-hint">
          {words.needsBallots}
        </p>
      )}
    </div>
  )
}
