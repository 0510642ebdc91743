/** The sample result of a rehearsal: sums from the opened box, worked out anew for every look. No report, no outcome, nothing stored. */
import type { Reader } from '../../database/connect.ts'
import { countOpened } from '../scrutiny/held.ts'
import { openedMarks, voidBallots } from '../scrutiny/opening-store.ts'
import { ruleOf } from './facts-store.ts'
import { actsOf, candidatesOfRound, type RoundAtDesk } from './round-store.ts'

export interface Sample {
  readonly issued: number
  readonly returned: number
  readonly valid: number
  readonly void: number
  /** Whether 反对 and 弃权 can be told apart on this ballot. */
  readonly triple: boolean
  /** In ballot order: nothing is decided, so nobody is first. */
  readonly rows: readonly SampleRow[]
}

interface SampleRow {
  readonly position: number
  readonly title: string
  readonly for: number
  readonly against: number
  readonly abstain: number
}

/** Null of a real round, and as long as the box is closed. */
export async function sampleOf(db: Reader, round: RoundAtDesk): Promise<Sample | null> {
  if (round.kind !== 'rehearsal' || round.phase !== 'opened') return null
  const rule = ruleOf(round)
  const spoiled = (await voidBallots(db, round.id)).reduce((sum, { ballots }) => sum + ballots, 0)
  const { valid, items } = countOpened(rule, await openedMarks(db, round.id), spoiled)
  const act = (await actsOf(db, round.id)).find(({ phase }) => phase === 'opened')
  const returned = act?.returned ?? 0
  const rows = (await candidatesOfRound(db, round.id)).map(({ position, title }, index) => {
    const item = items[index]
    if (item === undefined) throw new Error('a candidate without a sum')
    return { position, title, for: item.for, against: item.against, abstain: item.abstain }
  })
  const triple = rule.ballot.unmarked !== 'not-selected'
  return { issued: act?.issued ?? 0, returned, valid, void: returned - valid, triple, rows }
}
