/** What somebody may send as a roll: workbooks of every habit are read, and whatever cannot be read is told by its reason. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf } from '../../../src/bodies/roll/headings.ts'
import { readSource } from '../../../src/bodies/roll/source.ts'
import { archive, workbook, workbookOf } from './workbooks.ts'

const HEAD = ['名册号', '姓名', '代表团']
const read = (file: Uint8Array) => readSource(file, '')
const bytes = (text: string) => new TextEncoder().encode(text)

test('a workbook is read as its cells show: numbers, texts, days', async () => {
  const file = await workbook([HEAD, [12, '巴特尔', '第一代表团'], ['013', '乌云', new Date('1970-01-31T00:00:00Z')]])
  expect(await read(file)).toEqual({ ok: true, table: [HEAD, ['12', '巴特尔', '第一代表团'], ['013', '乌云', '1970-01-31']] })
})

test('a delegation that stands once, in merged cells, holds for all its rows', async () => {
  const merges = [{ startRow: 1, startCol: 2, endRow: 3, endCol: 2 }]
  const file = await workbook([HEAD, [1, '甲', '第一代表团'], [2, '乙', null], [3, '丙', null], [4, '丁', '第二代表团']], {
    merges,
  })
  expect(await read(file)).toMatchObject({ table: [{}, {}, { 2: '第一代表团' }, { 2: '第一代表团' }, { 2: '第二代表团' }] })
})

test('a formula is seen as one, whatever it shows', async () => {
  const cells = new Map([['1,1', { value: '巴特尔', formula: 'B9' }]])
  expect(await read(await workbook([HEAD, [1, null, '一团']], { cells }))).toMatchObject({ table: [{}, { 1: '=B9' }] })
})

test('of several sheets the one that is a roll is read, never a hidden one', async () => {
  const file = await workbookOf([
    { name: '说明', rows: [['请看第三张表']] },
    { name: '旧', rows: [HEAD, [1, '旧人', '一团']], hidden: true },
    { name: '名册', rows: [['第九届'], HEAD, [1, '巴特尔', '一团']] },
  ])
  const source = await read(file)
  expect(source).toMatchObject({ ok: true, table: [{ 0: '第九届' }, HEAD, { 1: '巴特尔' }] })
  expect(source.ok && layoutOf(source.table).headRows).toBe(2)
})

test('CSV in UTF-8 and GB18030, and pasted cells, say the same', async () => {
  const table = [HEAD, ['12', '巴特尔', '一团']]
  const gb18030 = [
    0xc3, 0xfb, 0xb2, 0xe1, 0xba, 0xc5, 0x3b, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x32, 0x3b, 0xb0, 0xcd, 0xcc, 0xd8, 0xb6, 0xfb,
  ]
  expect(await read(bytes('名册号,姓名,代表团\r\n12,巴特尔,一团\r\n'))).toEqual({ ok: true, table })
  expect(await read(Uint8Array.from(gb18030))).toEqual({ ok: true, table: table.map((row) => row.slice(0, 2)) })
  expect(await readSource(undefined, '名册号\t姓名\t代表团\n12\t巴特尔\t一团\n')).toEqual({ ok: true, table })
  expect(await readSource(new Uint8Array(0), '名册号\t姓名\t代表团\n12\t巴特尔\t一团\n')).toEqual({ ok: true, table })
})

const large = new Uint8Array(9 * 1024 * 1024).fill(32)
test.each([
  ['nothing', async () => new Uint8Array(0), 'nothing-sent'],
  ['empty lines', async () => bytes('\n , ,\n\n'), 'empty'],
  ['an empty workbook', () => workbook([[null, '']]), 'empty'],
  ['a picture', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-text'],
  ['an old or encrypted workbook', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-workbook'],
  ['a web page that is called .xls', async () => bytes('<html><table><tr><td>1</td></tr></table></html>'), 'old-workbook'],
  ['a workbook with macros', () => workbookOf([{ name: 'a', rows: [HEAD] }], bytes('macros')), 'macros'],
  ['half a workbook', async () => (await workbook([HEAD, [1, '甲', '一团']])).slice(0, 900), 'not-a-workbook'],
  ['an archive of something else', async () => archive([{ name: 'a.txt', content: bytes('a') }]), 'not-a-workbook'],
  [
    'a workbook that unpacks to too much',
    async () => archive([{ name: 'xl/worksheets/sheet1.xml', content: large }]),
    'unpacks-too-large',
  ],
  [
    'one that hides how much',
    async () => archive([{ name: 'xl/worksheets/sheet1.xml', content: large, says: 0 }]),
    'unpacks-too-large',
  ],
  [
    'one that lies about how much',
    async () => archive([{ name: '[Content_Types].xml', content: large, says: 100 }]),
    'not-a-workbook',
  ],
  [
    'more rows than any congress has deputies',
    () => workbook([HEAD, ...Array.from({ length: 3_200 }, (_, at) => [at + 1, '甲', '一团'])]),
    'too-many-rows',
  ],
  [
    'a row at the end of the sheet',
    () => workbook([HEAD, ...Array.from({ length: 5_000 }, () => []), [1, '甲', '一团']]),
    'too-many-rows',
  ],
  ['as many lines of text', async () => bytes('1,甲,一团\n'.repeat(3_101)), 'too-many-rows'],
  ['a quote that is never closed', async () => bytes('名册号,姓名\n1,"甲\n2,乙\n'), 'quote-open'],
  ['a novel', async () => bytes(`1,${'甲'.repeat(300_000)}\n2,${'乙'.repeat(10)}\n`), 'too-large'],
] as const)('%s is refused, with the reason', async (_what, file, fault) => {
  expect(await read(await file())).toEqual({ ok: false, fault })
})

test('whatever bytes are sent, and however a workbook is broken, the reader answers', async () => {
  const file = await workbook([HEAD, [1, '甲', '一团'], [2, '乙', '二团']])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const broken = file.slice()
        for (const [at, byte] of changes) broken[at] = byte
        expect(typeof (await read(broken)).ok).toBe('boolean')
      },
    ),
    { numRuns: 150 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
      expect(typeof (await read(Uint8Array.from([0x50, 0x4b, ...noise]))).ok).toBe('boolean')
    }),
  )
})
