/** A deputy's phone in a real browser: drawing, marking, checking, casting, and everything that goes wrong in a hall. */
import axe from 'axe-core'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { MandateId } from '../../src/kernel/ids.ts'
import { type Running, start } from '../../src/server.ts'
import { issuePaper } from '../../src/voting/ballot/actions.ts'
import { boxFigures } from '../../src/voting/ballot/store.ts'
import { launch, newPage, PHONE } from '../support/chromium.ts'
import { useDatabase } from '../support/database.ts'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../support/site.ts'

useDatabase()

let here: Site
let running: Running
let browser: Browser
let round: FrozenRound
let problems: string[] = []

beforeAll(async () => {
  // A demo draws within seconds; a real round spreads its phones over a minute and a half.
  here = await site('demo')
  // The database belongs to all tests of this run: only the listening ends with this file.
  const db = { ...here.db, close: async () => {} }
  running = await start({ ...here.deps, db, config: readConfig({ PORT: '0', DATA_DIR: 'data-of-tests' }) })
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  await running.stop()
})

beforeEach(async () => {
  problems = []
  round = await frozenRound(here.db, MASTER_KEY, { deputies: 4, pageOf: here.deps })
})

const url = () => `http://localhost:${running.port}`

function mandate(index = 0): MandateId {
  const found = round.mandates[index]
  if (found === undefined) throw new Error('the round of the test is too small')
  return found
}

/** A phone whose deputy has signed in, on the casting page. */
async function phone(deputy: MandateId | null = mandate(), language = 'zh-CN'): Promise<Page> {
  const page = await newPage(browser, PHONE, problems)
  if (deputy !== null) {
    const [name = '', value = ''] = (await deputyCookie(here.db, round, deputy)).split('=')
    const cookie = { name, value, url: 'https://localhost/', secure: true, httpOnly: true, sameSite: 'Lax' as const }
    await page.context().addCookies([cookie])
  }
  await page.goto(`${url()}/cast/${round.id}?language=${language}`)
  return page
}

const screen = (page: Page, name: string) => page.waitForSelector(`[data-screen="${name}"]:not([hidden])`, { timeout: 20_000 })
const choose = (page: Page, item: number, value: string) => page.locator(`#c${item} input[value=${value}]`).click({ force: true })
const next = (page: Page) => page.locator('[data-part=next]').click()
const castButton = (page: Page) => page.locator('[data-part=cast]')
/** The red button is deaf for a second and a half. */
const awake = (page: Page) => page.waitForTimeout(1_600)
const returned = async () => (await boxFigures(here.db.read, round.id)).returned

/** A phone with a drawn ballot, voting open. */
async function ballotPhone(deputy = mandate()): Promise<Page> {
  await setPhase(here.db, round, 'issuing')
  const page = await phone(deputy)
  await screen(page, 'drawn')
  await setPhase(here.db, round, 'open')
  await screen(page, 'ballot')
  return page
}

