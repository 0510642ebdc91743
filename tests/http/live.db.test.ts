import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Running, start } from '../../src/server.ts'
import { useDatabase } from '../support/database.ts'
import { frozenRound, setPhase } from '../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../support/site.ts'

useDatabase()

/** The server on a port of its own; its database stays for the other tests. */
const serve = (here: Site): Promise<Running> =>
  start({
    ...here.deps,
    db: { ...here.db, close: async () => {} },
    config: readConfig({ PORT: '0', DATA_DIR: 'data-of-tests' }),
  })

interface Listener {
  readonly headers: Headers
  next(): Promise<unknown>
  ended(): Promise<boolean>
}

async function listen(running: Running, path: string): Promise<Listener> {
  const response = await fetch(`http://localhost:${running.port}${path}`, { headers: { accept: 'text/event-stream' } })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('no stream')
  let rest = ''
  return {
    headers: response.headers,
    async next() {
      for (;;) {
        const end = rest.indexOf('\n\n')
        if (end >= 0) {
          const block = rest.slice(0, end)
          rest = rest.slice(end + 2)
          if (block.startsWith('data: ')) return JSON.parse(block.slice(6))
          continue
        }
        const { done, value } = await reader.read()
        if (done) return null
        rest += new TextDecoder().decode(value)
      }
    },
    ended: async () => (await reader.read()).done,
  }
}

test('everybody who listens is told the phase, and told again when it changes', async () => {
  const here = await site()
  const round = await frozenRound(here.db, MASTER_KEY)
  const running = await serve(here)
  try {
    const listeners = [await listen(running, `/cast/${round.id}/phase`), await listen(running, `/cast/${round.id}/phase`)]
    const told = await Promise.all(listeners.map((one) => one.next()))
    expect(told).toEqual([
      { phase: 'frozen', issued: 0, returned: 0 },
      { phase: 'frozen', issued: 0, returned: 0 },
    ])
    await setPhase(here.db, round, 'issuing')
    expect(await Promise.all(listeners.map((one) => one.next()))).toEqual([
      { phase: 'issuing', issued: 0, returned: 0 },
      { phase: 'issuing', issued: 0, returned: 0 },
    ])
    expect(listeners[0]?.headers.get('cache-control')).toBe('no-store')
    expect(listeners[0]?.headers.get('x-accel-buffering')).toBe('no')
    expect(listeners[0]?.headers.get('set-cookie')).toBeNull()
  } finally {
    await running.stop()
  }
})

test('a server that stops does not wait for its listeners', async () => {
  const here = await site()
  const round = await frozenRound(here.db, MASTER_KEY)
  const running = await serve(here)
  const listener = await listen(running, `/cast/${round.id}/phase`)
  await listener.next()
  const began = performance.now()
  await running.stop()
  expect(await listener.ended()).toBe(true)
  // The grace for requests under way is ten seconds; listeners must not use it up.
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a topic that does not exist has no stream', async () => {
  const here = await site()
  const running = await serve(here)
  try {
    const { status } = await fetch(`http://localhost:${running.port}/cast/${crypto.randomUUID()}/phase`, {
      headers: { accept: 'text/event-stream' },
    })
    expect(status).toBe(404)
  } finally {
    await running.stop()
  }
})
