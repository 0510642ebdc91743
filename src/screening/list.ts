/**
 * The candidate list as it is frozen: one canonical text holds everything that ballots, hall screen, booklet and web print from it,
 * and its digest names it. Names of authors are not in it; how many proposals stand behind an item is.
 */
import type { Category, Channel } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import { canonicalJson, type Digest, digestOfText } from '../kernel/digest.ts'
import type { CandidateId, CycleId } from '../kernel/ids.ts'
import type { Fen } from '../kernel/money.ts'

export interface ListItem {
  readonly position: number
  readonly candidate: CandidateId
  readonly title: string
  readonly content: string
  readonly place: string
  readonly category: Category
  readonly beneficiaries: string
  readonly target: string
  readonly cost_fen: Fen
  readonly fund_source: string
  readonly unit: string
  readonly due_on: Day
  /** Proposals behind it, merged ones included, by channel. */
  readonly sources: readonly { readonly channel: Channel; readonly count: number }[]
}

export interface ListContent {
  readonly format: 'piaojue-candidate-list-1'
  readonly body: string
  readonly cycle: CycleId
  readonly year: number
  readonly number: number
  readonly seats: number
  readonly envelope_fen: Fen
  readonly items: readonly ListItem[]
}

export async function sealed(content: ListContent): Promise<{ readonly canonical: string; readonly digest: Digest }> {
  const canonical = canonicalJson(content)
  return { canonical, digest: await digestOfText(canonical) }
}

/** Reads back what `sealed` wrote; the table that holds it accepts no change. */
export function contentOf(canonical: string): ListContent {
  const content: ListContent = JSON.parse(canonical)
  if (content.format !== 'piaojue-candidate-list-1') throw new Error(`unknown candidate list format: ${content.format}`)
  return content
}

export const sourceCount = (item: Pick<ListItem, 'sources'>): number =>
  item.sources.reduce((sum, source) => sum + source.count, 0)
