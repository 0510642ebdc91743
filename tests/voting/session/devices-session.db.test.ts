/** 按表决器: totals from the devices' sheet, two tellers, the file by its digest; and what follows when the devices fail. */
import { expect, test } from 'vitest'
import { constraintOf } from '../../../src/database/constraints.ts'
import { NOTHING_TAKEN, verifyRecord } from '../../../src/voting/record/verify.ts'
import { useDatabase } from '../../support/database.ts'
import { type Page, site, type Visitor } from '../../support/site.ts'
import { announce, chosenIn, idIn } from './by-hand.ts'
import { enterPaperTwice, type Hall, press } from './hall.ts'
import { closeVote, counted, DEVICES, HANDS, OF_BALLOTS, roundBy } from './other-modes.ts'

useDatabase()

const SHEET = { 'sheet-number': '0017—0020', 'sheet-printed': '2022-12-23 10:42' }
const GOOD = { ...counted([7, 1, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0]), ...SHEET }

const mainOf = (page: Page): string => page.document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''

/** The form as a browser packs it when a file was chosen. */
function attach(
  who: Visitor,
  round: string,
  fields: Readonly<Record<string, string>>,
  name: string,
  content: string,
): Promise<Page> {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const file = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${content}\r\n--edge--\r\n`
  return who.send(`${round}/paper`, `${parts.join('')}${file}`, { 'content-type': 'multipart/form-data; boundary=edge' })
}

const closedByDevices = async () => {
  const made = await roundBy(await site('demo'), DEVICES)
  await closeVote(made.at, made.round)
  return { ...made, one: await made.at.as('teller'), two: await made.at.as('teller', 'second') }
}

async function countIt(at: Hall, round: string): Promise<void> {
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const page = await press(at, 'chief-scrutineer', `${round}/count`)
  if (page.status !== 200) throw new Error(page.text)
}

test('the tellers copy the sheet: its number and its time are asked for, and two who copied differently see where', async () => {
  const { at, round, one, two } = await closedByDevices()
  const without = await one.post(`${round}/paper`, counted([7, 1, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0]))
  expect([without.status, without.text.includes('请照结果单填写')]).toEqual([422, true])
  await one.post(`${round}/paper`, GOOD)
  const page = await two.post(`${round}/paper`, { ...GOOD, 'sheet-printed': '2022-12-23 10:24' })
  const row = page.document.querySelector('.two-entries tbody tr')
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
    '打印时间',
    '2022-12-23 10:24',
    '2022-12-23 10:42',
    '不一致',
  ])
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(409)
  // The width of digits and spaces at the end are no difference.
  const again = await two.post(`${round}/paper`, { ...GOOD, 'sheet-printed': ' ２０２２-12-23  10:42 ' })
  expect(again.text).toContain('两名计票人一致')
  expect(mainOf(again)).not.toMatch(OF_BALLOTS)
})

test('of the file of the devices only name and SHA-256 are kept, shown on the report and on the public page', async () => {
  const { at, round, one, two } = await closedByDevices()
  await one.post(`${round}/paper`, GOOD)
  expect((await attach(two, round, GOOD, 'C:\\votes\\0017.dat', 'sheet')).text).toContain('两名计票人一致')
  const [file] = await at.here.db.read.selectFrom('device_file').select(['name', 'digest']).execute()
  expect(file).toEqual({ name: '0017.dat', digest: await hexOf('sheet') })
  await countIt(at, round)
  const report = await (await at.as('chair')).get(`${round}/papers/count`)
  expect(report.text).toContain('表决器结果单编号：0017—0020')
  expect(report.text).toContain(await hexOf('sheet'))
  expect(report.text).toContain('无记名按表决器表决')
  expect(mainOf(report)).not.toMatch(OF_BALLOTS)
  await announce(at, round)
  const { decision_id } = await at.here.db.read.selectFrom('round').select('decision_id').executeTakeFirstOrThrow()
  const page = await at.here.visitor().get(`/votes/${decision_id}`)
  for (const told of ['这一轮是按表决器', '结果单 0017—0020', '0017.dat', await hexOf('sheet')]) expect(page.text).toContain(told)
  expect(await chosenIn(at)).toEqual(at.titles.slice(0, 2))
})

test('the signed report names the sheet and the file, and its record holds', async () => {
  const { at, round, one, two } = await closedByDevices()
  await attach(one, round, GOOD, '0017.dat', 'sheet')
  await attach(two, round, GOOD, 'copy.dat', 'sheet')
  await countIt(at, round)
  await announce(at, round)
  const text = await (await at.here.visitor().raw(`/votes/rounds/${idIn(round)}/record.json`)).text()
  const { steps, ok } = await verifyRecord(text, NOTHING_TAKEN)
  expect([ok, steps.flatMap(({ checks }) => checks.map(({ code }) => code)).includes('sum-of-devices')]).toEqual([true, true])
  const record = JSON.parse(text) as { reports: { text: string }[] }
  const [, payload = ''] = (record.reports[0]?.text ?? '').split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).sheet).toEqual({
    number: '0017—0020',
    printed: '2022-12-23 10:42',
    file: { name: '0017.dat', digest: await hexOf('sheet') },
  })
})

test('two different files do not agree; one that attached none agrees with the other', async () => {
  const { at, round, one, two } = await closedByDevices()
  await attach(one, round, GOOD, 'a.dat', 'sheet')
  const page = await attach(two, round, GOOD, 'b.dat', 'another')
  expect(mainOf(page)).toContain('a.dat')
  expect(mainOf(page)).toContain('录入不一致')
  const chief = await at.as('chief-scrutineer')
  expect((await chief.post(`${round}/paper`, GOOD)).text).toContain('两名计票人一致')
  expect(await at.here.db.read.selectFrom('device_file').selectAll().execute()).toHaveLength(1)
})

test('a file above 1 MB is refused with a sentence, and nothing is kept', async () => {
  const { at, round, one } = await closedByDevices()
  const page = await attach(one, round, GOOD, 'big.dat', 'x'.repeat(1_000_001))
  expect([page.status, page.text.includes('文件超过 1 MB')]).toEqual([422, true])
  expect(await at.here.db.read.selectFrom('paper_entry').selectAll().execute()).toEqual([])
})

test('after two agree the database itself refuses another file; sent back, the files go with the entries', async () => {
  const { at, round, one, two } = await closedByDevices()
  await attach(one, round, GOOD, 'a.dat', 'sheet')
  await two.post(`${round}/paper`, GOOD)
  const changed = await at.here.db
    .change((trx) => trx.updateTable('device_file').set({ name: 'z.dat' }).execute())
    .then(
      () => 'done',
      (error: unknown) => constraintOf(error),
    )
  expect(changed).toBe('device_file_stands')
  await press(at, 'chief-scrutineer', `${round}/paper/send-back`)
  expect(await at.here.db.read.selectFrom('device_file').selectAll().execute()).toEqual([])
})

test('devices that fail: the round is void, and is held by show of hands as the rule says', async () => {
  const { at, round } = await roundBy(await site('demo'), DEVICES)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  const early = await press(at, 'office-staff', `${round}/repeat`, { how: 'fallback' })
  expect(early.status).toBe(409)
  const gone = await press(at, 'chair', `${round}/void`, { reason: 'device-failure' })
  expect(mainOf(gone)).toContain('本轮已作废：表决器发生故障')
  expect(mainOf(gone)).toContain('设备发生故障时，改用举手方式')
  expect(mainOf(gone)).not.toMatch(OF_BALLOTS)
  const page = await press(at, 'office-staff', `${round}/repeat`, { how: 'fallback' })
  expect(mainOf(page)).toContain('票决采用举手方式，公开表示')
  const again = page.path
  await closeVote(at, again)
  await enterPaperTwice(at, again, counted([7, 1, 0], [6, 1, 0], [3, 4, 1], [2, 5, 0]))
  await countIt(at, again)
  await announce(at, again)
  expect(await chosenIn(at)).toEqual(at.titles.slice(0, 2))
  const acts = await at.here.db.read
    .selectFrom('audit_event')
    .select('fields')
    .where('event', '=', 'round.drafted-in-fallback')
    .execute()
  expect(acts.map(({ fields }) => JSON.parse(fields).mode)).toEqual(['show-of-hands'])
})

test('where the rule holds nothing ready the page says so, and the round is only repeated as it was', async () => {
  const { at, round } = await roundBy(await site('demo'), { ...DEVICES, fallback: 'none' })
  await press(at, 'chair', `${round}/freeze`)
  const gone = await press(at, 'chair', `${round}/void`, { reason: 'device-failure' })
  expect(mainOf(gone)).toContain('办法没有规定设备故障时改用别的方式')
  const refused = await press(at, 'office-staff', `${round}/repeat`, { how: 'fallback' })
  expect([refused.status, refused.text.includes('办法没有规定设备故障时改用别的方式')]).toEqual([409, true])
  expect((await press(at, 'office-staff', `${round}/repeat`, { how: 'same' })).status).toBe(200)
})

test('a run-off whose devices fail is held by hands, and its record still follows from the first vote', async () => {
  const { at, round, one, two } = await closedByDevices()
  const tied = { ...counted([7, 1, 0], [5, 1, 0], [5, 1, 0], [2, 5, 0]), ...SHEET }
  await one.post(`${round}/paper`, tied)
  await two.post(`${round}/paper`, tied)
  await countIt(at, round)
  await announce(at, round)
  const first = idIn(round)
  const { id } = await at.here.db.read
    .selectFrom('round')
    .select('id')
    .where('predecessor_id', '=', first)
    .executeTakeFirstOrThrow()
  const runoff = at.desk('rounds', id)
  await press(at, 'chair', `${runoff}/freeze`)
  await press(at, 'chair', `${runoff}/void`, { reason: 'device-failure' })
  const again = (await press(at, 'office-staff', `${runoff}/repeat`, { how: 'fallback' })).path
  await closeVote(at, again)
  await enterPaperTwice(at, again, counted([6, 1, 0], [2, 5, 0]))
  await countIt(at, again)
  await announce(at, again)
  const text = await (await at.here.visitor().raw(`/votes/rounds/${idIn(again)}/record.json`)).text()
  const { steps } = await verifyRecord(text, NOTHING_TAKEN)
  expect(steps.flatMap(({ checks }) => checks.filter(({ status }) => status === 'failed'))).toEqual([])
})

test('no other round has a sheet, and none is void because of devices that it does not use', async () => {
  const { at, round } = await roundBy(await site('demo'), HANDS)
  await closeVote(at, round)
  const page = await press(at, 'chair', `${round}/void`, { reason: 'device-failure' })
  expect([page.status, page.text.includes('这个原因不适用于这一轮的表决方式')]).toEqual([409, true])
  const reasons = [...(await (await at.as('chair')).get(round)).document.querySelectorAll('#reason option')]
  expect(reasons.map((option) => option.getAttribute('value'))).toEqual(['procedure', 'drafted-wrongly'])
  const entry = await (await at.as('teller')).get(`${round}/paper`)
  expect(entry.document.querySelector('#file')).toBeNull()
})

async function hexOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
