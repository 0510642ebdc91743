/** The public page of a decision that took two votes. */
import { expect, test } from 'vitest'
import { decisionOfCycle } from '../../src/voting/session/store.ts'
import { useDatabase } from '../support/database.ts'
import { holdOnPaper } from '../voting/record/hold.ts'

useDatabase()

test('each vote has a heading of its own, and every section says by name which vote it belongs to', async () => {
  const { first } = await holdOnPaper()
  const { here, cycleId } = first.at
  const decision = await decisionOfCycle(here.db.read, cycleId)
  const { document } = await here.visitor().get(`/votes/${decision?.id}`)
  const headings = [...document.querySelectorAll('.result-round > h2')].map(({ textContent }) => textContent)
  expect(headings).toEqual(['首轮', '第 2 轮 · 再次表决'])
  const textOf = (id: string) => document.querySelector(`[id="${id}"]`)?.textContent ?? 'nothing has this id'
  const names = [...document.querySelectorAll('.result-round section')].map((section) =>
    (section.getAttribute('aria-labelledby') ?? '').split(' ').map(textOf).join(' '),
  )
  expect(names).toHaveLength(8)
  expect(new Set(names).size).toBe(8)
  for (const name of names.slice(0, 4)) expect(name).toMatch(/^首轮 /)
  for (const name of names.slice(4)) expect(name).toMatch(/^第 2 轮 · 再次表决 /)
})
