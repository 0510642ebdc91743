/** What the vote is about, who must be there, how it is held: rulebook §11.5, 一 to 三. */

import type { Group } from '../../../src/voting/rule/rule.ts'
import { type Clause, type Speech, say, sayIf, usesBallots, usesPaper } from './article.ts'
import { candidatesOf, seatsOf } from './sums.ts'

export const basis = ({ words, rule, terms }: Speech): Clause[] => [
  say(words.basis(rule.venue, terms), 'venue', 'noun'),
  say(words.scope(words.venue[rule.venue].where, terms), 'venue', 'noun'),
]

export function candidates({ words, rule, terms }: Speech): Clause[] {
  const { groups, ballot, satisfaction } = rule
  const contests = groups.map((group) =>
    satisfaction === null ? contestOf({ words, terms }, group) : words.rated(group.candidates),
  )
  const listed = groups.length === 1 ? contests : groups.map(({ name }, index) => words.inGroup(name, contests[index] ?? ''))
  const head = groups.length === 1 ? '' : words.groupsHead(groups.length, candidatesOf(rule), seatsOf(rule))
  const columns = words.list(ballot.fields.map((field) => words.column[field]))
  return [
    say(
      words.sentence(`${head}${listed.join(words.between)}${words.end}`),
      'groups.contest',
      'groups.candidates',
      'groups.seats',
      'groups.name',
    ),
    say(words.noOther),
    ...sayIf(rule.mode !== 'show-of-hands' || usesPaper(rule), () => columnsOf({ words, rule, terms }, columns), 'ballot.fields'),
  ]
}

/** By devices there is no ballot to print: the list in everybody’s hands has the columns. */
function columnsOf({ words, rule, terms }: Speech, columns: string): string {
  if (!usesBallots(rule)) return columns === '' ? words.noColumnsOnList : words.columnsOnList(columns)
  return columns === '' ? words.noColumns(terms) : words.columns(columns, terms)
}

function contestOf({ words, terms }: Pick<Speech, 'words' | 'terms'>, { contest, candidates: many, seats }: Group): string {
  switch (contest) {
    case 'contested':
      return words.contested(many, seats)
    case 'uncontested':
      return words.uncontested(many, terms)
    case 'block':
      return words.block(many, terms)
  }
}

export const quorum = ({ words, rule, terms }: Speech): Clause[] => [
  say(words.quorum(rule.quorum, terms), 'quorum.num', 'quorum.den', 'quorum.cmp'),
  say(words.noProxy(terms)),
]

export function mode({ words, rule, terms }: Speech): Clause[] {
  const { mode: way, fallback, secrecy, custody, rooms, ballot } = rule
  return [
    say(words.mode[way](secrecy, terms), 'mode', 'secrecy'),
    ...sayIf(way === 'sealed-ballot', () => words.custody[custody], 'custody'),
    ...(fallback === null ? [] : [say(words.fallback[fallback](way, terms), 'fallback')]),
    say(words.rooms[rooms], 'rooms'),
    ...sayIf(usesPaper(rule), () => words.boxes(ballot.boxes, rooms === 'by-delegation'), 'ballot.boxes'),
    ...sayIf(usesPaper(rule), () => words.colour(ballot.colour ?? words.white, terms), 'ballot.colour'),
  ]
}
