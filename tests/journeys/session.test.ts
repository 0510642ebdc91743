/**
 * A whole session, from the sign-in desk to a record that anybody verifies: a cap of two, five papers beside sealed ballots, a tablet that
 * is lent on, a phone that is lost, a tie for the last seat, and a run-off with keys of its own. The steps stand on each other.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../scripts/build.mjs'
import { day } from '../../src/kernel/clock.ts'
import { newPage } from '../support/chromium.ts'
import { giveBox, giveShare, type HeldShare, makeKeys, openBox, press, saved, spareOf } from './ceremony.ts'
import { castOn, draw, type Receipt, SealedHall, WAIT } from './sealed.ts'
import { all, atLaptop, bringBack, clear, close, figures, handOutPaper } from './session-acts.ts'
import type { Walker } from './walker.ts'

/** Roll numbers of the twelve deputies by what happens to them in the first round. */
const ON_PAPER = [1, 2, 3, 4, 5]
const ON_PHONES = [6, 7, 8, 9]
const [FIRST_ON_TABLET, THEN_ON_TABLET, LOSES_PHONE] = [10, 11, 12] as const

const [A, B, C] = [0, 1, 2]
/** What is for these two and against the others; of four candidates. */
const forBoth = (one: number, two: number) => [0, 1, 2, 3].map((item) => (item === one || item === two ? 'for' : 'against'))
/** Eleven ballots of two each: A has 8; B and C have 7 each, which is over half of twelve; D has none. */
const PAPERS = ['1122', '1122', '1213', '2110', '2112']
/** The last paper as one teller reads it at first. */
const MISREAD = [...PAPERS.slice(0, -1), '2122']
const PHONES = [forBoth(A, B), forBoth(A, C), forBoth(A, C), forBoth(A, C)]
const TABLET = [forBoth(A, B), forBoth(B, C)] as const
/** B and C alone: 5 and 6. */
const RUNOFF_PAPERS = ['12', '12', '12', '21', '21', '23']
const RUNOFF_PHONES = [
  ['for', 'against'],
  ['for', 'abstain'],
  ['against', 'for'],
  ['against', 'for'],
  ['against', 'for'],
  ['abstain', 'for'],
]

/** What one can take from the hall and hold against the record. */
interface Taken {
  readonly round: string
  readonly wall: string
  readonly box: string
  readonly receipts: readonly Receipt[]
}

let hall: SealedHall
let folder: string
let tablet: Walker
/** Hangs there from the first arrival to the end, and nobody touches it. */
let wall: Page
/** The lost phone first, afterwards the one that was borrowed instead. */
let twelfth: Walker
let shares: HeldShare[]
/** Of the round that is voted on now. */
let receipts: Receipt[] = []
const phones: Walker[] = []
const taken: Taken[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'piaojue-session-'))
  hall = await SealedHall.begin(day('2022-12-23'), { deputies: 12, candidates: 4, seats: 2 })
  await buildServer()
})

afterAll(async () => {
  await hall?.journey.end()
  rmSync(folder, { recursive: true })
})

test('two of four are to be chosen, each ballot for two at most; twelve deputies are signed in at the desk and given slips', async () => {
  await hall.prepare({ custody: 'scrutineers', holders: '3', needed: '2' })
  const office = await hall.as('office-staff')
  expect(await office.text()).toContain('候选项目4项，应选2项，差额2项。')
  expect(await office.text()).toContain('多于2项的整张无效')
  wall = await newPage(hall.journey.browser, { width: 1920, height: 1080 }, hall.journey.problems)
  await wall.goto(`${hall.journey.url}/hall/hall2023`)
  await wallShows('welcome')
  await hall.gather()
  await wallShows('sign-in')
  hall.nothingWrong()
})

test('three scrutineers take a share each; the chair freezes the list and opens the drawing', async () => {
  const chair = await hall.as('chair')
  await chair.go(hall.round)
  shares = await makeKeys(chair, 3)
  await chair.send(`${hall.round}/freeze`)
  await wallShows('rule')
  await chair.send(`${hall.round}/issue`)
  await wallShows('issuing')
  hall.nothingWrong()
})

test('five take paper at the desk, four draw on their phones, and the tenth on a tablet of the hall', async () => {
  await handOutPaper(hall, ON_PAPER)
  expect(await (await hall.as('sign-in-desk')).text()).toContain('已领纸质票')
  phones.push(...(await all(ON_PHONES, (number) => hall.enter(number))))
  tablet = await hall.enter(FIRST_ON_TABLET)
  await all([...phones, tablet], draw)
  hall.nothingWrong()
})

