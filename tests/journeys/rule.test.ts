/**
 * The office sets up the rule of a district, a town and a street, from the form of a new round to a frozen one: the clauses follow what
 * is answered, what cannot work is said at its field, and the chair freezes what was saved.
 */
import { afterEach, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { makeOfficer } from '../support/people.ts'
import { callSession, type Hall, type HallOptions, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

let journey: Journey | undefined

afterEach(async () => {
  await journey?.end()
  journey = undefined
})

interface Stage {
  readonly at: Hall
  readonly office: Walker
  readonly chair: Walker
  readonly session: string
  readonly nothingWrong: () => void
}

async function stage(options: HallOptions): Promise<Stage> {
  const here = await begin(day('2022-12-23'))
  journey = here
  const at = await hall(here.here, options)
  const session = (await callSession(at)).split('/').at(-1) ?? ''
  const as = async (role: 'office-staff' | 'chair') => here.as(await makeOfficer(here.here, role, at.body))
  const nothingWrong = () => expect(here.problems).toEqual([])
  return { at, office: await as('office-staff'), chair: await as('chair'), session, nothingWrong }
}

/** From the form of a new round to its rule. */
async function draft({ at, office, session }: Stage, answers: Readonly<Record<string, string>>): Promise<string> {
  await office.go(`${at.desk('rounds', 'new')}?session=${session}`)
  await office.send(`${at.desk('rounds')}?session=${session}`, answers)
  expect(office.path()).toMatch(/\/rule$/)
  return office.path()
}

/** A finger on the answer; the clauses change by themselves. */
async function answer({ office }: Stage, field: string, value: string, clauses: string): Promise<void> {
  await office.page.locator(`[name="${field}"][value="${value}"]`).locator('xpath=ancestor::label').click()
  await office.page.waitForSelector(`#rule-reading:has-text("${clauses}")`)
}

const unfold = ({ office }: Stage) => office.page.locator('details.rule-rest > summary').click()
const shown = ({ office }: Stage, name: string) => office.page.locator(`[name="${name}"]`).first().isVisible()

test('a district starts from the ticks of Luqiao: the clauses follow each answer, a wrong cap is said at its field, and the chair freezes it', async () => {
  const on = await stage({ kind: 'district', candidates: 4, seats: 2 })
  const rule = await draft(on, { choice: 'luqiao-2017-tick', method: 'sealed' })
  expect(await on.office.text()).toContain('此项请按本级办法确认 按什么人数或票数算')
  await answer(on, 'threshold.base', 'present', '在场')
  await answer(on, 'threshold.base', 'all-deputies', '通过要 5 票')
  await answer(on, 'threshold.share', 'two-thirds-or-more', '通过要 6 票')
  expect(await on.office.text()).toContain('正好三分之二时，两种写法结果相反')
  await answer(on, 'publish.rows', 'yes', '一张票有 11 种画法，投票的有 9 名')
  await answer(on, 'publish.rows', 'no', '可以用。')
  // A question that follows from another answer stands only beside it.
  expect([await shown(on, 'groups.0.cap'), await shown(on, 'threshold.num')]).toEqual([true, false])
  await answer(on, 'ballot.layout', 'per-item', '有 1 处还不能用')
  expect(await shown(on, 'groups.0.cap')).toBe(false)
  await answer(on, 'ballot.layout', 'up-to-n', '可以用。')

  await on.office.send(rule, { 'groups.0.cap': '5', 'shortfall.method': 'second-round', 'shortfall.maxRounds': '1' })
  expect(await on.office.page.title()).toMatch(/^错误：/)
  expect(await on.office.page.locator('[id="groups.0.cap-error"]').innerText()).toBe('上限不能多于候选')
  await on.office.send(rule, { 'groups.0.cap': '2' })
  expect(on.office.path()).toBe(rule.replace(/\/rule$/, ''))

  const round = on.office.path()
  await on.chair.go(round)
  expect(await on.chair.page.locator(`a[href="${rule}"]`).count()).toBe(0)
  await on.chair.send(`${round}/freeze`)
  await on.office.go(rule)
  expect(await on.office.text()).toContain('办法不能再改')
  on.nothingWrong()
})

test('a town, read in English: a must-do project becomes a group of its own, and what cannot be carried out here is said before freezing', async () => {
  const on = await stage({ kind: 'town', candidates: 4, seats: 2 })
  await on.office.go(`${on.at.desk('sessions')}?language=en`)
  const rule = await draft(on, { choice: 'town-small-siping-2023', method: 'hand-totals' })
  expect(await on.office.text()).toContain('This place’s own text must say this')
  await answer(on, 'tie.method', 'more-public-support', 'The list does not hold the number of supporters')
  await answer(on, 'tie.method', 'runoff', 'This works.')
  await unfold(on)
  await on.office.send(rule, {
    'groups.0.candidates': '3',
    'groups.0.seats': '2',
    'groups.1.name': '必办项目',
    'groups.1.contest': 'block',
    'groups.1.candidates': '2',
    'groups.1.seats': '1',
  })
  expect(await on.office.text()).toContain('A must-do group is voted on as a whole: it has as many seats as candidates')
  await on.office.send(rule, { 'groups.1.candidates': '1' })
  const round = on.office.path()
  expect(await on.office.text()).toContain('4 candidates')
  await on.office.go(rule)
  expect(await on.office.page.locator('#rule-reading').innerText()).toContain('必办项目')
  await on.chair.go(round)
  await on.chair.send(`${round}/freeze`)
  on.nothingWrong()
})

test('a street: two majorities are drafted and read, but not frozen; over half of all members is, and its party committee confirms', async () => {
  const on = await stage({ kind: 'street', candidates: 4, seats: 2 })
  const rule = await draft(on, { choice: 'street-dual-shigu', method: 'hand-totals' })
  const round = rule.replace(/\/rule$/, '')
  await on.office.go(round)
  expect(await on.office.text()).toContain('还不能把两类成员的票分开点')
  await on.office.follow('请改办法')
  await answer(on, 'confirm', 'none', '街道选出的项目要报街道党工委确认')
  await answer(on, 'confirm', 'street-party-committee', '还不能把两类成员的票分开点')
  await unfold(on)
  await on.office.send(rule, {
    'classes.0.name': '',
    'classes.1.name': '',
    'threshold.base': 'all-deputies',
    'threshold.share': 'over-half',
  })
  expect(on.office.path()).toBe(round)
  await on.chair.go(round)
  await on.chair.send(`${round}/freeze`)
  on.nothingWrong()
})
