/** A sealed round whose key the scrutineers hold, through its pages: ceremony, freeze, closing, the box going out and the result coming back. */
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import { signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { sign } from '../../../src/voting/ballot/jws.ts'
import { encodeMarks, type Mark } from '../../../src/voting/rule/marks.ts'
import { openWithShares } from '../../../src/voting/scrutiny/open-with-shares.ts'
import { openedMarks, voidBallots } from '../../../src/voting/scrutiny/opening-store.ts'
import { joinedKey, makeSplitKey, shareDigest } from '../../../src/voting/scrutiny/shares.ts'
import { sheetOfRound } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { officer } from '../../support/people.ts'
import { site, type Visitor } from '../../support/site.ts'
import { callSession, type Hall, hall, passSeconds, press } from './hall.ts'
import {
  boxFrom,
  ceremonyFields,
  FOR_ONE,
  FOR_TWO,
  holdCeremony,
  idOf,
  manifestOf,
  prepared,
  resultWith,
  SHARED,
  upload,
  votedAndClosed,
} from './shared-round.ts'

useDatabase()

const PLATFORM = '票箱钥匙由平台保管'

async function everything(at: Hall, round: string): Promise<string> {
  const db = at.here.db.read
  const [row] = await db.selectFrom('round').selectAll().where('id', '=', idOf(round)).execute()
  const opened = await db.selectFrom('opened_box').selectAll().execute()
  const events = await db.selectFrom('audit_event').select('event').execute()
  return canonicalJson({
    phase: row?.phase,
    opened,
    marks: await openedMarks(db, idOf(round)),
    voids: await voidBallots(db, idOf(round)),
    events: events.length,
  })
}

test.each([
  ['real', 'scrutineers'],
  ['demo', 'platform'],
] as const)('unless the form says otherwise, in a %s installation the key is kept by the %s', async (kind, wanted) => {
  const at = await hall(await site(kind))
  const session = await callSession(at)
  const form = await (await at.as('office-staff')).get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  expect(form.document.querySelector('input[name="custody"][checked]')?.getAttribute('value')).toBe(wanted)
})

test.each([
  ['2', '2', '份数填 3 到 9 的整数'],
  ['10', '2', '份数填 3 到 9 的整数'],
  ['3', '1', '开箱份数填 2 以上的整数'],
  ['3', '3', '开箱份数填 2 以上的整数'],
])('a key in %s shares of which %s open it is refused in words', async (holders, needed, words) => {
  const here = await site('demo')
  const at = await hall(here)
  const session = await callSession(at)
  const office = await at.as('office-staff')
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  const page = await office.submit(form, { ...SHARED, holders, needed })
  expect([page.status, page.text.includes(words)]).toEqual([422, true])
})

test('before the ceremony the round cannot be frozen; the console says why and leads there; afterwards it can', async () => {
  const { at, round } = await prepared()
  const chair = await at.as('chair')
  const before = await chair.get(round)
  expect(before.text).toContain('票箱钥匙还没有做')
  expect(before.text).not.toContain(PLATFORM)
  expect([...before.document.querySelectorAll('.readiness a')].map((link) => link.getAttribute('href'))).toContain(
    `${round}/keys`,
  )
  const early = await press(at, 'chair', `${round}/freeze`)
  expect([early.status, early.text.includes('票箱钥匙还没有做，不能冻结')]).toEqual([409, true])

  const { boxKey, shares } = await holdCeremony(at, round)
  const after = await chair.get(round)
  expect(after.text).toContain('份额在监票人手里')
  for (const share of shares) expect(after.html).toContain(await shareDigest(share))
  const frozen = await press(at, 'chair', `${round}/freeze`)
  expect(frozen.text).toContain('任意 2 份合在一起才能开箱。平台没有钥匙')
  const manifest = await manifestOf(at, round)
  expect(manifest.boxKey).toEqual(boxKey)
  expect(manifest.custody).toEqual({ kind: 'k-of-n', needed: 2, shares: await Promise.all(shares.map(shareDigest)) })
  const keys = await at.here.db.read.selectFrom('round_key').select(['purpose', 'sealed_private']).execute()
  expect(keys.find(({ purpose }) => purpose === 'box')?.sealed_private).toBeNull()
})

test('the ceremony’s page is the chair’s alone, loads its own script and no other, and names every step', async () => {
  const { at, round } = await prepared()
  const page = await (await at.as('chair')).get(`${round}/keys`)
  const scripts = [...page.document.querySelectorAll('script')].map((script) => script.getAttribute('src'))
  expect(scripts).toHaveLength(1)
  expect(scripts[0]).toMatch(/^\/assets\/make-keys\.[0-9a-f]+\.js$/)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('cache-control')).toBe('no-store')
  for (const role of ['office-staff', 'chief-scrutineer'] as const)
    expect((await (await at.as(role)).get(`${round}/keys`)).status, role).toBe(403)
})

