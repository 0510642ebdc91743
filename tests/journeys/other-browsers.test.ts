/** A deputy with another browser than ours: from the slip's QR code to the receipt, with that browser's own cryptography and storage. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { digestOfSecret, randomSecret } from '../../src/identity/secrets.ts'
import { newId, type SlipId } from '../../src/kernel/ids.ts'
import { type Running, start } from '../../src/server.ts'
import { closeBox } from '../../src/voting/ballot/close-actions.ts'
import { openBox } from '../../src/voting/scrutiny/opening-actions.ts'
import { addSlips } from '../../src/voting/session/slip-store.ts'
import type { Driven } from '../support/browsers/driven.ts'
import { firefox, hasFirefox } from '../support/browsers/firefox.ts'
import { hasWebKit, webkit } from '../support/browsers/webkit.ts'
import { useDatabase } from '../support/database.ts'
import { type Front, httpsFront } from '../support/https.ts'
import { type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../support/site.ts'

useDatabase()

/** Ten 赞成, one 反对, and the last one left empty. */
const CHOICES = [...Array.from({ length: 10 }, () => 'for'), 'against']
const MARKS = '++++++++++-.'

let here: Site
let front: Front
let running: Running

beforeAll(async () => {
  here = await site('demo')
  front = await httpsFront()
  const db = { ...here.db, close: async () => {} }
  const config = readConfig({ PORT: '0', BASE_URL: front.url, DATA_DIR: 'data-of-tests' })
  running = await start({ ...here.deps, db, config })
  front.leadTo(running.port)
})

afterAll(async () => {
  front.end()
  await running.stop()
})

/** The address in the QR code of the first deputy's slip. */
async function slipOf(round: FrozenRound): Promise<string> {
  const [mandate_id] = round.mandates
  if (mandate_id === undefined) throw new Error('the round of the test has no deputies')
  const secret = randomSecret()
  const digests = { secret_digest: await digestOfSecret(secret), digits_digest: await digestOfSecret('nothing to type') }
  await here.db.change((trx) => addSlips(trx, [{ id: newId<SlipId>(), session_id: round.sessionId, mandate_id, ...digests }]))
  return `${front.url}/s/${round.sessionCode}#${secret}`
}

const showing = (browser: Driven, screen: string) =>
  expect
    .poll(() => browser.run(`return document.querySelector('[data-screen]:not([hidden])')?.dataset.screen`), {
      timeout: 30_000,
      interval: 100,
    })
    .toBe(screen)

async function vote(browser: Driven): Promise<void> {
  const round = await frozenRound(here.db, MASTER_KEY, { deputies: 1, pageOf: here.deps })
  await setPhase(here.db, round, 'issuing')
  await browser.go(await slipOf(round))
  const toCast = `a[href^="/cast/${round.id}"]`
  await expect
    .poll(() => browser.run('return document.querySelector(arguments[0]) !== null', toCast), { timeout: 30_000, interval: 100 })
    .toBe(true)
  await browser.click(toCast)
  await showing(browser, 'drawn')
  await setPhase(here.db, round, 'open')
  await showing(browser, 'ballot')
  for (const [item, choice] of CHOICES.entries()) await browser.click(`#c${item} label:has(input[value=${choice}])`)
  await browser.click('[data-part=next]')
  await showing(browser, 'review')
  // The red button does not hear a hasty finger; who presses again is heard.
  await expect
    .poll(
      async () => {
        const cast = 'return document.querySelector("[data-screen=receipt]").hidden'
        if (await browser.run(cast)) await browser.click('[data-part=cast]').catch(() => {})
        return browser.run(cast)
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(false)
  const whole = await browser.run<string>(`return document.querySelector('[data-part=receipt-whole]').textContent`)
  const { digests, marks } = await here.db.change(async (trx) => {
    const closed = await closeBox(trx, round.id)
    await trx.updateTable('round').set({ phase: 'closed' }).where('id', '=', round.id).execute()
    await openBox(trx, MASTER_KEY, round.id)
    const opened = await trx.selectFrom('opened_marks').select(['marks', 'ballots']).where('round_id', '=', round.id).execute()
    return { digests: closed.digests, marks: opened }
  })
  expect(digests).toEqual([whole])
  expect(marks).toEqual([{ marks: MARKS, ballots: 1 }])
}

test.skipIf(!hasFirefox)(
  'Firefox signs in with the slip, draws, casts, and its receipt is the one ballot in the box',
  async () => {
    const browser = await firefox()
    await vote(browser).finally(browser.end)
  },
)

test.skipIf(!hasWebKit)('so does WebKit, the engine of Safari', async () => {
  const browser = await webkit()
  await vote(browser).finally(browser.end)
})
