/** What a request carries from one part of the pipeline to the next. */
import type { HttpBindings } from '@hono/node-server'
import type { Config } from '../config.ts'
import type { Database } from '../database/connect.ts'
import type { BodyKind } from '../database/tables/people.ts'
import type { Grant, Viewer } from '../identity/viewer.ts'
import type { BodyId } from '../kernel/ids.ts'
import type { Assets } from './assets.ts'
import type { Log } from './log.ts'
import type { Reading } from './reading.ts'

/** What the application is made with; nothing is global. */
export interface Deps {
  readonly config: Config
  readonly db: Database
  readonly assets: Assets
  readonly log: Log
  readonly installation: { readonly kind: 'demo' | 'real' }
  readonly masterKey: Uint8Array
  /** Fires when the server stops: open live responses end. */
  readonly stopping?: AbortSignal
}

/** A body as an address names it. */
export interface PlaceOfAddress {
  readonly id: BodyId
  readonly slug: string
  readonly name: string
  readonly kind: BodyKind
  /** The body and everything above it, nearest first. */
  readonly lineage: readonly BodyId[]
}

/** The body in the address of a staff page, with what the viewer holds there. */
export interface Place extends PlaceOfAddress {
  readonly grants: readonly Grant[]
}

export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    deps: Deps
    requestId: string
    reading: Reading
    viewer: Viewer
    /** Name of the city, «» before set-up. */
    cityName: () => Promise<string>
    bodyOfAddress: (slug: string) => Promise<PlaceOfAddress | null>
    place: Place
  }
}
