import { expect, test } from 'vitest'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import { cast } from '../../support/booth.ts'
import { useDatabase } from '../../support/database.ts'
import { parse } from '../../support/dom.ts'
import { deputyCookie, frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, ORIGIN, type Site, site } from '../../support/site.ts'
import { sealedEnvelope, signedPass } from '../../support/voter.ts'

useDatabase()

async function frozen(options: Parameters<typeof frozenRound>[2] = {}) {
  const here = await site()
  return { here, round: await frozenRound(here.db, MASTER_KEY, { ...options, pageOf: here.deps }) }
}

const get = (here: Site, path: string, headers: Record<string, string> = {}) =>
  here.app.request(new Request(new URL(path, ORIGIN), { headers }))

test.each(['zh-CN', 'en'] as const)('the casting page in %s is the one whose digest stands in the manifest', async (language) => {
  const { here, round } = await frozen()
  const response = await get(here, `/cast/${round.id}?language=${language}`)
  const html = await response.text()
  expect(await digestOfText(html)).toBe(round.manifest.pages[language])
  expect(parse(html).querySelector('html')?.getAttribute('lang')).toBe(language)
})

test('everybody is given the same page, in every phase, whoever is signed in and however he reads', async () => {
  const { here, round } = await frozen()
  const [mandate] = round.mandates
  const cookie = mandate === undefined ? '' : await deputyCookie(here.db, round, mandate)
  const pages = new Set<string>()
  for (const phase of ['frozen', 'issuing', 'open', 'closed'] as const) {
    await setPhase(here.db, round, phase)
    pages.add(await (await get(here, `/cast/${round.id}`)).text())
    pages.add(await (await get(here, `/cast/${round.id}`, { cookie: `${cookie}; language=en; theme=dark` })).text())
  }
  expect(pages.size).toBe(1)
})

test('the paths of casting set no cookie, are kept by nobody, and leave no line in the log', async () => {
  const { here, round } = await frozen()
  await setPhase(here.db, round, 'open')
  const pass = await signedPass(round.manifest, round.passKey)
  const answers = [
    await get(here, `/cast/${round.id}`),
    await get(here, `/cast/${round.id}/manifest`),
    await get(here, `/cast/${round.id}/phase`),
  ]
  await cast(here, round, await sealedEnvelope(round.manifest, pass, '............'))
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
  expect(here.lines).toEqual([])
})

test('the page names its script, style and worker by their content, and has nothing inline', async () => {
  const { here, round } = await frozen()
  const page = parse(await (await get(here, `/cast/${round.id}`)).text())
  for (const file of page.querySelectorAll('script, link[rel="stylesheet"]')) {
    expect(file.getAttribute('integrity')).toMatch(/^sha384-/)
    expect(file.textContent).toBe('')
  }
  expect([...page.querySelectorAll('[style], style')]).toEqual([])
  expect(page.querySelector('body')?.getAttribute('data-worker-integrity')).toMatch(/^sha384-/)
})

test('the ballot shows every candidate with three equal choices, none of them preset, and no name of a deputy', async () => {
  const { here, round } = await frozen()
  const html = await (await get(here, `/cast/${round.id}`)).text()
  const page = parse(html)
  const rows = [...page.querySelectorAll('[data-items]')]
  expect(rows).toHaveLength(12)
  for (const row of rows)
    expect([...row.querySelectorAll('input')].map((input) => input.getAttribute('value'))).toEqual(['for', 'against', 'abstain'])
  expect(html).not.toMatch(/\schecked/)
  expect(html).not.toContain('代表1')
  expect(html).toContain('<p><b>赞成最多 10 件，少于 10 件也有效。</b>没有表态的算弃权。</p>')
})

test('without JavaScript the page says so in one sentence and names the paper door', async () => {
  const { here, round } = await frozen()
  const page = parse(await (await get(here, `/cast/${round.id}`)).text())
  expect(page.querySelector('noscript')?.textContent).toContain('换会场平板或纸质票')
})

