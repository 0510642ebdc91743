/** How PostgreSQL's types arrive in JavaScript: the same from the embedded database and from a server (a test compares them). */
import pg from 'pg'

const INT8 = 20
const DATE = 1082
const NUMERIC = 1700

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: exactInteger,
  [NUMERIC]: exactInteger,
  // A calendar day stays the text it is; the driver's default would make it a moment in the server's time zone.
  [DATE]: (text) => text,
}

/** Money and counts are exact: an integer beyond 2^53 or a fraction is an error, never a rounded number. */
function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`not an exact integer: ${text}`)
  return value
}

export const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig
