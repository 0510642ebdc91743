/** Writing the rule of a drafted round. What the assembly adopts is frozen later, with list and roll, and its digest read out. */
import { record } from '../../audit/store.ts'
import { cycleFor } from '../../cycle/actions.ts'
import type { Database } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { candidatesOf, ruleDigest, ruleText, seatsOf, type VotingRule } from '../rule/rule.ts'
import { ruleSchema } from '../rule/schema.ts'
import type { Desk } from '../session/desk.ts'
import { candidatesOfRound, roundForChange, setRule } from '../session/round-store.ts'
import { canSetRule, type RuleRefusal } from './drafting.ts'

export interface NewRule {
  readonly rule: VotingRule
  /** Digest of the rule that the officer had before his eyes. */
  readonly instead: string
}

export const changeRule = (db: Database, desk: Desk, id: RoundId, { rule, instead }: NewRule): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canSetRule(round))
    await cycleFor(trx, desk.bodyId, round.cycle_id, 'round.prepare')
    if (round.rule_digest !== instead) throw new Refused<RuleRefusal>('rule-changed-meanwhile')
    // Whatever the form allows: only a rule without a flaw, about exactly the candidates of the round, is ever stored.
    const sound = ruleSchema.parse(rule)
    const candidates = await candidatesOfRound(trx, id)
    if (candidatesOf(sound) !== candidates.length)
      throw new Error(`a rule about ${candidatesOf(sound)} of ${candidates.length} candidates`)
    const digest = await ruleDigest(sound)
    const method = sound.mode === 'sealed-ballot' ? 'sealed' : 'hand-totals'
    await setRule(trx, id, { text: ruleText(sound), digest, seats: seatsOf(sound), method })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.rule-set', { round: id, rule: digest })
  })
