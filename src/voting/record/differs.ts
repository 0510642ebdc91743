/** Comparing what is published with what was signed, value by value. */
import { canonicalJson } from '../../kernel/digest.ts'

export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** The first place at which two values differ; null when they are the same. */
export function differs(published: unknown, signed: unknown, place: string): string | null {
  if (isSame(published, signed)) return null
  if (!isTree(published) || !isTree(signed) || Array.isArray(published) !== Array.isArray(signed)) return place
  if (Array.isArray(published) && Array.isArray(signed) && published.length !== signed.length)
    return `${place}[${beginsToDiffer(published, signed)}]`
  const listed = Array.isArray(published)
  const names = new Set([...Object.keys(published), ...Object.keys(signed)])
  for (const name of names) {
    const inside = listed ? `${place}[${name}]` : `${place}.${name}`
    if (!(name in published) || !(name in signed)) return inside
    const found = differs(published[name], signed[name], inside)
    if (found !== null) return found
  }
  return place
}

/** Where two lists of different length part: what is missing or too much there is no change inside an item. */
function beginsToDiffer(published: readonly unknown[], signed: readonly unknown[]): number {
  const at = published.findIndex((one, index) => !isSame(one, signed[index] ?? null))
  return at === -1 ? published.length : at
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The first of several findings. */
export const firstOf = (...findings: readonly (string | null)[]): string | null => findings.find((one) => one !== null) ?? null
