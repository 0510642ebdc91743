/** One account at the desk of its body: new password, disabling, enabling. */
import { type Context, Hono } from 'hono'
import { OfficerAccountPage } from '../../views/desk/account.tsx'
import { paths } from '../../views/paths.ts'
import type { Deps, Env } from '../http/env.ts'
import { requestId, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type AccountId, newId, parseId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { closeAccount, giveNewPassword, openAccount } from './account-actions.ts'
import { grantsAtBody, ownAccount } from './people-store.ts'

const AT = '/desk/:body/people/accounts/:account'

export function accountsRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const idOf = (c: Context<Env>) => found(parseId<AccountId>(c.req.param('account')), 'account')
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'people', 'accounts', idOf(c))
  const deskOf = (c: Context<Env>) => ({ actor: actorOf(c), bodyId: c.var.place.id, lineage: c.var.place.lineage })

  async function show(c: Context<Env>, password: string | null) {
    const account = found(await ownAccount(db.read, c.var.place.id, idOf(c)), 'account')
    const grants = await grantsAtBody(db.read, c.var.place.id)
    return page(c, (ui) => (
      <OfficerAccountPage
        ui={ui}
        account={{ ...account, disabledOn: account.disabledAt && shanghaiDay(account.disabledAt) }}
        roles={grants.filter(({ accountId }) => accountId === account.id)}
        own={account.id === actorOf(c)}
        password={password}
        requestId={newId()}
      />
    ))
  }

  routes.get(AT, allow('account.manage'), (c) => show(c, null))

  routes.post(`${AT}/password`, allow('account.manage'), async (c) => {
    const once = { id: requestId(await typed(c)), location: here(c) }
    let password: string | null = null
    const location = await createOnce(db.read, once.id, async () => {
      password = await giveNewPassword(db, deskOf(c), idOf(c), once)
      return once.location
    })
    // The answer itself shows it: no address, no log and no history of the browser has it. Loading it again shows it no more.
    return password === null ? seeOther(c, location) : show(c, password)
  })

  routes.post(`${AT}/disable`, allow('account.manage'), async (c) => {
    await closeAccount(db, deskOf(c), idOf(c))
    return seeOther(c, here(c))
  })

  routes.post(`${AT}/enable`, allow('account.manage'), async (c) => {
    await openAccount(db, deskOf(c), idOf(c))
    return seeOther(c, here(c))
  })

  return routes
}
