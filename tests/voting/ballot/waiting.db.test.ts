import { expect, test } from 'vitest'
import { draw } from '../../support/booth.ts'
import { useDatabase } from '../../support/database.ts'
import { parse } from '../../support/dom.ts'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, ORIGIN, type Site, site } from '../../support/site.ts'
import { beginDrawing } from '../../support/voter.ts'

useDatabase()

async function waitPage(here: Site, round: FrozenRound, cookie: string) {
  const response = await here.app.request(new Request(new URL(`/s/${round.sessionCode}/wait`, ORIGIN), { headers: { cookie } }))
  const page = parse(await response.text())
  return {
    ballot: [...page.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .find((href) => href.startsWith('/cast/')),
    signOut: page.querySelector('form[action="/sign-out"]') !== null,
  }
}

async function issuing(): Promise<{ here: Site; round: FrozenRound; cookies: string[] }> {
  const here = await site()
  const round = await frozenRound(here.db, MASTER_KEY, { deputies: 2 })
  await setPhase(here.db, round, 'issuing')
  const cookies: string[] = []
  for (const mandate of round.mandates) cookies.push(await deputyCookie(here.db, round, mandate))
  return { here, round, cookies }
}

test('two deputies who borrow one tablet are told apart by what stands behind the # of the address', async () => {
  const { here, round, cookies } = await issuing()
  const [first, second, again] = await Promise.all(
    [cookies[0], cookies[1], cookies[0]].map((one) => waitPage(here, round, one ?? '')),
  )
  expect(first?.ballot).toMatch(new RegExp(`^/cast/${round.id}#[\\w-]{22}$`))
  expect(again?.ballot).toBe(first?.ballot)
  expect(second?.ballot).not.toBe(first?.ballot)
  for (const mandate of round.mandates) expect(first?.ballot).not.toContain(mandate)
})

test('who has drawn with this device is not offered to sign out: the browser would forget the ballot', async () => {
  const { here, round, cookies } = await issuing()
  const [cookie = ''] = cookies
  expect((await waitPage(here, round, cookie)).signOut).toBe(true)
  await draw(here, round, cookie, (await beginDrawing(round.manifest)).blinded)
  expect((await waitPage(here, round, cookie)).signOut).toBe(false)
  await setPhase(here.db, round, 'closed')
  expect((await waitPage(here, round, cookie)).signOut).toBe(true)
})
