/** What stands between a round and its next step, all of it at once, each with the place where it is put right. */
import type { Reader } from '../../database/connect.ts'
import type { Phase, RoundKind, RoundMethod } from '../../database/tables/vote.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { type ArchiveFacts, type ArchiveWait, archiveWaits } from '../archive/waits.ts'
import type { RoomsFacts } from '../rooms/rooms.ts'
import type { Mode } from '../rule/mode.ts'
import type { Share } from '../rule/rule.ts'
import { needed, passes } from '../rule/thresholds.ts'
import type { RuleObstacle } from '../rulemaking/obstacles.ts'
import type { Figures } from './figures.ts'

export interface RoundState {
  readonly phase: Phase
  readonly kind: RoundKind
  readonly method: RoundMethod
  /** As its rule has it: of what is counted outside the system, papers, hands or devices. */
  readonly mode: Mode
  readonly quorum: Share
  /** What of its rule cannot be carried out here. */
  readonly obstacles: readonly RuleObstacle[]
  readonly custody: Custody
}

/** Who can open the box. Of paper nobody asks: whoever breaks the seal. */
export type Custody = 'platform' | 'k-of-n'

/** What an installation asks of every round. */
export interface Terms {
  /** Seconds that the drawing of ballots and the objection after closing last at least. */
  readonly issuing: number
  readonly objection: number
  /** Whole days after the announcement on which the result can still be objected to, where the announcement names no other number. Assumed. */
  readonly objectionDays: number
  /** A real vote is held only where an acknowledged ballot outlives a power cut. */
  readonly durable: boolean
  /** Whether this program still serves the casting page whose digest a frozen round has published. */
  readonly pageStands: (read: Reader, round: RoundId) => Promise<boolean>
}

const neverUpgraded = () => Promise.resolve(true)

/** For the pages of the session see `termsOf` (desk-routes.ts), which asks after the casting page. In a demo nobody has to wait, ten seconds show the same; and nothing in it is worth a server of its own. */
export const TERMS: Readonly<Record<'demo' | 'real', Terms>> = {
  real: { issuing: 120, objection: 120, objectionDays: 7, durable: true, pageStands: neverUpgraded },
  demo: { issuing: 10, objection: 10, objectionDays: 7, durable: false, pageStands: neverUpgraded },
}

export interface RoundFacts {
  readonly figures: Figures
  /** When the present phase was reached; null while drafting. */
  readonly since: Date | null
  readonly terms: Terms
  /** Whether this database outlives a power cut (database/durable.ts). */
  readonly durable: boolean
  /** Whether its server keeps to itself what it is asked, and when (database/discreet.ts). */
  readonly discreet: boolean
  /** The casting page is the one whose digest hangs on the wall; true where nobody can cast. */
  readonly pageStands: boolean
  /** Another round of the same session, no rehearsal, that has begun and is not over. */
  readonly otherRuns: boolean
  /** A rehearsal of the session stands: the freezing destroys it, unless it is still being held. */
  readonly rehearsal: { readonly round: RoundId; readonly runs: boolean } | null
  /** 发出 by door; zero where paper is all there is. */
  readonly doors: { readonly device: number; readonly paper: number }
  /** Two tellers wrote down the same. */
  readonly paperEntered: boolean
  /** Of a vote by delegation; null where all vote in one hall. */
  readonly rooms: RoomsFacts | null
  /** The scrutineers' ceremony has been held: the box has a key. */
  readonly keysMade: boolean
  readonly archive: ArchiveFacts
}

export type BlockerCode =
  | RuleObstacle
  | ArchiveWait
  | 'database-not-durable'
  | 'database-writes-down'
  | 'casting-page-changed'
  | 'roll-empty'
  | 'another-round-runs'
  | 'keys-not-made'
  | 'quorum-missing'
  | 'issuing-too-short'
  | 'nobody-drew'
  | 'box-not-empty'
  | 'objection-pause'
  | 'paper-not-counted'
  | 'rooms-not-reconciled'
  | 'room-voids-round'
  | 'rehearsal-runs'
  | 'hands-not-counted'
  | 'device-totals-missing'
  | 'rehearsal-is-not-counted'

/** Where it is put right; `wait`: by time alone, `operator`: by who runs the server. */
export type BlockerPlace =
  | 'roll'
  | 'rule'
  | 'sign-in'
  | 'rounds'
  | 'rehearsal'
  | 'keys'
  | 'desk'
  | 'paper'
  | 'rooms'
  | 'archive'
  | 'key-end'
  | 'wait'
  | 'operator'

export interface Blocker {
  readonly code: BlockerCode
  readonly place: BlockerPlace
  /** What is there and what it takes, in people or seconds; both 0 where there is nothing to count. */
  readonly have: number
  readonly need: number
}

const NOT_COUNTED = {
  'sealed-ballot': 'paper-not-counted',
  'paper-ballot': 'paper-not-counted',
  'show-of-hands': 'hands-not-counted',
  'voting-device': 'device-totals-missing',
} as const satisfies Record<Mode, BlockerCode>

