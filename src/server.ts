/** Serves the application until it is told to stop; then what is under way finishes, and nothing acknowledged is lost. */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { createApp } from './app.tsx'
import type { Deps } from './http/env.ts'

/** Slow or silent clients are let go; a proxy in front buffers for the others. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 } as const
const MAX_CONNECTIONS = 5_000
const GRACE_MS = 10_000

export interface Running {
  readonly port: number
  /** Stops listening, lets requests finish (ten seconds at most), closes the database. */
  stop(): Promise<void>
}

export async function start(deps: Deps): Promise<Running> {
  const stopping = new AbortController()
  const app = createApp({ ...deps, stopping: stopping.signal })
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: deps.config.port, serverOptions: LIMITS }, () =>
      resolve(listening as Server),
    )
  })
  server.maxConnections = MAX_CONNECTIONS
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : deps.config.port
  deps.log('server.listening', { port, engine: deps.db.engine })
  return {
    port,
    async stop() {
      deps.log('server.stopping')
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      stopping.abort()
      server.closeIdleConnections()
      const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(grace)
      await deps.db.close()
      deps.log('server.stopped')
    },
  }
}