test('the twelfth draws and loses his phone: no other device and no paper takes its place', async () => {
  // The desk has him before it while he still could take paper.
  const desk = await hall.atDesk(LOSES_PHONE)
  const paper = hall.deskForm('paper', LOSES_PHONE)
  expect(await desk.page.locator(`form[action="${paper}"]`).count()).toBe(1)
  twelfth = await hall.enter(LOSES_PHONE)
  await draw(twelfth)
  await twelfth.page.context().close()

  await desk.send(paper)
  expect(await desk.text()).toContain('这位代表已经领过票，不能再领。')
  await hall.atDesk(LOSES_PHONE)
  expect(await desk.text()).toContain('已用手机或平板领票')
  expect(await desk.page.locator(`form[action="${paper}"]`).count()).toBe(0)

  await desk.send(hall.deskForm('slips', LOSES_PHONE))
  expect(await hall.keepSlips(desk)).toBe(1)
  twelfth = await hall.enter(LOSES_PHONE)
  expect(await twelfth.text()).toContain('您已用手机或平板领票。')
  await twelfth.follow('回到选票页')
  await twelfth.screen('elsewhere')
  expect(await twelfth.text()).toContain('只能在那台设备上投')
  hall.nothingWrong()
})

test('two keys open the vote; the tablet is cleared after one deputy has cast, and the next one draws and casts on it', async () => {
  hall.minuteLater()
  await hall.turnBoth()
  await wallShows('voting')
  receipts = await all([...phones, tablet], (device, index) => castOn(device, PHONES[index] ?? TABLET[0]))
  await clear(hall, tablet)
  await hall.enter(THEN_ON_TABLET, tablet)
  await tablet.follow('打开选票页')
  receipts.push(await castOn(tablet, TABLET[1]))
  await clear(hall, tablet)
  expect(new Set(receipts.map(({ whole }) => whole)).size).toBe(6)
  hall.nothingWrong()
})

test('two keys close: twelve were issued and eleven come back; two tellers agree on the papers, and two of three shares open the box', async () => {
  await close(hall, PAPERS, MISREAD)
  const { walker, box } = await carryBox()
  await bringBack(hall, await openBox(walker, box, [share(3), share(1)]))
  const chief = await hall.as('chief-scrutineer')
  expect(await figures(chief)).toEqual(['12', '12', '12', '12', '11'])
  expect(await chief.text()).toContain('电子 7 · 纸质 5')
  await chief.send(`${hall.round}/count`)
  await wallShows('counting')
  for (const title of hall.at.titles) expect(await wall.content()).not.toContain(title)
  hall.nothingWrong()
})

test('one is chosen and two are level for the last seat: the chair announces it and the run-off of those two in one act', async () => {
  const [one = '', two = '', three = '', four = ''] = hall.at.titles
  const chair = await hall.as('chair')
  await chair.go(`${hall.round}/announce`)
  const said = await chair.text()
  expect(said).toContain(`${two}、${three}同为 7 票，只余 1 个名额`)
  expect(said).toContain('下一轮应选 1 项，候选：')
  await chair.send(`${hall.round}/announce`)
  expect(chair.path()).not.toBe(hall.round)
  hall.round = chair.path()
  expect(await chair.text()).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  await chair.go(`${hall.round}/papers/ballot`)
  const ballot = await chair.text()
  expect([one, two, three, four].map((title) => ballot.includes(title))).toEqual([false, true, true, false])
  hall.nothingWrong()
})

test('the run-off uses a spare key of the first ceremony; all twelve draw again, also who lost his phone, and cast', async () => {
  const chair = await hall.as('chair')
  await chair.go(hall.round)
  expect(await chair.text()).toContain('票箱钥匙还没有做')
  await chair.follow('去做钥匙')
  await chair.page.locator('summary', { hasText: '使用备用钥匙一' }).click()
  await chair.look()
  await chair.send(`${hall.round}/keys/spares/1`)
  expect(await chair.text()).toContain('起用备用钥匙一')
  await chair.send(`${hall.round}/freeze`)
  await chair.send(`${hall.round}/issue`)
  await handOutPaper(hall, [...ON_PAPER, THEN_ON_TABLET])
  await all(phones, (phone) => phone.follow('回到等候页'))
  await hall.enter(FIRST_ON_TABLET, tablet)
  const devices = [...phones, tablet, twelfth]
  await all(devices, draw)
  hall.minuteLater()
  await hall.turnBoth()
  receipts = await all(devices, (device, index) => castOn(device, RUNOFF_PHONES[index] ?? ['against', 'for']))

  await close(hall, RUNOFF_PAPERS)
  const { walker, box } = await carryBox()
  await giveBox(walker, box)
  // The passphrase of the first vote opens nothing any more, though the file is the same.
  await giveShare(walker.page, share(2))
  await walker.page.locator('label', { hasText: '「备用一」的口令' }).waitFor()
  await press(walker.page, 'open-share')
  await walker.page.locator('[data-problem="share-does-not-open"]:not([hidden])').waitFor()
  await bringBack(hall, await openBox(walker, box, [spareOf(share(2), 1), spareOf(share(3), 1)]))
  hall.nothingWrong()
})

