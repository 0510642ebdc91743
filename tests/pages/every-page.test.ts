/**
 * Every page that somebody of the demo can reach: axe in all modes, no sideways scrolling on a phone, full-width punctuation in what is
 * really shown, no broken policy, and the weight that a page may have.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, newPage, PHONE } from '../support/chromium.ts'
import { demoSignIns, type RunningServer, startServer } from '../support/server.ts'
import { crawl, type FoundPage } from './crawl.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let server: RunningServer
const problems: string[] = []

beforeAll(async () => {
  server = await startServer({ demo: true })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Who looks, and where he begins. Each sees what others do not. */
const PEOPLE = [
  ['anybody', null, ['/', '/calls', '/track', '/votes', '/help/rings', '/sign-in', '/nowhere']],
  ['the congress office', 'office', ['/desk/haibowan']],
  ['the chair', 'chair', ['/desk/haibowan']],
  ['the chief scrutineer', 'chief-scrutineer', ['/desk/haibowan']],
  ['the government office', 'government', ['/desk/haibowan']],
  ['a department', 'department', ['/desk/haibowan']],
  ['the government office of 海南区, whose call is open', 'hainan-government', ['/desk/hainan']],
  ['a street', 'linyin-office', ['/desk/linyin']],
  ['the system administrator', 'system', ['/desk/wuhai']],
  ['the security administrator', 'security', ['/desk/wuhai']],
  ['the auditor', 'auditor', ['/desk/wuhai']],
  ['the city observer', 'city', ['/desk/wuhai']],
] as const

const HALF_WIDTH = /[\u3400-\u9fff][,:;?!()]|[,:;?!()][\u3400-\u9fff]/

interface Finding {
  readonly rule: string
  readonly nodes: readonly string[]
}

async function axeFindings(page: Page, rules?: readonly string[]): Promise<Finding[]> {
  await page.evaluate(axe)
  return page.evaluate(
    async (only) => {
      // axe is put into the page by the line above.
      const run = (
        globalThis as unknown as {
          axe: {
            run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>
          }
        }
      ).axe
      const options = only
        ? { runOnly: { type: 'rule', values: only } }
        : { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
      const { violations } = await run.run(document, options)
      return violations.map(({ id, nodes }) => ({ rule: id, nodes: nodes.slice(0, 3).map((node) => String(node.target)) }))
    },
    rules === undefined ? null : [...rules],
  )
}

async function signedIn(username: string | null, viewport: typeof DESK | typeof PHONE): Promise<Page> {
  const page = await newPage(browser, viewport, problems)
  if (username === null) return page
  await page.goto(`${server.url}/sign-in`)
  await page.fill('#username', username)
  await page.fill('#password', demoSignIns(server).get(username) ?? '')
  await Promise.all([page.waitForURL(/\/desk/), page.click('main button[type=submit]')])
  return page
}

/** What is wrong with one page at one size, in every mode. */
async function wrongWith(page: Page, { kind, path }: FoundPage, size: string): Promise<string[]> {
  const wrong: string[] = []
  const say = (what: string) => wrong.push(`${size} ${kind} (${path}): ${what}`)
  await page.goto(server.url + path)
  for (const finding of await axeFindings(page)) say(`light ${JSON.stringify(finding)}`)
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    for (const finding of await axeFindings(page, ['color-contrast'])) say(`${theme} ${JSON.stringify(finding)}`)
  }
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-theme', 'light')
    document.documentElement.setAttribute('data-mode', 'elder')
  })
  for (const finding of await axeFindings(page)) say(`elder ${JSON.stringify(finding)}`)
  await page.evaluate(() => document.documentElement.setAttribute('data-mode', 'normal'))
  const { overflow, text } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.body.innerText,
  }))
  if (overflow > 0) say(`scrolls sideways by ${overflow} px`)
  for (const line of text.split('\n')) if (HALF_WIDTH.test(line)) say(`half-width punctuation: ${line.slice(0, 80)}`)
  return wrong
}

test.each(PEOPLE)('every page that %s can reach is accessible in every mode and fits a phone', async (_who, username, starts) => {
  problems.length = 0
  const desk = await signedIn(username, DESK)
  const pages = await crawl(desk, server.url, starts)
  const wrong: string[] = []
  for (const found of pages) wrong.push(...(await wrongWith(desk, found, 'desk')))
  await desk.context().close()
  const phone = await signedIn(username, PHONE)
  for (const found of pages) wrong.push(...(await wrongWith(phone, found, 'phone')))
  await phone.context().close()
  expect(pages.length).toBeGreaterThan(1)
  expect([...wrong, ...problems]).toEqual([])
})

test('a public page weighs at most 60 KB, all of it, compressed, from this origin alone', async () => {
  for (const path of ['/', '/projects', '/projects/2022-H01', '/calls', '/votes', '/track']) {
    const page = await newPage(browser, PHONE, problems)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    const foreign: string[] = []
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url())
    })
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    await page.context().close()
    expect(foreign, path).toEqual([])
    expect(bytes, path).toBeLessThan(60 * 1024)
  }
})
