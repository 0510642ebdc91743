/** A vote in the rooms of the delegations, and a vote by name: what tellers, chief scrutineer and visitors see on a phone on the way. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { makeOfficer, PASSWORD } from '../support/people.ts'
import { closedOnPaper, rooms } from '../voting/rooms/by-delegation.ts'
import { announce, idIn } from '../voting/session/by-hand.ts'
import { agree, BY_NAME, closedByName, countNames, enterNames, LINES, PAPERS, PUBLISHED } from '../voting/session/by-name.ts'
import { enterPaperTwice, type Hall, press, totals } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

let journey: Journey

beforeEach(async () => {
  journey = await begin(day('2022-12-23'))
})

afterEach(() => journey?.end())

async function walks(at: Hall, role: 'teller' | 'chief-scrutineer'): Promise<Walker> {
  const walker = await journey.arrive()
  await walker.signIn(await makeOfficer(journey.here, role, at.body), PASSWORD)
  return walker
}

/** What anybody reads of the decision, and how he recounts it. */
async function publicPages(at: Hall, round: string): Promise<string> {
  const { id } = await at.here.db.read.selectFrom('decision').select('id').executeTakeFirstOrThrow()
  const anybody = await journey.arrive()
  await anybody.go(`/votes/${id}`)
  for (const fold of await anybody.page.locator('main details:not([open]) > summary').all()) await fold.click()
  await anybody.look()
  const text = await anybody.text()
  await anybody.go(`/votes/rounds/${idIn(round)}/verify`)
  await anybody.page.waitForSelector('[data-part="verdict"]:not([hidden])')
  await anybody.look()
  return text
}

test('in rooms: a teller counts with another, differs, mends it, and goes on to the papers; a doubtful one is ruled on', async () => {
  const { at, round } = await closedOnPaper(journey.here)
  const figures = rooms([3, 3], [3, 2, 1], [2, 2])
  await press(at, 'teller', `${round}/rooms`, figures)
  const teller = await walks(at, 'teller')
  await teller.go(round)
  await teller.go(`${round}/rooms`)
  await teller.send(`${round}/rooms`, rooms([3, 3], [3, 3], [2, 2]))
  expect(await teller.text()).toContain('不一致')
  await teller.send(`${round}/rooms`, figures)
  expect(await teller.text()).toContain('共 7 张纸质票，合在一起计票')

  const chief = await walks(at, 'chief-scrutineer')
  await chief.go(`${round}/rulings`)
  await chief.send(`${round}/rulings`, { marks: '两栏之间画了一个圈', about: '3', ruling: 'item-void', ground: '办法第六条' })
  expect(await chief.text()).toContain('两栏之间画了一个圈')
  await teller.follow('下一步：录入选票')
  expect(await teller.text()).toContain('两栏之间画了一个圈')

  await enterPaperTwice(at, round, totals(7, 7, [6, 5, 2, 1]))
  await chief.go(round)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  await chief.go(round)
  await announce(at, round)
  expect(await publicPages(at, round)).toContain('第3代表团')
  expect(journey.problems).toEqual([])
})

test('by name: a teller enters the names, sees where another differs, and agrees; desk and visitors read who voted how', async () => {
  const { at, round, one } = await closedByName(journey.here, { ...BY_NAME, ...PUBLISHED })
  const good = { ...PAPERS, lines: LINES.join('\n') }
  await enterNames(one, round, good)
  const teller = await walks(at, 'teller')
  await teller.go(`${round}/recorded`)
  const entered = { ...PAPERS, lines: good.lines.replace('1 1 1 2 3', '1 1 1 1 3') }
  await teller.send(`${round}/recorded`, entered)
  // First it is looked at, then it is saved.
  await teller.page.locator('button[value=save]').click()
  await teller.page.waitForSelector('#different-title')
  await teller.look()
  expect(await teller.text()).toContain('不一致')
  await agree(at, round, good)
  await teller.go(`${round}/recorded`)
  expect(await teller.text()).toContain('两名计票人一致')

  await countNames(at, round)
  const chief = await walks(at, 'chief-scrutineer')
  await chief.go(round)
  await chief.go(`${round}/names`)
  expect(await chief.text()).toContain('代表1')
  await announce(at, round)
  expect(await publicPages(at, round)).toContain('代表1')
  expect(journey.problems).toEqual([])
})
