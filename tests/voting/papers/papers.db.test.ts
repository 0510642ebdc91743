/** The papers of rounds of every kind, printed and as files, say the figures of the record. */
import { expect, test } from 'vitest'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import { setKeysDestroyed } from '../../../src/voting/session/round-store.ts'
import { sheetOfRound } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { wordsOfDocx } from '../../support/sheets.ts'
import { type Page, site, type Visitor } from '../../support/site.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from '../session/hall.ts'
import { announceOpened, openedRound } from '../session/opened.ts'

useDatabase()

const HALF_WIDTH = /[\u3400-\u9fff][,:;?!()]|[,:;?!()][\u3400-\u9fff]/
const letters = (text: string) => text.replace(/\s/g, '')

/** The paper as it is printed. Its file is fetched beside it, and says the same. */
async function paper(visitor: Visitor, round: string, name: string): Promise<string> {
  const printed = await visitor.get(`${round}/papers/${name}`)
  if (printed.status !== 200) throw new Error(`no ${name}: ${printed.status}`)
  const main = printed.document.querySelector('main')
  const remark = main?.querySelector('.paper-once')?.textContent ?? ''
  const text = letters((main?.textContent ?? '').replace(remark, ''))
  const file = await visitor.raw(`${round}/papers/${name}.docx`)
  expect(file.headers.get('content-type')).toContain('wordprocessingml')
  expect(letters(wordsOfDocx(new Uint8Array(await file.arrayBuffer()))), name).toBe(text)
  expect(text, name).not.toMatch(HALF_WIDTH)
  return text
}

const listed = (page: Page): string[] =>
  [...page.document.querySelectorAll('.papers-table tbody tr')].map((row) => row.querySelector('th')?.textContent ?? '')

async function drafted(options: Parameters<typeof hall>[1] = {}, present = 8): Promise<{ at: Hall; round: string }> {
  const at = await hall(await site('demo'), options)
  const session = await callSession(at)
  await signInAtDesk(at, session, present)
  return { at, round: await draftRound(at, session, options.kind === 'street' ? {} : { choice: 'law-default-contested' }) }
}

async function toClose(at: Hall, round: string): Promise<void> {
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
}

async function countIt(at: Hall, round: string, slip: Readonly<Record<string, string>>): Promise<void> {
  await enterPaperTwice(at, round, slip)
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const counted = await press(at, 'chief-scrutineer', `${round}/count`)
  if (counted.status !== 200) throw new Error(`not counted: ${counted.text}`)
}

