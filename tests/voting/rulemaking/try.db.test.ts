/** The page on which a rule is tried: a district, a town and a street look at what their drafts would do, and nothing changes. */
import { expect, test } from 'vitest'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import { type Group, ruleText, type VotingRule } from '../../../src/voting/rule/rule.ts'
import { useDatabase } from '../../support/database.ts'
import { type Page, site } from '../../support/site.ts'
import { contest, LAW } from '../rule/hall.ts'
import { callSession, draftRound, type Hall, type HallOptions, hall, press, signInAtDesk } from '../session/hall.ts'

useDatabase()

interface Draft {
  readonly at: Hall
  readonly address: string
  get(query?: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Page>
}

async function draft(options: HallOptions, fields: Readonly<Record<string, string>> = {}): Promise<Draft> {
  const at = await hall(await site('demo'), options)
  const round = await draftRound(at, await callSession(at), fields)
  const address = `${round}/try`
  const office = await at.as('office-staff')
  const get: Draft['get'] = (query = {}, headers = {}) => office.get(`${address}?${new URLSearchParams(query)}`, headers)
  return { at, address, get }
}

const DISTRICT = { deputies: 9, candidates: 4, seats: 2 } as const

/** Four candidates for two seats of a body of nine, everybody there. */
function votes(...votesFor: number[]): Record<string, string> {
  const figures = { entitled: '9', present: '9', issued: '9', returned: '9' }
  return { ...figures, ...Object.fromEntries(votesFor.map((one, index) => [`for-${index + 1}`, String(one)])) }
}

const blockOf = (rule: VotingRule): VotingRule => ({ ...rule, ballot: { ...rule.ballot, layout: 'block' } })

const resultOf = ({ document }: Page): string => document.querySelector('#try-result')?.textContent?.replace(/\s+/g, ' ') ?? ''
const filledIn = ({ document }: Page, field: string): string | null =>
  document.querySelector(`#${field}`)?.getAttribute('value') ?? null
const errorOf = ({ document }: Page, field: string): string | undefined =>
  document.querySelector(`#${field}-error`)?.textContent?.trim()

test('it begins with an example of the size of the roll, and with the titles and costs of the round', async () => {
  const { at, get } = await draft(DISTRICT)
  const page = await get()
  expect(page.status).toBe(200)
  expect(filledIn(page, 'entitled')).toBe('9')
  for (const title of at.titles) expect(page.text).toContain(`${title} 420 万元`)
  expect(resultOf(page)).toContain('已有结果')
})

test('a district: over half of all nine is five; with the base changed to those in the hall, one more is chosen', async () => {
  const { at, get } = await draft(DISTRICT, { choice: 'law-default-contested' })
  const typed = { ...votes(7, 4, 3, 1), present: '7', issued: '7', returned: '7' }
  const alone = await get(typed)
  expect(resultOf(alone)).toContain('入选 1 项，应选 2 项')
  const compared = await get({ ...typed, change: 'base:present' })
  const sentence = compared.document.querySelector('.try-sentence')?.textContent
  expect(sentence).toContain(`同样的票，改为在场代表过半数，多入选 1 项：${at.titles[1]}`)
  expect(sentence).toContain('规定票数由 5 变为 4')
  const differing = [...compared.document.querySelectorAll('.try-table tr.try-differs')].map((row) => row.textContent)
  expect(differing).toHaveLength(1)
  expect(differing[0]).toContain(at.titles[1])
  expect(differing[0]).toContain('变了')
})

test('a town of two candidates for one seat', async () => {
  const { get } = await draft({ kind: 'town', deputies: 9, candidates: 2, seats: 1 })
  const page = await get({ ...votes(5, 4), change: 'fraction:2-3' })
  expect(resultOf(page)).toContain('改为全体代表超过三分之二')
  expect(resultOf(page)).toContain('少入选 1 项')
})

test('a street speaks of members, and its result waits for the party committee', async () => {
  const { get } = await draft({ kind: 'street', deputies: 9, candidates: 4, seats: 2 })
  const page = await get({ ...votes(7, 6, 5, 1), change: 'base:all-deputies' })
  expect(resultOf(page)).toContain('待街道党工委确认')
  expect(resultOf(page)).toContain('改为全体成员过半数，结果不变')
})

test('every example is an address of its own, and shows what its button says', async () => {
  const { get } = await draft({ deputies: 9, candidates: 4, seats: 2 }, { choice: 'law-default-contested' })
  const buttons = [...(await get()).document.querySelectorAll('button[name=fill]')].map((button) => button.getAttribute('value'))
  expect(buttons).toEqual(['clear', 'tie', 'none-reach', 'short-of-two-thirds', 'more-than-seats', 'quorum-missed', 'overfull'])
  const shown: Record<string, string> = {}
  for (const fill of ['clear', 'tie', 'none-reach', 'quorum-missed', 'overfull']) {
    const page = await get({ entitled: '204', fill })
    expect(page.path).not.toContain('fill=')
    expect(filledIn(page, 'entitled')).toBe('204')
    shown[fill] = resultOf(page)
  }
  expect(shown).toEqual({
    clear: expect.stringContaining('入选 2 项，应选 2 项'),
    tie: expect.stringContaining('对票数相同的 2 项再次表决，应选 1 项'),
    'none-reach': expect.stringContaining('入选 0 项，应选 2 项'),
    'quorum-missed': expect.stringContaining('在场 135'),
    overfull: expect.stringContaining('本轮无效'),
  })
})

test('ballots are made up from a seed that stands in the address: the same seed, the same votes; another set, other votes', async () => {
  const { get } = await draft({ deputies: 60, candidates: 6, seats: 3 }, { choice: 'law-default-with-cap' })
  const first = await get({ ...votes(), entitled: '60', present: '60', issued: '60', returned: '60', to: 'ballots' })
  expect(filledIn(first, 'seed')).toBe('1')
  const query = {
    entitled: '60',
    present: '60',
    issued: '60',
    returned: '60',
    by: 'ballots',
    lean: '4',
    careless: '15',
    blank: '5',
  }
  const once = await get({ ...query, seed: '7' })
  expect(resultOf(await get({ ...query, seed: '7' }))).toBe(resultOf(once))
  expect(resultOf(await get({ ...query, seed: '8' }))).not.toBe(resultOf(once))
  const next = await get({ ...query, seed: '7', again: '1' })
  expect([filledIn(next, 'seed'), resultOf(next)]).toEqual(['8', resultOf(await get({ ...query, seed: '8' }))])
})

test('ballots that select too many are void under the cap, and count without it: caps are compared on ballots only', async () => {
  const { get } = await draft({ deputies: 60, candidates: 6, seats: 3 }, { choice: 'law-default-with-cap' })
  const query = { entitled: '60', present: '60', issued: '60', returned: '60', seed: '7', lean: '4', careless: '15', blank: '0' }
  const offered = (page: Page) =>
    [...page.document.querySelectorAll('#change option')].map((option) => option.getAttribute('value'))
  const onBallots = await get({ ...query, by: 'ballots', change: 'cap:none:projects' })
  expect(offered(onBallots)).toContain('cap:none:projects')
  expect(resultOf(onBallots)).toMatch(/有效票由 \d+ 张变为 60 张/)
  const onTotals = await get({ ...votes(7, 6, 5, 1), change: 'cap:none:projects' })
  expect([onTotals.status, errorOf(onTotals, 'change')]).toEqual([422, '这一处要逐张看票才算得出，请先“生成选票”'])
  expect(offered(onTotals)).not.toContain('cap:none:projects')
})

test('the made up ballots can be taken over as totals, to go on by hand, with the same result', async () => {
  const { get } = await draft({ deputies: 60, candidates: 6, seats: 3 }, { choice: 'law-default-contested' })
  const query = {
    entitled: '60',
    present: '60',
    issued: '60',
    returned: '60',
    by: 'ballots',
    seed: '3',
    lean: '4',
    careless: '0',
    blank: '0',
  }
  const made = await get(query)
  const taken = await get({ ...query, to: 'totals' })
  const rows = (page: Page) => [...page.document.querySelectorAll('.try-table tbody tr')].map((row) => row.textContent)
  expect(taken.document.querySelector('#for-1')).not.toBeNull()
  expect(rows(taken)).toEqual(rows(made))
})

const four = (rule: VotingRule, change: Partial<Group> = {}): VotingRule => contest(rule, 4, 2, change)
const rankedOf = ({ ballot, ...rule }: VotingRule): VotingRule => ({
  ...rule,
  ballot: { ...ballot, rank: ballot.rank === null ? null : { ...ballot.rank, depth: 3 } },
})

test.each<[string, VotingRule, readonly string[]]>([
  ['ticks', four(preset('luqiao-2017-tick').rule), ['for-1', 'for-4']],
  ['ranks', rankedOf(four(preset('liyang-town-2010-rank').rule)), ['for-1', 'points-1', 'points-4']],
  ['one question for the block', blockOf(four(LAW, { seats: 4, contest: 'block' })), ['for-1', 'against-1', 'abstain-1']],
  ['tiers', four(preset('satisfaction-zhenhai').rule, { seats: 4 }), ['tier-1-1', 'tier-2-1', 'tier-3-4']],
  ['two classes', four(preset('street-dual-shigu').rule), ['entitled', 'for-1', 'entitled_2', 'for-4_2']],
  ['support for a tie', { ...four(LAW), tie: { ...LAW.tie, method: 'more-public-support' } }, ['for-1', 'support-4']],
  ['a sum of money', { ...four(LAW), money: { envelopeFen: 500_000_000, whenShort: 'skip' } }, ['for-1']],
])('a ballot of %s has the fields it needs, on totals and on ballots, in both languages', async (_what, rule, fields) => {
  const { at, address, get } = await draft(DISTRICT)
  const id = address.split('/').at(-2) as RoundId // the address of a round names it
  await at.here.db.change((trx) =>
    trx
      .updateTable('round')
      .set({ rule: ruleText(rule) })
      .where('id', '=', id)
      .execute(),
  )
  const page = await get()
  expect(page.status).toBe(200)
  for (const field of fields) expect(page.document.querySelector(`#${field}`), field).not.toBeNull()
  expect(page.document.querySelector('#for-5')).toBeNull()
  const [change = ''] = [...page.document.querySelectorAll('#change option')]
    .slice(1)
    .map((option) => option.getAttribute('value'))
  const begun = Object.fromEntries(
    [...page.document.querySelectorAll('form.try input')].map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ]),
  )
  for (const query of [{}, { to: 'ballots' }, { to: 'ballots', language: 'en' }]) {
    const tried = await get({ ...begun, change: change ?? '', ...query })
    expect(tried.status, JSON.stringify(query)).toBe(200)
    expect(tried.document.querySelector('.try-sentence')?.textContent).toMatch(/同样的票|The same ballots/)
  }
})

