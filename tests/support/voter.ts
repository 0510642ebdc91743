/**
 * A deputy's device without a browser: draws, seals and casts with the very functions that the casting page runs.
 * Passes can also be signed natively with the round's own key, where a test needs many ballots and not the drawing itself.
 */
import { constants, type KeyObject, sign } from 'node:crypto'
import { base64url, type Digest } from '../../src/kernel/digest.ts'
import { blind, unblind } from '../../src/voting/ballot/blinding.ts'
import { bytesOf } from '../../src/voting/ballot/canonical.ts'
import { writeEnvelope } from '../../src/voting/ballot/envelope.ts'
import { type Key, thumbprint } from '../../src/voting/ballot/jwk.ts'
import type { Manifest } from '../../src/voting/ballot/manifest.ts'
import { newVoterKey, passInput, passOf } from '../../src/voting/ballot/pass.ts'
import { seal } from '../../src/voting/ballot/sealed.ts'

export interface Drawing {
  readonly blinded: string
  /** Takes the server's answer and gives the pass. */
  finish(signature: string): Promise<Pass>
}

export interface Pass {
  readonly text: string
  readonly jkt: Digest
  readonly key: Key
}

/** What the page keeps before it asks: repeat the same `blinded` as often as you like. */
export async function beginDrawing(manifest: Manifest): Promise<Drawing> {
  const { privateKey, jwk } = await newVoterKey()
  const input = passInput(manifest.round, jwk, await thumbprint(manifest.passKey))
  const { message, inverse } = await blind(input, manifest.passKey)
  return {
    blinded: base64url(message),
    async finish(signature) {
      const answer = bytesOf(signature)
      if (answer === null) throw new Error('the answer is not base64url')
      const text = passOf(input, await unblind(input, manifest.passKey, answer, inverse))
      return { text, jkt: await thumbprint(jwk), key: privateKey }
    },
  }
}

/** A pass of this round as the blind signature would have made it, in two milliseconds. */
export async function signedPass(manifest: Manifest, passKey: KeyObject): Promise<Pass> {
  const { privateKey, jwk } = await newVoterKey()
  const input = passInput(manifest.round, jwk, await thumbprint(manifest.passKey))
  const signature = sign('sha384', Buffer.from(input), {
    key: passKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  })
  return { text: passOf(input, signature), jkt: await thumbprint(jwk), key: privateKey }
}

/** The finished envelope, as the page keeps it before the first sending. */
export async function sealedEnvelope(manifest: Manifest, pass: Pass, marks: string): Promise<string> {
  const { round, boxKey, plaintextBytes } = manifest
  const sealed = await seal({ round, jkt: pass.jkt, marks }, boxKey, await thumbprint(boxKey), plaintextBytes)
  return writeEnvelope({ round, pass: pass.text, sealed }, pass.jkt, pass.key)
}
