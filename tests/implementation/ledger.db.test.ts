/** The money ledger through the doors: who may book, what is stopped with which sentence, and that nothing is ever overwritten. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { database, useDatabase } from '../support/database.ts'
import { makeProjects } from '../support/decisions.ts'
import { makeBody, makeDistrict, makeUnit, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'

useDatabase()

const HERE = '/desk/haibowan/projects/2022-H01'
const WORDS = { on: '2022-03-15', counterparty: '内蒙古××市政工程公司', purpose: '排水管网' }

/** 2022-H01 of 区住建局 with 860 approved, 2022-H02 of 区交通局. */
async function handedOver(here: Site) {
  standOn(here, day('2022-10-11'))
  const { city, district } = await makeDistrict(here)
  const housing = await makeUnit(here, district, '区住建局')
  const traffic = await makeUnit(here, district, '区交通局')
  await makeProjects(
    here,
    district,
    [
      { title: '排水管网改造', cost: 860, unit: housing },
      { title: '学校周边道路', cost: 380, unit: traffic },
    ],
    { on: day('2022-01-15') },
  )
  return { city, district, housing, department: await officer(here, 'department', district, housing) }
}

const book = async (visitor: Visitor, kind: string, amount: string, document: string, more: Record<string, string> = {}) =>
  visitor.submit(await visitor.get(HERE), { kind, amount, document, ...WORDS, ...more }, `${HERE}/entries`)

/** 860 arrived, a contract of 812, payments of 243.6, 162.4 and 154: 560 in all. */
async function withPayments(visitor: Visitor) {
  await book(visitor, 'arrived', '8,600,000', '财指〔2022〕18 号')
  await book(visitor, 'contracted', '8120000', '合同 2022-07')
  await book(visitor, 'paid', '2436000', '凭证 1')
  await book(visitor, 'paid', '1624000.00', '凭证 2')
  await book(visitor, 'paid', '1540000', '凭证 3')
}

const ledger = (here: Site) =>
  here.db.read
    .selectFrom('ledger_entry')
    .innerJoin('project', 'project.id', 'ledger_entry.project_id')
    .select(['ledger_entry.id', 'kind', 'amount_fen', 'document', 'corrects_id', 'purpose'])
    .where('code', '=', '2022-H01')
    .orderBy('document')
    .orderBy('amount_fen')
    .execute()
const paid = async (here: Site) =>
  (await ledger(here)).filter(({ kind }) => kind === 'paid').reduce((sum, { amount_fen }) => sum + amount_fen, 0)
const errorsOf = (page: Page) => [...page.document.querySelectorAll('.error-summary a')].map((link) => link.textContent)
const correctionOf = async (here: Site, document: string) =>
  `${HERE}/entries/${(await ledger(here)).find((row) => row.document === document)?.id}/correct`

