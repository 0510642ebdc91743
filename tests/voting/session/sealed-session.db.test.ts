/** A whole session with sealed ballots through its doors: slips, drawing, casting, one paper ballot, opening, count, announcement. */
import { expect, test } from 'vitest'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { manifestIn } from '../../../src/voting/ballot/manifest.ts'
import { encodeMarks, type Mark } from '../../../src/voting/rule/marks.ts'
import { openedMarks } from '../../../src/voting/scrutiny/opening-store.ts'
import { actsOf } from '../../../src/voting/session/round-store.ts'
import { decisionItems, decisionOfCycle, sheetOfRound } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { ORIGIN, site, type Visitor } from '../../support/site.ts'
import { beginDrawing, type Pass, sealedEnvelope } from '../../support/voter.ts'
import { callSession, draftRound, enterPaperTwice, type Hall, hall, passSeconds, press, turnBoth } from './hall.ts'

useDatabase()

const CODE = 'hall23'
const json = (value: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', origin: ORIGIN },
})

/** Slips printed by the office, read by the deputies, typed at the door. */
async function deputiesAtTheDoor(at: Hall, session: string, count: number): Promise<Visitor[]> {
  const office = await at.as('office-staff')
  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  const slips = [...printed.document.querySelectorAll('.slip')].slice(0, count)
  const deputies: Visitor[] = []
  for (const slip of slips) {
    const deputy = at.here.visitor()
    const number = /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? ''
    const digits = slip.querySelector('.slip-digits')?.textContent ?? ''
    const waiting = await deputy.post(`/s/${CODE}`, { number, digits })
    if (waiting.path !== `/s/${CODE}/wait`) throw new Error(`not signed in: ${waiting.text}`)
    deputies.push(deputy)
  }
  return deputies
}

async function manifestOf(at: Hall, id: RoundId) {
  const text = await (await at.here.visitor().raw(`/cast/${id}/manifest`)).text()
  const manifest = await manifestIn(text)
  if (manifest === null) throw new Error('no manifest')
  return manifest
}

async function draw(deputy: Visitor, manifest: Awaited<ReturnType<typeof manifestOf>>): Promise<Pass> {
  const drawing = await beginDrawing(manifest)
  const answer = await deputy.raw(`/s/${CODE}/draw`, json({ round: manifest.round, blinded: drawing.blinded }))
  const { signature } = (await answer.json()) as { signature: string }
  return drawing.finish(signature)
}

const FOR_TWO: readonly Mark[] = ['for', 'for', 'against', 'abstain']
const FOR_ONE: readonly Mark[] = ['for', 'unmarked', 'unmarked', 'against']
const FOR_THREE: readonly Mark[] = ['for', 'for', 'for', 'unmarked']

