/** One account, for the system administrator: its state, and what he may do about it, each with what follows from it. */
import type { Role } from '../../src/database/tables/people.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { RequestIdField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'

export interface OfficerAccountProps {
  readonly ui: Ui
  readonly account: {
    readonly id: string
    readonly name: string
    readonly username: string
    readonly disabledOn: Day | null
    readonly passwordIsTemporary: boolean
  }
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[]
  /** The administrator looks at his own account. */
  readonly own: boolean
  /** Just made, and shown this once. */
  readonly password: string | null
  readonly requestId: string
}

export function OfficerAccountPage(props: OfficerAccountProps) {
  const { ui, account, own, password } = props
  const words = ui.text.accounts.desk
  return (
    <StaffPage ui={ui} title={words.title(account.name)} menu={<DeskMenu ui={ui} current="people" />}>
      <Crumbs ui={ui} items={[[ui.text.desk.people.title, paths.desk(ui.desk?.slug ?? '', 'people')], [account.name]]} />
      <div class="desk-title">
        <h1>{words.title(account.name)}</h1>
      </div>
      {password !== null && <NewPassword ui={ui} password={password} />}
      <State {...props} />
      {own ? (
        <p class="note note-qing">
          {words.own} <a href={paths.account}>{words.toOwn}</a>
        </p>
      ) : (
        <div class="panel-grid">
          {account.disabledOn === null && <Reset {...props} />}
          {account.disabledOn === null ? <Disable {...props} /> : <Enable {...props} />}
        </div>
      )}
    </StaffPage>
  )
}

function NewPassword({ ui, password }: { ui: Ui; password: string }) {
  const words = ui.text.accounts.desk
  return (
    <section class="panel account-password" role="status">
      <h2>{words.passwordTitle}</h2>
      <p>
        <code>{password}</code>
      </p>
      <p>{words.passwordHint}</p>
    </section>
  )
}

function State({ ui, account, roles }: OfficerAccountProps) {
  const words = ui.text.accounts.desk
  return (
    <dl class="panel summary summary-tight account-state">
      <div>
        <dt>{words.username}</dt>
        <dd>{account.username}</dd>
      </div>
      <div>
        <dt>{words.state}</dt>
        <dd>
          {account.disabledOn === null ? words.open : words.disabledSince(longDay(account.disabledOn, ui.language))}
          {account.passwordIsTemporary && <span class="quiet account-tag">{words.temporary}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.roles}</dt>
        <dd>
          {roles.length === 0 && words.noRole}
          {roles.map(({ role, unit }, index) => (
            <>
              {index > 0 && '、'}
              {ui.text.words.role[role]}
              {unit !== null && <span lang="zh-CN">（{unit}）</span>}
            </>
          ))}
        </dd>
      </div>
    </dl>
  )
}

const act = ({ ui, account }: OfficerAccountProps, what: 'password' | 'disable' | 'enable') =>
  paths.desk(ui.desk?.slug ?? '', 'people', 'accounts', account.id, what)

function Reset(props: OfficerAccountProps) {
  const words = props.ui.text.accounts.desk
  return (
    <section class="panel">
      <h2>{words.resetTitle}</h2>
      <p class="quiet">{words.resetHint}</p>
      <form method="post" action={act(props, 'password')}>
        <RequestIdField id={props.requestId} />
        <button class="btn" type="submit">
          {words.reset}
        </button>
      </form>
    </section>
  )
}

function Disable(props: OfficerAccountProps) {
  const words = props.ui.text.accounts.desk
  return (
    <section class="panel">
      <h2>{words.disableTitle}</h2>
      <p class="quiet">{words.disableHint}</p>
      <form method="post" action={act(props, 'disable')}>
        <button class="btn btn-ghost btn-zhu" type="submit">
          {words.disable}
        </button>
      </form>
    </section>
  )
}

function Enable(props: OfficerAccountProps) {
  const words = props.ui.text.accounts.desk
  return (
    <section class="panel">
      <h2>{words.enableTitle}</h2>
      <p class="quiet">{words.enableHint}</p>
      <form method="post" action={act(props, 'enable')}>
        <button class="btn" type="submit">
          {words.enable}
        </button>
      </form>
    </section>
  )
}
