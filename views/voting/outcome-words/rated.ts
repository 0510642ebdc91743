/** A satisfaction rating in sentences: for each item its votes, the tests of its grade with their numbers, its rates. */
import type { RatingOutcome } from '../../../src/voting/rule/rating.ts'
import type { Account } from './account.ts'

type Rated = Extract<RatingOutcome, { kind: 'rated' }>
type Rate = Rated['overall']

export function ratingSentences(account: Account, outcome: RatingOutcome): string[] {
  const { words, rule } = account
  if (outcome.kind !== 'rated') return [words.ratingKind[outcome.kind]]
  const satisfaction = rule?.satisfaction
  if (!satisfaction) throw new Error('a rating without its tiers')
  const tierName = (id: string) => satisfaction.tiers.find((tier) => tier.id === id)?.name ?? id
  const [one] = outcome.items
  const items = outcome.items.map((item) => {
    const votes = item.votes.map(({ tier, votes: count }) => words.rated.votes(tierName(tier), count)).join(words.and)
    const asked = item.tests.slice(0, item.tests.findIndex(({ met }) => met) + 1 || item.tests.length)
    const tests = asked.map(({ votes: count, needed, met }, index) => {
      const sumOf = satisfaction.grades[index]?.sumOf ?? []
      const tiers = sumOf.map((id) => words.rated.quoted(tierName(id))).join(words.and)
      return words.rated.test(tiers, sumOf.length > 1, count, needed, met)
    })
    return [
      words.rated.item(account.nameOf(item.item), votes, tests.join(words.or), item.grade),
      words.rated.rates(rateOf(item.satisfied), rateOf(item.overall)),
    ].join(account.language === 'en' ? ' ' : '')
  })
  const base = one === undefined ? [] : [words.rated.base(words.base[satisfaction.base](one.of, account.who.member))]
  return [...base, ...items, words.rated.overall(rateOf(outcome.overall), outcome.items.length)]

  function rateOf({ perTenThousand }: Rate): string {
    if (perTenThousand === null) return words.rated.noRate
    return `${Math.floor(perTenThousand / 100)}.${String(perTenThousand % 100).padStart(2, '0')}%`
  }
}
