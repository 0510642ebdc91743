/** What the database holds: every table as a type, by room. Who writes a table stands at its interface; everybody may read upstream. */
import type * as archive from './tables/archive.ts'
import type * as house from './tables/house.ts'
import type * as people from './tables/people.ts'
import type * as recorded from './tables/recorded.ts'
import type * as rooms from './tables/rooms.ts'
import type * as vote from './tables/vote.ts'
import type * as works from './tables/works.ts'
import type * as year from './tables/year.ts'

export interface Tables {
  installation: house.InstallationTable
  form_request: house.FormRequestTable
  audit_event: house.AuditEventTable
  audit_head: house.AuditHeadTable
  paper_wording: house.PaperWordingTable

  body: people.BodyTable
  unit: people.UnitTable
  person: people.PersonTable
  mandate: people.MandateTable
  account: people.AccountTable
  role_grant: people.RoleGrantTable
  web_session: people.WebSessionTable
  sign_in_attempt: people.SignInAttemptTable

  cycle: year.CycleTable
  call: year.CallTable
  proposal: year.ProposalTable
  proposal_author: year.ProposalAuthorTable
  proposal_merge: year.ProposalMergeTable
  candidate: year.CandidateTable
  candidate_source: year.CandidateSourceTable
  review: year.ReviewTable
  shortlist_plan: year.ShortlistPlanTable
  candidate_list: year.CandidateListTable
  candidate_list_item: year.CandidateListItemTable

  decision: vote.DecisionTable
  decision_item: vote.DecisionItemTable
  consultation_minutes: vote.ConsultationMinutesTable
  congress_session: vote.CongressSessionTable
  hall_screen: vote.HallScreenTable
  slip: vote.SlipTable
  session_seat: vote.SessionSeatTable
  attendance: vote.AttendanceTable
  round: vote.RoundTable
  round_candidate: vote.RoundCandidateTable
  round_roll: vote.RoundRollTable
  round_turn: vote.RoundTurnTable
  round_act: vote.RoundActTable
  round_key: vote.RoundKeyTable
  key_ceremony: vote.KeyCeremonyTable
  spare_ceremony: vote.SpareCeremonyTable
  body_key: vote.BodyKeyTable
  help_request: vote.HelpRequestTable
  rehearsal_item: vote.RehearsalItemTable
  rehearsal_presence: vote.RehearsalPresenceTable
  ballot_issue: vote.BallotIssueTable
  ballot_box: vote.BallotBoxTable
  opened_marks: vote.OpenedMarksTable
  void_ballots: vote.VoidBallotsTable
  opened_box: vote.OpenedBoxTable
  paper_entry: vote.PaperEntryTable
  paper_count: vote.PaperCountTable
  paper_teller: vote.PaperTellerTable
  device_file: vote.DeviceFileTable
  recorded_sheet: recorded.RecordedSheetTable
  recorded_entry: recorded.RecordedEntryTable
  recorded_vote: recorded.RecordedVoteTable
  recorded_count: recorded.RecordedCountTable
  room_entry: rooms.RoomEntryTable
  room_count: rooms.RoomCountTable
  round_room: rooms.RoundRoomTable
  doubtful_ruling: vote.DoubtfulRulingTable
  doubtful_ruling_struck: vote.DoubtfulRulingStruckTable
  round_total: vote.RoundTotalTable
  count_report: vote.CountReportTable

  round_objection: archive.RoundObjectionTable
  round_objection_answer: archive.RoundObjectionAnswerTable
  round_sealing: archive.RoundSealingTable
  archived_box: archive.ArchivedBoxTable
  round_archive: archive.RoundArchiveTable

  project: works.ProjectTable
  project_team: works.ProjectTeamTable
  milestone: works.MilestoneTable
  plan_point: works.PlanPointTable
  ledger_entry: works.LedgerEntryTable
  progress_report: works.ProgressReportTable
}
