/** The demo's officers with one random password, told once and kept in a file that only its owner may read. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { createOfficer } from '../identity/actions.ts'
import { hashPassword, randomDigits } from '../identity/secrets.ts'
import type { AccountId } from '../kernel/ids.ts'
import type { DemoBodies } from './bodies.ts'
import { type Office, officersOf, usernameOf } from './people.ts'

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

/** Every body's officers; accounts by user name, and how to sign in to those that are told. */
export async function writeOfficers(
  trx: Trx,
  now: Date,
  bodies: DemoBodies,
  password: string,
): Promise<{ accounts: Accounts; signIns: SignIn[] }> {
  const passwordHash = await hashPassword(password)
  const accounts = new Map<string, AccountId>()
  const signIns: SignIn[] = []
  for (const body of bodies.values())
    for (const { username, name, role, unit, told } of officersOf(body.place)) {
      const unitId = unit === null ? null : (body.units.get(unit) ?? null)
      // The demo tells its sign-ins to whoever tries it: nobody is asked to change them.
      const officer = { name, username, passwordHash, passwordIsTemporary: false, role, bodyId: body.id, unitId }
      accounts.set(username, await createOfficer(trx, now, officer))
      if (told) signIns.push({ username, password, role, body: body.place.name })
    }
  return { accounts, signIns }
}

export type Accounts = ReadonlyMap<string, AccountId>

export function accountOf(accounts: Accounts, slug: string, office: Office): AccountId {
  const account = accounts.get(usernameOf(slug, office))
  if (!account) throw new Error(`the example has no ${office} at ${slug}`)
  return account
}

/** Columns that a person reads and a test can take apart. */
const signInLines = ({ officers, slips }: SignIns, baseUrl: URL): string =>
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
