/** What the verifier can say: steps in the protocol's numbers, each a list of checks; words for every one of them stand in `views/text`. */

/**
 * `signed-word`: nobody can recompute it from the file, and somebody stands for it with his signature. `not-checked`: something is
 * missing that whoever checks could enter.
 */
const STATUSES = ['proved', 'signed-word', 'not-checked', 'failed'] as const
export type Status = (typeof STATUSES)[number]

const CHECKS = {
  file: ['proved', 'failed'],
  rehearsal: ['failed'],
  'step-possible': ['failed'],
  'manifest-signed': ['proved', 'failed'],
  'as-frozen': ['proved', 'failed'],
  wall: ['proved', 'failed', 'not-checked'],
  'figures-in-order': ['proved', 'failed'],
  'figures-signed': ['proved', 'failed'],
  'ballots-add-up': ['proved', 'failed'],
  'ballots-with-paper': ['signed-word'],
  'rooms-add-up': ['proved', 'failed'],
  'present-in-order': ['proved', 'failed'],
  'present-took-part': ['proved', 'failed'],
  receipt: ['proved', 'failed'],
  'receipt-none': ['not-checked'],
  'receipts-of-paper': ['not-checked'],
  'receipts-without-ballots': ['not-checked'],
  'list-in-order': ['proved', 'failed'],
  'list-is-box': ['proved', 'failed'],
  'printed-box': ['proved', 'failed', 'not-checked'],
  'box-of-paper': ['not-checked'],
  'box-without-ballots': ['not-checked'],
  'report-signed': ['proved', 'failed'],
  'report-of-round': ['proved', 'failed'],
  'count-signed': ['proved', 'failed'],
  'totals-signed': ['proved', 'failed'],
  'sums-agree': ['proved', 'failed'],
  'sums-within-present': ['proved', 'failed'],
  'sum-of-marks': ['proved', 'failed', 'signed-word'],
  'sum-by-platform': ['signed-word'],
  'sum-by-tellers': ['signed-word'],
  'sum-of-hands': ['signed-word'],
  'sum-of-devices': ['signed-word'],
  'sum-of-names': ['proved', 'failed', 'signed-word'],
  'rounds-before': ['proved', 'failed'],
  'outcome-follows': ['proved', 'failed'],
  'decision-follows': ['proved', 'failed'],
  'box-file': ['failed'],
  'box-key': ['failed'],
  'envelopes-admitted': ['proved', 'failed'],
  'envelopes-listed': ['proved', 'failed'],
  'box-is-count': ['proved', 'failed'],
  'box-within-count': ['signed-word'],
} as const satisfies Record<string, readonly Status[]>

type CheckCode = keyof typeof CHECKS
type With<Wanted extends Status> = {
  [Code in CheckCode]: Wanted extends (typeof CHECKS)[Code][number] ? Code : never
}[CheckCode]

/** Every sentence that there must be: «wall.failed». */
export type Said = { [Code in CheckCode]: `${Code}.${(typeof CHECKS)[Code][number]}` }[CheckCode]
export const SAID = Object.entries(CHECKS).flatMap(([code, all]) => all.map((status) => `${code}.${status}` as Said))

export type Facts = Readonly<Record<string, string | number>>

export interface Check {
  readonly code: CheckCode
  readonly status: Status
  /** Where in the file it is wrong; empty when nothing is, and when it differs as a whole from what was taken from the hall. */
  readonly place: string
  /** For the blanks of the sentence. */
  readonly facts: Facts
}

/** The protocol's (1) to (7); 0 is the file itself. */
export type StepNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface Step {
  readonly number: StepNumber
  readonly status: Status
  readonly checks: readonly Check[]
}

export const proved = (code: With<'proved'>, facts: Facts = {}): Check => ({ code, status: 'proved', place: '', facts })
export const failed = (code: With<'failed'>, place: string, facts: Facts = {}): Check => ({
  code,
  status: 'failed',
  place,
  facts,
})
export const signedWord = (code: With<'signed-word'>, facts: Facts = {}): Check => ({
  code,
  status: 'signed-word',
  place: '',
  facts,
})
export const notChecked = (code: With<'not-checked'>, facts: Facts = {}): Check => ({
  code,
  status: 'not-checked',
  place: '',
  facts,
})

/** Failed at the first place that is wrong, otherwise proved. */
export const holds = (code: With<'proved'> & With<'failed'>, wrong: string | null, facts: Facts = {}): Check =>
  wrong === null ? proved(code, facts) : failed(code, wrong, facts)

/** A step says the gravest that any of its checks says. */
export const stepOf = (number: StepNumber, checks: readonly Check[]): Step => ({
  number,
  checks,
  status: [...STATUSES].reverse().find((status) => checks.some((check) => check.status === status)) ?? 'proved',
})

/** A file can be wrong in ways that no check foresaw: then its step fails, and nothing throws. */
export async function step(number: StepNumber, checks: () => Promise<readonly Check[]>): Promise<Step> {
  try {
    return stepOf(number, await checks())
  } catch {
    return stepOf(number, [failed('step-possible', '')])
  }
}
