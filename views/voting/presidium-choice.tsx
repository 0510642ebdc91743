/** Where the rule leaves equal votes to the presidium: its word is written down before anything is announced. */
import type { Outcome } from '../../src/voting/rule/outcome.ts'
import { Checks } from '../parts/checks.tsx'
import { type FieldErrors, TextField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

export interface PresidiumProps {
  readonly ui: Ui
  /** Of whom the rule speaks: 大会主席团, at a street 街道人大工委. */
  readonly presidium: string
  readonly ties: Extract<Outcome, { kind: 'presidium-choice' }>['ties']
  /** Titles of all candidates, by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly action: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

/** The checkbox of one tied candidate. */
export const chosenField = (id: string): string => `chosen-${id}`

export function PresidiumChoice({ ui, presidium, ties, titles, action, values, errors }: PresidiumProps) {
  const words = ui.text.count.announce.presidium
  return (
    <form method="post" action={action} class="panel desk-form">
      <h2>{words.title(presidium)}</h2>
      <p>{words.intro(presidium)}</p>
      {ties.map((tie, index) => (
        <Checks
          id={index === 0 ? 'chosen' : `chosen-of-${tie.group}`}
          label={words.chosen(tie.seats)}
          error={index === 0 ? errors['chosen'] : undefined}
          options={tie.candidates.map((id) => ({
            name: chosenField(id),
            label: <span lang="zh-CN">{titles.get(id)}</span>,
            checked: values[chosenField(id)] !== undefined,
          }))}
          wide
        />
      ))}
      <TextField
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        value={values['basis'] ?? ''}
        error={errors['basis']}
        maxlength={120}
        required
      />
      <button class="btn btn-zhu" type="submit">
        {words.submit(presidium)}
      </button>
    </form>
  )
}
