/**
 * What a screen shows, and nothing beside it: a picture holds no number that may not stand on the wall now, so that neither the page nor the
 * stream can give away more than one sees. A void round has no figures at all.
 */
import type { RoundId } from '../../kernel/ids.ts'
import type { RoomsTold } from '../rooms/rows.ts'
import { hasBallots, type Mode } from '../rule/mode.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { Figures } from '../session/figures.ts'
import type { Sample } from '../session/sample-store.ts'
import type { RoundResult } from '../session/store.ts'
import { type ReceiptsPage, receiptsPage } from './receipts-pages.ts'
import { type Candidate, chosenAt, extentOf, inOrder, stageOf } from './reveal.ts'
import type { Screen } from './screen.ts'

export type Picture =
  | { readonly screen: 'welcome' | 'break' }
  | (Held & { readonly screen: 'void' })
  | (Pick<Figures, 'entitled' | 'signedIn' | 'present'> & { readonly screen: 'sign-in'; readonly needed: number })
  | RulePicture
  | (Held & Pick<Figures, 'signedIn' | 'issued'> & { readonly screen: 'issuing' })
  | (Held & Ballots & { readonly screen: 'voting' | 'help'; readonly rule: VotingRule })
  | SealedPicture
  | (Held & Ballots & { readonly screen: 'counting'; readonly counted: boolean; readonly rooms: RoomsTold | null })
  | ResultPicture
  | { readonly screen: 'sample'; readonly sample: Sample }
  | { readonly screen: 'receipts'; readonly page: ReceiptsPage }

type Ballots = Pick<Figures, 'issued' | 'returned'>
/** By phones, on paper, by hands, by devices: what is said and shown differs. Null before any round. */
interface Held {
  readonly mode: Mode | null
}

export interface RulePicture extends Held {
  readonly screen: 'rule'
  readonly rule: VotingRule
  readonly entitled: number
  readonly majority: number | null
  /** Once the round is frozen: what phones and papers are compared with. */
  readonly digest: string | null
  /** Whose manifest phones compare it with; null before the freeze and of paper, which has none. */
  readonly roundId: RoundId | null
}

export interface SealedPicture extends Ballots, Held {
  readonly screen: 'sealed'
  readonly boxDigest: string | null
  /** Of a vote by delegation, once every room is checked. */
  readonly rooms: RoomsTold | null
  /** Papers are still in their box. */
  readonly paperWaits: boolean
}

export interface ResultPicture extends Held {
  readonly screen: 'result'
  /** From the first step on. */
  readonly figures: ResultFigures | null
  /** How many of this round's candidates were chosen, and how many before it; told with the figures. */
  readonly chosen: number
  readonly chosenBefore: number
  /** In the order in which they are shown; those not reached yet are not here. */
  readonly rows: readonly Row[]
  /** What became of the others is told only when they stand there. */
  readonly outcome: Outcome | null
  /** A full bar, and the line that a majority needs; null where the rule draws none. */
  readonly scale: number
  readonly majority: number | null
}

export type Row = Pick<Candidate, 'id' | 'position' | 'title' | 'votesFor'>

type FigureName = 'entitled' | 'signedIn' | 'present' | 'issued' | 'returned' | 'valid' | 'void'
/** Of ballots what was handed out, came back and was valid; without ballots those present. */
type ResultFigures = Readonly<Partial<Record<FigureName, number>>>

/** What is known of the moment. Figures that move are those that everybody may see. */
export interface Known {
  readonly figures: Figures
  readonly needed: number
  readonly rule: VotingRule | null
  /** Ballots are cast now. */
  readonly open: boolean
  readonly counted: boolean
  readonly digest: string | null
  readonly roundId: RoundId | null
  readonly boxDigest: string | null
  readonly paperWaits: boolean
  /** Null before the rooms are checked, and where all vote in one hall. */
  readonly rooms: RoomsTold | null
  readonly majority: number | null
  readonly receipts: readonly string[]
  /** Of an announced round only. */
  readonly result: RoundResult | null
  readonly revealed: number
  /** Of a rehearsal whose box is open. */
  readonly sample: Sample | null
}

export function pictureOf(screen: Screen, known: Known, at: Date): Picture {
  const { figures } = known
  const { issued, returned } = figures
  const mode = known.rule?.mode ?? null
  switch (screen) {
    case 'welcome':
    case 'break':
      return { screen }
    case 'void':
      return { screen, mode }
    case 'sign-in': {
      const { entitled, signedIn, present } = figures
      return { screen, entitled, signedIn, present, needed: known.needed }
    }
    case 'rule': {
      const { digest, majority, roundId } = known
      return { screen, rule: ruleIn(known), entitled: figures.entitled, majority, digest, roundId, mode }
    }
    case 'issuing':
      return { screen, issued, signedIn: figures.signedIn, mode }
    case 'voting':
    case 'help':
      return { screen, rule: ruleIn(known), issued, returned: known.open ? returned : null, mode }
    case 'sealed':
      return { screen, issued, returned, boxDigest: known.boxDigest, rooms: known.rooms, paperWaits: known.paperWaits, mode }
    case 'counting':
      return { screen, issued, returned, counted: known.counted, rooms: known.rooms, mode }
    case 'result':
      return resultPicture(known)
    case 'sample':
      return { screen, sample: sampleIn(known) }
    case 'receipts':
      return { screen, page: receiptsPage(known.receipts, at.getTime()) }
  }
}

function ruleIn({ rule }: Known): VotingRule {
  if (rule === null) throw new Error('a screen about a rule where there is none')
  return rule
}

function sampleIn({ sample }: Known): Sample {
  if (sample === null) throw new Error('a sample screen before the box of the rehearsal is open')
  return sample
}

function resultPicture({ result, revealed }: Known): ResultPicture {
  if (result === null) throw new Error('a result screen before the announcement')
  const extent = extentOf(result)
  const stage = stageOf(revealed, extent)
  const { chosen, others } = inOrder(result)
  const isWhole = stage === 'all' || stage === 'receipts'
  const shown = isWhole ? [...chosen, ...others] : chosen.slice(0, chosenAt(revealed, extent))
  const majority = lineOf(result)
  const figures = figuresOf(result)
  return {
    screen: 'result',
    mode: result.rule.mode,
    figures: stage === 'title' ? null : figures,
    chosen: stage === 'title' ? 0 : chosen.length,
    chosenBefore: stage === 'title' ? 0 : result.outcome.elected.length - chosen.length,
    rows: shown.map(({ id, position, title, votesFor }) => ({ id, position, title, votesFor })),
    outcome: isWhole ? result.outcome : null,
    scale: Math.max(1, figures.issued ?? figures.present ?? 0, majority ?? 0),
    majority: shown.length === 0 ? null : majority,
  }
}

/** The line of this very round: a run-off that the most votes win has none. */
function lineOf({ ownSteps }: RoundResult): number | null {
  return ownSteps.find((step) => step.kind === 'majority')?.needed ?? null
}

function figuresOf({ rule, held, valid, voids }: RoundResult): ResultFigures {
  const people = { entitled: held.attendance.entitled, signedIn: held.attendance.present }
  if (!hasBallots(rule)) return { ...people, present: held.attendance.atOpening }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return {
    ...people,
    issued: sum(held.boxes.map(({ issued }) => issued)),
    returned: sum(held.boxes.map(({ returned }) => returned)),
    valid,
    void: sum(voids.map(({ ballots }) => ballots)),
  }
}
