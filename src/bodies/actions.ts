/** The first start of a real installation: the one-time code makes the city and two administrators, nothing else. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import { useSetUpCode } from '../database/installation.ts'
import { createOfficer } from '../identity/actions.ts'
import type { SetUp } from '../identity/forms.ts'
import { digestOfSecret, hashPassword } from '../identity/secrets.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'
import { addBody } from './store.ts'

export async function setUp(db: Database, form: SetUp): Promise<Verdict<'code-wrong'>> {
  const digest = await digestOfSecret(form.code)
  const system = await hashPassword(form['system-password'])
  const security = await hashPassword(form['security-password'])
  return db.change(async (trx, now) => {
    if (!(await useSetUpCode(trx, digest))) return refused('code-wrong')
    const bodyId = await addBody(trx, {
      parentId: null,
      kind: 'city',
      name: form.city,
      slug: form['city-slug'],
      position: 0,
      validFrom: shanghaiDay(now),
    })
    const act = { at: now, actor: null, body: bodyId }
    await record(trx, act, 'installation.set-up', {})
    await record(trx, act, 'body.created', { body: bodyId, kind: 'city' })
    for (const officer of [
      { name: form['system-name'], username: form['system-username'], passwordHash: system, role: 'system-administrator' },
      {
        name: form['security-name'],
        username: form['security-username'],
        passwordHash: security,
        role: 'security-administrator',
      },
    ] as const) {
      // Whoever fills in the form knows both passwords, and the two administrators are two people: each changes his own.
      const account = await createOfficer(trx, now, { ...officer, passwordIsTemporary: true, bodyId, unitId: null })
      await record(trx, act, 'account.created', { account })
      await record(trx, act, 'role.granted', { account, role: officer.role })
    }
    return allowed
  })
}
