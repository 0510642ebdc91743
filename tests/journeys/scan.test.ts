/**
 * Two codes that are scanned: slips before the camera of the sign-in desk, and the wall's fingerprint before a deputy's phone. A film stands in for
 * the camera.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { newId, type RequestId, type RoundId, type SessionId } from '../../src/kernel/ids.ts'
import { slipAddress } from '../../src/voting/session/slip.ts'
import { issueSlips } from '../../src/voting/session/slip-actions.ts'
import { launch } from '../support/chromium.ts'
import { writeFilm } from '../support/film.ts'
import { makeOfficer, PASSWORD } from '../support/people.ts'
import { MASTER_KEY } from '../support/site.ts'
import { callSession, draftRound, type Hall, hall, press } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import { Walker } from './walker.ts'

const CODE = 'scan23'

let journey: Journey
let at: Hall
let session = ''
let round = ''
let camera: Browser
let desk: Walker
const folder = mkdtempSync(join(tmpdir(), 'film-'))

beforeAll(async () => {
  journey = await begin(day('2022-12-23'))
  at = await hall(journey.here, { deputies: 3, candidates: 4, seats: 2 })
  session = await callSession(at, { code: CODE })
  const id = session.split('/').at(-1) as SessionId
  const { id: actor } = await at.here.db.read.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const once = { id: newId<RequestId>(), location: session }
  const slips = await issueSlips(at.here.db, MASTER_KEY, { actor, bodyId: at.body.id }, id, once)
  const codes = slips.slice(0, 2).map(({ secret }) => slipAddress(new URL(journey.url), CODE, secret))
  writeFilm(join(folder, 'slips.y4m'), codes, 2, 4)
  camera = await launch([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${join(folder, 'slips.y4m')}`,
  ])
  round = await draftRound(at, session, { method: 'sealed' })
})

afterAll(async () => {
  await camera?.close()
  await journey?.end()
  rmSync(folder, { recursive: true })
})

const nothingWrong = () => expect(journey.problems).toEqual([])
const signedIn = () => at.here.db.read.selectFrom('attendance').select(['mandate_id', 'way']).orderBy('at').execute()

test('the camera is asked for by a button; two slips one after the other sign two deputies in, each once', async () => {
  desk = await Walker.arrive(camera, journey.url, journey.problems)
  await desk.signIn(await makeOfficer(journey.here, 'sign-in-desk', at.body), PASSWORD)
  await desk.go(session)
  await desk.follow('扫码签到')
  expect(await desk.page.locator('video').isVisible()).toBe(false)
  await desk.page.locator('#camera').click()
  // The second slip needs no touch.
  for (const name of ['代表1', '代表2'])
    await desk.page.waitForFunction((wanted) => document.querySelector('#name')?.textContent === wanted, name)
  expect(await desk.text()).toContain('成功')
  expect(await signedIn()).toEqual(at.mandates.slice(0, 2).map((mandate_id) => ({ mandate_id, way: 'desk' })))
  await desk.look()
  nothingWrong()
})

test('a slip that comes again is the same: it is said, and nobody is signed in twice', async () => {
  await desk.page.waitForSelector('.scan-signed-in-before', { timeout: 20_000 })
  expect(await desk.text()).toContain('相同：已经签到过')
  expect(await signedIn()).toHaveLength(2)
  nothingWrong()
})

test('only the page of the sign-in desk may ask for a camera', async () => {
  const policyOf = async (path: string) => (await desk.page.request.get(journey.url + path)).headers()['permissions-policy'] ?? ''
  expect(await policyOf(`${session}/scan`)).toContain('camera=(self)')
  for (const path of [session, `/s/${CODE}`, '/', `/hall/${CODE}`]) expect(await policyOf(path)).toContain('camera=()')
})

test('a hand scanner types the same code into a field; a foreign code signs nobody in', async () => {
  await desk.go(`${session}/scan`)
  await desk.send(`${session}/scan`, { slip: 'https://example.org/s/other1#AAAA' })
  expect(await desk.text()).toContain('不能用')
  expect(await signedIn()).toHaveLength(2)
  nothingWrong()
})

test('a phone that scans the wall says 相同, and one that is shown another wall says 不同', async () => {
  await press(at, 'chair', `${round}/freeze`)
  const { manifest_digest: digest } = await at.here.db.read
    .selectFrom('round')
    .select('manifest_digest')
    .where('id', '=', round.split('/').at(-1) as RoundId)
    .executeTakeFirstOrThrow()
  const address = `/cast/${round.split('/').at(-1)}/check`
  const verdictAt = async (fragment: string) => {
    const phone = await journey.arrive()
    await phone.go(`${address}${fragment}`)
    await phone.page.waitForSelector('[data-verdict]')
    await phone.look()
    return { title: await phone.page.locator('h1').innerText(), text: await phone.text() }
  }
  const same = await verdictAt(`#${digest}`)
  expect(same.title).toBe('相同')
  for (const words of ['票箱公钥的指纹', '名册 3 名代表', '候选 4 件', '由平台保管']) expect(same.text).toContain(words)
  expect((await verdictAt(`#${'A'.repeat(43)}`)).title).toBe('不同')
  expect((await verdictAt('')).title).toBe('没有扫到大屏')
  nothingWrong()
})
