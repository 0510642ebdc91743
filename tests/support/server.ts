/** The program as people run it: the built bundle in its own process, on an own database, on an own port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { buildServer } from '../../scripts/build.mjs'

const server = process.env['TEST_DATABASE_URL']

export interface RunningServer {
  readonly url: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly process: ChildProcess
  /** What it printed for people so far. */
  told(): string
  /** Its log so far, as lines of JSON. */
  lines(): readonly string[]
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly demo?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Start again on the same data. */
  readonly on?: Pick<RunningServer, 'dataDir' | 'databaseUrl'>
}

let built: Promise<void> | undefined
const build = () => (built ??= buildServer())

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  await build()
  const dataDir = options.on?.dataDir ?? mkdtempSync(join(tmpdir(), 'piaojue-data-'))
  const databaseUrl = options.on ? options.on.databaseUrl : server === undefined ? null : await freshDatabase(server)
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl, PIAOJUE_MASTER_KEY: 'A'.repeat(43) }),
    ...options.env,
  }
  if (options.demo && databaseUrl !== null && !options.on) await piaojue(['demo'], env)
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', 'bin/piaojue.mjs', 'start', ...(options.demo ? [] : ['--empty'])],
    { env },
  )
  let told = ''
  let logged = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk))
  child.stdout.on('data', (chunk: Buffer) => (logged += chunk))
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', () => {
      const found = /http:\/\/localhost:\d+(?=\s)/.exec(told.slice(told.indexOf('Piaojue 票决')))
      if (told.includes('Piaojue 票决') && found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${told}${logged}`)))
  })
  return {
    url,
    dataDir,
    databaseUrl,
    process: child,
    told: () => told,
    lines: () => logged.split('\n').filter((line) => line !== ''),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      if (databaseUrl === null) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function piaojue(args: readonly string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['bin/piaojue.mjs', ...args], { env })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`piaojue ${args.join(' ')} ended with ${code}: ${told}`)
}

let made = 0
async function freshDatabase(on: string): Promise<string> {
  const name = `piaojue_server_${process.pid}_${++made}`
  const admin = new pg.Client({ connectionString: on })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(on)
  own.pathname = `/${name}`
  return own.href
}

/** The demo's sign-ins as it wrote them: user name → password. */
export function demoSignIns(running: RunningServer): ReadonlyMap<string, string> {
  const text = readFileSync(join(running.dataDir, 'demo-sign-ins.txt'), 'utf8')
  return new Map([...text.matchAll(/^\s*(\S+)\s+(\S+)\s+\|/gm)].map(([, username = '', password = '']) => [username, password]))
}
