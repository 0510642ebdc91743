import { expect, test } from 'vitest'
import { paperTyped, totalsForm, totalsIn } from '../../../src/voting/scrutiny/forms.ts'
import { columnsOfBallot, countOfTotals, readLines, sumsOfPaper } from '../../../src/voting/scrutiny/paper.ts'
import { adoptedRule } from '../../../src/voting/session/adopted-rule.ts'

const rule = adoptedRule({
  choice: 'law-default-with-cap',
  title: '办法',
  body: 'district',
  method: 'sealed',
  custody: 'scrutineers',
  candidates: 3,
  seats: 2,
})
const ticks = adoptedRule({
  ...{ choice: 'binjiang-2017-top-n', title: '办法', body: 'district', method: 'sealed', custody: 'scrutineers' },
  candidates: 3,
  seats: 2,
} as const)

test('ballot by ballot: equal ballots are merged, and the order in which they were read is gone', () => {
  const one = readLines(rule, '123\n1 1 2\n\n123\n0?1')
  const other = readLines(rule, '0？1\n123\n112\n123\n')
  expect(one).toEqual(other)
  expect(one.marks).toEqual([
    { marks: '++-', ballots: 1 },
    { marks: '+-0', ballots: 2 },
    { marks: '.?+', ballots: 1 },
  ])
  expect(one.ballots).toBe(4)
})

test('a line that is no whole ballot is named by its number', () => {
  expect(readLines(rule, '123\n12\n1234\n12x').wrong).toEqual([2, 3, 4])
  expect(readLines(ticks, '101\n121').wrong).toEqual([2])
})

const paper = (items: readonly { for: number; against: number; abstain: number; void: number }[], more = {}) => ({
  issued: 10,
  returned: 10,
  content: { kind: 'totals', valid: 9, voids: { 'over-selected': 1, illegible: 0, other: 0 }, items } as const,
  ...more,
})
const hall = { candidates: ['a', 'b', 'c'], figures: { entitled: 12, signedIn: 11, present: 10 } }
const item = (votesFor: number, against: number, abstain: number) => ({ for: votesFor, against, abstain, void: 0 })
const codes = (given: Parameters<typeof sumsOfPaper>[1]) =>
  sumsOfPaper(rule, given, hall).map(({ code, left, right }) => [code, left, right])

test('totals whose sums agree pass; the slip of one vote in one item is found with both its sides', () => {
  expect(codes(paper([item(7, 1, 1), item(6, 3, 0), item(5, 4, 0)]))).toEqual([])
  expect(codes(paper([item(7, 1, 1), item(6, 2, 0), item(5, 4, 0)]))).toEqual([['item-is-not-valid', 8, 9]])
})

test('valid and void must be the returned, issued not more than signed in, 赞成 not more than the cap allows', () => {
  const good = [item(7, 1, 1), item(6, 3, 0), item(5, 4, 0)]
  expect(codes(paper(good, { returned: 9 }))).toEqual([['valid-and-void-are-not-returned', 10, 9]])
  expect(codes(paper(good, { issued: 12 }))).toEqual([['issued-exceeds-present', 12, 11]])
  expect(codes(paper([item(9, 0, 0), item(9, 0, 0), item(9, 0, 0)]))).toEqual([['selections-exceed-cap', 27, 18]])
})

test('on a ballot of ticks nobody counts what was not ticked, and the sums still agree', () => {
  expect(columnsOfBallot(ticks)).toEqual(['for', 'void'])
  const count = countOfTotals(ticks, { ...paper([item(7, 0, 0), item(6, 0, 0), item(2, 0, 0)]).content })
  expect(count.items.map(({ unmarked }) => unmarked)).toEqual([2, 3, 7])
})

test('every field of the form has to be a whole number, and comes back as it was typed', () => {
  const form = totalsForm(1, ['for', 'against', 'abstain', 'void'], 'all')
  const typed = {
    issued: '10',
    returned: '10',
    valid: '9',
    'void-over-selected': '1',
    'void-illegible': '0',
    'void-other': '0',
    'for-1': '7',
    'against-1': '1',
    'abstain-1': '1',
    'void-1': '0',
  }
  for (const name of Object.keys(typed))
    for (const wrong of ['', '-1', '1.5', '七', undefined])
      expect(form.safeParse({ ...typed, [name]: wrong }).success, name).toBe(false)
  const values = form.parse(typed)
  const content = totalsIn(values, 1)
  expect(paperTyped(rule, { issued: 10, returned: 10, content })).toEqual(typed)
})
