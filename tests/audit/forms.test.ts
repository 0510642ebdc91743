import { expect, test } from 'vitest'
import { notedIn } from '../../src/audit/forms.ts'

const DIGEST = 'CsnOsJ5UVxSaMlfRYogbZ3wr9VpzzOuFonl-MZerGSc'

test('what stands on paper is typed with or without spaces, whole or its first sixteen signs', () => {
  expect(notedIn('214', DIGEST)).toEqual({ number: 214, digest: DIGEST })
  expect(notedIn(' 214 ', 'CsnO sJ5U VxSa MlfR')).toEqual({ number: 214, digest: 'CsnOsJ5UVxSaMlfR' })
})

test.each([
  ['no number', '', DIGEST],
  ['no act has number nought', '0', DIGEST],
  ['words', '第三条', DIGEST],
  ['too few signs', '214', 'CsnO sJ5U VxSa Mlf'],
  ['too many signs', '214', `${DIGEST}x`],
  ['signs that no digest has', '214', 'CsnO+sJ5U/VxSaMlfR'],
])('%s: not from a paper', (_what, number, digest) => {
  expect(notedIn(number, digest)).toBeNull()
})
