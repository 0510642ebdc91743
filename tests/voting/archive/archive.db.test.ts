/** The end of real rounds through their pages: what stands in the way, what two people destroy, and that the public record stays the same. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { factsIn } from '../../../src/audit/events.ts'
import { verify } from '../../../src/cli/verify.ts'
import type { Role } from '../../../src/database/tables/people.ts'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { boxKey } from '../../../src/voting/ballot/keys.ts'
import { useFiles } from '../../cli/files.ts'
import { database, onPostgres, useDatabase } from '../../support/database.ts'
import { officer } from '../../support/people.ts'
import { MASTER_KEY, type Page, type Visitor } from '../../support/site.ts'
import { type HeldRound, holdOnPaper, holdSealed } from '../record/hold.ts'
import { passSeconds } from '../session/hall.ts'

useDatabase()
const files = useFiles()

const DAY = 24 * 3600
const SEAL = { seal: '封2023-001', copies: '3', place: '区人大档案室二柜', keeper: '王秀兰', kept: '2099-12-31' }

interface End {
  readonly held: HeldRound
  readonly round: string
  /** Signed in anew after the days that have passed. */
  as(role: Role): Promise<Visitor>
  archive(role?: Role): Promise<Page>
}

function endOf(held: HeldRound): End {
  const known = new Map<Role, Promise<Visitor>>()
  const as = (role: Role) => {
    const visitor = known.get(role) ?? officer(held.at.here, role, held.at.body)
    known.set(role, visitor)
    return visitor
  }
  const round = held.at.desk('rounds', held.id)
  return { held, round, as, archive: async (role = 'office-staff') => (await as(role)).get(`${round}/archive`) }
}

async function seal({ as, round }: End, fields: Readonly<Record<string, string>> = SEAL): Promise<Page> {
  const office = await as('office-staff')
  return office.submit(await office.get(`${round}/archive`), fields, `${round}/archive/sealing`)
}

/** From the page as this officer sees it now. */
async function turn(end: End, role: 'office-staff' | 'chief-scrutineer'): Promise<Page> {
  const visitor = await end.as(role)
  return visitor.submit(await visitor.get(`${end.round}/archive`), {}, `${end.round}/archive/turn`)
}

async function archived(end: End): Promise<Page> {
  passSeconds(end.held.at.here, 8 * DAY)
  await seal(end)
  await turn(end, 'office-staff')
  return turn(end, 'chief-scrutineer')
}

const publicRecord = async ({ at, id }: HeldRound) => {
  const answer = await at.here.visitor().raw(`/votes/rounds/${id}/record.json`)
  return answer.text()
}

test('not before the last day is over; then two people archive, and everything public says so and stays as it was', async () => {
  const end = endOf(await holdSealed())
  const { held, round } = end
  const { here } = held.at
  const before = await publicRecord(held)

  const early = await end.archive()
  expect(early.text).toContain('异议期还有 8 天（含今天）')
  await seal(end)
  const hasty = await turn(end, 'office-staff')
  expect([hasty.status, hasty.text.includes('异议期还没过，不能销毁钥匙')]).toEqual([409, true])
  passSeconds(here, 7 * DAY)
  expect((await turn(endOf(held), 'office-staff')).status).toBe(409)

  passSeconds(here, DAY)
  const due = endOf(held)
  const page = await due.archive()
  expect(page.text).toContain('异议期到')
  expect(page.text).toContain('没有拦住下一步的事')
  expect(page.text).toContain('信封（密封的电子票）6 份')
  expect(page.text).toContain('领票请求的摘要7 份')

  const first = await turn(due, 'office-staff')
  expect([first.status, first.text.includes('还没转动')]).toEqual([200, true])
  expect(await here.db.read.selectFrom('ballot_box').select('jkt').execute()).toHaveLength(6)
  const done = await turn(due, 'chief-scrutineer')
  expect([done.status, done.text.includes('已封存、销毁、归档'), done.text.includes('平台保管，已删除')]).toEqual([
    200,
    true,
    true,
  ])

  expect(await here.db.read.selectFrom('ballot_box').select('jkt').execute()).toEqual([])
  expect(await here.db.read.selectFrom('ballot_issue').select('request_digest').distinct().execute()).toEqual([
    { request_digest: null },
  ])
  expect(await here.db.read.selectFrom('ballot_issue').select('mandate_id').execute()).toHaveLength(8)
  expect(await here.db.change((trx) => boxKey(trx, MASTER_KEY, held.id))).toBeNull()

  // Byte for byte, and it still verifies with every receipt.
  expect(await publicRecord(held)).toBe(before)
  const path = files.write('record.json', before)
  const { code } = await verify([path, ...held.receipts.flatMap((receipt) => ['--receipt', receipt])])
  expect(code).toBe(0)

  const result = await here.visitor().get(`/votes/${await decisionOf(held)}`)
  expect(result.text).toContain('6 个信封、回执存根和票箱钥匙已销毁')
  expect(result.text).not.toContain(SEAL.keeper)
  const receipts = await here.visitor().get(`/votes/rounds/${held.id}/receipts`)
  expect(receipts.text).toContain('票箱里的信封已在')
  for (const receipt of held.receipts) expect(receipts.text).toContain(receipt)

  const chief = await due.as('chief-scrutineer')
  const console = await chief.get(round)
  expect(console.text).toContain('已经归档：信封和回执已经销毁')
  for (const step of ['open-box', 'count']) {
    const again = await chief.post(`${round}/${step}`, {})
    expect([again.status, again.text.includes('票箱不能再打开，也不能再数一遍')], step).toEqual([409, true])
  }
})