test('a ceremony may be held again until the round is frozen, then never: earlier shares are not in the manifest', async () => {
  const { at, round } = await prepared()
  const first = await holdCeremony(at, round)
  expect((await (await at.as('chair')).get(`${round}/keys`)).text).toContain('重做以后，原来的份额全部作废')
  const second = await holdCeremony(at, round)
  await press(at, 'chair', `${round}/freeze`)
  const { boxKey } = await manifestOf(at, round)
  expect([boxKey, await joinedKey(boxKey, first.shares)]).toEqual([second.boxKey, null])
  const late = await press(at, 'chair', `${round}/keys`, await ceremonyFields(first))
  expect([late.status, late.text.includes('已经走过这一步')]).toEqual([409, true])
})

test('what is no ceremony of this round is not recorded: other numbers, a point off the curve, a digest twice, a share itself', async () => {
  const { at, round } = await prepared()
  const good = await ceremonyFields(await makeSplitKey({ holders: 3, needed: 2 }))
  const [first = '', second = '', third = ''] = good['shares']?.split(' ') ?? []
  const { shares } = await makeSplitKey({ holders: 3, needed: 2 })
  for (const [status, change] of [
    [409, { shares: `${first} ${second}` }],
    [409, { needed: '3' }],
    [409, { y: first }],
    [400, { shares: `${first} ${first} ${third}` }],
    [400, { shares: shares.join(' ') }],
    [400, { x: '' }],
  ] as const)
    expect((await press(at, 'chair', `${round}/keys`, { ...good, ...change })).status, JSON.stringify(change)).toBe(status)
  expect(await at.here.db.read.selectFrom('key_ceremony').selectAll().execute()).toEqual([])
})

test('where the platform keeps the key there is no ceremony, and no box goes out', async () => {
  const { at, round } = await prepared({ method: 'sealed', custody: 'platform' })
  const refused = await (await at.as('chair')).get(`${round}/keys`)
  expect([refused.status, refused.text.includes('由平台保管，不用做份额')]).toEqual([409, true])
  expect((await (await at.as('chief-scrutineer')).get(`${round}/opening`)).status).toBe(409)
})

test('the box goes to the scrutineers sealed, comes back merged, and is counted; the report says who held the key', async () => {
  const { at, session, round } = await prepared()
  const made = await holdCeremony(at, round)
  const manifest = await votedAndClosed(at, session, round)
  const chief = await at.as('chief-scrutineer')
  expect((await chief.get(round)).document.querySelector(`a[href="${round}/opening"]`)).not.toBeNull()
  // The platform cannot: it has no key.
  const platform = await press(at, 'chief-scrutineer', `${round}/open-box`)
  expect([platform.status, platform.text.includes('这里没有这个票箱的钥匙')]).toEqual([409, true])
  expect((await chief.get(`${round}/opening`)).text).toContain('封好的电子票 2 张')

  const taken = await upload(at, round, `${await resultWith(at, round, made)}\n`)
  expect([taken.status, taken.path]).toEqual([200, round])
  expect(await openedMarks(at.here.db.read, idOf(round))).toEqual(
    [FOR_TWO, FOR_ONE]
      .map((marks) => ({ marks: encodeMarks(manifest.rule, marks), ballots: 1 }))
      .sort((a, b) => (a.marks < b.marks ? -1 : 1)),
  )
  const events = await at.here.db.read.selectFrom('audit_event').select('event').execute()
  expect(events.map(({ event }) => event)).toContain('box.opened-by-scrutineers')

  const again = await upload(at, round, await resultWith(at, round, made).catch(() => 'x'))
  expect([again.status, again.text.includes('已经走过这一步')]).toEqual([409, true])

  await press(at, 'chief-scrutineer', `${round}/count`)
  expect(await sheetOfRound(at.here.db.read, idOf(round))).toMatchObject({ valid: 2, custody: 'k-of-n', keysNeeded: 2 })
  const report = await chief.get(`${round}/papers/count`)
  expect(report.text).toContain('分成3份，由监票人各执一份，2份以上合在一起')
  expect(report.text).not.toContain(PLATFORM)
})

