/** 记名, without a database: lines as they are typed, two lists compared, totals from names. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MandateId } from '../../../src/kernel/ids.ts'
import { newId } from '../../../src/kernel/ids.ts'
import { countTexts } from '../../../src/voting/rule/count.ts'
import { checkSums } from '../../../src/voting/rule/invariants.ts'
import { countRecorded, isRecorded, rowsOfNames } from '../../../src/voting/rule/recorded.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { heldRound } from '../../../src/voting/scrutiny/held.ts'
import { differencesIn, isSameEntry, linesOf, type RecordedEntry, understand } from '../../../src/voting/scrutiny/recorded.ts'
import { type LineFaultCode, type RollDeputy, readNames } from '../../../src/voting/scrutiny/recorded-lines.ts'
import { arranged, nameAddress, nameQuery } from '../../../src/voting/scrutiny/recorded-list.ts'
import { adoptedRule } from '../../../src/voting/session/adopted-rule.ts'

/** Three items, two of them at most. */
const CAPPED = adoptedRule({
  choice: 'law-default-with-cap',
  title: '办法',
  body: 'district',
  method: 'hand-totals',
  custody: 'scrutineers',
  candidates: 3,
  seats: 2,
})
const PAPER: VotingRule = { ...CAPPED, mode: 'paper-ballot', fallback: null, secrecy: 'recorded' }
const DEVICES: VotingRule = { ...CAPPED, mode: 'voting-device', fallback: null, secrecy: 'recorded' }

const NAMES = ['王小明', '李 红', '张伟', '赵静'] as const
const ROLL: readonly RollDeputy[] = NAMES.map((name, index) => ({
  mandate: newId<MandateId>(),
  number: index + 11,
  name,
  delegation: '第一代表团',
  present: index < 3,
}))
const tableOf = (text: string) => text.split('\n').map((line) => [line])
const read = (rule: VotingRule, text: string) => readNames(rule, ROLL, tableOf(text))
const marksBy = (rule: VotingRule, text: string) => read(rule, text).votes.map(({ marks }) => marks)
const faultsIn = (rule: VotingRule, text: string) => read(rule, text).faults.map(({ line, code }) => [line, code])

test('paper and devices can be recorded by name; a sealed ballot and a show of hands never are', () => {
  expect([isRecorded(PAPER), isRecorded(DEVICES)]).toEqual([true, true])
  expect(isRecorded({ mode: 'show-of-hands', secrecy: 'recorded' })).toBe(false)
  expect(isRecorded({ mode: 'sealed-ballot', secrecy: 'recorded' })).toBe(false)
  expect(isRecorded({ mode: 'paper-ballot', secrecy: 'secret' })).toBe(false)
})

test.each([
  ['spaces', '12 1 2 3\n11 1 1 2'],
  ['together', '12 123\n11 112'],
  ['commas and full width', '１２，1，2，3\n11、1、1、2'],
  ['with names', '12 李红 1 2 3\n11 王小明 第一代表团 1 1 2'],
  ['a name as the roll has it', '12 李 红 1 2 3\n11 第一代表团 王小明 112'],
  ['words of devices', '12 赞成 反对 弃权\n11 赞成 赞成 反对'],
  ['a title and headings above', '2022年表决结果\n名册号 姓名 1 2 3\n12 123\n\n11 112'],
])('a line is understood however it is written: %s; the list is in the order of the roll', (_, text) => {
  expect(marksBy(PAPER, text)).toEqual(['++-', '+-0'])
})

const FAULTS: readonly (readonly [string, LineFaultCode])[] = [
  ['李红 1 2 3', 'number-missing'],
  ['99 1 2 3', 'number-unknown'],
  ['11 2 2 2', 'number-twice'],
  ['14 1 2 3', 'not-present'],
  ['12 王小明 1 2 3', 'name-differs'],
  ['12 1 2', 'marks-wrong'],
  ['12 1 2 3 1', 'marks-wrong'],
  ['12 1 2 4', 'marks-wrong'],
  ['12 李红', 'marks-wrong'],
]

test.each(FAULTS)('«%s» after a good line is refused: %s, by its line', (line, code) => {
  expect(faultsIn(PAPER, `11 1 1 2\n\n${line}`)).toEqual([[3, code]])
  expect(marksBy(PAPER, `11 1 1 2\n\n${line}`)).toEqual(['++-'])
})

test('a first line with marks and without a number is no heading', () => {
  expect(faultsIn(PAPER, '李红 赞成 反对 弃权\n11 112')).toEqual([[1, 'number-missing']])
})

test('an item of a paper may be illegible; by devices there is nothing that could not be read', () => {
  expect(marksBy(PAPER, '11 1 ? 2')).toEqual(['+?-'])
  expect(faultsIn(DEVICES, '11 1 ? 2')).toEqual([[1, 'marks-wrong']])
})

test('what a teller entered comes back as he would type it, and is read as the same', () => {
  const { votes } = read(PAPER, '12 1?3\n11 102')
  const again = linesOf(PAPER, ROLL, votes)
  expect(again).toBe('11 1 0 2\n12 1 ? 3\n')
  expect(read(PAPER, again).votes).toEqual(votes)
})