const decisionOf = async ({ at, id }: HeldRound) =>
  (await at.here.db.read.selectFrom('round').select('decision_id').where('id', '=', id).executeTakeFirstOrThrow()).decision_id

test('objections: noted with who and what, settled with an answer; an open one holds the archive up; none is changed or removed', async () => {
  const end = endOf(await holdSealed())
  const { round } = end
  passSeconds(end.held.at.here, 8 * DAY)
  const today = (await end.archive()).document.querySelector('#raised')?.getAttribute('value') ?? ''
  const office = await end.as('office-staff')
  const note = async (fields: Readonly<Record<string, string>>) =>
    office.submit(await office.get(`${round}/archive`), fields, `${round}/archive/objections`)

  const empty = await note({ by: '', about: '', raised: '2022-01-01' })
  expect([empty.status, empty.text.includes('请填谁提的异议'), empty.text.includes('请写对什么有异议')]).toEqual([
    422,
    true,
    true,
  ])
  const past = await note({ by: '张三', about: '票数', raised: '2022-01-01' })
  expect([past.status, past.text.includes('日期太早')]).toEqual([422, true])
  const ahead = await note({ by: '张三', about: '票数', raised: '2099-01-01' })
  expect([ahead.status, ahead.text.includes('这一天还没到')]).toEqual([422, true])

  const noted = await note({ by: '第三代表团', about: '第 2 项的票数抄错了', raised: today })
  expect([noted.status, noted.text.includes('第 2 项的票数抄错了'), noted.text.includes('还有 1 条异议没有处理完')]).toEqual([
    200,
    true,
    true,
  ])
  await seal(end)
  const hasty = await turn(end, 'chief-scrutineer')
  expect([hasty.status, hasty.text.includes('还有异议没有处理完，不能销毁钥匙')]).toEqual([409, true])

  const link = noted.document.querySelector('.objection-list a')?.getAttribute('href') ?? ''
  const settled = await office.submit(await office.get(link), { answer: '核对原件，没有抄错，已答复。' })
  expect([settled.status, settled.text.includes('1 条，都已处理')]).toEqual([200, true])
  expect((await office.get(link)).status).toBe(404)

  const { asOwner } = await database()
  for (const statement of [
    `update round_objection set about = 'x'`,
    'delete from round_objection_answer',
    'delete from round_objection',
  ])
    await expect(
      asOwner((owner) => sql.raw(statement).execute(owner)),
      statement,
    ).rejects.toThrow('frozen row')

  await turn(end, 'office-staff')
  const done = await turn(end, 'chief-scrutineer')
  expect(done.text).toContain('第 2 项的票数抄错了')
  const paper = await office.get(`${round}/archive/record`)
  for (const said of ['第三代表团提出', '核对原件，没有抄错，已答复。', SEAL.seal, SEAL.keeper, '信封6份'])
    expect(paper.text, said).toContain(said)
  // Names and words of objectors are nobody's business outside.
  const result = await end.held.at.here.visitor().get(`/votes/${await decisionOf(end.held)}`)
  expect(result.text).toContain('提出异议 1 条，都已处理')
  expect(result.text).not.toContain('第三代表团')
})

