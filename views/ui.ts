/** What every page may know beside its own data: words, choices of the reader, who is signed in, where he is. */
import type { Action } from '../src/identity/roles.ts'
import type { Day } from '../src/kernel/clock.ts'
import type { Language, Text } from './text/index.ts'

export interface Ui {
  readonly text: Text
  readonly language: Language
  readonly mode: 'normal' | 'elder'
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly demo: boolean
  /** Name of the city that runs this installation; «» before set-up. */
  readonly city: string
  readonly today: Day
  /** Business time of this page: the only «now» a view may know. */
  readonly now: Date
  /** Path and query of this page, for links that change language or mode. */
  readonly here: URL
  readonly viewer: { readonly kind: 'officer' | 'deputy'; readonly name: string } | null
  /** On a staff page: whose desk, and what the viewer may do there. */
  readonly desk: { readonly slug: string; readonly name: string; readonly may: (action: Action) => boolean } | null
  readonly asset: (name: string) => string
}
