import { expect, test } from 'vitest'
import { csv, csvCell } from '../../src/kernel/csv.ts'

for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝', '＋', '－', '＠'])
  test(`a text that begins with ${JSON.stringify(start)} is no formula in a spreadsheet`, () => {
    expect(csvCell(`${start}1+1`)).toBe(`"'${start}1+1"`)
  })

test('commas, quotes and line ends stay inside their cell', () => {
  expect(csvCell('路灯，坏了')).toBe('路灯，坏了')
  expect(csvCell('a,b')).toBe('"a,b"')
  expect(csvCell('他说"太黑"')).toBe('"他说""太黑"""')
  expect(csvCell('一\n二')).toBe('"一\n二"')
})

test('numbers stay numbers, nothing stays empty', () => {
  expect(csvCell(-3)).toBe('-3')
  expect(csvCell(null)).toBe('')
})

test('a file begins with a byte order mark and ends every row', () => {
  expect(csv(['名称'], [['甲'], [null]])).toBe('\uFEFF名称\r\n甲\r\n\r\n')
})
