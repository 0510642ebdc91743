import { expect, test } from 'vitest'
import { useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { callSession, hall } from './hall.ts'

useDatabase()

test('seats are set as a whole, printed on slips, and told to the deputy and to the desk; a faulty plan changes nothing', async () => {
  const at = await hall(await site('demo'), { deputies: 3 })
  const session = await callSession(at, { code: 'seats23' })
  const office = await at.as('office-staff')
  const form = await office.get(`${session}/seats`)
  expect(form.document.querySelector('textarea')?.textContent).toContain('1\t代表1\t')
  const set = await office.submit(form, { plan: '1\t代表1\t12排6座\n2\t代表2\t12排7座' })
  expect([set.status, set.text.includes('3 名代表里 2 名有座位')]).toEqual([200, true])

  const twice = await office.post(`${session}/seats`, { plan: '1 1排1座\n2 1排1座' })
  expect([twice.status, twice.text.includes('第 2 行：座位“1排1座”已经有人')]).toEqual([422, true])
  expect(twice.document.querySelector('textarea')?.textContent).toBe('1 1排1座\n2 1排1座')

  const desk = await at.as('sign-in-desk')
  expect((await desk.get(`${session}?q=1`)).text).toContain('12排6座')
  expect((await desk.get(`${session}/roll`)).text).toContain('12排7座')
  expect((await desk.get(`${session}/seats`)).status).toBe(403)

  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  const [slip] = [...printed.document.querySelectorAll('.slip')]
  expect(slip?.textContent).toContain('座位 12排6座')
  const deputy = at.here.visitor()
  const digits = slip?.querySelector('.slip-digits')?.textContent ?? ''
  expect((await deputy.post('/s/seats23', { number: '1', digits })).text).toContain('12排6座')

  // Who asks for help is found by the seat.
  await deputy.post('/s/seats23/help', { reason: 'how-to' })
  expect((await desk.get(`${session}/help`)).text).toContain('12排6座')

  // A new plan is the whole plan.
  await office.post(`${session}/seats`, { plan: '3 5排5座' })
  const rows = await at.here.db.read.selectFrom('session_seat').select('seat').execute()
  expect(rows).toEqual([{ seat: '5排5座' }])
})