async function castAll(page: Page): Promise<void> {
  for (let item = 0; item < 10; item++) await choose(page, item, 'for')
  await next(page)
  await awake(page)
  await castButton(page).click()
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const result = await page.evaluate(async () => {
    const found = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  return result
}

test('from waiting to receipt: the page turns by itself, fourteen taps cast twelve candidates, every screen is accessible', async () => {
  const page = await phone()
  await screen(page, 'ready')
  expect(await violations(page)).toEqual([])
  let draws = () => {}
  const held = new Promise<void>((resolve) => {
    draws = resolve
  })
  await page.route('**/draw', (route) => held.then(() => route.continue()))
  await setPhase(here.db, round, 'issuing')
  await screen(page, 'drawing')
  expect(await violations(page)).toEqual([])
  draws()
  await screen(page, 'drawn')
  await setPhase(here.db, round, 'open')
  await screen(page, 'ballot')
  expect(await violations(page)).toEqual([])
  for (let item = 0; item < 12; item++) await choose(page, item, item < 10 ? 'for' : item === 10 ? 'against' : 'abstain')
  await next(page)
  await screen(page, 'review')
  expect(await violations(page)).toEqual([])
  expect(await page.locator('[data-group=for] [data-part=count]').textContent()).toBe('10 件')
  await awake(page)
  await castButton(page).click()
  await screen(page, 'receipt')
  expect(await violations(page)).toEqual([])
  expect(await page.locator('[data-part=receipt-label]').textContent()).toMatch(/^\d{4} \d{4}$/)
  expect(await returned()).toBe(1)
  expect(problems).toEqual([])
})

test('with the keyboard alone, five keys a candidate at most', async () => {
  const page = await ballotPhone()
  await page.locator('#c0 input').first().focus()
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  for (let item = 0; item < 12; item++) {
    await press('Space')
    if (item >= 10) await press('ArrowRight')
    // Past the next candidate's explanation to its choices; after the last one to the button.
    await press('Tab')
    if (item < 11) await press('Tab')
  }
  expect(keys).toBeLessThanOrEqual(5 * 12)
  await press('Enter')
  await screen(page, 'review')
  await awake(page)
  await castButton(page).focus()
  await press('Enter')
  await screen(page, 'receipt')
  expect(await returned()).toBe(1)
})

test('the eleventh 赞成 goes back, in words, in its place, and the ten stay', async () => {
  const page = await ballotPhone()
  for (let item = 0; item < 11; item++) await choose(page, item, 'for')
  expect(await page.locator('#c10 [data-part=full]').textContent()).toContain('赞成已满 10 件')
  expect(await page.locator('#c10 input:checked').count()).toBe(0)
  expect(await page.locator('[data-part=tally]').textContent()).toBe('赞成 10 / 10')
  expect(await violations(page)).toEqual([])
  await choose(page, 0, 'against')
  await choose(page, 10, 'for')
  expect(await page.locator('[data-part=full]').isVisible()).toBe(false)
  expect(await page.locator('[data-part=tally]').textContent()).toBe('赞成 10 / 10')
})

test('two quick taps on the same spot never cast: the red button does not hear the second', async () => {
  const page = await ballotPhone()
  await choose(page, 0, 'for')
  const box = await page.locator('[data-part=next]').boundingBox()
  if (box === null) throw new Error('no button')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(300)
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await awake(page)
  await screen(page, 'review')
  expect(await returned()).toBe(0)
  await castButton(page).click()
  await screen(page, 'receipt')
})

test('«back» on the phone leads from the review to the ballot, with every choice kept', async () => {
  const page = await ballotPhone()
  await choose(page, 3, 'against')
  await next(page)
  await screen(page, 'review')
  await page.goBack()
  await screen(page, 'ballot')
  expect(await page.locator('#c3 input[value=against]').isChecked()).toBe(true)
  await next(page)
  await page.locator('[data-group=against] .change').click()
  await screen(page, 'ballot')
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe('c3')
})

test('防窥: all 赞成, all 反对 and all 弃权 look the same', async () => {
  const page = await ballotPhone()
  await page.locator('[data-act=hide]').click()
  // Round corners at the top are smoothed a little differently from picture to picture; nothing of a choice stands there.
  await page.locator('.top-bar').evaluate((bar) => {
    bar.setAttribute('hidden', '')
  })
  const pictures: string[] = []
  for (const value of ['against', 'abstain', 'for']) {
    for (let item = 0; item < 10; item++) {
      await page.locator(`#c${item}`).evaluate((row, wanted) => {
        const input = row.querySelector<HTMLInputElement>(`input[value=${wanted}]`)
        input?.click()
        input?.blur()
      }, value)
    }
    await page.evaluate(() => scrollTo(0, 0))
    pictures.push((await page.screenshot({ fullPage: true })).toString('base64'))
  }
  expect(new Set(pictures).size).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('from opening on the page sends nothing but the cast, without cookie and referrer', async () => {
  const page = await ballotPhone()
  const sent: Request[] = []
  page.on('request', (request) => sent.push(request))
  await castAll(page)
  await screen(page, 'receipt')
  expect(sent.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toEqual([`POST /cast/${round.id}`])
  const headers = (await sent[0]?.allHeaders()) ?? {}
  expect(Object.keys(headers)).not.toContain('cookie')
  expect(Object.keys(headers)).not.toContain('referer')
})

/** Everything that this browser keeps of the site. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ballot', 1)
      request.onsuccess = () => resolve(request.result)
    })
    const kept = await new Promise<Record<string, unknown>[]>((resolve) => {
      const request = database.transaction('rounds').objectStore('rounds').getAll()
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[])
    })
    return {
      kept: kept.map((one) => Object.keys(one).sort()),
      local: localStorage.length + sessionStorage.length,
      checked: document.querySelectorAll('input:checked').length,
      address: location.href,
      history: JSON.stringify(history.state),
    }
  })

test('after the receipt the device keeps the receipt and nothing else', async () => {
  const page = await ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  expect(await storage(page)).toEqual({
    kept: [['ballot', 'receipt', 'state']],
    local: 0,
    checked: 0,
    address: `${url()}/cast/${round.id}?language=zh-CN`,
    history: 'null',
  })
  expect(await page.locator('[data-screen=review] [data-group] li').count()).toBe(0)
  await page.reload()
  await screen(page, 'receipt')
})

test('the network goes away while choosing: the choices stay, and the vote goes on when it is back', async () => {
  const page = await ballotPhone()
  await choose(page, 0, 'for')
  await page.context().setOffline(true)
  await page.waitForSelector('[data-part=offline]:not([hidden])')
  expect(await page.locator('[data-part=next]').textContent()).toBe('等网络恢复…')
  await choose(page, 1, 'against')
  await page.locator('[data-part=next]').click({ force: true })
  expect(await page.locator('[data-screen=review]').isVisible()).toBe(false)
  await page.context().setOffline(false)
  await page.waitForSelector('[data-part=offline]', { state: 'hidden' })
  expect(await page.locator('input:checked').count()).toBe(2)
  await next(page)
  await awake(page)
  await castButton(page).click()
  await screen(page, 'receipt')
  expect(await returned()).toBe(1)
})

test('the answer to the cast is lost: the same ballot is sent again, and there is one', async () => {
  const page = await ballotPhone()
  let lost = 0
  const bodies: string[] = []
  await page.route(`**/cast/${round.id}`, async (route) => {
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
  expect(await returned()).toBe(1)
})

test('the browser dies while casting: opened again, the page sends the kept ballot and shows its receipt', async () => {
  const page = await ballotPhone()
  await page.route(`**/cast/${round.id}`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await castAll(page)
  await page.waitForSelector('[data-part=slow]:not([hidden])')
  expect(await returned()).toBe(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await screen(page, 'receipt')
  expect(await returned()).toBe(1)
})

test('the browser dies between drawing and voting: the ballot is still there', async () => {
  await setPhase(here.db, round, 'issuing')
  const page = await phone()
  await screen(page, 'drawn')
  await page.reload()
  await screen(page, 'drawn')
  await setPhase(here.db, round, 'open')
  await screen(page, 'ballot')
})

test('the answer to the drawing is lost: the same message is asked again, and one ballot is drawn', async () => {
  await setPhase(here.db, round, 'issuing')
  const page = await newPage(browser, PHONE, problems)
  const [name = '', value = ''] = (await deputyCookie(here.db, round, mandate())).split('=')
  await page.context().addCookies([{ name, value, url: 'https://localhost/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  let lost = 0
  await page.route('**/draw', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.goto(`${url()}/cast/${round.id}`)
  await screen(page, 'drawn')
  expect((await boxFigures(here.db.read, round.id)).issued).toEqual({ device: 1, paper: 0 })
})

test('a second device is told that the ballot was drawn elsewhere', async () => {
  await ballotPhone()
  const second = await newPage(browser, PHONE, problems)
  await second.context().addCookies(await cookiesFor(mandate()))
  await second.goto(`${url()}/cast/${round.id}`)
  await screen(second, 'elsewhere')
  expect(await violations(second)).toEqual([])
})

/** The same deputy on another device: his slip is scanned again. */
async function cookiesFor(deputy: MandateId) {
  await here.db.change((trx) =>
    trx.updateTable('slip').set({ revoked_at: new Date() }).where('mandate_id', '=', deputy).execute(),
  )
  const [name = '', value = ''] = (await deputyCookie(here.db, round, deputy)).split('=')
  return [{ name, value, url: 'https://localhost/', secure: true, httpOnly: true, sameSite: 'Lax' as const }]
}

test('who chose paper is told so by his phone', async () => {
  await setPhase(here.db, round, 'issuing')
  await here.db.change((trx) => issuePaper(trx, { roundId: round.id, mandateId: mandate() }))
  const page = await phone()
  await screen(page, 'on-paper')
})

test('who has not signed in is told so, and shown the way', async () => {
  await setPhase(here.db, round, 'issuing')
  const page = await phone(null)
  await screen(page, 'not-signed-in')
  expect(await page.locator('[data-screen=not-signed-in] a').getAttribute('href')).toBe(`/s/${round.sessionCode}`)
})

test('a device that holds another deputy’s ballot does not cast it', async () => {
  await setPhase(here.db, round, 'issuing')
  const page = await newPage(browser, PHONE, problems)
  await page.context().addCookies(await cookiesFor(mandate()))
  await page.goto(`${url()}/cast/${round.id}#first-deputy`)
  await screen(page, 'drawn')
  await page.goto('about:blank')
  await page.goto(`${url()}/cast/${round.id}#second-deputy`)
  await screen(page, 'foreign')
  await page.goto('about:blank')
  await page.goto(`${url()}/cast/${round.id}#first-deputy`)
  await screen(page, 'drawn')
})

test('voting ends while somebody is still choosing', async () => {
  const page = await ballotPhone()
  await choose(page, 0, 'for')
  await setPhase(here.db, round, 'closed')
  await screen(page, 'late')
  expect(await page.locator('input:checked').count()).toBe(0)
})

test('a hall tablet forgets the receipt and the deputy before it is handed on', async () => {
  const page = await ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  await page.locator('[data-part=clear] button').click()
  await page.waitForURL(`${url()}/`)
  await page.goto(`${url()}/cast/${round.id}`)
  await screen(page, 'not-signed-in')
})

test('while others vote the receipt leads nowhere that knows the deputy; afterwards it leads back', async () => {
  const page = await ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  const back = page.locator('[data-part=receipt-back]')
  expect(await back.isVisible()).toBe(false)
  await setPhase(here.db, round, 'closed')
  await back.waitFor()
})

test('where nothing can be sealed one clear sentence says so', async () => {
  const page = await newPage(browser, PHONE, problems)
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }))
  await page.goto(`${url()}/cast/${round.id}`)
  await screen(page, 'unfit')
  expect(await page.locator('[data-screen=unfit]').innerText()).toContain('换会场平板或纸质票')
})

