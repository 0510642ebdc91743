/** What was noted on paper of the record of acts, typed from there: spaces do not count. */
import { NOTED_SIGNS, type Noted } from './chain.ts'

const NUMBER = /^[1-9]\d{0,9}$/
const DIGEST = new RegExp(`^[A-Za-z0-9_-]{${NOTED_SIGNS},43}$`)

/** Null where it cannot have been copied from a paper. */
export function notedIn(number: string, digest: string): Noted | null {
  const [typed, signs] = [number.trim(), digest.replace(/\s/g, '')]
  return NUMBER.test(typed) && DIGEST.test(signs) ? { number: Number(typed), digest: signs } : null
}