test('a result that is wrong, foreign, short or forged is refused in words, and nothing has changed', async () => {
  const { at, session, round } = await prepared()
  const made = await holdCeremony(at, round)
  const manifest = await votedAndClosed(at, session, round)
  const file = await boxFrom(at, round)
  if (file === null) throw new Error('no box file')
  const good = await resultWith(at, round, made)
  const short = await openWithShares({ ...file, envelopes: file.envelopes.slice(1) }, made.shares)
  const payload = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
  const other = await makeSplitKey({ holders: 3, needed: 2 })
  const [kid, strangerKey] = [await thumbprint(manifest.boxKey), await joinedKey(other.boxKey, other.shares)]
  const ownKey = await joinedKey(made.boxKey, made.shares)
  if (strangerKey === null || ownKey === null) throw new Error('no key')
  const says = async (change: object, key = ownKey) =>
    sign('opened-box+jwt', kid, { ...payload, ...change }, await signingKey(key))

  const before = await everything(at, round)
  for (const [words, text] of [
    ['请先选开箱结果文件', null],
    ['不是完整的开箱结果文件', 'PK\u0003\u0004'],
    ['不是完整的开箱结果文件', good.slice(0, -20).replace(/\.[^.]*$/, '')],
    ['另一轮的开箱结果', await says({ round: crypto.randomUUID() })],
    ['不是用这个票箱的钥匙签的', await says({}, strangerKey)],
    ['和封箱时念的票箱指纹对不上', short.ok ? short.result : ''],
    ['这一轮没有的选法', await says({ marks: [{ marks: '++++x', ballots: 2 }] })],
    ['张数和票箱里的张数对不上', await says({ marks: [{ marks: encodeMarks(manifest.rule, FOR_TWO), ballots: 3 }] })],
  ] as const) {
    const page = await upload(at, round, text)
    expect([page.status, page.text.includes(words)], words).toEqual([422, true])
    expect(await everything(at, round)).toBe(before)
  }
  expect((await upload(at, round, good)).status).toBe(200)
})

test('papers go out with the box once two counted them alike, and are merged on the laptop', async () => {
  const { at, session, round } = await prepared()
  const made = await holdCeremony(at, round)
  const manifest = await votedAndClosed(at, session, round, { paper: true })
  const waiting = await (await at.as('chief-scrutineer')).get(`${round}/opening`)
  expect([waiting.status, waiting.text.includes('纸质票还没有由两名计票人录入一致')]).toEqual([409, true])
  await press(at, 'chief-scrutineer', `${round}/paper`, { lines: '1123', spoiled: '0' })
  expect((await (await at.as('chief-scrutineer')).raw(`${round}/box.json`)).status).toBe(409)
  await press(at, 'teller', `${round}/paper`, { lines: '1123', spoiled: '0' })
  expect((await upload(at, round, await resultWith(at, round, made))).status).toBe(200)
  expect(await openedMarks(at.here.db.read, idOf(round))).toContainEqual({
    marks: encodeMarks(manifest.rule, FOR_TWO),
    ballots: 2,
  })
  expect(await at.here.db.read.selectFrom('paper_count').selectAll().execute()).toEqual([])
})

test('the box does not go out before the time for objections is over, and only to the chief scrutineer', async () => {
  const { at, session, round } = await prepared()
  await holdCeremony(at, round)
  const chief = await at.as('chief-scrutineer')
  expect((await chief.raw(`${round}/box.json`)).status).toBe(409)
  await votedAndClosed(at, session, round)
  passSeconds(at.here, -119)
  expect((await chief.raw(`${round}/box.json`)).status).toBe(409)
  passSeconds(at.here, 119)
  expect((await chief.raw(`${round}/box.json`)).status).toBe(200)
  for (const role of ['chair', 'office-staff', 'scrutineer'] as const)
    expect((await (await at.as(role)).raw(`${round}/box.json`)).status, role).toBe(403)
})

test('nothing on the server opens the box: no table holds a share or a private half, whatever happens', async () => {
  const { at, session, round } = await prepared()
  const { shares, boxKey } = await holdCeremony(at, round)
  await votedAndClosed(at, session, round)
  const d = (await joinedKey(boxKey, shares))?.d ?? 'missing'
  const rows: unknown[] = []
  const { db } = at.here
  for (const table of ['round', 'round_key', 'key_ceremony', 'opened_box', 'ballot_box', 'audit_event', 'form_request'] as const)
    rows.push(await db.read.selectFrom(table).selectAll().execute())
  const all = JSON.stringify(rows) + at.here.lines.join('\n')
  for (const secret of [d, ...shares]) expect(all).not.toContain(secret)
  // The search works: digests of shares are there.
  expect(all).toContain(await shareDigest(shares[0] as (typeof shares)[0]))
})

