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

async function show(page: Page, { path }: FoundPage): Promise<void> {
  await page.goto(server.url + path)
}

const choose = (page: Page, attribute: 'data-theme' | 'data-mode', value: string) =>
  page.evaluate(([name = '', to = '']) => document.documentElement.setAttribute(name, to), [attribute, value])

/** On a desk every mode; colours are the same on a phone, so there only what depends on the size. */
async function wrongAtDesk(page: Page, found: FoundPage): Promise<string[]> {
  await show(page, found)
  const wrong = (await axeFindings(page)).map((finding) => `light ${JSON.stringify(finding)}`)
  for (const theme of ['dark', 'contrast']) {
    await choose(page, 'data-theme', theme)
    wrong.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `${theme} ${JSON.stringify(finding)}`))
  }
  const text = await page.evaluate(() => document.body.innerText)
  for (const line of text.split('\n')) if (HALF_WIDTH.test(line)) wrong.push(`half-width punctuation: ${line.slice(0, 80)}`)
  return wrong.map((what) => `desk ${found.kind} (${found.path}): ${what}`)
}

async function wrongOnPhone(page: Page, found: FoundPage): Promise<string[]> {
  await show(page, found)
  const wrong = await sideways(page, 'normal')
  await choose(page, 'data-mode', 'elder')
  wrong.push(
    ...(await axeFindings(page)).map((finding) => `elder ${JSON.stringify(finding)}`),
    ...(await sideways(page, 'elder')),
  )
  return wrong.map((what) => `phone ${found.kind} (${found.path}): ${what}`)
}

async function sideways(page: Page, mode: string): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return overflow > 0 ? [`${mode}: scrolls sideways by ${overflow} px`] : []
}

async function onEach(pages: readonly FoundPage[], look: (found: FoundPage) => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = []
  for (const found of pages) wrong.push(...(await look(found)))
  return wrong
}

/** What somebody before has seen in the very same form is not looked at again. */
const seen = new Set<string>()

test.each(PEOPLE)('every page that %s can reach is accessible in every mode and fits a phone', async (_who, username, starts) => {
  problems.length = 0
  const desk = await signedIn(username, DESK)
  const all = await crawl(desk, server.url, starts, username === null ? /^\/(?!desk|account|sign-in)/ : /^\/(desk|account)/)
  const pages = all.filter(({ signature }) => !seen.has(signature))
  for (const { signature } of pages) seen.add(signature)
  const phone = await signedIn(username, PHONE)
  // Two windows side by side take half the time.
  const wrong = (
    await Promise.all([onEach(pages, (found) => wrongAtDesk(desk, found)), onEach(pages, (found) => wrongOnPhone(phone, found))])
  ).flat()
  await desk.context().close()
  await phone.context().close()
  expect(all.length).toBeGreaterThan(1)
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
