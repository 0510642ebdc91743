/** The fixed sentences of papers as a body words them, filled with the figures of the record. */
import type { CommonHole, Hole, PhraseKey, Phrases } from '../text/papers/phrases.ts'
import { phraseOf } from '../text/papers/phrases.ts'
import type { Words } from './model.ts'

type HolesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | HolesIn<Rest> : never
/** What a sentence must be told; null leaves a place for a pen. */
type Values<Key extends PhraseKey> = Readonly<
  Record<Extract<Exclude<HolesIn<Phrases[Key]>, CommonHole>, Hole>, string | number | null>
>

/** Sentences that a body has worded itself, by key. */
export type Wording = ReadonlyMap<string, string>
export type Common = Readonly<Record<CommonHole, string>>

/** Sentences with nothing to fill but what every paper knows need no values. */
type Rest<Key extends PhraseKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>]

export interface Voice {
  say<Key extends PhraseKey>(key: Key, ...values: Rest<Key>): Words
}

export const voiceOf = (own: Wording, common: Common): Voice => ({
  say: (key, ...[values]) => fill(own.get(key) ?? phraseOf(key), { ...common, ...values }),
})

const WIDTH_OF_BLANK = 4

/** `{name}` → its value. */
export function fill(text: string, values: Readonly<Record<string, string | number | null>>): Words {
  const words = text.split(/(\{[^{}]*\})/).flatMap((part): Words => {
    const name = /^\{(.*)\}$/.exec(part)?.[1]
    if (name === undefined) return part === '' ? [] : [part]
    const value = values[name]
    if (value === undefined) throw new Error(`nothing to fill {${name}} with`)
    return value === null ? [{ blank: WIDTH_OF_BLANK }] : [String(value)]
  })
  return joined(words)
}

/** Neighbouring texts become one, so that a sentence without blanks is one string. */
function joined(words: Words): Words {
  const whole: Words[number][] = []
  for (const one of words) {
    const last = whole.at(-1)
    if (typeof one === 'string' && typeof last === 'string') whole[whole.length - 1] = last + one
    else whole.push(one)
  }
  return whole
}
