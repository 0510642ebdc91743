/**
 * The client's half of RFC 9474 (RSABSSA-SHA384-PSS-Deterministic: the result is an ordinary PS384 signature). Runs in a Web Worker:
 * a third of a second on a slow phone. The server's half is native (keys.ts).
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { utf8 } from './canonical.ts'
import { passVerifyingKey, type RsaJwk } from './jwk.ts'

const suite = () => RSABSSA.SHA384.PSS.Deterministic()

export interface Blinded {
  /** Goes to the server. */
  readonly message: Uint8Array
  /** Stays here; without it the signature that comes back is worthless. */
  readonly inverse: Uint8Array
}

export async function blind(input: string, passKey: RsaJwk): Promise<Blinded> {
  const { blindedMsg, inv } = await suite().blind(await passVerifyingKey(passKey), utf8(input))
  return { message: blindedMsg, inverse: inv }
}

/** Throws when what came back is no signature of this input: the server cannot hand out passes that only look right. */
export async function unblind(input: string, passKey: RsaJwk, answer: Uint8Array, inverse: Uint8Array): Promise<Uint8Array> {
  return suite().finalize(await passVerifyingKey(passKey), utf8(input), answer, inverse)
}
