/** How a satisfaction rating makes a grade from its tiers, «exactly half» included: rulebook §8.2. */
import { type Clause, type Speech, say } from './article.ts'

export function grades({ words, rule, terms }: Speech): Clause[] {
  const { satisfaction } = rule
  if (satisfaction === null) return []
  const nameOf = (id: string) => words.quoted(satisfaction.tiers.find((tier) => tier.id === id)?.name ?? id)
  const tests = satisfaction.grades.map(({ name, sumOf, num, den, atHalf }) =>
    words.gradeTest(
      words.list(sumOf.map(nameOf)),
      sumOf.length > 1,
      { num, den, cmp: atHalf === 'passes' ? 'at-least' : 'over' },
      name,
    ),
  )
  const listed = [...tests, words.gradeOtherwise(satisfaction.otherwise)].join(words.between)
  return [
    say(
      `${words.gradesHead(words.base[satisfaction.base](terms))}${listed}${words.end}`,
      'satisfaction.base',
      'satisfaction.grades.name',
      'satisfaction.grades.sumOf',
      'satisfaction.grades.num',
      'satisfaction.grades.den',
      'satisfaction.grades.atHalf',
      'satisfaction.otherwise',
    ),
    say(words.rateBase[satisfaction.rateBase](terms), 'satisfaction.rateBase'),
    say(
      satisfaction.retestMonths === null ? words.noRetest : words.retest(satisfaction.retestMonths, satisfaction.otherwise),
      'satisfaction.retestMonths',
    ),
  ]
}
