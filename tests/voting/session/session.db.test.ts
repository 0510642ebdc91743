/** Two keys, the quorum, wrong times, wrong roles, foreign ids, and two people who press at the same moment. */
import { expect, test } from 'vitest'
import { newId, type RoundId, type SessionId } from '../../../src/kernel/ids.ts'
import { addAttendance } from '../../../src/voting/session/attendance-store.ts'
import { actsOf } from '../../../src/voting/session/round-store.ts'
import { useDatabase } from '../../support/database.ts'
import { makeBody, officer } from '../../support/people.ts'
import { site } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, press, signInAtDesk, turnBoth } from './hall.ts'

useDatabase()

const idIn = (address: string) => address.split('/').at(-1) ?? ''
const phaseOf = async (at: Hall, round: string) => {
  const id = idIn(round) as RoundId
  return (await at.here.db.read.selectFrom('round').select('phase').where('id', '=', id).executeTakeFirstOrThrow()).phase
}

async function prepared(at: Hall, present: number) {
  const session = await callSession(at)
  await signInAtDesk(at, session, present)
  const round = await draftRound(at, session)
  return { session, round }
}

test('of 203 deputies 135 in the hall open nothing, neither by the page nor by a request of one’s own; one more and it opens', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 203 })
  const session = await callSession(at)
  const sessionId = idIn(session) as SessionId
  await here.db.change(async (trx, now) => {
    for (const mandateId of at.mandates.slice(0, 135))
      await addAttendance(trx, { sessionId, mandateId, kind: 'sign-in', way: 'desk', at: now })
  })
  const round = await draftRound(at, session)
  const frozen = await press(at, 'chair', `${round}/freeze`)
  expect(frozen.text).toContain('在场 135 名，不到法定人数 136 名')
  expect(frozen.document.querySelector('.next-step button')?.hasAttribute('disabled')).toBe(true)
  const refused = await press(at, 'chair', `${round}/issue`)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('不到全体代表的三分之二')

  await press(at, 'sign-in-desk', `${session}/attendance/${at.mandates[135]}`, { kind: 'sign-in' })
  expect((await press(at, 'chair', `${round}/issue`)).status).toBe(200)
  // Somebody leaves before the keys are turned: 135 again.
  await press(at, 'sign-in-desk', `${session}/attendance/${at.mandates[0]}`, { kind: 'leave' })
  expect((await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })).status).toBe(409)
  await press(at, 'sign-in-desk', `${session}/attendance/${at.mandates[0]}`, { kind: 'return' })
  expect((await turnBoth(at, round, 'open')).status).toBe(200)
  expect(await phaseOf(at, round)).toBe('open')
})

test('one key opens nothing; nobody turns both, whoever tries', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  const first = await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })
  expect(first.text).toContain('已转动')
  expect(await phaseOf(at, round)).toBe('issuing')
  const other = await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chief-scrutineer' })
  expect(other.status).toBe(409)
  expect(other.text).toContain('这把钥匙不归您转')
  expect((await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })).status).toBe(409)
  expect(await phaseOf(at, round)).toBe('issuing')
  await press(at, 'chief-scrutineer', `${round}/turn`, { act: 'open', role: 'chief-scrutineer' })
  expect(await phaseOf(at, round)).toBe('open')
})

test('somebody who holds both roles still turns only one key', async () => {
  const here = await site('demo')
  const at = await hall(here)
  const { round } = await prepared(at, 6)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await here.db.change(async (trx, now) => {
    const chair = await trx.selectFrom('role_grant').select('account_id').where('role', '=', 'chair').executeTakeFirstOrThrow()
    const grant = { id: newId<never>(), account_id: chair.account_id, role: 'chief-scrutineer', body_id: at.body.id } as const
    await trx
      .insertInto('role_grant')
      .values({ ...grant, unit_id: null, granted_at: now, revoked_at: null })
      .execute()
  })
  await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })
  const second = await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chief-scrutineer' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('要由两个人来转')
  expect(await phaseOf(at, round)).toBe('issuing')
})

test('two people press at the same moment: the step is taken once, the other is told to look', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  const [chair, office] = [await at.as('chair'), await at.as('office-staff')]
  const freezes = await Promise.all([chair.post(`${round}/freeze`, {}), chair.post(`${round}/freeze`, {})])
  expect(freezes.map(({ status }) => status).sort()).toEqual([200, 409])
  const issues = await Promise.all([chair.post(`${round}/issue`, {}), office.post(`${round}/issue`, {})])
  expect(issues.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await actsOf(at.here.db.read, idIn(round) as RoundId)).map(({ phase }) => phase)).toEqual(['frozen', 'issuing'])
})