test('a round on paper from the draft to the announcement: blanks become figures, and every file says what is printed', async () => {
  const { at, round } = await drafted()
  const office = await at.as('office-staff')
  const chief = await at.as('chief-scrutineer')
  expect(await paper(office, round, 'rule')).toMatch(/^草案.*（草案）第一条/)
  expect(await paper(office, round, 'script')).toContain('应到代表9名，因事因病请假和缺席1名，实到8名，现在在场8名，符合法定人数')
  expect(await paper(office, round, 'script')).toContain('发出表决票张，收回张')
  expect(await paper(office, round, 'scrutineers')).toMatch(/姓名代表团职务chief-scrutineer\d+总监票人/)
  expect(await paper(office, round, 'turnout')).toContain('应到代表9名，实到8名')
  expect((await office.get(`${round}/papers/count`)).status).toBe(404)

  await toClose(at, round)
  expect(await paper(office, round, 'rule')).toContain('（2022年12月23日海勃湾区第九届人民代表大会第三次会议通过）')
  // Nobody has counted yet what came back.
  expect(await paper(office, round, 'turnout')).toContain('发出表决票张，收回张')
  await countIt(at, round, totals(8, 7, [6, 5, 4, 3], 1))
  expect(await paper(office, round, 'turnout')).toContain('发出表决票8张，收回7张，收回数少于发出数，票决有效。')
  expect(await paper(chief, round, 'count')).toMatch(/^未宣布.*其中有效票6张，无效票1张（多选1张）/)
  expect(await paper(chief, round, 'sealing')).toContain('收回的表决票7张，其中有效6张、无效1张')
  expect(await paper(chief, round, 'destruction')).toContain('封存的表决票7张')
  expect(await paper(chief, round, 'doubtful')).toContain('序号票面情形涉及项目裁定依据（办法条款）123456789')
  expect(await paper(chief, round, 'issue')).toMatch(/第2代表团33第3代表团33第1代表团32合计988/)
  expect(await paper(chief, round, 'announcement')).toContain('草稿，未公布')

  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`), {})
  const [first, second] = at.titles
  const announced = await paper(office, round, 'announcement')
  expect(announced).toContain(`共2项，分别是：一、${first}二、${second}`)
  expect(announced).not.toContain('草稿')
  expect(await paper(office, round, 'script')).toContain(`应选2项，入选2项：${first}、${second}。`)
  expect(await paper(office, round, 'script')).toContain('以上2项，入选2023年海勃湾区民生实事项目。')
  for (const name of ['ballot', 'count']) expect(await paper(office, round, name)).toContain(first)
  expect(listed(await office.get(`${round}/papers`))).toHaveLength(11)
})

test('a tie: the report of the first vote asks for the second, whose ballot holds only the tied and whose papers say so', async () => {
  const { at, round } = await drafted()
  await toClose(at, round)
  await countIt(at, round, totals(8, 8, [7, 6, 6, 2]))
  const chair = await at.as('chair')
  expect(await paper(chair, round, 'count')).toContain('有2项同得6票，余1个名额不能确定，按照办法对票数相同的项目再次表决。')
  expect((await chair.get(`${round}/papers/announcement`)).status).toBe(404)
  const next = (await chair.submit(await chair.get(`${round}/announce`))).path
  const ballot = await paper(chair, next, 'ballot')
  expect(ballot).toContain('2023年民生实事项目表决票（再次票决）说明候选2项，应选1项。')
  expect(at.titles.map((title) => ballot.includes(title))).toEqual([false, true, true, false])
  expect(await paper(chair, next, 'script')).toContain('一、再次表决按照票决办法，现在就票数相同的2项再次票决，应选1项。')
  expect(await paper(chair, next, 'rule')).toContain('（依据2022年12月23日')
  await toClose(at, next)
  await countIt(at, next, totals(8, 8, [3, 5]))
  expect(await paper(chair, next, 'count')).toContain('候选2项，应选1项。得赞成票多的入选。')
  // Chosen in both votes together.
  expect(await paper(chair, next, 'script')).toContain(`入选2项：${at.titles[0]}、${at.titles[2]}。`)
})

test('a street has 票选票 and a form for its party committee, which is full once the committee has confirmed', async () => {
  const { at, round } = await drafted({ kind: 'street', deputies: 9, candidates: 3 })
  const office = await at.as('office-staff')
  expect(await paper(office, round, 'ballot')).toContain('滨河街道第九届人民代表大会第三次会议2023年民生实事项目票选票')
  await toClose(at, round)
  await countIt(at, round, totals(8, 8, [7, 6, 1]))
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  const form = await paper(office, round, 'confirmation')
  expect(form).toContain('应到议事代表9名，实到8名，在场8名')
  expect(form).toContain('候选项目3项，应选2项，票选入选2项。')
  expect(form).toMatch(new RegExp(`1${at.titles[0]}4207入选2${at.titles[1]}4206入选3${at.titles[2]}4201未入选`))
  expect(form).toContain('意见文号日期')
  const confirmation = { committee: '中共滨河街道工作委员会', document: '滨党发〔2022〕31号' }
  const home = at.desk('consultations')
  expect((await chair.submit(await chair.get(home), confirmation, `${home}/${at.cycleId}/confirm`)).status).toBe(200)
  expect(await paper(office, round, 'confirmation')).toContain('日，中共滨河街道工作委员会确认（滨党发〔2022〕31号）。')
  expect(await paper(office, round, 'count')).not.toContain('票决')
})

test('a sealed round has the key and the box on its papers; what was drawn is told once the box is closed', async () => {
  const at = await hall(await site('demo'))
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { method: 'sealed' })
  const office = await at.as('office-staff')
  expect(await paper(office, round, 'issue')).toContain('电子票——纸质票——合计98')
  expect(await paper(office, round, 'script')).toContain('现在领票。请打开手机上的选票页')
  expect(await paper(office, round, 'destruction')).toContain('本次票箱的钥匙还没有销毁')
})

test('a sealed round from the count to the end of its key: its reports say the box, and nothing of paper that nobody used', async () => {
  const law = preset('law-default-with-cap').rule
  const groups = law.groups.map((group) => ({ ...group, candidates: 4, seats: 2, cap: 2 }))
  const here = await site('demo')
  const opened = await openedRound(here, { ...law, groups, custody: 'platform' }, [
    { marks: '++--', ballots: 7 },
    { marks: '+-+-', ballots: 2 },
    { marks: '+++-', ballots: 1 },
  ])
  await announceOpened(opened)
  const { chair, round } = opened
  expect(await paper(chair, round, 'turnout')).toContain('发出表决票10张，收回10张，收回数等于发出数，票决有效。')
  const report = await paper(chair, round, 'count')
  expect(report).toContain('进行无记名电子投票')
  expect(report).toContain('其中有效票9张，无效票1张（多选1张）')
  expect(report).toContain('本次票箱钥匙由平台保管。')
  // What the record of acts had come to: from now on it is known on paper.
  const [act] = await here.db.read
    .selectFrom('audit_event')
    .select(['number', 'digest'])
    .where('event', '=', 'round.counted')
    .execute()
  expect(report).toContain(`操作记录第${act?.number}条指纹`)
  expect(report).toContain(act?.digest)
  for (const name of ['sealing', 'destruction']) expect(await paper(chair, round, name), name).not.toContain('表决票张')
  const id = round.split('/').at(-1) as RoundId
  await here.db.change((trx) => setKeysDestroyed(trx, id, new Date('2022-12-24T01:10:00Z')))
  expect(await paper(chair, round, 'destruction')).toContain('钥匙已经于2022年12月24日09:10销毁')
})

test('between count and announcement the papers tell the numbers only to whom the count is told', async () => {
  const { at, round } = await drafted()
  await toClose(at, round)
  await countIt(at, round, totals(8, 8, [7, 6, 5, 4]))
  const observer = await at.as('city-observer')
  for (const name of ['count', 'announcement']) {
    expect((await observer.get(`${round}/papers/${name}`)).status, name).toBe(404)
    expect((await observer.raw(`${round}/papers/${name}.docx`)).status, name).toBe(404)
  }
  for (const name of ['script', 'sealing', 'ballot', 'turnout']) {
    const told = await paper(observer, round, name)
    expect(told, name).not.toMatch(/有效[68]张|入选2项/)
  }
})

test('where a figure of the record was changed by hand, no paper leaves, printed or as a file', async () => {
  const { at, round } = await drafted()
  await toClose(at, round)
  await countIt(at, round, totals(8, 8, [7, 6, 5, 4]))
  const id = round.split('/').at(-1) as RoundId
  const { db } = at.here
  expect(await sheetOfRound(db.read, id)).not.toBeNull()
  await db.change((trx) =>
    trx
      .updateTable('round_total')
      .set({ votes_for: 8, against: 0 })
      .where('round_id', '=', id)
      .where('votes_for', '=', 7)
      .execute(),
  )
  const chair = await at.as('chair')
  for (const name of ['count', 'count.docx', 'script', 'announcement', 'sealing.docx']) {
    const answer = await chair.get(`${round}/papers/${name}`)
    expect([answer.status, answer.text.includes('记录里的数对不上')], name).toEqual([409, true])
  }
})

test('papers of another body’s round, and papers that do not exist, are not there', async () => {
  const { at, round } = await drafted()
  const office = await at.as('office-staff')
  for (const name of ['nothing', 'nothing.docx', 'confirmation', '.docx'])
    expect((await office.get(`${round}/papers/${name}`)).status, name).toBe(404)
  const foreign = at.desk('rounds', crypto.randomUUID(), 'papers', 'rule')
  expect((await office.get(foreign)).status).toBe(404)
})
