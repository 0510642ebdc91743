/** What other rules would have chosen (F44): for whom, from when on, from which ballots, and what never leaves. */
import { beforeEach, expect, test } from 'vitest'
import { advise } from '../../../src/voting/rule/advisory/advise.ts'
import { readPabulib } from '../../../src/voting/rule/advisory/pabulib-read.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { useDatabase } from '../../support/database.ts'
import { makeBody, officer } from '../../support/people.ts'
import { type Site, site } from '../../support/site.ts'
import { contest, LAW } from '../rule/hall.ts'
import { callSession, draftRound, enterPaperTwice, hall, press, signInAtDesk, totals, turnBoth } from './hall.ts'
import { announceOpened, type OpenedRound, openedRound } from './opened.ts'

useDatabase()

let here: Site
beforeEach(async () => {
  here = await site('demo')
})

/** Four projects of 420 万元 each and money for three: six deputies want the first three, four want the last one. */
const RULE: VotingRule = {
  ...contest(LAW, 4, 3),
  custody: 'platform',
  money: { envelopeFen: 3 * 420_000_000, whenShort: 'skip' },
}
const DIVIDED = [
  { marks: '+++-', ballots: 6 },
  { marks: '---+', ballots: 4 },
]

const opened = (rule: VotingRule, marks = DIVIDED) => openedRound(here, rule, marks)

async function announced(rule: VotingRule, marks = DIVIDED): Promise<OpenedRound> {
  const round = await opened(rule, marks)
  await announceOpened(round)
  return round
}

test('the table has the adopted rule first, every other rule beside it, and what differs is named in words', async () => {
  const { chief, round } = await announced(RULE)
  expect((await chief.get(round)).text).toContain('换一种算法会选出什么（仅供参考）')
  const page = await chief.get(`${round}/differences`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('仅供参考')
  const heads = [...page.document.querySelectorAll('.compared thead th')].map((head) => head.textContent)
  expect(heads).toEqual([
    '序号',
    '候选项目',
    '投资（万元）',
    '赞成',
    '本次结果',
    '按得票',
    '按每万元得票',
    '等额份额（投资）',
    '等额份额（投资，加额）',
    '等额份额（件数）',
    '等额份额（件数，加额）',
    '均衡负担',
  ])
  // By votes the three of the six; with equal shares the four have theirs.
  const verdicts = [...page.document.querySelectorAll('.compared-verdict')].map((one) => one.textContent?.trim())
  const [, , third, last] = [...page.document.querySelectorAll('.compared tbody th')].map((head) => head.textContent)
  expect(verdicts[0]).toBe('与本次结果相同。')
  expect(verdicts[2]).toBe(`多列入：${last}。 少列入：${third}。`)
  expect([...page.document.querySelectorAll('.compared tfoot td')].map((cell) => cell.textContent).slice(0, 8)).toEqual([
    '3',
    '3',
    '3',
    '3',
    '3',
    '3',
    '3',
    '3',
  ])
  expect(page.text).toContain('1,260')
})

test('only sets and sums are on the page: no row, no pattern of marks, no digest of a ballot', async () => {
  const { chief, round } = await announced(RULE)
  const { html } = await chief.get(`${round}/differences`)
  for (const { marks } of DIVIDED) expect(html).not.toContain(marks)
  expect(html).not.toMatch(/opened_marks|jkt|sealed/)
})

test('before the announcement the page is not there, not even for who counted', async () => {
  const { chief, chair, round } = await opened(RULE)
  expect((await chief.get(`${round}/differences`)).status).toBe(404)
  await chief.post(`${round}/count`, {})
  expect((await chief.get(`${round}/differences`)).status).toBe(404)
  expect((await chair.get(`${round}/approvals.pb`)).status).toBe(404)
})

test('it is for who may read the count, at this body, and never for the public', async () => {
  const { round } = await announced(RULE)
  const slug = round.split('/')[2] ?? ''
  const bodies = await here.db.read.selectFrom('body').select(['id', 'slug']).execute()
  const bodyAt = (wanted: string) => bodies.find((one) => one.slug === wanted) ?? expect.fail(`no ${wanted}`)
  const observer = await officer(here, 'city-observer', bodyAt(slug))
  expect((await observer.get(`${round}/differences`)).status).toBe(403)
  expect((await observer.get(round)).text).not.toContain('换一种算法')
  expect((await here.visitor().get(`${round}/differences`)).status).toBe(401)
  const other = await makeBody(here, 'district', '海南区', 'hainan', bodyAt('wuhai'))
  const stranger = await officer(here, 'chief-scrutineer', other)
  expect((await stranger.get(round.replace(slug, 'hainan').concat('/differences'))).status).toBe(404)
})

test('ballots leave as a file only where the adopted rule publishes them row by row', async () => {
  const closed = await announced(RULE)
  expect((await closed.chief.get(`${closed.round}/differences`)).text).toContain('没有规定逐张公布选票内容')
  const refused = await closed.chief.get(`${closed.round}/approvals.pb`)
  expect([refused.status, refused.text.includes('不能下载')]).toEqual([409, true])

  const open = await announced({ ...RULE, publish: { ...RULE.publish, rows: true } })
  expect((await open.chief.get(`${open.round}/differences`)).html).toContain('approvals.pb')
  const answer = await open.chief.raw(`${open.round}/approvals.pb`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="district-\d+-2023\.pb"$/)
  const read = readPabulib(await answer.text())
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.file.election.ballots).toHaveLength(10)
  expect(advise(read.file.election, 'mes-cost', 'greedy').winners.map(({ project }) => project)).toEqual(['001', '004', '002'])
})

test('totals on paper have no ballots: the page says so', async () => {
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  await enterPaperTwice(at, round, totals(8, 8, [7, 6, 1, 1]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  const page = await chair.get(`${round}/differences`)
  expect([page.status, page.text.includes('没有逐张的选票')]).toEqual([200, true])
  expect(page.document.querySelector('.compared')).toBeNull()
  expect((await chair.get(`${round}/approvals.pb`)).status).toBe(404)
})

test('while a run-off is due, the page says that the vote is not over, and what it compares with', async () => {
  const tied = [
    { marks: '++--', ballots: 4 },
    { marks: '+-+-', ballots: 4 },
    { marks: '+++-', ballots: 2 },
  ]
  const rule: VotingRule = { ...contest(LAW, 4, 2), custody: 'platform' }
  const { chair, round } = await announced(rule, tied)
  const page = await chair.get(`${round}/differences`)
  expect(page.text).toContain('票决还没有结束')
  const [adopted] = [...page.document.querySelectorAll('.compared tfoot td')].map((cell) => cell.textContent)
  expect(adopted).toBe('1')
})
