/** What a resident may see of similar proposals: accepted ones, three at most. */
import type { CycleId } from '../kernel/ids.ts'
import type { FindSimilar, SimilarProposal } from './similar-store.ts'

const SHOWN = 3

/** By the first line and the place (what was shown while writing), then by the whole text: each finds what the other misses. */
export async function acceptedLike(
  findSimilar: FindSimilar,
  cycleId: CycleId,
  written: Readonly<Record<string, string>>,
): Promise<SimilarProposal[]> {
  const [title, place, wish] = [cut(written['title'], 60), cut(written['place'], 60), cut(written['wish'], 1000)]
  if (title.trim() === '') return []
  const find = (text: string) => findSimilar(cycleId, { title, text }, { states: ['accepted'] })
  const found = [...(await find(place)), ...(wish === '' ? [] : await find(`${place}。${wish}`))]
  return [...new Map(found.map((similar) => [similar.id, similar])).values()].slice(0, SHOWN)
}

/** No more than the fields hold: what is longer is an error anyway, and comparing it would cost time. */
const cut = (typed: string | undefined, length: number): string => (typed ?? '').slice(0, length)
