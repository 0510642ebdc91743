/**
 * From the fields of the form to a rule that nobody has checked yet.
 * What belongs to an answer that was not given is left aside: the depth of ranks on a ballot without ranks, a cap where there is none.
 */
import { parseWan } from '../../kernel/money.ts'
import type { VotingRule } from '../rule/rule.ts'
import { COLUMNS, MEMBERS, SHARES } from './choices.ts'
import { type Read, type Rows, reader, rowsIn } from './rows.ts'
import type { FieldValues } from './values.ts'

/** `given`: the rule being changed; who votes and what the vote is called are not asked, they follow from the body. */
export function draftOf(values: FieldValues, given: VotingRule): { readonly draft: unknown; readonly rows: Rows } {
  const read = reader(values)
  const rows = rowsIn(read)
  const draft = {
    title: read.text('title'),
    venue: given.venue,
    noun: given.noun,
    groups: rows.groups.map((row) => groupIn(read, row)),
    quorum: shareIn(read, 'quorum'),
    mode: read.text('mode'),
    fallback: read.orNull('fallback'),
    secrecy: read.text('secrecy'),
    custody: read.text('custody'),
    rooms: read.text('rooms'),
    roomOverflow: read.text('roomOverflow'),
    ballot: ballotIn(read, given),
    validity: Object.fromEntries(Object.keys(given.validity).map((key) => [key, read.text(`validity.${key}`)])),
    threshold: read.orNull('threshold.base') === null ? null : thresholdIn(read, 'threshold'),
    minimumVotes: read.whole('minimumVotes'),
    classes: rows.classes.map((row) => ({
      id: read.text(`classes.${row}.id`) || `class-${row + 1}`,
      name: read.text(`classes.${row}.name`),
      members: MEMBERS.filter((member) => read.ticked(`classes.${row}.members.${member}`)),
    })),
    extraThresholds: rows.extraThresholds.map((row) => ({
      classId: read.text(`classes.${row}.id`) || `class-${row + 1}`,
      ...thresholdIn(read, `extraThresholds.${row}`),
    })),
    ranking: read.text('ranking'),
    money: moneyIn(read),
    tie: {
      method: read.text('tie.method'),
      runoffMajority: read.text('tie.runoffMajority'),
      maxRounds: read.wholeOrNull('tie.maxRounds'),
      finally: read.text('tie.finally'),
    },
    shortfall: {
      method: read.text('shortfall.method'),
      secondRoundCandidates: read.text('shortfall.secondRoundCandidates'),
      maxRounds: read.whole('shortfall.maxRounds'),
    },
    confirm: read.orNull('confirm'),
    satisfaction: given.noun === 'rating' ? satisfactionIn(read, rows) : null,
    officials: {
      chief: read.whole('officials.chief'),
      scrutineers: read.whole('officials.scrutineers'),
      scrutineersPer: read.text('officials.scrutineersPer'),
      voteFirst: read.yes('officials.voteFirst'),
    },
    publish: {
      onTheSpot: read.yes('publish.onTheSpot'),
      counts: read.text('publish.counts'),
      order: read.text('publish.order'),
      rows: read.yes('publish.rows'),
    },
    retentionMonths: read.wholeOrNull('retentionMonths'),
  }
  return { draft, rows }
}

const CAPPED = ['per-item-with-cap', 'up-to-n', 'exactly-n']

function groupIn(read: Read, row: number) {
  const at = `groups.${row}`
  const contest = read.text(`${at}.contest`)
  const layout = read.text('ballot.layout')
  const cap = contest === 'contested' && CAPPED.includes(layout) ? read.wholeOrNull(`${at}.cap`) : null
  // Exactly so many: the most is also the least.
  const minimum = layout === 'exactly-n' && cap !== null ? cap : (read.wholeOrNull(`${at}.minimum`) ?? 0)
  return {
    id: read.text(`${at}.id`) || `group-${row + 1}`,
    name: read.text(`${at}.name`),
    contest,
    candidates: read.whole(`${at}.candidates`),
    seats: read.whole(`${at}.seats`),
    cap,
    minimum,
  }
}

const shareIn = (read: Read, at: string) =>
  SHARES.get(read.text(`${at}.share`)) ?? {
    num: read.whole(`${at}.num`),
    den: read.whole(`${at}.den`),
    cmp: read.text(`${at}.cmp`),
  }

const thresholdIn = (read: Read, at: string) => ({ base: read.text(`${at}.base`), ...shareIn(read, at) })

function ballotIn(read: Read, given: VotingRule) {
  const layout = read.text('ballot.layout')
  // In the order in which they stood, new ones behind them.
  const columns = [...given.ballot.fields, ...COLUMNS.filter((column) => !given.ballot.fields.includes(column))]
  return {
    layout,
    unmarked: read.text('ballot.unmarked'),
    signs: {
      for: read.text('ballot.signs.for'),
      against: read.text('ballot.signs.against'),
      abstain: read.text('ballot.signs.abstain'),
    },
    rank:
      layout === 'rank'
        ? {
            depth: read.whole('ballot.rank.depth'),
            aggregate: read.text('ballot.rank.aggregate'),
            partialAllowed: read.yes('ballot.rank.partialAllowed'),
          }
        : null,
    fields: columns.filter((column) => read.ticked(`ballot.fields.${column}`)),
    colour: read.text('ballot.colour') || null,
    boxes: read.whole('ballot.boxes'),
  }
}

function moneyIn(read: Read) {
  const whenShort = read.orNull('money.whenShort')
  if (whenShort === null) return null
  const typed = read.text('money.envelopeFen')
  return { envelopeFen: parseWan(typed.normalize('NFKC')) ?? typed, whenShort }
}

function satisfactionIn(read: Read, rows: Rows) {
  const tierId = (row: number) => read.text(`satisfaction.tiers.${row}.id`) || `tier-${row + 1}`
  return {
    tiers: rows.tiers.map((row) => ({ id: tierId(row), name: read.text(`satisfaction.tiers.${row}.name`) })),
    base: read.text('satisfaction.base'),
    grades: rows.grades.map((row) => {
      const at = `satisfaction.grades.${row}`
      return {
        name: read.text(`${at}.name`),
        sumOf: rows.tiers.filter((tier) => read.ticked(`${at}.sumOf.${tier}`)).map(tierId),
        num: read.whole(`${at}.num`),
        den: read.whole(`${at}.den`),
        atHalf: read.text(`${at}.atHalf`),
      }
    }),
    otherwise: read.text('satisfaction.otherwise'),
    rateBase: read.text('satisfaction.rateBase'),
    retestMonths: read.wholeOrNull('satisfaction.retestMonths'),
  }
}
