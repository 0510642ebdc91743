/**
 * Which screen stands on the wall. The newest round that has begun decides; the operator may put up another that fits the same moment, and
 * when the round moves on the wall follows again, so that an old result never stands behind a new vote.
 */
import type { Phase, RoundKind, RoundMethod } from '../../database/tables/vote.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'

const PINNED = ['welcome', 'sign-in', 'rule', 'help', 'receipts', 'result', 'break'] as const
/** What an operator may put up by hand. */
export type Pinned = (typeof PINNED)[number]
export type Screen = Pinned | 'issuing' | 'voting' | 'sealed' | 'counting' | 'sample' | 'void'

export type HallRefusal = 'screen-not-now' | 'nothing-to-reveal'

export interface WallRound {
  readonly id: RoundId
  readonly number: number
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly phase: Phase
  /** Somebody had a ballot of it in his hand. */
  readonly issued: boolean
}

/** A void round is told to the hall only where ballots were out; a rehearsal is put away without a word. */
const isTold = ({ phase, kind, issued }: WallRound): boolean =>
  phase !== 'draft' && !(phase === 'void' && (kind === 'rehearsal' || !issued))

const newestFirst = <Round extends WallRound>(rounds: readonly Round[]): Round[] =>
  [...rounds].sort((a, b) => b.number - a.number)

/**
 * The round that the hall is busy with; a run-off that is only drawn up leaves the result of the round before it standing. As long as a
 * rehearsal stands no other round has begun, or it would have been destroyed.
 */
export function roundOnWall<Round extends WallRound>(rounds: readonly Round[]): Round | null {
  const told = newestFirst(rounds).filter(isTold)
  return told.find(isRehearsal) ?? told[0] ?? null
}

const isRehearsal = ({ kind }: WallRound): boolean => kind === 'rehearsal'

/** A first round that is drawn up, so that its rule can be read to the hall before it is frozen. */
export const roundDrawnUp = <Round extends WallRound>(rounds: readonly Round[]): Round | null =>
  roundOnWall(rounds) === null
    ? (newestFirst(rounds).find((round) => round.phase === 'draft' && !isRehearsal(round)) ?? null)
    : null

/** What a pinned screen belongs to: this round (null: none yet) in this phase. */
export interface Moment {
  readonly roundId: RoundId | null
  readonly phase: Phase
}

/** Putting the archive away changes nothing on the wall. */
export const momentOf = (round: WallRound | null): Moment =>
  round === null
    ? { roundId: null, phase: 'draft' }
    : { roundId: round.id, phase: round.phase === 'archived' ? 'announced' : round.phase }

export interface HallState {
  readonly round: WallRound | null
  /** The rule of a drawn-up round can be read. */
  readonly hasRule: boolean
  /** Somebody has signed in. */
  readonly arrived: boolean
  /** The reveal of the announced result has come to its last step, the receipts. */
  readonly revealed: boolean
}

/** The screen of the moment itself. */
export function followed({ round, arrived, revealed }: HallState): Screen {
  switch (momentOf(round).phase) {
    case 'draft':
      return arrived ? 'sign-in' : 'welcome'
    case 'frozen':
      return 'rule'
    case 'issuing':
      return 'issuing'
    case 'open':
      return 'voting'
    case 'closed':
      return 'sealed'
    case 'opened':
    case 'counted':
      return round !== null && isRehearsal(round) ? 'sample' : 'counting'
    case 'announced':
    case 'archived':
      return revealed ? 'receipts' : 'result'
    case 'void':
      return 'void'
  }
}

/** What else may stand there now. Receipts are published with the closing of the box; a result only when it is announced. */
export function offered({ round, hasRule }: Pick<HallState, 'round' | 'hasRule'>): readonly Pinned[] {
  const receipts = round !== null && round.method === 'sealed' ? (['receipts'] as const) : []
  switch (momentOf(round).phase) {
    case 'draft':
      return ['welcome', 'sign-in', ...(hasRule ? (['rule'] as const) : []), 'break']
    case 'frozen':
      return ['welcome', 'sign-in', 'rule', 'break']
    case 'issuing':
      return ['sign-in', 'rule', 'help']
    case 'open':
      return ['rule', 'help']
    case 'closed':
    case 'opened':
    case 'counted':
      return [...receipts, 'break']
    case 'announced':
    case 'archived':
      return ['result', ...receipts, 'break']
    case 'void':
      return ['sign-in', 'break']
  }
}

export const canShow = (state: Pick<HallState, 'round' | 'hasRule'>, wanted: Pinned): Verdict<HallRefusal> =>
  offered(state).includes(wanted) ? allowed : refused('screen-not-now')

export interface Pin extends Moment {
  readonly screen: string
}

/** The screen that was put up, while its moment lasts; null: the wall follows. */
export function pinned(state: Pick<HallState, 'round' | 'hasRule'>, pin: Pin | null): Pinned | null {
  const now = momentOf(state.round)
  if (pin === null || pin.roundId !== now.roundId || pin.phase !== now.phase) return null
  return offered(state).find((one) => one === pin.screen) ?? null
}

export const parsePinned = (text: string | undefined): Pinned | null => PINNED.find((one) => one === text) ?? null
