import { expect, test } from 'vitest'
import { auditHead } from '../../src/audit/store.ts'
import { useDatabase } from '../support/database.ts'
import { makeDistrict, officer } from '../support/people.ts'
import { site } from '../support/site.ts'

useDatabase()

test('what a paper says of the record is typed and compared; what cannot be from a paper is kept and explained', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const auditor = await officer(here, 'auditor', district)
  const { number, digest } = await auditHead(here.db.read)
  const asked = (noted: Record<string, string>) =>
    auditor.get(`/desk/${district.slug}/audit?${new URLSearchParams({ verify: '1', ...noted })}`)

  const same = await asked({ number: String(number), digest: digest.slice(0, 20) })
  expect([same.status, same.text.includes(`第 ${number} 条和纸上一样`)]).toEqual([200, true])
  const other = await asked({ number: String(number), digest: 'A'.repeat(43) })
  expect([other.status, other.text.includes('与纸上记的指纹不一样')]).toEqual([200, true])
  const short = await asked({ number: '三', digest: 'CsnO sJ5U' })
  expect([short.status, short.text.includes('请照纸上抄')]).toEqual([422, true])
  expect(short.document.querySelector('#digest')?.getAttribute('value')).toBe('CsnO sJ5U')
})
