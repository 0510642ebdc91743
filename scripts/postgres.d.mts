export function postgresPrograms(): string
export interface OwnPostgres {
  readonly url: string
  /** Its data directory. */
  readonly data: string
  readonly programs: string
  /** The file that the server writes to. */
  readonly log: string
  start(): void
  crash(): void
  stopAtOnce(): void
  remove(): void
}
export function freePort(): Promise<number>
export function makePostgres(further?: readonly string[]): Promise<OwnPostgres>
