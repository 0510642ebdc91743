/** Who watches the vote, how it is told, how long ballots are kept: rulebook §11.5, 八 to 十一. */
import { type Clause, type Speech, say, usesBallots } from './article.ts'

export function officials({ words, rule, terms }: Speech): Clause[] {
  const { chief, scrutineers, scrutineersPer, voteFirst } = rule.officials
  return [
    say(
      words.officials(chief, scrutineers, scrutineersPer, terms, words.watched[usesBallots(rule) ? 'ballots' : 'people']),
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
    say((usesBallots(rule) ? words.counts : words.countsOfPeople)[counts], 'publish.counts'),
    say(words.publishedOrder[order], 'publish.order'),
    say(
      (usesBallots(rule) && rule.secrecy === 'secret' ? words.rows : words.rowsOfPeople)[rows ? 'published' : 'sealed'],
      'publish.rows',
    ),
  ]
}

export const retention = ({ words, rule, terms }: Speech): Clause[] => [
  say((usesBallots(rule) ? words.retention : words.retentionOfRecords)(rule.retentionMonths, terms), 'retentionMonths'),
]

export const effect = ({ words, terms }: Speech): Clause[] => [say(words.effect(terms))]
