/** What the page of officers is given, and which of its four forms was sent. */
import type { BodyKind, Role } from '../../src/database/tables/people.ts'
import type { FieldErrors } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'
import type { AccountRow, GrantRow } from './officers-table.tsx'

export interface PeopleProps {
  readonly ui: Ui
  readonly grants: readonly GrantRow[]
  /** Everybody whom this body knows, with a role or without; a role is given to those who are not disabled. */
  readonly accounts: readonly AccountRow[]
  readonly roles: readonly Role[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly below: readonly { readonly slug: string; readonly name: string }[]
  /** Kinds of bodies that may stand directly below this one. */
  readonly kinds: readonly BodyKind[]
  readonly requestId: string
  readonly form: 'account' | 'grant' | 'body' | 'unit' | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

/** Values and errors belong to the form that was sent; the others stay empty. */
export const sent = (props: PeopleProps, form: PeopleProps['form']) => (name: string) => ({
  name,
  value: props.form === form ? (props.values[name] ?? '') : '',
  error: props.form === form ? props.errors[name] : undefined,
})
