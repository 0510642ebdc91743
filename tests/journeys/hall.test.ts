/**
 * The wall in the hall, as it hangs there for a whole session: nobody touches it. It follows the vote, is blackened and lit from the console,
 * shows the result in steps, and when the server goes away and comes back it finds back by itself. The steps stand on each other.
 */
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { day } from '../../src/kernel/clock.ts'
import { type Running, start } from '../../src/server.ts'
import { launch, newPage } from '../support/chromium.ts'
import { emptyDatabase } from '../support/database.ts'
import { makeOfficer, PASSWORD } from '../support/people.ts'
import { type Site, site } from '../support/site.ts'
import { standOn } from '../support/today.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from '../voting/session/hall.ts'
import { Walker } from './walker.ts'

const CODE = 'wall23'
const PROJECTOR = { width: 1024, height: 768 } as const
const LED = { width: 1920, height: 1080 } as const
const SIZES = [LED, { width: 1280, height: 720 }, PROJECTOR] as const

let here: Site
let at: Hall
let running: Running
let browser: Browser
let wall: Page
let second: Page
let session = ''
let round = ''
const problems: string[] = []

async function listen(port: number): Promise<Running> {
  // The database belongs to all tests of this run: only the listening ends with this file.
  const db = { ...here.db, close: async () => {} }
  return start({ ...here.deps, db, config: readConfig({ PORT: String(port), DATA_DIR: 'data-of-tests' }) })
}

beforeAll(async () => {
  await emptyDatabase()
  here = await site('demo')
  standOn(here, day('2022-12-23'))
  at = await hall(here, { deputies: 9, candidates: 6, seats: 3 })
  session = await callSession(at, { code: CODE })
  running = await listen(0)
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

const nothingWrong = () => expect(problems).toEqual([])

/** Both walls have come to this screen by themselves; it fits every size and axe has nothing to say. */
async function shows(screen: string): Promise<void> {
  for (const page of [wall, second])
    await page.waitForSelector(`.wall[data-screen="${screen}"]`, { state: 'attached', timeout: 30_000 })
  for (const size of SIZES) {
    await wall.setViewportSize(size)
    for (const finding of await wall.evaluate(outOfPlace)) problems.push(`${screen} at ${size.width}: ${finding}`)
  }
  await wall.evaluate(axe.source)
  const found = await wall.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  for (const finding of found) problems.push(`${screen}: ${finding}`)
  nothingWrong()
}

/** What scrolls, runs out of the picture, or is written smaller than 34 of 1920 units. Runs in the browser. */
function outOfPlace(): string[] {
  const found: string[] = []
  const root = document.documentElement
  if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) found.push('scrolls')
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080)
  const foot = document.querySelector('.wall-foot')?.getBoundingClientRect().top ?? innerHeight
  for (const element of document.querySelectorAll('.wall-body *, .wall-top *, .wall-foot *')) {
    if (element.closest('.visually-hidden')) continue
    const box = element.getBoundingClientRect()
    if (element.closest('.wall-body') && (box.bottom > foot + 1 || box.right > innerWidth))
      found.push(`out: ${element.outerHTML.slice(0, 80)}`)
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (hasText && !element.closest('svg') && Number.parseFloat(getComputedStyle(element).fontSize) < 33.9 * unit)
      found.push(`small: ${element.outerHTML.slice(0, 80)}`)
  }
  return found
}

const words = async (page = wall) => (await page.locator('.wall').innerText()).replace(/\s+/g, ' ')

test('two walls hang there from the first arrival on: a bright one and a dark one, which show the same', async () => {
  wall = await newPage(browser, LED, problems)
  second = await newPage(browser, PROJECTOR, problems)
  // Where motion is not welcome nothing fades, so that colours can be measured at once.
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  const url = `http://localhost:${running.port}/hall/${CODE}`
  await wall.goto(url)
  await second.goto(`${url}?theme=dark`)
  await wall.evaluate(() => document.body.setAttribute('data-hung', 'once'))
  await shows('welcome')
  expect(await words(second)).toBe(await words())
  await signInAtDesk(at, session, 7)
  await shows('sign-in')
  await wall.waitForFunction(() => document.querySelector('.tick-ring text')?.textContent?.trim() === '7')
})

test('rule, drawing, voting, sealed box, counting: the walls follow without anybody touching them', async () => {
  round = await draftRound(at, session)
  await press(at, 'chair', `${round}/freeze`)
  await shows('rule')
  await press(at, 'chair', `${round}/issue`)
  await shows('issuing')
  await turnBoth(at, round, 'open')
  await shows('voting')
  await turnBoth(at, round, 'close')
  await shows('sealed')
  await enterPaperTwice(at, round, totals(7, 7, [6, 5, 5, 2, 2, 1]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  await shows('counting')
  for (const title of at.titles) expect(await wall.content()).not.toContain(title)
})

test('the server goes away: the picture stays, a grey dot and no word of error; it comes back, and so does the wall', async () => {
  const { port } = running
  const before = await words()
  await running.stop()
  await wall.waitForSelector('#lost', { state: 'visible', timeout: 20_000 })
  expect(await words()).toBe(before)
  // Browsers report what they could not reach; a wall has no other business with it.
  expect(problems.filter((problem) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|Failed to fetch/.test(problem))).toEqual([])
  problems.length = 0
  running = await listen(port)
  await wall.waitForSelector('#lost', { state: 'hidden', timeout: 20_000 })
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  problems.length = 0
  await shows('result')
  expect(await words()).toContain('现在宣布结果')
  expect(await wall.getAttribute('body', 'data-hung')).toBe('once')
})

test('from the console the operator takes the result step by step; F9 makes the walls black and light again', async () => {
  const username = await makeOfficer(here, 'office-staff', at.body)
  const operator = await Walker.arrive(browser, `http://localhost:${running.port}`, problems)
  const { page } = operator
  await operator.signIn(username, PASSWORD)
  await operator.go(round)
  const lever = (name: string) => page.getByRole('button', { name }).click()
  await lever('放票数')
  await wall.waitForSelector('text=入选 3 件')
  await shows('result')
  await lever('放入选的第 1 件')
  await wall.waitForSelector('.row-new')
  expect(await wall.locator('.row-votes').allTextContents()).toEqual(['6'])
  await shows('result')
  await lever('不逐件放')
  await wall.waitForSelector('.row-out')
  expect(await wall.locator('.row-votes').allTextContents()).toEqual(['6', '5', '5', '2', '2', '1'])
  await shows('result')
  await page.keyboard.press('F9')
  await shows('black')
  await page.keyboard.press('F9')
  await shows('result')
  await lever('休息')
  await shows('break')
  await lever('跟着会议走')
  await shows('result')
  expect(operator.path()).toBe(round)
  nothingWrong()
})

test('a browser that is started again shows what the others show; one without JavaScript looks again by itself', async () => {
  await wall.reload()
  await shows('result')
  const context = await browser.newContext({ viewport: LED, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`http://localhost:${running.port}/hall/${CODE}`)
  expect(await words(plain)).toContain('下列 3 件入选')
  await press(at, 'chair', `${session}/hall/show`, { screen: 'break' })
  await plain.waitForSelector('.wall[data-screen="break"]', { timeout: 20_000 })
  await context.close()
  nothingWrong()
})
