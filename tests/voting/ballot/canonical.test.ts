import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url } from '../../../src/kernel/digest.ts'
import { bytesOf, exactly, jsonIn, segmentOf } from '../../../src/voting/ballot/canonical.ts'

test('every run of bytes has one segment, and the segment gives the bytes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(bytesOf(base64url(bytes))).toEqual(bytes)
    }),
  )
})

test('of all texts over the alphabet only those that an encoder writes are read', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
  const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 })
  fc.assert(
    fc.property(text, (segment) => {
      const bytes = bytesOf(segment)
      const again = Buffer.from(segment, 'base64url').toString('base64url')
      expect(bytes === null ? null : base64url(bytes)).toBe(again === segment ? segment : null)
    }),
  )
})

test.each(['A', 'AB==', 'AB', 'AAB', 'A A', 'AA\n', '+/', 'Ä', 'AA.AA'])('«%s» is not a segment', (segment) => {
  expect(bytesOf(segment)).toBeNull()
})

test('a value comes back from its segment, and no other text of it does', () => {
  const value = { round: 'x', jkt: 'y' }
  expect(jsonIn(segmentOf(value))).toEqual(value)
  for (const text of [
    '{"round":"x","jkt":"y"}',
    '{"jkt":"y", "round":"x"}',
    '{"jkt":"y","jkt":"y","round":"x"}',
    '{"jkt":"\\u0079","round":"x"}',
  ])
    expect(jsonIn(Buffer.from(text).toString('base64url'))).toBeUndefined()
})

test('an object with a member more or fewer, a list and nothing are not «exactly»', () => {
  expect(exactly({ a: 1 }, ['a'])).toEqual({ a: 1 })
  for (const other of [{ a: 1, b: 2 }, {}, [1], null, 'a', JSON.parse('{"a":1,"__proto__":2}')])
    expect(exactly(other, ['a'])).toBeNull()
})
