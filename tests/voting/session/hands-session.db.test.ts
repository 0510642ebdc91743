/** 举手: a round without ballots, from its rule to the public record; no page of it speaks of ballots, boxes, 发出 or 收回. */
import { expect, test } from 'vitest'
import type { DecisionId, RoundId } from '../../../src/kernel/ids.ts'
import { NOTHING_TAKEN, verifyRecord } from '../../../src/voting/record/verify.ts'
import { waitedFor } from '../../../src/voting/session/waiting.ts'
import { useDatabase } from '../../support/database.ts'
import { type Page, site } from '../../support/site.ts'
import { announce, chosenIn, idIn } from './by-hand.ts'
import { enterPaperTwice, type Hall, press, setRule, turnBoth } from './hall.ts'
import { closeVote, counted, HANDS, OF_BALLOTS, roundBy } from './other-modes.ts'

useDatabase()

const GOOD = counted([7, 1, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0])

/** What the page of a round says about it; the levers of the hall's screen beside it are another page. */
const mainOf = (page: Page): string => {
  const main = page.document.querySelector('main')
  return main?.textContent?.replace(/\s+/g, ' ') ?? ''
}

/** As the operator sees it beside his levers: the very picture of the hall. */
const wallOf = async (at: Hall, session: string): Promise<string> =>
  (await (await at.as('chair')).get(`${session}/hall`)).document.querySelector('.hall-preview')?.textContent ?? ''

test('from the quorum to the announcement the console speaks of hands and of those present, never of ballots', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  const seen: string[] = []
  const look = async () => seen.push(mainOf(await (await at.as('chair')).get(round)))
  await look()
  await press(at, 'chair', `${round}/freeze`)
  await look()
  expect(seen.at(-1)).toContain('现在清点在场人数')
  await press(at, 'chair', `${round}/issue`)
  await look()
  expect(seen.at(-1)).toContain('每位代表对每一项只举一次')
  await turnBoth(at, round, 'open')
  await look()
  expect(seen.at(-1)).toContain('赞成的请举手；请放下。反对的请举手')
  await turnBoth(at, round, 'close')
  await look()
  expect(seen.at(-1)).toContain('举手人数还没有由两名计票人录入一致')
  await enterPaperTwice(at, round, GOOD)
  await look()
  expect(seen.at(-1)).toContain('在场代表 8 名，各项举手人数已由两名计票人核对一致')
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await look()
  await press(at, 'chief-scrutineer', `${round}/count`)
  await look()
  await announce(at, round)
  await look()
  for (const page of seen) expect(page).not.toMatch(OF_BALLOTS)
  expect(await chosenIn(at)).toEqual(at.titles.slice(0, 2))
})

test('the tellers are asked for 赞成, 反对 and 弃权 of each item and for nothing else', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  const page = await (await at.as('teller')).get(`${round}/paper`)
  const names = [...page.document.querySelectorAll('main input.input')].map((field) => field.getAttribute('name'))
  expect(names).toEqual([1, 2, 3, 4].flatMap((item) => [`for-${item}`, `against-${item}`, `abstain-${item}`]))
  expect(mainOf(page)).toContain('在场 8 名')
  expect(mainOf(page)).not.toMatch(OF_BALLOTS)
})

test('an item may have fewer hands than people present, and never more', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  const teller = await at.as('teller')
  const wrong = await teller.post(`${round}/paper`, counted([7, 2, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0]))
  expect([wrong.status, wrong.text.includes('第 1 项：相加 9，多于在场 8')]).toEqual([422, true])
  expect(await at.here.db.read.selectFrom('paper_entry').selectAll().execute()).toEqual([])
  expect((await teller.post(`${round}/paper`, counted([3, 0, 0], [0, 0, 0], [8, 0, 0], [2, 5, 1]))).status).toBe(200)
})

test('those present are those in the hall as the vote opened: who comes later is not among them', async () => {
  const { at, session, round } = await roundBy(await site('demo'), HANDS)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  const [, , , , , , , , late] = at.mandates
  await press(at, 'sign-in-desk', `${session}/attendance/${late}`, { kind: 'sign-in' })
  await turnBoth(at, round, 'close')
  const page = await (await at.as('teller')).post(`${round}/paper`, counted([9, 0, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0]))
  expect([page.status, page.text.includes('相加 9，多于在场 8')]).toEqual([422, true])
})

