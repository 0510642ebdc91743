import { expect, test } from 'vitest'
import { type Course, type Phase, stageOf, statusOf } from '../../../src/browser/casting/course.ts'
import { PHASES } from '../../../src/database/tables/vote.ts'

const AT_REST: Course = { phase: 'frozen', kept: 'nothing', foreign: false, noBallot: null, reviewing: false }
const stage = (course: Partial<Course>) => stageOf({ ...AT_REST, ...course })

test('the page knows every phase that a round can have', () => {
  const known: readonly Phase[] = PHASES
  for (const phase of known) expect(stage({ phase })).not.toBe('')
})

test.each([
  ['nothing is drawn before the issuing stage', {}, 'ready'],
  ['in the issuing stage a ballot is drawn', { phase: 'issuing' }, 'drawing'],
  ['who comes late draws while voting is open', { phase: 'open' }, 'drawing'],
  ['a drawing that broke off is taken up again', { phase: 'open', kept: 'drawing' }, 'drawing'],
  ['a drawn ballot waits for the opening', { phase: 'issuing', kept: 'drawn' }, 'drawn'],
  ['when voting opens the page is the ballot', { phase: 'open', kept: 'drawn' }, 'ballot'],
  ['then the review', { phase: 'open', kept: 'drawn', reviewing: true }, 'review'],
  ['a sealed ballot is sent', { phase: 'open', kept: 'sealed' }, 'sending'],
  ['also after closing, because it may lie in the box', { phase: 'closed', kept: 'sealed' }, 'sending'],
  ['a receipt stands whatever comes', { phase: 'archived', kept: 'cast' }, 'receipt'],
  ['a drawn ballot is too late after closing', { phase: 'closed', kept: 'drawn' }, 'late'],
  ['and so is who never drew', { phase: 'announced' }, 'late'],
  ['a void round counts for nobody', { phase: 'void', kept: 'cast' }, 'void'],
  ['who drew elsewhere is told so', { phase: 'open', noBallot: 'elsewhere' }, 'elsewhere'],
  ['another deputy’s ballot is left alone', { phase: 'open', kept: 'drawn', foreign: true }, 'foreign'],
] as const satisfies readonly (readonly [string, Partial<Course>, string])[])('%s', (_what, course, expected) => {
  expect(stage(course)).toBe(expected)
})

test('the word at the top says when the line is dead, whatever the phase', () => {
  expect([statusOf('open', true), statusOf('open', false), statusOf('frozen', true), statusOf('counted', true)]).toEqual([
    'open',
    'off',
    'waiting',
    'closed',
  ])
})
