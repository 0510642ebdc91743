/** All steps of an outcome as lines to be read one after the other. Seats that are filled one by one are told in one breath. */
import type { Step } from '../../../src/voting/rule/steps.ts'
import { withoutBallots } from '../mode-words.ts'
import { type Account, finished, namesOf } from './account.ts'
import { stepSentence } from './step.ts'

export interface Line {
  readonly act: number
  readonly text: string
}

export function linesOf(account: Account, steps: readonly Step[]): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < steps.length; ) {
    const run = seatedRun(steps, at)
    const [step] = run
    if (step !== undefined && run.length > 1) lines.push({ act: step.act, text: finished(account, step, inTurn(account, run)) })
    else lines.push(...lineOf(account, steps, at))
    at += Math.max(1, run.length)
  }
  return lines
}

/** What an act was: told by what it did, and by what the acts before it left to be done. */
export function actHeading({ words, who }: Account, steps: readonly Step[], act: number): string {
  const own = steps.filter((step) => step.act === act)
  const before = steps.filter((step) => step.act < act)
  const asked = before.filter((step) => step.kind === 'second-round' || step.kind === 'tie').at(-1)
  const kind = own.some((step) => step.kind === 'presidium-choice')
    ? 'presidium'
    : asked?.kind === 'second-round'
      ? 'second'
      : asked === undefined
        ? 'first'
        : 'runoff'
  return words.act(act, words.actKind[kind](who))
}

/** Nothing was ranked, or there were no ballots to be valid: there is nothing to say. */
function lineOf(account: Account, steps: readonly Step[], at: number): Line[] {
  const step = steps[at]
  if (step?.kind === 'ballots' && account.rule !== null && withoutBallots(account.rule) !== null) return []
  if (step === undefined || (step.kind === 'ranking' && step.tiers.length === 0)) return []
  return [{ act: step.act, text: stepSentence(account, step, steps) }]
}

type Seated = Extract<Step, { kind: 'seated' }>

/** The seats of one contest that were filled in one go; where there is an envelope, each tells what it leaves. */
function seatedRun(steps: readonly Step[], from: number): Seated[] {
  const run: Seated[] = []
  for (const step of steps.slice(from)) {
    const [first] = run
    if (step.kind !== 'seated' || step.moneyLeftFen !== null) break
    if (first !== undefined && (first.act !== step.act || first.group !== step.group)) break
    run.push(step)
  }
  return run
}

function inTurn(account: Account, run: readonly Seated[]): string {
  const ids = run.flatMap(({ candidates }) => candidates)
  return account.words.seatedInTurn(namesOf(account, ids), ids.length, run.at(-1)?.seatsLeft ?? 0)
}
