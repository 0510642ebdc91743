/** The demo's officers with one random password, told once and kept in a file that only its owner may read. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { createOfficer } from '../identity/actions.ts'
import { hashPassword, randomDigits } from '../identity/secrets.ts'
import type { AccountId } from '../kernel/ids.ts'
import { bodyAt, type DemoBodies } from './load.ts'
import { DEMO_OFFICERS, type DemoOfficer } from './people.ts'

export interface SignIn {
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly body: string
}

/** A deputy's slip of the session that stands ready. */
export interface SlipToTry {
  readonly rollNumber: number
  readonly digits: string
  readonly name: string
  readonly path: string
}

export interface SignIns {
  readonly officers: readonly SignIn[]
  readonly slips: readonly SlipToTry[]
}

/** Easy to type, hard to guess: «Wuhai-» and eight random digits. */
export const demoPassword = (): string => `Wuhai-${randomDigits(8)}`

/** Accounts by user name, and how to sign in to them. */
export async function writeOfficers(
  trx: Trx,
  bodies: DemoBodies,
  password: string,
): Promise<{ accounts: ReadonlyMap<string, AccountId>; signIns: SignIn[] }> {
  const passwordHash = await hashPassword(password)
  const accounts = new Map<string, AccountId>()
  for (const officer of DEMO_OFFICERS) accounts.set(officer.username, await writeOfficer(trx, bodies, officer, passwordHash))
  const signIns = DEMO_OFFICERS.map(({ username, role, at }) => ({
    username,
    password,
    role,
    body: bodyAt(bodies, at).place.name,
  }))
  return { accounts, signIns }
}

async function writeOfficer(trx: Trx, bodies: DemoBodies, officer: DemoOfficer, passwordHash: string): Promise<AccountId> {
  const body = bodyAt(bodies, officer.at)
  const unitId = officer.unit === null ? null : (body.units.get(officer.unit) ?? null)
  return createOfficer(trx, {
    name: officer.name,
    username: officer.username,
    passwordHash,
    role: officer.role,
    bodyId: body.id,
    unitId,
  })
}

/** Columns that a person reads and a test can take apart. */
export const signInLines = ({ officers, slips }: SignIns, baseUrl: URL): string =>
  [
    'Demo sign-ins (officers: /sign-in). Random, for this installation only.',
    '',
    ...officers.map(({ username, password, role, body }) => `  ${username.padEnd(20)} ${password}  | ${role}, ${body}`),
    '',
    'Slips of deputies for the session that stands ready: open the address, or type roll number and digits.',
    '',
    ...slips.map(
      ({ rollNumber, digits, name, path }) => `  ${String(rollNumber).padEnd(4)} ${digits}  ${name}  ${new URL(path, baseUrl)}`,
    ),
    '',
  ].join('\n')

export const SIGN_INS_FILE = 'demo-sign-ins.txt'

export const keepSignIns = (signIns: SignIns, dataDir: string, baseUrl: URL): void =>
  writeFileSync(join(dataDir, SIGN_INS_FILE), signInLines(signIns, baseUrl), { mode: 0o600 })
