/** One paper of a round, by its name. */
import type { RoundPaper } from '../../src/voting/papers/which.ts'
import { announcementSheet } from './announcement.ts'
import { ballotSheet } from './ballot.ts'
import { countSheet } from './count.ts'
import { destructionSheet, doubtfulSheet, sealingSheet } from './custody.ts'
import { confirmationSheet } from './minutes.ts'
import type { Sheet } from './model.ts'
import { commonOf, type RoundFacts } from './round-facts.ts'
import { ruleSheet } from './rule.ts'
import { scriptSheet } from './script.ts'
import { issueSheet, scrutineersSheet, turnoutSheet } from './scrutiny.ts'
import { type Voice, voiceOf, type Wording } from './voice.ts'

const SHEETS: Readonly<Record<RoundPaper, (voice: Voice, facts: RoundFacts) => Sheet | null>> = {
  rule: (voice, { round, rule }) => ruleSheet(voice, round, rule),
  scrutineers: scrutineersSheet,
  script: scriptSheet,
  ballot: (voice, { round, rule, candidates }) => ballotSheet(voice, round, rule, candidates),
  issue: issueSheet,
  turnout: turnoutSheet,
  doubtful: doubtfulSheet,
  count: (voice, { result, names }) => (result === null ? null : countSheet(voice, result, names)),
  announcement: announcementSheet,
  confirmation: confirmationSheet,
  sealing: sealingSheet,
  destruction: destructionSheet,
}

/** Null: there is nothing to say yet. */
export const roundSheet = (paper: RoundPaper, own: Wording, facts: RoundFacts): Sheet | null =>
  SHEETS[paper](voiceOf(own, commonOf(facts.round, facts.rule)), facts)
