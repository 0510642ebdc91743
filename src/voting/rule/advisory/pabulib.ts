/**
 * An election as a `.pb` file tells it (Pabulib, the public library of participatory budgeting elections), and what can be wrong with
 * a file. `pabulib-read.ts` and `pabulib-write.ts` read and write it.
 */
import type { Election } from './election.ts'

export const VOTE_TYPES = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const
export type VoteType = (typeof VOTE_TYPES)[number]

export const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const
export type SectionName = (typeof SECTIONS)[number]

export type PbRow = { readonly line: number; readonly fields: readonly string[] }
/** A section as it stands in the file: the names of its columns, and its rows. */
export type PbTable = { readonly line: number; readonly columns: readonly string[]; readonly rows: readonly PbRow[] }
export type PbTables = Readonly<Record<SectionName, PbTable>>

export type PbFile = { readonly tables: PbTables; readonly voteType: VoteType; readonly election: Election }

export type PbCode =
  | 'quote-not-closed'
  | 'no-section'
  | 'section-missing'
  | 'section-twice'
  | 'column-missing'
  | 'column-twice'
  | 'number-of-fields'
  | 'key-missing'
  | 'empty'
  | 'twice'
  | 'not-an-amount'
  | 'not-a-number'
  | 'not-a-vote-type'
  | 'unknown-project'
  | 'too-many-projects'
  | 'number-of-points'
  | 'number-of-rows'

/** Lines are counted from 1. `field` is a column, a key of META or a section; `found` is what stands there. */
export type PbProblem = { readonly line: number; readonly field: string; readonly code: PbCode; readonly found: string }

export type PbReading =
  | { readonly ok: true; readonly file: PbFile }
  | { readonly ok: false; readonly problems: readonly PbProblem[] }