test('seven draw on phones and one takes paper; six cast; the merged box is counted, and what each door held is nowhere left', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  const deputies = await deputiesAtTheDoor(at, session, 8)
  const round = await draftRound(at, session, { method: 'sealed' })
  const id = round.split('/').at(-1) as RoundId

  const frozen = await press(at, 'chair', `${round}/freeze`)
  expect(frozen.text).toContain('本次票箱钥匙由平台保管')
  const manifest = await manifestOf(at, id)
  await press(at, 'chair', `${round}/issue`)
  const passes = []
  for (const deputy of deputies.slice(0, 7)) passes.push(await draw(deputy, manifest))
  const desk = await at.as('sign-in-desk')
  expect((await desk.post(`${session}/paper/${at.mandates[7]}`, { round: id })).status).toBe(200)
  // No door changes after issue.
  expect((await desk.post(`${session}/paper/${at.mandates[0]}`, { round: id })).status).toBe(409)
  expect((await desk.post(`${session}/paper/${at.mandates[8]}`, { round: id })).text).toContain('还没有签到')
  expect((await (deputies[7] as Visitor).get(`/s/${CODE}/wait`)).text).toContain('您领的是纸质票')

  const early = await press(at, 'chair', `${round}/turn`, { act: 'open', role: 'chair' })
  expect([early.status, early.text.includes('领票至少要两分钟')]).toEqual([409, true])
  passSeconds(here, 120)
  await turnBoth(at, round, 'open')

  const cast = async (pass: Pass | undefined, marks: readonly Mark[]) => {
    if (pass === undefined) throw new Error('no pass')
    const envelope = await sealedEnvelope(manifest, pass, encodeMarks(manifest.rule, marks))
    return (await here.visitor().raw(`/cast/${id}`, json({ envelope }))).status
  }
  expect(await cast(passes[0], FOR_TWO)).toBe(200)
  for (const pass of passes.slice(1, 5)) expect(await cast(pass, FOR_TWO)).toBe(200)
  // Over the cap: only the opening can know, and there it is void.
  expect(await cast(passes[5], FOR_THREE)).toBe(200)
  const open = await (await at.as('chief-scrutineer')).get(round)
  expect(open.text).toContain('任何人（包括管理员）都看不到各项目得票')
  for (const title of at.titles) expect(open.text).not.toContain(title)

  const closed = await turnBoth(at, round, 'close')
  expect(closed.text).toContain('票箱指纹')
  expect(closed.text).toContain('纸质票还没有由两名计票人录入一致')
  expect(await cast(passes[6], FOR_TWO)).toBe(409)

  const wrong = await press(at, 'teller', `${round}/paper`, { lines: '12', spoiled: '0' })
  expect([wrong.status, wrong.text.includes('第 1 行不是一张完整的票')]).toEqual([422, true])
  await enterPaperTwice(at, round, { lines: '1002', spoiled: '0' })
  const hasty = await press(at, 'chief-scrutineer', `${round}/open-box`)
  expect([hasty.status, hasty.text.includes('至少留两分钟提异议')]).toEqual([409, true])
  passSeconds(here, 120)
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(200)

  // Merged: five equal sealed ballots, the void one, and the paper among them.
  expect(await openedMarks(here.db.read, id)).toEqual(
    [
      { marks: encodeMarks(manifest.rule, FOR_TWO), ballots: 5 },
      { marks: encodeMarks(manifest.rule, FOR_ONE), ballots: 1 },
      { marks: encodeMarks(manifest.rule, FOR_THREE), ballots: 1 },
    ].sort((a, b) => (a.marks < b.marks ? -1 : 1)),
  )
  for (const table of ['paper_count', 'paper_entry'] as const)
    expect(await here.db.read.selectFrom(table).selectAll().execute()).toEqual([])

  await press(at, 'chief-scrutineer', `${round}/count`)
  const acts = await actsOf(here.db.read, id)
  expect(acts.map(({ phase, issued, returned }) => [phase, issued, returned])).toEqual([
    ['frozen', 0, 0],
    ['issuing', 0, 0],
    ['open', 8, 0],
    ['closed', 8, null],
    ['opened', 8, 7],
    ['counted', 8, 7],
  ])
  const sheet = await sheetOfRound(here.db.read, id)
  expect(sheet).toMatchObject({ valid: 6, voids: [{ reason: 'over-selected', ballots: 1 }] })
  expect(sheet?.candidates.map(({ votesFor, against, abstain }) => [votesFor, against, abstain])).toEqual([
    [6, 0, 0],
    [5, 0, 1],
    [0, 5, 1],
    [0, 1, 5],
  ])

  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  const items = await decisionItems(here.db.read, decision?.id ?? newId())
  expect(items.map(({ chosen }) => chosen)).toEqual([true, true, false, false])
  const waiting = await (deputies[0] as Visitor).get(`/s/${CODE}/wait`)
  expect(waiting.text).toContain('结果已经宣布')
})

test('more ballots in the box than were issued: the round is void at close, and nothing of it is opened', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 3, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  const [deputy] = await deputiesAtTheDoor(at, session, 2)
  const round = await draftRound(at, session, { method: 'sealed' })
  const id = round.split('/').at(-1) as RoundId
  await press(at, 'chair', `${round}/freeze`)
  const manifest = await manifestOf(at, id)
  await press(at, 'chair', `${round}/issue`)
  await draw(deputy as Visitor, manifest)
  passSeconds(here, 120)
  await turnBoth(at, round, 'open')
  // What only somebody inside could do: two envelopes where one was issued.
  await here.db.change(async (trx) => {
    for (const name of ['a', 'b'])
      await trx
        .insertInto('ballot_box')
        .values({ round_id: id, jkt: name, sealed_digest: name, envelope: name, receipt: name })
        .execute()
  })
  const closed = await turnBoth(at, round, 'close')
  expect(closed.text).toContain('本轮已作废：收回的票多于发出的票')
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(409)
  const keys = await here.db.read.selectFrom('round_key').select('sealed_private').where('round_id', '=', id).execute()
  expect(keys.map((key) => key.sealed_private)).toEqual([null, null])
})
