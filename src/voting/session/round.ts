/**
 * The life of a round: draft → frozen → issuing → open → closed → opened → counted → announced → archived, or void. Every step asks
 * here whether it may happen now; nothing goes back, and a void round is repeated as a new one.
 */
import { PHASES, type Phase } from '../../database/tables/vote.ts'
import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'
import { type Blocker, type BlockerCode, blockers, type RoundFacts, type RoundState } from './readiness.ts'

export type RoundRefusal =
  | BlockerCode
  | 'round-too-early'
  | 'round-too-late'
  | 'round-is-void'
  | 'round-not-for-paper'
  | 'round-not-sealed'
  | 'void-reason-not-of-mode'
  | 'sheet-of-devices-only'
  | 'paper-agreed'
  | 'round-by-name'
  | 'round-not-by-name'
  | 'rooms-agreed'
  | 'round-without-rooms'
  | 'key-not-yours'
  | 'keys-with-platform'
  | 'keys-for-another-round'
  | 'keys-destroyed-already'
  | 'spare-used-already'
  | 'spare-does-not-fit'
  | 'returned-exceeds-issued'
  | 'box-is-not-what-was-closed'
  | 'sums-do-not-agree'
  | 'presidium-undecided'
  | 'presidium-not-asked'
  | 'presidium-names-others'
  | 'presidium-takes-too-many'
  | 'announcement-incomplete'
  | 'rows-not-published'
  | 'ballots-destroyed'
  | 'sealing-changed-meanwhile'

/** The step that leads on from each phase. */
const NEXT = {
  freeze: 'draft',
  issue: 'frozen',
  open: 'issuing',
  close: 'open',
  openBox: 'closed',
  count: 'opened',
  announce: 'counted',
  archive: 'announced',
} as const satisfies Record<string, Phase>
export type Step = keyof typeof NEXT

export const nextStep = (phase: Phase): Step | null => STEPS.find((step) => NEXT[step] === phase) ?? null
const STEPS = Object.keys(NEXT) as readonly Step[]

/** May this step be taken now? Too early, too late, or the first thing that blocks it. */
export function canTake(step: Step, round: RoundState, facts: RoundFacts, now: Date): Verdict<RoundRefusal> {
  // Nobody opens or counts again what is no more.
  if (round.phase === 'archived' && round.method === 'sealed' && (step === 'openBox' || step === 'count'))
    return refused('ballots-destroyed')
  const reached = standsAt(round.phase, NEXT[step])
  if (!reached.ok) return reached
  const [first] = blockers(round, facts, now)
  return first === undefined ? allowed : refused(first.code)
}

/** A ballot may be drawn at the desk from issuing until the round closes, by late arrivals too. */
export const canDraw = (phase: Phase): Verdict<RoundRefusal> => between(phase, 'issuing', 'open')

/** What tellers read is entered after the box is sealed and before anything is opened. */
export const canEnterPaper = (phase: Phase): Verdict<RoundRefusal> => standsAt(phase, 'closed')

/** Until it is announced a round can be declared void; its totals are then never shown. A draft is put away in the same manner. */
export const canVoid = (phase: Phase): Verdict<RoundRefusal> => between(phase, 'draft', 'counted')

/** Who voted how is nobody's before the count is signed. */
export const canReadNames = (phase: Phase): Verdict<RoundRefusal> => between(phase, 'counted', 'archived')

/** Objections and the record of the seal belong to the time between the announcement and the archive. */
export const isAnnounced = (phase: Phase): Verdict<RoundRefusal> => standsAt(phase, 'announced')

/** Before the announcement nothing has ended that could be looked at. */
export const hasEnd = (phase: Phase): Verdict<RoundRefusal> => between(phase, 'announced', 'archived')

/** The ceremony comes before the freeze, because the manifest names the key and every share. */
export function canMakeKeys({ phase, custody }: Pick<RoundState, 'phase' | 'custody'>): Verdict<RoundRefusal> {
  return custody === 'platform' ? refused('keys-with-platform') : standsAt(phase, 'draft')
}

/** Not before the result is announced and can be objected to no longer: until then the box may have to be opened once more before witnesses. */
export function canDestroyKeys(
  { phase, custody, method }: Pick<RoundState, 'phase' | 'custody' | 'method'>,
  destroyedAt: Date | null,
  [wait]: readonly Blocker[],
): Verdict<RoundRefusal> {
  if (destroyedAt !== null) return refused('keys-destroyed-already')
  if (method !== 'sealed') return refused('round-not-sealed')
  // What the platform holds of a void round was deleted with the word.
  if (phase === 'void') return custody === 'platform' ? refused('keys-destroyed-already') : allowed
  const reached = between(phase, 'announced', 'archived')
  return reached.ok && wait !== undefined ? refused(wait.code) : reached
}

const standsAt = (phase: Phase, wanted: Phase): Verdict<RoundRefusal> => between(phase, wanted, wanted)

function between(phase: Phase, first: Phase, last: Phase): Verdict<RoundRefusal> {
  if (phase === 'void') return refused('round-is-void')
  if (order(phase) < order(first)) return refused('round-too-early')
  if (order(phase) > order(last)) return refused('round-too-late')
  return allowed
}

const order = (phase: Phase): number => PHASES.indexOf(phase)
