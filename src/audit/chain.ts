/** The hash chain of officers' acts: each link's digest covers its content and the digest before it, so a later edit by hand shows. */
import { type Digest, digestOfJson } from '../kernel/digest.ts'

/** What one link says. `at` is ISO 8601 in UTC, to the millisecond. */
export interface Link {
  readonly number: number
  readonly at: string
  readonly actor: string | null
  readonly body: string | null
  readonly event: string
  /** Canonical JSON of the event's fields. */
  readonly fields: string
  readonly previous: string
}

export const digestOfLink = (link: Link): Promise<Digest> => digestOfJson(link)

export type ChainFault =
  | { readonly kind: 'missing'; readonly number: number }
  | { readonly kind: 'altered'; readonly number: number }
  | { readonly kind: 'unlinked'; readonly number: number }
  | { readonly kind: 'cut-off'; readonly number: number }
  | { readonly kind: 'not-as-noted'; readonly number: number }

/** What stands on a printed paper: the number of an act, and its digest or the beginning of it. */
export interface Noted {
  readonly number: number
  readonly digest: string
}

/** So much of a digest nobody finds a second text for (96 bits). */
export const NOTED_SIGNS = 16

/**
 * Checks links in their order up to the head that the database has; returns the first fault of each link. An empty list means: nothing was
 * changed, removed, inserted or reordered by anybody who could not write the rest anew. Who could is found by what was noted on paper: with
 * `noted`, nothing up to that act was touched since it was printed.
 */
export async function verifyChain(
  links: AsyncIterable<Link & { digest: string }> | Iterable<Link & { digest: string }>,
  head: { readonly number: number; readonly digest: string },
  noted: Noted | null = null,
): Promise<ChainFault[]> {
  const faults: ChainFault[] = []
  let isThere = noted === null
  let expected = 1
  let previous = ''
  for await (const { digest, ...link } of links) {
    if (link.number !== expected) faults.push({ kind: 'missing', number: expected })
    else if (link.previous !== previous) faults.push({ kind: 'unlinked', number: link.number })
    else if ((await digestOfLink(link)) !== digest) faults.push({ kind: 'altered', number: link.number })
    if (link.number === noted?.number) isThere = digest.startsWith(noted.digest)
    expected = link.number + 1
    previous = digest
  }
  if (expected - 1 !== head.number || previous !== head.digest) faults.push({ kind: 'cut-off', number: head.number })
  if (noted !== null && !isThere) faults.push({ kind: 'not-as-noted', number: noted.number })
  return faults
}