test('what cannot be is told at its field, with both numbers, and what was typed is kept', async () => {
  const { get } = await draft(DISTRICT, { choice: 'law-default-contested' })
  const page = await get({ ...votes(7, 10, 3, 1), present: '10' })
  expect(page.status).toBe(422)
  expect(errorOf(page, 'present')).toBe('在场 10 多于应到 9')
  expect(errorOf(page, 'for-2')).toBe('第 2 项：各栏相加 10，不等于有效票 9')
  expect(filledIn(page, 'for-2')).toBe('10')
  expect([...page.document.querySelectorAll('.error-summary a')]).toHaveLength(2)
  expect(page.document.querySelector('#try-result')).toBeNull()
  // The page of a mistake is asked for again as a whole, so that its sentences go away.
  expect(page.document.querySelector('form.try')?.getAttribute('hx-get')).toBeNull()
})

test('an unreadable field is named in its sentence', async () => {
  const { get } = await draft(DISTRICT)
  const page = await get({ ...votes(7, 6, 3, 1), 'for-2': 'six', issued: '', change: 'nonsense' })
  expect(page.status).toBe(422)
  expect(errorOf(page, 'for-2')).toBe('第 2 项赞成：请填整数')
  expect(errorOf(page, 'issued')).toBe('发出：请填数')
  expect(errorOf(page, 'change')).toBe('这份办法没有这样的改法，请重新选')
})

