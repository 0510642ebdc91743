export function postgresPrograms(): string
export interface OwnPostgres {
  readonly url: string
  /** Its data directory. */
  readonly data: string
  readonly programs: string
  start(): void
  crash(): void
  stopAtOnce(): void
  remove(): void
}
export function freePort(): Promise<number>
export function makePostgres(): Promise<OwnPostgres>
