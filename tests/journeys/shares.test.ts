/**
 * A box that no server can open: the key is made in the chair's browser and handed to three scrutineers, deputies vote on their phones,
 * and two of the three open the box on a laptop without a network. Every step through its page; the steps stand on each other.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/database/tables/people.ts'
import { day, shanghaiMoment } from '../../src/kernel/clock.ts'
import { boxFacts, boxFileIn } from '../../src/voting/scrutiny/box-file.ts'
import { shareFileIn, unlockShare } from '../../src/voting/scrutiny/share-file.ts'
import { joinedKey, type Share } from '../../src/voting/scrutiny/shares.ts'
import { makeOfficer } from '../support/people.ts'
import { type Hall, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

const DAY = day('2022-12-23')
const DEPUTIES = 3
const MARKS = [
  ['for', 'for', 'against'],
  ['for', 'for', 'abstain'],
  ['for', 'against', 'against'],
] as const

interface Carried {
  readonly name: string
  readonly text: string
}

let journey: Journey
let at: Hall
let folder: string
let session = ''
let round = ''
const officers = new Map<Role, Walker>()
const phones: Walker[] = []
/** Everything that any page of anybody sent: addresses and bodies. */
const sent: string[] = []
/** What each scrutineer carries home: a file and a piece of paper. */
const files: Carried[] = []
const papers: string[] = []
let boxFile: Carried
let result: Carried

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'piaojue-shares-'))
  journey = await begin(DAY)
  at = await hall(journey.here, { deputies: DEPUTIES, candidates: 3, seats: 2 })
})

afterAll(async () => {
  await journey?.end()
  rmSync(folder, { recursive: true })
})

const nothingWrong = () => expect(journey.problems).toEqual([])

function overheard(page: Page): void {
  page.context().on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
  })
}

async function as(role: Role): Promise<Walker> {
  const known = officers.get(role)
  if (known) return known
  const walker = await journey.as(await makeOfficer(journey.here, role, at.body))
  overheard(walker.page)
  officers.set(role, walker)
  return walker
}

let minutes = 0
function minuteLater(): void {
  minutes++
  journey.here.db.setBusinessOffset(shanghaiMoment(DAY, 10).getTime() - Date.now() + minutes * 60_000)
}

async function turnBoth(): Promise<void> {
  for (const role of ['chair', 'chief-scrutineer'] as const) {
    const holder = await as(role)
    await holder.go(round)
    await holder.send(`${round}/turn`)
  }
}

const press = (page: Page, act: string) => page.locator(`[data-act="${act}"]`).click()

async function saved(page: Page, what: () => Promise<void>): Promise<Carried> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, what()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') }
}

const put = (page: Page, selector: string, { name, text }: Carried) =>
  page.locator(selector).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

