/** docs/count.md is true: every command in it is run, and says what stands below it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { count } from '../../src/cli/count.ts'
import { pb } from '../../src/cli/pb.ts'

const page = readFileSync('docs/count.md', 'utf8')
const BLOCK = /```(\w+)[^\n]*\n([\s\S]*?)```/g
const blocks = [...page.matchAll(BLOCK)].map(([, kind = '', body = '']) => ({ kind, body }))
const examples = blocks.flatMap(({ kind, body }, index) => {
  const next = blocks[index + 1]
  return kind === 'console' && next !== undefined ? [{ command: body.replace(/^\$ piaojue /, '').trim(), says: next }] : []
})

const run = async (command: string) => {
  const [name, ...args] = command.split(' ')
  return name === 'count' ? count(args) : pb(args)
}

test('the page has seven examples', () => {
  expect(examples).toHaveLength(7)
})

describe.each(examples)('piaojue $command', ({ command, says }) => {
  test('says what the page says', async () => {
    const { code, out, err } = await run(command)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    if (says.kind === 'json') expect(JSON.parse(out)).toMatchObject(JSON.parse(says.body) as object)
    else expect(out).toBe(says.body)
  })
})

test('the ballots shown on the page are those of the example', () => {
  const shown = blocks.find(({ kind }) => kind === 'ndjson')?.body
  expect(readFileSync('docs/examples/tie.ndjson', 'utf8')).toBe(shown)
})
