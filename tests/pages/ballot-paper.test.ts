/** A ballot is one page, whatever the rule: a second page could be torn off, or be missed. Printed by a real browser. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRESETS } from '../../src/voting/rule/presets.ts'
import type { Group, VotingRule } from '../../src/voting/rule/rule.ts'
import { DESK, launch, newPage } from '../support/chromium.ts'
import { ballotOf, pageOf } from '../support/sheets.ts'

let browser: Browser
let page: Page
const problems: string[] = []
const style = readdirSync('dist/assets').find((name) => /^paper\..*\.css$/.test(name)) ?? ''
const css = readFileSync(`dist/assets/${style}`, 'utf8')

beforeAll(async () => {
  browser = await launch()
  page = await newPage(browser, DESK, problems)
})
afterAll(async () => browser?.close())

const SHORT = '新开食堂8处，每天供餐不少于60份。'
const LONG =
  '更换地下排水管11.8公里，改造泵房6座，增设雨水口214处，6个小区雨天不再积水，年内完工并恢复路面和绿化，由街道和社区共同验收。'

/** The same rule for so many candidates, in as many groups as it has. */
function fitted(rule: VotingRule, candidates: number): VotingRule {
  const share = Math.floor(candidates / rule.groups.length)
  const groups = rule.groups.map((group, index): Group => {
    const own = index === 0 ? candidates - share * (rule.groups.length - 1) : share
    return { ...group, candidates: own, seats: Math.min(group.seats, own) }
  })
  return { ...rule, groups }
}

async function printed(html: string) {
  await page.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  return {
    pages: (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    size: Math.round(Number(height) / 2.8346) > 300 ? 'A3' : 'A4',
    width,
  }
}

test.each(PRESETS.map(({ id, rule }) => [id, rule] as const))('the ballot of %s', async (_id, rule) => {
  for (const [candidates, content] of [
    [6, SHORT],
    [12, SHORT],
    [12, LONG],
    [20, LONG],
    // Three boxes side by side leave less room for words.
    [30, rule.satisfaction === null ? LONG : SHORT],
  ] as const) {
    const sheet = ballotOf(fitted(rule, candidates), content)
    const { pages, size } = await printed(pageOf(sheet))
    expect(pages, `${candidates} candidates`).toBe(1)
    expect(size).toBe(sheet.shape === 'ballot-a4' ? 'A4' : 'A3')
  }
})

test('what fits on A4 is on A4, and only a long list is on A3', () => {
  const rule = fitted(PRESETS[0]?.rule as VotingRule, 8)
  expect(ballotOf(rule, SHORT).shape).toBe('ballot-a4')
  expect(ballotOf(fitted(rule, 30), SHORT).shape).toBe('ballot-a3')
})

test('printing asked nobody and broke nothing', () => expect(problems).toEqual([]))
