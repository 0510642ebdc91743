/** A roll from a file, through the pages: looked at first, taken over as it was seen, once, and by the congress office alone. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../src/kernel/clock.ts'
import { useDatabase } from '../../support/database.ts'
import { parse } from '../../support/dom.ts'
import { type MadeBody, makeBody, makeDeputies, makeDistrict, officer } from '../../support/people.ts'
import { ORIGIN, type Page, type Site, site, type Visitor } from '../../support/site.ts'
import { standOn } from '../../support/today.ts'
import { errorAt } from '../arrange.ts'
import { archive, workbook } from './workbooks.ts'

useDatabase()

interface Setting {
  readonly here: Site
  readonly district: MadeBody
  readonly office: Visitor
}

/** 海勃湾区 with 代表1, 代表2 and 代表3 of the ninth term, on a day in December. */
async function setting(deputies = 3): Promise<Setting> {
  const here = await site()
  const { district } = await makeDistrict(here)
  await makeDeputies(here, district, deputies)
  standOn(here, day('2022-12-20'))
  return { here, district, office: await officer(here, 'office-staff', district) }
}

const roll = (body: MadeBody) => `/desk/${body.slug}/deputies`
const take = (body: MadeBody) => `${roll(body)}/import/take-over`

type Fields = Readonly<Record<string, string>>
/** Pastes a table into the form and looks at what it would do. */
const paste = async ({ office, district }: Pick<Setting, 'office' | 'district'>, table: string, fields: Fields = {}) =>
  office.submit(await office.get(`${roll(district)}/import`), { table, ...fields }, `${roll(district)}/import`)

/** Sends a file with the form, as a browser does. */
async function send(
  { office, district }: Setting,
  file: Uint8Array,
  fields: Fields = {},
): Promise<Pick<Page, 'status' | 'text'>> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ table: '', term: '第九届', scope: 'part', on: '2022-12-20', ...fields }))
    body.set(name, value)
  body.set('file', new Blob([file.slice()]), 'roll')
  const response = await office.raw(`${roll(district)}/import`, { method: 'POST', body, headers: { origin: ORIGIN } })
  const text = (parse(await response.text()).body?.textContent ?? '').replace(/\s+/g, ' ')
  return { status: response.status, text }
}

const agree = (visitor: Visitor, body: MadeBody, page: Page) => visitor.submit(page, {}, take(body))
const canAgree = (page: Page, body: MadeBody) => page.document.querySelector(`form[action="${take(body)}"]`) !== null
/** The figures above the preview, by their words. */
const figures = (page: Page) =>
  Object.fromEntries(
    [...page.document.querySelectorAll('.roll-figure')].map((figure) => [
      figure.querySelector('dt')?.textContent ?? '',
      Number((figure.querySelector('dd')?.textContent ?? '').replace(',', '')),
    ]),
  )
/** Roll number and name, as the table of the roll shows them. */
const onRoll = async ({ office, district }: Setting) =>
  [...(await office.get(roll(district))).document.querySelectorAll('table tbody tr')].map((row) =>
    [...row.querySelectorAll('.number, th')].map((cell) => cell.textContent).join(' '),
  )
const events = async (here: Site) =>
  (await here.db.read.selectFrom('audit_event').select('fields').where('event', '=', 'roll.imported').execute()).map(
    ({ fields }) => JSON.parse(fields) as unknown,
  )

const MIXED = '名册号\t姓名\t代表团\n1\t代表1\t第2代表团\n2\t代表贰\t第3代表团\n12\t巴特尔\t第一代表团\n'

