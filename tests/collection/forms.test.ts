/** Wrong input field by field, by name. */
import { expect, test } from 'vitest'
import { type CollectionError, callForm, enteredForm, extensionForm, proposalForm } from '../../src/collection/forms.ts'
import { check } from '../../src/http/form.ts'

const PROPOSAL = {
  title: '滨河公园东门没有路灯',
  place: '滨河公园东门',
  category: 'safety',
  wish: '晚上八点以后全黑。',
  beneficiaries: '三个小区',
  name: '刘秀兰',
  phone: '139 1234-5678',
}
const proposalErrors = (change: Record<string, string | undefined>) => {
  const form = check<CollectionError, typeof proposalForm>(proposalForm, withChange(PROPOSAL, change))
  return form.ok ? {} : form.errors
}
const withChange = (fields: Record<string, string>, change: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries({ ...fields, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

test('a whole proposal is taken as it was written, with a plain telephone number', () => {
  const form = check(proposalForm, PROPOSAL)
  expect(form).toMatchObject({ ok: true, values: { ...PROPOSAL, phone: '13912345678' } })
})

test('name, telephone and beneficiaries may be left out', () => {
  expect(proposalErrors({ name: '', phone: '', beneficiaries: undefined })).toEqual({})
})

const WRONG: readonly (readonly [string, string | undefined, CollectionError])[] = [
  ['title', '', 'title-missing'],
  ['title', '   ', 'title-missing'],
  ['title', undefined, 'title-missing'],
  ['title', '灯'.repeat(31), 'title-too-long'],
  ['wish', '', 'wish-missing'],
  ['wish', '黑'.repeat(501), 'wish-too-long'],
  ['place', '', 'place-missing'],
  ['place', '门'.repeat(61), 'place-too-long'],
  ['category', undefined, 'category-missing'],
  ['category', 'weather', 'category-missing'],
  ['beneficiaries', '户'.repeat(61), 'beneficiaries-too-long'],
  ['name', '名'.repeat(21), 'name-too-long'],
  ['phone', '请打给我儿子', 'phone-form'],
  ['phone', '123456', 'phone-form'],
  ['phone', '1391234567812345', 'phone-form'],
]
for (const [field, value, code] of WRONG)
  test(`${field} ${value === undefined ? 'left out' : `«${value.slice(0, 8)}»`}: ${code}`, () => {
    expect(proposalErrors({ [field]: value })).toEqual({ [field]: code })
  })

test('at the limit it is still taken', () => {
  expect(proposalErrors({ title: '灯'.repeat(30), wish: '黑'.repeat(500), place: '门'.repeat(60) })).toEqual({})
})

test('full-width digits of a telephone number are digits', () => {
  expect(check(proposalForm, { ...PROPOSAL, phone: '０４７３－２０１２３４５' })).toMatchObject({
    ok: true,
    values: { phone: '04732012345' },
  })
})

test('errors come in the order of the page', () => {
  expect(Object.keys(proposalErrors({ title: '', place: '', category: '', wish: '' }))).toEqual([
    'title',
    'place',
    'category',
    'wish',
  ])
})

test('an officer may enter a long letter, and must say how it came in and when', () => {
  const entered = { ...PROPOSAL, channel: 'letter', received: '2022-10-11', wish: '信'.repeat(2000) }
  expect(check(enteredForm, entered).ok).toBe(true)
  const errors = (change: Record<string, string>) => {
    const form = check<CollectionError, typeof enteredForm>(enteredForm, { ...entered, ...change })
    return form.ok ? {} : form.errors
  }
  expect(errors({ channel: 'pigeon' })).toEqual({ channel: 'channel-missing' })
  expect(errors({ received: '11.10.2022' })).toEqual({ received: 'day-form' })
  expect(errors({ received: '2022-02-30' })).toEqual({ received: 'day-form' })
  expect(errors({ wish: '信'.repeat(2001) })).toEqual({ wish: 'wish-too-long' })
})

const CALL = {
  title: '2023 年度民生实事建议征集',
  opens: '2022-10-01',
  closes: '2022-10-31',
  scope: '面向全体居民。',
  wanted: '很多人用得上',
  excluded: '办公楼',
  contact: '代表之家',
}
const callErrors = (change: Record<string, string>) => {
  const form = check<CollectionError, typeof callForm>(callForm, { ...CALL, ...change })
  return form.ok ? {} : form.errors
}

test('a call needs a name, both days, its scope, both lists and a contact', () => {
  expect(callErrors({})).toEqual({})
  expect(callErrors({ title: '' })).toEqual({ title: 'call-title-missing' })
  expect(callErrors({ opens: '' })).toEqual({ opens: 'day-form' })
  expect(callErrors({ closes: 'soon' })).toEqual({ closes: 'day-form' })
  expect(callErrors({ scope: ' ' })).toEqual({ scope: 'scope-missing' })
  expect(callErrors({ wanted: '' })).toEqual({ wanted: 'wanted-missing' })
  expect(callErrors({ excluded: '' })).toEqual({ excluded: 'excluded-missing' })
  expect(callErrors({ contact: '' })).toEqual({ contact: 'contact-missing' })
})

test('a call cannot close before it opens, but on the same day it may', () => {
  expect(callErrors({ closes: '2022-09-30' })).toEqual({ closes: 'closes-before-opening' })
  expect(callErrors({ closes: '2022-10-01' })).toEqual({})
})

test('an extension needs a day', () => {
  expect(check<CollectionError, typeof extensionForm>(extensionForm, { closes: '' })).toMatchObject({
    errors: { closes: 'day-form' },
  })
})
