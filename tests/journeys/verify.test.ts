/** Anybody at home recounts an announced round in his own browser: with what he took from the hall, offline, and with a file that was edited. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import type { RoundRecord } from '../../src/voting/record/round-record.ts'
import { DESK, newPage, PHONE } from '../support/chromium.ts'
import { type HeldRound, holdSealed } from '../voting/record/hold.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

let journey: Journey
let held: HeldRound
let anybody: Walker
let record: RoundRecord
let text = ''

beforeAll(async () => {
  journey = await begin(day('2022-12-23'))
  held = await holdSealed()
  text = await (await held.at.here.visitor().raw(`/votes/rounds/${held.id}/record.json`)).text()
  record = JSON.parse(text) as RoundRecord
  anybody = await journey.arrive()
})

afterAll(async () => {
  await journey?.end()
})

const nothingWrong = () => expect(journey.problems).toEqual([])
const digestOf = (phase: string) => record.acts.find((act) => act.phase === phase)?.digest ?? ''

/** The words beside each lamp, from the file itself to the outcome. */
const lamps = (words: string) =>
  anybody.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[data-step] [data-part="lamp"] span')].map((lamp) => lamp.textContent).join(' ') === wanted,
    words,
  )
const answer = () => anybody.page.locator('[data-part="answer"]').innerText()
const pick = (name: string, content: string) =>
  anybody.page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })

test('from the result one tap leads to the recount, which has begun by itself', async () => {
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  expect(await anybody.text()).toMatch(/下载公开记录（\d+ KB）/)
  await anybody.follow('重新计算这一轮')
  await lamps('已证明 没核对 凭签字 没核对 没核对 凭签字 已证明 没核对')
  expect(await answer()).toBe('没有发现对不上的地方')
  expect(await anybody.text()).toContain('已证明 1 步，凭签字 2 步，没核对 3 步，对不上 0 步。')
  nothingWrong()
})

test('without a network the digests from the hall and every receipt are still compared', async () => {
  await anybody.page.context().setOffline(true)
  await anybody.page.fill('#wall', digestOf('frozen'))
  await anybody.page.fill('#box', `  ${digestOf('closed')} `)
  await anybody.page.fill('#receipts', held.receipts.join('\n'))
  await lamps('已证明 已证明 凭签字 已证明 已证明 凭签字 已证明 没核对')
  expect(await anybody.page.locator('[data-step="3"] [data-part="checks"] li').count()).toBe(held.receipts.length)
  nothingWrong()
})

test('a mistyped digest is said at its field; another digest, and a receipt that is not there, turn their lamps red', async () => {
  await anybody.page.fill('#wall', '1234 5678')
  await anybody.page.waitForSelector('#wall-wrong:not([hidden])')
  await anybody.page.fill('#wall', 'A'.repeat(43))
  await anybody.page.fill('#receipts', 'A'.repeat(43))
  await lamps('已证明 对不上 凭签字 对不上 已证明 凭签字 已证明 没核对')
  expect(await answer()).toBe('有对不上的地方')
  await anybody.page.fill('#wall', '')
  await anybody.page.fill('#receipts', '')
})

test('a file of the visitor’s own in which one vote was moved: the step and the place are told', async () => {
  const moved = { ...record, totals: record.totals.map((item, index) => (index === 1 ? { ...item, for: item.for + 1 } : item)) }
  await pick('saved-by-an-editor.json', JSON.stringify(moved, null, 2))
  await lamps('对不上 没核对 没核对 没核对 没核对 没核对 没核对 没核对')
  expect(await answer()).toBe('这份文件读不出来')
  await pick('mine.json', JSON.stringify(moved))
  await lamps('已证明 没核对 凭签字 没核对 已证明 对不上 已证明 没核对')
  expect(await anybody.text()).toContain('结果页上有项目的得票和签过字的不一样。 位置：totals[1].for')
  expect(await anybody.text()).toContain('您选的文件：mine.json')
  await anybody.page.click('[data-part="back"]')
  await lamps('已证明 没核对 凭签字 没核对 已证明 凭签字 已证明 没核对')
  await anybody.page.context().setOffline(false)
  nothingWrong()
})

test('in English, on a wide screen and in the dark', async () => {
  await anybody.go(`/votes/rounds/${held.id}/verify?language=en`)
  await lamps('Proved Not checked Signed word Not checked Not checked Signed word Proved Not checked')
  await pick('empty.json', '')
  await anybody.page.waitForFunction(
    () => document.querySelector('[data-part="answer"]')?.textContent === 'This file cannot be read',
  )
  await anybody.page.setViewportSize(DESK)
  await anybody.go(`/votes/rounds/${held.id}/verify?theme=dark`)
  await anybody.page.setViewportSize(PHONE)
  nothingWrong()
})

test('a browser without scripts shows the questions and the command that answers them', async () => {
  const context = await journey.browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${journey.url}/votes/rounds/${held.id}/verify`)
  const seen = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(seen).toContain('这台浏览器没有运行脚本')
  expect(seen).toContain('piaojue verify record.json')
  expect(seen).toContain('结果是按办法得出来的吗？')
  expect(await page.locator('#wall').isVisible()).toBe(false)
  await context.close()
})

test('the page and the record together weigh at most 60 KB', async () => {
  const page = await newPage(journey.browser, PHONE, journey.problems)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(`${journey.url}/votes/rounds/${held.id}/verify`, { waitUntil: 'networkidle' })
  await page.context().close()
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(60 * 1024)
})
