/** What can be said of one candidate, in the order of the buttons. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Text } from '../text/index.ts'

export interface Choice {
  /** The mark that it writes (voting/rule/marks.ts); a number is a tier. */
  readonly value: string
  readonly sign: string
  readonly word: string
}

export function choicesOf(rule: VotingRule, text: Text): readonly Choice[] {
  const { choices } = text.casting.ballot
  const choice = (value: string, { mark, word }: { mark: string; word: string }) => ({ value, sign: mark, word })
  switch (rule.ballot.layout) {
    case 'up-to-n':
    case 'exactly-n':
      return [choice('for', choices.tick)]
    case 'grade':
      return (rule.satisfaction?.tiers ?? []).map(({ name }, index) => ({ value: String(index + 1), sign: '', word: name }))
    default:
      return [choice('for', choices.for), choice('against', choices.against), choice('abstain', choices.abstain)]
  }
}