describe('a department', () => {
  test('books what arrived, was contracted and paid, each with its document and one event', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    expect(await paid(here)).toBe(560_000_000)
    const page = await department.get(HERE)
    for (const number of ['2,436,000.00', '4,060,000.00', '5,600,000.00', '65.1%']) expect(page.text).toContain(number)
    const events = await here.db.read.selectFrom('audit_event').select('fields').where('event', '=', 'ledger.booked').execute()
    expect(events).toHaveLength(5)
    expect(JSON.parse(events[4]?.fields ?? '')).toMatchObject({ kind: 'paid', amount: 154_000_000 })
  })

  test('is stopped by a payment 13 万元 above the contract, with the sentence, and nothing is booked', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const stopped = await book(department, 'paid', '2650000', '凭证 4')
    expect(stopped.status).toBe(422)
    expect(errorsOf(stopped)).toEqual(['这样支付合计 825 万元，超过合同的 812 万元，多出 13 万元'])
    expect(stopped.document.querySelector('#document')?.getAttribute('value')).toBe('凭证 4')
    expect(await paid(here)).toBe(560_000_000)
    const aFen = await book(department, 'paid', '2520000.01', '凭证 4')
    expect(errorsOf(aFen)).toEqual(['这样支付合计 8,120,000.01 元，超过合同的 812 万元，多出 0.01 元'])
  })

  test.each([
    [{ amount: '一百万' }, '金额用数字，最多两位小数，例如 243,600.00'],
    [{ amount: '-5' }, '金额用数字，最多两位小数，例如 243,600.00'],
    [{ amount: '0.00' }, '金额不能是 0'],
    [{ on: '2022-10-12' }, '日期不能在今天以后'],
    [{ on: '2022-02-30' }, '请选日期'],
    [{ document: ' ' }, '请填凭证'],
    [{ kind: 'approved' }, '批准数来自票决或者会商的决定，不能自己记。要调整，请更正原来的一笔'],
    [{ kind: 'given' }, '请选类别'],
  ])('is told what is wrong with %o', async (fields, sentence) => {
    const here = await site()
    const { department } = await handedOver(here)
    const page = await book(department, 'arrived', '100', '财指 1 号', fields)
    expect(page.status).toBe(422)
    expect(errorsOf(page)).toEqual([sentence])
    expect(await ledger(here)).toHaveLength(1)
  })

  test('cannot book one voucher twice, and sending one form twice books once', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await book(department, 'arrived', '100', '财指 1 号')
    expect(errorsOf(await book(department, 'arrived', '200', '财指 1 号'))).toEqual(['这张凭证已经记过同一类的一笔'])
    const form = await department.get(HERE)
    const fields = { kind: 'arrived', amount: '300', document: '财指 2 号', ...WORDS }
    await Promise.all([1, 2, 3].map(() => department.submit(form, fields, `${HERE}/entries`)))
    expect((await ledger(here)).filter(({ document }) => document === '财指 2 号')).toHaveLength(1)
  })

  test('of two payments at once that fit only one by one, one is stopped', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const [first, second] = [await department.get(HERE), await department.get(HERE)]
    const pay = (form: Page, document: string) =>
      department.submit(form, { kind: 'paid', amount: '2000000', document, ...WORDS }, `${HERE}/entries`)
    const answers = await Promise.all([pay(first, '凭证 4'), pay(second, '凭证 5')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await paid(here)).toBe(760_000_000)
  })

  test('reads another unit’s project and changes nothing in it', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const other = '/desk/haibowan/projects/2022-H02'
    const page = await department.get(other)
    expect(page.status).toBe(200)
    expect(page.text).toContain('这是别的单位的项目，只能看。')
    expect(page.document.querySelector(`form[action="${other}/entries"]`)).toBeNull()
    const entry = { kind: 'arrived', amount: '1', document: '财指 1 号', ...WORDS, 'request-id': newId() }
    expect((await department.post(`${other}/entries`, entry)).status).toBe(404)
    expect((await department.post(`${other}/complete`, {})).status).toBe(404)
    expect((await department.get(`${other}/report`)).status).toBe(404)
  })
})

describe('a correction', () => {
  const RIGHT = { way: 'replace', reason: '金额录错', amount: '1450000', document: '凭证 3', ...WORDS }

  test('books the exact opposite and the right entry; the wrong one stays', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const form = await department.get(await correctionOf(here, '凭证 3'))
    expect(form.text).toContain('1,540,000.00')
    expect((await department.submit(form, RIGHT)).status).toBe(200)
    const rows = (await ledger(here)).filter(({ document }) => document === '凭证 3')
    const wrong = rows.find(({ amount_fen }) => amount_fen === 154_000_000)
    expect(rows.map(({ amount_fen, corrects_id }) => [amount_fen, corrects_id])).toEqual([
      [-154_000_000, wrong?.id],
      [145_000_000, null],
      [154_000_000, null],
    ])
    expect(await paid(here)).toBe(551_000_000)
    const event = await here.db.read
      .selectFrom('audit_event')
      .select('fields')
      .where('event', '=', 'ledger.corrected')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.fields)).toMatchObject({ entry: wrong?.id, amount: -9_000_000 })
  })

  test('that only undoes brings the total back to the fen, and its voucher may be booked again', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const form = await department.get(await correctionOf(here, '凭证 3'))
    await department.submit(form, { way: 'cancel', reason: '记到别的项目' })
    expect(await paid(here)).toBe(406_000_000)
    expect((await book(department, 'paid', '1540000', '凭证 3')).status).toBe(200)
    expect(await paid(here)).toBe(560_000_000)
  })

  test('happens once, and is not itself corrected', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const address = await correctionOf(here, '凭证 3')
    const form = await department.get(address)
    await Promise.all([department.submit(form, RIGHT), department.submit(form, RIGHT)])
    expect(await paid(here)).toBe(551_000_000)
    expect((await department.get(address)).status).toBe(409)
    expect((await department.submit(form, { ...RIGHT, 'request-id': newId() })).status).toBe(409)
    const counter = (await ledger(here)).find(({ corrects_id }) => corrects_id !== null)
    expect((await department.get(`${HERE}/entries/${counter?.id}/correct`)).text).toContain('更正本身不能再更正')
    expect(await ledger(here)).toHaveLength(8)
  })

  test('of a contract below what is paid is stopped', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await withPayments(department)
    const form = await department.get(await correctionOf(here, '合同 2022-07'))
    const page = await department.submit(form, { ...RIGHT, amount: '5500000', document: '合同 2022-07' })
    expect(errorsOf(page)).toEqual(['这样支付合计 560 万元，超过合同的 550 万元，多出 10 万元'])
    const cancel = await department.submit(form, { way: 'cancel', reason: '合同解除' })
    expect(errorsOf(cancel)).toEqual(['这样支付合计 560 万元，超过合同的 0 万元，多出 560 万元'])
  })

  test('of the approved sum is for the government office, by a decision, never below the contract', async () => {
    const here = await site()
    const { district, department } = await handedOver(here)
    await withPayments(department)
    const address = await correctionOf(here, '区人大公告第 5 号')
    expect((await department.get(address)).status).toBe(404)
    const government = await officer(here, 'government-office', district)
    const form = await government.get(address)
    expect(form.document.querySelector('#document')?.getAttribute('value')).toBe('')
    const adjust = (amount: string) =>
      government.submit(form, { ...RIGHT, reason: '招标结余收回', amount, document: '区人大常委会决定〔2022〕9 号' })
    expect(errorsOf(await adjust('8100000'))).toEqual(['这样合同合计 812 万元，超过批准的 810 万元，多出 2 万元'])
    const undone = { way: 'cancel', reason: '不办了', 'request-id': newId() }
    expect((await government.post(address, undone)).text).toContain('批准数不能只冲销')
    expect(errorsOf(await adjust('8200000'))).toEqual(['这样到位合计 860 万元，超过批准的 820 万元，多出 40 万元'])
    expect((await adjust('8900000')).status).toBe(200)
    const approved = (await ledger(here)).filter(({ kind }) => kind === 'approved').map(({ amount_fen }) => amount_fen)
    expect(approved.sort((a, b) => a - b)).toEqual([-860_000_000, 860_000_000, 890_000_000])
  })
})

