import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { makeDistrict, makeOfficer, officer, PASSWORD } from '../support/people.ts'
import { site } from '../support/site.ts'

useDatabase()

test('an officer signs in with the right password, and a wrong one or an unknown name is answered the same', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const username = await makeOfficer(here, 'office-staff', district)
  const stranger = here.visitor()
  const wrong = await stranger.post('/sign-in', { username, password: 'nonsense', next: '' })
  const unknown = await stranger.post('/sign-in', { username: 'nobody', password: 'nonsense', next: '' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.text).toContain('用户名或密码不对')
  expect(unknown.html.replaceAll('nobody', username)).toBe(wrong.html)
})

test('after five wrong tries the right password is refused too, for a quarter of an hour', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const username = await makeOfficer(here, 'office-staff', district)
  for (let tries = 0; tries < 5; tries++) await here.visitor().post('/sign-in', { username, password: 'wrong', next: '' })
  const late = await here.visitor().post('/sign-in', { username, password: PASSWORD, next: '' })
  expect(late.status).toBe(429)
  expect(late.text).toContain('15 分钟')
})

test('the cookie is bound to this host, out of reach of scripts, and the database has only its digest', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const username = await makeOfficer(here, 'office-staff', district)
  const response = await here.visitor().raw('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ username, password: PASSWORD, next: '' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
  })
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-sid=')) ?? ''
  for (const mark of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(mark)
  const token = cookie.slice('__Host-sid='.length).split(';')[0] ?? ''
  const rows = await here.db.read.selectFrom('web_session').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('signing out ends the session at once', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const visitor = await officer(here, 'office-staff', district)
  await visitor.post('/sign-out', {})
  expect(await here.db.read.selectFrom('web_session').selectAll().execute()).toEqual([])
})

test('a form sent from another site changes nothing', async () => {
  const here = await site()
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '', 'sec-fetch-site': 'cross-site' },
  ]) {
    const page = await here.visitor().post('/sign-in', { username: 'a', password: 'b', next: '' }, headers)
    expect(page.status, JSON.stringify(headers)).toBe(403)
  }
})

test('a link to the sign-in page cannot lead to another site afterwards', async () => {
  const here = await site()
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const page = await here.visitor().get(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(page.document.querySelector('input[name=next]')?.getAttribute('value'), next).toBe('')
  }
})
