/**
 * A box that no server can open: the key is made in the chair's browser and handed to three scrutineers, deputies vote on their phones,
 * and two of the three open the box on a laptop without a network. Every step through its page; the steps stand on each other.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { boxFacts, boxFileIn } from '../../src/voting/scrutiny/box-file.ts'
import { lockedSharesIn, unlockShare } from '../../src/voting/scrutiny/share-file.ts'
import { joinedKey } from '../../src/voting/scrutiny/shares.ts'
import { type Carried, giveBox, giveShare, type HeldShare, makeKeys, openBox, press, put, saved } from './ceremony.ts'
import { castOn, draw, SealedHall } from './sealed.ts'
import type { Walker } from './walker.ts'

const MARKS = [
  ['for', 'for', 'against'],
  ['for', 'for', 'abstain'],
  ['for', 'against', 'against'],
] as const

let hall: SealedHall
let folder: string
/** Everything that any page of anybody sent: addresses and bodies. */
const sent: string[] = []
const shares: HeldShare[] = []
let boxFile: Carried
let result: Carried

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'piaojue-shares-'))
  hall = await SealedHall.begin(day('2022-12-23'), { deputies: 3, candidates: 3, seats: 2 }, overheard)
})

afterAll(async () => {
  await hall?.journey.end()
  rmSync(folder, { recursive: true })
})

function overheard(page: Page): void {
  page.context().on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
  })
}

/** The share of the scrutineer with this number. */
const share = (number: number): HeldShare => shares[number - 1] ?? expect.fail(`no share ${number}`)

test('the office prepares a round whose key scrutineers hold; without the ceremony the chair cannot freeze it', async () => {
  await hall.prepare({ custody: 'scrutineers', holders: '3', needed: '2' })
  const chair = await hall.as('chair')
  await chair.go(hall.round)
  expect(await chair.text()).toContain('票箱钥匙还没有做')
  expect(await chair.page.locator(`form[action="${hall.round}/freeze"] button`).isDisabled()).toBe(true)
  hall.nothingWrong()
})

test('each scrutineer sits down alone, writes his passphrase down, saves his share, and opens it before the next one comes', async () => {
  const chair = await hall.as('chair')
  shares.push(...(await makeKeys(chair, 3, mistakes)))
  await chair.send(`${hall.round}/freeze`)
  hall.nothingWrong()
})

/** A file of something else, and a slip of the pen. */
async function mistakes(page: Page, { file }: HeldShare): Promise<void> {
  await press(page, 'try')
  await page.locator('[data-part="problem"]', { hasText: '请选刚才存下的份额文件' }).waitFor()
  await giveShare(page, { file, passphrase: '1111 1111 1111 1111 1111 1111' })
  await press(page, 'try')
  await page.locator('[data-part="problem"]', { hasText: '打不开' }).waitFor()
}

test('three deputies vote on their phones', async () => {
  await hall.gather()
  await hall.take('chair', 'issue')
  const phones: Walker[] = []
  for (const index of hall.at.mandates.keys()) {
    const phone = await hall.enter(index + 1)
    await draw(phone)
    phones.push(phone)
  }
  hall.minuteLater()
  await hall.turnBoth()
  for (const [index, phone] of phones.entries()) await castOn(phone, MARKS[index] ?? [])
  await hall.turnBoth()
  hall.minuteLater()
  hall.nothingWrong()
})

test('the chief scrutineer takes the sealed box away; nothing on the platform opens it', async () => {
  const chief = await hall.as('chief-scrutineer')
  await chief.go(hall.round)
  await chief.follow('监票人开箱')
  expect(await chief.text()).toContain('封好的电子票 3 张')
  boxFile = await saved(chief.page, () => chief.page.locator(`a[href="${hall.round}/box.json"]`).click())
  expect(boxFileIn(boxFile.text)?.envelopes).toHaveLength(3)
  hall.nothingWrong()
})

/** On this laptop, with the shares of these scrutineers: three ballots, and of no project how many votes it has. */
async function openOn(laptop: Walker, numbers: readonly number[]): Promise<Carried> {
  const opened = await openBox(laptop, boxFile, numbers.map(share))
  expect(await laptop.page.locator('[data-part="valid"]').innerText()).toBe('3 张')
  for (const title of hall.at.titles) expect(await laptop.text()).not.toContain(title)
  return opened
}

