/** The wall through its real doors: what it shows in every phase, what it never shows, and what the operator may do with it. */
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.tsx'
import { closeBox } from '../../../src/voting/ballot/close-actions.ts'
import { wallOf } from '../../../src/voting/hall/live-wall.ts'
import { setControl } from '../../../src/voting/hall/store.ts'
import { encodeMarks } from '../../../src/voting/rule/marks.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { TERMS } from '../../../src/voting/session/readiness.ts'
import { cast } from '../../support/booth.ts'
import { useDatabase } from '../../support/database.ts'
import { type FrozenRound, frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, type Page, type Site, site, Visitor } from '../../support/site.ts'
import { sealedEnvelope, signedPass } from '../../support/voter.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from '../session/hall.ts'

useDatabase()

const CODE = 'wall23'
/** Each number stands for its item alone, so that one finds it wherever it leaks. */
const VOTES = [7, 6, 3, 2]

interface Vote {
  readonly here: Site
  readonly at: Hall
  readonly session: string
  readonly round: string
}

async function vote(options: Parameters<typeof hall>[1] = {}): Promise<Vote> {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2, ...options })
  const session = await callSession(at, { code: CODE })
  await signInAtDesk(at, session, 9)
  return { here, at, session, round: await draftRound(at, session) }
}

/** The wall as anybody sees it, freshly asked: a new process would show the same. */
async function wall(here: Site, search = ''): Promise<Page> {
  const page = await new Visitor(createApp({ ...here.deps, db: { ...here.db } })).get(`/hall/${CODE}${search}`)
  if (page.status !== 200) throw new Error(`no wall: ${page.status}`)
  return page
}
const screen = (page: Page) => page.document.querySelector('.wall')?.getAttribute('data-screen')
const told = async (here: Site) =>
  (await new Visitor(createApp({ ...here.deps, db: { ...here.db } })).raw(`/hall/${CODE}/live`)).text()
const lever = ({ at, session }: Vote, name: string, fields: Readonly<Record<string, string>>) =>
  press(at, 'office-staff', `${session}/hall/${name}`, fields)

/** Up to the count, with papers: the totals are in the database and nobody has announced anything. */
async function counted(here: Vote, votes: readonly number[] = VOTES): Promise<void> {
  const { at, round } = here
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  await enterPaperTwice(at, round, totals(9, 9, votes))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const { status, text } = await press(at, 'chief-scrutineer', `${round}/count`)
  if (status !== 200) throw new Error(`not counted: ${text}`)
}

async function announced(here: Vote, votes: readonly number[] = VOTES): Promise<void> {
  await counted(here, votes)
  const chair = await here.at.as('chair')
  await chair.submit(await chair.get(`${here.round}/announce`))
}

