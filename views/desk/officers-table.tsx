/** The officers of a body: who holds which role, and whose account has none yet. */
import type { Role } from '../../src/database/tables/people.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

interface Holder {
  readonly name: string
  readonly username: string
  /** Made at this desk: kept here. An account of another body is kept there. */
  readonly ownAccount: boolean
  readonly disabled: boolean
}

export interface AccountRow extends Holder {
  readonly id: string
}

export interface GrantRow extends Holder {
  readonly grantId: string
  readonly accountId: string
  readonly role: Role
  readonly unit: string | null
  readonly since: Day
}

interface Props {
  readonly ui: Ui
  readonly grants: readonly GrantRow[]
  readonly accounts: readonly AccountRow[]
}

export function OfficersTable({ ui, grants, accounts }: Props) {
  const words = ui.text.desk.people
  const slug = ui.desk?.slug ?? ''
  const without = accounts.filter((account) => grants.every((grant) => grant.accountId !== account.id))
  return (
    <Scroll label={words.title} class="panel">
      {grants.length === 0 && accounts.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <table class="table cards">
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
                <Name ui={ui} id={grant.accountId} holder={grant} />
                <td data-label={words.username}>{grant.username}</td>
                <td data-label={words.role}>{ui.text.words.role[grant.role]}</td>
                <td lang="zh-CN" data-label={words.unit}>
                  {grant.unit ?? '—'}
                </td>
                <td data-label={words.since}>{grant.since}</td>
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
            {without.map((account) => (
              <tr>
                <Name ui={ui} id={account.id} holder={account} />
                <td data-label={words.username}>{account.username}</td>
                <td class="quiet" data-label={words.role}>
                  {words.noRole}
                </td>
                <td />
                <td />
                {ui.desk?.may('role.grant') && <td />}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Scroll>
  )
}

/** For who keeps the accounts, the name leads to the account. */
function Name({ ui, id, holder }: { ui: Ui; id: string; holder: Holder }) {
  const kept = holder.ownAccount && ui.desk?.may('account.manage')
  return (
    <th scope="row" class="card-title">
      {kept ? (
        <a href={paths.desk(ui.desk?.slug ?? '', 'people', 'accounts', id)} lang="zh-CN">
          {holder.name}
        </a>
      ) : (
        <span lang="zh-CN">{holder.name}</span>
      )}
      {holder.disabled && <span class="tag account-tag">{ui.text.accounts.desk.disabled}</span>}
    </th>
  )
}
