import { expect, test } from 'vitest'
import { isCode, lettersOf, lettersOfCode, nextCode } from '../../src/implementation/code.ts'

const areas = (...slugs: string[]) => slugs.map((slug) => ({ slug, letters: null }))

test('海勃湾, 海南 and 乌达 are H, N and W', () => {
  expect(Object.fromEntries(lettersOf(areas('haibowan', 'hainan', 'wuda')))).toEqual({ haibowan: 'H', hainan: 'N', wuda: 'W' })
})

test('a letter that projects carry stays with its district, even when another stands first in the tree', () => {
  const letters = lettersOf([...areas('huinong'), { slug: 'haibowan', letters: 'H' }])
  expect(Object.fromEntries(letters)).toEqual({ huinong: 'N', haibowan: 'H' })
})

test('thirty districts of one name still get letters of their own', () => {
  const letters = [...lettersOf(areas(...Array.from({ length: 30 }, (_, index) => `aba-${index}`))).values()]
  expect(new Set(letters).size).toBe(30)
})

test('the next code follows the highest number, not the count', () => {
  expect(nextCode(2022, 'H', [])).toBe('2022-H01')
  expect(nextCode(2022, 'H', ['2022-H01', '2022-H07', '2022-N09', '2021-H30'])).toBe('2022-H08')
  expect(nextCode(2022, 'H', ['2022-H99'])).toBe('2022-H100')
})

test('a code is a year, letters and a number', () => {
  expect(lettersOfCode('2022-H01')).toBe('H')
  expect(lettersOfCode('2022-HX12')).toBe('HX')
  for (const wrong of ['2022-h01', 'H01', '2022-01', '2022-H1', "2022-H01'"]) expect(isCode(wrong), wrong).toBe(false)
})
