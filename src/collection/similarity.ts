/**
 * Which earlier proposals say nearly the same? Single characters and pairs of characters, weighed by how rare they are (tf-idf),
 * compared by the cosine; the title counts twice. No dictionary: residents' words («路灯不亮», «晚上太黑») are in none.
 * It only shows a person where to look; it decides nothing.
 */
import { Alphabet, type Gram, sharedWords, type Wording } from './grams.ts'

export interface Similar<Item extends Wording> {
  readonly item: Item
  /** 0 to 1. */
  readonly score: number
  /** What both say: the explanation shown to the officer. */
  readonly shared: readonly string[]
}

export interface SimilarityIndex<Item extends Wording> {
  /** The most similar ones among those that `where` allows, best first. */
  find(to: Wording, where: (item: Item) => boolean, limit?: number): Similar<Item>[]
}

/** Below this, invented pairs of residents' wordings were no longer pairs. A start, to be adjusted with real texts. */
const LIKELY = 0.18
const SHOWN = 3

export function similarityIndex<Item extends Wording>(items: readonly Item[]): SimilarityIndex<Item> {
  const alphabet = new Alphabet()
  /** For each gram, one after the other: which item has it, how often, which item, how often … */
  const postings = new Map<Gram, number[]>()
  for (const [at, item] of items.entries())
    for (const gram of alphabet.gramsOf(item)) {
      const posting = postings.get(gram)
      if (posting === undefined) postings.set(gram, [at, 1])
      else if (posting[posting.length - 2] === at) posting[posting.length - 1] = (posting[posting.length - 1] ?? 0) + 1
      else posting.push(at, 1)
    }
  const rarity = (posting: readonly number[] | undefined) => Math.log(1 + (items.length + 1) / ((posting?.length ?? 2) / 2))
  const squares = new Float64Array(items.length)
  for (const posting of postings.values())
    each(posting, rarity(posting), (at, weight) => {
      squares[at] = (squares[at] ?? 0) + weight ** 2
    })

  return {
    find(to, where, limit = SHOWN) {
      const products = new Float64Array(items.length)
      let square = 0
      for (const [gram, times] of counted(alphabet.gramsOf(to))) {
        const posting = postings.get(gram)
        const own = weigh(times, rarity(posting))
        square += own ** 2
        each(posting ?? [], rarity(posting), (at, weight) => {
          products[at] = (products[at] ?? 0) + own * weight
        })
      }
      return items
        .map((item, at) => ({ item, score: (products[at] ?? 0) / Math.sqrt(square * (squares[at] ?? 0) || 1) }))
        .filter(({ item, score }) => score >= LIKELY && where(item))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map((found) => ({ ...found, shared: sharedWords(to, found.item) }))
    },
  }
}

const weigh = (times: number, rarity: number): number => (1 + Math.log(times)) * rarity

function each(posting: readonly number[], rarity: number, visit: (item: number, weight: number) => void): void {
  for (let at = 0; at < posting.length; at += 2) visit(posting[at] ?? 0, weigh(posting[at + 1] ?? 1, rarity))
}

function counted(grams: readonly Gram[]): Map<Gram, number> {
  const counts = new Map<Gram, number>()
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}
