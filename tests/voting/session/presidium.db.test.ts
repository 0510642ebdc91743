/** 票数相同，由主席团决定: the presidium's word is written down, signed, told, and checked by anybody. */
import { beforeEach, expect, test } from 'vitest'
import { recordOfRound } from '../../../src/voting/record/record-store.ts'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { decisionOfCycle } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { type Site, site } from '../../support/site.ts'
import { announce, chosenIn, firstRound, hold, idIn, redraft } from './by-hand.ts'
import type { Hall } from './hall.ts'

useDatabase()

let here: Site
beforeEach(async () => {
  here = await site('demo')
})

const BASIS = '主席团第三次会议，纪要〔2022〕3 号'
const AT_ONCE: Partial<VotingRule['tie']> = { method: 'presidium' }
const AFTER_ONE_RUNOFF: Partial<VotingRule['tie']> = { method: 'runoff', maxRounds: 1, finally: 'presidium' }

/** Two of four level behind the first, one seat left. */
async function tied(tie: Partial<VotingRule['tie']>): Promise<{ at: Hall; round: string }> {
  const { at, round } = await firstRound(here)
  await redraft(at, round, (rule) => ({ ...rule, tie: { ...rule.tie, ...tie } }))
  await hold(at, round, [7, 6, 6, 2])
  return { at, round }
}

async function decide(at: Hall, round: string, positions: readonly number[]) {
  const ticks = positions.map((position) => [`chosen-${at.candidates[position - 1]}`, 'on'])
  return (await at.as('chair')).post(`${round}/presidium`, { basis: BASIS, ...Object.fromEntries(ticks) })
}

const recordOf = async (round: string): Promise<RoundRecord> =>
  (await recordOfRound(here.db.read, idIn(round))) ?? expect.fail('no record')

test('the chair reads that the presidium decides, cannot announce before it has, and names only the tied', async () => {
  const { at, round } = await tied(AT_ONCE)
  const [one, two, three] = at.titles
  const chair = await at.as('chair')
  const console_ = await chair.get(round)
  expect(console_.text).toContain(`${two}、${three}这 2 项不能确定，余 1 个名额，按照办法由大会主席团决定。`)
  const page = await chair.get(`${round}/announce`)
  expect(page.text).toContain('登记大会主席团的决定')
  const boxes = [...page.document.querySelectorAll('.picks label')].map((label) => label.textContent)
  expect(boxes).toEqual([two, three])
  expect(page.document.querySelector(`form[action="${round}/announce"]`)).toBeNull()

  const early = await chair.post(`${round}/announce`, { announcement: one ?? '' })
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('请先登记主席团的决定')])
  expect((await decide(at, round, [1])).text).toContain('主席团只能在票数相同的项目里决定')
  expect((await (await at.as('office-staff')).post(`${round}/presidium`, { basis: BASIS })).status).toBe(403)
})

test('without a ground, or with more projects than seats, it is asked again and nothing that was ticked is lost', async () => {
  const { at, round } = await tied(AT_ONCE)
  const chair = await at.as('chair')
  const third = `chosen-${at.candidates[2]}`
  const groundless = await chair.post(`${round}/presidium`, { basis: ' ', [third]: 'on' })
  expect(groundless.status).toBe(422)
  expect(groundless.text).toContain('请填依据')
  expect(groundless.document.querySelector(`input[name="${third}"]`)?.hasAttribute('checked')).toBe(true)
  const both = await decide(at, round, [2, 3])
  expect(both.status).toBe(422)
  expect(both.text).toContain('勾选的项目多于余下的名额')
  expect(both.document.querySelector('#basis')?.getAttribute('value')).toBe(BASIS)
})

test('its word is in the second report, in the result and in the record, which names the first and verifies', async () => {
  const { at, round } = await tied(AT_ONCE)
  const [one, two, three] = at.titles
  const decided = await decide(at, round, [3])
  expect(decided.text).toContain(`大会主席团已经决定（${BASIS}）。`)
  const announcement = decided.document.querySelector('#announcement')?.textContent ?? ''
  expect([one, two, three].map((title) => announcement.includes(title ?? ''))).toEqual([true, false, true])
  expect((await decide(at, round, [2])).text).toContain('已经登记过了')

  const report = await (await at.as('chair')).get(`${round}/papers/count`)
  expect(report.text).toContain(`由主席团决定列入${three}（依据：${BASIS}）。`)
  const done = await announce(at, round)
  expect(done.text).toContain(`大会主席团决定：列入${three}`)
  expect(await chosenIn(at)).toEqual([one, three])

  const record = await recordOf(round)
  expect(record.reports).toHaveLength(2)
  const { ok, steps } = await verifyRecord(recordText(record))
  expect(steps.flatMap(({ checks }) => checks).filter(({ status }) => status === 'failed')).toEqual([])
  expect(ok).toBe(true)
})

test('whoever writes another word of the presidium into the record is found, with the second report or without it', async () => {
  const { at, round } = await tied(AT_ONCE)
  await decide(at, round, [3])
  await announce(at, round)
  const record = await recordOf(round)
  const [counted, decided] = record.reports
  const payload = JSON.parse(Buffer.from(decided?.text.split('.')[1] ?? '', 'base64url').toString())
  payload.presidium.chosen = [at.candidates[1]]
  const [head, , signature] = decided?.text.split('.') ?? []
  const forged = [head, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.')
  for (const reports of [[counted], [counted, { ...decided, text: forged }]])
    expect((await verifyRecord(recordText({ ...record, reports } as RoundRecord))).ok).toBe(false)
})

test('the presidium may take none of them: the seat stays open, and the announcement says so', async () => {
  const { at, round } = await tied(AT_ONCE)
  const decided = await decide(at, round, [])
  expect(decided.status).toBe(200)
  const done = await announce(at, round)
  expect(done.text).toContain('大会主席团决定：都不列入')
  expect(done.text).toContain('空缺 1 个名额')
  expect(await chosenIn(at)).toEqual([at.titles[0]])
  expect((await verifyRecord(recordText(await recordOf(round)))).ok).toBe(true)
})

test('after as many run-offs as the rule allows the presidium decides, and both rounds verify', async () => {
  const { at, round } = await tied(AFTER_ONE_RUNOFF)
  const runoff = await announce(at, round)
  expect(runoff.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  await hold(at, runoff.path, [4, 4])
  expect((await decide(at, runoff.path, [2])).status).toBe(200)
  await announce(at, runoff.path)
  expect(await chosenIn(at)).toEqual([at.titles[0], at.titles[1]])
  for (const path of [round, runoff.path]) expect((await verifyRecord(recordText(await recordOf(path)))).ok, path).toBe(true)
})

test('the public page still tells the vote that left the tie: its quorum, its majority line, and then the word', async () => {
  const { at, round } = await tied(AT_ONCE)
  await decide(at, round, [3])
  await announce(at, round)
  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  const page = await here.visitor().get(`/votes/${decision?.id}`)
  expect(page.text).toContain('应到代表 9 名')
  expect(page.text).toContain('同为 6 票，只余 1 个名额，不能确定，由大会主席团决定')
  expect(page.text).toContain(`大会主席团决定：列入${at.titles[2]}`)
  expect(page.html.match(/class="needed"/g)).toHaveLength(4)
})
