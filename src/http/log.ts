/**
 * One JSON line an event on standard output. Paths are logged as route patterns, never with what people typed, and no line names a
 * person, an address or a choice. The cast of a ballot writes no line at all.
 */
type LogFields = Readonly<Record<string, string | number | boolean>>
export type Log = (event: string, fields?: LogFields) => void

export const jsonLog =
  (write: (line: string) => void, now: () => Date = () => new Date()): Log =>
  (event, fields = {}) =>
    write(`${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`)
