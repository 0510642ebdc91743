/** The environment, read once at start. Every problem is found before anything runs, and all are told in one message. */
import { resolve } from 'node:path'
import { z } from 'zod'

export interface Config {
  readonly port: number
  /** Embedded database, master key and the demo's sign-ins lie here. */
  readonly dataDir: string
  /** A PostgreSQL address; null means the embedded database. */
  readonly databaseUrl: string | null
  /** How people reach this installation; https everywhere but on localhost. */
  readonly baseUrl: URL
  /** 32 random bytes in base64url; null means `master.key` in dataDir (embedded only). */
  readonly masterKey: string | null
  /** For crash tests only: name and number of a point at which this process ends itself (failpoint.ts). */
  readonly failpoint: string | null
}

const environment = z.object({
  PORT: z.coerce.number('PORT: a number from 1 to 65535').int().min(0, 'PORT: a number from 1 to 65535').max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL: must begin with postgres:// or postgresql://')
    .optional(),
  BASE_URL: z.url('BASE_URL: must be a full address such as https://shishi.example.gov.cn').optional(),
  PIAOJUE_MASTER_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'PIAOJUE_MASTER_KEY: must be 32 random bytes in base64url (43 characters)')
    .optional(),
  PIAOJUE_FAILPOINT: z
    .string()
    .regex(/^[a-z-]+:\d+$/, 'PIAOJUE_FAILPOINT: a name and a number, such as cast-committed:3')
    .optional(),
})

export class ConfigProblem extends Error {}

/** Throws ConfigProblem with every problem on its own line. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  if (parsed.success) {
    const { PORT, DATA_DIR, DATABASE_URL, BASE_URL, PIAOJUE_MASTER_KEY, PIAOJUE_FAILPOINT } = parsed.data
    const baseUrl = new URL(BASE_URL ?? `http://localhost:${PORT}`)
    if (!isSecure(baseUrl)) problems.push('BASE_URL: must be https:// (plain http works on localhost only)')
    if (DATABASE_URL !== undefined && PIAOJUE_MASTER_KEY === undefined)
      problems.push(
        'PIAOJUE_MASTER_KEY: needed with DATABASE_URL (losing it loses every sealed box; keep a copy apart from the backup)',
      )
    if (problems.length === 0)
      return {
        port: PORT,
        dataDir: resolve(DATA_DIR),
        databaseUrl: DATABASE_URL ?? null,
        baseUrl,
        masterKey: PIAOJUE_MASTER_KEY ?? null,
        failpoint: PIAOJUE_FAILPOINT ?? null,
      }
  }
  throw new ConfigProblem(problems.map((problem) => `- ${problem}`).join('\n'))
}

/** Where browsers allow `__Host-` cookies and WebCrypto: https, or the own machine. */
const isSecure = (url: URL) => url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
