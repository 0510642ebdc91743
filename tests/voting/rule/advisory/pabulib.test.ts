import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, parseDecimal } from '../../../../src/voting/rule/advisory/amount.ts'
import { POINT } from '../../../../src/voting/rule/advisory/election.ts'
import type { PbTables } from '../../../../src/voting/rule/advisory/pabulib.ts'
import { readPabulib } from '../../../../src/voting/rule/advisory/pabulib-read.ts'
import { cutIntoTables } from '../../../../src/voting/rule/advisory/pabulib-table.ts'
import { pabulibOf, writePabulib } from '../../../../src/voting/rule/advisory/pabulib-write.ts'
import { elections } from './elections.ts'

const APPROVAL = `META
key;value
description;a street
num_projects;3
num_votes;3
budget;100.50
vote_type;approval
PROJECTS
project_id;cost;name
a;40;Lamps
b;60.5;"Bench; two of them"
c;7;"""New"" trees"
VOTES
voter_id;vote
1;a,b
2;c
3;
`
const read = (text: string) => {
  const reading = readPabulib(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.file
}
const problemsOf = (text: string) => {
  const reading = readPabulib(text)
  return reading.ok ? [] : reading.problems.map(({ line, field, code, found }) => [line, field, code, found])
}
const with_ = (from: string | RegExp, to: string) => {
  const changed = APPROVAL.replace(from, to)
  if (changed === APPROVAL) throw new Error(`nothing to change: ${from}`)
  return changed
}

describe('reading', () => {
  test('amounts with decimals are whole numbers of one smallest part', () => {
    const { election } = read(APPROVAL)
    expect(election.unit).toBe(10n)
    expect(election.budget).toBe(1005n)
    expect(election.projects).toEqual([
      { id: 'a', cost: 400n },
      { id: 'b', cost: 605n },
      { id: 'c', cost: 70n },
    ])
  })

  test('a voter marks what he lists; who lists nothing is a voter too', () => {
    expect(read(APPROVAL).election.ballots).toEqual([[0, 1], [2], []])
  })

  test('Windows line ends, a byte order mark, empty lines and fields that a spreadsheet put behind a name change nothing', () => {
    const dressed = `\uFEFF${APPROVAL.replace('PROJECTS', '\nPROJECTS;;;').replaceAll('\n', '\r\n')}`
    expect(read(dressed).election).toEqual(read(APPROVAL).election)
  })

  test('what is quoted may hold semicolons, quotation marks and line ends, and lines are still counted right', () => {
    const { tables } = cutIntoTables(with_('"Bench; two of them"', '"Bench;\ntwo of them"'))
    expect(tables.PROJECTS.rows.map(({ line, fields }) => [line, fields[2]])).toEqual([
      [10, 'Lamps'],
      [11, 'Bench;\ntwo of them'],
      [13, '"New" trees'],
    ])
  })

  test('text after a closing quotation mark belongs to the field', () => {
    const { tables } = cutIntoTables(with_('Lamps', '"Odkupmy" i my'))
    expect(tables.PROJECTS.rows[0]?.fields[2]).toBe('Odkupmy i my')
  })

  test('with points, a project with none is not marked', () => {
    const points = with_('vote_type;approval', 'vote_type;cumulative')
      .replace('voter_id;vote', 'voter_id;vote;points')
      .replace('1;a,b', '1;a,b;0,10')
      .replace('2;c', '2;c;0.5')
      .replace('3;\n', '3;;\n')
    const { ballots, points: together } = read(points).election
    expect(ballots).toEqual([[1], [2], []])
    expect(together).toEqual([0n, 10n * POINT, POINT / 2n])
    expect(read(APPROVAL).election.points).toBeUndefined()
  })

  test('ranks say what is marked; the order is not asked', () => {
    expect(read(with_('approval', 'ordinal').replace('1;a,b', '1;b,a')).election.ballots[0]).toEqual([1, 0])
  })
})

describe('what is wrong is told with its line and its field', () => {
  test.each([
    ['an amount with a comma', with_('100.50', '100,50'), [6, 'budget', 'not-an-amount', '100,50']],
    ['a cost that is none', with_('60.5', 'dear'), [11, 'cost', 'not-an-amount', 'dear']],
    ['a cost below zero', with_('60.5', '-5'), [11, 'cost', 'not-an-amount', '-5']],
    ['no budget', with_('budget;100.50\n', ''), [2, 'budget', 'key-missing', '']],
    ['a budget told twice', with_('budget;100.50', 'budget;1\nbudget;100.50'), [7, 'budget', 'twice', 'budget']],
    ['a vote type that nobody knows', with_('approval', 'shouting'), [7, 'vote_type', 'not-a-vote-type', 'shouting']],
    ['a project told twice', with_('c;7', 'a;7'), [12, 'project_id', 'twice', 'a']],
    ['a project without a name', with_('c;7', ';7'), [12, 'project_id', 'empty', '']],
    ['a voter told twice', with_('2;c', '1;c'), [16, 'voter_id', 'twice', '1']],
    ['a vote for a project that is not there', with_('2;c', '2;d'), [16, 'vote', 'unknown-project', 'd']],
    ['a vote that marks a project twice', with_('1;a,b', '1;a,a'), [15, 'vote', 'twice', 'a']],
    ['two projects where one may be chosen', with_('approval', 'choose-1'), [15, 'vote', 'too-many-projects', 'a,b']],
    ['a field too many', with_('2;c', '2;c;x'), [16, 'VOTES', 'number-of-fields', '3 ≠ 2']],
    [
      'another number of voters than the head says',
      with_('num_votes;3', 'num_votes;4'),
      [5, 'num_votes', 'number-of-rows', '4 ≠ 3'],
    ],
    ['another number of projects', with_('num_projects;3', 'num_projects;2'), [4, 'num_projects', 'number-of-rows', '2 ≠ 3']],
    ['no column of costs', with_('project_id;cost', 'project_id;price'), [9, 'PROJECTS', 'column-missing', 'cost']],
    ['a column told twice', with_('cost;name', 'cost;cost'), [9, 'PROJECTS', 'column-twice', 'cost']],
    ['points missing where the type asks for them', with_('approval', 'scoring'), [14, 'VOTES', 'column-missing', 'points']],
    ['a section missing', with_('VOTES\n', ''), [16, 'VOTES', 'section-missing', '']],
    ['a section told twice', `${APPROVAL}META\nkey;value\n`, [18, 'META', 'section-twice', 'META']],
    ['a text that is no such file', 'a;b\n1;2\n', [1, 'META', 'no-section', 'a;b']],
    [
      'a quotation that never ends',
      with_('"Bench', '"""Bench').replace('""New"" trees"', ''),
      [12, '3', 'quote-not-closed', '"\nVOTES\nvoter_id;vot'],
    ],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)).toContainEqual(problem)
  })

  test('another number of points than of projects, and points that are none', () => {
    const points = with_('approval', 'scoring')
      .replace('voter_id;vote', 'voter_id;vote;points')
      .replace('1;a,b', '1;a,b;5')
      .replace('2;c', '2;c;many')
      .replace('3;\n', '3;;\n')
    expect(problemsOf(points)).toEqual([
      [15, 'points', 'number-of-points', '1 ≠ 2'],
      [16, 'points', 'not-a-number', 'many'],
    ])
  })

  test('everything wrong is told at once, in the order of the lines', () => {
    const lines = problemsOf(with_('60.5', 'x').replace('2;c', '2;d').replace('100.50', 'y')).map(([line]) => line)
    expect(lines).toEqual([6, 11, 16])
  })
})