test('from the first arrival to the announcement the wall follows the session by itself', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  const welcome = await wall(here)
  expect([screen(welcome), welcome.text.includes(`/s/${CODE}`)]).toEqual(['welcome', true])
  await signInAtDesk(at, session, 9)
  const signIn = await wall(here)
  expect(screen(signIn)).toBe('sign-in')
  expect(signIn.text).toMatch(/应到\s*9\s*实到\s*9\s*在场\s*9\s*法定人数\s*6/)
  const round = await draftRound(at, session)
  const seen: (string | null | undefined)[] = []
  const look = async () => seen.push(screen(await wall(here)))
  await look()
  await press(at, 'chair', `${round}/freeze`)
  await look()
  await press(at, 'chair', `${round}/issue`)
  await look()
  await turnBoth(at, round, 'open')
  await look()
  await turnBoth(at, round, 'close')
  await look()
  await enterPaperTwice(at, round, totals(9, 9, VOTES))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await look()
  await press(at, 'chief-scrutineer', `${round}/count`)
  await look()
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`))
  await look()
  expect(seen).toEqual(['sign-in', 'rule', 'issuing', 'voting', 'sealed', 'counting', 'counting', 'result'])
})

test('once frozen the wall shows the rule, the whole fingerprint of the list as a QR code, and its beginning to read aloud', async () => {
  const here = await site('demo')
  const rule: VotingRule = { ...preset('law-default-with-cap').rule, custody: 'platform' }
  const round = await frozenRound(here.db, MASTER_KEY, { deputies: 6, rule, pageOf: here.deps })
  const page = await here.visitor().get(`/hall/${round.sessionCode}`)
  const { manifest_digest: digest } = await here.db.read
    .selectFrom('round')
    .select('manifest_digest')
    .where('id', '=', round.id)
    .executeTakeFirstOrThrow()
  expect(screen(page)).toBe('rule')
  expect(page.text).toContain(digest)
  expect(page.text).toContain(`${digest?.slice(0, 4)} ${digest?.slice(4, 8)}`)
  expect(page.text).toContain('每张票赞成最多 10 件，多选的票无效')
  expect(page.text).toContain('本次票箱钥匙由平台保管')
  expect(page.document.querySelector('.wall-print svg')?.getAttribute('aria-label')).toBe('清单指纹')
})

test('before the announcement no number and no name of any item is in page or stream, whatever is asked for and put up', async () => {
  const here = await vote()
  await counted(here)
  await lever(here, 'show', { screen: 'result' })
  const id = here.round.split('/').at(-1) ?? ''
  await lever(here, 'reveal', { of: id, step: '5' })
  const asked = [
    '',
    '?screen=result',
    '?step=5',
    '?revealed=9',
    '?round=announced',
    '?language=en',
    '?state=x&phase=announced',
    `?of=${id}`,
  ]
  const texts = [await told(here.here)]
  for (const search of asked) texts.push((await wall(here.here, search)).html)
  for (const text of texts) {
    for (const title of here.at.titles) expect(text).not.toContain(title)
    expect(text).not.toMatch(/row-votes|bar-value/)
    // The wall is at the counting screen and knows the ballots' number only.
    expect(text).toMatch(/data-screen=\\?"counting/)
  }
  expect(new Set(texts.slice(1).map((html) => /row|votes for|赞成票/i.test(html)))).toEqual(new Set([false]))
  const events = await here.here.db.read
    .selectFrom('audit_event')
    .select('event')
    .where('event', '=', 'result.revealed')
    .execute()
  expect(events).toEqual([])
})

test('the announced result comes step by step: title, figures, the chosen one after another by votes, everything', async () => {
  const here = await vote()
  await announced(here)
  const id = here.round.split('/').at(-1) ?? ''
  const has = (page: Page) => here.at.titles.map((title) => page.html.includes(title))
  const step = async (number: number) => {
    await lever(here, 'reveal', { of: id, step: String(number) })
    return wall(here.here)
  }
  const title = await wall(here.here)
  expect([title.text.includes('现在宣布结果'), has(title)]).toEqual([true, [false, false, false, false]])
  const figures = await step(1)
  expect(figures.text).toMatch(/入选 2 件.*发出\s*9\s*收回\s*9\s*有效\s*9\s*无效\s*0/)
  expect(has(figures)).toEqual([false, false, false, false])
  const first = await step(2)
  expect(has(first)).toEqual([true, false, false, false])
  expect([...first.document.querySelectorAll('.row-votes')].map((votes) => votes.textContent)).toEqual(['7'])
  expect(has(await step(3))).toEqual([true, true, false, false])
  const all = await step(4)
  expect(has(all)).toEqual([true, true, true, true])
  expect([...all.document.querySelectorAll('.row-votes')].map((votes) => votes.textContent)).toEqual(['7', '6', '3', '2'])
  expect(all.text).toContain('竖线是过半数 5 票')
})

test('a step that is pressed twice is taken once and recorded once; no step leads back; all at once passes the single ones over', async () => {
  const here = await vote()
  await announced(here)
  const of = here.round.split('/').at(-1) ?? ''
  await lever(here, 'reveal', { of, step: '1' })
  await lever(here, 'reveal', { of, step: '1' })
  await lever(here, 'reveal', { of, step: '4' })
  await lever(here, 'reveal', { of, step: '2' })
  expect((await wall(here.here)).document.querySelector('.row-out')).not.toBeNull()
  const events = await here.here.db.read
    .selectFrom('audit_event')
    .select('fields')
    .where('event', '=', 'result.revealed')
    .orderBy('number')
    .execute()
  expect(events.map(({ fields }) => (JSON.parse(String(fields)) as { step: number }).step)).toEqual([1, 4])
  expect((await lever(here, 'reveal', { of, step: '5' })).status).toBe(409)
})

test('a void round has no number on the wall, whatever had been put up', async () => {
  const here = await vote()
  await counted(here)
  await lever(here, 'show', { screen: 'break' })
  await press(here.at, 'chair', `${here.round}/void`, { reason: 'procedure' })
  const page = await wall(here.here)
  expect([screen(page), page.text.includes('本轮作废，重新表决')]).toEqual(['void', true])
  const body = page.document.querySelector('[data-part="body"]')
  expect(body?.textContent).not.toMatch(/\d/)
  for (const title of here.at.titles) expect(await told(here.here)).not.toContain(title)
  expect((await lever(here, 'show', { screen: 'result' })).status).toBe(409)
})

test('what the operator puts up stands on every wall, outlives a restart, and ends when the round moves on', async () => {
  const here = await vote()
  await lever(here, 'show', { screen: 'rule' })
  expect([screen(await wall(here.here)), screen(await wall(here.here, '?theme=dark'))]).toEqual(['rule', 'rule'])
  await lever(here, 'show', { screen: 'follow' })
  expect(screen(await wall(here.here))).toBe('sign-in')
  await lever(here, 'show', { screen: 'break' })
  await press(here.at, 'chair', `${here.round}/freeze`)
  expect(screen(await wall(here.here))).toBe('rule')
})

test('black shows nothing at all, leaves no record, and what was there comes back', async () => {
  const here = await vote()
  await lever(here, 'show', { screen: 'break' })
  await lever(here, 'black', { black: 'on' })
  const black = await wall(here.here)
  expect([screen(black), (black.document.querySelector('.wall')?.textContent ?? '').trim()]).toEqual(['black', '黑屏'])
  await lever(here, 'black', { black: 'off' })
  expect(screen(await wall(here.here))).toBe('break')
  const events = await here.here.db.read.selectFrom('audit_event').select('event').where('event', 'like', '%reveal%').execute()
  expect(events).toEqual([])
})

test('chair and congress office change the screen; the tellers look on and have no lever', async () => {
  const here = await vote()
  for (const role of ['teller', 'chief-scrutineer', 'sign-in-desk'] as const)
    expect((await press(here.at, role, `${here.session}/hall/black`, { black: 'on' })).status, role).toBe(403)
  expect((await press(here.at, 'chair', `${here.session}/hall/black`, { black: 'on' })).status).toBe(200)
  const page = await (await here.at.as('teller')).get(`${here.session}/hall`)
  expect([page.status, page.text.includes('只有执行主席和人大办公室能换屏')]).toEqual([200, true])
  expect(page.document.querySelector('form[action*="/hall/"]')).toBeNull()
})

test('a lever pulled for a moment that has passed is refused in words', async () => {
  const here = await vote()
  const refused = await lever(here, 'show', { screen: 'receipts' })
  expect([refused.status, refused.text.includes('大屏不能放这一屏')]).toEqual([409, true])
  expect((await lever(here, 'show', { screen: 'anything' })).status).toBe(400)
})

test('beside the console the operator sees the hall’s own picture and the next step of the reveal', async () => {
  const here = await vote()
  await announced(here)
  const console1 = await (await here.at.as('chair')).get(here.round)
  expect(console1.document.querySelector('.hall-preview .wall')?.getAttribute('data-screen')).toBe('result')
  expect(console1.text).toContain('放票数')
  const back = await lever(here, 'reveal', {
    of: here.round.split('/').at(-1) ?? '',
    step: '1',
    round: here.round.split('/').at(-1) ?? '',
  })
  expect([back.path, back.text.includes('放入选的第 1 件')]).toEqual([here.round, true])
})

test('the live part beside the console is answered with nothing while nothing has changed', async () => {
  const here = await vote()
  const office = await here.at.as('office-staff')
  const live = { 'hx-request': 'true' }
  const part = await office.get(`${here.session}/hall`, live)
  const look = part.document.querySelector('#hall-live')?.getAttribute('hx-get') ?? ''
  expect((await office.raw(look, { headers: live })).status).toBe(204)
  await lever(here, 'show', { screen: 'break' })
  expect((await office.get(look, live)).html).toContain('休息')
})

test('nobody is asked who he is: page and stream read no cookie and set none', async () => {
  const here = await vote()
  const stranger = here.here.visitor()
  for (const path of [`/hall/${CODE}`, `/hall/${CODE}?language=en`, `/hall/${CODE}/live`]) {
    const response = await stranger.raw(path, { headers: { cookie: '__Host-sid=anything; language=en; mode=elder' } })
    expect([response.status, response.headers.get('set-cookie')], path).toEqual([200, null])
    expect(response.headers.get('vary')).toBeNull()
  }
  expect((await stranger.get(`/hall/${CODE}?language=en`)).text).toContain('Sign-in')
  expect((await stranger.get('/hall/nowhere1')).status).toBe(404)
  expect((await stranger.raw('/hall/nowhere1/live')).status).toBe(404)
})

test('a watcher without JavaScript gets a page that looks again by itself', async () => {
  const here = await vote()
  const page = await wall(here.here)
  expect(page.html).toMatch(/<noscript><meta http-equiv="refresh" content="10"\s*\/?><\/noscript>/)
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('when the database is away the wall is empty and says nothing of it', async () => {
  const here = await vote()
  const fails = (): never => {
    throw new Error('Connection terminated')
  }
  const away = { ...here.here.db, read: { selectFrom: fails } as never }
  const page = await new Visitor(createApp({ ...here.here.deps, db: away })).get(`/hall/${CODE}`)
  expect([page.status, screen(page)]).toEqual([503, 'none'])
  expect((page.document.querySelector('.wall')?.textContent ?? '').trim()).toBe('会场大屏')
})

test('three hundred watchers of one second cost the database as much as one', async () => {
  const here = await vote()
  const { db } = here.here
  let asked = 0
  const counting: typeof db = {
    ...db,
    read: new Proxy(db.read, {
      get(target, name) {
        if (name === 'selectFrom') asked++
        // Kysely keeps its state in private fields, so its functions have to run on the real object.
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }),
  }
  await wallOf(counting, TERMS.demo, CODE, 0)
  asked = 0
  await Promise.all(Array.from({ length: 300 }, () => wallOf(counting, TERMS.demo, CODE, 1_000)))
  expect(asked).toBe(1)
})

/** Everybody of the roll has a ballot on the own device, and the box is open. */
async function openRound(here: Site, deputies: number): Promise<FrozenRound> {
  const round = await frozenRound(here.db, MASTER_KEY, { deputies, pageOf: here.deps })
  await here.db.change(async (trx) => {
    const issues = round.mandates.map(
      (mandate_id) => ({ round_id: round.id, mandate_id, door: 'device', request_digest: mandate_id }) as const,
    )
    await trx.insertInto('ballot_issue').values(issues).execute()
  })
  await setPhase(here.db, round, 'open')
  return round
}

async function castOne(here: Site, round: FrozenRound): Promise<void> {
  const pass = await signedPass(round.manifest, round.passKey)
  const marks = encodeMarks(
    round.manifest.rule,
    Array.from({ length: 12 }, () => 'against' as const),
  )
  const { status } = await cast(here, round, await sealedEnvelope(round.manifest, pass, marks))
  if (status !== 200) throw new Error(`not cast: ${status}`)
}

test('while people vote the ring moves in steps: four ballots are not seen, the fifth is', async () => {
  const here = await site('demo')
  const round = await openRound(here, 8)
  const returned = async () => {
    const seen = await wallOf({ ...here.db }, TERMS.demo, round.sessionCode, 0)
    return seen?.picture.screen === 'voting' ? [seen.picture.returned, seen.picture.issued] : null
  }
  for (let ballot = 0; ballot < 4; ballot++) await castOne(here, round)
  expect(await returned()).toEqual([0, 5])
  const page = await here.visitor().get(`/hall/${round.sessionCode}`)
  expect(page.document.querySelector('.tick-ring text')?.textContent).toBe('0')
  await castOne(here, round)
  expect(await returned()).toEqual([5, 5])
})

test('the closed box stands there with its fingerprint and exact figures; its receipts can be put up and are those of the list', async () => {
  const here = await site('demo')
  const round = await openRound(here, 6)
  for (let ballot = 0; ballot < 5; ballot++) await castOne(here, round)
  const digest = await here.db.change(async (trx) => {
    const { boxDigest } = await closeBox(trx, round.id)
    await trx.updateTable('round').set({ phase: 'closed', box_digest: boxDigest }).where('id', '=', round.id).execute()
    return boxDigest
  })
  const page = await here.visitor().get(`/hall/${round.sessionCode}`)
  expect(screen(page)).toBe('sealed')
  expect(page.text).toContain(digest)
  expect(page.text).toMatch(/发出\s*6\s*收回\s*5/)
  const list = await here.visitor().get(`/votes/rounds/${round.id}/receipts`)
  const labels = [...list.document.querySelectorAll('.receipt-list b')].map((label) => label.textContent).sort()
  await here.db.change((trx) =>
    setControl(trx, round.sessionId, { pinned: 'receipts', pinned_round_id: round.id, pinned_phase: 'closed' }),
  )
  const receipts = await new Visitor(createApp({ ...here.deps, db: { ...here.db } })).get(`/hall/${round.sessionCode}`)
  expect([...receipts.document.querySelectorAll('.wall-receipts li')].map((label) => label.textContent)).toEqual(labels)
  expect(labels).toHaveLength(5)
})
