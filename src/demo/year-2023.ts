/**
 * The year that has begun: 海勃湾区 stands before its vote, with twelve candidates, deputies signed in and nothing frozen, so that a visitor
 * can vote at once; 海南区 is collecting; 乌达区 is screening.
 */

import { addCycle } from '../cycle/store.ts'
import type { Trx } from '../database/connect.ts'
import { day, shanghaiMoment } from '../kernel/clock.ts'
import { type CallId, type CycleId, newId, type RequestId, type SessionId } from '../kernel/ids.ts'
import { adoptedRule } from '../voting/session/adopted-rule.ts'
import { draftRound } from '../voting/session/round-actions.ts'
import { callSession } from '../voting/session/session-actions.ts'
import { issueSlips } from '../voting/session/slip-actions.ts'
import { bodyAt, type DemoBodies, type DemoBody, setClock } from './bodies.ts'
import { type DemoYear, freezeList, writeCandidates, writeLetters } from './candidates.ts'
import { DEMO_2023 } from './data/candidates.ts'
import type { DemoMeans } from './load.ts'
import { seeded } from './names.ts'
import { noLetters, writeRefused, writeWaiting, writeWithOthers } from './proposals.ts'
import { type Accounts, accountOf, type SlipToTry } from './sign-ins.ts'
import { insertAll } from './store.ts'

const SEATS = 10
const SESSION_DAY = day('2022-10-11')
/** Deputies who have signed in at the desk already; those with the told slips sign in themselves. */
const SIGNED_IN = 188
const TOLD_SLIPS = 6

export async function begin2023(means: DemoMeans, accounts: Accounts, bodies: DemoBodies): Promise<SlipToTry[]> {
  const { db } = means
  setClock(db, shanghaiMoment(day('2022-09-28'), 10))
  await db.change((trx) => collecting(trx, bodyAt(bodies, 'hainan')))
  await db.change((trx) => screening(trx, bodyAt(bodies, 'wuda')))
  const haibowan = bodyAt(bodies, 'haibowan')
  const cycleId = await db.change((trx) => listed(trx, haibowan))
  return prepareSession(means, accounts, haibowan, cycleId)
}

async function writeCall(trx: Trx, body: DemoBody, cycleId: CycleId, opens: string, closes: string): Promise<CallId> {
  const id = newId<CallId>()
  await insertAll(trx, 'call', [
    {
      id,
      cycle_id: cycleId,
      title: '2023 年度民生实事项目，请您出主意',
      scope: `面向${body.place.name}全体居民征集民生实事建议项目。一事一提，写清楚在哪里、怎么不方便。`,
      wanted: '很多人用得上，不是一家一户的事\n区里、镇里自己能办\n当年能办完，或者当年看得见一段',
      excluded: '投诉举报、个人求助，请打 12345\n上级已经安排、必须办的项目\n办公楼、办公设备',
      opens_on: day(opens),
      closes_on: day(closes),
      contact: '到任意一个代表之家（站）说给代表听\n服务热线 12345',
      published_at: shanghaiMoment(day(opens), 9),
    },
  ])
  return id
}

async function collecting(trx: Trx, body: DemoBody): Promise<void> {
  const cycleId = await addCycle(trx, body.id, 2023, 'collection', day('2022-09-20'))
  const callId = await writeCall(trx, body, cycleId, '2022-09-20', '2022-11-08')
  const season = { cycleId, callId, from: day('2022-09-21'), days: 20, decidedOn: day('2022-10-10'), random: seeded(31) }
  const letters = noLetters()
  writeWaiting(letters, season, 24)
  writeRefused(letters, season, 5)
  await writeLetters(trx, letters)
}

