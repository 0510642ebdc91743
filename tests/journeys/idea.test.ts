/**
 * A resident's idea becomes a paid project: one year of a district from the first start of an empty installation, every step through
 * its page, on a phone. The steps stand on each other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeInstallation } from '../../src/database/installation.ts'
import { digestOfSecret } from '../../src/identity/secrets.ts'
import { day } from '../../src/kernel/clock.ts'
import { standOn } from '../support/today.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

const CODE = 'one-time-code-of-the-first-start'
const DESK = '/desk/haibowan'
const DEPUTIES = 5
const GIVEN = 'Told-by-another-1'

let journey: Journey
let resident: Walker
let call = ''
let tracking = ''

beforeAll(async () => {
  journey = await begin(day('2022-11-01'))
  const setUpDigest = await digestOfSecret(CODE)
  await journey.here.db.change((trx) => writeInstallation(trx, { kind: 'demo', businessOffsetMs: 0, setUpDigest }))
})

afterAll(async () => {
  await journey?.end()
})

/** Every officer of this year is new: he chooses his own password at his first sign-in. */
const as = (username: string): Promise<Walker> => journey.as(username, GIVEN)
const on = (today: string) => standOn(journey.here, day(today))
const nothingWrong = () => expect(journey.problems).toEqual([])

const last = (path: string) => path.split('/').at(-1) ?? ''

test('the one-time code makes the city and two administrators; they make the district, its departments, accounts and roles', async () => {
  const stranger = await journey.arrive()
  await stranger.go('/set-up')
  await stranger.send('/set-up', {
    code: CODE,
    city: '乌海市',
    'city-slug': 'wuhai',
    'system-name': '系统管理员',
    'system-username': 'system',
    'system-password': GIVEN,
    'security-name': '安全管理员',
    'security-username': 'security',
    'security-password': GIVEN,
  })
  expect(stranger.path()).toBe('/sign-in')

  const system = await as('system')
  await system.go('/desk/wuhai/people')
  await system.send('/desk/wuhai/people/bodies', { kind: 'district', 'body-name': '海勃湾区', slug: 'haibowan' })
  await system.go(`${DESK}/people`)
  await system.send(`${DESK}/people/units`, { 'unit-name': '区住建局' })
  const ROLES = ['office-staff', 'chair', 'chief-scrutineer', 'teller', 'sign-in-desk', 'government-office', 'department']
  for (const role of ROLES) await system.send(`${DESK}/people`, { name: `${role} 一`, username: role, password: GIVEN })

  const security = await as('security')
  await security.go(`${DESK}/people`)
  const options = await security.page
    .locator('select[name=account] option')
    .evaluateAll((all) => all.map((option) => [option.textContent ?? '', option.getAttribute('value') ?? '']))
  const unit = await security.page.locator('select[name=unit] option').nth(1).getAttribute('value')
  for (const role of ROLES) {
    const [, account = ''] = options.find(([label]) => label?.includes(`（${role}）`)) ?? []
    await security.send(`${DESK}/people/grants`, { account, role, ...(role === 'department' ? { unit: unit ?? '' } : {}) })
  }
  expect(await security.page.locator('tbody tr').count()).toBe(ROLES.length)
  nothingWrong()
})

test('the congress office enters its deputies, begins the year and publishes a call; a resident finds it on the home page', async () => {
  const office = await as('office-staff')
  await office.go(`${DESK}/deputies`)
  for (let number = 1; number <= DEPUTIES; number++)
    await office.send(`${DESK}/deputies`, {
      name: `代表${number}`,
      number: String(number),
      delegation: '第一代表团',
      term: '第九届',
    })
  await office.go(`${DESK}/year`)
  await office.send(`${DESK}/year`, { year: '2023' })
  await office.go(`${DESK}/calls/new`)
  await office.send(`${DESK}/calls`, { opens: '2022-11-01', closes: '2022-11-20' })
  call = last(office.path())
  await office.send(`${DESK}/calls/${call}/publish`)

  resident = await journey.arrive()
  await resident.go('/')
  await resident.go('/calls')
  expect(await resident.text()).toContain('2023 年度民生实事建议征集')
  nothingWrong()
})

test('he proposes it on his phone, reads it once more, and gets a tracking code', async () => {
  await resident.go(`/calls/${call}/propose`)
  await resident.send(`/calls/${call}/propose/check`, {
    title: '七号院污水管三年堵两次',
    place: '凤凰岭街道七号院',
    category: 'roads-pipes',
    wish: '地下的管子太细，一到夏天就往外冒，老人小孩都绕着走。',
    name: '王女士',
    phone: '0473-2000000',
  })
  await resident.send(`/calls/${call}/propose`)
  tracking = new URL(resident.page.url()).searchParams.get('code') ?? ''
  expect(tracking).not.toBe('')
  await resident.go(`/track/${tracking}`)
  expect(await resident.text()).not.toContain('王女士')
  nothingWrong()
})

test('the government office accepts it and makes two candidates; the department says what it costs', async () => {
  on('2022-11-21')
  const government = await as('government-office')
  await government.go(`${DESK}/proposals`)
  await government.follow('七号院污水管三年堵两次')
  const proposal = last(government.path())
  await government.send(`${DESK}/proposals/${proposal}/accept`, { category: 'roads-pipes' })

  const office = await as('office-staff')
  await advanceYear(office)

  for (const [title, cost] of [
    ['七号院片区污水管更换', '210'],
    ['七号院口袋公园', '90'],
  ] as const) {
    await government.go(`${DESK}/screening/new?proposal=${proposal}`)
    await government.send(`${DESK}/screening`, {
      title,
      content: `${title}，年内完成。`,
      beneficiaries: '2,140 户',
      target: '更换地下排水管 11.8 公里',
      cost,
      fund: '区级财政',
      unit: await optionOf(government, 'unit', '区住建局'),
      due: '2023-10-31',
    })
    const candidate = government.path()
    await government.send(`${candidate}/ask`, { 'asked-due': '2022-11-30', ...(await unitBox(government)) })
    const department = await as('department')
    await department.go(candidate)
    await department.send(`${candidate}/opinion`, { opinion: 'feasible', reason: '管线图在手，能办。', cost })
    await government.go(candidate)
    await government.send(`${candidate}/shortlist`)
  }
  nothingWrong()
})

