/** The example year as a visitor meets it: every headline is a sum over rows, every count agrees, nothing private is public. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../src/audit/chain.ts'
import { auditHead, wholeChain } from '../../src/audit/store.ts'
import { loadDemo } from '../../src/demo/load.ts'
import type { SignIns } from '../../src/demo/sign-ins.ts'
import { database, emptyDatabase } from '../support/database.ts'
import { type Site, site } from '../support/site.ts'

let here: Site
let signIns: SignIns

beforeAll(async () => {
  await emptyDatabase()
  here = await site('demo')
  signIns = await loadDemo(here.deps, () => {})
}, 120_000)

test('the home page shows 37 projects and 1.06 亿元, and tells 票决 from 会商', async () => {
  const { text } = await here.visitor().get('/')
  for (const part of ['37 件实事', '1.06 亿元', '票决（会商）', '区票决 23 件', '镇票决 8 件', '街道会商 6 件'])
    expect(text).toContain(part)
  expect(text).toContain('已办结 11 件，正常推进 18 件，偏慢 6 件，滞后 2 件')
  expect(text).toContain('7,300 万元')
  expect(text).toContain('68.9%')
})

test('change one row of the ledger, and the headline changes', async () => {
  const { asOwner } = await database()
  const move = (fen: number) =>
    asOwner(async (owner) => {
      await sql`alter table ledger_entry disable trigger ledger_append_only`.execute(owner)
      await sql`update ledger_entry set amount_fen = amount_fen + ${fen} where kind = 'approved' and project_id = (select id from project where code = '2022-H01')`.execute(
        owner,
      )
      await sql`alter table ledger_entry enable trigger ledger_append_only`.execute(owner)
    })
  await move(1_000_000_000)
  expect((await here.visitor().get('/')).text).toContain('1.16 亿元')
  await move(-1_000_000_000)
  expect((await here.visitor().get('/')).text).toContain('1.06 亿元')
})

test('the list filters by district, way of decision and lamp, and a filter that finds nothing says which one to drop', async () => {
  const shown = async (query: string) => (await here.visitor().get(`/projects?${query}`)).text
  expect(await shown('d=hainan')).toContain('12 件，批准 3,210 万元')
  expect(await shown('by=street-consultation')).toContain('6 件，批准 650 万元')
  expect(await shown('st=red')).toContain('西卓子山街道便民市场改造')
  expect(await shown('d=wuda&st=red')).toContain('去掉“')
})

test('the file of all projects adds up to the headline to the fen', async () => {
  const file = await (await here.visitor().raw('/projects.csv')).text()
  const approved = file
    .trim()
    .split('\r\n')
    .slice(1)
    // Approved, contracted, paid in yuan, then two percentages; a title may hold a comma of its own.
    .map((row) => Number(/,(\d+),\d+,\d+,\d+,\d+,/.exec(row)?.[1]))
  expect(approved).toHaveLength(37)
  expect(approved.reduce((sum, yuan) => sum + yuan, 0)).toBe(106_000_000)
})

test('every one of the 37 projects has its page: from a letter through its decision to its money', async () => {
  const rows = await here.db.read.selectFrom('project').select(['code', 'title']).orderBy('code').execute()
  expect(rows.map((row) => row.code).slice(0, 2)).toEqual(['2022-H01', '2022-H02'])
  for (const { code, title } of rows) {
    const { status, text } = await here.visitor().get(`/projects/${code}`)
    expect(status, code).toBe(200)
    for (const part of [title, '居民提出', '部门意见', '列入候选', '交办', '签订合同']) expect(text, code).toContain(part)
  }
  expect((await here.visitor().get('/projects/2022-H99')).status).toBe(404)
  expect((await here.visitor().get('/projects/nonsense')).status).toBe(404)
})

test('every decision has its page, and a consultation is never called a vote', async () => {
  const decisions = await here.db.read
    .selectFrom('decision')
    .select(['id', 'kind'])
    .where('announced_on', 'is not', null)
    .execute()
  expect(decisions).toHaveLength(14)
  for (const { id, kind } of decisions) {
    const { status, document } = await here.visitor().get(`/votes/${id}`)
    expect(status).toBe(200)
    const main = document.querySelector('main')?.textContent ?? ''
    if (kind === 'consultation') expect(main.replace('票决结果', '')).not.toContain('票决')
    else expect(main).toContain('应到代表')
  }
})

test('every receipt of the example is in its published list, and the list has the digest that was read out', async () => {
  const rounds = await here.db.read
    .selectFrom('round')
    .select(['id', 'box_digest'])
    .where('method', '=', 'sealed')
    .where('phase', '=', 'announced')
    .execute()
  expect(rounds).toHaveLength(3)
  for (const round of rounds) {
    const { text } = await here.visitor().get(`/votes/rounds/${round.id}/receipts`)
    const box = await here.db.read.selectFrom('ballot_box').select('sealed_digest').where('round_id', '=', round.id).execute()
    for (const { sealed_digest } of box) expect(text).toContain(sealed_digest)
    expect(text).toContain(round.box_digest)
  }
})

test('the record of acts of the whole year is one unbroken chain', async () => {
  expect(await verifyChain(wholeChain(here.db.read), await auditHead(here.db.read))).toEqual([])
})

test('no name or telephone of anybody who wrote stands on a public page', async () => {
  const authors = await here.db.read.selectFrom('proposal_author').select('phone').where('phone', '<>', '').execute()
  expect(authors.length).toBeGreaterThan(50)
  for (const path of ['/', '/projects', '/projects/2022-H01', '/projects/2022-H12', '/calls', '/votes']) {
    const { html } = await here.visitor().get(path)
    for (const { phone } of authors) expect(html, path).not.toContain(phone)
  }
})

test('a session of twelve candidates stands signed in and unfrozen, and a told slip opens its door', async () => {
  const [slip] = signIns.slips
  const visitor = here.visitor()
  const waiting = await visitor.post('/s/hbw22', { number: String(slip?.rollNumber), digits: slip?.digits ?? '' })
  expect(waiting.path).toBe('/s/hbw22/wait')
  expect(waiting.text).toContain(slip?.name)
  const round = await here.db.read
    .selectFrom('round')
    .select(['phase', 'seats'])
    .where('phase', '=', 'draft')
    .executeTakeFirstOrThrow()
  expect(round.seats).toBe(10)
})
