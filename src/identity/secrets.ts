/** Random secrets and their stored forms. What is handed out is never stored; what is stored opens nothing. */
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { base64url, type Digest, digestOfText } from '../kernel/digest.ts'

/** 256 random bits as base64url (43 characters): session cookies, slips' QR codes, set-up codes. */
export const randomSecret = (): string => base64url(randomBytes(32))

export const digestOfSecret = (secret: string): Promise<Digest> => digestOfText(secret)

/** Decimal digits, each equally likely. */
export const randomDigits = (count: number): string => Array.from({ length: count }, () => String(randomInt(10))).join('')

/** Without l, i and o, which are mistaken for digits when a password is read out or copied from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'

/** «mkqw-tbzr-hnfd-4829»: 67 random bits that can be read out on the telephone; letters, digits and a sign, as a password must have. */
export const randomPassword = (): string => {
  const letters = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [letters(), letters(), letters(), randomDigits(4)].join('-')
}

/**
 * Eight digits are few enough to try out, so their digest is keyed with the installation's master key: whoever has only the database
 * learns nothing. `context` names the session and the roll number.
 */
export const digestOfDigits = (masterKey: Uint8Array, context: string, digits: string): string =>
  createHmac('sha256', masterKey).update(`slip-digits\n${context}\n${digits}`).digest('base64url')

/** argon2id, 46 MiB, one pass, one lane (OWASP's first choice; about 25 ms here). */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const
const MAX_AT_ONCE = 4

export const hashPassword = (password: string): Promise<string> => inQueue(() => hash(password, COST))

/** Takes as long for an account that does not exist (stored = null) as for one that does. */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> =>
  inQueue(async () => (await verify(stored ?? (await nobody()), password)) && stored !== null)

let nobodysHash: Promise<string> | undefined
const nobody = () => (nobodysHash ??= hash(randomSecret(), COST))

/** At most a few at once: a crowd signing in must not starve a crowd voting. */
const waiting: (() => void)[] = []
let running = 0
async function inQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
