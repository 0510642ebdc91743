/** What a file would do to a roll: each row by its number within its term, each fault at its cell, and the second time nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rollCsv } from '../../../src/bodies/roll/export.ts'
import { type Columns, layoutOf } from '../../../src/bodies/roll/headings.ts'
import { isEmpty, type Plan, planOf, type Standing, type Terms } from '../../../src/bodies/roll/plan.ts'
import { type RollDeputy, readRows } from '../../../src/bodies/roll/rows.ts'
import { readTable } from '../../../src/bodies/roll/table.ts'
import { day } from '../../../src/kernel/clock.ts'
import { csv } from '../../../src/kernel/csv.ts'
import { newId } from '../../../src/kernel/ids.ts'
import { texts } from '../../../views/text/index.ts'

const TODAY = day('2022-12-20')
const TERMS: Terms = { scope: 'part', on: TODAY, today: TODAY }
const WHOLE: Terms = { scope: 'whole', on: day('2023-01-10'), today: TODAY }
const USUAL = { term: '第九届', origin: 'general' } as const

const standing = (number: number, name: string, change: Partial<Standing> = {}): Standing => ({
  id: newId(),
  personId: newId(),
  number,
  name,
  delegation: '第一代表团',
  term: '第九届',
  origin: 'general',
  from: day('2021-12-01'),
  to: null,
  ...change,
})
const ROLL = [standing(1, '巴特尔'), standing(2, '王强'), standing(3, '李敏', { to: day('2022-06-01') })]

const rowsOf = (text: string, usual: Parameters<typeof readRows>[2] = USUAL) => {
  const read = readTable(text)
  if (!read.ok) throw new Error(read.fault)
  return readRows(read.rows, layoutOf(read.rows), usual)
}
const planned = (text: string, roll: readonly Standing[] = ROLL, terms = TERMS): Plan => planOf(rowsOf(text), roll, terms)
const faultsOf = (plan: Plan) => plan.faulty.map(({ line, faults }) => [line, faults])
const HEAD = '名册号,姓名,代表团\n'

describe('the headings', () => {
  const columns = (head: string): Columns => layoutOf([head.split(',')]).columns
  test('are known by their usual names, whatever stands around them', () => {
    for (const head of [
      '名册号,姓名,代表团,届次,来源',
      '编号,代表姓名,所属代表团,届,产生方式',
      ' 代表证号 ,姓　名,代表团*,（届次）,来源：',
    ])
      expect(columns(head), head).toEqual({ number: 0, name: 1, delegation: 2, term: 3, origin: 4 })
  })

  test('of this house’s own files are known in both languages', () => {
    for (const text of Object.values(texts))
      expect(columns(text.roll.csvHead.join(','))).toEqual({ number: 0, name: 1, delegation: 2, term: 3, origin: 4 })
  })

  test('a running number is taken for the roll number only where there is no better one', () => {
    expect(columns('序号,名册号,姓名').number).toBe(1)
    expect(columns('序号,姓名,代表团').number).toBe(0)
  })

  test('may stand below a title, a date and an empty row', () => {
    expect(layoutOf([['海勃湾区第九届代表名册'], ['二〇二二年', ''], [], ['编号', '姓名'], ['1', '巴特尔']]).headRows).toBe(4)
  })

  test('that nobody knows leave their column to be chosen by hand', () => {
    expect(columns('甲,乙,丙')).toEqual({ number: null, name: null, delegation: null, term: null, origin: null })
  })
})

describe('a cell', () => {
  test('is read without what only serves the eye', () => {
    expect(rowsOf(`${HEAD}１２,王　强, 第一 代表团\u200b\n0013,乌云 其其格,第二代表团\n14,Li  Na,第三代表团\n`)).toMatchObject([
      { read: { deputy: { number: 12, name: '王强', delegation: '第一代表团' } } },
      { read: { deputy: { number: 13, name: '乌云其其格' } } },
      { read: { deputy: { number: 14, name: 'Li Na' } } },
    ])
  })

  test.each([
    ['选举', 'general'],
    ['换届选举', 'general'],
    ['补选', 'by-election'],
    [' By-election ', 'by-election'],
    ['议政代表', 'council-member'],
    ['', 'general'],
  ])('of origin that says «%s» means %s', (word, origin) => {
    expect(rowsOf(`编号,姓名,代表团,来源\n1,巴特尔,一团,${word}\n`)).toMatchObject([{ read: { deputy: { origin } } }])
  })

  test('that is wrong is told with its reason, all of a row at once', () => {
    const text = '编号,姓名,代表团,届次,来源\nx,,=A1,第九届,外星\n0,"=CONCAT(A1,B1)",一团,,\n10000,巴特尔,,,\n'
    expect(faultsOf(planned(text))).toEqual([
      [
        2,
        {
          number: { kind: 'number-form' },
          name: { kind: 'name-missing' },
          delegation: { kind: 'formula' },
          origin: { kind: 'origin-unknown' },
        },
      ],
      [3, { number: { kind: 'number-form' }, name: { kind: 'formula' } }],
      [4, { number: { kind: 'number-form' }, delegation: { kind: 'delegation-missing' } }],
    ])
  })

  test('is not too long for the roll', () => {
    const text = `编号,姓名,代表团,届次\n7,${'名'.repeat(41)},${'团'.repeat(31)},${'届'.repeat(31)}\n`
    expect(faultsOf(planned(text))).toEqual([
      [2, { name: { kind: 'name-long' }, delegation: { kind: 'delegation-long' }, term: { kind: 'term-long' } }],
    ])
  })

  test('in a column that is not needed may hold a formula', () => {
    expect(planned('编号,姓名,代表团,年龄\n5,赵云,一团,"=YEAR(TODAY())"\n').faulty).toEqual([])
  })
})

describe('a row', () => {
  test('is new, changed or unchanged by its number within its term', () => {
    const plan = planned(`${HEAD}1,巴特尔,第一代表团\n2,王蔷,第二代表团\n4,赵云,第一代表团\n`)
    expect(plan.unchanged.map((row) => row.standing)).toEqual([ROLL[0]])
    expect(plan.changed.map(({ changes }) => changes)).toEqual([
      [
        { field: 'name', from: '王强', to: '王蔷' },
        { field: 'delegation', from: '第一代表团', to: '第二代表团' },
      ],
    ])
    expect(plan.added.map(({ deputy }) => deputy)).toEqual([
      { number: 4, name: '赵云', delegation: '第一代表团', term: '第九届', origin: 'general' },
    ])
    expect(plan.leaving).toEqual([])
  })

  test('with the number of another row is a fault at its number', () => {
    expect(faultsOf(planned(`${HEAD}5,赵云,一团\n\n6,钱进,一团\n5,孙理,一团\n`))).toEqual([
      [5, { number: { kind: 'number-twice', line: 2 } }],
    ])
  })

  test('with the number of somebody who has left in this term is a fault, also for the same name', () => {
    for (const name of ['李敏', '赵云'])
      expect(faultsOf(planned(`${HEAD}3,${name},一团\n`))).toEqual([
        [2, { number: { kind: 'number-of-former', name: '李敏', left: day('2022-06-01') } }],
      ])
  })

  test('of another term with a number that is in use is a fault, unless its holder leaves', () => {
    const text = '编号,姓名,代表团,届次\n1,赵云,一团,第十届\n'
    expect(faultsOf(planned(text))).toEqual([[2, { number: { kind: 'number-in-use', name: '巴特尔', term: '第九届' } }]])
    const plan = planned(text, ROLL, WHOLE)
    expect([plan.added.length, plan.leaving.map(({ number }) => number), plan.faulty]).toEqual([1, [1, 2], []])
  })

  test('for a new number with a name that stands on the roll says under which number', () => {
    expect(planned(`${HEAD}12,王强,第一代表团\n`).added).toMatchObject([{ namesakes: [2] }])
  })

  test('of a deputy whose leaving is recorded for a later day leaves that as it is', () => {
    const roll = [standing(1, '巴特尔', { to: day('2022-12-31') })]
    expect(planned(`${HEAD}1,巴特尔,第一代表团\n`, roll).unchanged).toHaveLength(1)
  })
})

describe('a whole roll', () => {
  test('lets everybody leave who is not in it, and nobody else', () => {
    const plan = planned(`${HEAD}2,王强,第一代表团\n`, ROLL, WHOLE)
    expect([plan.unchanged.length, plan.leaving.map(({ name }) => name)]).toEqual([1, ['巴特尔']])
  })

  test('lets nobody leave while a row is faulty: who is missing is not known yet', () => {
    expect(planned(`${HEAD}x,王强,第一代表团\n`, ROLL, WHOLE).leaving).toEqual([])
  })

  test('leaves alone who leaves before its day anyway', () => {
    const roll = [standing(1, '巴特尔', { to: day('2022-12-31') }), standing(2, '王强', { to: day('2023-05-01') })]
    expect(planned(`${HEAD}5,赵云,一团\n`, roll, WHOLE).leaving.map(({ name }) => name)).toEqual(['王强'])
  })
})

/** Rolls and files of few numbers and names, so that they meet. */
const TERMS_OF_ROLLS = ['第九届', '第十届'] as const
const deputies = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  name: fc.constantFrom('巴特尔', '王强', '王 强', '李敏', '=SUM', "'+1", 'Li Na', '"引"', 'a,b;c'),
  delegation: fc.constantFrom('第一代表团', '第二代表团', '一 团'),
  term: fc.constantFrom(...TERMS_OF_ROLLS),
  origin: fc.constantFrom('general', 'by-election', 'council-member'),
}) satisfies fc.Arbitrary<RollDeputy>
const rolls = fc
  .uniqueArray(fc.tuple(deputies, fc.constantFrom(null, day('2022-06-01'), day('2022-12-31'), day('2023-05-01'))), {
    selector: ([{ number, term }]) => `${number} ${term}`,
    maxLength: 6,
  })
  .map((all) => all.map(([deputy, to]) => standing(deputy.number, deputy.name, { ...deputy, to })))
