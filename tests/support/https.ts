/** What stands before the program everywhere but on one's own machine: a server that ends TLS. Its certificate is nobody's. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Front {
  readonly url: string
  /** From now on requests go to the program on this port. */
  leadTo(port: number): void
  end(): void
}

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-tls-'))
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  const made = spawnSync('openssl', ['req', ...kind, '-keyout', key, '-out', cert], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr || made.error}`)
  const pair = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(folder, { recursive: true })
  return pair
}

export async function httpsFront(): Promise<Front> {
  let program = 0
  const server = createServer(certificate(), (from, to) => {
    const { url, method, headers } = from
    const passed = request({ port: program, path: url, method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
    })
    passed.on('error', () => to.destroy())
    to.on('close', () => passed.destroy())
    from.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server without a port')
  return {
    url: `https://localhost:${address.port}`,
    leadTo: (port) => {
      program = port
    },
    end() {
      server.close()
      server.closeAllConnections()
    },
  }
}
