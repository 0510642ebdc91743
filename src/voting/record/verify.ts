/**
 * The verifier of a round's public record: what a page in a browser, the command line and a program of one's own all run. It needs the
 * file and, for what the file alone cannot show, what somebody took from the wall, from the printed report, from a receipt.
 */
import { listStep, receiptsStep } from './box-steps.ts'
import { type Check, failed, proved, type Status, type Step, step, stepOf } from './checks.ts'
import { figuresStep } from './figures-step.ts'
import { manifestStep } from './manifest-step.ts'
import { outcomeStep } from './outcome-step.ts'
import { type Evidence, readRecord } from './read.ts'
import type { Fault } from './shape.ts'
import { totalsStep } from './totals-step.ts'

/** Digests as 43 signs of base64url; whoever asks has checked that they are (`shape.ts`, `isDigest`). */
export interface Taken {
  /** The digest of the manifest that stood on the wall. */
  readonly manifest: string | null
  /** The box digest that was read out and printed at close. */
  readonly box: string | null
  /** Whole digests of receipts. */
  readonly receipts: readonly string[]
}

export const NOTHING_TAKEN: Taken = { manifest: null, box: null, receipts: [] }

export interface Verification {
  /** Nothing failed. What was not checked is not a failure, and not a proof. */
  readonly ok: boolean
  readonly steps: readonly Step[]
  /** Which round the file says it is about; null when it cannot be read. */
  readonly about: About | null
  readonly fault: Fault | null
}

interface About {
  readonly body: string
  readonly session: string
  readonly heldOn: string
  readonly number: number
  readonly platform: boolean
}

export async function verifyRecord(text: string, taken: Taken = NOTHING_TAKEN): Promise<Verification> {
  const reading = await readRecord(text)
  if (!reading.ok) return unread(reading.fault)
  const { evidence } = reading
  const { body, session, heldOn, round } = evidence.record
  const steps = [
    stepOf(0, [proved('file', { characters: text.length }), ...rehearsal(evidence)]),
    await step(1, () => manifestStep(evidence, taken.manifest)),
    await step(2, () => figuresStep(evidence)),
    await step(3, async () => receiptsStep(evidence, taken.receipts)),
    await step(4, () => listStep(evidence, taken.box)),
    await step(5, () => totalsStep(evidence)),
    await step(6, () => outcomeStep(evidence)),
  ]
  const about = { body: body.name, session, heldOn, number: round.number, platform: round.custody === 'platform' }
  return { ok: !hasFailed(steps), steps, about, fault: null }
}

const unread = (fault: Fault): Verification => ({
  ok: false,
  steps: [stepOf(0, [failed('file', fault.place, { wanted: fault.wanted })])],
  about: null,
  fault,
})

/** A rehearsal decides nothing, and no record of one is ever published. */
const rehearsal = ({ record, manifest }: Evidence): Check[] =>
  record.round.kind === 'rehearsal' || manifest?.rehearsal === true ? [failed('rehearsal', 'round.kind')] : []

const hasFailed = (steps: readonly Step[]): boolean => steps.some(({ status }) => status === ('failed' satisfies Status))
