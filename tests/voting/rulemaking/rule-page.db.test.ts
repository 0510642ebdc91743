/** Setting up a rule through its pages: three bodies, what is refused and why, who may and when, and what is written down. */
import { expect, test } from 'vitest'
import { recentActs } from '../../../src/audit/store.ts'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import { ruleDigest, ruleText, type VotingRule } from '../../../src/voting/rule/rule.ts'
import { FIELDS } from '../../../src/voting/rulemaking/fields.ts'
import { useDatabase } from '../../support/database.ts'
import { type Page, site } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, press, setRule } from '../session/hall.ts'

useDatabase()

const idIn = (address: string) => address.split('/').at(-1) as RoundId
const rowOf = (at: Hall, round: string) =>
  at.here.db.read
    .selectFrom('round')
    .select(['rule', 'rule_digest', 'seats', 'method', 'phase'])
    .where('id', '=', idIn(round))
    .executeTakeFirstOrThrow()
const storedRule = async (at: Hall, round: string) => JSON.parse((await rowOf(at, round)).rule) as VotingRule

/** The sentence that stands at a question. */
const errorAt = (page: Page, field: string) => page.document.querySelector(`[id="${field}-error"]`)?.textContent ?? ''
const marked = (page: Page) =>
  [...page.document.querySelectorAll('.to-confirm')].map((part) => part.querySelector('[name]')?.getAttribute('name') ?? '')
const clauses = (page: Page) => page.document.querySelector('#rule-reading')?.textContent ?? ''

async function drafted(options: Parameters<typeof hall>[1] = {}, fields: Readonly<Record<string, string>> = {}) {
  const at = await hall(await site('demo'), options)
  const round = await draftRound(at, await callSession(at), fields)
  return { at, round, rule: `${round}/rule` }
}

test('a new round leads from its form to its rule; each start has a sentence and its source', async () => {
  const at = await hall(await site('demo'))
  const office = await at.as('office-staff')
  const session = await callSession(at)
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  expect(form.text).toContain('参照人事选举：勾选，最多选应选数；超过全体半数')
  expect(form.text).toContain('台州市路桥区2017年票决：参照人事选举的办法')
  expect(form.text).not.toContain('转塘街道')
  const page = await office.submit(form, { choice: 'luqiao-2017-tick', method: 'hand-totals' })
  expect([page.status, page.path.endsWith('/rule')]).toEqual([200, true])
  expect(page.text).toContain('起点：参照人事选举')
})

test('a district: what its own text must say is marked, and what is answered is what is written down', async () => {
  const { at, round, rule } = await drafted({ kind: 'district', deputies: 9 }, { choice: 'luqiao-2017-tick' })
  const page = await (await at.as('office-staff')).get(rule)
  expect(marked(page)).toEqual(
    expect.arrayContaining(['threshold.base', 'threshold.share', 'groups.0.cap', 'tie.method', 'shortfall.method']),
  )
  expect(marked(page)).not.toContain('publish.counts')
  expect(clauses(page)).toContain('按名册 9 名算：到场 6 名才能开始。 通过要 5 票。')

  const before = await rowOf(at, round)
  const saved = await setRule(at, round, {
    'threshold.share': 'two-thirds-or-more',
    'shortfall.method': 'second-round',
    'groups.0.seats': '3',
    'groups.0.cap': '3',
  })
  expect([saved.status, saved.path]).toEqual([200, round])
  const after = await rowOf(at, round)
  expect(await storedRule(at, round)).toMatchObject({
    threshold: { base: 'all-deputies', num: 2, den: 3, cmp: 'at-least' },
    shortfall: { method: 'second-round' },
    groups: [{ seats: 3, cap: 3 }],
  })
  expect(after).toMatchObject({ seats: 3, method: 'hand-totals', phase: 'draft' })
  expect(after.rule_digest).toBe(await ruleDigest(await storedRule(at, round)))
  expect(after.rule_digest).not.toBe(before.rule_digest)
  const [act] = await recentActs(at.here.db.read, at.body.id, 1)
  expect([act?.event, JSON.parse(act?.fields ?? '{}')]).toEqual([
    'round.rule-set',
    { round: idIn(round), rule: after.rule_digest },
  ])
  const log = await (await at.as('chair')).get(at.desk('audit'))
  expect(log.text).toContain('改定票决办法')
})