describe('a file that is looked at', () => {
  test('is shown row by row as new, corrected or unchanged, with old and new side by side; nothing is written', async () => {
    const all = await setting()
    const page = await paste(all, MIXED)
    expect([page.status, figures(page)]).toEqual([200, { 新增: 1, 更正: 1, 不变: 1, 离任: 0 }])
    const changed = page.document.querySelector('.roll-rows.roll-changed')
    expect([changed?.querySelector('del')?.textContent, changed?.querySelector('ins')?.textContent]).toEqual(['代表2', '代表贰'])
    expect(page.text).toContain('应到代表从 3 名变为 4 名')
    expect(await onRoll(all)).toEqual(['1 代表1', '2 代表2', '3 代表3'])
    expect(await events(all.here)).toEqual([])
  })

  test('with a fault has the reason at its cell, and cannot be taken over, not even by a form made by hand', async () => {
    const all = await setting()
    const page = await paste(all, '名册号,姓名,代表团\n12,巴特尔,一团\n一,乌云,\n2,=A1,一团\n')
    expect(figures(page)).toEqual({ 有问题: 2, 新增: 1, 更正: 0, 不变: 0 })
    const cells = [...page.document.querySelectorAll('.roll-fault')].map((cell) => cell.textContent)
    expect(cells).toEqual(['一名册号是 1 到 9999 的数字', '缺代表团', '=A1这一格是公式，请改成值'])
    expect([canAgree(page, all.district), page.text.includes('有 2 行不能接收')]).toEqual([false, true])
    const good = await paste(all, MIXED)
    const forced = await all.office.submit(good, { table: '名册号,姓名,代表团\n一,乌云,一团\n' }, take(all.district))
    expect(forced.status).toBe(409)
    expect(await onRoll(all)).toHaveLength(3)
  })

  test('whose columns nobody knows is shown as it begins, and read when they are named by hand', async () => {
    const all = await setting()
    const page = await paste(all, '甲\t乙\t丙\n第一代表团\t12\t巴特尔\n')
    expect([page.status, errorAt(page, 'column-number'), errorAt(page, 'column-delegation')]).toEqual([
      422,
      '请选名册号在哪一列',
      '请选代表团在哪一列',
    ])
    expect(page.document.querySelector('.roll-sample')?.textContent).toContain('巴特尔')
    const named = { 'column-delegation': '0', 'column-number': '1', 'column-name': '2' }
    const again = await all.office.submit(page, named, `${roll(all.district)}/import`)
    expect(figures(again)).toMatchObject({ 新增: 1 })
    await agree(all.office, all.district, again)
    expect(await onRoll(all)).toContain('12 巴特尔')
  })

  test('without headings is read from its first row, when one says so', async () => {
    const all = await setting()
    const page = await paste(all, '12,巴特尔,一团\n13,乌云,一团\n')
    const named = { 'head-rows': '0', 'column-number': '0', 'column-name': '1', 'column-delegation': '2' }
    expect(figures(await all.office.submit(page, named, `${roll(all.district)}/import`))).toMatchObject({ 新增: 2 })
  })

  test('wants a day from today on, and a term', async () => {
    const all = await setting()
    const page = await paste(all, MIXED, { on: '2022-12-19' })
    expect([page.status, errorAt(page, 'on')]).toEqual([422, expect.stringContaining('不能早于今天')])
    const mended = await all.office.submit(page, { on: '2022-12-20', term: ' ' }, `${roll(all.district)}/import`)
    expect([mended.status, errorAt(mended, 'term')]).toEqual([422, expect.stringContaining('请填届次')])
    const good = await all.office.submit(mended, { term: '第九届' }, `${roll(all.district)}/import`)
    expect(figures(good)).toMatchObject({ 新增: 1, 更正: 1 })
  })
})