test('the office prepares a round whose key scrutineers hold; without the ceremony the chair cannot freeze it', async () => {
  const office = await as('office-staff')
  await office.go(at.desk('sessions', 'new'))
  await office.send(at.desk('sessions'), { name: '第九届人民代表大会第三次会议', hall: '会议中心', code: 'hall2023' })
  session = office.path()
  await office.go(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  await office.send(`${at.desk('rounds')}?session=${session.split('/').at(-1)}`, {
    method: 'sealed',
    custody: 'scrutineers',
    holders: '3',
    needed: '2',
  })
  round = office.path().replace(/\/rule$/, '')
  const chair = await as('chair')
  await chair.go(round)
  expect(await chair.text()).toContain('票箱钥匙还没有做')
  expect(await chair.page.locator(`form[action="${round}/freeze"] button`).isDisabled()).toBe(true)
  nothingWrong()
})

test('each scrutineer sits down alone, writes his passphrase down, saves his share, and opens it before the next one comes', async () => {
  const chair = await as('chair')
  const { page } = chair
  await chair.follow('去做钥匙')
  await press(page, 'start')
  for (let number = 1; number <= 3; number++) {
    await chair.screen('turn')
    expect(await chair.text()).toContain(`请第 ${number} 名监票人坐到电脑前`)
    await press(page, 'show')
    await chair.screen('passphrase')
    papers.push((await page.locator('[data-part="passphrase"] span').allInnerTexts()).join(' '))
    // Nobody goes on without having saved the file.
    await press(page, 'noted')
    expect(await chair.text()).toContain('请先存下份额文件')
    files.push(await saved(page, () => press(page, 'save')))
    await press(page, 'noted')
    await chair.screen('check')
    expect(await page.content()).not.toContain(papers[number - 1])
    if (number === 1) await mistakes(page)
    await put(page, '#share-file', files[number - 1] as Carried)
    await page.fill('#share-passphrase', papers[number - 1] ?? '')
    await press(page, 'try')
  }
  await chair.screen('done')
  await chair.send(`${round}/keys`)
  expect(chair.path()).toBe(round)
  expect(await chair.text()).toContain('份额在监票人手里')
  await chair.send(`${round}/freeze`)
  expect(new Set(papers).size).toBe(3)
  nothingWrong()
})

/** A file of something else, and a slip of the pen. */
async function mistakes(page: Page): Promise<void> {
  await press(page, 'try')
  await page.locator('[data-part="problem"]', { hasText: '请选刚才存下的份额文件' }).waitFor()
  await put(page, '#share-file', files[0] as Carried)
  await page.fill('#share-passphrase', '1111 1111 1111 1111 1111 1111')
  await press(page, 'try')
  await page.locator('[data-part="problem"]', { hasText: '打不开' }).waitFor()
}

test('three deputies vote on their phones', async () => {
  const office = await as('office-staff')
  const desk = await as('sign-in-desk')
  for (const mandate of at.mandates) {
    await desk.go(`${session}?q=${encodeURIComponent('代表')}`)
    await desk.send(`${session}/attendance/${mandate}`)
  }
  await office.go(session)
  await office.send(`${session}/slips`)
  const slips = await office.page.locator('.slip').evaluateAll((all) => all.map((slip) => slip.textContent ?? ''))
  const chair = await as('chair')
  await chair.go(round)
  await chair.send(`${round}/issue`)
  for (const [index] of at.mandates.entries()) {
    const text = slips.find((slip) => slip.startsWith(`代表${index + 1}`)) ?? ''
    const phone = await journey.arrive()
    overheard(phone.page)
    await phone.go('/s/hall2023')
    await phone.send('/s/hall2023', { number: String(index + 1), digits: /(\d{4})\s?(\d{4})/.exec(text)?.[0] ?? '' })
    await phone.follow('打开选票页')
    await phone.screen('drawn')
    phones.push(phone)
  }
  minuteLater()
  await turnBoth()
  for (const [index, phone] of phones.entries()) {
    await phone.screen('ballot')
    for (const [item, mark] of (MARKS[index] ?? []).entries())
      await phone.page.locator(`#c${item} input[value=${mark}]`).click({ force: true })
    await phone.page.locator('[data-part=next]').click()
    await phone.screen('review')
    // The red button is deaf for a second and a half.
    await phone.page.waitForTimeout(1_600)
    await phone.page.locator('[data-part=cast]').click()
    await phone.screen('receipt')
  }
  await turnBoth()
  minuteLater()
  nothingWrong()
})

test('the chief scrutineer takes the sealed box away; nothing on the platform opens it', async () => {
  const chief = await as('chief-scrutineer')
  await chief.go(round)
  await chief.follow('监票人开箱')
  expect(await chief.text()).toContain('封好的电子票 3 张')
  boxFile = await saved(chief.page, () => chief.page.locator(`a[href="${round}/box.json"]`).click())
  expect(boxFileIn(boxFile.text)?.envelopes).toHaveLength(3)
  nothingWrong()
})

/** The opening page, from the box file to the result, with the shares of these scrutineers. */
async function openOn(
  { page, screen }: { page: Page; screen: () => Promise<void> },
  numbers: readonly number[],
): Promise<Carried> {
  await put(page, '#box-file', boxFile)
  const facts = await boxFacts(boxFileIn(boxFile.text) ?? expect.fail('no box file'))
  await page.locator('[data-part="digest"]', { hasText: facts?.boxDigest ?? 'no digest' }).waitFor()
  expect(await page.locator('[data-part="shares"]').isVisible()).toBe(false)
  for (const name of ['manifest', 'digest']) await page.locator(`[data-part="${name}-same"]`).check()
  for (const number of numbers) {
    // Not before there are enough.
    expect(await page.locator('[data-part="result"]').isVisible()).toBe(false)
    await put(page, '#share-file', files[number - 1] as Carried)
    await page.fill('#share-passphrase', papers[number - 1] ?? '')
    await press(page, 'open-share')
    await page.locator('[data-part="opened"] li', { hasText: `第 ${number} 份已打开` }).waitFor()
  }
  await screen()
  await press(page, 'open-box')
  await page.locator('[data-part="done"]').waitFor()
  await screen()
  expect(await page.locator('[data-part="valid"]').innerText()).toBe('3 张')
  for (const title of at.titles) expect(await page.locator('main').innerText()).not.toContain(title)
  return saved(page, () => press(page, 'save-result'))
}

test('on a laptop that was taken off the network, one share opens nothing, a wrong one is named, and two open the box', async () => {
  const laptop = await journey.arrive()
  overheard(laptop.page)
  await laptop.go('/opening')
  const { page } = laptop
  await page.context().setOffline(true)
  await page.locator('[data-part="net"]', { hasText: '已断开网络' }).waitFor()
  const said: string[] = []
  page.on('request', (request) => said.push(request.url()))
  await put(page, '#box-file', files[0] as Carried)
  await page.locator('[data-problem="box-malformed"]:not([hidden])').waitFor()
  await put(page, '#box-file', boxFile)
  for (const name of ['manifest', 'digest']) await page.locator(`[data-part="${name}-same"]`).check()
  await put(page, '#share-file', boxFile)
  await press(page, 'open-share')
  await page.locator('[data-problem="share-malformed"]:not([hidden])').waitFor()
  await put(page, '#share-file', files[1] as Carried)
  await page.fill('#share-passphrase', papers[0] ?? '')
  await press(page, 'open-share')
  await page.locator('[data-problem="share-does-not-open"]:not([hidden])').waitFor()
  result = await openOn({ page, screen: () => laptop.look() }, [3, 1])
  expect(said.filter((url) => !url.startsWith('blob:'))).toEqual([])
  nothingWrong()
})

test('saved beforehand as one file and opened without any server, the page does the same', async () => {
  const reader = await journey.arrive()
  await reader.go('/opening')
  const tool = await saved(reader.page, () => reader.page.locator('a[download]').click())
  const path = join(folder, 'saved-page.html')
  writeFileSync(path, tool.text)
  const laptop = await journey.arrive()
  await laptop.page.context().setOffline(true)
  await laptop.page.goto(pathToFileURL(path).href)
  const again = await openOn({ page: laptop.page, screen: () => laptop.look() }, [2, 3])
  // Another pair finds the same in it; only the signature is another.
  expect(again.text.split('.').slice(0, 2)).toEqual(result.text.split('.').slice(0, 2))
  nothingWrong()
})

test('the result comes back, is checked and counted, and the chair announces it; the wall and the report say who held the key', async () => {
  const chief = await as('chief-scrutineer')
  await chief.go(`${round}/opening`)
  await put(chief.page, '#result', { name: 'x.jwt', text: result.text.slice(0, -10) })
  await chief.send(`${round}/opening`)
  expect(await chief.text()).toMatch(/没有收下|不是完整的开箱结果/)
  await put(chief.page, '#result', result)
  await chief.send(`${round}/opening`)
  expect(chief.path()).toBe(round)
  await chief.send(`${round}/count`)
  const chair = await as('chair')
  await chair.go(`${round}/announce`)
  await chair.send(`${round}/announce`)
  const anybody = await journey.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  const page = await anybody.text()
  for (const title of at.titles.slice(0, 2)) expect(page).toContain(title)
  expect(page).toContain('任意 2 份合在一起才能开箱。平台没有钥匙')
  expect(page).not.toContain('由平台保管')
  nothingWrong()
})

test('in everything that any page sent there is no private key, no share and no passphrase', async () => {
  const shares = await Promise.all(
    files.map(
      async ({ text }, index) => (await unlockShare(shareFileIn(text) ?? expect.fail('no share'), papers[index] ?? '')) as Share,
    ),
  )
  const facts = await boxFacts(boxFileIn(boxFile.text) ?? expect.fail('no box file'))
  const key = facts && (await joinedKey(facts.manifest.boxKey, shares))
  const secrets = [key?.d ?? expect.fail('no key'), ...shares, ...papers, ...papers.map((paper) => paper.replaceAll(' ', ''))]
  const all = sent.join('\n')
  for (const secret of secrets) expect(all).not.toContain(secret)
  // The ear works: the public half was sent, once the ceremony was over.
  expect(all).toContain(facts?.manifest.boxKey.x)
})
