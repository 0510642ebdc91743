/** Form parts: every control has a visible label; an error stands above its field in the same words as in the summary. */
import type { Child } from 'hono/jsx'
import type { Text } from '../text/index.ts'

/** What went wrong, by field name; the values are finished sentences. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

export function ErrorSummary(props: { errors: FieldErrors; text: Text }) {
  const entries = Object.entries(props.errors).filter(([, message]) => message)
  if (entries.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{props.text.common.errorSummary}</h2>
      <ul>
        {entries.map(([name, message]) => (
          <li>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string
  required?: boolean
}

function Question(props: FieldProps & { children: Child }) {
  return (
    <div class={props.error ? 'question question-error' : 'question'}>
      <label for={props.name}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <span class="error-message" id={`${props.name}-error`}>
          {props.error}
        </span>
      )}
      {props.children}
    </div>
  )
}

const describedBy = (props: FieldProps) =>
  [props.hint && `${props.name}-hint`, props.error && `${props.name}-error`].filter(Boolean).join(' ') || undefined

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'password' | 'date' | 'tel' | 'search'
    inputmode?: 'numeric' | 'decimal'
    maxlength?: number
    autocomplete?: string
    short?: boolean
  },
) {
  return (
    <Question {...props}>
      <input
        class={props.short ? 'input input-short' : 'input'}
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        autocomplete={props.autocomplete ?? 'off'}
        value={props.value ?? ''}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        aria-required={props.required ? 'true' : undefined}
      />
    </Question>
  )
}

export function TextArea(props: FieldProps & { maxlength?: number; rows?: number }) {
  return (
    <Question {...props}>
      <textarea
        class="input"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxlength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        aria-required={props.required ? 'true' : undefined}
      >
        {props.value ?? ''}
      </textarea>
    </Question>
  )
}

export function FileField(props: { name: string; label: string; hint: string; error: string | undefined; accept: string }) {
  const { name, error } = props
  return (
    <div class={error ? 'question question-error' : 'question'}>
      <label for={name}>{props.label}</label>
      <p class="hint" id={`${name}-hint`}>
        {props.hint}
      </p>
      {error && (
        <span class="error-message" id={`${name}-error`}>
          {error}
        </span>
      )}
      <input
        class="input file-input"
        type="file"
        id={name}
        name={name}
        accept={props.accept}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

export function Select(props: FieldProps & { options: readonly Option[]; empty?: string }) {
  return (
    <Question {...props}>
      <select
        class="input"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        aria-required={props.required ? 'true' : undefined}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Question>
  )
}

/** One of a few, all visible. */
export function Picks(props: FieldProps & { options: readonly Option[]; wide?: boolean }) {
  return (
    <fieldset class={props.error ? 'question question-error' : 'question'} id={props.name} aria-describedby={describedBy(props)}>
      <legend>{props.label}</legend>
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <span class="error-message" id={`${props.name}-error`}>
          {props.error}
        </span>
      )}
      <div class={props.wide ? 'picks picks-wide' : 'picks'}>
        {props.options.map((option) => (
          <label>
            <input type="radio" name={props.name} value={option.value} checked={option.value === props.value} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A form that creates something carries this id, so that sending it twice creates one thing. */
export function RequestIdField(props: { id: string }) {
  return <input type="hidden" name="request-id" value={props.id} />
}