describe('a file that is taken over', () => {
  test('does exactly what was shown, in one act that counts and names nobody', async () => {
    const all = await setting()
    const page = await agree(all.office, all.district, await paste(all, MIXED))
    expect([page.status, page.path]).toEqual([200, `${roll(all.district)}?imported=1`])
    expect(page.text).toContain('名册已经接收')
    expect(await onRoll(all)).toEqual(['1 代表1', '2 代表贰', '3 代表3', '12 巴特尔'])
    expect(page.text).toContain('12巴特尔第一代表团第九届2022-12-20')
    expect(await events(all.here)).toEqual([{ recorded: 1, changed: 1, ended: 0, on: '2022-12-20' }])
  })

  test('a second time has nothing to say', async () => {
    const all = await setting()
    await agree(all.office, all.district, await paste(all, MIXED))
    const again = await paste(all, MIXED)
    expect([figures(again), canAgree(again, all.district)]).toEqual([{ 新增: 0, 更正: 0, 不变: 3, 离任: 0 }, false])
    expect(again.text).toContain('和现在的名册一样，没有要接收的')
  })

  test('is taken over once when its form is sent twice', async () => {
    const all = await setting()
    const page = await paste(all, MIXED)
    await agree(all.office, all.district, page)
    const twice = await agree(all.office, all.district, page)
    expect([twice.status, twice.path]).toEqual([200, `${roll(all.district)}?imported=1`])
    expect(await events(all.here)).toHaveLength(1)
  })

  test('is shown again instead when somebody has changed the roll meanwhile', async () => {
    const all = await setting()
    const page = await paste(all, MIXED)
    const other = await officer(all.here, 'office-staff', all.district)
    await agree(other, all.district, await paste({ ...all, office: other }, '名册号,姓名,代表团\n2,代表贰,第3代表团\n'))
    const refused = await agree(all.office, all.district, page)
    expect([refused.status, refused.text.includes('名册刚刚有人改过')]).toEqual([409, true])
    expect([figures(refused), await onRoll(all)]).toEqual([
      { 新增: 1, 更正: 0, 不变: 2, 离任: 0 },
      ['1 代表1', '2 代表贰', '3 代表3'],
    ])
    await agree(all.office, all.district, refused)
    expect(await onRoll(all)).toContain('12 巴特尔')
  })

  test('at two desks at the same moment is taken over at one; the other is shown that nothing is left to do', async () => {
    const all = await setting()
    const other = await officer(all.here, 'office-staff', all.district)
    const [one, two] = [await paste(all, MIXED), await paste({ ...all, office: other }, MIXED)]
    const pages = await Promise.all([agree(all.office, all.district, one), agree(other, all.district, two)])
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([await onRoll(all), await events(all.here)]).toEqual([
      ['1 代表1', '2 代表贰', '3 代表3', '12 巴特尔'],
      [{ recorded: 1, changed: 1, ended: 0, on: '2022-12-20' }],
    ])
  })

  test('corrects delegation and origin of those it names and of nobody else', async () => {
    const all = await setting()
    const table = '名册号,姓名,代表团,来源\n1,代表1,第九代表团,补选\n'
    await agree(all.office, all.district, await paste(all, table))
    const rows = await all.here.db.read
      .selectFrom('mandate')
      .select(['roll_number', 'delegation', 'origin', 'to_on'])
      .orderBy('roll_number')
      .execute()
    expect(rows).toEqual([
      { roll_number: 1, delegation: '第九代表团', origin: 'by-election', to_on: null },
      { roll_number: 2, delegation: '第3代表团', origin: 'general', to_on: null },
      { roll_number: 3, delegation: '第1代表团', origin: 'general', to_on: null },
    ])
  })
})

