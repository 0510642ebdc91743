/** The chair's run sheet: which steps are done, which one is next, and the words to read aloud with the figures of this moment. */
import { PHASES, type Phase, type RoundKind } from '../../database/tables/vote.ts'
import type { WithoutBallots } from '../rule/mode.ts'
import type { Outcome } from '../rule/outcome.ts'
import { needed, passes } from '../rule/thresholds.ts'
import { inSteps } from './figures.ts'
import { needsPaperCount, type RoundFacts, type RoundState } from './readiness.ts'
import { nextStep, type Step } from './round.ts'

/** The phase that each step leads to. */
const REACHES = {
  freeze: 'frozen',
  issue: 'issuing',
  open: 'open',
  close: 'closed',
  openBox: 'opened',
  count: 'counted',
  announce: 'announced',
  archive: 'archived',
} as const satisfies Record<Step, Phase>
export type SheetStep = Step

export interface SheetLine {
  readonly step: SheetStep
  readonly state: 'done' | 'next' | 'later'
  readonly at: Date | null
}

/** Of a void round only what was done remains. */
export function runSheet(phase: Phase, reached: ReadonlyMap<Phase, Date>, kind: RoundKind): SheetLine[] {
  const next = nextStep(phase)
  return stepsOf(kind).map((step) => {
    const at = reached.get(REACHES[step]) ?? null
    const done = at !== null || (phase !== 'void' && PHASES.indexOf(phase) >= PHASES.indexOf(REACHES[step]))
    return { step, state: done ? 'done' : step === next ? 'next' : 'later', at }
  })
}

/** A rehearsal ends with the opened box. */
const stepsOf = (kind: RoundKind): SheetStep[] =>
  (Object.keys(REACHES) as SheetStep[]).filter((step) => kind !== 'rehearsal' || !AFTER_REHEARSAL.includes(step))
const AFTER_REHEARSAL: readonly SheetStep[] = ['count', 'announce', 'archive']

/** One paragraph of the chair's words: which sentence, and the numbers in it. */
export type Spoken =
  | { readonly say: 'rule-adopted' | 'runoff-drafted' | 'second-drafted'; readonly candidates: number; readonly seats: number }
  | {
      readonly say: 'quorum-reached' | 'quorum-missing'
      readonly entitled: number
      readonly signedIn: number
      readonly present: number
      readonly needed: number
    }
  | { readonly say: 'draw-now' | 'hand-out' | 'check-box' | 'stop-soon' | 'paper-being-counted' | 'box-opened' | 'round-void' }
  | { readonly say: 'rehearse' | 'rehearse-draw' | 'rehearse-on' | 'rehearsed' }
  | { readonly say: 'count-present' | 'hands-explained' | 'hands-being-counted' | 'totals-confirmed' }
  | { readonly say: 'try-devices' | 'devices-explained' | 'sheet-being-printed' }
  | { readonly say: 'hands-now' | 'devices-now'; readonly candidates: number }
  | { readonly say: 'hands-counted' | 'sheet-entered'; readonly present: number }
  | { readonly say: 'by-name-on-paper' | 'by-name-by-devices' }
  | { readonly say: 'vote-in-rooms'; readonly rooms: number }
  | { readonly say: 'rooms-agree'; readonly rooms: number }
  | { readonly say: 'room-void'; readonly names: readonly string[] }
  | { readonly say: 'rooms-void-round'; readonly names: readonly string[] }
  | { readonly say: 'drawn'; readonly issued: number }
  | { readonly say: 'vote-now'; readonly issued: number | null }
  | { readonly say: 'so-far'; readonly issued: number; readonly returned: number }
  | { readonly say: 'closed'; readonly issued: number; readonly returned: number }
  | { readonly say: 'objections'; readonly seconds: number }
  /** Followed by the outcome's own sentences (views/voting/outcome-words). */
  | { readonly say: 'outcome' }
  | { readonly say: 'announced'; readonly elected: number }

export interface SheetRound extends RoundState {
  readonly candidates: number
  readonly seats: number
  /** 记名 */
  readonly recorded?: boolean
}

/** Nothing is handed out and nothing comes back: what is said instead, from the quorum to the figures. */
const WITHOUT_BALLOTS = {
  'show-of-hands': {
    before: 'count-present',
    explained: 'hands-explained',
    now: 'hands-now',
    waiting: 'hands-being-counted',
    counted: 'hands-counted',
  },
  'voting-device': {
    before: 'try-devices',
    explained: 'devices-explained',
    now: 'devices-now',
    waiting: 'sheet-being-printed',
    counted: 'sheet-entered',
  },
} as const satisfies Record<WithoutBallots, Readonly<Record<string, Spoken['say']>>>

