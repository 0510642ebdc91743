/** 记名: from the session to the public record; names beside marks, totals that follow from them, and nothing of it before it may be known. */
import { expect, test } from 'vitest'
import { constraintOf } from '../../../src/database/constraints.ts'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import type { RoundRecord } from '../../../src/voting/record/round-record.ts'
import { NOTHING_TAKEN, verifyRecord } from '../../../src/voting/record/verify.ts'
import { useDatabase } from '../../support/database.ts'
import { type Page, site } from '../../support/site.ts'
import { announce, chosenIn, idIn } from './by-hand.ts'
import {
  agree,
  BY_NAME,
  closedByName,
  countNames,
  DEVICES_BY_NAME,
  enterNames,
  LINES,
  PAPERS,
  PUBLISHED,
  SHEET,
  send,
} from './by-name.ts'
import { press, totals } from './hall.ts'

useDatabase()

const GOOD = { ...PAPERS, lines: LINES.join('\n') }
const mainOf = (page: Page): string => page.document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''
type Row = NonNullable<ReturnType<Page['document']['querySelector']>>
const cellsOf = (row: Row): string[] =>
  [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')

async function recordOf(at: Awaited<ReturnType<typeof closedByName>>['at'], round: string): Promise<string> {
  return (await at.here.visitor().raw(`/votes/rounds/${idIn(round)}/record.json`)).text()
}

const failures = async (text: string) =>
  (await verifyRecord(text, NOTHING_TAKEN)).steps.flatMap(({ number, checks }) =>
    checks.filter(({ status }) => status === 'failed').map(({ code, place }) => `${number} ${code} ${place}`),
  )

test('a recorded vote on paper: two tellers differ in one deputy, agree, and the public record is proved from the names', async () => {
  const { at, round, one, two } = await closedByName(await site('demo'), { ...BY_NAME, ...PUBLISHED })
  expect((await one.get(`${round}/paper`)).path).toBe(`${round}/recorded`)
  await enterNames(one, round, GOOD)
  const slip = { ...PAPERS, lines: LINES.join('\n').replace('4 1 2 1 2', '4 1 2 2 2') }
  const differs = await enterNames(two, round, slip)
  const [row] = [...differs.document.querySelectorAll('.two-entries tbody tr')]
  expect(differs.document.querySelectorAll('.two-entries tbody tr')).toHaveLength(1)
  const [who = '', item = '', ...keys] = cellsOf(row as Row)
  expect([who.startsWith('4 '), item.includes('第 3 项'), keys]).toEqual([true, true, ['2', '1']])
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(409)
  const agreed = await enterNames(two, round, GOOD)
  expect(agreed.text).toContain('两名计票人一致')
  const counted = await countNames(at, round)
  expect(mainOf(counted)).toContain('看记名表决情况')
  await announce(at, round)
  expect(await chosenIn(at)).toEqual(at.titles.slice(0, 2))

  const text = await recordOf(at, round)
  const record = JSON.parse(text) as RoundRecord
  expect(record.held.boxes[0]).toMatchObject({ issued: 8, returned: 7, count: { valid: 7 } })
  expect(record.totals.map((item) => [item.for, item.against, item.abstain, item.void])).toEqual([
    [6, 1, 0, 0],
    [5, 1, 1, 0],
    [3, 3, 1, 0],
    [0, 5, 1, 1],
  ])
  expect(record.names?.map(({ number, marks }) => [number, marks])).toEqual([
    [1, '++-0'],
    [2, '++--'],
    [3, '++.-'],
    [4, '+-+-'],
    [5, '++-?'],
    [6, '-++-'],
    [7, '+0+-'],
    [8, null],
    [9, null],
  ])
  const { ok, steps } = await verifyRecord(text, NOTHING_TAKEN)
  expect(ok).toBe(true)
  expect(steps.find(({ number }) => number === 5)?.checks.at(-1)).toMatchObject({
    code: 'sum-of-names',
    status: 'proved',
    facts: { names: 9, marks: 7 },
  })
})

test('one name with another mark, one left out, or two exchanged: the verifier finds it at the totals', async () => {
  const { at, round } = await closedByName(await site('demo'), { ...BY_NAME, ...PUBLISHED })
  await agree(at, round, GOOD)
  await countNames(at, round)
  await announce(at, round)
  const record = JSON.parse(await recordOf(at, round)) as RoundRecord
  const names = record.names ?? []
  const [first, second, ...rest] = names
  if (first === undefined || second === undefined) throw new Error('no names')
  const swapped = [{ ...first, marks: second.marks }, { ...second, marks: first.marks }, ...rest]
  for (const forged of [[{ ...first, marks: '----' }, second, ...rest], [second, ...rest], swapped])
    expect(await failures(canonicalJson({ ...record, names: forged }))).toEqual(['5 sum-of-names names'])
  const { names: _, ...without } = record
  expect(await failures(canonicalJson(without))).toEqual(['5 sum-of-names names'])
})

test('where the rule publishes totals only, no public page and no record has a name, and the verifier says whose word it is', async () => {
  const { at, round } = await closedByName(await site('demo'), BY_NAME)
  await agree(at, round, GOOD)
  await countNames(at, round)
  await announce(at, round)
  const { decision_id } = await at.here.db.read.selectFrom('round').select('decision_id').executeTakeFirstOrThrow()
  const people = await at.here.db.read.selectFrom('round_roll').select(['name', 'delegation']).execute()
  const visitor = at.here.visitor()
  const text = await recordOf(at, round)
  // «代表9» is also how many there are; a delegation stands beside names only.
  for (const shown of [
    (await visitor.get(`/votes/${decision_id}`)).text,
    (await visitor.get(`/votes/rounds/${idIn(round)}/sheet`)).text,
    text,
  ])
    for (const { delegation } of people) expect(shown).not.toContain(delegation)
  const { ok, steps } = await verifyRecord(text, NOTHING_TAKEN)
  expect([ok, steps[5]?.checks.at(-1)]).toMatchObject([true, { code: 'sum-of-names', status: 'signed-word' }])
  expect((await visitor.get(`/votes/${decision_id}`)).text).toContain('这一轮是记名表决。办法规定只公布合计')
  // At the desk the list stands for those who may read the count, and for nobody else.
  const list = await (await at.as('chair')).get(`${round}/names`)
  expect(list.document.querySelectorAll('.names-table tbody tr')).toHaveLength(9)
  expect((await (await at.as('city-observer')).get(`${round}/names`)).status).toBe(403)
  expect((await (await at.as('city-observer')).get(`${round}/papers/count`)).text).not.toContain(people[0]?.delegation)
})

test('the count report has the names as its annex and the digest that it signs', async () => {
  const { at, round } = await closedByName(await site('demo'), { ...BY_NAME, ...PUBLISHED })
  await agree(at, round, GOOD)
  await countNames(at, round)
  const report = await (await at.as('chair')).get(`${round}/papers/count`)
  const [person] = await at.here.db.read.selectFrom('round_roll').select('name').orderBy('position').execute()
  for (const told of ['进行记名投票', '附件 记名表决情况', '记名名单指纹', '其中7名有表示', person?.name ?? '', '未投'])
    expect(report.text).toContain(told)
  expect(report.text).not.toContain('无记名')
  const stored = await at.here.db.read.selectFrom('count_report').select('report').executeTakeFirstOrThrow()
  const signed = JSON.parse(Buffer.from(stored.report.split('.')[1] ?? '', 'base64url').toString()) as { names: string }
  expect(report.text).toContain(signed.names)
  expect((await (await at.as('chair')).raw(`${round}/papers/count.docx`)).status).toBe(200)
  await announce(at, round)
  const sheet = await at.here.visitor().get(`/votes/rounds/${idIn(round)}/sheet`)
  expect(sheet.text).toContain('附件 记名表决情况')
})

test('what a line says wrong is named by its line; what was typed stays, and nothing is kept', async () => {
  const { at, round, one } = await closedByName(await site('demo'), BY_NAME)
  const lines = ['1 1 1 2 3', '77 1 1 2 3', '1 1 1 1 1', '2 1 1 2', '9 1 1 2 2', '3 谁 1 1 2 2', 'x 1 2'].join('\n')
  const page = await send(one, round, { ...PAPERS, lines, step: 'look' })
  expect(page.status).toBe(422)
  const told = [...page.document.querySelectorAll('.names-faults tbody tr')].map((row) => cellsOf(row))
  expect(told.map(([line]) => line)).toEqual(['2', '3', '4', '5', '6', '7'])
  expect(told.map(([, , why = '']) => why.replace(/^\S*?(前面|没有签到)/, '$1'))).toEqual([
    '冻结的名册里没有这个号',
    '前面已经有一行',
    '名册号后面应当正好是 4 项表示；空着的项请写 0',
    '没有签到或者不在场，不能有表示',
    expect.stringContaining('和写的姓名不同'),
    '这一行开头不是名册号',
  ])
  expect(page.document.querySelector('#lines')?.textContent?.trim()).toBe(lines)
  expect(await at.here.db.read.selectFrom('recorded_sheet').selectAll().execute()).toEqual([])
})

test('nothing is saved that was not looked at; more papers than were issued, or than people, are refused', async () => {
  const { at, round, one } = await closedByName(await site('demo'), BY_NAME)
  const blind = await send(one, round, { ...GOOD, step: 'save' })
  expect(mainOf(blind)).toContain('内容在核对以后改过')
  const many = await send(one, round, { ...GOOD, issued: '6', step: 'look' })
  expect([many.status, many.text.includes('收回多于发出')]).toEqual([422, true])
  const more = await send(one, round, { ...GOOD, issued: '9', step: 'look' })
  expect([more.status, more.text.includes('发出 9 张，多于实到 8 名')]).toEqual([422, true])
  expect(await at.here.db.read.selectFrom('recorded_sheet').selectAll().execute()).toEqual([])
})

test('a file takes the place of what is written, with names and headings, in words or keys', async () => {
  const { at, round, one, two } = await closedByName(await site('demo'), BY_NAME)
  const roll = await at.here.db.read.selectFrom('round_roll').select('name').orderBy('position').execute()
  const words = { '1': '赞成', '2': '反对', '3': '弃权', '0': '0', '?': '?' } as const
  const content = [
    '名册号,姓名,第1项,第2项,第3项,第4项',
    ...LINES.map((line, index) => {
      const [number = '', ...keys] = line.split(' ')
      return [number, roll[index]?.name, ...keys.map((key) => words[key as keyof typeof words])].join(',')
    }),
  ].join('\r\n')
  const looked = await send(one, round, { ...PAPERS, lines: 'nonsense', step: 'look' }, { name: 'names.csv', content })
  expect(looked.status).toBe(200)
  const seen = looked.document.querySelector('input[name="seen"]')?.getAttribute('value') ?? ''
  const lines = looked.document.querySelector('#lines')?.textContent ?? ''
  await send(one, round, { ...PAPERS, lines, step: 'save', seen })
  expect((await enterNames(two, round, GOOD)).text).toContain('两名计票人一致')
})

test('papers without a name are void, and count as returned', async () => {
  const { at, round } = await closedByName(await site('demo'), { ...BY_NAME, ...PUBLISHED })
  await agree(at, round, { issued: '8', spoiled: '1', lines: LINES.join('\n') })
  await countNames(at, round)
  await announce(at, round)
  const text = await recordOf(at, round)
  const { held } = JSON.parse(text) as RoundRecord
  expect(held.boxes[0]).toMatchObject({ issued: 8, returned: 8, count: { valid: 7, voids: { unreadable: 1 } } })
  expect(await failures(text)).toEqual([])
})

test('by devices: whoever was present and pressed nothing is 未按, whoever came late cannot have pressed', async () => {
  const { at, round, one } = await closedByName(await site('demo'), { ...DEVICES_BY_NAME, ...PUBLISHED })
  const lines = LINES.join('\n').replace('5 1 1 2 ?', '5 1 1 2 0')
  const unread = await send(one, round, { ...SHEET, lines: LINES.join('\n'), step: 'look' })
  expect([unread.status, mainOf(unread).includes('应当正好是 4 项表示')]).toEqual([422, true])
  await agree(at, round, { ...SHEET, lines })
  await countNames(at, round)
  await announce(at, round)
  const text = await recordOf(at, round)
  const { held } = JSON.parse(text) as RoundRecord
  expect(held.boxes[0]).toMatchObject({ issued: 8, returned: 8, count: { valid: 8 } })
  expect(held.boxes[0]?.count?.items.map(({ unmarked }) => unmarked)).toEqual([1, 1, 2, 2])
  expect(await failures(text)).toEqual([])
  const report = await (await at.as('chair')).get(`${round}/papers/count`)
  for (const told of ['逐项进行记名按表决器表决', '未表决', '表决器结果单编号：A-07']) expect(report.text).toContain(told)
})

test('the list at the desk is filtered by what was marked, sorted by name, and comes as a file', async () => {
  const { at, round } = await closedByName(await site('demo'), BY_NAME)
  expect((await (await at.as('chair')).get(`${round}/names`)).status).toBe(409)
  await agree(at, round, GOOD)
  await countNames(at, round)
  const chair = await at.as('chair')
  const numbers = async (query: string) =>
    [...(await chair.get(`${round}/names${query}`)).document.querySelectorAll('.names-table tbody tr')].map(
      (row) => row.querySelector('td')?.textContent,
    )
  expect(await numbers('?item=3&mark=for')).toEqual(['4', '6', '7'])
  expect(await numbers('?mark=none&sort=-number')).toEqual(['9', '8'])
  const file = await (await chair.raw(`${round}/names.csv?item=4&mark=illegible`)).text()
  expect(file.split('\r\n').slice(1)).toEqual([expect.stringMatching(/^5,.*,赞成,赞成,反对,看不清,$/), ''])
})

test('console, script and wall say 记名; the wall never shows a name before the announcement', async () => {
  const here = await site('demo')
  const { at, session, round } = await closedByName(here, BY_NAME)
  const people = await here.db.read.selectFrom('round_roll').select('name').execute()
  await agree(at, round, GOOD)
  await countNames(at, round)
  const wall = (await (await at.as('chair')).get(`${session}/hall`)).document.querySelector('.hall-preview')?.textContent ?? ''
  for (const { name } of people) expect(wall).not.toContain(name)
  const script = await (await at.as('chair')).get(`${round}/papers/script`)
  expect(script.text).toContain('本次票决采用记名方式')
  expect((await (await at.as('chair')).get(`${round}/papers/rule`)).text).toContain('票决采用记名投票方式')
  expect((await (await at.as('chair')).get(`${round}/papers/ballot`)).text).toContain('姓名')
  expect((await (await at.as('teller')).post(`${round}/paper`, totals(8, 8, [7, 6, 5, 4]))).status).toBe(409)
})

test('the database itself refuses names of one teller, a list that is not whole, any change after agreement, and any name of a secret round', async () => {
  const { at, round, one, two } = await closedByName(await site('demo'), BY_NAME)
  const { db } = at.here
  const broken = (work: Parameters<typeof db.change>[0]) =>
    db.change(work).then(
      () => 'done',
      (error: unknown) => constraintOf(error),
    )
  await enterNames(one, round, GOOD)
  const entry = await db.read.selectFrom('recorded_entry').selectAll().executeTakeFirstOrThrow()
  const { entered_by: first, ...vote } = entry
  expect(await broken((trx) => trx.insertInto('recorded_vote').values(vote).execute())).toBe('recorded_vote_is_by_two')
  await enterNames(two, round, { ...GOOD, lines: LINES.slice(0, 6).join('\n') })
  const [, other] = await db.read.selectFrom('recorded_sheet').selectAll().orderBy('returned', 'desc').execute()
  if (other === undefined) throw new Error('no second sheet')
  const { entered_by: second, entered_at: _, ...whole } = other
  const count = { ...whole, first_teller: first, second_teller: second }
  expect(await broken((trx) => trx.insertInto('recorded_count').values(count).execute())).toBe('recorded_count_is_by_two')
  await enterNames(two, round, GOOD)
  for (const table of ['recorded_entry', 'recorded_vote'] as const)
    expect(await broken((trx) => trx.updateTable(table).set({ marks: '++++' }).execute()), table).not.toBe('done')
  expect(await broken((trx) => trx.updateTable('recorded_entry').set({ marks: '++++' }).execute())).toBe('recorded_is_counted')
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  for (const table of ['recorded_sheet', 'recorded_entry', 'recorded_vote', 'recorded_count'] as const)
    expect(await broken((trx) => trx.deleteFrom(table).execute()), table).toBe('recorded_is_counted')
})

test('no name can be written for a secret round', async () => {
  const { at, round, one } = await closedByName(await site('demo'), { mode: 'paper-ballot', secrecy: 'secret', fallback: 'none' })
  expect((await send(one, round, { ...GOOD, step: 'look' })).status).toBe(409)
  const { id } = await at.here.db.read.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  const sheet = { round_id: idIn(round), entered_by: id, issued: 8, returned: 8, spoiled: 0, entered_at: new Date(0) }
  const tried = at.here.db
    .change((trx) =>
      trx
        .insertInto('recorded_sheet')
        .values({ ...sheet, sheet_number: null, sheet_printed: null })
        .execute(),
    )
    .then(
      () => 'done',
      (error: unknown) => constraintOf(error),
    )
  expect(await tried).toBe('recorded_only_by_name')
})

test('sent back, both enter again; of a void round no name remains', async () => {
  const { at, round } = await closedByName(await site('demo'), BY_NAME)
  await agree(at, round, GOOD)
  await press(at, 'chief-scrutineer', `${round}/recorded/send-back`)
  expect(await at.here.db.read.selectFrom('recorded_sheet').selectAll().execute()).toEqual([])
  await agree(at, round, GOOD)
  await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  for (const table of ['recorded_sheet', 'recorded_entry', 'recorded_vote', 'recorded_count'] as const)
    expect(await at.here.db.read.selectFrom(table).selectAll().execute(), table).toEqual([])
})

test('a doubtful paper is ruled on beside the names, until two tellers agree on them', async () => {
  const { at, round } = await closedByName(await site('demo'), BY_NAME)
  const chief = await at.as('chief-scrutineer')
  const rule = (form: Page, marks: string) =>
    chief.submit(form, { marks, about: '1', ruling: 'item-void', clause: '', ground: '办法第六条' }, `${round}/rulings`)
  expect((await rule(await chief.get(`${round}/rulings`), '两栏之间画了一个圈')).status).toBe(200)
  expect((await (await at.as('teller')).get(`${round}/recorded`)).text).toContain('两栏之间画了一个圈')
  const late = await chief.get(`${round}/rulings`)
  await agree(at, round, GOOD)
  expect((await rule(late, '又一张看不清')).status).toBe(409)
  expect((await chief.get(`${round}/rulings`)).document.querySelector('main form')).toBeNull()
})
