/** The first start tells where to go and what to type, and both are true. */
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../support/server.ts'

const started: RunningServer[] = []
afterEach(async () => {
  for (const server of started.splice(0).reverse()) await server.stop()
})

const CODE = /set-up code:\s+(\S{43})/
const start = async (options: Parameters<typeof startServer>[0] = {}) => {
  const server = await startServer(options)
  started.push(server)
  return server
}
const end = async (server: RunningServer) => {
  server.process.kill('SIGTERM')
  await once(server.process, 'exit')
}
const send = (server: RunningServer, code: string) =>
  fetch(`${server.url}/set-up`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      code,
      city: '乌海市',
      'city-slug': 'wuhai',
      'system-name': '王系统',
      'system-username': 'wang',
      'system-password': 'Sunny-day-2022',
      'security-name': '安全员',
      'security-username': 'anquan',
      'security-password': 'Sunny-day-2023',
    }),
  })

test('tells where it really listens, replaces a code that was lost, and never prints one again once it was used', async () => {
  const first = await start({ env: { BASE_URL: 'http://localhost:3000' } })
  const lost = CODE.exec(first.told())?.[1] ?? ''
  expect(first.told()).toContain(`Open ${first.url}/set-up and`)
  expect((await fetch(`${first.url}/set-up`)).status).toBe(200)
  await end(first)
  const second = await start({ on: first })
  const code = CODE.exec(second.told())?.[1] ?? ''
  expect([code.length, code === lost]).toEqual([43, false])
  expect((await send(second, lost)).status).toBe(422)
  expect((await send(second, code)).headers.get('location')).toBe('/sign-in')
  await end(second)
  const third = await start({ on: first })
  expect(third.told()).not.toContain('set-up')
  expect((await fetch(`${third.url}/set-up`)).status).toBe(404)
}, 240_000)
