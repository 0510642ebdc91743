/** The office tries a drafted rule on a phone before the session adopts it: by touch, without scripts, in both languages. */
import { afterEach, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { PHONE } from '../support/chromium.ts'
import { makeOfficer } from '../support/people.ts'
import { callSession, draftRound, type Hall, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

let journey: Journey | undefined

afterEach(async () => {
  await journey?.end()
  journey = undefined
})

interface Stage {
  readonly here: Journey
  readonly at: Hall
  readonly office: Walker
  /** The console of the draft. */
  readonly round: string
}

async function stage(): Promise<Stage> {
  const here = await begin(day('2022-12-23'))
  journey = here
  const at = await hall(here.here, { deputies: 9, candidates: 4, seats: 2 })
  const round = await draftRound(at, await callSession(at), { choice: 'law-default-contested' })
  return { here, at, office: await here.as(await makeOfficer(here.here, 'office-staff', at.body)), round }
}

const sentence = (office: Walker) => office.page.locator('.try-sentence').innerText()

test('from the console to an answer: numbers are typed, one thing is changed, and the address is the whole trial', async () => {
  const { here, at, office, round } = await stage()
  await office.go(round)
  await office.follow('试算这份办法')
  expect(office.path()).toBe(`${round}/try`)

  const { page } = office
  const marked = await page.locator('.try-totals').elementHandle()
  for (const [field, number] of Object.entries({
    present: 7,
    issued: 7,
    returned: 7,
    'for-1': 7,
    'for-2': 4,
    'for-3': 3,
    'for-4': 1,
  }))
    await page.locator(`#${field}`).fill(String(number))
  for (const field of ['against-1', 'against-2', 'against-3', 'against-4']) await page.locator(`#${field}`).fill('')
  await page.waitForSelector('#try-result:has-text("入选 1 项，应选 2 项")')
  await page.selectOption('#change', 'base:present')
  await page.waitForSelector('.try-sentence')
  expect(await sentence(office)).toContain(`改为在场代表过半数，多入选 1 项：${at.titles[1]}`)
  // Only the result was fetched: the form is the very one that was typed into.
  expect(await marked?.evaluate((element) => element.isConnected)).toBe(true)

  const address = page.url().replace(here.url, '')
  await office.go(address)
  expect(await sentence(office)).toContain(`多入选 1 项：${at.titles[1]}`)

  await page.locator('#for-1').fill('17')
  await page.waitForSelector('#try-result:has-text("第 1 项：各栏相加 17，不等于有效票 7")')
  await page.locator('#for-1').fill('6')
  await page.waitForSelector('.try-sentence')

  // The page of mistakes, and the one of made up ballots, fit the phone and are accessible too.
  await office.go(address.replace('for-2=4', 'for-2=17').replace('present=7', 'present=10'))
  expect(await page.title()).toMatch(/^错误：/)
  await office.go(`${round}/try?entitled=9&present=9&issued=9&returned=9&by=ballots&seed=4&change=blank:void-ballot`)
  expect(await sentence(office)).toContain('改为空白票无效')

  await office.go(`${address}&language=en`)
  expect(await sentence(office)).toContain('but over half of the deputies in the hall: 1 more chosen')
  await office.go(`${address}&language=zh-CN`)
  expect(here.problems).toEqual([])
})

test('without scripts: an example, ballots from a seed, and a mistake that is told at its field', async () => {
  const { here, at, office, round } = await stage()
  const context = await here.browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  await context.addCookies(await office.page.context().cookies())
  const page = await context.newPage()
  await page.goto(`${here.url}${round}/try`)

  await page.locator('button[name=fill][value=tie]').click()
  expect(await page.locator('#try-result').innerText()).toContain('要再次表决')
  await page.selectOption('#change', 'tie:accept-all')
  await page.locator('form.try button[type=submit]').first().click()
  expect(await page.locator('.try-sentence').innerText()).toContain(`多入选 2 项：${at.titles[1]}、${at.titles[2]}`)

  await page.locator('button[name=to][value=ballots]').click()
  const first = await page.locator('.try-table').innerText()
  await page.locator('button[name=again]').click()
  expect(await page.locator('#seed').inputValue()).toBe('2')
  expect(await page.locator('.try-table').innerText()).not.toBe(first)
  await page.locator('#seed').fill('1')
  await page.locator('form.try button[type=submit]').first().click()
  expect(await page.locator('.try-table').innerText()).toBe(first)

  await page.locator('button[name=to][value=totals]').click()
  await page.locator('#present').fill('10')
  // Enter sends the form with its plain button, not with an example.
  await page.locator('#present').press('Enter')
  expect(await page.title()).toMatch(/^错误：/)
  expect(await page.locator('#present-error').innerText()).toBe('在场 10 多于应到 9')
  await page.locator('#present').fill('9')
  await page.locator('#present').press('Enter')
  expect(await page.locator('#try-result').isVisible()).toBe(true)
  await context.close()
  expect(here.problems).toEqual([])
})
