/** A cell of a table into which a teller types a figure: named by its row and column, and led to by the summary of errors. */
import type { FieldErrors } from './form.tsx'

interface NumberCellProps {
  readonly name: string
  /** The head of its column, which a phone shows beside it. */
  readonly column: string
  /** Row and column in words. */
  readonly label: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export const NumberCell = ({ name, column, label, values, errors }: NumberCellProps) => (
  <td class="number" data-label={column}>
    <input
      class="input"
      id={name}
      name={name}
      value={values[name] ?? ''}
      inputmode="numeric"
      autocomplete="off"
      maxlength={6}
      aria-label={label}
      aria-invalid={errors[name] ? 'true' : undefined}
      aria-describedby={errors[name] ? `${name}-error` : undefined}
    />
  </td>
)
