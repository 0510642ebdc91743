/** Everything that goes wrong in a hall while somebody votes on his phone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issuePaper } from '../../src/voting/ballot/actions.ts'
import { boxFigures } from '../../src/voting/ballot/store.ts'
import { launchMortal, PHONE } from '../support/chromium.ts'
import { awake, castAll, castButton, choose, next, Phones, screen, violations } from './phones.ts'

const at = new Phones()

/** A hall's network may be away for longer than a test of every day. */
const OFFLINE_SECONDS = Number(process.env['OFFLINE_SECONDS'] ?? 0)

test('the network goes away while choosing: the choices stay, and the vote goes on when it is back', async () => {
  const page = await at.ballotPhone()
  await choose(page, 0, 'for')
  await page.context().setOffline(true)
  await page.waitForSelector('[data-part=offline]:not([hidden])')
  expect(await page.locator('[data-part=next]').textContent()).toBe('等网络恢复…')
  await choose(page, 1, 'against')
  await page.locator('[data-part=next]').click({ force: true })
  expect(await page.locator('[data-screen=review]').isVisible()).toBe(false)
  await page.waitForTimeout(OFFLINE_SECONDS * 1_000)
  await page.context().setOffline(false)
  await page.waitForSelector('[data-part=offline]', { state: 'hidden' })
  expect(await page.locator('input:checked').count()).toBe(2)
  await next(page)
  await awake(page)
  await castButton(page).click()
  await screen(page, 'receipt')
  expect(await at.returned()).toBe(1)
})

test('the answer to the cast is lost: the same ballot is sent again, and there is one', async () => {
  const page = await at.ballotPhone()
  let lost = 0
  const bodies: string[] = []
  await page.route(at.castingPage, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    bodies.push(route.request().postData() ?? '')
    if (lost++ > 1) return route.continue()
    // The server takes it in; the phone never hears of it.
    await route.fetch()
    return route.abort()
  })
  await castAll(page)
  await page.waitForSelector('[data-part=slow]:not([hidden])')
  await screen(page, 'receipt')
  expect(new Set(bodies).size).toBe(1)
  expect(bodies.length).toBeGreaterThan(2)
  expect(await at.returned()).toBe(1)
})

test('the browser dies while casting: opened again, the page sends the kept ballot and shows its receipt', async () => {
  const page = await at.ballotPhone()
  await page.route(at.castingPage, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await castAll(page)
  await page.waitForSelector('[data-part=slow]:not([hidden])')
  expect(await at.returned()).toBe(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await screen(page, 'receipt')
  expect(await at.returned()).toBe(1)
})

test('the browser is killed between drawing and voting, and again while it casts: opened once more, it ends with one receipt', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'piaojue-phone-'))
  await at.phase('issuing')
  const first = await launchMortal(profile)
  await at.signIn(first.page.context())
  await first.page.goto(at.castingPage)
  await screen(first.page, 'drawn')
  await first.kill()

  await at.phase('open')
  const second = await launchMortal(profile)
  await second.page.route(at.castingPage, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await second.page.goto(at.castingPage)
  await screen(second.page, 'ballot')
  await castAll(second.page)
  await second.page.waitForSelector('[data-part=slow]:not([hidden])')
  await second.kill()
  expect(await at.returned()).toBe(0)

  const third = await launchMortal(profile)
  await third.page.goto(at.castingPage)
  await screen(third.page, 'receipt')
  await third.kill()
  expect(await at.returned()).toBe(1)
  rmSync(profile, { recursive: true, force: true })
})

test('a phone six times slower than this machine draws and casts', async () => {
  const page = await at.emptyPhone()
  await at.signIn(page.context())
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await at.phase('issuing')
  await page.goto(at.castingPage)
  await screen(page, 'drawn')
  await at.phase('open')
  await screen(page, 'ballot')
  await castAll(page)
  await screen(page, 'receipt')
  expect(await at.returned()).toBe(1)
  expect(at.problems).toEqual([])
})

test('the answer to the drawing is lost: the same message is asked again, and one ballot is drawn', async () => {
  await at.phase('issuing')
  const page = await at.emptyPhone()
  await at.signIn(page.context())
  let lost = 0
  await page.route('**/draw', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.goto(at.castingPage)
  await screen(page, 'drawn')
  expect((await boxFigures(at.here.db.read, at.round.id)).issued).toEqual({ device: 1, paper: 0 })
})

test('a second device is told that the ballot was drawn elsewhere', async () => {
  await at.ballotPhone()
  const second = await at.emptyPhone()
  await at.signIn(second.context())
  await second.goto(at.castingPage)
  await screen(second, 'elsewhere')
  expect(await violations(second)).toEqual([])
})

test('who chose paper is told so by his phone', async () => {
  await at.phase('issuing')
  await at.here.db.change((trx) => issuePaper(trx, { roundId: at.round.id, mandateId: at.mandate() }))
  const page = await at.phone()
  await screen(page, 'on-paper')
})

test('who has not signed in is told so, and shown the way', async () => {
  await at.phase('issuing')
  const page = await at.emptyPhone()
  await page.goto(at.castingPage)
  await screen(page, 'not-signed-in')
  expect(await page.locator('[data-screen=not-signed-in] a').getAttribute('href')).toBe(`/s/${at.round.sessionCode}`)
})

test('voting ends while somebody is still choosing', async () => {
  const page = await at.ballotPhone()
  await choose(page, 0, 'for')
  await at.phase('closed')
  await screen(page, 'late')
  expect(await page.locator('input:checked').count()).toBe(0)
})

test('where nothing can be sealed one clear sentence says so', async () => {
  const page = await at.emptyPhone()
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }))
  await page.goto(at.castingPage)
  await screen(page, 'unfit')
  expect(await page.locator('[data-screen=unfit]').innerText()).toContain('换会场平板或纸质票')
})

test('without JavaScript one clear sentence says so', async () => {
  const context = await at.browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at.castingPage)
  expect(await page.locator('main').innerText()).toContain('请举手，换会场平板或纸质票')
  await context.close()
})