test('a town: from paper to sealed ballots, and the round is then cast on phones', async () => {
  const { at, round } = await drafted({ kind: 'town', candidates: 2, seats: 1 }, { choice: 'town-small-siping-2023' })
  expect((await rowOf(at, round)).method).toBe('hand-totals')
  await setRule(at, round, { mode: 'sealed-ballot', fallback: 'paper-ballot', custody: 'platform' })
  expect(await rowOf(at, round)).toMatchObject({ method: 'sealed', seats: 1 })
  expect((await press(at, 'chair', `${round}/freeze`)).status).toBe(200)
  expect((await rowOf(at, round)).phase).toBe('frozen')
})

test('a street: its party committee confirms, whatever somebody answers', async () => {
  const { at, round, rule } = await drafted({ kind: 'street', candidates: 4, seats: 2 })
  const refused = await setRule(at, round, { confirm: 'none' })
  expect([refused.status, errorAt(refused, 'confirm')]).toEqual([422, '街道选出的项目要报街道党工委确认'])
  const saved = await setRule(at, round, { 'threshold.base': 'all-deputies', 'tie.finally': 'leave-open', 'tie.maxRounds': '2' })
  expect(saved.path).toBe(round)
  expect(await storedRule(at, round)).toMatchObject({
    noun: 'advisory-vote',
    confirm: 'street-party-committee',
    tie: { maxRounds: 2 },
  })
  expect((await (await at.as('office-staff')).get(rule)).text).toContain('定票选办法')
})

test('what cannot work is refused at its field in words, and what was typed stays', async () => {
  const { at, round } = await drafted({ candidates: 4, seats: 2 })
  const before = await rowOf(at, round)
  const answers = {
    title: '',
    'groups.0.seats': '5',
    'groups.0.cap': '十',
    'threshold.share': 'other',
    'threshold.num': '4',
    'threshold.den': '3',
  }
  const typos = await setRule(at, round, answers)
  expect(typos.status).toBe(422)
  expect(typos.document.title).toMatch(/^错误：/)
  expect(errorAt(typos, 'title')).toBe('请填“办法名称”')
  expect(errorAt(typos, 'groups.0.cap')).toBe('“一张票最多选几件”请填整数')
  for (const [field, value] of Object.entries(answers).filter(([name]) => name !== 'threshold.share'))
    expect(typos.document.querySelector(`input[name="${field}"]`)?.getAttribute('value'), field).toBe(value)
  // Fields that are each well formed are then held against each other.
  const flawed = await setRule(at, round, { ...answers, title: '办法', 'groups.0.cap': '2' })
  expect(errorAt(flawed, 'groups.0.seats')).toBe('应选不能多于候选：差额票决要候选多于应选')
  expect(errorAt(flawed, 'threshold.num')).toBe('比例不能大于 1，分子不能大于分母')
  const links = [...flawed.document.querySelectorAll('.error-summary a')].map((link) => link.getAttribute('href')?.slice(1) ?? '')
  expect(links.sort()).toEqual(['groups.0.seats', 'threshold.num'])
  for (const id of links) expect(flawed.document.querySelector(`[id="${id}"]`), id).not.toBeNull()
  // The fold is open when something in it is wrong.
  expect(flawed.document.querySelector('details.rule-rest')?.hasAttribute('open')).toBe(true)
  expect(await rowOf(at, round)).toEqual(before)
})