test('no door and no connection of the program changes or deletes an entry', async () => {
  const here = await site()
  const { department } = await handedOver(here)
  await withPayments(department)
  const { db, asOwner } = await database()
  await expect(db.change((trx) => trx.updateTable('ledger_entry').set({ amount_fen: 1 }).execute())).rejects.toThrow()
  await expect(db.change((trx) => trx.deleteFrom('ledger_entry').execute())).rejects.toThrow()
  await expect(asOwner((owner) => owner.updateTable('ledger_entry').set({ amount_fen: 1 }).execute())).rejects.toThrow()
  expect(await paid(here)).toBe(560_000_000)
})

test('another district’s officers neither see nor change the ledger, and their code is not there at home', async () => {
  const here = await site()
  const { city } = await handedOver(here)
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  const government = await officer(here, 'government-office', other)
  expect((await government.get(HERE)).status).toBe(403)
  expect((await government.get('/desk/hainan/projects/2022-H01')).status).toBe(404)
  expect((await government.get('/desk/hainan/projects/2022-H01/ledger.csv')).status).toBe(404)
  const entry = { kind: 'arrived', amount: '1', document: '财指 1 号', ...WORDS, 'request-id': newId() }
  expect((await government.post('/desk/hainan/projects/2022-H01/entries', entry)).status).toBe(404)
  expect(await ledger(here)).toHaveLength(1)
})

test('the ledger is downloaded with its corrections, and a purpose never becomes a formula', async () => {
  const here = await site()
  const { department } = await handedOver(here)
  await withPayments(department)
  await book(department, 'paid', '1000', '=1+1', { purpose: '=HYPERLINK("x")' })
  await department.submit(await department.get(await correctionOf(here, '=1+1')), { way: 'cancel', reason: '记错' })
  const answer = await department.raw(`${HERE}/ledger.csv`)
  expect(answer.headers.get('content-disposition')).toContain('2022-H01-ledger.csv')
  const file = await answer.text()
  expect(file).toContain('2022-03-15,支付,"\'=HYPERLINK(""x"")",内蒙古××市政工程公司,1000,5601000,\'=1+1,,department')
  expect(file).toContain("2022-10-11,支付,记错,内蒙古××市政工程公司,-1000,5600000,'=1+1,更正,department")
})

test('wrong ids are not there, nonsense is not understood', async () => {
  const here = await site()
  const { department } = await handedOver(here)
  for (const path of ['/desk/haibowan/projects/2022-H99', `${HERE}/entries/${newId()}/correct`, `${HERE}/entries/x/correct`])
    expect((await department.get(path)).status, path).toBe(404)
  expect((await department.post(`${HERE}/entries`, { kind: 'paid' })).status).toBe(400)
})
