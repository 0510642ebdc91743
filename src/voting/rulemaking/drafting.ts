/** May the rule of this round be set? Only of a draft, and only where it does not follow from another round's. */
import type { Phase, RoundKind } from '../../database/tables/vote.ts'
import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'

export type RuleRefusal = 'rule-is-frozen' | 'rule-follows-from-first' | 'rule-changed-meanwhile'

/** A run-off and a second vote are held by the rule of the vote that made them necessary, a rehearsal by that of the vote it is for. */
export function canSetRule({ phase, kind }: { readonly phase: Phase; readonly kind: RoundKind }): Verdict<RuleRefusal> {
  if (phase !== 'draft') return refused('rule-is-frozen')
  return kind === 'first' ? allowed : refused('rule-follows-from-first')
}