/** 乌达区: letters decided, departments not yet asked. */
async function screening(trx: Trx, body: DemoBody): Promise<void> {
  const cycleId = await addCycle(trx, body.id, 2023, 'screening', day('2022-09-26'))
  const callId = await writeCall(trx, body, cycleId, '2022-08-10', '2022-09-25')
  const season = { cycleId, callId, from: day('2022-08-12'), days: 40, decidedOn: day('2022-09-27'), random: seeded(32) }
  const letters = noLetters()
  for (const wish of [
    {
      title: '老旧小区加装路灯',
      wish: '晚上小区里一片黑，老人不敢下楼。',
      place: '五虎山片区',
      category: 'safety',
      beneficiaries: '2,600 户',
    },
    {
      title: '学生放学接送区',
      wish: '校门口天天堵，接孩子的车停到路中间。',
      place: '第四小学',
      category: 'education',
      beneficiaries: '1,900 名学生',
    },
    {
      title: '沿街排水沟清淤',
      wish: '一下雨店里就进水。',
      place: '团结路',
      category: 'roads-pipes',
      beneficiaries: '沿线 86 家商户',
    },
  ] as const)
    writeWithOthers(letters, season, wish, 6)
  writeRefused(letters, season, 7)
  await writeLetters(trx, letters)
}

async function listed(trx: Trx, body: DemoBody): Promise<CycleId> {
  const cycleId = await addCycle(trx, body.id, 2023, 'voting', day('2022-09-28'))
  const callId = await writeCall(trx, body, cycleId, '2022-06-20', '2022-07-31')
  const year: DemoYear = {
    bodyId: body.id,
    bodyName: body.place.name,
    cycleId,
    year: 2023,
    seats: SEATS,
    units: body.units,
    season: { cycleId, callId, from: day('2022-06-22'), days: 38, decidedOn: day('2022-08-12'), random: seeded(33) },
    refused: 22,
    reviewedOn: day('2022-08-22'),
  }
  const items = DEMO_2023.map((candidate, index) => ({
    ...candidate,
    letter: `请把这件事列入明年：${candidate.title}。`,
    dueOn: day('2023-11-30'),
    others: 3 + ((index * 7) % 11),
  }))
  await freezeList(trx, year, await writeCandidates(trx, year, items), day('2022-09-28'))
  return cycleId
}

async function prepareSession(means: DemoMeans, accounts: Accounts, body: DemoBody, cycleId: CycleId): Promise<SlipToTry[]> {
  const { db, masterKey } = means
  const office = { actor: accountOf(accounts, 'haibowan', 'office'), bodyId: body.id }
  const code = 'hbw22'
  setClock(db, shanghaiMoment(day('2022-10-10'), 15))
  const form = { name: '第九届人民代表大会第二次会议', held: SESSION_DAY, hall: '区会议中心', code }
  const sessionId = await callSession(db, office, cycleId, form, { id: newId<RequestId>(), location: () => '/' })
  const start = 'law-default-with-cap'
  const rule = adoptedRule({
    choice: start,
    title: '海勃湾区2023年民生实事项目票决办法',
    body: 'district',
    method: 'sealed',
    custody: 'platform',
    candidates: DEMO_2023.length,
    seats: SEATS,
  })
  const once = { id: newId<RequestId>(), location: () => '/' }
  const holding = { holders: 3, needed: 2 }
  await draftRound(db, office, { sessionId, street: false, method: 'sealed', rule, start, holding, once })
  const slips = await issueSlips(db, masterKey, office, sessionId, { id: newId<RequestId>(), location: '/' })
  await signIn(means, body, sessionId)
  return slips
    .slice(0, TOLD_SLIPS)
    .map(({ rollNumber, digits, name, secret }) => ({ rollNumber, digits, name, path: `/s/${code}#${secret}` }))
}

const signIn = ({ db }: DemoMeans, body: DemoBody, sessionId: SessionId) =>
  db.change((trx) =>
    insertAll(
      trx,
      'attendance',
      body.deputies.slice(TOLD_SLIPS, SIGNED_IN).map(({ mandate }, index) => ({
        session_id: sessionId,
        mandate_id: mandate.id,
        kind: 'sign-in' as const,
        way: 'desk' as const,
        at: new Date(shanghaiMoment(SESSION_DAY, 8, 40).getTime() + index * 6_000),
      })),
    ),
  )