const fileOf = (file: readonly RollDeputy[]) =>
  csv([
    ['编号', '姓名', '代表团', '届次', '来源'],
    ...file.map(({ number, name, delegation, term, origin }) => [number, name, delegation, term, origin]),
  ])
const terms = fc.constantFrom<Terms>(TERMS, WHOLE)

/** What the action does, on a roll that is an array. */
const taken = (roll: readonly Standing[], plan: Plan, { on }: Terms): Standing[] => [
  ...roll.map((each) => {
    const changed = plan.changed.find((row) => row.standing.id === each.id)
    const to = plan.leaving.includes(each) ? on : each.to
    return changed ? { ...each, ...changed.deputy, to } : { ...each, to }
  }),
  ...plan.added.map(({ deputy }) => standing(deputy.number, deputy.name, { ...deputy, from: on })),
]

test('taken over once, the same file has nothing more to say', () => {
  fc.assert(
    fc.property(rolls, fc.array(deputies, { maxLength: 6 }), terms, (roll, file, how) => {
      const plan = planned(fileOf(file), roll, how)
      fc.pre(plan.faulty.length === 0)
      const again = planned(fileOf(file), taken(roll, plan, how), how)
      expect([again.faulty, isEmpty(again)]).toEqual([[], true])
    }),
  )
})

