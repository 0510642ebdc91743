import { expect, test } from 'vitest'
import { type InboxQuery, inboxAddress, inboxQuery } from '../../src/collection/inbox.ts'
import { CATEGORIES, CHANNELS } from '../../src/database/tables/year.ts'

const KNOWN = { states: ['submitted', 'accepted', 'refused', 'merged'], categories: CATEGORIES, channels: CHANNELS } as const
const read = (address: string): InboxQuery => {
  const search = new URLSearchParams(address)
  return inboxQuery((name) => search.get(name) ?? undefined, KNOWN)
}

test('without filters the inbox shows what waits, the oldest first', () => {
  expect(read('')).toMatchObject({ state: 'submitted', sort: { by: 'received', down: false }, page: 1 })
})

test('a list that was sent to somebody opens the same', () => {
  for (const address of [
    '?state=',
    '?state=accepted&category=safety&q=路灯',
    '?state=refused&channel=letter&sort=-title',
    '?state=submitted&sort=place&page=3',
  ]) {
    const query = read(address)
    expect(read(inboxAddress(query, { page: query.page })), address).toEqual(query)
  }
})

test('another filter or order begins at the first page', () => {
  expect(read(inboxAddress(read('?state=accepted&page=4'), { category: 'rural' })).page).toBe(1)
})

test('a mistyped address still shows a list', () => {
  expect(read('?state=lost&category=weather&channel=x&sort=size&page=-2')).toMatchObject({
    state: '',
    category: '',
    channel: '',
    sort: { by: 'received', down: false },
    page: 1,
  })
  expect(read('?page=1e9').page).toBe(1)
  expect(read(`?q=${'长'.repeat(200)}`).text).toHaveLength(60)
})