test('two tellers who counted differently see where, in hands', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  await (await at.as('teller')).post(`${round}/paper`, GOOD)
  const page = await (await at.as('teller', 'second')).post(`${round}/paper`, counted([7, 1, 0], [5, 1, 0], [3, 4, 1], [2, 5, 0]))
  const rows = [...page.document.querySelectorAll('.two-entries tbody tr')]
  expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual([`第 2 项赞成${at.titles[1]}`])
  expect(page.text).toContain('请执行主席就这一项重新举手')
  expect(mainOf(page)).not.toMatch(OF_BALLOTS)
})

test('the wall speaks of hands at every step', async () => {
  const { at, session, round } = await roundBy(await site('demo'), HANDS)
  const seen: string[] = []
  const look = async () => seen.push(await wallOf(at, session))
  await press(at, 'chair', `${round}/freeze`)
  await look()
  await press(at, 'chair', `${round}/issue`)
  await look()
  expect(seen.at(-1)).toContain('清点在场人数')
  await turnBoth(at, round, 'open')
  await look()
  expect(seen.at(-1)).toContain('赞成、反对、弃权，依次举手')
  await turnBoth(at, round, 'close')
  await look()
  expect(seen.at(-1)).toContain('核对举手人数')
  await enterPaperTwice(at, round, GOOD)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await look()
  await press(at, 'chief-scrutineer', `${round}/count`)
  await look()
  for (const page of seen) expect(page).not.toMatch(OF_BALLOTS)
})

test('the count report and the public page say 举手, list who raised no hand, and have no ballots', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  await enterPaperTwice(at, round, GOOD)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  const report = await (await at.as('chair')).get(`${round}/papers/count`)
  expect(report.text).toContain('逐项进行举手表决')
  expect(report.text).toContain('参加表决的为开始表决时在场代表8名')
  expect(report.text).toMatch(/各项举手人数由teller \d+、teller \d+分别录入/)
  expect(mainOf(report)).not.toMatch(OF_BALLOTS)
  await announce(at, round)
  const { decision_id } = await at.here.db.read.selectFrom('round').select('decision_id').executeTakeFirstOrThrow()
  const page = await at.here.visitor().get(`/votes/${decision_id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('这一轮是举手表决')
  const silent = [...page.document.querySelectorAll('td[data-label="未举手"]')].map((cell) => cell.textContent?.trim())
  expect(silent).toEqual(['0', '1', '0', '1'])
  expect(page.text).toContain('以开始表决时在场代表 8 名为准，没有一项的人数超过，票决有效')
  const figures = [...page.document.querySelectorAll('.result-figures dt')].map((cell) => cell.textContent)
  expect(figures).toEqual(['应到代表', '实到', '在场'])
})

test('anybody can check the public record: everything holds, and for the hands two tellers stand with their word', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  await enterPaperTwice(at, round, GOOD)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  await announce(at, round)
  const file = await at.here.visitor().raw(`/votes/rounds/${idIn(round)}/record.json`)
  const { steps, ok } = await verifyRecord(await file.text(), NOTHING_TAKEN)
  expect(ok).toBe(true)
  expect(steps.filter(({ status }) => status === 'failed')).toEqual([])
  const said = steps.flatMap(({ checks }) => checks.map(({ code, status }) => `${code}.${status}`))
  expect(said).toContain('sum-of-hands.signed-word')
  expect(said).toContain('present-took-part.proved')
})

test('a rule by which silence is 赞成, or a share of ballots, is not frozen for a show of hands', async () => {
  const { at, round } = await roundBy(await site('demo'), { ...HANDS, 'ballot.unmarked': 'for' })
  const page = await press(at, 'chair', `${round}/freeze`)
  expect([page.status, page.text.includes('没有表态的不能算赞成')]).toEqual([409, true])
  await setRule(at, round, { 'ballot.unmarked': 'abstain', 'threshold.base': 'valid' })
  const refused = await press(at, 'chair', `${round}/freeze`)
  expect([refused.status, refused.text.includes('举手、按表决器没有发出、收回、有效票数')]).toEqual([409, true])
  await setRule(at, round, { 'threshold.base': 'present' })
  expect((await press(at, 'chair', `${round}/freeze`)).status).toBe(200)
})

test('who waits with a phone is told to look at the chair', () => {
  const round = {
    id: 'round' as RoundId,
    number: 1,
    method: 'hand-totals',
    kind: 'first',
    decisionId: 'decision' as DecisionId,
  } as const
  for (const phase of ['frozen', 'issuing', 'open'] as const)
    expect(waitedFor([{ ...round, phase, mode: 'show-of-hands' }])).toEqual({ kind: 'other-mode', mode: 'show-of-hands' })
})
