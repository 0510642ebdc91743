/** Sessions on paper through their doors: from the call to the announcement, sums that do not agree, a tie and its run-off. */
import { compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { readBodyKey } from '../../../src/voting/ballot/keys.ts'
import type { CountReport } from '../../../src/voting/record/count-report.ts'
import { decide } from '../../../src/voting/rule/outcome.ts'
import {
  decisionItems,
  decisionOfCycle,
  resultOfRound,
  roundsOfDecision,
  sheetOfRound,
} from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { MASTER_KEY, site } from '../../support/site.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  press,
  setRule,
  signInAtDesk,
  totals,
  turnBoth,
} from './hall.ts'

useDatabase()

const idIn = (address: string) => address.split('/').at(-1) as RoundId

test('from the call to the announcement: the two with most votes of over half of ALL deputies are chosen, and the year moves on', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })

  expect((await press(at, 'chair', `${round}/freeze`)).status).toBe(200)
  expect((await press(at, 'chair', `${round}/issue`)).status).toBe(200)
  const opened = await turnBoth(at, round, 'open')
  expect(opened.text).toContain('现在开始投票')
  expect((await turnBoth(at, round, 'close')).text).toContain('票箱已封')

  await enterPaperTwice(at, round, totals(8, 8, [7, 6, 5, 4]))
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(200)
  const counted = await press(at, 'chief-scrutineer', `${round}/count`)
  expect(counted.text).toContain(`应选 2 项，入选 2 项：${at.titles[0]}、${at.titles[1]}。`)

  const chair = await at.as('chair')
  const announcing = await chair.get(`${round}/announce`)
  expect(announcing.text).toContain('通过要获得全体代表 9 名过半数的赞成票，即至少 5 票，3 项达到，1 项没有达到')
  const done = await chair.submit(announcing)
  expect(done.status).toBe(200)
  expect(done.text).toContain('现在宣布，以上 2 项入选')

  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  expect(decision).toMatchObject({ kind: 'formal-vote', announced_on: expect.any(String) })
  expect(decision?.announcement).toContain(`一、${at.titles[0]}\n二、${at.titles[1]}`)
  const items = await decisionItems(here.db.read, decision?.id ?? newId())
  expect(items.map(({ chosen, votes_for }) => [chosen, votes_for])).toEqual([
    [true, 7],
    [true, 6],
    [false, 5],
    [false, 4],
  ])
  const cycle = await here.db.read.selectFrom('cycle').select('stage').where('id', '=', at.cycleId).executeTakeFirstOrThrow()
  expect(cycle.stage).toBe('announced')
})

/** A round on paper whose box is sealed; the tellers may begin. */
async function closedRound(at: Hall, present: number, answers: Readonly<Record<string, string>> = {}): Promise<string> {
  const session = await callSession(at)
  await signInAtDesk(at, session, present)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  if (Object.keys(answers).length > 0) await setRule(at, round, answers)
  await toClose(at, round)
  return round
}

async function toClose(at: Hall, round: string): Promise<void> {
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
}

async function countIt(at: Hall, round: string, paper: Readonly<Record<string, string>>): Promise<void> {
  await enterPaperTwice(at, round, paper)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const counted = await press(at, 'chief-scrutineer', `${round}/count`)
  if (counted.status !== 200) throw new Error(`not counted: ${counted.text}`)
}

test('a sum that does not agree is stopped in words, with both its sides, and what was typed is kept', async () => {
  const at = await hall(await site('demo'))
  const round = await closedRound(at, 8)
  const slip = { ...totals(8, 8, [7, 6, 5, 4]), 'against-2': '3' }
  const stopped = await press(at, 'teller', `${round}/paper`, slip)
  expect(stopped.status).toBe(422)
  expect(stopped.text).toContain('第 2 项：各栏相加 9，不等于有效票 8')
  expect(stopped.document.querySelector('#against-2')?.getAttribute('value')).toBe('3')
  const lost = await press(at, 'teller', `${round}/paper`, { ...totals(8, 8, [7, 6, 5, 4]), returned: '7' })
  expect(lost.text).toContain('有效票加无效票是 8，不等于收回 7')
  const ghosts = await press(at, 'teller', `${round}/paper`, totals(9, 9, [7, 6, 5, 4]))
  expect(ghosts.text).toContain('发出 9 张，多于实到 8 名')
  const overfull = await press(at, 'teller', `${round}/paper`, totals(7, 8, [7, 6, 5, 4]))
  expect([overfull.status, overfull.text.includes('收回多于发出，本轮无效')]).toEqual([422, true])
  // Nothing was kept: the box cannot be confirmed.
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).text).toContain('纸质票还没有由两名计票人录入一致')
})

test('until the count nobody reads a number of an item, not even from the console of the chief scrutineer', async () => {
  const at = await hall(await site('demo'))
  const round = await closedRound(at, 8)
  await enterPaperTwice(at, round, totals(8, 8, [7, 6, 5, 4]))
  for (const role of ['chair', 'chief-scrutineer', 'office-staff', 'city-observer'] as const) {
    const console = await (await at.as(role)).get(round)
    for (const title of at.titles) expect(console.text, role).not.toContain(title)
    expect((await (await at.as(role)).get(`${round}/papers/count`)).status, role).toBe(404)
  }
  expect(await resultOfRound(at.here.db.read, idIn(round))).toBeNull()
})

