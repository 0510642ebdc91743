/** The office words its papers: what may be changed, what is refused, and that it stays at its own body. */
import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { makeBody, officer } from '../support/people.ts'
import { wordsOfDocx } from '../support/sheets.ts'
import { type Page, site } from '../support/site.ts'
import { callSession, draftRound, type Hall, hall, signInAtDesk } from '../voting/session/hall.ts'

useDatabase()

const TITLE = 'turnout.title'
const ATTENDANCE = 'turnout.attendance'
const SAID = '今天应到{代表}{应到}名，实到{实到}名，投票时在场{在场}名。'

async function office(at: Hall) {
  const visitor = await at.as('office-staff')
  const address = at.desk('papers', 'turnout')
  const save = async (fields: Readonly<Record<string, string>>) => visitor.submit(await visitor.get(address), fields)
  const look = async (fields: Readonly<Record<string, string>>) => {
    const form = await visitor.get(address)
    const typed = Object.fromEntries(
      [...form.document.querySelectorAll('textarea')].map((field) => [field.getAttribute('name') ?? '', field.textContent ?? '']),
    )
    return visitor.post(`${address}/look`, { ...typed, ...fields })
  }
  return { visitor, address, save, look }
}

const typedIn = (page: Page, name: string) =>
  [...page.document.querySelectorAll('textarea')].find((field) => field.getAttribute('name') === name)?.textContent

const kept = (at: Hall) => at.here.db.read.selectFrom('paper_wording').select(['phrase', 'words']).orderBy('phrase').execute()
const acts = (at: Hall) =>
  at.here.db.read
    .selectFrom('audit_event')
    .select(['event', 'fields'])
    .where('event', 'like', 'papers.%')
    .orderBy('number')
    .execute()

test('a sentence that was worded anew stands on the paper and in its file, with the figures of the record, and the act is recorded', async () => {
  const at = await hall(await site('demo'))
  const { visitor, save } = await office(at)
  const saved = await save({ [ATTENDANCE]: SAID })
  expect(saved.path).toBe(at.desk('papers'))
  expect(saved.text).toContain('改过 1 句')
  expect(await kept(at)).toEqual([
    { phrase: ATTENDANCE, words: '今天应到{member}{entitled}名，实到{signedIn}名，投票时在场{present}名。' },
  ])

  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session)
  const sentence = '今天应到代表9名，实到8名，投票时在场8名。'
  expect((await visitor.get(`${round}/papers/turnout`)).text).toContain(sentence)
  const file = await visitor.raw(`${round}/papers/turnout.docx`)
  expect(wordsOfDocx(new Uint8Array(await file.arrayBuffer()))).toContain(sentence)
  expect((await acts(at)).map(({ event, fields }) => [event, JSON.parse(fields)])).toEqual([
    ['papers.worded', { paper: 'turnout', phrases: 1 }],
  ])
  // The same again is no act.
  await save({})
  expect(await acts(at)).toHaveLength(1)
})

test('a figure left out, one that is not told here and one that was typed are refused by name; what was typed is kept', async () => {
  const at = await hall(await site('demo'))
  const { save } = await office(at)
  for (const [words, sentence] of [
    ['应到{代表}{应到}名，实到{实到}名。', '少了 {在场}。'],
    [`${SAID}收回{收回}张。`, '这一句不认识 {收回}。'],
    [`${SAID}{明天}`, '这一句不认识 {明天}。'],
    [`${SAID}共203名。`, '句子里不能写数字'],
    [`${SAID}{`, '花括号没有成对'],
    ['', '这一句是空的'],
  ] as const) {
    const refused = await save({ [ATTENDANCE]: words, [TITLE]: '{年}年投票情况报告' })
    expect([refused.status, refused.text.includes(sentence)], sentence).toEqual([422, true])
    expect(typedIn(refused, ATTENDANCE)).toBe(words)
    expect(typedIn(refused, TITLE)).toBe('{年}年投票情况报告')
  }
  expect(await kept(at)).toEqual([])
  expect(await acts(at)).toEqual([])
})

test('a look shows how it reads with examples, and keeps nothing', async () => {
  const at = await hall(await site('demo'))
  const { look } = await office(at)
  const looked = await look({ [ATTENDANCE]: SAID })
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('今天应到代表203名，实到198名，投票时在场196名。')
  expect(looked.text).toContain('还没有保存')
  expect(await kept(at)).toEqual([])
})

test('the original comes back sentence by sentence or all at once, and stands again when it is saved', async () => {
  const at = await hall(await site('demo'))
  const { visitor, save, look, address } = await office(at)
  await save({ [ATTENDANCE]: SAID, [TITLE]: '{年}年投票情况报告' })
  const one = await look({ restore: ATTENDANCE })
  expect(typedIn(one, ATTENDANCE)).toBe('应到{代表}{应到}名，实到{实到}名，开始投票时在场{在场}名。')
  expect(typedIn(one, TITLE)).toBe('{年}年投票情况报告')
  await visitor.submit(one, {}, address)
  expect((await kept(at)).map(({ phrase }) => phrase)).toEqual([TITLE])
  const all = await look({ restore: 'all' })
  await visitor.submit(all, {}, address)
  expect(await kept(at)).toEqual([])
  expect((await acts(at)).map(({ event }) => event)).toEqual(['papers.worded', 'papers.restored', 'papers.restored'])
})

test('another body’s papers keep their words, and another body’s office has no door here', async () => {
  const here = await site('demo')
  const at = await hall(here)
  const other = await makeBody(here, 'town', '千里山镇', 'qianlishan', at.body)
  const { save } = await office(at)
  await save({ [ATTENDANCE]: SAID })
  const stranger = await officer(here, 'office-staff', other)
  expect((await stranger.get(at.desk('papers', 'turnout'))).status).toBe(403)
  const own = await stranger.get('/desk/qianlishan/papers/turnout')
  expect(typedIn(own, ATTENDANCE)).toBe('应到{代表}{应到}名，实到{实到}名，开始投票时在场{在场}名。')
  await stranger.submit(own, { [TITLE]: '{年}年本镇投票情况报告单' })
  expect((await kept(at)).map(({ phrase }) => phrase)).toEqual([ATTENDANCE, TITLE])
  expect(typedIn(await (await at.as('office-staff')).get(at.desk('papers', 'turnout')), TITLE)).toBe(
    '{年}年民生实事项目{表决}投票情况报告单',
  )
})

test('only the office words papers; a paper that has no sentences, or does not exist, is not there', async () => {
  const at = await hall(await site('demo'))
  for (const role of ['chair', 'chief-scrutineer', 'teller'] as const)
    expect((await (await at.as(role)).get(at.desk('papers'))).status, role).toBe(403)
  expect((await (await at.as('office-staff')).get(at.desk('papers', 'nothing'))).status).toBe(404)
})

test('the database itself keeps no digit in a sentence', async () => {
  const at = await hall(await site('demo'))
  const { save } = await office(at)
  await save({ [ATTENDANCE]: SAID })
  const typed = at.here.db.change((trx) => trx.updateTable('paper_wording').set({ words: '共203名' }).execute())
  await expect(typed).rejects.toThrow()
})
