/** Who watches the vote, how it is told, how long ballots are kept: rulebook §11.5, 八 to 十一. */
import { type Clause, type Speech, say } from './article.ts'

export function officials({ words, rule, terms }: Speech): Clause[] {
  const { chief, scrutineers, scrutineersPer, voteFirst } = rule.officials
  return [
    say(
      words.officials(chief, scrutineers, scrutineersPer, terms),
      'officials.chief',
      'officials.scrutineers',
      'officials.scrutineersPer',
    ),
    say(voteFirst ? words.voteFirst.first(terms) : words.voteFirst.together(terms), 'officials.voteFirst'),
  ]
}

export function publication({ words, rule, terms }: Speech): Clause[] {
  const { onTheSpot, counts, order, rows } = rule.publish
  const report = onTheSpot ? words.report.onTheSpot(terms) : words.report.later(terms)
  return [
    say(`${report}${words.proclaim(terms)}`, 'publish.onTheSpot'),
    say(words.counts[counts], 'publish.counts'),
    say(words.publishedOrder[order], 'publish.order'),
    say(rows ? words.rows.published : words.rows.sealed, 'publish.rows'),
  ]
}

export const retention = ({ words, rule, terms }: Speech): Clause[] => [
  say(words.retention(rule.retentionMonths, terms), 'retentionMonths'),
]

export const effect = ({ words, terms }: Speech): Clause[] => [say(words.effect(terms))]