test('after the announcement and the time for objections the chief scrutineer records that shares and key are destroyed, once', async () => {
  const { at, session, round } = await prepared()
  const made = await holdCeremony(at, round)
  await votedAndClosed(at, session, round)
  await upload(at, round, await resultWith(at, round, made))
  await press(at, 'chief-scrutineer', `${round}/count`)
  const early = await press(at, 'chief-scrutineer', `${round}/destroy-keys`)
  expect(early.status).toBe(409)
  const chair = await at.as('chair')
  const never = await chair.submit(await chair.get(`${round}/announce`), { objectionDays: '0' }, `${round}/announce`)
  expect([never.status, never.text.includes('异议期请填 1 到 60 的整数')]).toEqual([422, true])
  await chair.submit(await chair.get(`${round}/announce`), {}, `${round}/announce`)
  const objectable = await press(at, 'chief-scrutineer', `${round}/destroy-keys`)
  expect([objectable.status, objectable.text.includes('异议期还没过')]).toEqual([409, true])
  passSeconds(at.here, 8 * 24 * 3600)
  const chief = await officer(at.here, 'chief-scrutineer', at.body)
  const done = await chief.submit(await chief.get(round), {}, `${round}/destroy-keys`)
  expect(done.text).toContain('票箱钥匙已销毁')
  expect((await chief.post(`${round}/destroy-keys`, {})).status).toBe(409)
  const events = await at.here.db.read.selectFrom('audit_event').select('event').execute()
  expect(events.filter(({ event }) => event === 'keys.destroyed')).toHaveLength(1)
})

test('the archive waits for the word that the shares are destroyed; the scrutineers’ signed result stays', async () => {
  const { at, session, round } = await prepared()
  const made = await holdCeremony(at, round)
  await votedAndClosed(at, session, round)
  await upload(at, round, await resultWith(at, round, made))
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`), {}, `${round}/announce`)
  passSeconds(at.here, 8 * 24 * 3600)
  const [office, chief] = [await officer(at.here, 'office-staff', at.body), await officer(at.here, 'chief-scrutineer', at.body)]
  const seal = { seal: '封1', copies: '1', place: '档案室', keeper: '王秀兰', kept: '2099-12-31' }
  await office.submit(await office.get(`${round}/archive`), seal, `${round}/archive/sealing`)
  const turn = async (who: Visitor) => who.submit(await who.get(`${round}/archive`), {}, `${round}/archive/turn`)

  const early = await turn(office)
  expect([early.status, early.text.includes('钥匙份额还没有登记销毁')]).toEqual([409, true])
  const waiting = await chief.get(round)
  const cure = [...waiting.document.querySelectorAll('.readiness a')].map((link) => link.getAttribute('href'))
  expect(cure).toEqual(['#box-key-title'])
  expect(waiting.document.querySelector('#box-key-title')).not.toBeNull()

  await chief.submit(waiting, {}, `${round}/destroy-keys`)
  await turn(office)
  const done = await turn(chief)
  expect([done.status, done.text.includes('监票人保管，份额已登记销毁')]).toEqual([200, true])
  expect(await at.here.db.read.selectFrom('opened_box').select('digest').execute()).toHaveLength(1)
  for (const path of ['opening', 'box.json']) {
    const gone = await chief.get(`${round}/${path}`)
    expect([gone.status, gone.text.includes('信封和回执已按规定销毁')], path).toEqual([409, true])
  }
})

test('a run-off has a key of its own: the scrutineers hold another ceremony before it is frozen', async () => {
  const { at, session, round } = await prepared({ ...SHARED, choice: 'law-default-contested' })
  const made = await holdCeremony(at, round)
  const tie: readonly Mark[] = ['for', 'for', 'for', 'against']
  await votedAndClosed(at, session, round, { ballots: [tie, tie, tie] })
  await upload(at, round, await resultWith(at, round, made))
  await press(at, 'chief-scrutineer', `${round}/count`)
  const next = await press(at, 'chair', `${round}/announce`)
  expect(next.path).not.toBe(round)
  expect(next.text).toContain('票箱钥匙还没有做')
  expect((await press(at, 'chair', `${next.path}/freeze`)).status).toBe(409)
  // The number of shares is as the session adopted it for the first round.
  const again = await holdCeremony(at, next.path)
  expect((await press(at, 'chair', `${next.path}/freeze`)).status).toBe(200)
  expect((await manifestOf(at, next.path)).boxKey).toEqual(again.boxKey)
})

test('a void round is repeated with a ceremony of its own: the old key freezes nothing', async () => {
  const { at, round } = await prepared()
  await holdCeremony(at, round)
  await press(at, 'chair', `${round}/void`, { reason: 'drafted-wrongly' })
  const office = await at.as('office-staff')
  const again = await office.submit(await office.get(round), {}, `${round}/repeat`)
  expect(again.text).toContain('票箱钥匙还没有做')
  expect((await press(at, 'chair', `${again.path}/freeze`)).status).toBe(409)
})