test('the period is as long as the local rule says: the chair announces with its number of days, and nobody moves the last one', async () => {
  const held = await holdSealed((rule) => rule, true, { objectionDays: '2' })
  const end = endOf(held)
  const page = await end.archive()
  expect([page.text.includes('异议期还有 3 天（含今天）'), page.text.includes('七天是暂定的')]).toEqual([true, false])
  const result = await held.at.here.visitor().get(`/votes/${await decisionOf(held)}`)
  expect(result.text).toContain('对结果有异议的，请在')
  passSeconds(held.at.here, 3 * DAY)
  expect((await endOf(held).archive()).text).toContain('已经过了')
})

test('two people, two roles: one cannot turn both keys, and a changed seal turns them back', async () => {
  const end = endOf(await holdSealed())
  const { round } = end
  passSeconds(end.held.at.here, 8 * DAY)
  const office = await end.as('office-staff')
  const unsealed = await office.post(`${round}/archive/turn`, { role: 'office-staff', seen: '' })
  expect([unsealed.status, unsealed.text.includes('封票情况还没有登记')]).toEqual([409, true])
  const short = await seal(end, { ...SEAL, kept: '2020-01-01' })
  expect([short.status, short.text.includes('保存期不能短于办法写的')]).toEqual([422, true])
  await seal(end)
  const foreign = await office.post(`${round}/archive/turn`, { role: 'chief-scrutineer', seen: '' })
  expect([foreign.status, foreign.text.includes('这把钥匙')]).toEqual([409, true])
  const chairs = await (await end.as('chair')).post(`${round}/archive/turn`, { role: 'office-staff', seen: '' })
  expect(chairs.status).toBe(403)

  const chief = await end.as('chief-scrutineer')
  const seen = await chief.get(`${round}/archive`)
  await turn(end, 'office-staff')
  await seal(end, { ...SEAL, seal: '封2023-002' })
  const changed = await chief.submit(seen, {}, `${round}/archive/turn`)
  expect([changed.status, changed.text.includes('封票情况刚刚改过')]).toEqual([409, true])
  const both = await turn(end, 'chief-scrutineer')
  expect([both.status, both.text.includes('还没转动')]).toEqual([200, true])
  expect((await turn(end, 'office-staff')).text).toContain('封2023-002')
})

test('what is archived is written once, hangs in the record of acts by its fingerprint, and is refused every edit by hand', async () => {
  const end = endOf(await holdSealed())
  await archived(end)
  const { db } = end.held.at.here
  const row = await db.read.selectFrom('round_archive').selectAll().executeTakeFirstOrThrow()
  expect(await digestOfText(row.content)).toBe(row.digest)
  const act = await db.read
    .selectFrom('audit_event')
    .select(['event', 'fields'])
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  expect(act.event).toBe('round.archived')
  expect(factsIn(act.event, act.fields)).toContainEqual({ field: 'digest', kind: 'digest', value: row.digest })
  expect(factsIn(act.event, act.fields)).toContainEqual({ field: 'envelopes', kind: 'count', value: '6' })
  // The seal's box digest is the one of the hall: the list that was kept is that list.
  const { box_digest } = await db.read
    .selectFrom('round')
    .select('box_digest')
    .where('id', '=', end.held.id)
    .executeTakeFirstOrThrow()
  const { sealed_digests } = await db.read.selectFrom('archived_box').select('sealed_digests').executeTakeFirstOrThrow()
  expect(await digestOfText(sealed_digests)).toBe(box_digest)

  const { asOwner } = await database()
  const edits = [
    `update round_archive set content = '{}'`,
    'delete from round_archive',
    `update archived_box set sealed_digests = ''`,
    'delete from archived_box',
    `update round_sealing set kept_until = '2023-01-01'`,
    'delete from round_sealing',
    `update round set phase = 'announced' where phase = 'archived'`,
    `update round set objections_until = '2023-01-01' where phase = 'archived'`,
  ]
  for (const edit of edits)
    await expect(
      asOwner((owner) => sql.raw(edit).execute(owner)),
      edit,
    ).rejects.toThrow(/frozen (row|sealing|end)/)
  const office = await end.as('office-staff')
  const late = await office.post(`${end.round}/archive/sealing`, { ...SEAL, 'request-id': crypto.randomUUID() })
  expect([late.status, late.text.includes('已经走过这一步')]).toEqual([409, true])
})

