import { expect, test } from 'vitest'
import { docxOf } from '../../src/documents/docx.ts'
import { PRESETS, preset } from '../../src/voting/rule/presets.ts'
import type { Block, Sheet } from '../../views/papers/model.ts'
import { cell, heading, paragraph, signatures, title } from '../../views/papers/model.ts'
import { parse } from '../support/dom.ts'
import { ballotOf, fileIn, pageOf, wordsOfDocx } from '../support/sheets.ts'

const EVERY_BLOCK: readonly Block[] = [
  { kind: 'letterhead', organ: '海勃湾区人民代表大会', number: '计票报告〔2023〕1号' },
  title('关于2023年度民生实事项目票决结果的计票报告'),
  { kind: 'centred', words: ['第二次会议'] },
  { kind: 'address', words: ['大会主席团：'] },
  heading('一、发票'),
  paragraph(['发出', { blank: 4 }, '张，“收回”196张 & 无效<2>张。']),
  { kind: 'clause', label: '第一条', words: ['候选12项。'] },
  { kind: 'cue', words: ['（投票）'] },
  { kind: 'boxed', label: '说明', words: ['赞成的画“○”。'] },
  { kind: 'seal', text: '监票人盖章' },
  {
    kind: 'fields',
    rows: [
      { label: '地点', words: ['会议中心'] },
      { label: '封条号', words: [] },
    ],
  },
  {
    kind: 'table',
    label: '得票',
    tone: 'ruled',
    columns: [
      { head: '序号', width: 20, align: 'centre' },
      { head: '项目', width: 80, align: 'start' },
    ],
    rows: [[{ lines: [{ words: ['第一组'], strong: true }], across: 2 }], [cell(1), cell('路灯', true)], [cell(2), cell(null)]],
  },
  signatures('总监票人：', '监票人：', '时间：'),
  { kind: 'digest', label: '办法指纹', value: 'QxSpE6TDMkpTL2TUeknv7lKoV0y9lJbQqkOtEyJ5YGg' },
  { kind: 'right', words: ['2022年12月23日'] },
]
const sheet: Sheet = { title: '样张', shape: 'document', stamp: '草案', blocks: EVERY_BLOCK }

/** Letters and figures only: what separates them is the business of the page and of the file. */
const letters = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/\s/g, '')
const onPage = (one: Sheet) => letters(parse(pageOf(one)).querySelector('main')?.textContent ?? '')

test('page and file say the same, letter by letter, whatever stands on a paper', async () => {
  expect(letters(wordsOfDocx(await docxOf(sheet)))).toBe(onPage(sheet))
})

test.each(PRESETS.map(({ id, rule }) => [id, rule] as const))('so does the ballot of %s', async (_id, rule) => {
  const ballot = ballotOf(rule, '新开食堂8处。')
  expect(letters(wordsOfDocx(await docxOf(ballot)))).toBe(onPage(ballot))
})

test('the file has the measures of an official paper: A4, its margins, lines of 28 points, 仿宋 of size 3, numbers at the outer edge', async () => {
  const file = await docxOf(sheet)
  const document = fileIn(file, 'word/document.xml') ?? ''
  const mm = (name: string, of: string) =>
    Math.round((Number(new RegExp(`<w:${of}[^>]* w:${name}="(\\d+)"`).exec(document)?.[1]) * 25.4) / 1440)
  expect(['w', 'h'].map((name) => mm(name, 'pgSz'))).toEqual([210, 297])
  expect(['top', 'right', 'bottom', 'left'].map((name) => mm(name, 'pgMar'))).toEqual([37, 26, 35, 28])
  expect(document).toContain('w:line="560" w:lineRule="exact"')
  const styles = fileIn(file, 'word/styles.xml') ?? ''
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
  expect(styles).toContain('<w:sz w:val="32"/>')
  expect(['footer1', 'footer2'].map((name) => fileIn(file, `word/${name}.xml`)?.includes('PAGE'))).toEqual([true, true])
  expect(fileIn(file, 'word/settings.xml')).toContain('evenAndOddHeaders')
})

test('a blank is a line to write on', async () => {
  expect(fileIn(await docxOf(sheet), 'word/document.xml')).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>　{4}</)
})

test('a ballot has no number, no footer and no name of whoever made it', async () => {
  const file = await docxOf(ballotOf(preset('law-default-contested').rule, ''))
  expect(fileIn(file, 'word/footer1.xml')).toBeNull()
  expect(fileIn(file, 'docProps/core.xml')).not.toMatch(/<(dc:creator|cp:lastModifiedBy)>[^<]+</)
})

test('a ballot on A3 is A3 in the file too, and every candidate has its box', async () => {
  const rule = preset('law-default-contested').rule
  const many = { ...rule, groups: rule.groups.map((group) => ({ ...group, candidates: 30 })) }
  const document = fileIn(await docxOf(ballotOf(many, '新开食堂8处。')), 'word/document.xml') ?? ''
  expect(document).toMatch(/<w:pgSz w:w="168\d\d" w:h="238\d\d"/)
  expect(document.match(/<w:tcBorders><w:top [^>]*w:sz="14"/g)).toHaveLength(30)
})
