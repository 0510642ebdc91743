/** The first start of an empty installation. */
import { Hono } from 'hono'
import { SetUpPage } from '../../views/identity/set-up.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { readInstallation } from '../database/installation.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, sentences, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { type IdentityError, setUpForm } from '../identity/forms.ts'
import { allow } from '../identity/guard.ts'
import { found } from '../kernel/verdict.ts'
import { setUp } from './actions.ts'

export function bodiesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/set-up', allow('installation.set-up'), async (c) => {
    found((await readInstallation(db.read))?.set_up_digest, 'set-up')
    return page(c, (ui) => <SetUpPage ui={ui} values={{}} errors={{}} />)
  })

  routes.post('/set-up', allow('installation.set-up'), async (c) => {
    found((await readInstallation(db.read))?.set_up_digest, 'set-up')
    const fields = await typed(c)
    const form = check<IdentityError, typeof setUpForm>(setUpForm, fields)
    const done = form.ok ? await setUp(db, form.values) : null
    if (done?.ok) return seeOther(c, paths.signIn)
    const errors: Readonly<Record<string, IdentityError>> = form.ok ? { code: 'code-wrong' } : form.errors
    const words = texts[c.var.reading.language].identity.errors
    return page(c, (ui) => <SetUpPage ui={ui} values={fields} errors={sentences(errors, words)} />, 422)
  })

  return routes
}