test('a look at the clauses stores nothing; htmx is given the clauses alone', async () => {
  const { at, round, rule } = await drafted()
  const office = await at.as('office-staff')
  const before = await rowOf(at, round)
  const form = await office.get(rule)
  const looked = await office.post(`${rule}/check`, fieldsOf(form, { 'threshold.base': 'valid' }))
  expect([looked.status, looked.document.querySelectorAll('form.rule-form')]).toEqual([
    200,
    expect.objectContaining({ length: 1 }),
  ])
  expect(clauses(looked)).toContain('有效表决票')
  expect(clauses(looked)).not.toContain('通过要')
  const part = await office.post(`${rule}/check`, fieldsOf(form, { 'threshold.base': 'none' }), { 'hx-request': 'true' })
  expect(part.html).toMatch(/^<section class="panel rule-reading" id="rule-reading"/)
  const wrong = await office.post(`${rule}/check`, fieldsOf(form, { 'groups.0.seats': '9' }), { 'hx-request': 'true' })
  expect([wrong.status, wrong.html.includes('应选不能多于候选')]).toEqual([200, true])
  expect((await office.post(`${rule}/check`, fieldsOf(form, { 'groups.0.seats': '9' }))).status).toBe(422)
  expect(await rowOf(at, round)).toEqual(before)
})

test('published rows: the number of ways to mark a ballot stands against the number of voters', async () => {
  const { at, rule } = await drafted({ deputies: 9, candidates: 4, seats: 2 }, { choice: 'law-default-contested' })
  const office = await at.as('office-staff')
  const looked = await office.post(`${rule}/check`, fieldsOf(await office.get(rule), { 'publish.rows': 'yes' }))
  expect(clauses(looked)).toContain('一张票有 81 种画法，投票的有 9 名')
  expect(clauses(looked)).toContain('不记名的人工计票和举手只有合计，没有逐张、逐人的内容可公布')
})

test('after freezing the rule is neither shown for change nor changed', async () => {
  const { at, round, rule } = await drafted()
  const office = await at.as('office-staff')
  const form = await office.get(rule)
  expect((await press(at, 'chair', `${round}/freeze`)).status).toBe(200)
  const before = await rowOf(at, round)
  for (const page of [await office.get(rule), await office.submit(form), await office.post(`${rule}/check`, {})])
    expect([page.status, page.text.includes('办法不能再改')]).toEqual([409, true])
  expect(await rowOf(at, round)).toEqual(before)
  expect((await office.get(round)).html).not.toContain(`${round}/rule"`)
})

test('a run-off is held by the rule of the first round', async () => {
  const { at, round, rule } = await drafted()
  await at.here.db.change((trx) => trx.updateTable('round').set({ kind: 'runoff' }).where('id', '=', idIn(round)).execute())
  const page = await (await at.as('office-staff')).get(rule)
  expect([page.status, page.text.includes('照第一轮的办法办')]).toEqual([409, true])
})

test('only who prepares rounds sets their rule, and only at the own body', async () => {
  const { at, round, rule } = await drafted()
  const form = await (await at.as('office-staff')).get(rule)
  for (const role of ['chair', 'chief-scrutineer', 'teller', 'sign-in-desk'] as const) {
    const visitor = await at.as(role)
    expect((await visitor.get(rule)).status, role).toBe(403)
    expect((await visitor.submit(form)).status, role).toBe(403)
    expect((await visitor.get(round)).html, role).not.toContain(`${round}/rule"`)
  }
  const unknown = rule.replace(idIn(round), '00000000-0000-4000-8000-000000000000')
  expect((await (await at.as('office-staff')).get(unknown)).status).toBe(404)
})

test('of two who had the same rule before their eyes the second is told', async () => {
  const { at, round, rule } = await drafted()
  const office = await at.as('office-staff')
  const form = await office.get(rule)
  expect((await office.submit(form, { 'publish.order': 'list' })).status).toBe(200)
  const second = await office.submit(form, { 'publish.onTheSpot': 'no' })
  expect([second.status, second.text.includes('办法刚刚有人改过')]).toEqual([409, true])
  expect(await storedRule(at, round)).toMatchObject({ publish: { order: 'list', onTheSpot: true } })
})

