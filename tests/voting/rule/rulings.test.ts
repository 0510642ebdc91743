import { expect, test } from 'vitest'
import { decideRounds } from '../../../src/voting/rule/outcome.ts'
import { projects } from './hall.ts'
import { RULINGS } from './rulings.ts'

for (const ruling of RULINGS) {
  for (const { name, rule, acts, expected, told = [] } of ruling.cases) {
    test(`ruling ${ruling.id}, ${ruling.says}: ${name}`, () => {
      const outcome = decideRounds(rule, projects(rule), acts)
      expect(outcome).toMatchObject(expected)
      for (const step of told) expect(outcome.steps).toContainEqual(expect.objectContaining(step))
    })
  }
}

test('every ruling E1 to E15 has a case', () => {
  expect(RULINGS.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, index) => `E${index + 1}`))
  for (const ruling of RULINGS) expect(ruling.cases.length, ruling.id).toBeGreaterThan(0)
})