const entryOf = (rule: VotingRule, text: string, more: Partial<RecordedEntry> = {}): RecordedEntry => ({
  issued: 4,
  returned: 3,
  spoiled: 0,
  sheet: null,
  votes: read(rule, text).votes,
  ...more,
})

test('two lists in another order are the same; what differs is told by deputy and item, with what each wrote', () => {
  const one = entryOf(PAPER, '11 112\n12 123\n13 111')
  expect(isSameEntry(one, entryOf(PAPER, '13 111\n11 1 1 2\n12 123'))).toBe(true)
  const other = entryOf(PAPER, '11 132\n12 123', { spoiled: 1 })
  expect(isSameEntry(one, other)).toBe(false)
  const [first, , third] = ROLL
  expect(differencesIn(PAPER, ROLL, [one, other])).toEqual([
    { kind: 'spoiled', values: ['0', '1'] },
    { kind: 'mark', mandate: first?.mandate, position: 2, values: ['1', '3'] },
    { kind: 'line', mandate: third?.mandate, values: ['111', null] },
  ])
})

const FIGURES = { entitled: 4, signedIn: 3, present: 3 }
const round = (rule: VotingRule, text: string, issued: number, spoiled: number) =>
  understand(
    rule,
    { table: tableOf(text), issued, spoiled, sheet: null },
    { roll: ROLL, candidates: ['a', 'b', 'c'], figures: FIGURES },
  )

test('on paper 收回 is the lines and the papers without a name; more issued than people is a broken sum', () => {
  const good = round(PAPER, '11 112\n12 123', 3, 1)
  expect([good.entry.returned, good.faults, good.broken]).toEqual([3, [], []])
  expect(round(PAPER, '11 112', 4, 0).broken.map(({ code }) => code)).toEqual(['issued-exceeds-present'])
})

test('by devices those present took part, whatever stands in the form', () => {
  const { entry, broken } = round(DEVICES, '11 112', 99, 7)
  expect([entry.issued, entry.returned, entry.spoiled, broken]).toEqual([3, 3, 0, []])
})

test('who pressed nothing is 未按 and neither void nor an abstention; who chose too many is void with his reason', () => {
  const count = countRecorded(DEVICES, ['+-0', '+++'], 4)
  expect(count.valid).toBe(3)
  expect(count.voids['over-selected']).toBe(1)
  expect(count.items.map((item) => [item.for, item.against, item.abstain, item.unmarked])).toEqual([
    [1, 0, 0, 2],
    [0, 1, 0, 2],
    [0, 0, 1, 2],
  ])
  const [row] = rowsOfNames(DEVICES, [{ number: 1, name: '甲', delegation: '一', marks: '+++' }])
  expect([row?.void, row?.marks]).toEqual(['over-selected', ['for', 'for', 'for']])
})

test('whatever the names say, the totals add up, and on paper they are those of the same ballots without names', () => {
  const mark = fc.constantFrom('.', '+', '-', '0')
  const ballots = fc.array(
    fc.array(mark, { minLength: 3, maxLength: 3 }).map((marks) => marks.join('')),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(ballots, fc.nat(5), (marks, others) => {
      const returned = marks.length + others
      const attendance = { entitled: 40, present: returned, atOpening: returned, classes: [] }
      for (const rule of [PAPER, DEVICES]) {
        const count = countRecorded(rule, marks, returned)
        const held = heldRound({ candidates: ['a', 'b', 'c'], attendance, issued: returned, returned, count })
        expect(checkSums(rule, held)).toEqual([])
      }
      const secret = countTexts({ ...PAPER, secrecy: 'secret' }, marks)
      expect(countRecorded(PAPER, marks, returned).items).toEqual(secret.items)
    }),
  )
})

test('the list is filtered by item and mark, by delegation, by name or number; an address that says nonsense shows all', () => {
  const rows = rowsOfNames(PAPER, [
    { number: 2, name: '乙', delegation: '东', marks: '+-0' },
    { number: 1, name: '甲', delegation: '西', marks: '--+' },
    { number: 3, name: '丙', delegation: '东', marks: null },
  ])
  const shown = (address: string) => {
    const search = new URLSearchParams(address)
    const query = nameQuery((name) => search.get(name) ?? undefined, 3)
    return arranged(rows, query).map(({ number }) => number)
  }
  expect(shown('')).toEqual([1, 2, 3])
  expect(shown('mark=against&item=2')).toEqual([1, 2])
  expect(shown('mark=none')).toEqual([3])
  expect(shown('delegation=东&sort=-number')).toEqual([3, 2])
  expect(shown('q=3')).toEqual([3])
  expect(shown('mark=perhaps&item=99&sort=height')).toEqual([1, 2, 3])
  const query = nameQuery((name) => ({ mark: 'for', item: '2', sort: '-name' })[name], 3)
  expect(nameAddress(query)).toBe('?mark=for&item=2&sort=-name')
})
