import { expect, test } from 'vitest'
import { byState, canAccept, canMerge, canRefuse, type Decidable, stateAfterUndo } from '../../src/collection/proposal.ts'
import { parseTrackingCode } from '../../src/collection/tracking-code.ts'
import type { ProposalState } from '../../src/database/tables/year.ts'
import { day } from '../../src/kernel/clock.ts'

const proposal = (state: ProposalState, change: Partial<Decidable> = {}): Decidable => ({
  state,
  leads: false,
  inCandidate: false,
  ...change,
})

test('a refusal can be reconsidered, and an acceptance taken back while nothing stands on it', () => {
  expect(canAccept(proposal('refused')).ok).toBe(true)
  expect(canRefuse(proposal('accepted')).ok).toBe(true)
})

test('what others were merged into, or what a candidate was made from, cannot be refused', () => {
  expect(canRefuse(proposal('accepted', { leads: true }))).toMatchObject({ refusal: 'proposal-leads-others' })
  expect(canRefuse(proposal('accepted', { inCandidate: true }))).toMatchObject({ refusal: 'proposal-in-candidate' })
})

test('a merged proposal is neither accepted nor refused before the merge is undone', () => {
  expect(canAccept(proposal('merged'))).toMatchObject({ refusal: 'proposal-is-merged' })
  expect(canRefuse(proposal('merged'))).toMatchObject({ refusal: 'proposal-is-merged' })
})

test('only a waiting or an accepted proposal goes into another, and only into an accepted one', () => {
  const accepted = proposal('accepted')
  expect(canMerge(proposal('submitted'), accepted).ok).toBe(true)
  expect(canMerge(accepted, accepted).ok).toBe(true)
  expect(canMerge(proposal('refused'), accepted)).toMatchObject({ refusal: 'proposal-was-refused' })
  expect(canMerge(proposal('merged'), accepted)).toMatchObject({ refusal: 'proposal-is-merged' })
  expect(canMerge(proposal('accepted', { inCandidate: true }), accepted)).toMatchObject({ refusal: 'proposal-in-candidate' })
  for (const state of ['submitted', 'refused', 'merged'] as const)
    expect(canMerge(proposal('submitted'), proposal(state)), state).toMatchObject({ refusal: 'merge-lead-not-accepted' })
})

test('undoing a merge finds the state before it', () => {
  expect(stateAfterUndo(null)).toBe('submitted')
  expect(stateAfterUndo(day('2022-10-11'))).toBe('accepted')
})

test('states without proposals count zero', () => {
  expect(byState([{ state: 'accepted', count: 3 }])).toEqual({ submitted: 0, accepted: 3, refused: 0, merged: 0 })
})

test('a tracking code is read as people write it', () => {
  for (const typed of ['482196037715', '4821 9603 7715', ' 4821-9603-7715 ', '４８２１　９６０３　７７１５', '4821·9603·7715'])
    expect(parseTrackingCode(typed), typed).toBe('482196037715')
})

test('what is not twelve digits is no tracking code', () => {
  for (const typed of ['', '48219603771', '4821960377150', '48219603771x', '4821 9603 771５０', "482196037715' or 1=1"])
    expect(parseTrackingCode(typed), typed).toBeNull()
})
