/** A whole session on paper through its doors, from calling it to the announcement. */
import { expect, test } from 'vitest'
import { newId } from '../../../src/kernel/ids.ts'
import { decisionItems, decisionOfCycle } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { callSession, draftRound, hall, press, signInAtDesk, totals, turnBoth } from './hall.ts'

useDatabase()

test('from the call to the announcement: the two with most votes of over half of ALL deputies are chosen, and the year moves on', async () => {
  const here = await site()
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })

  expect((await press(at, 'chair', `${round}/freeze`)).status).toBe(200)
  expect((await press(at, 'chair', `${round}/issue`)).status).toBe(200)
  const opened = await turnBoth(at, round, 'open')
  expect(opened.text).toContain('现在开始投票')
  expect((await turnBoth(at, round, 'close')).text).toContain('票箱已封')

  expect((await press(at, 'teller', `${round}/paper`, totals(8, 8, [7, 6, 5, 4]))).status).toBe(200)
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(200)
  const counted = await press(at, 'chief-scrutineer', `${round}/count`)
  expect(counted.text).toContain('应选 2 项，本轮入选 2 项')

  const chair = await at.as('chair')
  const announcing = await chair.get(`${round}/announce`)
  expect(announcing.text).toContain('全体代表 9，要 5 票；达到的 3 项')
  const done = await chair.submit(announcing)
  expect(done.status).toBe(200)
  expect(done.text).toContain('现在宣布，以上 2 项入选')

  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  expect(decision).toMatchObject({ kind: 'formal-vote', announced_on: expect.any(String) })
  expect(decision?.announcement).toContain(`一、${at.titles[0]}\n二、${at.titles[1]}`)
  const items = await decisionItems(here.db.read, decision?.id ?? newId())
  expect(items.map(({ chosen, votes_for }) => [chosen, votes_for])).toEqual([
    [true, 7],
    [true, 6],
    [false, 5],
    [false, 4],
  ])
  const cycle = await here.db.read.selectFrom('cycle').select('stage').where('id', '=', at.cycleId).executeTakeFirstOrThrow()
  expect(cycle.stage).toBe('announced')
})