test('more returned than issued is what the rule decides, not a mistake in the form', async () => {
  const { get } = await draft(DISTRICT)
  const page = await get({ ...votes(7, 6, 3, 1), issued: '8' })
  expect(page.status).toBe(200)
  expect(resultOf(page)).toContain('本轮无效')
  expect(page.document.querySelector('.try-table')).toBeNull()
})

test('htmx fetches the result alone, with its mistakes', async () => {
  const { get } = await draft(DISTRICT)
  const good = await get(votes(7, 6, 3, 1), { 'hx-request': 'true' })
  expect(good.html.trimStart().startsWith('<section id="try-result"')).toBe(true)
  const bad = await get(votes(17, 6, 3, 1), { 'hx-request': 'true' })
  expect(bad.status).toBe(422)
  expect(resultOf(bad)).toContain('第 1 项：各栏相加 17，不等于有效票 9')
  expect(bad.html).not.toContain('autofocus')
})

test('in English it is English', async () => {
  const { get } = await draft(DISTRICT, { choice: 'law-default-contested' })
  const typed = { ...votes(7, 4, 3, 1), present: '7', issued: '7', returned: '7', change: 'base:present', language: 'en' }
  const page = await get(typed)
  expect(page.document.querySelector('.try-sentence')?.textContent).toContain(
    'The same ballots, but over half of the deputies in the hall: 1 more chosen',
  )
})

