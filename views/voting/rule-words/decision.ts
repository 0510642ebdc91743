/** Who passes, in which order seats are filled, what follows from a tie and from too few: rulebook §11.5, 七. */
import { wan } from '../../format.ts'
import { asksForVotes, type Clause, hasCut, type Speech, say, sayIf } from './article.ts'

export function majority({ words, rule, terms }: Speech): Clause[] {
  const { threshold, classes, extraThresholds, minimumVotes } = rule
  const nameOf = (id: string) => classes.find((one) => one.id === id)?.name ?? id
  const listed = classes.map(({ name, members }) =>
    words.classOf(name, words.list(members.map((member) => words.member[member] ?? member))),
  )
  return [
    threshold === null
      ? say(words.noMajority, 'threshold.base')
      : say(
          words.majority(words.base[threshold.base](terms), words.share(threshold)),
          'threshold.base',
          'threshold.num',
          'threshold.den',
          'threshold.cmp',
        ),
    ...sayIf(classes.length > 0, () => words.classes(listed.join(words.between)), 'classes.name', 'classes.members'),
    ...extraThresholds.map((extra) =>
      say(
        words.classMajority(words.classBase[extra.base](nameOf(extra.classId)), words.share(extra)),
        'extraThresholds.classId',
        'extraThresholds.base',
        'extraThresholds.num',
        'extraThresholds.den',
        'extraThresholds.cmp',
      ),
    ),
    ...sayIf(minimumVotes > 0, () => words.minimumVotes(minimumVotes, rule.ballot.layout === 'rank'), 'minimumVotes'),
  ]
}

export function ranking({ words, rule }: Speech): Clause[] {
  const { money, ballot } = rule
  const by = rule.ranking === 'points' ? (ballot.rank?.aggregate ?? 'borda') : rule.ranking
  const order = words.order[by]
  return [
    ...(hasCut(rule)
      ? [say(words.ranking(order, asksForVotes(rule)), 'ranking')]
      : sayIf(money !== null, () => words.rankedForMoney(order), 'ranking')),
    ...(money === null
      ? []
      : [
          say(words.money(wan(money.envelopeFen)), 'money.envelopeFen'),
          say(words.whenShort[money.whenShort], 'money.whenShort'),
        ]),
  ]
}

/** A tie matters only where somebody is left out: for want of a seat, or of money. */
export function tie({ words, rule, terms }: Speech): Clause[] {
  if (!hasCut(rule) && rule.money === null) return []
  const { method, runoffMajority, maxRounds, finally: last } = rule.tie
  const head = words.tieHead
  if (method === 'presidium' || method === 'accept-all') return [say(`${head}${words.tie[method](terms)}`, 'tie.method')]
  if (method !== 'runoff')
    return [say(`${head}${words.tie[method](terms)}${words.finally[last](terms)}`, 'tie.method', 'tie.finally')]
  return [
    say(`${head}${words.tie.runoff(terms)}${words.runoffMajority[runoffMajority]}`, 'tie.method', 'tie.runoffMajority'),
    maxRounds === null
      ? say(words.withoutEnd(terms), 'tie.maxRounds')
      : say(`${words.rounds(maxRounds, terms)}${words.finally[last](terms)}`, 'tie.maxRounds', 'tie.finally'),
  ]
}

/** Seats stay open where something is asked of candidates, money runs out, or a tie may leave them so. */
export function shortfall({ words, rule, terms }: Speech): Clause[] {
  const { method, secondRoundCandidates, maxRounds } = rule.shortfall
  const mayLeaveOpen = hasCut(rule) && rule.tie.finally === 'leave-open'
  if (!asksForVotes(rule) && rule.money === null && !mayLeaveOpen) return []
  const head = `${words.shortfallHead(asksForVotes(rule))}${words.shortfall[method](terms)}`
  if (method !== 'second-round') return [say(head, 'shortfall.method')]
  return [
    say(`${head}${words.secondCandidates[secondRoundCandidates]}`, 'shortfall.method', 'shortfall.secondRoundCandidates'),
    say(words.secondRounds(maxRounds, terms), 'shortfall.maxRounds'),
  ]
}

export const confirmation = ({ words, rule, terms }: Speech): Clause[] =>
  sayIf(rule.confirm !== null, () => words.confirm(terms), 'confirm')
