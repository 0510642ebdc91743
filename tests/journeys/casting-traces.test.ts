/** What casting leaves behind: in the network, on the phone, on a tablet that is lent on. */
import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { castAll, Phones, screen } from './phones.ts'

const at = new Phones()

test('from opening on the page sends nothing but the cast, without cookie and referrer', async () => {
  const page = await at.ballotPhone()
  const sent: Request[] = []
  page.on('request', (request) => sent.push(request))
  await castAll(page)
  await screen(page, 'receipt')
  expect(sent.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toEqual([`POST /cast/${at.round.id}`])
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
  const page = await at.ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  expect(await storage(page)).toEqual({
    kept: [['ballot', 'receipt', 'state']],
    local: 0,
    checked: 0,
    address: `${at.castingPage}?language=zh-CN`,
    history: 'null',
  })
  expect(await page.locator('[data-screen=review] [data-group] li').count()).toBe(0)
  await page.reload()
  await screen(page, 'receipt')
})

test('a hall tablet forgets the receipt and the deputy before it is handed on', async () => {
  const page = await at.ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  await page.locator('[data-part=clear] button').click()
  await page.waitForURL(`${at.url}/`)
  await page.goto(at.castingPage)
  await screen(page, 'not-signed-in')
})

test('while others vote the receipt leads nowhere that knows the deputy; afterwards it leads back', async () => {
  const page = await at.ballotPhone()
  await castAll(page)
  await screen(page, 'receipt')
  const back = page.locator('[data-part=receipt-back]')
  expect(await back.isVisible()).toBe(false)
  await at.phase('closed')
  await back.waitFor()
})

test('a device that holds another deputy’s ballot does not cast it', async () => {
  await at.phase('issuing')
  const page = await at.emptyPhone()
  await at.signIn(page.context())
  await page.goto(`${at.castingPage}#first-deputy`)
  await screen(page, 'drawn')
  await page.goto('about:blank')
  await page.goto(`${at.castingPage}#second-deputy`)
  await screen(page, 'foreign')
  await page.goto('about:blank')
  await page.goto(`${at.castingPage}#first-deputy`)
  await screen(page, 'drawn')
})
