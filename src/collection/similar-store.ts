/** Similar proposals of a year. The index is kept as long as no proposal has come in: texts never change and none is deleted. */
import type { Reader } from '../database/connect.ts'
import type { Category, ProposalState } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { CycleId, ProposalId } from '../kernel/ids.ts'
import type { Wording } from './grams.ts'
import { proposalCount } from './inbox-store.ts'
import { type Similar, type SimilarityIndex, similarityIndex } from './similarity.ts'

interface Known extends Wording {
  readonly id: ProposalId
}

export interface SimilarProposal {
  readonly id: ProposalId
  readonly title: string
  readonly text: string
  readonly place: string
  readonly category: Category
  readonly state: ProposalState
  readonly submitted_on: Day
  readonly score: number
  readonly shared: readonly string[]
}

/** A few years are worked on at once; older indices are forgotten. */
const YEARS_KEPT = 8

export type FindSimilar = (
  cycleId: CycleId,
  to: Wording,
  only: { readonly states: readonly ProposalState[]; readonly except?: ProposalId; readonly limit?: number },
) => Promise<SimilarProposal[]>

export function similarFinder(db: Reader): FindSimilar {
  const kept = new Map<CycleId, { count: number; index: SimilarityIndex<Known> }>()

  async function indexOf(cycleId: CycleId): Promise<SimilarityIndex<Known>> {
    const count = await proposalCount(db, cycleId)
    const known = kept.get(cycleId)
    if (known?.count === count) return known.index
    const index = similarityIndex(await textsOf(db, cycleId))
    kept.delete(cycleId)
    kept.set(cycleId, { count, index })
    const [oldest] = kept.keys()
    if (kept.size > YEARS_KEPT && oldest !== undefined) kept.delete(oldest)
    return index
  }

  return async (cycleId, to, { states, except, limit }) => {
    const [index, wanted] = [await indexOf(cycleId), new Map<ProposalId, Facts>()]
    for (const facts of await factsOf(db, cycleId, states)) if (facts.id !== except) wanted.set(facts.id, facts)
    return index.find(to, (item) => wanted.has(item.id), limit).flatMap((found) => joined(found, wanted))
  }
}

function joined({ item, score, shared }: Similar<Known>, wanted: ReadonlyMap<ProposalId, Facts>): SimilarProposal[] {
  const facts = wanted.get(item.id)
  return facts ? [{ ...facts, title: item.title, text: item.text, score, shared }] : []
}

const textsOf = (db: Reader, cycleId: CycleId): Promise<Known[]> =>
  db
    .selectFrom('proposal')
    .select(['id', 'title', 'wish as text'])
    .where('cycle_id', '=', cycleId)
    .orderBy('submitted_on')
    .orderBy('id')
    .execute()

type Facts = Awaited<ReturnType<typeof factsOf>>[number]

const factsOf = (db: Reader, cycleId: CycleId, states: readonly ProposalState[]) =>
  db
    .selectFrom('proposal')
    .select(['id', 'place', 'category', 'state', 'submitted_on'])
    .where('cycle_id', '=', cycleId)
    .where('state', 'in', [...states])
    .execute()
