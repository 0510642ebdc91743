import { expect, test } from 'vitest'
import { csv } from '../../src/kernel/csv.ts'

const cellOf = (text: string) => csv([[text, 1]]).slice(1, -4)

for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝', '＋', '－', '＠'])
  test(`a text that begins with ${JSON.stringify(start)} is no formula in a spreadsheet`, () => {
    expect(cellOf(`${start}1+1`).replace(/^"/, '')).toMatch(/^'/)
  })

test('commas, quotes and line ends stay inside their cell', () => {
  expect(cellOf('路灯，坏了')).toBe('路灯，坏了')
  expect(cellOf('a,b')).toBe('"a,b"')
  expect(cellOf('他说"太黑"')).toBe('"他说""太黑"""')
  expect(cellOf('一\n二')).toBe('"一\n二"')
})

test('numbers stay numbers, nothing stays empty', () => {
  expect(csv([[-3, null]])).toBe('\uFEFF-3,\r\n')
})

test('a file begins with a byte order mark and ends every row', () => {
  expect(csv([['名称'], ['甲']])).toBe('\uFEFF名称\r\n甲\r\n')
})
