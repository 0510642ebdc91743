/** Reading a roll as text: what people's spreadsheets write, and that nothing they wrote is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable, type Table, textOf, writeTable } from '../../../src/bodies/roll/table.ts'
import { csv } from '../../../src/kernel/csv.ts'

const rows = (text: string): Table => {
  const read = readTable(text)
  if (!read.ok) throw new Error(read.fault)
  return read.rows
}

test.each([
  ['commas', '名册号,姓名\n12,巴特尔\n'],
  ['semicolons', '名册号;姓名\n12;巴特尔\n'],
  ['tabs, as they are pasted', '名册号\t姓名\n12\t巴特尔\n'],
  ['line ends of Windows', '名册号,姓名\r\n12,巴特尔\r\n'],
  ['line ends of old Macs', '名册号,姓名\r12,巴特尔\r'],
  ['no line end at the end', '名册号,姓名\n12,巴特尔'],
  ['a byte order mark', '\uFEFF名册号,姓名\n12,巴特尔'],
  ['everything in quotes', '"名册号","姓名"\n"12","巴特尔"\n'],
])('a table with %s is read', (_what, text) => {
  expect(rows(text)).toEqual([
    ['名册号', '姓名'],
    ['12', '巴特尔'],
  ])
})

test('a title above the table, and commas inside pasted cells, do not mislead', () => {
  expect(rows('第九届代表名册（共 203 名, 含补选）\n12\t巴特尔\t主任, 书记\n13\t乌云\t主任, 书记, 委员\n')).toEqual([
    ['第九届代表名册（共 203 名, 含补选）'],
    ['12', '巴特尔', '主任, 书记'],
    ['13', '乌云', '主任, 书记, 委员'],
  ])
})

test('quotes keep separators, line ends and quotes inside a cell; a quote in the middle is a character', () => {
  expect(rows('1,"a,b","二\n行","说""好""",5"\n')).toEqual([['1', 'a,b', '二\n行', '说"好"', '5"']])
})

test('empty cells stay where they are, also at the end of a line', () => {
  expect(rows('a,,c,\n,,\n')).toEqual([
    ['a', '', 'c', ''],
    ['', '', ''],
  ])
})

test('a quote that is never closed is said, not guessed', () => {
  expect(readTable('a,"b\nc,d\n')).toEqual({ ok: false, fault: 'quote-open' })
})

test('text is recognised as UTF-8, as GB18030 and as the Unicode text of Excel; anything else is no text', () => {
  const utf8 = new TextEncoder().encode('巴特尔')
  const gb18030 = Uint8Array.from([0xb0, 0xcd, 0xcc, 0xd8, 0xb6, 0xfb])
  const utf16 = Uint8Array.from([0xff, 0xfe, 0xf4, 0x5d, 0x79, 0x72, 0x14, 0x5c])
  expect([utf8, gb18030, utf16].map(textOf)).toEqual(['巴特尔', '巴特尔', '巴特尔'])
  // 䶮 stands in the four-byte part of GB18030 that GBK does not have.
  expect(textOf(Uint8Array.from([0xfe, 0x9f]))).toBe('䶮')
  for (const bytes of [
    [0xff, 0xff, 0xff],
    [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00],
    [0x89, 0x50, 0x4e, 0x47, 0x00],
  ])
    expect(textOf(Uint8Array.from(bytes))).toBeNull()
})

/** Cells with everything that could be taken for something else. */
const cell = fc.oneof(fc.stringMatching(/^[名册号,;"\t\r\n' 1=]{0,6}$/), fc.string({ maxLength: 8, unit: 'grapheme' }))
const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 })

test('what is written is read again cell by cell, whatever stands in the cells', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const first = table[0]?.[0] ?? ''
      fc.pre(!first.startsWith('\uFEFF'))
      expect(rows(writeTable(table))).toEqual(table)
    }),
    { numRuns: 500 },
  )
})

test('no text and no bytes make the reader throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTable(text)))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void textOf(bytes)))
})

test('the files that this house writes are read, with any text in their cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.stringMatching(/^[代表团,"\n ]{0,8}$/)), { minLength: 1 }), (file) => {
      expect(rows(csv(file))).toEqual(file.map(([number, text]) => [String(number), text]))
    }),
  )
})
