import { expect, test } from 'vitest'
import { type PaperState, papersOf } from '../../../src/voting/papers/which.ts'

const DRAFT: PaperState = {
  phase: 'draft',
  kind: 'first',
  method: 'hand-totals',
  street: false,
  hasBallots: true,
  onPaper: true,
  counted: false,
  result: 'none',
  keysDestroyed: false,
  sealingWritten: false,
  rulingsStand: false,
  confirmed: false,
  published: false,
}
const standing = (state: Partial<PaperState>) => new Map(papersOf({ ...DRAFT, ...state }))
const names = (state: Partial<PaperState>) => [...standing(state).keys()]

test('a sealed round without paper has no ballot to print, none to hand out, and none to doubt', () => {
  const sealed = names({ method: 'sealed', onPaper: false })
  for (const paper of ['ballot', 'issue', 'doubtful'] as const) {
    expect(sealed).not.toContain(paper)
    expect(names({})).toContain(paper)
  }
})

test('a vote by hands or by devices has no paper on ballots: none to tell, to seal or to destroy', () => {
  const papers = names({ hasBallots: false, onPaper: false, phase: 'announced' })
  for (const paper of ['ballot', 'issue', 'turnout', 'doubtful', 'sealing', 'destruction'] as const)
    expect(papers).not.toContain(paper)
  for (const paper of ['rule', 'script', 'count'] as const) expect(papers).toContain(paper)
})

test('before the freeze rule, scrutineers and ballot are drafts; the count and the announcement are not there yet', () => {
  const papers = standing({})
  for (const paper of ['rule', 'scrutineers', 'ballot'] as const) expect(papers.get(paper)).toBe('draft')
  for (const paper of ['count', 'announcement'] as const) expect(papers.get(paper)).toBe('later')
  expect(papers.get('turnout')).toBe('blank')
})

test('who may not read the count yet has no count report', () => {
  expect(standing({ phase: 'counted', counted: true, result: 'none' }).get('count')).toBe('later')
  expect(standing({ phase: 'counted', counted: true, result: 'decides' }).get('count')).toBe('draft')
  expect(standing({ phase: 'announced', counted: true, result: 'decides' }).get('count')).toBe('ready')
})

test('a vote that leads to another one announces nothing; one that decides has a draft until it is published', () => {
  const after = { phase: 'announced', counted: true } as const
  expect(standing({ ...after, result: 'leads-on' }).get('announcement')).toBe('later')
  expect(standing({ ...after, result: 'decides' }).get('announcement')).toBe('draft')
  expect(standing({ ...after, result: 'decides', published: true }).get('announcement')).toBe('ready')
})

test('a run-off names no scrutineers again, and its rule is no draft', () => {
  expect(names({ kind: 'runoff' })).not.toContain('scrutineers')
  expect(standing({ kind: 'runoff' }).get('rule')).toBe('ready')
})

test('a street has its committee’s form instead of an announcement of a presidium', () => {
  expect(names({ street: true })).toContain('confirmation')
  expect(names({ street: true })).not.toContain('announcement')
  expect(names({})).not.toContain('confirmation')
})

test('a void round and a rehearsal have no result on paper', () => {
  for (const state of [{ phase: 'void' }, { kind: 'rehearsal' }] as const)
    for (const paper of ['count', 'announcement', 'sealing'] as const) expect(names(state)).not.toContain(paper)
})
