/** The closed list of flaws; `views/text` has a sentence for each. */
export type FlawCode = (typeof FLAW_CODES)[number]
export type Path = readonly (string | number)[]
export type Flaw = { readonly path: Path; readonly code: FlawCode }

export const FLAW_CODES = [
  'no-group',
  'group-id-twice',
  'candidates-too-many',
  'seats-exceed-candidates',
  'uncontested-seats-differ',
  'block-seats-differ',
  'cap-missing',
  'cap-not-used',
  'cap-exceeds-candidates',
  'cap-below-minimum',
  'exact-number-differs',
  'minimum-missing',
  'minimum-without-consequence',
  'block-layout-needs-block-groups',
  'rank-needs-one-contested-group',
  'rank-missing',
  'rank-not-used',
  'rank-depth-exceeds-candidates',
  'rank-depth-too-deep',
  'points-need-rank',
  'rank-needs-points',
  'unmarked-does-not-fit-layout',
  'unmarked-for-with-cap',
  'blank-says-for',
  'against-not-on-ballot',
  'share-exceeds-one',
  'share-never-met',
  'noun-not-for-venue',
  'confirmation-missing',
  'confirmation-not-for-venue',
  'sealed-ballot-is-secret',
  'hands-are-not-secret',
  'fallback-is-mode',
  'class-id-twice',
  'class-without-members',
  'class-members-twice',
  'class-unknown',
  'class-not-used',
  'majority-missing',
  'minimum-votes-without-for',
  'money-with-groups',
  'accept-all-exceeds-money',
  'runoff-without-rounds',
  'second-round-without-rounds',
  'second-round-without-majority',
  'rating-needs-grade-layout',
  'grade-layout-needs-rating',
  'tiers-missing',
  'tiers-not-used',
  'tiers-too-many',
  'tier-id-twice',
  'tier-unknown',
  'grade-name-twice',
] as const

export const when = (isBroken: boolean, code: FlawCode, ...path: Path): Flaw[] => (isBroken ? [{ path, code }] : [])

/** The positions at which a value stands that stood before. */
export const repetitions = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))
