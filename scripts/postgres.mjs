/**
 * A PostgreSQL server of one's own, made in a new folder and thrown away with it. As root it runs as the user postgres, because PostgreSQL
 * refuses root. `crash` and `stopAtOnce` are for those who want to see what survives.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = '/usr/lib/postgresql'
const asRoot = process.getuid?.() === 0

/** The folder of the newest server's programs; empty where there is none. */
export function postgresPrograms() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(ROOT, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? ''
}

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** With further settings of the server, such as `log_min_duration_statement=0`. */
export async function makePostgres(further = []) {
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-postgres-'))
  const data = join(folder, 'data')
  const programs = postgresPrograms()
  if (asRoot) {
    spawnSync('chown', ['postgres', folder])
    chmodSync(folder, 0o755)
  }
  const port = await freePort()
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} ${further.map((setting) => `-c ${setting}`).join(' ')}`

  function run(program, args) {
    const path = join(programs, program)
    const [command, rest] = asRoot ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args]
    const done = spawnSync(command, rest, { encoding: 'utf8', cwd: folder })
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.stdout || done.error}`)
  }

  const start = () => run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
  const stop = (mode) => run('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop'])

  run('initdb', ['-D', data, '-U', 'piaojue', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  start()
  return {
    url: `postgres://piaojue@127.0.0.1:${port}/postgres`,
    data,
    programs,
    log: join(folder, 'log'),
    start,
    /** kill -9 of the postmaster: its children notice by themselves. */
    crash: () => process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL'),
    stopAtOnce: () => stop('immediate'),
    remove() {
      try {
        // At once: what is in it is thrown away, and it may be in the middle of recovering.
        if (existsSync(join(data, 'postmaster.pid'))) stop('immediate')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
