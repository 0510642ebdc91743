/** For whoever watches the process: alive, and able to answer. */
import { Hono } from 'hono'
import { sql } from 'kysely'
import { allow } from '../identity/guard.ts'
import type { Deps, Env } from './env.ts'

export function healthRoutes({ db }: Deps) {
  return new Hono<Env>()
    .get('/healthz', allow('public.read'), (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
    .get('/readyz', allow('public.read'), async (c) => {
      try {
        await db.read.selectNoFrom(sql<number>`1`.as('one')).execute()
        return c.text('ready', 200, { 'cache-control': 'no-store' })
      } catch {
        return c.text('database away', 503, { 'cache-control': 'no-store', 'retry-after': '5' })
      }
    })
}
