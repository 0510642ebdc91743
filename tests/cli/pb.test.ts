import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pb } from '../../src/cli/pb.ts'
import { ADVISORY_RULES, COMPLETIONS } from '../../src/voting/rule/advisory/election.ts'
import { useFiles } from './files.ts'

const files = useFiles()
const DIVIDED = 'docs/examples/divided.pb'
const text = readFileSync(DIVIDED, 'utf8')
const asJson = (...args: string[]) => {
  const { code, out, err } = pb(args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Record<string, unknown>
}

test('every advice says that it is not binding, in both languages, and how ties are settled', () => {
  for (const rule of ADVISORY_RULES) {
    const advice = asJson(DIVIDED, '--rule', rule)
    expect(advice).toMatchObject({ rule, completion: 'none', note: '仅供参考，不具约束力 For information only, not binding' })
    expect(advice['ties']).toBe('ascending Unicode code points of the project id')
  }
})

test('amounts are told as they stood in the file, decimals and all; fractions are not rounded', () => {
  const file = files.write('decimals.pb', text.replace('budget;100', 'budget;100.50').replace('A;30;', 'A;20.50;'))
  expect(asJson(file, '--rule', 'mes-cost')).toMatchObject({
    election: { budget: '100.5', voters: 10, projects: 4, marks: 22 },
    winners: [
      { project: 'A', cost: '20.5', moneyLeft: '80', why: { most: '41/12', rate: '1/6' } },
      { project: 'B', why: { most: '5' } },
      { project: 'D', why: { most: '10' } },
    ],
    others: [{ project: 'C', lacks: { kind: 'supporters-money', together: '49/5' } }],
  })
})

test('a rate by cost is a share, a rate by number is money', () => {
  const file = files.write('decimals.pb', text.replace('budget;100', 'budget;100.50'))
  expect(asJson(file, '--rule', 'mes-cardinality')).toMatchObject({ winners: [{ why: { rate: '5', most: '5' } }, {}, {}] })
})

test('Add1 tells by how much it raised what every voter starts with', () => {
  const file = files.write('raised.pb', text.replace('budget;100', 'budget;130'))
  const none = asJson(file, '--rule', 'mes-cost')
  const raised = asJson(file, '--rule', 'mes-cost', '--completion', 'add1')
  expect([none['raisedBy'], raised['raisedBy']]).toEqual(['0', '2'])
  expect([none['moneyLeft'], raised['moneyLeft']]).toEqual(['30', '0'])
})

test('a file is written again in one plain form, and that form stays as it is', () => {
  const dressed = files.write('dressed.pb', `\uFEFF${text.replaceAll('\n', '\r\n').replace('Lamps', '"Lamps"')}`)
  const { out } = pb([dressed, '--rewrite'])
  expect(out).toBe(text)
})

describe('asked wrongly: exit code 2 and how to ask', () => {
  test.each([
    ['nothing'],
    ['no rule', DIVIDED],
    ['a rule that nobody knows', DIVIDED, '--rule', 'dice'],
    ['a completion that nobody knows', DIVIDED, '--rule', 'mes-cost', '--completion', 'more'],
    ['a completion of a rule that has none', DIVIDED, '--rule', 'phragmen', '--completion', 'add1'],
    ['two files', DIVIDED, DIVIDED, '--rule', 'greedy'],
    ['a rule for a file that is only written again', DIVIDED, '--rewrite', '--rule', 'greedy'],
    ['an option that nobody knows', DIVIDED, '--loud'],
  ])('%s', (_what, ...args) => {
    const { code, out, err } = pb(args)
    expect([code, out]).toEqual([2, ''])
    for (const word of [...ADVISORY_RULES, ...COMPLETIONS]) expect(err).toContain(word)
  })
})

test('a file that is refused tells every mistake by line and field: exit code 1', () => {
  const file = files.write('wrong.pb', text.replace('A;30;', 'A;thirty;').replace('7;D', '7;E'))
  expect(pb([file, '--rule', 'greedy'])).toEqual({
    code: 1,
    out: '',
    err: `${file}:10: cost: is no amount (digits, and a point before decimals): thirty\n${file}:22: vote: is no project of this election: E\n`,
  })
  expect(pb(['nowhere.pb', '--rule', 'greedy'])).toEqual({ code: 1, out: '', err: 'nowhere.pb: cannot be read\n' })
})
