/** The questions of a rule as form parts: every answer with what follows from it, and a mark where only the place's own text knows. */
import type { Child } from 'hono/jsx'
import { Checks } from '../parts/checks.tsx'
import { type FieldErrors, Select, TextField } from '../parts/form.tsx'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'

export interface Asked {
  readonly ui: Ui
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly isAssumed: (field: string) => boolean
}

type Questions = Text['ruleQuestions']
type Answers = Readonly<Record<string, { readonly label: string; readonly means?: string }>>

/** «groups.1.seats» is asked in the words of «groups.seats». */
const asked = (field: string) => field.replace(/\.\d+(?=\.|$)/g, '') as keyof Questions['fields']

export const labelOf = (text: Text, field: string): string => text.ruleQuestions.fields[asked(field)].label

function answersTo(text: Text, field: string): Answers {
  const answers: Readonly<Record<string, Answers>> = text.ruleQuestions.answers
  const found = answers[asked(field)]
  if (found === undefined) throw new Error(`${field} is not answered by choosing`)
  return found
}

interface FieldProps extends Asked {
  readonly field: string
  readonly label?: string
}

function partOf({ ui, values, errors, field, label }: FieldProps) {
  const { hint } = ui.text.ruleQuestions.fields[asked(field)]
  return {
    name: field,
    label: label ?? labelOf(ui.text, field),
    value: values[field] ?? '',
    error: errors[field],
    ...(hint === undefined ? {} : { hint }),
  }
}

function Marked({ ui, isAssumed, field, children }: Asked & { field: string; children: Child }) {
  if (!isAssumed(field)) return <>{children}</>
  return (
    <div class="to-confirm">
      <p class="confirm-mark">{ui.text.rulemaking.mark}</p>
      {children}
    </div>
  )
}

/** One of a few, each with its consequence in a sentence. */
export function Choose(props: FieldProps & { only?: (answer: string) => boolean }) {
  const part = partOf(props)
  const answers = Object.entries(answersTo(props.ui.text, part.name)).filter(([answer]) => props.only?.(answer) ?? true)
  return (
    <Marked {...props}>
      <AnswerList {...part} answers={answers.map(([value, words]) => ({ value, ...words }))} />
    </Marked>
  )
}

export interface AnswerListProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error: string | undefined
  readonly answers: readonly { readonly value: string; readonly label: string; readonly means?: Child }[]
}

export function AnswerList({ name, label, hint, value, error, answers }: AnswerListProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class={error ? 'question question-error' : 'question'} id={name} aria-describedby={described}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <span class="error-message" id={`${name}-error`}>
          {error}
        </span>
      )}
      <div class="picks answers">
        {answers.map((answer) => (
          <label>
            <input type="radio" name={name} value={answer.value} checked={answer.value === value} />
            <span>
              {answer.label}
              {answer.means && <small>{answer.means}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function Pick(props: FieldProps) {
  const options = Object.entries(answersTo(props.ui.text, props.field)).map(([value, { label }]) => ({ value, label }))
  return (
    <Marked {...props}>
      <Select {...partOf(props)} options={options} />
    </Marked>
  )
}

export function Type(props: FieldProps & { number?: boolean }) {
  return (
    <Marked {...props}>
      <TextField
        {...partOf(props)}
        {...(props.number ? { inputmode: 'numeric', maxlength: 12, short: true } : { maxlength: 200 })}
      />
    </Marked>
  )
}

/** Several of a list; by default the answers of the question. */
export function Tick(props: FieldProps & { options?: readonly (readonly [string, string])[] }) {
  const { name, label, hint, error } = partOf(props)
  const options =
    props.options ?? Object.entries(answersTo(props.ui.text, name)).map(([answer, words]) => [answer, words.label] as const)
  return (
    <Marked {...props}>
      <Checks
        id={name}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        error={error}
        options={options.map(([answer, words]) => ({
          name: `${name}.${answer}`,
          label: words,
          checked: props.values[`${name}.${answer}`] === 'on',
        }))}
      />
    </Marked>
  )
}

/** A share as people say it, or any other as a fraction. */
export function ShareQuestion(props: Asked & { at: 'quorum' | 'threshold' }) {
  const { at } = props
  return (
    <>
      <Choose {...props} field={`${at}.share`} />
      <div class={`fraction when-${at}-other`}>
        <Type {...props} field={`${at}.num`} number />
        <Type {...props} field={`${at}.den`} number />
        <Pick {...props} field={`${at}.cmp`} />
      </div>
      <p class={`note when-${at}-thirds`}>{props.ui.text.rulemaking.twoThirds}</p>
    </>
  )
}

export function Part(props: { id: string; title: string; hint?: string; error?: string | undefined; children: Child }) {
  return (
    <section
      class={props.error ? 'panel rule-part question-error' : 'panel rule-part'}
      id={props.id}
      aria-labelledby={`${props.id}-title`}
    >
      <h3 id={`${props.id}-title`}>{props.title}</h3>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.error && <span class="error-message">{props.error}</span>}
      {props.children}
    </section>
  )
}