test('the run-off decides; anybody reads which two were chosen, and by how many votes', async () => {
  const [one = '', two = '', three = '', four = ''] = hall.at.titles
  const chief = await hall.as('chief-scrutineer')
  await chief.send(`${hall.round}/count`)
  const chair = await hall.as('chair')
  await chair.go(`${hall.round}/announce`)
  await chair.send(`${hall.round}/announce`)
  await wallShows('result')
  expect(await chair.text()).toContain(`应选 2 项，入选 2 项：${one}、${three}。 现在宣布，以上 2 项入选。`)

  const anybody = await hall.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  const rounds = await anybody.page.locator('.result-figures').allInnerTexts()
  expect(rounds.map((row) => row.match(/\d+/g)?.map(Number))).toEqual([
    [12, 12, 12, 12, 11, 11, 0],
    [12, 12, 12, 12, 12, 12, 0],
  ])
  const said = await anybody.text()
  expect(said).toContain(`再次票决的结果：${two} 5 票；${three} 6 票`)
  const announcement = await anybody.page.locator('.announcement').innerText()
  expect([one, two, three, four].map((title) => announcement.includes(title))).toEqual([true, false, true, false])
  await all(phones, async (phone) => {
    await phone.go(WAIT)
    expect(await phone.text()).toContain('结果已经宣布。')
  })
  hall.nothingWrong()
})

test.each([
  ['the first round', 0],
  ['the run-off', 1],
])(
  '%s verifies in the visitor’s browser with what was taken from the hall, and the command says the same',
  async (_which, index) => {
    const { round, wall, box, receipts: kept } = taken[index] ?? expect.fail('nothing was taken from the hall')
    const id = round.split('/').at(-1)
    const anybody = await hall.arrive()
    await anybody.go(`/votes/rounds/${id}/verify`)
    const { page } = anybody
    await page.fill('#wall', wall)
    await page.fill('#box', box)
    await page.fill('#receipts', kept.map(({ whole }) => whole).join('\n'))
    const lamps = page.locator('[data-step] [data-part="lamp"] span')
    await page.locator('[data-step="3"] [data-part="lamp"]', { hasText: '已证明' }).waitFor()
    // Papers and unpublished rows are the tellers' and scrutineers' word; everything else is recounted here.
    const words = ['已证明', '已证明', '凭签字', '已证明', '已证明', '凭签字', '已证明']
    expect((await lamps.allInnerTexts()).slice(0, 7)).toEqual(words)
    expect(await page.locator('[data-part="answer"]').innerText()).toBe('没有发现对不上的地方')
    expect(await page.locator('[data-step="3"] [data-part="checks"] li').count()).toBeGreaterThanOrEqual(kept.length)
    await anybody.look()
    hall.nothingWrong()

    const record = await saved(page, () => page.locator('[data-part="download"]').click())
    const file = join(folder, `record-${index}.json`)
    writeFileSync(file, record.text)
    const digests = ['--manifest', wall, '--box', box, ...kept.flatMap(({ whole }) => ['--receipt', whole])]
    const { stdout } = await promisify(execFile)(process.execPath, ['bin/piaojue.mjs', 'verify', file, ...digests])
    expect([...stdout.matchAll(/^\(\d\) .* {2}\[(.+)\]$/gm)].map(([, word]) => word)).toEqual(words)
    expect(stdout).toContain('没有发现对不上的地方')
  },
)

const share = (number: number): HeldShare => shares[number - 1] ?? expect.fail(`no share ${number}`)

/** The wall has come to this screen by itself. */
const wallShows = (screen: string) => wall.waitForSelector(`.wall[data-screen="${screen}"]`, { timeout: 30_000 })

/** The sealed box as it is carried away; what is read out of it is what hangs on the wall, and is noted beside the receipts. */
async function carryBox() {
  await wallShows('sealed')
  const { walker, box, manifest, digest } = await atLaptop(hall)
  expect(await wall.locator('.wall-print-whole').innerText()).toBe(digest)
  taken.push({ round: hall.round, wall: manifest, box: digest, receipts })
  return { walker, box }
}