/** The rule is adopted once; what follows from it needs no new vote on it. */
const DRAFTED = {
  first: 'rule-adopted',
  runoff: 'runoff-drafted',
  second: 'second-drafted',
} as const satisfies Record<Exclude<RoundKind, 'rehearsal'>, Spoken['say']>

export function wordsToRead(round: SheetRound, facts: RoundFacts, outcome: Outcome | null): Spoken[] {
  const { figures } = facts
  if (round.kind === 'rehearsal') return rehearsalWords(round.phase)
  const other = round.mode === 'show-of-hands' || round.mode === 'voting-device' ? WITHOUT_BALLOTS[round.mode] : null
  switch (round.phase) {
    case 'draft':
      return [{ say: DRAFTED[round.kind], candidates: round.candidates, seats: round.seats }]
    case 'frozen':
      if (other !== null) return [quorumWords(round, facts), { say: other.before }]
      return [
        quorumWords(round, facts),
        ...inRooms(facts),
        ...(round.recorded ? [{ say: 'by-name-on-paper' } as const] : []),
        { say: round.method === 'sealed' ? 'draw-now' : 'hand-out' },
      ]
    case 'issuing':
      if (other !== null) return [...(round.recorded ? [{ say: 'by-name-by-devices' } as const] : []), { say: other.explained }]
      return [...(figures.issued === null ? [] : [{ say: 'drawn', issued: figures.issued } as const]), { say: 'check-box' }]
    case 'open':
      if (other !== null) return [{ say: other.now, candidates: round.candidates }]
      return [
        { say: 'vote-now', issued: figures.issued },
        ...inRooms(facts),
        ...soFar(figures.issued, figures.returned),
        { say: 'stop-soon' },
      ]
    case 'closed':
      if (other !== null)
        return facts.paperEntered ? [{ say: other.counted, present: figures.present }] : [{ say: other.waiting }]
      return closingWords(round, facts)
    case 'opened':
      return [{ say: other === null ? 'box-opened' : 'totals-confirmed' }]
    case 'counted':
      return outcome === null ? [] : [{ say: 'outcome' }]
    case 'announced':
    case 'archived':
      return outcome === null ? [] : [{ say: 'announced', elected: outcome.elected.length }]
    case 'void':
      // Where nobody had a ballot, there is nothing to tell the hall.
      return figures.issued === 0 ? [] : [{ say: 'round-void' }]
  }
}

/** Neither quorum nor majority is spoken of where nothing is decided. */
function rehearsalWords(phase: Phase): Spoken[] {
  if (phase === 'draft') return [{ say: 'rehearse' }]
  if (phase === 'frozen' || phase === 'issuing') return [{ say: 'rehearse' }, { say: 'rehearse-draw' }]
  return [{ say: phase === 'open' ? 'rehearse-on' : 'rehearsed' }]
}

function quorumWords({ quorum }: SheetRound, { figures }: RoundFacts): Spoken {
  const { entitled, signedIn, present } = figures
  const say = entitled > 0 && passes(present, entitled, quorum) ? 'quorum-reached' : 'quorum-missing'
  return { say, entitled, signedIn, present, needed: needed(entitled, quorum) }
}

const soFar = (issued: number | null, returned: number | null): Spoken[] =>
  issued === null || returned === null ? [] : [{ say: 'so-far', issued, returned: inSteps(returned) }]

/** Where each delegation votes. */
const inRooms = ({ rooms }: RoundFacts): Spoken[] => (rooms === null ? [] : [{ say: 'vote-in-rooms', rooms: rooms.rooms.length }])

/** 收回 against 发出 of each room, said before anything is mixed. */
function roomWords({ rooms }: RoundFacts): Spoken[] {
  if (rooms === null || rooms.reconciled === null) return []
  const { overfull: names, isVoid } = rooms.reconciled
  if (names.length > 0) return [{ say: isVoid ? 'rooms-void-round' : 'room-void', names }]
  return [{ say: 'rooms-agree', rooms: rooms.rooms.length }]
}

function closingWords(round: SheetRound, facts: RoundFacts): Spoken[] {
  const { issued, returned } = facts.figures
  // Of several rooms the papers are known before anybody has read them.
  const reconciled = facts.rooms?.reconciled ?? null
  const counted = !needsPaperCount(round, facts) || facts.paperEntered || reconciled !== null
  if (reconciled?.isVoid) return roomWords(facts)
  const told: Spoken =
    counted && issued !== null && returned !== null ? { say: 'closed', issued, returned } : { say: 'paper-being-counted' }
  const said = needsPaperCount(round, facts) ? [...roomWords(facts), told] : [told]
  return round.method === 'sealed' ? [...said, { say: 'objections', seconds: facts.terms.objection }] : said
}
