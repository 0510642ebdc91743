/**
 * A creating form whose button is pressed five times at once: one thing is made, and every answer leads to it. Only PostgreSQL works at
 * several requests at the same moment; the embedded database takes one after another, which each room's own tests show.
 */
import { describe, expect, test } from 'vitest'
import { advanceCycle } from '../../src/cycle/actions.ts'
import type { Tables } from '../../src/database/tables.ts'
import { addDays, day } from '../../src/kernel/clock.ts'
import { acceptedProposal, collectingYear } from '../collection/arrange.ts'
import { onPostgres, useDatabase } from '../support/database.ts'
import { makeProjects } from '../support/decisions.ts'
import { makeDistrict, makeUnit, officer, PASSWORD } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'
import { hall } from '../voting/session/hall.ts'

useDatabase()

interface Pressed {
  readonly visitor: Visitor
  readonly form: Page
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

const desk = async (here: Site, role: Parameters<typeof officer>[1]) => {
  const { district } = await makeDistrict(here)
  return { district, visitor: await officer(here, role, district) }
}

/** Each creating form with the table that gets its row. */
const FORMS: readonly (readonly [string, keyof Tables, (here: Site) => Promise<Pressed>])[] = [
  [
    'a new account',
    'account',
    async (here) => {
      const { visitor } = await desk(here, 'system-administrator')
      const action = '/desk/haibowan/people'
      const fields = { name: '李秀英', username: 'li.xiuying', password: PASSWORD }
      return { visitor, form: await visitor.get(action), action, fields }
    },
  ],
  [
    'a role',
    'role_grant',
    async (here) => {
      const { district, visitor } = await desk(here, 'security-administrator')
      await officer(here, 'auditor', district)
      const form = await visitor.get('/desk/haibowan/people')
      const account = [...form.document.querySelectorAll('select[name="account"] option')]
        .find((option) => option.textContent?.startsWith('auditor'))
        ?.getAttribute('value')
      return { visitor, form, action: '/desk/haibowan/people/grants', fields: { account: account ?? '', role: 'teller' } }
    },
  ],
  [
    'a town',
    'body',
    async (here) => {
      const { visitor } = await desk(here, 'system-administrator')
      const fields = { kind: 'town', 'body-name': '千里山镇', slug: 'qianlishan' }
      return { visitor, form: await visitor.get('/desk/haibowan/people'), action: '/desk/haibowan/people/bodies', fields }
    },
  ],
  [
    'a deputy',
    'mandate',
    async (here) => {
      const { visitor } = await desk(here, 'office-staff')
      const action = '/desk/haibowan/deputies'
      const fields = { name: '巴特尔', number: '12', delegation: '第一代表团', term: '第九届' }
      return { visitor, form: await visitor.get(action), action, fields }
    },
  ],
  [
    'a call',
    'call',
    async (here) => {
      const { district, visitor } = await desk(here, 'office-staff')
      await collectingYear(here, district)
      return { visitor, form: await visitor.get('/desk/haibowan/calls/new'), action: '/desk/haibowan/calls', fields: {} }
    },
  ],
  [
    'a proposal that an officer writes down',
    'proposal',
    async (here) => {
      const { district, visitor } = await desk(here, 'office-staff')
      await collectingYear(here, district)
      const form = await visitor.get('/desk/haibowan/proposals/new')
      const fields = { title: '东门没有路灯', wish: '晚上看不见路。', place: '滨河公园', category: 'safety', channel: 'station' }
      return { visitor, form, action: '/desk/haibowan/proposals', fields }
    },
  ],
  [
    'a resident’s proposal',
    'proposal',
    async (here) => {
      const { district } = await makeDistrict(here)
      const { call } = await collectingYear(here, district)
      const visitor = here.visitor()
      const written = { title: '东门没有路灯', wish: '晚上看不见路。', place: '滨河公园', category: 'safety' }
      const form = await visitor.submit(await visitor.get(`/calls/${call}/propose`), written, `/calls/${call}/propose/check`)
      return { visitor, form, action: `/calls/${call}/propose`, fields: {} }
    },
  ],
  ['a candidate', 'candidate', candidate],
  [
    'a question to a department',
    'review',
    async (here) => {
      const { visitor, form, action, fields } = await candidate(here)
      const page = await visitor.submit(form, fields, action)
      const year = await here.db.read.selectFrom('cycle').select(['id', 'body_id']).executeTakeFirstOrThrow()
      const actor = await here.db.read.selectFrom('account').select('id').executeTakeFirstOrThrow()
      await advanceCycle(here.db, actor.id, year.body_id, year.id, 'screening')
      const again = await visitor.get(page.path)
      return { visitor, form: again, action: `${page.path}/ask`, fields: { [`unit-${fields['unit']}`]: 'on' } }
    },
  ],
  [
    'a session of the congress',
    'congress_session',
    async (here) => {
      const all = await hall(here)
      const visitor = await all.as('office-staff')
      const form = await visitor.get(all.desk('sessions', 'new'))
      return { visitor, form, action: all.desk('sessions'), fields: { name: '第九届人民代表大会第二次会议', hall: '会议中心' } }
    },
  ],
  [
    'a payment',
    'ledger_entry',
    async (here) => {
      const { form, action, visitor } = await running(here)
      const fields = {
        kind: 'arrived',
        amount: '100000',
        on: '2022-03-15',
        document: '财指 1 号',
        counterparty: '区财政局',
        purpose: '首款',
      }
      return { visitor, form, action: `${action}/entries`, fields }
    },
  ],
  [
    'a monthly report',
    'progress_report',
    async (here) => {
      const { action, visitor } = await running(here)
      const told = {
        percent: '60',
        done: '主管道铺设完成，路面恢复过半，三个小区已经接通。',
        problem: '无',
        next: '恢复路面',
        reason: '雨天停工',
      }
      const form = await visitor.submit(await visitor.get(`${action}/report`), told, `${action}/report/check`)
      return { visitor, form, action: `${action}/report`, fields: {} }
    },
  ],
]

/** The form of a candidate, drafted from an accepted proposal. */
async function candidate(here: Site): Promise<Pressed> {
  const { district, visitor } = await desk(here, 'government-office')
  const unit = await makeUnit(here, district, '区住建局')
  const year = await collectingYear(here, district)
  const { id } = await acceptedProposal(here, year, { title: '东门没有路灯' })
  const form = await visitor.get(`/desk/haibowan/screening/new?proposal=${id}`)
  const fields = { target: '装 20 盏', cost: '26', fund: '区级财政', beneficiaries: '3 个小区', unit }
  return { visitor, form, action: '/desk/haibowan/screening', fields: { ...fields, due: addDays(year.today, 300) } }
}

/** A project of 区住建局 at the desk of its department. */
async function running(here: Site) {
  standOn(here, day('2022-10-11'))
  const { district } = await makeDistrict(here)
  const unit = await makeUnit(here, district, '区住建局')
  await makeProjects(here, district, [{ title: '排水管网改造', cost: 860, unit }], { on: day('2022-01-15') })
  const visitor = await officer(here, 'department', district, unit)
  const action = '/desk/haibowan/projects/2022-H01'
  return { visitor, action, form: await visitor.get(action) }
}

describe.skipIf(!onPostgres)('pressed five times at once there is one of', () => {
  test.each(FORMS)('%s', async (_, table, arrange) => {
    const here = await site()
    const rows = async () => (await here.db.read.selectFrom(table).selectAll().execute()).length
    const { visitor, form, action, fields } = await arrange(here)
    const before = await rows()
    const pages = await Promise.all(Array.from({ length: 5 }, () => visitor.submit(form, fields, action)))
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(pages.map(({ path }) => path)).size).toBe(1)
    expect(await rows()).toBe(before + 1)
  })
})
