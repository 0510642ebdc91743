/** A round whose box key three scrutineers hold, any two of whom open it; and envelopes for it. */
import type { EcPrivateJwk } from '../../../src/voting/ballot/jwk.ts'
import { type Manifest, writeManifest } from '../../../src/voting/ballot/manifest.ts'
import { type BoxFile, NO_PAPER, type PaperMarks } from '../../../src/voting/scrutiny/opening.ts'
import { joinedKey, makeSplitKey, type Share, shareDigest } from '../../../src/voting/scrutiny/shares.ts'
import { sealedEnvelope, signedPass } from '../../support/voter.ts'
import { type Workshop, workshop } from '../ballot/workshop.ts'

export interface SharedBox {
  readonly shop: Workshop
  readonly manifest: Manifest
  readonly text: string
  readonly shares: readonly Share[]
  /** As the scrutineers' page has it for a moment. */
  readonly key: EcPrivateJwk
  cast(marks: string): Promise<string>
  file(envelopes: readonly string[], paper?: PaperMarks): BoxFile
}

export async function sharedBox(): Promise<SharedBox> {
  const shop = await workshop()
  const { boxKey, shares } = await makeSplitKey({ holders: 3, needed: 2 })
  const custody = { kind: 'k-of-n', needed: 2, shares: await Promise.all(shares.map(shareDigest)) } as const
  const manifest: Manifest = { ...shop.manifest, boxKey, custody }
  const text = await writeManifest(manifest, shop.bodySign)
  const key = await joinedKey(boxKey, shares)
  if (key === null) throw new Error('the box of the test has no key')
  return {
    shop,
    manifest,
    text,
    shares,
    key,
    cast: async (marks) => sealedEnvelope(manifest, await signedPass(manifest, shop.passKey), marks),
    file: (envelopes, paper = NO_PAPER) => ({ manifest: text, envelopes, paper }),
  }
}
