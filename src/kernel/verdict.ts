/**
 * An expected refusal is a value with a code, never a sentence: the words live in `views/text`, once per language.
 * Impossible things are thrown as ordinary errors instead.
 */
export type Verdict<Code extends string> = { readonly ok: true } | { readonly ok: false; readonly refusal: Code }

export const allowed = { ok: true } as const
export const refused = <Code extends string>(refusal: Code) => ({ ok: false, refusal }) as const

/** Thrown inside a transaction so that nothing half-done commits; answered as 409 with the sentence of its code. */
export class Refused<Code extends string = string> extends Error {
  readonly code: Code

  constructor(code: Code) {
    super(code)
    this.code = code
  }
}

/** For actions: go on when the rule allows, otherwise leave the transaction with its code. */
export function must<Code extends string>(verdict: Verdict<Code>): void {
  if (!verdict.ok) throw new Refused(verdict.refusal)
}

/** The object is not there, or is not this body's to know: answered as 404, the same for both. */
export class Missing extends Error {
  constructor(what: string) {
    super(`missing: ${what}`)
  }
}

/** `found(await candidate(db, id), 'candidate')`: the row, or 404. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw new Missing(what)
  return row
}
