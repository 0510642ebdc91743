/** Blinding in a thread of its own: a third of a second on a slow phone, during which the page must not stand still. */
import { blind, unblind } from '../voting/ballot/blinding.ts'
import type { RsaJwk } from '../voting/ballot/jwk.ts'

export type Ask =
  | { readonly kind: 'blind'; readonly input: string; readonly passKey: RsaJwk }
  | {
      readonly kind: 'unblind'
      readonly input: string
      readonly passKey: RsaJwk
      readonly answer: Uint8Array
      readonly inverse: Uint8Array
    }

const work = (ask: Ask) =>
  ask.kind === 'blind' ? blind(ask.input, ask.passKey) : unblind(ask.input, ask.passKey, ask.answer, ask.inverse)

// Typed as a window because the page's scripts share one configuration; in a worker it takes no origin.
const page = self as unknown as { postMessage(message: unknown): void }

addEventListener('message', (event: MessageEvent<Ask>) => {
  work(event.data).then(
    (done) => page.postMessage({ done }),
    () => page.postMessage({ failed: true }),
  )
})
