/**
 * Runs a command beside a PostgreSQL server of its own, made for it and thrown away after it:
 *   node scripts/with-postgres.mjs npm test
 * The command finds the server in TEST_DATABASE_URL.
 */
import { spawn } from 'node:child_process'
import { makePostgres } from './postgres.mjs'

const server = await makePostgres()
const [command, ...args] = process.argv.slice(2)
const env = {
  ...process.env,
  TEST_DATABASE_URL: server.url,
  TEST_PG_DATA: server.data,
  TEST_PG_BIN: server.programs,
}
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  try {
    server.remove()
  } finally {
    process.exit(code ?? 1)
  }
})