describe('writing', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a;b', '"', 'two\nlines', '', '«中文»'))
  const tables = fc
    .record({
      columns: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 2 }),
      rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })),
    })
    .map(({ columns, rows }) => ({
      line: 0,
      columns,
      rows: rows.map((fields) => ({ line: 0, fields: ['k', ...fields].slice(0, columns.length) })),
    }))

  test('whatever the fields hold is read again as it was', () => {
    fc.assert(
      fc.property(tables, tables, tables, (META, PROJECTS, VOTES) => {
        const { tables: again, problems } = cutIntoTables(writePabulib({ META, PROJECTS, VOTES }))
        expect(problems).toEqual([])
        expect(fieldsOf(again)).toEqual(fieldsOf({ META, PROJECTS, VOTES }))
      }),
    )
  })

  const about = { description: 'a vote', country: 'China', unit: '一个镇', instance: '2022', currency: 'CNY', rule: '过半数' }

  test('an election of ours comes back with the same costs and the same ballots, whoever voted first', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const inFen = { ...election, unit: 100n }
        const { election: again, voteType } = read(writePabulib(pabulibOf(inFen, about)))
        const sorted = (ballots: readonly (readonly number[])[]) => ballots.map((marks) => marks.toSorted().join()).sort()
        expect(voteType).toBe('approval')
        expect(sorted(again.ballots)).toEqual(sorted(election.ballots))
        const yuan = ({ projects, unit }: typeof again) => projects.map(({ id, cost }) => [id, (cost * 100n) / unit])
        expect(yuan(again)).toEqual(yuan(inFen))
      }),
    )
  })

  test('the rows are sorted by what they say: neither order nor number leads back to who voted when', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const turned = { ...election, ballots: election.ballots.toReversed() }
        expect(writePabulib(pabulibOf(turned, about))).toBe(writePabulib(pabulibOf(election, about)))
      }),
    )
  })

  test('an amount is written as short as it is exact', () => {
    expect(['8600', '12.5', '0.05', '0'].map((text) => parseDecimal(text))).toEqual([
      { digits: 8600n, places: 0 },
      { digits: 125n, places: 1 },
      { digits: 5n, places: 2 },
      { digits: 0n, places: 0 },
    ])
    expect([amountText(860_000n, 100n), amountText(1250n, 100n), amountText(5n, 100n), amountText(7n, 1n)]).toEqual([
      '8600',
      '12.5',
      '0.05',
      '7',
    ])
  })
})

const fieldsOf = ({ META, PROJECTS, VOTES }: PbTables) =>
  [META, PROJECTS, VOTES].map(({ columns, rows }) => [columns, ...rows.map(({ fields }) => fields)])
