/** Which papers a round has, and what each of them is worth at this moment. */
import type { Phase, RoundKind, RoundMethod } from '../../database/tables/vote.ts'

export type RoundPaper =
  | 'rule'
  | 'scrutineers'
  | 'script'
  | 'ballot'
  | 'issue'
  | 'turnout'
  | 'doubtful'
  | 'count'
  | 'announcement'
  | 'confirmation'
  | 'sealing'
  | 'destruction'

/** `blank` has places for the pen, `live` follows the round, `later` is nothing yet. */
export type Standing = 'ready' | 'draft' | 'live' | 'blank' | 'later'

export interface PaperState {
  readonly phase: Phase
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly street: boolean
  /** Something is handed out and comes back; hands and devices have nothing to reconcile, to seal or to destroy. */
  readonly hasBallots: boolean
  /** Paper is the way of voting, or stands beside the sealed one. */
  readonly onPaper: boolean
  /** 发出 and 收回 are known. */
  readonly counted: boolean
  /** The result, for whoever asks: not there before the count, nor for those who may not read it yet. */
  readonly result: 'none' | 'leads-on' | 'decides'
  readonly keysDestroyed: boolean
  /** The office has recorded the seal. */
  readonly sealingWritten: boolean
  /** The count stands, and with it the rulings on doubtful ballots that it rests on. */
  readonly rulingsStand: boolean
  readonly confirmed: boolean
  readonly published: boolean
}

export function papersOf(state: PaperState): (readonly [RoundPaper, Standing])[] {
  const { phase, kind, method, street, hasBallots, onPaper, keysDestroyed } = state
  const isDraft = phase === 'draft'
  const follows = kind === 'runoff' || kind === 'second'
  const hasResult = kind !== 'rehearsal' && phase !== 'void'
  const papers: (readonly [RoundPaper, Standing, boolean])[] = [
    ['rule', isDraft && !follows ? 'draft' : 'ready', true],
    // They were named with the rule, once for all votes that follow from it.
    ['scrutineers', isDraft ? 'draft' : 'ready', !follows],
    ['script', 'live', true],
    ['ballot', isDraft ? 'draft' : 'ready', onPaper],
    ['issue', 'blank', onPaper],
    ['turnout', state.counted ? 'ready' : 'blank', hasBallots],
    ['doubtful', state.rulingsStand ? 'ready' : 'blank', onPaper],
    ['count', countStanding(state), hasResult],
    ['announcement', announcementStanding(state), hasResult && !street],
    ['confirmation', state.confirmed && state.result !== 'none' ? 'ready' : 'blank', hasResult && street],
    ['sealing', state.sealingWritten ? 'ready' : 'blank', hasResult && hasBallots],
    ['destruction', method === 'sealed' && keysDestroyed && !onPaper ? 'ready' : 'blank', hasResult && hasBallots],
  ]
  return papers.filter(([, , has]) => has).map(([paper, standing]) => [paper, standing])
}

const countStanding = ({ phase, result }: PaperState): Standing =>
  result === 'none' ? 'later' : phase === 'counted' ? 'draft' : 'ready'

/** A vote that leads to another one announces nothing. */
const announcementStanding = ({ result, published }: PaperState): Standing =>
  result !== 'decides' ? 'later' : published ? 'ready' : 'draft'
