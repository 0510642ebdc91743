/** Every code that an action may refuse with. The catalogues satisfy it: a new code without its sentence does not compile. */
import type { PeopleRefusal } from '../../src/bodies/people-actions.ts'
import type { CallRefusal } from '../../src/collection/call.ts'
import type { ProposalRefusal } from '../../src/collection/proposal.ts'
import type { CycleRefusal } from '../../src/cycle/stages.ts'
import type { ConstraintRefusal } from '../../src/database/constraints.ts'
import type { CorrectionRefusal } from '../../src/implementation/ledger.ts'
import type { LedgerRefusal } from '../../src/implementation/ledger-actions.ts'
import type { CompletionRefusal, MilestoneRefusal } from '../../src/implementation/project.ts'
import type { ReportRefusal } from '../../src/implementation/report.ts'
import type { CandidateRefusal } from '../../src/screening/candidate.ts'
import type { ReviewRefusal } from '../../src/screening/review.ts'
import type { ShortlistRefusal } from '../../src/screening/shortlist.ts'
import type { DrawRefusal } from '../../src/voting/ballot/actions.ts'
import type { HallRefusal } from '../../src/voting/hall/screen.ts'
import type { PaperRefusal } from '../../src/voting/papers/agreement.ts'
import type { RuleRefusal } from '../../src/voting/rulemaking/drafting.ts'
import type { OpenBoxRefusal } from '../../src/voting/scrutiny/opening-actions.ts'
import type { AttendanceRefusal } from '../../src/voting/session/attendance-actions.ts'
import type { ConsultationRefusal } from '../../src/voting/session/consultation-actions.ts'
import type { RehearsalRefusal } from '../../src/voting/session/rehearsal.ts'
import type { RoundRefusal } from '../../src/voting/session/round.ts'
import type { PrepareRefusal } from '../../src/voting/session/round-actions.ts'

export type RefusalCode =
  | ConstraintRefusal
  | CycleRefusal
  | PeopleRefusal
  | CallRefusal
  | ProposalRefusal
  | CandidateRefusal
  | ReviewRefusal
  | ShortlistRefusal
  | AttendanceRefusal
  | DrawRefusal
  | PrepareRefusal
  | RoundRefusal
  | RehearsalRefusal
  | RuleRefusal
  | PaperRefusal
  | OpenBoxRefusal
  | HallRefusal
  | ConsultationRefusal
  | CorrectionRefusal
  | LedgerRefusal
  | ReportRefusal
  | MilestoneRefusal
  | CompletionRefusal
