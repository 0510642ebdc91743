import { expect, test } from 'vitest'
import { csv } from '../../src/kernel/csv.ts'

test('a text that looks like a formula is shown as text and never run', () => {
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) expect(csv([[evil]]), JSON.stringify(evil)).toContain(`'${evil}`)
})

test('commas, quotes and line ends stay inside their cell; numbers stay numbers', () => {
  expect(csv([['a,b', '他说"好"', '两\n行', -5, null]])).toBe('\uFEFF"a,b","他说""好""","两\n行",-5,\r\n')
})