test('between count and announcement only who signs and announces reads the numbers; then everybody', async () => {
  const at = await hall(await site('demo'))
  const round = await closedRound(at, 8)
  await countIt(at, round, totals(8, 8, [7, 6, 5, 4]))
  const reading = async (role: 'teller' | 'sign-in-desk' | 'city-observer') => {
    const visitor = await at.as(role)
    return [(await visitor.get(`${round}/papers/count`)).status, (await visitor.get(round)).text.includes(at.titles[0] ?? '-')]
  }
  expect(await reading('teller')).toEqual([200, true])
  expect(await reading('sign-in-desk')).toEqual([404, false])
  expect(await reading('city-observer')).toEqual([404, false])
  expect(await resultOfRound(at.here.db.read, idIn(round))).toBeNull()
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  expect(await reading('city-observer')).toEqual([200, true])
  expect(await resultOfRound(at.here.db.read, idIn(round))).toMatchObject({ valid: 8 })
})

test('a tie across the cut stops the count; one act announces it and makes the round of only the tied', async () => {
  const at = await hall(await site('demo'), { candidates: 4, seats: 2 })
  const round = await closedRound(at, 8)
  await countIt(at, round, totals(8, 8, [7, 6, 6, 2]))
  const chair = await at.as('chair')
  const announcing = await chair.get(`${round}/announce`)
  expect(announcing.text).toContain('下一轮应选 1 项')
  const next = await chair.submit(announcing)
  expect(next.path).not.toBe(round)
  expect(next.text).toContain('再次表决')
  // The run-off asks for no majority and holds only the two.
  const ballot = await chair.get(`${next.path}/papers/ballot`)
  expect(at.titles.map((title) => ballot.text.includes(title))).toEqual([false, true, true, false])
  await toClose(at, next.path)
  await countIt(at, next.path, totals(8, 8, [3, 5]))
  const done = await chair.submit(await chair.get(`${next.path}/announce`))
  expect(done.text).toContain('现在宣布，以上 2 项入选')

  const decision = await decisionOfCycle(at.here.db.read, at.cycleId)
  const items = await decisionItems(at.here.db.read, decision?.id ?? newId())
  expect(items.map(({ chosen, votes_for }) => [chosen, votes_for])).toEqual([
    [true, 7],
    [false, 6],
    [true, 6],
    [false, 2],
  ])
  expect((await roundsOfDecision(at.here.db.read, decision?.id ?? newId())).map(({ kind, phase }) => [kind, phase])).toEqual([
    ['first', 'announced'],
    ['runoff', 'announced'],
  ])
})

test('too few over half: the others are voted on once more, because the rule says so', async () => {
  const at = await hall(await site('demo'), { candidates: 4, seats: 2 })
  const round = await closedRound(at, 8, { 'shortfall.method': 'second-round' })
  await countIt(at, round, totals(8, 8, [7, 4, 3, 2]))
  const chair = await at.as('chair')
  const next = await chair.submit(await chair.get(`${round}/announce`))
  expect(next.text).toContain('另行表决')
  await toClose(at, next.path)
  await countIt(at, next.path, totals(8, 8, [6, 1, 1]))
  expect((await chair.submit(await chair.get(`${next.path}/announce`))).text).toContain('以上 2 项入选')
})

test('the announcement names every chosen project in full, or is not published', async () => {
  const at = await hall(await site('demo'))
  const round = await closedRound(at, 8)
  await countIt(at, round, totals(8, 8, [7, 6, 5, 4]))
  const chair = await at.as('chair')
  const page = await chair.get(`${round}/announce`)
  const cut = await chair.submit(page, { announcement: `公告：${at.titles[0]}` })
  expect([cut.status, cut.text.includes('公告里要写出每一件入选项目的全名')]).toEqual([422, true])
  expect((await decisionOfCycle(at.here.db.read, at.cycleId))?.announced_on).toBeNull()
  const [one, two] = await Promise.all([chair.submit(page), chair.submit(page)])
  expect([one.status, two.status].sort()).toEqual([200, 409])
})

test('the count report is signed by the body’s key and says exactly what was counted', async () => {
  const at = await hall(await site('demo'))
  const round = await closedRound(at, 8)
  await countIt(at, round, totals(8, 7, [6, 5, 4, 3], 1))
  const page = await (await at.as('chair')).get(`${round}/papers/count`)
  expect(page.text).toContain('应到代表9名，实到8名')
  expect(page.text).toMatch(/纸质票由teller \d+、teller \d+分别录入，两人的录入一致。/)
  expect(page.text).toMatch(/复核人：.*计票人：teller \d+.*计票人：teller \d+/s)
  expect(page.text).toContain('发出选票8张，收回7张，收回数少于发出数，投票有效。其中有效票6张，无效票1张（多选 1 张）')
  const sheet = await sheetOfRound(at.here.db.read, idIn(round))
  const key = await readBodyKey(at.here.db.read, MASTER_KEY, at.body.id)
  if (!sheet || !key) throw new Error('no report')
  const { payload } = await compactVerify(sheet.report, await importJWK({ ...key.jwk }, 'ES256'), { algorithms: ['ES256'] })
  const report = JSON.parse(new TextDecoder().decode(payload)) as CountReport
  expect(report.held).toEqual(sheet.held)
  expect(report.outcome).toEqual(sheet.outcome)
  // Whoever has the report can decide again from what was counted.
  const candidates = sheet.candidates.map(({ id, costFen }) => ({ id, costFen, support: null }))
  expect(decide(sheet.rule, candidates, report.held)).toEqual(report.outcome)
})