describe('a new term', () => {
  const TENTH = '编号,姓名,代表团\n1,代表1,第一代表团\n2,钱进,第一代表团\n'
  const CHANGE = { scope: 'whole', term: '第十届', on: '2023-01-10' }

  test('says how many leave and how many are entitled before it is taken over', async () => {
    const all = await setting()
    const page = await paste(all, TENTH, CHANGE)
    expect(figures(page)).toEqual({ 新增: 2, 更正: 0, 不变: 0, 离任: 3 })
    expect(page.text).toContain('3 名代表不在文件里，从2023年1月10日起离任')
    expect(page.text).toContain('2023年1月10日的应到代表从 3 名变为 2 名')
  })

  test('begins on its day: until then the old congress sits, from then on the new one, with the same numbers', async () => {
    const all = await setting()
    const page = await agree(all.office, all.district, await paste(all, TENTH, CHANGE))
    expect(page.text).toContain('另有 2 名代表从2023年1月10日起任职')
    expect(await onRoll(all)).toEqual(['1 代表1', '2 代表2', '3 代表3'])
    standOn(all.here, day('2023-01-09'))
    expect(await onRoll(all)).toHaveLength(3)
    standOn(all.here, day('2023-01-10'))
    expect(await onRoll(all)).toEqual(['1 代表1', '2 钱进'])
    expect(await events(all.here)).toEqual([{ recorded: 2, changed: 0, ended: 3, on: '2023-01-10' }])
  })

  test('taken over before its day has nothing to say the second time', async () => {
    const all = await setting()
    await agree(all.office, all.district, await paste(all, TENTH, CHANGE))
    expect(figures(await paste(all, TENTH, CHANGE))).toEqual({ 新增: 0, 更正: 0, 不变: 2, 离任: 0 })
  })

  test('without that choice is refused number by number: two terms cannot sit together', async () => {
    const all = await setting()
    const page = await paste(all, TENTH, { ...CHANGE, scope: 'part' })
    expect(figures(page)).toEqual({ 有问题: 2, 新增: 0, 更正: 0, 不变: 0 })
    expect(page.text).toContain('这个号现在是第九届代表1的')
  })
})

describe('the roll as a file', () => {
  test('can be downloaded by whoever may read it, and importing it changes nothing', async () => {
    const all = await setting()
    const reader = await officer(all.here, 'sign-in-desk', all.district)
    for (const language of ['zh-CN', 'en']) {
      const response = await reader.raw(`/desk/haibowan/deputies.csv?language=${language}`)
      expect(response.headers.get('content-type')).toContain('text/csv')
      const file = new Uint8Array(await response.arrayBuffer())
      const shown = await send(all, file)
      expect([shown.status, shown.text.includes('和现在的名册一样')], language).toEqual([200, true])
    }
  })

  test('holds who is in office, with the day of leaving where it is known', async () => {
    const all = await setting(2)
    await agree(
      all.office,
      all.district,
      await paste(all, '编号,姓名,代表团\n2,代表2,第3代表团\n', { scope: 'whole', on: '2022-12-31' }),
    )
    const file = await (await all.office.raw(`${roll(all.district)}.csv`)).text()
    expect(file.trim().split('\r\n').slice(1)).toEqual([
      '1,代表1,第2代表团,第九届,换届选举,2021-12-01,2022-12-31',
      '2,代表2,第3代表团,第九届,换届选举,2021-12-01,',
    ])
  })
})

