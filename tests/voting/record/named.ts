/** A record of a recorded vote: ten deputies, nine there, eight of whom voted; four candidates for two seats. */

import type { RoundRecord } from '../../../src/voting/record/round-record.ts'
import type { NamedVote } from '../../../src/voting/rule/recorded.ts'
import { countRecorded, marksIn } from '../../../src/voting/rule/recorded.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { CAPPED, contest, LAW } from '../rule/hall.ts'
import { candidatesFor, congress, makeRecord } from './make.ts'

/** The sixth selects one more than he may. */
const MARKS = ['++-0', '++-0', '++0-', '+-.+', '++..', '+++.', '-++-', '++--', null, null] as const

const NAMES: readonly NamedVote[] = MARKS.map((marks, index) => ({
  number: index + 1,
  name: `代表${index + 1}`,
  delegation: `第${(index % 3) + 1}代表团`,
  marks,
}))

interface Wanted {
  readonly mode: 'paper-ballot' | 'voting-device'
  readonly rows?: boolean
  /** As before names were kept: the report signs no list. */
  readonly signed?: boolean
}

export async function recordedVote({ mode, rows = true, signed = true }: Wanted): Promise<RoundRecord> {
  const rule: VotingRule = {
    ...contest(CAPPED, 4, 2),
    mode,
    fallback: null,
    secrecy: 'recorded',
    publish: { ...LAW.publish, rows },
  }
  const byDevices = mode === 'voting-device'
  return makeRecord(await congress(), {
    rule,
    candidates: candidatesFor(rule),
    ballots: marksIn(NAMES),
    entitled: 10,
    issued: 9,
    method: 'hand-totals',
    ...(byDevices ? { count: countRecorded(rule, marksIn(NAMES), 9), returned: 9, sheet: SHEET } : {}),
    ...(signed ? { names: NAMES } : {}),
  })
}

const SHEET = { number: 'A-07', printed: '2022-12-23 10:42', file: null }
