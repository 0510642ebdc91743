/** Accounts, roles and bodies below: made by the system administrator, empowered by the security administrator. */
import type { BodyKind, Role } from '../../src/database/tables/people.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, Select, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'

interface GrantRow {
  readonly grantId: string
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly unit: string | null
  readonly since: Day
}

export interface PeopleProps {
  readonly ui: Ui
  readonly grants: readonly GrantRow[]
  /** Accounts without any role, and everybody else who may be given one here. */
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly username: string }[]
  readonly roles: readonly Role[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Kinds of bodies that may stand directly below this one. */
  readonly kinds: readonly BodyKind[]
  readonly requestId: string
  readonly form: 'account' | 'grant' | 'body' | 'unit' | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function PeoplePage(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="people" />} failed={props.form !== null}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.addHint}</p>
      </div>
      <Grants {...props} />
      <div class="panel-grid">
        {ui.desk?.may('account.create') && <AddAccount {...props} />}
        {ui.desk?.may('role.grant') && <GiveRole {...props} />}
        {ui.desk?.may('body.create') && <AddUnit {...props} />}
        {ui.desk?.may('body.create') && props.kinds.length > 0 && <AddBody {...props} />}
      </div>
    </StaffPage>
  )
}

function Grants({ ui, grants }: PeopleProps) {
  const words = ui.text.desk.people
  const slug = ui.desk?.slug ?? ''
  return (
    <Scroll label={words.title} class="panel">
      {grants.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.username}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.since}</th>
              {ui.desk?.may('role.grant') && <td />}
            </tr>
          </thead>
          <tbody>
            {grants.map((grant) => (
              <tr>
                <th scope="row" lang="zh-CN">
                  {grant.name}
                </th>
                <td>{grant.username}</td>
                <td>{ui.text.words.role[grant.role]}</td>
                <td lang="zh-CN">{grant.unit ?? '—'}</td>
                <td>{grant.since}</td>
                {ui.desk?.may('role.grant') && (
                  <td>
                    <form method="post" action={paths.desk(slug, 'people', grant.grantId, 'revoke')}>
                      <button class="btn btn-ghost btn-small" type="submit">
                        {words.revoke}
                        <span class="visually-hidden">
                          {' '}
                          {grant.name} {ui.text.words.role[grant.role]}
                        </span>
                      </button>
                    </form>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Scroll>
  )
}

/** Values and errors belong to the form that was sent; the others stay empty. */
const sent = (props: PeopleProps, form: PeopleProps['form']) => (name: string) => ({
  name,
  value: props.form === form ? (props.values[name] ?? '') : '',
  error: props.form === form ? props.errors[name] : undefined,
})

function AddAccount(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  const field = sent(props, 'account')
  return (
    <section class="panel">
      <h2>{words.addTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'people')}>
        {props.form === 'account' && <ErrorSummary errors={props.errors} text={ui.text} />}
        <RequestIdField id={props.requestId} />
        <TextField {...field('name')} label={words.name} />
        <TextField {...field('username')} label={words.username} />
        <TextField {...field('password')} value="" label={words.password} type="password" autocomplete="new-password" />
        <button class="btn" type="submit">
          {words.add}
        </button>
      </form>
    </section>
  )
}

function GiveRole(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  const field = sent(props, 'grant')
  return (
    <section class="panel">
      <h2>{words.grantTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'people', 'grants')}>
        {props.form === 'grant' && <ErrorSummary errors={props.errors} text={ui.text} />}
        <Select
          {...field('account')}
          label={words.grantTo}
          empty="—"
          options={props.accounts.map((account) => ({ value: account.id, label: `${account.name}（${account.username}）` }))}
        />
        <Select
          {...field('role')}
          label={words.role}
          empty="—"
          options={props.roles.map((role) => ({ value: role, label: ui.text.words.role[role] }))}
        />
        <Select
          {...field('unit')}
          label={words.unit}
          empty={words.noUnit}
          options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <button class="btn" type="submit">
          {words.grant}
        </button>
      </form>
    </section>
  )
}

function AddBody(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  const field = sent(props, 'body')
  return (
    <section class="panel">
      <h2>{words.bodyTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'people', 'bodies')}>
        {props.form === 'body' && <ErrorSummary errors={props.errors} text={ui.text} />}
        <Select
          {...field('kind')}
          label={words.bodyKind}
          empty="—"
          options={props.kinds.map((kind) => ({ value: kind, label: ui.text.words.bodyKind[kind] }))}
        />
        <TextField {...field('body-name')} label={words.bodyName} />
        <TextField {...field('slug')} label={words.bodySlug} />
        <button class="btn" type="submit">
          {words.bodyAdd}
        </button>
      </form>
    </section>
  )
}

function AddUnit(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  return (
    <section class="panel">
      <h2>{words.unitTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'people', 'units')}>
        {props.form === 'unit' && <ErrorSummary errors={props.errors} text={ui.text} />}
        <TextField {...sent(props, 'unit')('unit-name')} label={words.unitName} />
        <button class="btn" type="submit">
          {words.unitAdd}
        </button>
      </form>
    </section>
  )
}
