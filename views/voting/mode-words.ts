/** Whether a vote has ballots at all; where it has none (hands, devices), which of `text.modes` speaks of it. */
import type { Phase } from '../../src/database/tables/vote.ts'
import type { WithoutBallots } from '../../src/voting/rule/mode.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { SheetStep } from '../../src/voting/session/runsheet.ts'
import type { Text } from '../text/index.ts'

export const withoutBallots = ({ mode }: Pick<VotingRule, 'mode'>): WithoutBallots | null =>
  mode === 'show-of-hands' || mode === 'voting-device' ? mode : null

/** 记名: names stand beside marks. Hands are shown openly, and nobody writes down whose they are. */
export const byName = ({ mode, secrecy }: Pick<VotingRule, 'mode' | 'secrecy'>): 'paper-ballot' | 'voting-device' | null =>
  secrecy === 'recorded' && (mode === 'paper-ballot' || mode === 'voting-device') ? mode : null

export function phaseWord(text: Text, rule: Pick<VotingRule, 'mode'>, phase: Phase): string {
  const mode = withoutBallots(rule)
  const own: Readonly<Partial<Record<Phase, string>>> = mode === null ? {} : text.modes.phase[mode]
  return own[phase] ?? text.words.phase[phase]
}

export function stepWord(text: Text, rule: Pick<VotingRule, 'mode'>, step: SheetStep): string {
  const mode = withoutBallots(rule)
  const own: Readonly<Partial<Record<SheetStep, string>>> = mode === null ? {} : text.modes.step[mode]
  if (own[step] !== undefined) return own[step]
  const onPaper: Readonly<Partial<Record<SheetStep, string>>> = text.rounds.console.stepOnPaper
  return (rule.mode === 'paper-ballot' ? onPaper[step] : undefined) ?? text.rounds.console.step[step]
}
