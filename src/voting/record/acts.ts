/**
 * The acts of a round with counts only, one for each phase: 应到, 实到, 在场, 发出, 收回, and the digest that was read out with it. They
 * hang on one another, and the count report signs the head, so that no figure can be changed, left out or added afterwards.
 */
import { type Digest, digestOfJson } from '../../kernel/digest.ts'

/** From freezing on; what is void has no record. */
export const ACT_PHASES = ['frozen', 'issuing', 'open', 'closed', 'opened', 'counted', 'announced', 'archived'] as const
export type ActPhase = (typeof ACT_PHASES)[number]

export interface Act {
  readonly phase: ActPhase
  readonly entitled: number
  readonly signedIn: number
  readonly present: number
  readonly issued: number | null
  readonly returned: number | null
  /** Read out and shown: of the frozen things when frozen, of the box when closed. */
  readonly digest: string | null
}

interface ActRow {
  readonly phase: string
  readonly entitled: number
  readonly signed_in: number
  readonly present: number
  readonly issued: number | null
  readonly returned: number | null
}

/** In the order of the phases and without the time of day. */
export function publishedActs(rows: readonly ActRow[], digests: { readonly frozen: string; readonly box: string | null }): Act[] {
  return ACT_PHASES.flatMap((phase) =>
    rows
      .filter((row) => row.phase === phase)
      .map(({ entitled, signed_in, present, issued, returned }) => ({
        phase,
        entitled,
        signedIn: signed_in,
        present,
        issued,
        returned,
        digest: phase === 'frozen' ? digests.frozen : phase === 'closed' ? digests.box : null,
      })),
  )
}

/** What the report can sign: everything up to the opened box. */
export const actsBeforeCount = (acts: readonly Act[]): Act[] =>
  acts.filter(({ phase }) => ACT_PHASES.indexOf(phase) <= ACT_PHASES.indexOf('opened'))

/** SHA-256 over each act and the head before it; `round` stands in every link, so that a chain belongs to one round. */
export async function actsHead(round: string, acts: readonly Act[]): Promise<Digest | ''> {
  let before: Digest | '' = ''
  for (const act of acts) before = await digestOfJson({ act, before, round })
  return before
}
