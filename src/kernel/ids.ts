/**
 * Every row is named by a random uuid (v4): no number anywhere tells how many there are or which came first.
 * Ids are branded by what they name, so that a person's id can never be handed in where a mandate's is wanted.
 */
declare const names: unique symbol
export type Id<Named extends string> = string & { readonly [names]: Named }

export type BodyId = Id<'body'>
export type UnitId = Id<'unit'>
export type PersonId = Id<'person'>
export type MandateId = Id<'mandate'>
export type AccountId = Id<'account'>
export type GrantId = Id<'grant'>
export type CycleId = Id<'cycle'>
export type CallId = Id<'call'>
export type ProposalId = Id<'proposal'>
export type MergeId = Id<'merge'>
export type ReviewId = Id<'review'>
export type CandidateId = Id<'candidate'>
export type CandidateListId = Id<'candidate-list'>
export type DecisionId = Id<'decision'>
export type MinutesId = Id<'minutes'>
export type SessionId = Id<'session'>
export type SlipId = Id<'slip'>
export type RoundId = Id<'round'>
export type ObjectionId = Id<'objection'>
export type RulingId = Id<'ruling'>
export type CountReportId = Id<'count-report'>
export type ProjectId = Id<'project'>
export type MilestoneId = Id<'milestone'>
export type LedgerEntryId = Id<'ledger-entry'>
export type ProgressReportId = Id<'progress-report'>

/** A form that creates something carries one of these, so that sending it twice creates one thing. */
export type RequestId = Id<'request'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const newId = <T extends Id<string>>(): T => crypto.randomUUID() as string as T

/** What stood in an address or a form, as an id; null when it cannot be one (answered as 404, never as a database error). */
export const parseId = <T extends Id<string>>(text: string | undefined): T | null =>
  text !== undefined && UUID.test(text) ? (text as string as T) : null
