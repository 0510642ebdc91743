/** (1) The manifest equals the digest that you took from the wall or the paper; and what the site shows is what was frozen in it. */
import { manifestIn } from '../ballot/manifest.ts'
import { type Check, failed, holds, notChecked, proved } from './checks.ts'
import { differs, firstOf, isSame } from './differs.ts'
import { frozenDigest } from './frozen.ts'
import type { Evidence } from './read.ts'

export async function manifestStep({ record, manifest, standing }: Evidence, wall: string | null): Promise<Check[]> {
  const { frozen, round } = record
  const digest = await frozenDigest(round.id, frozen)
  const onWall = record.acts.find(({ phase }) => phase === 'frozen')?.digest ?? null
  const asRead = firstOf(
    onWall === digest ? null : 'acts[0].digest',
    standing.report.frozenDigest === digest ? null : 'reports.frozenDigest',
  )
  const compared =
    wall === null ? notChecked('wall', { digest }) : wall === digest ? proved('wall') : failed('wall', '', { digest })
  if (frozen.manifest === null || manifest === null) {
    const kind = round.method === 'sealed' ? 'frozen.manifest' : round.custody === null ? null : 'round.custody'
    return [holds('as-frozen', firstOf(kind, asRead)), compared]
  }
  // Asks the signature, both digests inside, and that the key named inside signed it.
  const isWhole = (await manifestIn(frozen.manifest)) !== null
  return [
    holds('manifest-signed', firstOf(isWhole ? null : 'frozen.manifest', isSame(manifest.receiptKey, record.key) ? null : 'key')),
    holds(
      'as-frozen',
      firstOf(
        round.method === 'sealed' ? null : 'round.method',
        differs(record.frozen.rule, manifest.rule, 'frozen.rule'),
        differs(record.frozen.candidates, manifest.candidates, 'frozen.candidates'),
        record.frozen.roll === manifest.roll.digest ? null : 'frozen.roll',
        round.id === manifest.round ? null : 'round.id',
        round.custody === manifest.custody.kind ? null : 'round.custody',
        differs(record.body, manifest.body, 'body'),
        asRead,
      ),
    ),
    compared,
  ]
}