/** Quorum: two thirds of ALL deputies, by 在场; below it no ballot is handed out and nothing opens. */
export function blockers(round: RoundState, facts: RoundFacts, now: Date): Blocker[] {
  switch (round.phase) {
    case 'draft':
      return [
        ...databaseBlockers(round, facts),
        ...round.obstacles.flatMap((obstacle) => when(true, obstacle, 'rule')),
        ...when(facts.figures.entitled === 0, 'roll-empty', 'roll'),
        ...when(round.custody === 'k-of-n' && !facts.keysMade, 'keys-not-made', 'keys'),
        ...when(facts.otherRuns, 'another-round-runs', 'rounds'),
        ...when(facts.rehearsal?.runs ?? false, 'rehearsal-runs', 'rehearsal'),
      ]
    case 'frozen':
      return [...pageBlocker(facts), ...quorumBlocker(round, facts)]
    case 'issuing':
      return [
        ...databaseBlockers(round, facts),
        ...pageBlocker(facts),
        ...quorumBlocker(round, facts),
        ...(round.method === 'sealed' ? waitFor('issuing-too-short', facts, secondsOf(round, facts.terms.issuing), now) : []),
        ...when(round.method === 'sealed' && facts.doors.device + facts.doors.paper === 0, 'nobody-drew', 'desk'),
        ...when(round.method === 'sealed' && (facts.figures.returned ?? 0) > 0, 'box-not-empty', 'rounds'),
      ]
    case 'closed':
      return [
        ...(round.method === 'sealed' ? waitFor('objection-pause', facts, secondsOf(round, facts.terms.objection), now) : []),
        ...paperBlockers(round, facts),
      ]
    case 'announced':
      return archiveWaits(round, facts.archive, now)
    case 'opened':
      return when(round.kind === 'rehearsal', 'rehearsal-is-not-counted', 'rounds')
    case 'open':
    case 'counted':
    case 'archived':
    case 'void':
      return []
  }
}

export const needsPaperCount = (round: Pick<RoundState, 'method'>, { doors }: Pick<RoundFacts, 'doors'>): boolean =>
  round.method === 'hand-totals' || doors.paper > 0

/** Rooms come first: what is not reconciled is not mixed, and of a round that its rooms make void nothing is counted. */
function paperBlockers(round: RoundState, facts: RoundFacts): Blocker[] {
  if (!needsPaperCount(round, facts)) return []
  const { rooms, paperEntered } = facts
  if (rooms !== null && rooms.reconciled === null) return when(true, 'rooms-not-reconciled', 'rooms')
  if (rooms?.reconciled?.isVoid) return when(true, 'room-voids-round', 'rooms')
  return when(!paperEntered, NOT_COUNTED[round.mode], 'paper')
}

/** One to four people behind one door are almost named by it; said before opening, while the other door can still be offered. */
const FEW = 4

export function thinDoors({ doors }: Pick<RoundFacts, 'doors'>): ('device' | 'paper')[] {
  return (['device', 'paper'] as const).filter((door) => doors[door] > 0 && doors[door] <= FEW)
}

function databaseBlockers({ kind, method }: RoundState, { terms, durable, discreet }: RoundFacts): Blocker[] {
  if (!terms.durable || kind === 'rehearsal') return []
  return [
    ...when(!durable, 'database-not-durable', 'operator'),
    ...when(method === 'sealed' && !discreet, 'database-writes-down', 'operator'),
  ]
}

/** The program was upgraded after the freeze: what phones compare with the wall would no longer agree. */
const pageBlocker = ({ pageStands }: RoundFacts): Blocker[] => when(!pageStands, 'casting-page-changed', 'operator')

/** A rehearsal is held with three phones too. */
function quorumBlocker({ quorum, kind }: RoundState, { figures }: RoundFacts): Blocker[] {
  if (kind === 'rehearsal') return []
  const { entitled, present } = figures
  if (entitled > 0 && passes(present, entitled, quorum)) return []
  return [{ code: 'quorum-missing', place: 'sign-in', have: present, need: needed(entitled, quorum) }]
}

/** Nobody waits two minutes for what is only tried; ten seconds show the same. */
const REHEARSED = 10
const secondsOf = ({ kind }: Pick<RoundState, 'kind'>, seconds: number): number =>
  kind === 'rehearsal' ? Math.min(REHEARSED, seconds) : seconds

function waitFor(code: BlockerCode, { since }: RoundFacts, seconds: number, now: Date): Blocker[] {
  if (since === null) throw new Error('a phase without a beginning')
  const have = Math.floor((now.getTime() - since.getTime()) / 1000)
  return have >= seconds ? [] : [{ code, place: 'wait', have, need: seconds }]
}

const when = (blocked: boolean, code: BlockerCode, place: BlockerPlace): Blocker[] =>
  blocked ? [{ code, place, have: 0, need: 0 }] : []
