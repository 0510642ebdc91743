/** What two tellers have written alike stands: of papers as figures, of a recorded vote as a list of names. */
import type { Reader } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { paperFigures } from './paper-store.ts'
import { recordedFigures } from './recorded-store.ts'

/** 发出, 收回 of what was counted by people; undefined as long as no two tellers agree. */
export const agreedFigures = (db: Reader, rule: VotingRule, id: RoundId) =>
  (isRecorded(rule) ? recordedFigures : paperFigures)(db, id)
