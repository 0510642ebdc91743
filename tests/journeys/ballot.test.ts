/**
 * A deputy's ballot from tap to published result: five phones in a hall, the desk and both keys at their consoles, and afterwards anybody
 * at home. Every step through its page; the steps stand on each other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/database/tables/people.ts'
import { day, shanghaiMoment } from '../../src/kernel/clock.ts'
import { makeOfficer } from '../support/people.ts'
import { type Hall, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

const DAY = day('2022-12-23')
const DEPUTIES = 5
/** For each deputy what he marks, candidate by candidate: two of three get the majority of all five. */
const MARKS = [
  ['for', 'for', 'against'],
  ['for', 'for', 'abstain'],
  ['for', 'for', 'against'],
  ['for', 'against', 'for'],
  ['against', 'for', 'against'],
] as const

let journey: Journey
let at: Hall
let session = ''
let round = ''
const officers = new Map<Role, Walker>()
const phones: Walker[] = []
const receipts: string[] = []

beforeAll(async () => {
  journey = await begin(DAY)
  at = await hall(journey.here, { deputies: DEPUTIES, candidates: 3, seats: 2 })
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

/** The hall's clock goes on by a minute; nobody waits. */
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

test('the office calls the session, prepares a sealed round and prints slips; the desk signs five deputies in', async () => {
  const office = await as('office-staff')
  await office.go(at.desk('sessions', 'new'))
  await office.send(at.desk('sessions'), { name: '第九届人民代表大会第三次会议', hall: '会议中心', code: 'hall2023' })
  session = office.path()
  await office.go(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  await office.send(`${at.desk('rounds')}?session=${session.split('/').at(-1)}`, { method: 'sealed' })
  round = office.path().replace(/\/rule$/, '')

  const desk = await as('sign-in-desk')
  for (const mandate of at.mandates) {
    await desk.go(`${session}?q=${encodeURIComponent('代表')}`)
    await desk.send(`${session}/attendance/${mandate}`)
  }
  const chair = await as('chair')
  await chair.go(round)
  await chair.send(`${round}/freeze`)
  nothingWrong()
})

test('each deputy opens the door with the number and the digits of his slip and waits', async () => {
  const office = await as('office-staff')
  await office.go(session)
  await office.send(`${session}/slips`)
  const slips = await office.page.locator('.slip').evaluateAll((all) => all.map((slip) => slip.textContent ?? ''))
  expect(slips).toHaveLength(DEPUTIES)
  for (const [index] of at.mandates.entries()) {
    const text = slips.find((slip) => slip.startsWith(`代表${index + 1}`)) ?? ''
    const digits = /(\d{4})\s?(\d{4})/.exec(text)?.[0] ?? ''
    const phone = await journey.arrive()
    await phone.go('/s/hall2023')
    await phone.send('/s/hall2023', { number: String(index + 1), digits })
    expect(phone.path()).toBe('/s/hall2023/wait')
    phones.push(phone)
  }
  nothingWrong()
})

test('the chair opens the drawing: every phone draws its ballot by itself; two keys open the vote', async () => {
  const chair = await as('chair')
  await chair.go(round)
  await chair.send(`${round}/issue`)
  for (const phone of phones) {
    await phone.go('/s/hall2023/wait')
    await phone.follow('打开选票页')
    await phone.screen('drawn')
  }
  minuteLater()
  await turnBoth()
  nothingWrong()
})

test('every deputy marks three candidates, reads them once more, casts, and keeps a receipt', async () => {
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
    receipts.push((await phone.page.locator('[data-part=receipt-label]').textContent()) ?? '')
  }
  expect(new Set(receipts).size).toBe(DEPUTIES)
  nothingWrong()
})

test('both keys close, the box is opened, counted and announced', async () => {
  await turnBoth()
  minuteLater()
  const chief = await as('chief-scrutineer')
  await chief.go(round)
  await chief.send(`${round}/open-box`)
  await chief.send(`${round}/count`)
  const chair = await as('chair')
  await chair.go(`${round}/announce`)
  await chair.send(`${round}/announce`)
  nothingWrong()
})

test('anybody at home reads the result, the way it was counted, and the list on which every receipt stands once', async () => {
  const anybody = await journey.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  const result = await anybody.text()
  for (const title of at.titles.slice(0, 2)) expect(result).toContain(title)
  expect(await anybody.page.locator('.result-figures').innerText()).toMatch(/5[\s\S]*5[\s\S]*5[\s\S]*5[\s\S]*5/)
  await anybody.follow(/回执/)
  const list = await anybody.text()
  for (const receipt of receipts) expect(list.split(receipt)).toHaveLength(2)
  nothingWrong()
})

test('the deputy who waits in the hall is led to the result', async () => {
  const [phone] = phones
  await phone?.go('/s/hall2023/wait')
  await phone?.follow(/结果/)
  expect(await phone?.text()).toContain(at.titles[0])
  nothingWrong()
})