test('on a laptop that was taken off the network, one share opens nothing, a wrong one is named, and two open the box', async () => {
  const laptop = await hall.arrive()
  await laptop.go('/opening')
  const { page } = laptop
  await page.context().setOffline(true)
  await page.locator('[data-part="net"]', { hasText: '已断开网络' }).waitFor()
  const said: string[] = []
  page.on('request', (request) => said.push(request.url()))
  await put(page, '#box-file', share(1).file)
  await page.locator('[data-problem="box-malformed"]:not([hidden])').waitFor()
  await giveBox(laptop, boxFile)
  await put(page, '#share-file', boxFile)
  await press(page, 'open-share')
  await page.locator('[data-problem="share-malformed"]:not([hidden])').waitFor()
  await giveShare(page, { ...share(2), passphrase: share(1).passphrase })
  await press(page, 'open-share')
  await page.locator('[data-problem="share-does-not-open"]:not([hidden])').waitFor()
  result = await openOn(laptop, [3, 1])
  expect(said.filter((url) => !url.startsWith('blob:'))).toEqual([])
  hall.nothingWrong()
})

test('saved beforehand as one file and opened without any server, the page does the same', async () => {
  const reader = await hall.arrive()
  await reader.go('/opening')
  const tool = await saved(reader.page, () => reader.page.locator('a[download]').click())
  const path = join(folder, 'saved-page.html')
  writeFileSync(path, tool.text)
  const laptop = await hall.arrive()
  await laptop.page.context().setOffline(true)
  await laptop.page.goto(pathToFileURL(path).href)
  const again = await openOn(laptop, [2, 3])
  // Another pair finds the same in it; only the signature is another.
  expect(again.text.split('.').slice(0, 2)).toEqual(result.text.split('.').slice(0, 2))
  hall.nothingWrong()
})

test('the result comes back, is checked and counted, and the chair announces it; the wall and the report say who held the key', async () => {
  const chief = await hall.as('chief-scrutineer')
  await chief.go(`${hall.round}/opening`)
  await put(chief.page, '#result', { name: 'x.jwt', text: result.text.slice(0, -10) })
  await chief.send(`${hall.round}/opening`)
  expect(await chief.text()).toMatch(/没有收下|不是完整的开箱结果/)
  await put(chief.page, '#result', result)
  await chief.send(`${hall.round}/opening`)
  expect(chief.path()).toBe(hall.round)
  await chief.send(`${hall.round}/count`)
  const chair = await hall.as('chair')
  await chair.go(`${hall.round}/announce`)
  await chair.send(`${hall.round}/announce`)
  const anybody = await hall.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  const page = await anybody.text()
  for (const title of hall.at.titles.slice(0, 2)) expect(page).toContain(title)
  expect(page).toContain('任意 2 份合在一起才能开箱。平台没有钥匙')
  expect(page).not.toContain('由平台保管')
  hall.nothingWrong()
})

test('in everything that any page sent there is no private key, no share and no passphrase', async () => {
  const opened = await Promise.all(
    shares.map(async ({ file, passphrase }) => {
      const [own] = lockedSharesIn(file.text) ?? []
      const unlocked = own && (await unlockShare(own, passphrase))
      return unlocked ?? expect.fail('a share that does not open')
    }),
  )
  const facts = await boxFacts(boxFileIn(boxFile.text) ?? expect.fail('no box file'))
  const key = facts && (await joinedKey(facts.manifest.boxKey, opened))
  const papers = shares.flatMap(({ passphrase, spares }) => [passphrase, ...spares])
  expect(papers).toHaveLength(9)
  const secrets = [key?.d ?? expect.fail('no key'), ...opened, ...papers, ...papers.map((paper) => paper.replaceAll(' ', ''))]
  const all = sent.join('\n')
  for (const secret of secrets) expect(all).not.toContain(secret)
  // The ear works: the public half was sent, once the ceremony was over.
  expect(all).toContain(facts?.manifest.boxKey.x)
})
