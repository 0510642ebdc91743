/**
 * 试投 from 演练一次 to its destruction, through every page: the desk, two phones, the wall, and the freezing of the vote itself. Each screen of a
 * phone says that it does not count. The steps stand on each other.
 */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/database/tables/people.ts'
import { day, shanghaiMoment } from '../../src/kernel/clock.ts'
import { DESK, newPage } from '../support/chromium.ts'
import { makeOfficer } from '../support/people.ts'
import { type Hall, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

const DAY = day('2022-12-23')
const CODE = 'trial23'
/** Six made-up candidates; two may be approved of. */
const MARKS = [
  ['for', 'abstain', 'against', 'for', 'against', 'abstain'],
  ['for', 'against', 'for', 'abstain', 'abstain', 'against'],
] as const

let journey: Journey
let at: Hall
let wall: Page
let session = ''
let rehearsal = ''
let vote = ''
const officers = new Map<Role, Walker>()
const phones: Walker[] = []
const slips: { readonly number: string; readonly digits: string }[] = []

beforeAll(async () => {
  journey = await begin(DAY)
  at = await hall(journey.here, { deputies: 3, candidates: 4, seats: 2 })
})

afterAll(async () => {
  await journey?.end()
})

const nothingWrong = () => expect(journey.problems).toEqual([])

async function as(role: Role): Promise<Walker> {
  const known = officers.get(role)
  if (known) return known
  const walker = await journey.as(await makeOfficer(journey.here, role, at.body))
  officers.set(role, walker)
  return walker
}

async function press(role: Role, address: string, action: string): Promise<void> {
  const walker = await as(role)
  await walker.go(address)
  await walker.send(`${address}/${action}`)
}

let minutes = 0
function minuteLater(): void {
  minutes++
  journey.here.db.setBusinessOffset(shanghaiMoment(DAY, 10).getTime() - Date.now() + minutes * 60_000)
}

async function turnBoth(): Promise<void> {
  for (const role of ['chair', 'chief-scrutineer'] as const) await press(role, rehearsal, 'turn')
}

/** The wall has come to this screen by itself, says what is only tried, and axe has nothing to say. */
async function wallShows(screen: string, marked: boolean): Promise<void> {
  await wall.waitForSelector(`.wall[data-screen="${screen}"]`, { timeout: 15_000 })
  await expect.poll(async () => (await wall.locator('.wall-top').innerText()).includes('试投')).toBe(marked)
  await wall.evaluate(axe.source)
  const found = await wall.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    return (await checker.run()).violations.map(({ id }) => id)
  })
  expect([screen, found]).toEqual([screen, []])
}

/** Seen at the top of the screen without scrolling. */
async function isMarked(phone: Walker): Promise<void> {
  const mark = phone.page.locator('.rehearsal-band, .rehearsal-banner').first()
  expect((await mark.innerText()).replace(/\s+/g, ' ')).toMatch(/试投 ?不算数/)
  const box = await mark.boundingBox()
  expect(box !== null && box.y >= 0 && box.y < 400 && box.width > 300).toBe(true)
}

