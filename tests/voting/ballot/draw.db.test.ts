import { expect, test } from 'vitest'
import { Refused } from '../../../src/kernel/verdict.ts'
import { issuePaper, issuePass } from '../../../src/voting/ballot/actions.ts'
import { destroyPassKey } from '../../../src/voting/ballot/keys.ts'
import { passKeyOf } from '../../../src/voting/ballot/manifest.ts'
import { voterKeyIn } from '../../../src/voting/ballot/pass.ts'
import { boxFigures } from '../../../src/voting/ballot/store.ts'
import { draw } from '../../support/booth.ts'
import { useDatabase } from '../../support/database.ts'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../../support/site.ts'
import { beginDrawing } from '../../support/voter.ts'

useDatabase()

async function issuing(): Promise<{ here: Site; round: FrozenRound; cookie: string }> {
  const here = await site()
  const round = await frozenRound(here.db, MASTER_KEY)
  await setPhase(here.db, round, 'issuing')
  return { here, round, cookie: await deputyCookie(here.db, round, mandate(round)) }
}

const mandate = (round: FrozenRound, index = 0) => {
  const found = round.mandates[index]
  if (found === undefined) throw new Error('the round of the test is too small')
  return found
}

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refused ? error.code : error
}

test('a signed-in deputy draws a pass that is valid for this round, and 发出 is one', async () => {
  const { here, round, cookie } = await issuing()
  const drawing = await beginDrawing(round.manifest)
  const answer = await draw(here, round, cookie, drawing.blinded)
  const pass = await drawing.finish(String(answer.body['signature']))
  expect(await voterKeyIn(pass.text, round.id, await passKeyOf(round.manifest))).not.toBeNull()
  expect((await boxFigures(here.db.read, round.id)).issued).toEqual({ device: 1, paper: 0 })
})

test('the same request again gets the same signature: an answer that was lost is not a ballot that was lost', async () => {
  const { here, round, cookie } = await issuing()
  const { blinded } = await beginDrawing(round.manifest)
  const [first, second] = [await draw(here, round, cookie, blinded), await draw(here, round, cookie, blinded)]
  expect(second).toEqual(first)
  expect((await boxFigures(here.db.read, round.id)).issued.device).toBe(1)
})

test('a second drawing with another message is refused: nobody has two ballots', async () => {
  const { here, round, cookie } = await issuing()
  await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  const again = await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  expect(again).toEqual({ status: 409, body: { refusal: 'ballot-already-drawn' } })
})

test('who draws ten times at once with ten messages gets one pass', async () => {
  const { here, round, cookie } = await issuing()
  const drawings = await Promise.all(Array.from({ length: 4 }, () => beginDrawing(round.manifest)))
  const answers = await Promise.all(drawings.map(({ blinded }) => draw(here, round, cookie, blinded)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('who chose paper cannot draw with a phone, and who drew with a phone gets no paper', async () => {
  const { here, round, cookie } = await issuing()
  await here.db.change((trx) => issuePaper(trx, { roundId: round.id, mandateId: mandate(round) }))
  const answer = await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  expect(answer.body).toEqual({ refusal: 'ballot-drawn-on-paper' })

  const other = await deputyCookie(here.db, round, mandate(round, 1))
  await draw(here, round, other, (await beginDrawing(round.manifest)).blinded)
  const paper = here.db.change((trx) => issuePaper(trx, { roundId: round.id, mandateId: mandate(round, 1) }))
  expect(await refusalOf(paper)).toBe('ballot-already-drawn')
  expect((await boxFigures(here.db.read, round.id)).issued).toEqual({ device: 1, paper: 1 })
})

test('without a session nobody draws, and the answer tells where to sign in', async () => {
  const { here, round } = await issuing()
  expect((await draw(here, round, '', (await beginDrawing(round.manifest)).blinded)).status).toBe(401)
})

test('a deputy who has not signed in to the meeting draws nothing', async () => {
  const { here, round, cookie } = await issuing()
  const absent = await frozenRound(here.db, MASTER_KEY, { deputies: 1 })
  await setPhase(here.db, absent, 'issuing')
  const request = { roundId: round.id, mandateId: mandate(absent), blinded: (await beginDrawing(round.manifest)).blinded }
  expect(await refusalOf(issuePass(here.db, MASTER_KEY, request))).toBe('mandate-not-on-roll')
  // The slip of one meeting opens no door of another.
  expect((await draw(here, absent, cookie, request.blinded)).status).toBe(404)
})

test.each(['frozen', 'closed', 'announced', 'void'] as const)('while the round is %s nobody draws', async (phase) => {
  const { here, round, cookie } = await issuing()
  await setPhase(here.db, round, phase)
  const answer = await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  expect(answer.body).toEqual({ refusal: 'round-not-issuing' })
})

test('who comes late draws while voting is open', async () => {
  const { here, round, cookie } = await issuing()
  await setPhase(here.db, round, 'open')
  expect((await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)).status).toBe(200)
})

test.each([
  ['too short', 'AAAA'],
  ['not below the modulus', Buffer.alloc(384, 0xff).toString('base64url')],
  ['with padding', `${Buffer.alloc(384, 1).toString('base64url')}=`],
])('a message that is %s is refused and draws nothing', async (_what, blinded) => {
  const { here, round, cookie } = await issuing()
  expect((await draw(here, round, cookie, blinded)).body).toEqual({ refusal: 'blinded-malformed' })
  expect((await boxFigures(here.db.read, round.id)).issued.device).toBe(0)
})

test('when the pass key is destroyed nobody draws any more, and it cannot come back', async () => {
  const { here, round, cookie } = await issuing()
  await here.db.change((trx) => destroyPassKey(trx, round.id))
  const answer = await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  expect(answer.body).toEqual({ refusal: 'round-not-issuing' })
  const back = here.db.change((trx) => trx.updateTable('round_key').set({ sealed_private: 'x' }).execute())
  expect(await refusalOf(back)).toBe('round_is_frozen')
})
