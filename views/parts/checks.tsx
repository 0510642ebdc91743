/** Several of a list, each a checkbox with its own field name: what is sent stays one value a field. */
import type { Child } from 'hono/jsx'

export interface Check {
  readonly name: string
  readonly label: Child
  readonly checked: boolean
}

export function Checks(props: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  options: readonly Check[]
  wide?: boolean
  children?: Child
}) {
  const hintId = props.hint && `${props.id}-hint`
  const errorId = props.error && `${props.id}-error`
  return (
    <fieldset
      class={props.error ? 'question question-error' : 'question'}
      id={props.id}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend>{props.label}</legend>
      {props.hint && (
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <span class="error-message" id={errorId}>
          {props.error}
        </span>
      )}
      <CheckList options={props.options} wide={props.wide ?? false} />
      {props.children}
    </fieldset>
  )
}

export function CheckList({ options, wide }: { options: readonly Check[]; wide: boolean }) {
  return (
    <div class={wide ? 'picks picks-wide' : 'picks'}>
      {options.map((option) => (
        <label>
          <input type="checkbox" name={option.name} checked={option.checked} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