test('the office calls the session, draws up the vote, prints slips, and presses 演练一次', async () => {
  const office = await as('office-staff')
  await office.go(at.desk('sessions', 'new'))
  await office.send(at.desk('sessions'), { name: '第九届人民代表大会第三次会议', hall: '会议中心', code: CODE })
  session = office.path()
  await office.go(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  await office.send(`${at.desk('rounds')}?session=${session.split('/').at(-1)}`, { method: 'sealed' })
  vote = office.path().replace(/\/rule$/, '')
  await office.go(session)
  await office.send(`${session}/slips`)
  for (const text of await office.page.locator('.slip').evaluateAll((all) => all.map((slip) => slip.textContent ?? '')))
    slips.push({ number: /代表(\d)/.exec(text)?.[1] ?? '', digits: /(\d{4})\s?(\d{4})/.exec(text)?.[0] ?? '' })
  await office.go(session)
  await office.send(`${session}/rehearsal`)
  rehearsal = office.path()
  expect(await office.text()).toContain('候选是编的例子')
  wall = await newPage(journey.browser, DESK, journey.problems)
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  await wall.goto(`${journey.url}/hall/${CODE}`)
  await wallShows('welcome', false)
  nothingWrong()
})

test('the rehearsal begins without a quorum; two deputies come to it with their real slips, which is no signing in', async () => {
  await press('chair', rehearsal, 'freeze')
  await wallShows('rule', true)
  for (const { number, digits } of slips.slice(0, 2)) {
    const phone = await journey.arrive()
    await phone.go(`/s/${CODE}`)
    expect(await phone.text()).toContain('在这里签到只进入试投')
    await phone.send(`/s/${CODE}`, { number, digits })
    expect(phone.path()).toBe(`/s/${CODE}/wait`)
    expect(await phone.text()).toContain('您还没有会议签到')
    await isMarked(phone)
    phones.push(phone)
  }
  const [phone] = phones
  await phone?.page.locator('#help summary').click()
  await phone?.page.locator('button[value=how-to]').click()
  await phone?.page.waitForSelector('text=已通知工作人员')
  await phone?.look()
  const desk = await as('sign-in-desk')
  await desk.go(`${session}/help`)
  expect(await desk.text()).toContain('不会用，请人教')
  await desk.page.getByRole('button', { name: '已处理' }).click()
  await desk.page.waitForSelector('text=现在没有人求助')
  await desk.look()
  await press('chair', rehearsal, 'issue')
  await wallShows('issuing', true)
  nothingWrong()
})

test('both draw, mark the made-up candidates, review and cast: every screen says that it does not count', async () => {
  for (const phone of phones) {
    await phone.go(`/s/${CODE}/wait`)
    await phone.follow('打开试投选票')
    await phone.screen('drawn')
    await isMarked(phone)
  }
  minuteLater()
  await turnBoth()
  await wallShows('voting', true)
  for (const [index, phone] of phones.entries()) {
    await phone.screen('ballot')
    await isMarked(phone)
    expect(await phone.text()).toContain('早餐：豆浆油条')
    for (const title of at.titles) expect(await phone.text()).not.toContain(title)
    for (const [item, mark] of (MARKS[index] ?? []).entries())
      await phone.page.locator(`#c${item} input[value=${mark}]`).click({ force: true })
    // Held up and put down again: every mark is where it was, and nothing went out.
    await phone.page.locator('[data-act=help]').click()
    expect(await phone.page.locator('#main').isVisible()).toBe(false)
    await phone.look()
    await phone.page.locator('[data-act=help-back]').click()
    await phone.page.locator('[data-part=next]').click()
    await phone.screen('review')
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await isMarked(phone)
    // The red button is deaf for a second and a half.
    await phone.page.waitForTimeout(1_600)
    await phone.page.locator('[data-part=cast]').click()
    await phone.screen('receipt')
    await isMarked(phone)
  }
  nothingWrong()
})

test('it closes and opens, and console and wall show a sample that is no result', async () => {
  await turnBoth()
  await wallShows('sealed', true)
  minuteLater()
  await press('chief-scrutineer', rehearsal, 'open-box')
  const chair = await as('chair')
  await chair.go(rehearsal)
  expect(await chair.text()).toContain('发出 2 张，收回 2 张，有效 2 张，无效 0 张。')
  expect(await chair.page.locator('form[action$="/count"]').count()).toBe(0)
  await wallShows('sample', true)
  expect(await wall.locator('.wall').innerText()).toContain('这是样例结果，不算数')
  const [phone] = phones
  await phone?.go(`/s/${CODE}/wait`)
  expect(await phone?.text()).toContain('试投已经结束，您还没有会议签到')
  nothingWrong()
})

test('the console of the vote says that the rehearsal stands; its freezing destroys everything of it', async () => {
  const desk = await as('sign-in-desk')
  for (const mandate of at.mandates) {
    await desk.go(`${session}?q=${encodeURIComponent('代表')}`)
    await desk.send(`${session}/attendance/${mandate}`)
  }
  const chair = await as('chair')
  await chair.go(vote)
  expect(await chair.text()).toContain('还有一次试投没有销毁')
  await chair.send(`${vote}/freeze`)
  await wallShows('rule', false)
  await chair.go(session)
  expect(await chair.text()).toContain('正式投票已经开始，不再试投')
  expect((await chair.page.request.get(journey.url + rehearsal)).status()).toBe(404)
  nothingWrong()
})
