/** 零票报告: the box is shown to be empty before the vote opens, and is looked at once more in the act that opens it. */
import { expect, test } from 'vitest'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, passSeconds, press, signInAtDesk, turnBoth } from './hall.ts'

useDatabase()

async function drawing(): Promise<{ at: Hall; round: string; id: RoundId }> {
  const at = await hall(await site('demo'), { deputies: 3, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 3)
  const round = await draftRound(at, session, { method: 'sealed' })
  const id = round.split('/').at(-1) as RoundId
  await press(at, 'chair', `${round}/freeze`)
  expect((await (await at.as('chair')).get(`${round}/empty-box`)).status).toBe(404)
  await press(at, 'chair', `${round}/issue`)
  await (await at.as('sign-in-desk')).post(`${session}/paper/${at.mandates[0]}`, { round: id })
  passSeconds(at.here, 10)
  return { at, round, id }
}

test('before opening, the console says that the box holds no ballot, and the report is printed with both names and the time', async () => {
  const { at, round } = await drawing()
  const chair = await at.as('chair')
  expect((await chair.get(round)).text).toContain('票箱里 0 张票')
  await at.as('chief-scrutineer')
  const report = await chair.get(`${round}/empty-box`)
  for (const words of ['零票报告', '箱内选票 0 张', '执行主席', '总监票人', '签字']) expect(report.text).toContain(words)
  expect(report.text).toMatch(/\d{1,2}:\d{2}/)
  await turnBoth(at, round, 'open')
  const after = await chair.get(`${round}/empty-box`)
  expect(after.text.match(/转动钥匙/g)).toHaveLength(2)
  const acts = await at.here.db.read
    .selectFrom('audit_event')
    .select(['event', 'fields'])
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  expect(acts.map(({ event }) => event)).toEqual(['round.opened', 'box.found-empty'])
  expect(JSON.parse(acts[1]?.fields ?? '{}')).toMatchObject({ ballots: 0 })
})

test('a box with a ballot in it is not opened for voting, and no report says that it was empty', async () => {
  const { at, round, id } = await drawing()
  const ballot = { jkt: 'a', sealed_digest: 'a', envelope: 'a', receipt: 'a' }
  await at.here.db.change((trx) =>
    trx
      .insertInto('ballot_box')
      .values({ round_id: id, ...ballot })
      .execute(),
  )
  const turned = await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })
  expect([turned.status, turned.text.includes('票箱不是空的')]).toEqual([409, true])
  const console_ = await (await at.as('chair')).get(round)
  expect([console_.text.includes('票箱里已经有选票'), console_.text.includes('票箱里 0 张票')]).toEqual([true, false])
  expect((await (await at.as('chair')).get(`${round}/empty-box`)).text).toContain('箱内选票 1 张')
})
