/** What people do in a whole session beside drawing and casting: paper handed out and counted, a tablet lent on, a box carried to a laptop. */
import { expect } from 'vitest'
import { type Carried, put, saved } from './ceremony.ts'
import { type SealedHall, WAIT } from './sealed.ts'
import type { Walker } from './walker.ts'

/** As in a hall: everybody at once. */
export const all = <One, Made>(many: readonly One[], act: (one: One, index: number) => Promise<Made>): Promise<Made[]> =>
  Promise.all(many.map(act))

export async function handOutPaper(hall: SealedHall, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await (await hall.atDesk(number)).send(hall.deskForm('paper', number))
}

/** «清除这台设备»: whoever borrows it next is nobody yet. */
export async function clear(hall: SealedHall, device: Walker): Promise<void> {
  await device.page.locator('[data-part=clear] button').click()
  await device.page.waitForURL(`${hall.journey.url}/`)
  await device.go(WAIT)
  expect(device.path()).toBe('/s/hall2023')
}

/** The vote ends with both keys, and two tellers enter what lay in the paper box; the second may misread it at first. */
export async function close(hall: SealedHall, lines: readonly string[], misread = lines): Promise<void> {
  await hall.turnBoth()
  const [one, other] = [await hall.as('teller'), await hall.as('teller', 'second')]
  await enterAs(hall, one, lines)
  expect(await one.text()).toContain('您已录入，等另一名计票人。')
  await enterAs(hall, other, misread)
  if (misread !== lines) {
    expect(await other.text()).toContain('不一致，相差 1')
    await enterAs(hall, other, lines)
  }
  expect(await other.text()).toContain('两名计票人一致。')
  hall.minuteLater()
}

/** One line a paper, a key for each candidate: 1 赞成, 2 反对, 3 弃权, 0 nothing. */
async function enterAs(hall: SealedHall, teller: Walker, lines: readonly string[]): Promise<void> {
  await teller.go(`${hall.round}/paper`)
  await teller.send(`${hall.round}/paper`, { lines: lines.join('\n'), spoiled: '0' })
}

/** The chief scrutineer reads out what hangs on the wall and carries the box to a laptop without a network. */
export async function atLaptop(hall: SealedHall) {
  const chief = await hall.as('chief-scrutineer')
  await chief.go(hall.round)
  await chief.follow('监票人开箱')
  const [manifest = '', digest = ''] = await chief.page.locator('.share-digests dd').allInnerTexts()
  const box = await saved(chief.page, () => chief.page.locator(`a[href="${hall.round}/box.json"]`).click())
  const walker = await hall.arrive()
  await walker.go('/opening')
  await walker.page.context().setOffline(true)
  return { walker, box, manifest, digest }
}

export async function bringBack(hall: SealedHall, result: Carried): Promise<void> {
  const chief = await hall.as('chief-scrutineer')
  await put(chief.page, '#result', result)
  await chief.send(`${hall.round}/opening`)
  expect(chief.path()).toBe(hall.round)
}

/** 应到, 实到, 在场, 发出, 收回 on the console, without the small print. */
export const figures = ({ page }: Walker): Promise<string[]> =>
  page.locator('#board dd').evaluateAll((shown) => shown.map((dd) => dd.firstChild?.textContent ?? ''))