test('the application destroys no ballot but through an announced round whose list it has kept', async () => {
  const { at, id } = await holdSealed()
  const { db } = at.here
  await expect(db.change((trx) => sql`delete from ballot_box`.execute(trx))).rejects.toThrow('permission denied')
  await expect(db.change((trx) => sql`update ballot_issue set request_digest = null`.execute(trx))).rejects.toThrow(
    'permission denied',
  )
  await expect(db.change((trx) => sql`select destroy_ballots(${id}, '{}')`.execute(trx))).rejects.toThrow(
    'list of digests is kept',
  )
  await expect(
    db.change((trx) => trx.updateTable('round').set({ phase: 'archived' }).where('id', '=', id).execute()),
  ).rejects.toThrow('archive_is_frozen')
  expect(await db.read.selectFrom('ballot_box').select('jkt').execute()).toHaveLength(6)
})

const postgres = onPostgres ? test : test.skip
postgres('while a vote elsewhere holds the box, nothing is destroyed, and the sentence says to press again', async () => {
  const end = endOf(await holdSealed())
  passSeconds(end.held.at.here, 8 * DAY)
  await seal(end)
  await turn(end, 'office-staff')
  const { asOwner } = await database()
  await asOwner((owner) =>
    owner.transaction().execute(async (trx) => {
      // As a cast in flight holds it.
      await sql`lock table ballot_box in row exclusive mode`.execute(trx)
      const waits = await turn(end, 'chief-scrutineer')
      expect([waits.status, waits.text.includes('没有销毁任何东西')]).toEqual([409, true])
    }),
  )
  expect((await turn(end, 'chief-scrutineer')).text).toContain('已封存、销毁、归档')
})

test('a round on paper: the seal is recorded, nothing is destroyed, and nobody says it was', async () => {
  const { first, runoff } = await holdOnPaper()
  const end = endOf(runoff)
  const done = await archived(end)
  expect(done.text).toContain('平台上没有信封和钥匙')
  expect((await (await end.as('office-staff')).get(`${end.round}/archive/record`)).text).toContain('无可销毁')
  const result = await end.held.at.here.visitor().get(`/votes/${await decisionOf(runoff)}`)
  expect(result.text).toContain('纸质选票已封存')
  expect(result.text).toContain('正在等待归档')
  const list = await (await end.as('office-staff')).get(end.held.at.desk('archive'))
  expect([list.text.includes('区人大档案室二柜'), list.text.includes('等待归档')]).toEqual([true, true])
  expect(list.document.querySelectorAll('tbody tr')).toHaveLength(2)
  expect((await (await end.as('office-staff')).get(`${end.held.at.desk('rounds', first.id)}/archive`)).status).toBe(200)
})

test('the overview says when papers are due, and when they may go', async () => {
  const end = endOf(await holdSealed())
  await archivedUntil(end, 40)
  const office = await end.as('office-staff')
  expect((await office.get(end.held.at.desk('archive'))).text).toContain('还有 40 天到期')
  passSeconds(end.held.at.here, 41 * DAY)
  const later = await (await endOf(end.held).as('office-staff')).get(end.held.at.desk('archive'))
  expect(later.text).toContain('已到期，可以销毁纸质材料')
})

/** Archived, with papers that are kept this many days longer. */
async function archivedUntil(end: End, days: number): Promise<void> {
  passSeconds(end.held.at.here, 8 * DAY)
  const until = new Date(end.held.at.here.db.displayNow().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)
  await seal(end, { ...SEAL, kept: until })
  await turn(end, 'office-staff')
  await turn(end, 'chief-scrutineer')
}
