/** The fields of a rule by name, so that a sentence, a warning or a question can say which of them it speaks for. */
import type { VotingRule } from './rule.ts'

/** «quorum.num», «groups.seats», «ballot.signs.for»: positions in a list are left out, every member of it is meant. */
export type RuleField = PathOf<VotingRule>

type PathOf<Value> =
  NonNullable<Value> extends readonly (infer Item)[]
    ? PathOf<Item>
    : NonNullable<Value> extends object
      ? { [Key in keyof NonNullable<Value> & string]: Join<Key, PathOf<NonNullable<Value>[Key]>> }[keyof NonNullable<Value> &
          string]
      : ''

type Join<Key extends string, Rest extends string> = Rest extends '' ? Key : `${Key}.${Rest}`