test('the same form sent twice makes one session, and one round', async () => {
  const at = await hall(await site('demo'))
  const office = await at.as('office-staff')
  const form = await office.get(at.desk('sessions', 'new'))
  const fields = { name: '第三次会议', hall: '会议中心', held: '2022-12-23' }
  const [one, two] = await Promise.all([office.submit(form, fields), office.submit(form, fields)])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(one.path).toBe(two.path)
  const roundForm = await office.get(`${at.desk('rounds', 'new')}?session=${idIn(one.path)}`)
  const [first, again] = [await office.submit(roundForm), await office.submit(roundForm)]
  expect(first.path).toBe(again.path)
  expect(first.path).toMatch(/\/rounds\//)
})

test('a step before its time is refused with what to do, and so is one that is past', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  const early = await press(at, 'chief-scrutineer', `${round}/open-box`)
  expect([early.status, early.text.includes('还没走到这一步')]).toEqual([409, true])
  await press(at, 'chair', `${round}/freeze`)
  const late = await press(at, 'chair', `${round}/freeze`)
  expect([late.status, late.text.includes('已经走过这一步')]).toEqual([409, true])
})

test('the wrong role is refused at every step', async () => {
  const at = await hall(await site('demo'))
  const { session, round } = await prepared(at, 6)
  for (const [role, address] of [
    ['office-staff', `${round}/freeze`],
    ['teller', `${round}/issue`],
    ['office-staff', `${round}/turn`],
    ['chair', `${round}/open-box`],
    ['chair', `${round}/count`],
    ['chief-scrutineer', `${round}/announce`],
    ['office-staff', `${round}/void`],
    ['chief-scrutineer', `${session}/attendance/${at.mandates[0]}`],
  ] as const)
    expect((await press(at, role, address)).status, `${role} ${address}`).toBe(403)
})

test('a round, a session or a deputy of another body is not there', async () => {
  const here = await site('demo')
  const at = await hall(here)
  const { session, round } = await prepared(at, 6)
  const other = await makeBody(here, 'town', '千里山镇', 'qianlishan', at.body)
  const [chair, desk] = [await officer(here, 'chair', other), await officer(here, 'sign-in-desk', other)]
  const foreign = (address: string) => address.replace(`/${at.body.slug}/`, `/${other.slug}/`)
  for (const address of [round, `${round}/papers/count`, `${round}/papers/ballot`, session])
    expect((await chair.get(foreign(address))).status, address).toBe(404)
  for (const step of ['freeze', 'issue']) expect((await chair.post(foreign(`${round}/${step}`), {})).status, step).toBe(404)
  expect((await desk.post(foreign(`${session}/attendance/${at.mandates[0]}`), { kind: 'sign-in' })).status).toBe(404)
})

test('a void round shows no totals ever, and is drawn up again as it was', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  const voided = await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  expect(voided.text).toContain('本轮已作废')
  expect((await (await at.as('chair')).get(`${round}/papers/count`)).status).toBe(404)
  expect((await press(at, 'teller', `${round}/paper`)).status).toBe(409)
  const again = await press(at, 'office-staff', `${round}/repeat`)
  expect(again.path).not.toBe(round)
  expect(again.text).toContain('第 2 轮票决')
  expect((await press(at, 'office-staff', `${round}/repeat`)).status).toBe(409)
})

test('from the freeze on nobody changes rule, roll or candidates, not even by hand in the database', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  await press(at, 'chair', `${round}/freeze`)
  const id = idIn(round) as RoundId
  const change = (work: Parameters<typeof at.here.db.change>[0]) => at.here.db.change(work)
  await expect(change((trx) => trx.updateTable('round').set({ seats: 3 }).where('id', '=', id).execute())).rejects.toThrow(
    'round_is_frozen',
  )
  await expect(
    change((trx) => trx.updateTable('round').set({ manifest_digest: 'x' }).where('id', '=', id).execute()),
  ).rejects.toThrow('round_is_frozen')
  await expect(change((trx) => trx.deleteFrom('round_roll').where('round_id', '=', id).execute())).rejects.toThrow(
    'round_is_frozen',
  )
})

test('the live part of the console reloads the page as soon as somebody else has taken the step', async () => {
  const at = await hall(await site('demo'))
  const { round } = await prepared(at, 6)
  const office = await at.as('office-staff')
  const page = await office.get(round)
  const live = page.document.querySelector('#board')?.getAttribute('hx-get') ?? ''
  const still = await office.get(live, { 'hx-request': 'true' })
  expect([still.headers.get('hx-refresh'), still.html.startsWith('<section')]).toEqual([null, true])
  await press(at, 'chair', `${round}/freeze`)
  expect((await office.get(live, { 'hx-request': 'true' })).headers.get('hx-refresh')).toBe('true')
})
