/**
 * Runs a command beside a PostgreSQL server of its own, made for it and thrown away after it:
 *   node scripts/with-postgres.mjs npm test
 * The command finds the server in TEST_DATABASE_URL. As root the server runs as the user postgres (PostgreSQL refuses root).
 */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const asRoot = process.getuid?.() === 0
const folder = mkdtempSync(join(tmpdir(), 'piaojue-postgres-'))
const data = join(folder, 'data')

function binaries() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? ''
}

function run(program, args) {
  const path = join(binaries(), program)
  const [command, rest] = asRoot ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args]
  const done = spawnSync(command, rest, { encoding: 'utf8', cwd: folder })
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.stdout || done.error}`)
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

if (asRoot) {
  spawnSync('chown', ['postgres', folder])
  chmodSync(folder, 0o755)
}
const port = await freePort()
run('initdb', ['-D', data, '-U', 'piaojue', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c log_parameter_max_length_on_error=0`
run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])

const [command, ...args] = process.argv.slice(2)
const env = {
  ...process.env,
  TEST_DATABASE_URL: `postgres://piaojue@127.0.0.1:${port}/postgres`,
  TEST_PG_DATA: data,
  TEST_PG_BIN: binaries(),
}
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  try {
    run('pg_ctl', ['-D', data, '-m', 'fast', 'stop'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
    process.exit(code ?? 1)
  }
})