test('places and money are planned, the list is frozen, the congress votes on paper, and what it decided is announced', async () => {
  const government = await as('government-office')
  await government.go(`${DESK}/shortlist`)
  await government.send(`${DESK}/shortlist/plan`, { seats: '1', envelope: '300' })
  const office = await as('office-staff')
  await advanceYear(office)
  const chair = await as('chair')
  await chair.go(`${DESK}/shortlist`)
  await chair.send(`${DESK}/shortlist/freeze`)

  on('2022-12-23')
  await office.go(`${DESK}/sessions/new`)
  await office.send(`${DESK}/sessions`, { name: '第九届人民代表大会第三次会议', hall: '会议中心', held: '2022-12-23' })
  const session = office.path()
  await office.go(`${DESK}/rounds/new?session=${last(session)}`)
  await office.send(`${DESK}/rounds?session=${last(session)}`, { method: 'hand-totals' })
  const round = office.path().replace(/\/rule$/, '')

  const door = await as('sign-in-desk')
  for (let number = 1; number <= DEPUTIES; number++) {
    await door.go(`${session}?q=${encodeURIComponent(`代表${number}`)}`)
    const mandate = await door.page.locator('form[action*="/attendance/"]').first().getAttribute('action')
    await door.send(mandate ?? '')
  }

  await chair.go(round)
  await chair.send(`${round}/freeze`)
  await chair.send(`${round}/issue`)
  const chief = await as('chief-scrutineer')
  await turnBoth(chair, chief, round)
  await turnBoth(chair, chief, round)
  const teller = await as('teller')
  await teller.go(`${round}/paper`)
  await teller.send(`${round}/paper`, PAPER)
  // There is one teller only: the chief scrutineer is the second pair of eyes.
  await chief.go(`${round}/paper`)
  await chief.send(`${round}/paper`, PAPER)
  expect(await chief.text()).toContain('两名计票人一致')
  await chief.go(round)
  await chief.send(`${round}/open-box`)
  await chief.send(`${round}/count`)
  await chair.go(`${round}/announce`)
  await chair.send(`${round}/announce`)

  const anybody = await journey.arrive()
  await anybody.go('/votes')
  await anybody.follow(/海勃湾区/)
  expect(await anybody.text()).toContain('七号院片区污水管更换')
  nothingWrong()
})

test('the winner is handed over; money is contracted, arrives and is paid; everybody sees it, and the resident sees his idea in it', async () => {
  on('2023-01-10')
  const government = await as('government-office')
  await government.go(`${DESK}/assign`)
  await government.follow(/交办/)
  const candidate = last(government.path())
  await government.send(`${DESK}/assign/${candidate}`, {
    responsible: '副局长 周×',
    phone: '0473-2000000',
    document: '区人大公告第 5 号',
    lead: await optionOf(government, 'lead', '代表1'),
  })
  await government.go(`${DESK}/projects`)
  await government.follow('七号院片区污水管更换')
  const project = government.path()
  for (const [kind, amount, document] of [
    ['contracted', '1980000', '合同 2023-17'],
    ['arrived', '1200000', '拨款单 2023-31'],
    ['paid', '640000.50', '支付单 2023-55'],
  ] as const)
    await government.send(`${project}/entries`, {
      kind,
      amount,
      on: '2023-01-10',
      document,
      counterparty: '某市政公司',
      purpose: '污水管更换',
    })

  await resident.go(`/track/${tracking}`)
  expect(await resident.text()).toContain('七号院片区污水管更换')
  await resident.go(`/projects/${last(project)}`)
  const page = await resident.text()
  for (const shown of ['210 万元', '198 万元', '64 万元', '全部 4 笔', '网上填写', '区票决 无记名投票，赞成 4 票'])
    expect(page).toContain(shown)
  await resident.go('/')
  expect(await resident.text()).toContain('七号院片区污水管更换')
  nothingWrong()
})

/** Five ballots, all returned and valid; one place, the first has it with four votes. */
const PAPER = {
  issued: '5',
  returned: '5',
  valid: '5',
  'void-over-selected': '0',
  'void-illegible': '0',
  'void-other': '0',
  ...{ 'for-1': '4', 'against-1': '1', 'abstain-1': '0', 'void-1': '0' },
  ...{ 'for-2': '1', 'against-2': '3', 'abstain-2': '1', 'void-2': '0' },
}

async function advanceYear(office: Walker): Promise<void> {
  await office.go(`${DESK}/year`)
  await office.send((await office.page.locator('form[action$="/advance"]').getAttribute('action')) ?? '')
}

async function turnBoth(chair: Walker, chief: Walker, round: string): Promise<void> {
  for (const holder of [chair, chief]) {
    await holder.go(round)
    await holder.send(`${round}/turn`)
  }
}

async function optionOf(walker: Walker, name: string, label: string): Promise<string> {
  const option = walker.page.locator(`select[name="${name}"] option`, { hasText: label })
  return (await option.first().getAttribute('value')) ?? ''
}

async function unitBox(walker: Walker): Promise<Record<string, string>> {
  const box = walker.page.locator('form[action$="/ask"] input[type=checkbox]').first()
  return { [(await box.getAttribute('name')) ?? '']: 'on' }
}