describe('what is sent', () => {
  test('may be a workbook, or CSV as a Chinese spreadsheet saves it', async () => {
    const all = await setting()
    const rows = [
      ['海勃湾区代表名册'],
      [],
      ['序号', '姓名', '所属代表团'],
      [12, '巴　特尔', '第一代表团'],
      [13, '乌云', '第一代表团'],
    ]
    expect((await send(all, await workbook(rows))).text).toContain('新增 2')
    const gb18030 = Uint8Array.from([
      ...[0xb1, 0xe0, 0xba, 0xc5, 0x3b, 0xd0, 0xd5, 0xc3, 0xfb, 0x3b, 0xb4, 0xfa, 0xb1, 0xed, 0xcd, 0xc5, 0x0d, 0x0a],
      ...[0x31, 0x32, 0x3b, 0xb0, 0xcd, 0xcc, 0xd8, 0xb6, 0xfb, 0x3b, 0xd2, 0xbb, 0xcd, 0xc5, 0x0d, 0x0a],
    ])
    expect((await send(all, gb18030)).text).toContain('巴特尔')
  })

  test('and cannot be read is answered with a sentence at the field, never with a broken page', async () => {
    const all = await setting()
    const bomb = archive([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(9 * 1024 * 1024) }])
    for (const [file, sentence] of [
      [new Uint8Array(0), '请选文件，或者粘贴表格'],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '打不开这份工作簿'],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '旧格式或者加了密码'],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]), '读不懂这份文件'],
      [bomb, '展开以后太大'],
      [new TextEncoder().encode('名册号,姓名,代表团\n'), '里面没有代表'],
    ] as const) {
      const { status, text } = await send(all, file)
      expect([status, text.includes(sentence)], sentence).toEqual([422, true])
    }
  })

  test('is at most a megabyte', async () => {
    const all = await setting()
    const { status, text } = await send(all, new Uint8Array(1_100_000).fill(49))
    expect([status, text.includes('一次最多 1 MB')]).toEqual([413, true])
  })

  test('may hold three thousand deputies and no more', async () => {
    const all = await setting(0)
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}\t代表${at + 1}\t第${(at % 35) + 1}代表团\n`)
    const head = '名册号\t姓名\t代表团\n'
    const tooMany = await paste(all, head + lines(3_001).join(''), { term: '第九届' })
    expect([tooMany.status, errorAt(tooMany, 'head-rows')]).toEqual([422, expect.stringContaining('最多 3,000 名代表')])
    const page = await agree(all.office, all.district, await paste(all, head + lines(3_000).join(''), { term: '第九届' }))
    expect([page.status, page.text.includes('在任代表 3000 名')]).toEqual([200, true])
    const moved = lines(3_000).join('').replaceAll('第1代表团', '第一代表团')
    const changed = await paste(all, head + moved, { term: '第九届' })
    expect(figures(changed)).toMatchObject({ 更正: 86, 不变: 2_914 })
    await agree(all.office, all.district, changed)
    expect(await events(all.here)).toHaveLength(2)
  }, 60_000)
})

test('in a street a deputy whose origin is not said is one of its council', async () => {
  const { here, district } = await setting()
  const street = await makeBody(here, 'street', '滨河街道', 'binhe', district)
  const office = await officer(here, 'office-staff', street)
  const table = '编号,姓名,代表团\n1,巴特尔,一组\n'
  await agree(office, street, await paste({ office, district: street }, table, { term: '第二届' }))
  const mandate = await here.db.read.selectFrom('mandate').select('origin').where('body_id', '=', street.id).executeTakeFirst()
  expect(mandate).toEqual({ origin: 'council-member' })
})

test('a file says nothing about the roll of another congress, even with the same numbers', async () => {
  const all = await setting()
  const city = await all.here.db.read.selectFrom('body').select('id').where('kind', '=', 'city').executeTakeFirstOrThrow()
  const other = await makeBody(all.here, 'district', '海南区', 'hainan', { id: city.id, slug: 'wuhai' })
  await makeDeputies(all.here, other, 3)
  await agree(all.office, all.district, await paste(all, '编号,姓名,代表团\n9,巴特尔,一团\n', { scope: 'whole' }))
  const left = await all.here.db.read
    .selectFrom('mandate')
    .select('id')
    .where('body_id', '=', other.id)
    .where('to_on', 'is', null)
    .execute()
  expect(left).toHaveLength(3)
})

test('only the congress office imports: the chair and the sign-in desk read the roll and are refused at the door', async () => {
  const { here, district } = await setting()
  for (const role of ['chair', 'sign-in-desk'] as const) {
    const visitor = await officer(here, role, district)
    expect((await visitor.get(roll(district))).html).not.toContain('/deputies/import')
    expect((await visitor.get(`${roll(district)}/import`)).status, role).toBe(403)
    for (const path of ['import', 'import/take-over'])
      expect((await visitor.post(`${roll(district)}/${path}`, { table: MIXED })).status, `${role} ${path}`).toBe(403)
  }
})
