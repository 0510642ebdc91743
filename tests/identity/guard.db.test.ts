/** Every route × every role: 401 without a session, 403 for the wrong role, and never a door without a guard. */
import { expect, test } from 'vitest'
import { ROLES } from '../../src/database/tables/people.ts'
import { isGuard } from '../../src/identity/guard.ts'
import { type ACTIONS, isPublic, mayDo } from '../../src/identity/roles.ts'
import { useDatabase } from '../support/database.ts'
import { makeBody, makeDistrict, officer } from '../support/people.ts'
import { ORIGIN, type Site, site } from '../support/site.ts'

useDatabase()

interface Door {
  readonly method: string
  readonly path: string
  readonly action: keyof typeof ACTIONS
}

/** What the application really routes, with the action that each route demands. */
function doors(here: Site): Door[] {
  const routes = here.app.routes.filter((route) => route.method !== 'ALL')
  const names = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
  return names.map((name) => {
    const [method = '', path = ''] = name.split(' ')
    const guard = routes
      .filter((route) => route.method === method && route.path === path)
      .map(({ handler }) => handler)
      .find(isGuard)
    if (!guard) throw new Error(`no guard at ${name}`)
    return { method, path, action: guard.action }
  })
}

/** The address with an existing body and ids that name nothing. */
const knock = (path: string, body: string) =>
  path.replace(':body', body).replace(/:[a-z]+/gi, '00000000-0000-4000-8000-000000000000')

const request = (door: Door) =>
  door.method === 'GET'
    ? {}
    : {
        method: door.method,
        body: '',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      }

test('every route names its action', async () => {
  expect(doors(await site()).length).toBeGreaterThan(10)
})

test('without a session every guarded route answers 401 and says where to sign in', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  for (const door of doors(here).filter(({ action }) => !isPublic(action))) {
    const response = await here.visitor().raw(knock(door.path, district.slug), request(door))
    expect(response.status, `${door.method} ${door.path}`).toBe(401)
  }
})

test.each(ROLES)('%s passes exactly the doors that the table of roles opens', async (role) => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const visitor = await officer(here, role, district)
  for (const door of doors(here).filter(({ action, path }) => !isPublic(action) && path !== '/sign-out')) {
    const { status } = await visitor.raw(knock(door.path, district.slug), request(door))
    const name = `${role} ${door.method} ${door.path}`
    if (mayDo(role, door.action)) expect([401, 403], name).not.toContain(status)
    else expect(status, name).toBe(403)
    expect(status, name).toBeLessThan(500)
  }
})

test('a role at one body opens no door at another', async () => {
  const here = await site()
  const { city, district } = await makeDistrict(here)
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  const visitor = await officer(here, 'office-staff', other)
  for (const door of doors(here).filter(({ path }) => path.includes(':body'))) {
    const { status } = await visitor.raw(knock(door.path, district.slug), request(door))
    expect(status, `${door.method} ${door.path}`).toBe(403)
  }
})

test('a body that does not exist is 404, for everybody who is signed in', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const visitor = await officer(here, 'office-staff', district)
  expect((await visitor.get('/desk/nowhere')).status).toBe(404)
})
