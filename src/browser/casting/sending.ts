/** 投出: the ballot is sealed and kept, then sent byte for byte the same until a receipt for exactly it comes back. */
import { digestOfText } from '../../kernel/digest.ts'
import { writeEnvelope } from '../../voting/ballot/envelope.ts'
import { thumbprint } from '../../voting/ballot/jwk.ts'
import { type Manifest, manifestIn, receiptKeyOf } from '../../voting/ballot/manifest.ts'
import { receiptIn } from '../../voting/ballot/receipt.ts'
import { seal } from '../../voting/ballot/sealed.ts'
import type { Drawn } from './drawing.ts'
import { ask, backOff, json, pause } from './fetching.ts'
import { fact } from './page.ts'
import type { Kept, Vault } from './vault.ts'

export type Sealed = Extract<Kept, { state: 'sealed' }>
export type Cast = Extract<Kept, { state: 'cast' }>

/** The finished envelope, on disk before the first sending; the key is gone with it. */
export async function sealBallot(vault: Vault, drawn: Drawn, manifest: Manifest, marks: string): Promise<Sealed> {
  const { round, boxKey, plaintextBytes } = manifest
  const sealed = await seal({ round, jkt: drawn.jkt, marks }, boxKey, await thumbprint(boxKey), plaintextBytes)
  const envelope = await writeEnvelope({ round, pass: drawn.pass, sealed }, drawn.jkt, drawn.key)
  const kept: Sealed = {
    state: 'sealed',
    owner: drawn.owner,
    manifest: drawn.manifest,
    envelope,
    ballot: await digestOfText(sealed),
  }
  await vault.keep(kept)
  return kept
}

/** `slow`: told while there is no answer; `again`: resolves when somebody presses «send again». */
export async function send(
  vault: Vault,
  { envelope, ballot, manifest }: Sealed,
  slow: () => void,
  again: () => Promise<void>,
): Promise<Cast | 'late' | 'refused'> {
  const known = await manifestIn(manifest)
  if (known === null) throw new Error('the kept manifest is not one')
  const body = json({ envelope })
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(fact('address'), body)
    const { receipt, refusal } = answer?.body ?? {}
    if (typeof receipt === 'string') {
      const said = await receiptIn(receipt, known.round, await receiptKeyOf(known))
      // A receipt for another ballot under our pass: somebody else cast with it. The scrutineers must see this phone.
      if (said?.ballot !== ballot) return 'refused'
      const cast: Cast = { state: 'cast', receipt, ballot }
      // The ballot is in the box, whatever this device's storage says now.
      await vault.keep(cast).catch(() => {})
      return cast
    }
    if (refusal === 'round-not-open') {
      await vault.forget()
      return 'late'
    }
    if (answer !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429) return 'refused'
    slow()
    await Promise.race([pause(backOff(attempt)), again()])
  }
}
