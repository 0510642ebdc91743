/** Real tabs in a real browser, among the phones that are only requests: a dozen deputies, the wall and the chair's console. */
import type { Browser, Page } from 'playwright-core'
import { DESK, newPage, PHONE } from '../tests/support/chromium.ts'
import { PASSWORD } from '../tests/support/people.ts'
import { CODE, type Congress, type Slip } from './hall-congress.ts'
import { at, marksOf, took } from './hall-phones.ts'

export interface Tab {
  readonly index: number
  readonly slip: Slip
  readonly comes: number
  /** Open already: a deputy does not install a browser in the hall. */
  readonly page: Page
}

/** From the slip in the hand to the receipt on the screen; its whole digest. */
export async function voteInTab(url: string, tab: Tab, began: number): Promise<string | null> {
  const { page } = tab
  page.setDefaultTimeout(60_000)
  await at(began, tab.comes)
  await page.goto(`${url}/s/${CODE}`)
  await page.fill('[name=number]', tab.slip.number)
  await page.fill('[name=digits]', tab.slip.digits)
  const entered = performance.now()
  await page.locator('.door-form button').click()
  await page.waitForURL(/\/wait$/)
  took('tab: signed in', entered)
  // The page leads there by itself once the drawing is open.
  await page.getByRole('link', { name: '打开选票页' }).click()
  await shown(page, 'ballot')
  for (const [item, mark] of marksOf(tab.index).entries())
    await page.locator(`#c${item} input[value=${mark}]`).click({ force: true })
  await page.locator('[data-part=next]').click()
  await shown(page, 'review')
  // The red button is deaf for a second and a half.
  await page.waitForTimeout(1_600)
  const cast = performance.now()
  await page.locator('[data-part=cast]').click()
  await shown(page, 'receipt')
  took('tab: tap to receipt', cast)
  const whole = await page.locator('[data-part=receipt-whole]').textContent()
  await page.context().close()
  return whole
}

const shown = (page: Page, screen: string) => page.waitForSelector(`[data-screen="${screen}"]:not([hidden])`)

export const tabFor = (browser: Browser, problems: string[]): Promise<Page> => newPage(browser, PHONE, problems)

/** The wall at its size, and the console with the chair signed in; both stay open. */
export async function openScreens(browser: Browser, url: string, { round }: Congress, username: string, problems: string[]) {
  const wall = await newPage(browser, { width: 1920, height: 1080 }, problems)
  await wall.goto(`${url}/hall/${CODE}`)
  const console = await newPage(browser, DESK, problems)
  await console.goto(`${url}/sign-in`)
  await console.fill('[name=username]', username)
  await console.fill('[name=password]', PASSWORD)
  await console.locator('form[action="/sign-in"] button').click()
  await console.waitForURL((at) => at.pathname !== '/sign-in')
  await console.goto(`${url}${round}`)
  const cookies = await console.context().cookies()
  return { wall, console, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}