test('a ballot to be ticked has one box for each candidate', async () => {
  const { here, round } = await frozen({ rule: preset('luqiao-2017-tick').rule })
  const page = parse(await (await get(here, `/cast/${round.id}`)).text())
  const [first] = page.querySelectorAll('[data-items]')
  expect([...(first?.querySelectorAll('input') ?? [])].map((input) => input.getAttribute('type'))).toEqual(['checkbox'])
})

test('a rating has its tiers as choices', async () => {
  const rating = preset('law-default-contested').rule
  const tiers = ['满意', '基本满意', '不满意'].map((name, index) => ({ id: `tier-${index}`, name }))
  const rule = {
    ...rating,
    ballot: { ...rating.ballot, layout: 'grade' as const },
    satisfaction: {
      tiers,
      base: 'all-deputies' as const,
      grades: [],
      otherwise: '',
      rateBase: 'valid' as const,
      retestMonths: null,
    },
  }
  const { here, round } = await frozen({ rule })
  const page = parse(await (await get(here, `/cast/${round.id}`)).text())
  const [first] = page.querySelectorAll('[data-items]')
  expect([...(first?.querySelectorAll('.face') ?? [])].map((face) => face.textContent?.trim())).toEqual([
    '满意',
    '基本满意',
    '不满意',
  ])
})

test('before a round is frozen there is no casting page, and none of a round that does not exist', async () => {
  const here = await site()
  expect((await get(here, `/cast/${crypto.randomUUID()}`)).status).toBe(404)
  expect((await get(here, '/cast/nonsense')).status).toBe(404)
})

test('the phase is told to everybody alike, with counts in steps of five', async () => {
  const { here, round } = await frozen({ deputies: 8 })
  await setPhase(here.db, round, 'open')
  for (let index = 0; index < 3; index++)
    await cast(here, round, await sealedEnvelope(round.manifest, await signedPass(round.manifest, round.passKey), '............'))
  const told = await (await get(here, `/cast/${round.id}/phase`)).json()
  expect(told).toEqual({ phase: 'open', issued: 0, returned: 0 })
  await setPhase(here.db, round, 'closed')
  expect(await (await get(here, `/cast/${round.id}/phase`)).json()).toEqual({ phase: 'closed', issued: 0, returned: 3 })
})

test('a ballot of twelve candidates weighs at most 40 KB: page, style, script and worker, compressed as they are sent', async () => {
  const { here, round } = await frozen()
  const path = `/cast/${round.id}`
  const page = parse(await (await get(here, path)).text())
  const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name) ?? expect.fail(selector)
  const files = [
    path,
    attribute('link[rel="stylesheet"]', 'href'),
    attribute('script[src]', 'src'),
    attribute('body', 'data-worker'),
  ]
  let bytes = 0
  for (const file of files) {
    const answer = await get(here, file, { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding'), file).toBe('gzip')
    bytes += (await answer.arrayBuffer()).byteLength
  }
  expect(page.querySelectorAll('.ballot > li')).toHaveLength(12)
  expect(bytes).toBeLessThanOrEqual(40_000)
})

test.each([
  ['zh-CN', '这一页现在不能投票'],
  ['en', 'Nobody can cast on this page now'],
])(
  'a program that would serve another page than the one on the wall serves none (%s), until casting is over',
  async (language, title) => {
    const here = await site()
    const former = { ...here.deps, assets: { ...here.deps.assets, path: (name: string) => `/assets/former-${name}` } }
    const round = await frozenRound(here.db, MASTER_KEY, { pageOf: former })
    for (const phase of ['frozen', 'issuing', 'open'] as const) {
      await setPhase(here.db, round, phase)
      const answer = await get(here, `/cast/${round.id}?language=${language}`)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([503, null])
      const html = await answer.text()
      expect(html).toContain(title)
      expect(parse(html).querySelector('form, script')).toBeNull()
    }
    await setPhase(here.db, round, 'closed')
    expect((await get(here, `/cast/${round.id}?language=${language}`)).status).toBe(200)
  },
)
