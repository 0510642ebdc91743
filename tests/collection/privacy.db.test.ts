/** Names and telephones of residents: read on one page of the desk, and nowhere else in the house. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { makeDistrict, makeUnit, officer } from '../support/people.ts'
import { site } from '../support/site.ts'
import { acceptedProposal, collectingYear } from './arrange.ts'

useDatabase()

const AUTHOR = { name: '刘秀兰', phone: '13912345678' }

test('no public page, no list, no file, no log line and no recorded act tells who proposed', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  await makeUnit(here, district, '区住建局')
  const year = await collectingYear(here, district)
  const { id, code } = await acceptedProposal(here, year, { title: '滨河公园没有路灯', ...AUTHOR })
  const [staff, office] = [await officer(here, 'office-staff', district), await officer(here, 'government-office', district)]
  const resident = here.visitor()
  const desk = `/desk/${district.slug}`
  const title = encodeURIComponent('滨河公园没有路灯')
  const pages = [
    await resident.raw('/'),
    await resident.raw('/calls'),
    await resident.raw(`/calls/${year.call}`),
    await resident.raw(`/calls/${year.call}/propose`),
    await resident.raw(`/calls/${year.call}/similar?title=${title}`),
    await resident.raw(`/calls/${year.call}/propose/done?code=${code}`),
    await resident.raw(`/track/${code}`),
    await staff.raw(`${desk}/proposals?state=`),
    await staff.raw(`${desk}/proposals.csv?state=`),
    await staff.raw(`${desk}/proposals/${id}/slip`),
    await staff.raw(`${desk}/proposals?state=&q=${encodeURIComponent(AUTHOR.name)}`),
    await staff.raw(`${desk}/audit`),
    await office.raw(`${desk}/screening/new?proposal=${id}`),
  ]
  // What somebody searched for stands in the search field; everything else of the page must not repeat it.
  for (const response of pages) {
    expect(response.status, response.url).toBe(200)
    const html = (await response.text()).replace(/<input[^>]*name="q"[^>]*>/, '').replace(/href="[^"]*q=[^"]*"/g, '')
    for (const secret of Object.values(AUTHOR)) expect(html).not.toContain(secret)
  }
  const acts = await here.db.read.selectFrom('audit_event').selectAll().execute()
  for (const secret of Object.values(AUTHOR)) {
    expect(JSON.stringify(acts)).not.toContain(secret)
    expect(here.lines.join('\n')).not.toContain(secret)
  }
  const own = await staff.get(`${desk}/proposals/${id}`)
  for (const secret of Object.values(AUTHOR)) expect(own.text).toContain(secret)
})

test('only the store of proposals names the table of authors', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const naming = files.filter((file) => /['" ]proposal_author\b/.test(readFileSync(`src/${file}`, 'utf8')))
  expect(naming.filter((file) => !file.startsWith('demo/')).sort()).toEqual([
    'collection/proposal-store.ts',
    'database/tables.ts',
    'database/tables/year.ts',
  ])
})
