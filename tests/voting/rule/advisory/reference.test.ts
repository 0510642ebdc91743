/**
 * Real elections of the Pabulib library with the winners of each rule, reckoned by another exact program. They are not ours to
 * publish, so they are read from the folder that REFERENCE_DIR names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../../src/voting/rule/advisory/advise.ts'
import type { AdvisoryRule, Completion } from '../../../../src/voting/rule/advisory/election.ts'
import type { PbFile } from '../../../../src/voting/rule/advisory/pabulib.ts'
import { readPabulib } from '../../../../src/voting/rule/advisory/pabulib-read.ts'
import { writePabulib } from '../../../../src/voting/rule/advisory/pabulib-write.ts'

const WAYS: Readonly<Record<string, readonly [AdvisoryRule, Completion]>> = {
  greedy_votes: ['greedy', 'none'],
  greedy_votes_per_cost: ['per-cost', 'none'],
  phragmen: ['phragmen', 'none'],
  mes_cost: ['mes-cost', 'none'],
  mes_cost_u: ['mes-cost', 'greedy'],
  mes_cost_add1: ['mes-cost', 'add1'],
  mes_cost_add1u: ['mes-cost', 'add1u'],
  mes_card: ['mes-cardinality', 'none'],
  mes_card_u: ['mes-cardinality', 'greedy'],
  mes_card_add1: ['mes-cardinality', 'add1'],
  mes_card_add1u: ['mes-cardinality', 'add1u'],
}

type Expected = { info: { voters: number; projects: number; marks: number }; rules: Record<string, string[]> }

const named = process.env['REFERENCE_DIR'] ?? ''
const folder = [join(named, 'pabulib'), named].find((one) => named !== '' && existsSync(join(one, 'expected')))

if (folder === undefined) {
  test.skip('real elections: not asked, because REFERENCE_DIR names no folder with `expected` in it', () => undefined)
} else {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.pb'))
    .map((file) => file.slice(0, -'.pb'.length))

  test('there are sixteen elections', () => {
    expect(names).toHaveLength(16)
  })

  describe.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, `${name}.pb`), 'utf8')
    const { info, rules } = JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as Expected // as its README says
    const file = fileOf(text)

    test('has as many projects, voters and marks as the reference counted', () => {
      const { projects, ballots } = file.election
      expect([projects.length, ballots.length, ballots.flat().length]).toEqual([info.projects, info.voters, info.marks])
    })

    test('says the same after it was written and read again', () => {
      expect(fileOf(writePabulib(file.tables))).toEqual(fileOf(text.replace(/\r\n/g, '\n').trimEnd()))
    })

    test.each(Object.entries(rules))('%s', (way, expected) => {
      const [rule, completion] = WAYS[way] ?? unknownWay(way)
      const winners = advise(file.election, rule, completion)
        .winners.map(({ project }) => project)
        .sort()
      expect(winners).toEqual(expected.toSorted())
    })
  })
}

function fileOf(text: string): PbFile {
  const reading = readPabulib(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems.slice(0, 3)))
  return reading.file
}

function unknownWay(way: string): never {
  throw new Error(`the reference has a rule ${way} that we do not know`)
}
