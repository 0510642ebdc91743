/**
 * What a release has brought to somebody's tables is never edited, and nothing is put before it: an installation that has it would
 * neither start nor know the difference. With every release its new migrations are written down here.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'

const RELEASED = [
  ['0001_house', 'fa97a2b448d58e4d'],
  ['0002_people', '1cae76616d529418'],
  ['0003_year', '7ec687b5f2c2efbb'],
  ['0004_vote', 'ba728591ce8464f5'],
  ['0005_works', 'a4d4a5f7b66e953e'],
  ['0006_app_role', '8c6ac41f8a132c44'],
  ['0007_rule_start', '9a6dafda79c26f40'],
  ['0008_key_shares', '4b90f4a2cfb8f803'],
  ['0009_two_tellers', '44cb61b6df1b77a6'],
  ['0010_presidium', 'cbdeec8c5bc74635'],
  ['0011_paper_wording', 'd6b353acb498d781'],
  ['0012_archive', 'e62ef1fdc4b30214'],
  ['0013_rehearsal', 'be1e212ea93552c0'],
  ['0015_seats', '5a67099187c6bd0e'],
] as const

test('tables of an installation of before are brought up to date: what it has comes first, in the same order', () => {
  const names = Object.keys(migrations)
  expect(names).toEqual([...names].sort())
  expect(names.slice(0, RELEASED.length)).toEqual(RELEASED.map(([name]) => name))
})

test.each(RELEASED)('%s is as it was released', (name, digest) => {
  const text = readFileSync(`migrations/${name}.ts`)
  expect(createHash('sha256').update(text).digest('hex').slice(0, digest.length)).toBe(digest)
})
