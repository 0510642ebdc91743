import { expect, test } from 'vitest'
import type { MandateId } from '../../../src/kernel/ids.ts'
import { figuresAgree } from '../../../src/voting/papers/agreement.ts'
import { delegationsOf, toldOf } from '../../../src/voting/papers/told.ts'

const FIGURES = { entitled: 9, signedIn: 8, present: 8, issued: 8, returned: 7 }
const id = (name: string) => name as MandateId

test('figures that do not agree leave on no paper: more there than there are, more handed out than came', () => {
  expect(figuresAgree(FIGURES, 'closed')).toBe(true)
  expect(figuresAgree({ ...FIGURES, signedIn: 10 }, 'closed')).toBe(false)
  expect(figuresAgree({ ...FIGURES, issued: 9 }, 'closed')).toBe(false)
})

test('more in the box than handed out may be told of a void round only', () => {
  const overfull = { ...FIGURES, returned: 9 }
  expect(figuresAgree(overfull, 'closed')).toBe(false)
  expect(figuresAgree(overfull, 'void')).toBe(true)
})

test('until the box is sealed no paper tells how many were drawn or came back', () => {
  for (const phase of ['issuing', 'open'] as const) expect(toldOf(FIGURES, phase)).toMatchObject({ issued: null, returned: null })
  expect(toldOf(FIGURES, 'closed')).toMatchObject({ issued: 8, returned: 7, present: 8 })
})

test('before anybody has signed in the number is left to the pen', () => {
  expect(toldOf({ ...FIGURES, signedIn: 0, present: 0 }, 'draft')).toMatchObject({ entitled: 9, signedIn: null, present: null })
})

test('delegations stand in the order of the roll, with who came', () => {
  const roll = [
    { id: id('a'), delegation: '东山' },
    { id: id('b'), delegation: '滨河' },
    { id: id('c'), delegation: '东山' },
  ]
  const came = [{ mandateId: id('c'), kind: 'sign-in', at: new Date(0) } as const]
  expect(delegationsOf(roll, came)).toEqual([
    { name: '东山', entitled: 2, signedIn: 1 },
    { name: '滨河', entitled: 1, signedIn: 0 },
  ])
  expect(delegationsOf(roll, [])[0]?.signedIn).toBeNull()
})
