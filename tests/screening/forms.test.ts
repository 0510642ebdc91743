/** Wrong input field by field, by name. */
import { expect, test } from 'vitest'
import { check } from '../../src/http/form.ts'
import { candidateForm, dropForm, opinionForm, planForm, type ScreeningError } from '../../src/screening/forms.ts'

const UNIT = '00000000-0000-4000-8000-000000000001'
const CANDIDATE = {
  title: '小区电动自行车充电设施（180 处）',
  content: '统一建充电棚 180 处。',
  place: '滨河片区',
  category: 'safety',
  beneficiaries: '22 个小区 7,400 户',
  target: '180 处投用',
  cost: '265',
  fund: '区级财政',
  unit: UNIT,
  due: '2023-10-31',
  version: '1',
}

test('money is typed in 万元 and kept in 分, exactly', () => {
  for (const [typed, fen] of [
    ['265', 265_000_000],
    ['86.5', 86_500_000],
    ['1,286.05', 1_286_050_000],
    ['１２６', 126_000_000],
  ] as const)
    expect(check(candidateForm, { ...CANDIDATE, cost: typed }), typed).toMatchObject({ ok: true, values: { cost: fen } })
})

const WRONG: readonly (readonly [keyof typeof CANDIDATE, string, ScreeningError])[] = [
  ['title', '', 'title-missing'],
  ['title', '项'.repeat(41), 'title-too-long'],
  ['content', '', 'content-missing'],
  ['content', '建'.repeat(1001), 'content-too-long'],
  ['place', '', 'place-missing'],
  ['place', '地'.repeat(61), 'place-too-long'],
  ['category', 'weather', 'category-missing'],
  ['beneficiaries', '', 'beneficiaries-missing'],
  ['beneficiaries', '户'.repeat(61), 'beneficiaries-too-long'],
  ['target', '', 'target-missing'],
  ['target', '标'.repeat(201), 'target-too-long'],
  ['cost', '', 'cost-form'],
  ['cost', '0', 'cost-form'],
  ['cost', '-3', 'cost-form'],
  ['cost', '265.123', 'cost-form'],
  ['cost', '两百万', 'cost-form'],
  ['fund', '', 'fund-missing'],
  ['fund', '资'.repeat(61), 'fund-too-long'],
  ['unit', '', 'unit-missing'],
  ['unit', '区住建局', 'unit-missing'],
  ['due', '', 'day-form'],
  ['due', '2023-13-01', 'day-form'],
]
for (const [field, value, code] of WRONG)
  test(`${field} «${value.slice(0, 8)}»: ${code}`, () => {
    const form = check<ScreeningError, typeof candidateForm>(candidateForm, { ...CANDIDATE, [field]: value })
    expect(form).toEqual({ ok: false, errors: { [field]: code } })
  })

test('an opinion has a kind and a reason; its cost may be missing only when it cannot be done', () => {
  const errors = (fields: Record<string, string>) => {
    const form = check<ScreeningError, typeof opinionForm>(opinionForm, {
      opinion: 'feasible',
      reason: '可行。',
      cost: '80',
      ...fields,
    })
    return form.ok ? {} : form.errors
  }
  expect(errors({})).toEqual({})
  expect(errors({ opinion: '' })).toEqual({ opinion: 'opinion-missing' })
  expect(errors({ reason: ' ' })).toEqual({ reason: 'reason-missing' })
  expect(errors({ reason: '理'.repeat(601) })).toEqual({ reason: 'reason-too-long' })
  expect(errors({ cost: '' })).toEqual({ cost: 'cost-form' })
  expect(errors({ opinion: 'feasible-if-changed', cost: '' })).toEqual({ cost: 'cost-form' })
  expect(errors({ opinion: 'infeasible', cost: '' })).toEqual({})
  expect(errors({ opinion: 'infeasible', cost: 'viel' })).toEqual({ cost: 'cost-form' })
})

test('dropping needs a reason', () => {
  expect(check<ScreeningError, typeof dropForm>(dropForm, { reason: '' })).toMatchObject({ errors: { reason: 'reason-missing' } })
})

test('places are a whole number from one, the envelope an amount', () => {
  const errors = (fields: Record<string, string>) => {
    const form = check<ScreeningError, typeof planForm>(planForm, { seats: '10', envelope: '4600', ...fields })
    return form.ok ? {} : form.errors
  }
  expect(errors({})).toEqual({})
  for (const seats of ['', '0', '-1', '1.5', '1000', 'zehn']) expect(errors({ seats }), seats).toEqual({ seats: 'seats-form' })
  for (const envelope of ['', '0', '钱']) expect(errors({ envelope }), envelope).toEqual({ envelope: 'envelope-form' })
})
