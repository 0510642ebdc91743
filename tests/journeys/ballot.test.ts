/**
 * A deputy's ballot from tap to published result: five phones in a hall, the desk and both keys at their consoles, and afterwards anybody
 * at home. Every step through its page; the steps stand on each other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { castOn, draw, SealedHall, WAIT } from './sealed.ts'
import type { Walker } from './walker.ts'

const DEPUTIES = 5
/** For each deputy what he marks, candidate by candidate: two of three get the majority of all five. */
const MARKS = [
  ['for', 'for', 'against'],
  ['for', 'for', 'abstain'],
  ['for', 'for', 'against'],
  ['for', 'against', 'for'],
  ['against', 'for', 'against'],
] as const

let hall: SealedHall
const phones: Walker[] = []
const receipts: string[] = []

beforeAll(async () => {
  hall = await SealedHall.begin(day('2022-12-23'), { deputies: DEPUTIES, candidates: 3, seats: 2 })
})

afterAll(async () => {
  await hall?.journey.end()
})

test('the office calls the session, prepares a sealed round and prints slips; the desk signs five deputies in', async () => {
  await hall.prepare()
  await hall.gather()
  await hall.take('chair', 'freeze')
  hall.nothingWrong()
})

test('each deputy opens the door with the number and the digits of his slip and waits', async () => {
  for (const index of hall.at.mandates.keys()) phones.push(await hall.enter(index + 1))
  hall.nothingWrong()
})

test('the chair opens the drawing: every phone draws its ballot by itself; two keys open the vote', async () => {
  await hall.take('chair', 'issue')
  for (const phone of phones) await draw(phone)
  hall.minuteLater()
  await hall.turnBoth()
  hall.nothingWrong()
})

test('every deputy marks three candidates, reads them once more, casts, and keeps a receipt', async () => {
  for (const [index, phone] of phones.entries()) receipts.push((await castOn(phone, MARKS[index] ?? [])).label)
  expect(new Set(receipts).size).toBe(DEPUTIES)
  hall.nothingWrong()
})

test('both keys close, the box is opened, counted and announced', async () => {
  await hall.turnBoth()
  hall.minuteLater()
  const chief = await hall.take('chief-scrutineer', 'open-box')
  await chief.send(`${hall.round}/count`)
  const chair = await hall.as('chair')
  await chair.go(`${hall.round}/announce`)
  await chair.send(`${hall.round}/announce`)
  hall.nothingWrong()
})

test('anybody at home reads the result, the way it was counted, and the list on which every receipt stands once', async () => {
  const anybody = await hall.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  const result = await anybody.text()
  for (const title of hall.at.titles.slice(0, 2)) expect(result).toContain(title)
  expect(await anybody.page.locator('.result-figures').innerText()).toMatch(/5[\s\S]*5[\s\S]*5[\s\S]*5[\s\S]*5/)
  await anybody.follow(/回执/)
  const list = await anybody.text()
  for (const receipt of receipts) expect(list.split(receipt)).toHaveLength(2)
  hall.nothingWrong()
})

test('the deputy who waits in the hall is led to the result', async () => {
  const [phone] = phones
  await phone?.go(WAIT)
  await phone?.follow(/结果/)
  expect(await phone?.text()).toContain(hall.at.titles[0])
  hall.nothingWrong()
})
