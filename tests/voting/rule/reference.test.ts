import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answer, type Expected, type ReferenceCase } from './reference-case.ts'

const folder = new URL('../../reference/majority/', import.meta.url)
const casesIn = (file: string): ReferenceCase[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReferenceCase) // the files are part of the tests

const CASES = [...casesIn('cases.jsonl'), ...casesIn('real-elections.jsonl')]

test('the reference has 366 worked cases and two published elections', () => {
  expect(CASES).toHaveLength(368)
})

for (const reference of CASES) {
  test(`${reference.id} ${reference.note}`, () => {
    expect(answer(reference)).toEqual(asAsked(reference))
  })
}

/** Where a vote asks for no majority, the reference prints one for information; a rule without one has nothing to print. */
function asAsked({ config, expected }: ReferenceCase): Expected {
  const rounds = expected.rounds?.map((round) => {
    if (config.mode !== 'rank' && round['kind'] !== 'runoff') return round
    const { base: _base, needed: _needed, majority: _majority, ...asked } = round
    return asked
  })
  return rounds === undefined ? expected : { ...expected, rounds }
}
