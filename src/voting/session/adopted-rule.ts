/**
 * The rule of a round from a preset, fitted to the frozen list, the body and the way of voting. A fuller wizard asks every parameter;
 * here those are asked that differ between the congresses of one city, and the rest is printed for everybody to read.
 */
import type { BodyKind } from '../../database/tables/people.ts'
import type { RoundMethod } from '../../database/tables/vote.ts'
import { preset } from '../rule/presets.ts'
import type { Group, VotingRule } from '../rule/rule.ts'

/** The presets that the form offers; the first is the default. */
const CONGRESS_CHOICES = ['law-default-with-cap', 'law-default-contested', 'binjiang-2017-top-n'] as const
const STREET_CHOICES = ['street-select-xihu-2019'] as const
export type RuleChoice = (typeof CONGRESS_CHOICES)[number] | (typeof STREET_CHOICES)[number]

export const choicesFor = (kind: BodyKind): readonly [RuleChoice, ...RuleChoice[]] =>
  kind === 'street' ? STREET_CHOICES : CONGRESS_CHOICES

export const SHORTFALLS = ['accept-fewer', 'second-round'] as const
export type Shortfall = (typeof SHORTFALLS)[number]

const VENUES = {
  city: 'city-congress',
  district: 'county-congress',
  town: 'town-congress',
  street: 'street-council',
} as const satisfies Record<BodyKind, VotingRule['venue']>

export interface RuleQuestions {
  readonly choice: RuleChoice
  readonly title: string
  readonly body: BodyKind
  readonly method: RoundMethod
  /** Who keeps the key of the sealed box; without sealed ballots the question is not asked. */
  readonly custody: VotingRule['custody']
  readonly candidates: number
  readonly seats: number
  readonly shortfall: Shortfall
}

export function adoptedRule({ choice, title, body, method, custody, candidates, seats, shortfall }: RuleQuestions): VotingRule {
  const { rule } = preset(choice)
  return {
    ...rule,
    title,
    venue: VENUES[body],
    groups: rule.groups.map((group) => fitGroup(group, candidates, seats)),
    mode: method === 'sealed' ? 'sealed-ballot' : 'paper-ballot',
    fallback: method === 'sealed' ? 'paper-ballot' : null,
    custody: method === 'sealed' ? custody : rule.custody,
    // 就票数相等的项目再次票决: as often as it takes; nobody but the assembly parts the tied.
    tie: { ...rule.tie, method: 'runoff', maxRounds: null },
    // Where no majority is asked for nobody can fall short of it.
    shortfall: { ...rule.shortfall, method: rule.threshold === null ? 'accept-fewer' : shortfall },
  }
}

/** A list with as many candidates as seats is 等额: each must reach the majority. */
function fitGroup(group: Group, candidates: number, seats: number): Group {
  const isContested = candidates > seats
  const cap = isContested && group.cap !== null ? seats : null
  return { ...group, contest: isContested ? 'contested' : 'uncontested', candidates, seats, cap }
}
