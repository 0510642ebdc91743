/** Accounts, roles and bodies below: made by the system administrator, empowered by the security administrator. */
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, RequestIdField, Select, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { BodiesBelow, Units } from './below.tsx'
import { DeskMenu } from './menu.tsx'
import { OfficersTable } from './officers-table.tsx'
import { type PeopleProps, sent } from './people-props.ts'

export function PeoplePage(props: PeopleProps) {
  const { ui } = props
  const words = ui.text.desk.people
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="people" />} failed={props.form !== null}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.addHint}</p>
      </div>
      <OfficersTable {...props} />
      <div class="panel-grid">
        {ui.desk?.may('account.create') && <AddAccount {...props} />}
        {ui.desk?.may('role.grant') && <GiveRole {...props} />}
        <Units {...props} />
        {props.kinds.length > 0 && <BodiesBelow {...props} />}
      </div>
    </StaffPage>
  )
}

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
        <TextField
          {...field('password')}
          value=""
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
        />
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
        <RequestIdField id={props.requestId} />
        <Select
          {...field('account')}
          label={words.grantTo}
          empty="—"
          options={props.accounts
            .filter(({ disabled }) => !disabled)
            .map((account) => ({ value: account.id, label: `${account.name}（${account.username}）` }))}
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
