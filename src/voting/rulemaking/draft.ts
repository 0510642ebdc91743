/**
 * From the fields of the form to a rule that nobody has checked yet, and the way back from a place in that rule to its field.
 * What belongs to an answer that was not given is left aside: the depth of ranks on a ballot without ranks, a cap where there is none.
 */
import { parseWan } from '../../kernel/money.ts'
import type { VotingRule } from '../rule/rule.ts'
import { COLUMNS, MEMBERS, MOST_ROWS, SHARES } from './fields.ts'
import type { FieldValues } from './values.ts'

/** The rows of the form that were filled in, list by list: the third group of the rule may stand in the fifth row. */
export interface Rows {
  readonly groups: readonly number[]
  readonly classes: readonly number[]
  /** Classes that ask for a majority of their own. */
  readonly extraThresholds: readonly number[]
  readonly tiers: readonly number[]
  readonly grades: readonly number[]
}

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

/** How many rows of each list the form shows: those that are filled in, and an empty one to add. */
export function rowsToShow(values: FieldValues): Readonly<Record<keyof typeof MOST_ROWS, number>> {
  const rows = rowsIn(reader(values))
  const shown = (list: keyof typeof MOST_ROWS) => Math.min((rows[list].at(-1) ?? -1) + 2, MOST_ROWS[list])
  return { groups: shown('groups'), classes: Math.max(2, shown('classes')), tiers: shown('tiers'), grades: shown('grades') }
}

type Read = ReturnType<typeof reader>

/** What is no number, no yes and no choice goes on as it was typed: the schema says what is wrong with it. */
function reader(values: FieldValues) {
  const text = (field: string): string => (values[field] ?? '').trim()
  const whole = (field: string): number | string => {
    // Digits typed with a Chinese keyboard are full-width.
    const typed = text(field).normalize('NFKC')
    return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
  }
  return {
    text,
    whole,
    wholeOrNull: (field: string) => (text(field) === '' ? null : whole(field)),
    yes: (field: string) => (text(field) === 'yes' ? true : text(field) === 'no' ? false : text(field)),
    orNull: (field: string) => (text(field) === 'none' ? null : text(field)),
    ticked: (field: string) => values[field] === 'on',
  }
}

function rowsIn(read: Read): Rows {
  const filled = (list: string, most: number, keys: readonly string[]) =>
    Array.from({ length: most }, (_, row) => row).filter((row) => keys.some((key) => read.text(`${list}.${row}.${key}`) !== ''))
  const classes = filled('classes', MOST_ROWS.classes, ['name'])
  return {
    groups: filled('groups', MOST_ROWS.groups, ['name', 'candidates', 'seats']),
    classes,
    extraThresholds: classes.filter((row) => read.orNull(`extraThresholds.${row}.base`) !== null),
    tiers: filled('satisfaction.tiers', MOST_ROWS.tiers, ['name']),
    grades: filled('satisfaction.grades', MOST_ROWS.grades, ['name']),
  }
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
