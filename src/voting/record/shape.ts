/**
 * Is a value from a file what it must be? The first fault is told with its place; nothing throws. Written by hand because the verifier
 * runs on a page of a few kilobytes, where the schema library of the server does not fit.
 */
import { bytesOf } from '../ballot/canonical.ts'

/** What should stand at the place; `views/text` has words for each. */
const WANTED = [
  'object',
  'member',
  'no-other-member',
  'list',
  'text',
  'number',
  'yes-or-no',
  'choice',
  'digest',
  'signed-object',
  'key',
  'rule',
  'json',
  'canonical',
  'smaller',
] as const
export type Wanted = (typeof WANTED)[number]

export interface Fault {
  /** Such as `acts[2].issued`; empty for the file as a whole. */
  readonly place: string
  readonly wanted: Wanted
}

export type Shape = (value: unknown, place: string) => Fault | null

const fault = (place: string, wanted: Wanted): Fault => ({ place, wanted })
const when =
  (isRight: (value: unknown) => boolean, wanted: Wanted): Shape =>
  (value, place) =>
    isRight(value) ? null : fault(place, wanted)

const within = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`)

/** Exactly these members; of an interface, so that none is forgotten. */
export function object<T>(members: { readonly [Name in keyof T]-?: Shape }): Shape {
  const shapes = Object.entries<Shape>(members)
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(place, 'object')
    const own = new Map(Object.entries(value))
    for (const [name, shape] of shapes) {
      if (!own.has(name)) return fault(within(place, name), 'member')
      const found = shape(own.get(name), within(place, name))
      if (found !== null) return found
      own.delete(name)
    }
    const [stranger] = own.keys()
    return stranger === undefined ? null : fault(within(place, stranger), 'no-other-member')
  }
}

const MOST_ITEMS = 1_000_000

export function list(item: Shape, most = MOST_ITEMS, least = 0): Shape {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return fault(place, 'list')
    for (let index = 0; index < value.length; index++) {
      const found = item(value[index], `${place}[${index}]`)
      if (found !== null) return found
    }
    return null
  }
}

export const nullable =
  (shape: Shape): Shape =>
  (value, place) =>
    value === null ? null : shape(value, place)

export const oneOf = (...choices: readonly string[]): Shape => when((value) => choices.includes(value as string), 'choice')

export const text = (least = 0, most = 10_000): Shape =>
  when((value) => typeof value === 'string' && value.length >= least && value.length <= most, 'text')

const MOST = 1_000_000
/** Numbers of people, ballots, places. */
export const whole = (least = 0, most = MOST): Shape =>
  when((value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most, 'number')
export const fen: Shape = whole(0, Number.MAX_SAFE_INTEGER)
export const yesOrNo: Shape = when((value) => typeof value === 'boolean', 'yes-or-no')

const DIGEST_BYTES = 32
/** SHA-256 in the one way to write it. */
export const isDigest = (value: unknown): value is string => typeof value === 'string' && bytesOf(value)?.length === DIGEST_BYTES
export const digest: Shape = when(isDigest, 'digest')

export const anything: Shape = () => null
export const of = (isRight: (value: unknown) => boolean, wanted: Wanted): Shape => when(isRight, wanted)