test('without JavaScript one clear sentence says so', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${url()}/cast/${round.id}`)
  expect(await page.locator('main').innerText()).toContain('请举手，换会场平板或纸质票')
  await context.close()
})

test('in English the same page says everything in English', async () => {
  await setPhase(here.db, round, 'open')
  const page = await phone(mandate(), 'en')
  await screen(page, 'ballot')
  expect(await page.locator('[data-screen=ballot] h1').innerText()).toBe('Give your view on each of 12 candidates')
  expect(await violations(page)).toEqual([])
})

test('the whole ballot page weighs at most 40 KB, all from here, in five requests and one worker', async () => {
  const page = await newPage(browser, PHONE, problems)
  const loaded: Promise<number>[] = []
  const hosts = new Set<string>()
  page.on('requestfinished', (request) => {
    if (request.url().includes('/phase')) return
    hosts.add(new URL(request.url()).host)
    loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(`${url()}/cast/${round.id}`)
  await screen(page, 'ready')
  await page.waitForTimeout(500)
  const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(40 * 1024)
  expect([...hosts]).toEqual([new URL(url()).host])
})

test('at 160 % and at 320 pixels nothing runs out of the screen, and every target is sixty pixels high', async () => {
  const page = await ballotPhone()
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    for (let size = 0; size < 3; size++) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.locator('[data-act=larger]').click()
    }
  }
  const low = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, .choice, a.btn')]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 60)
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(low).toEqual([])
})