test('trying changes nothing and leaves no trace: no event, no row, no query in the log', async () => {
  const { at, address, get } = await draft(DISTRICT)
  const everything = async () => ({
    events: await at.here.db.read
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll().as('all'))
      .executeTakeFirst(),
    round: await at.here.db.read.selectFrom('round').selectAll().execute(),
  })
  const before = await everything()
  await get({ ...votes(7, 6, 3, 1), change: 'seats:3:projects' })
  await get({ ...votes(7, 6, 3, 1), fill: 'tie' })
  expect(await everything()).toEqual(before)
  expect(at.here.lines.join('\n')).not.toContain('for-1')
  expect((await (await at.as('office-staff')).post(address, votes(7, 6, 3, 1))).status).toBe(404)
})

test('who prepares rounds may try, at the own body only; a round of another body is not there', async () => {
  const { at, address } = await draft(DISTRICT)
  for (const role of ['chair', 'chief-scrutineer', 'teller', 'city-observer'] as const)
    expect((await (await at.as(role)).get(address)).status, role).toBe(403)
  expect((await at.here.visitor().get(address)).status).toBe(401)
  const strange = address.replace(/rounds\/[^/]+/, 'rounds/00000000-0000-4000-8000-000000000000')
  expect((await (await at.as('office-staff')).get(strange)).status).toBe(404)
})

test('a round that is already frozen can still be tried, with its own frozen rule', async () => {
  const at = await hall(await site('demo'), DISTRICT)
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  await press(at, 'chair', `${round}/freeze`)
  const page = await (await at.as('office-staff')).get(`${round}/try?${new URLSearchParams(votes(7, 6, 3, 1))}`)
  expect([page.status, resultOf(page).includes('入选 2 项，应选 2 项')]).toEqual([200, true])
})