test('a ballot that the voting page cannot show is drafted, but not frozen', async () => {
  const at = await hall(await site('demo'), { kind: 'town', candidates: 4, seats: 2 })
  const office = await at.as('office-staff')
  const session = await callSession(at)
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  const refused = await office.submit(form, { choice: 'liyang-town-2010-rank', method: 'sealed' })
  expect([refused.status, refused.text.includes('投票页还显示不了，请改用纸质票')]).toEqual([422, true])
  const round = await draftRound(at, session, { choice: 'liyang-town-2010-rank' })
  await setRule(at, round, { mode: 'sealed-ballot', fallback: 'paper-ballot', custody: 'platform' })
  const console = await office.get(round)
  expect(console.text).toContain('排先后的票，投票页还显示不了')
  expect(console.html).toContain(`<a href="${round}/rule">请改办法</a>`)
  const frozen = await press(at, 'chair', `${round}/freeze`)
  expect([frozen.status, frozen.text.includes('投票页还显示不了排先后的票，不能冻结')]).toEqual([409, true])
  expect((await rowOf(at, round)).phase).toBe('draft')
})

test('where every candidate has a seat, a start that asks for no majority is refused', async () => {
  const at = await hall(await site('demo'), { candidates: 4, seats: 2 })
  const office = await at.as('office-staff')
  const session = await callSession(at)
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  const refused = await office.submit(form, { choice: 'binjiang-2017-top-n', seats: '4' })
  expect([refused.status, errorAt(refused, 'seats')]).toEqual([422, '按得票多少、名次先后的办法要差额：应选数要少于候选数'])
})

/** A preset about the four candidates of the hall. */
function fitted({ rule }: (typeof PRESETS)[number]): VotingRule {
  const { rank } = rule.ballot
  const groups = rule.groups.map((group) => {
    const seats = group.contest === 'contested' ? 2 : 4
    return { ...group, candidates: 4, seats, cap: group.cap === null ? null : seats }
  })
  return { ...rule, groups, ballot: { ...rule.ballot, rank: rank && { ...rank, depth: 3 } } }
}

test('every question of every preset has its place on the page, in both languages, and what is sent back unchanged is the same rule', async () => {
  const { at, round, rule } = await drafted({ candidates: 4, seats: 2 })
  const office = await at.as('office-staff')
  const seen = new Set<string>()
  for (const preset of PRESETS) {
    const text = ruleText(fitted(preset))
    const row = { rule: text, rule_digest: await ruleDigest(fitted(preset)) }
    await at.here.db.change((trx) => trx.updateTable('round').set(row).where('id', '=', idIn(round)).execute())
    for (const language of ['zh-CN', 'en']) {
      const page = await office.get(`${rule}?language=${language}`)
      expect(page.status, preset.id).toBe(200)
      for (const element of page.document.querySelectorAll('[id]'))
        seen.add((element.getAttribute('id') ?? '').replace(/\.\d+(?=\.|$)/g, ''))
      const saved = await office.post(rule, fieldsOf(page, {}))
      expect([saved.status, (await rowOf(at, round)).rule], preset.id).toEqual([200, text])
    }
  }
  expect(FIELDS.filter((field) => !seen.has(field))).toEqual([])
})

/** What a browser would send from this page. */
function fieldsOf(page: Page, answers: Readonly<Record<string, string>>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const field of page.document.querySelectorAll('form.rule-form [name]')) {
    const name = field.getAttribute('name') ?? ''
    const kind = field.getAttribute('type')
    if ((kind === 'radio' || kind === 'checkbox') && !field.hasAttribute('checked')) continue
    if (field.tagName === 'SELECT')
      fields[name] = (field.querySelector('option[selected]') ?? field.querySelector('option'))?.getAttribute('value') ?? ''
    else fields[name] = kind === 'checkbox' ? 'on' : (field.getAttribute('value') ?? '')
  }
  return { ...fields, ...answers }
}