test('after a whole roll nobody is in office who is not in the file, and no number means two people', () => {
  fc.assert(
    fc.property(rolls, fc.array(deputies, { minLength: 1, maxLength: 6 }), (roll, file) => {
      const plan = planned(fileOf(file), roll, WHOLE)
      fc.pre(plan.faulty.length === 0)
      const after = taken(roll, plan, WHOLE).filter(({ from, to }) => from <= WHOLE.on && (to === null || to > WHOLE.on))
      const named = new Set(file.map(({ number, term }) => `${number} ${term}`))
      expect(after.every(({ number, term }) => named.has(`${number} ${term}`))).toBe(true)
      expect(new Set(after.map(({ number }) => number)).size).toBe(after.length)
    }),
  )
})

test('every deputy in office is in the own export, and importing that changes nothing, in either language', () => {
  fc.assert(
    fc.property(rolls, fc.constantFrom(texts['zh-CN'], texts.en), (roll, text) => {
      const inOffice = roll.filter(({ to }) => to === null || to > TODAY)
      fc.pre(new Set(inOffice.map(({ number }) => number)).size === inOffice.length)
      const plan = planned(rollCsv(roll, TODAY, text), roll)
      expect([plan.unchanged.length, plan.faulty, isEmpty(plan)]).toEqual([inOffice.length, [], true])
    }),
  )
})
