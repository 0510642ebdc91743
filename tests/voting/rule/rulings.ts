/**
 * The worked examples E1–E15, each with the cases that hold it: what happened in the hall, and what follows by the rule.
 * D = deputies in office, P = present, I = issued, R = returned, V = valid, N = seats, M = candidates.
 */
import type { Act } from '../../../src/voting/rule/outcome.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { CAPPED, contest, handCount, held, heldTexts, LAW, TICKED } from './hall.ts'

type RulingCase = {
  readonly name: string
  readonly rule: VotingRule
  readonly acts: readonly Act[]
  readonly expected: Record<string, unknown>
  /** Steps that must be among those told. */
  readonly told?: readonly Record<string, unknown>[]
}
export type Ruling = { readonly id: string; readonly says: string; readonly cases: readonly RulingCase[] }

const ids = (...numbers: number[]) => numbers.map((number) => `P${number}`)
const upTo = (last: number) => ids(...Array.from({ length: last }, (_, index) => index + 1))
const present = (rule: VotingRule): VotingRule => ({ ...rule, threshold: { base: 'present', num: 1, den: 2, cmp: 'over' } })

const E1_VOTES = [190, 188, 185, 180, 176, 171, 169, 160, 151, 120, 118, 104]
const E1_HALL = { entitled: 210, present: 196, returned: 195, valid: 194 }
const NEAR_THE_LINE = [190, 188, 185, 180, 176, 171, 169, 160, 151, 104, 101, 50]
const TIED_FOR_TWO = [190, 188, 185, 180, 176, 171, 169, 160, 120, 120, 120, 118]
const TIED_FOR_ONE = [190, 188, 185, 180, 176, 171, 169, 160, 151, 120, 120, 120]
const EIGHT_PASS = [190, 188, 185, 180, 176, 171, 169, 160, 105, 100, 90, 80]
const ended = (method: VotingRule['shortfall']['method']): VotingRule => ({ ...LAW, shortfall: { ...LAW.shortfall, method } })

const ONE_SEAT = contest(LAW, 3, 1)
const TIE_HALL = { entitled: 100, present: 100 }
const tieAgain: HeldRound = held(contest(CAPPED, 2, 1), { ...TIE_HALL, votes: [50, 50], candidates: ids(1, 2) })
const tieFirst: HeldRound = held(ONE_SEAT, { ...TIE_HALL, votes: [60, 60, 10] })
const finallyBy = (last: 'presidium' | 'leave-open'): VotingRule => ({
  ...ONE_SEAT,
  tie: { ...LAW.tie, maxRounds: 1, finally: last },
})

const SIPING = preset('town-small-siping-2023').rule
const HAINAN = preset('hainan-province-2024').rule
const LISHUI = preset('city-combined-lishui-2025').rule
const DONGYANG = preset('dongyang-2017-per-item').rule
const SHIGU = contest(preset('street-dual-shigu').rule, 1, 1)

/** Shigu: the deputies' ballots lie in a box of their own, the others' in a second one. */
function dualRound(deputiesFor: number, allFor: number): HeldRound {
  const box = (name: string, people: number, votes: number) => ({
    name,
    classId: name,
    issued: people,
    returned: people,
    count: handCount(SHIGU, [votes], people),
  })
  return {
    kind: 'round',
    candidates: ids(1),
    attendance: {
      entitled: 60,
      present: 60,
      atOpening: 60,
      classes: [
        { id: 'deputies', entitled: 21, atOpening: 21 },
        { id: 'others', entitled: 39, atOpening: 39 },
      ],
    },
    boxes: [box('deputies', 21, deputiesFor), box('others', 39, allFor - deputiesFor)],
  }
}

const ROOMS = contest(LAW, 2, 1)
function inRooms(figures: readonly (readonly [issued: number, returned: number])[]): HeldRound {
  const boxes = figures.map(([issued, returned], index) => ({
    name: `room ${index + 1}`,
    classId: null,
    issued,
    returned,
    count: returned > issued ? null : handCount(ROOMS, [returned, 0], returned),
  }))
  return { kind: 'round', candidates: ids(1, 2), attendance: { entitled: 210, present: 196, atOpening: 196, classes: [] }, boxes }
}
const roomRule = (roomOverflow: VotingRule['roomOverflow']): VotingRule => ({ ...ROOMS, rooms: 'by-delegation', roomOverflow })

export const RULINGS: readonly Ruling[] = [
  {
    id: 'E1',
    says: 'of those above half of all deputies the ten with most votes are in',
    cases: [
      {
        name: '118 of 106 needed is enough for the majority, not for the cut; 104 is neither',
        rule: LAW,
        acts: [held(LAW, { ...E1_HALL, votes: E1_VOTES })],
        expected: {
          kind: 'decided',
          elected: upTo(10),
          open: 0,
        },
        told: [
          { kind: 'quorum', entitled: 210, atOpening: 196, needed: 140, met: true },
          { kind: 'returned', issued: 196, returned: 195, valid: true },
          { kind: 'ballots', valid: 194, void: 1 },
          { kind: 'majority', base: 'all-deputies', of: 210, needed: 106, failed: [{ candidate: 'P12', score: 104 }] },
          { kind: 'seats-full', lastIn: 120, firstOut: 118, out: ['P11'] },
        ],
      },
    ],
  },
  {
    id: 'E2',
    says: 'the base of the majority matters only near the line',
    cases: [
      {
        name: 'the votes of E1 elect the same ten when the base is those present',
        rule: present(LAW),
        acts: [held(present(LAW), { ...E1_HALL, votes: E1_VOTES })],
        expected: { kind: 'decided', elected: upTo(10) },
      },
      {
        name: 'with 104 and 101 at the line, over half of all 210 leaves nine',
        rule: ended('accept-fewer'),
        acts: [held(LAW, { ...E1_HALL, votes: NEAR_THE_LINE })],
        expected: { kind: 'decided', elected: upTo(9), open: 1 },
      },
      {
        name: 'and over half of the 196 present leaves ten',
        rule: present(LAW),
        acts: [held(LAW, { ...E1_HALL, votes: NEAR_THE_LINE })],
        expected: { kind: 'decided', elected: upTo(10), open: 0 },
      },
    ],
  },
  {
    id: 'E3',
    says: 'equals across the cut are voted on again, among themselves only',
    cases: [
      {
        name: 'three tied for two seats; whoever has two votes fewer is out',
        rule: LAW,
        acts: [held(LAW, { ...E1_HALL, votes: TIED_FOR_TWO })],
        expected: { kind: 'runoff', elected: upTo(8), ties: [{ candidates: ids(9, 10, 11), seats: 2 }] },
      },
      {
        name: 'three tied for one seat',
        rule: LAW,
        acts: [held(LAW, { ...E1_HALL, votes: TIED_FOR_ONE })],
        expected: { kind: 'runoff', elected: upTo(9), ties: [{ candidates: ids(10, 11, 12), seats: 1 }] },
      },
    ],
  },
  {
    id: 'E4',
    says: 'equals that do not stand across the cut need no vote',
    cases: [
      {
        name: 'ranks 9 and 10 tie at 130, rank 11 has 129',
        rule: LAW,
        acts: [held(LAW, { ...E1_HALL, votes: [190, 188, 185, 180, 176, 171, 169, 160, 130, 130, 129, 104] })],
        expected: { kind: 'decided', elected: upTo(10) },
      },
    ],
  },
  {
    id: 'E5',
    says: 'when the re-votes allowed are used up, the last resort of the rule decides',
    cases: [
      {
        name: 'the presidium is asked',
        rule: finallyBy('presidium'),
        acts: [tieFirst, tieAgain],
        expected: { kind: 'presidium-choice', elected: [], ties: [{ candidates: ids(1, 2), seats: 1 }] },
      },
      {
        name: 'and whom it names is in',
        rule: finallyBy('presidium'),
        acts: [tieFirst, tieAgain, { kind: 'presidium-choice', chosen: ['P2'] }],
        expected: { kind: 'decided', elected: ['P2'], open: 0 },
      },
      {
        name: 'or the seat stays open, and nobody behind the tied gets it',
        rule: finallyBy('leave-open'),
        acts: [tieFirst, tieAgain],
        expected: { kind: 'decided', elected: [], open: 1 },
      },
    ],
  },
  {
    id: 'E6',
    says: 'when only eight reach the majority, the rule says what becomes of the other two seats',
    cases: [
      {
        name: 'fewer are accepted',
        rule: ended('accept-fewer'),
        acts: [held(LAW, { ...E1_HALL, votes: EIGHT_PASS })],
        expected: { kind: 'decided', elected: upTo(8), open: 2 },
      },
      {
        name: 'the other four are voted on for two seats',
        rule: ended('second-round'),
        acts: [held(LAW, { ...E1_HALL, votes: EIGHT_PASS })],
        expected: {
          kind: 'second-round',
          elected: upTo(8),
          next: { kind: 'second', lists: [{ candidates: ids(9, 10, 11, 12), seats: 2 }] },
        },
      },
      {
        name: 'in the second round the same majority is needed, and after it what is open stays open',
        rule: ended('second-round'),
        acts: [
          held(LAW, { ...E1_HALL, votes: EIGHT_PASS }),
          held(LAW, { ...E1_HALL, votes: [105, 106, 90, 80], candidates: ids(9, 10, 11, 12) }),
        ],
        expected: { kind: 'decided', elected: [...upTo(8), 'P10'], open: 1 },
      },
      {
        name: 'they are left to the next session',
        rule: ended('next-session'),
        acts: [held(LAW, { ...E1_HALL, votes: EIGHT_PASS })],
        expected: { kind: 'shortfall', elected: upTo(8), open: 2 },
      },
    ],
  },
  {
    id: 'E7',
    says: 'more returned than issued: the round is void, and no count of it is told',
    cases: [
      {
        name: '197 returned, 196 issued; the same vote is due again',
        rule: LAW,
        acts: [held(LAW, { entitled: 210, present: 196, returned: 197, votes: E1_VOTES })],
        expected: {
          kind: 'round-void',
          elected: [],
          open: 10,
          next: { kind: 'first', lists: [{ candidates: upTo(12), seats: 10 }] },
        },
        told: [{ kind: 'returned', issued: 196, returned: 197, valid: false }],
      },
    ],
  },
  {
    id: 'E8',
    says: 'too many ticks void a ballot, fewer do not, none is a valid ballot without a vote',
    cases: [
      {
        name: 'ten seats: eleven ticks, seven ticks, no tick',
        rule: { ...TICKED, threshold: null, minimumVotes: 1, shortfall: { ...TICKED.shortfall, method: 'accept-fewer' } },
        acts: [heldTexts(TICKED, upTo(12), ['+++++++++++.', '+++++++.....', '............'])],
        expected: {
          kind: 'decided',
          elected: upTo(7),
        },
        told: [{ kind: 'ballots', valid: 2, void: 1, reasons: [{ reason: 'over-selected', ballots: 1 }] }],
      },
    ],
  },
  {
    id: 'E9',
    says: 'below two thirds of all deputies the vote may not open',
    cases: [
      {
        name: '47 of 72 are one too few',
        rule: LAW,
        acts: [held(LAW, { entitled: 72, present: 47, votes: E1_VOTES.map(() => 0) })],
        expected: { kind: 'no-quorum' },
        told: [{ kind: 'quorum', entitled: 72, atOpening: 47, needed: 48, met: false }],
      },
      {
        name: '48 of 72 are exactly two thirds, which is enough',
        rule: contest(ended('accept-fewer'), 1, 1),
        acts: [held(LAW, { entitled: 72, present: 48, votes: [48] })],
        expected: { kind: 'decided', elected: ['P1'] },
      },
    ],
  },
  {
    id: 'E10',
    says: 'Siping 2023: one of two projects with 42 of 45 ballots',
    cases: [
      {
        name: '93.3 per cent',
        rule: SIPING,
        acts: [held(SIPING, { entitled: 45, present: 45, votes: [42, 3] })],
        expected: { kind: 'decided', elected: ['P1'] },
      },
    ],
  },
  {
    id: 'E11',
    says: 'Lishui 2025: over half of all 327 is 164',
    cases: [
      {
        name: '164 passes and 163 does not',
        rule: { ...contest(LISHUI, 2, 1), shortfall: { ...LISHUI.shortfall, method: 'accept-fewer' } },
        acts: [held(LISHUI, { entitled: 327, present: 314, votes: [163, 164] })],
        expected: { kind: 'decided', elected: ['P2'] },
        told: [{ kind: 'majority', of: 327, needed: 164 }],
      },
    ],
  },
  {
    id: 'E12',
    says: 'Hainan 2024: ten of twelve by 365 deputies present',
    cases: [
      {
        name: 'the ten with most votes',
        rule: HAINAN,
        acts: [
          held(HAINAN, { entitled: 380, present: 365, votes: [340, 330, 320, 310, 300, 290, 280, 270, 260, 250, 240, 230] }),
        ],
        expected: { kind: 'decided', elected: upTo(10) },
      },
    ],
  },
  {
    id: 'E13',
    says: 'Dongyang 2017: each of ten projects for itself, 281:1 and 276:6 of 282',
    cases: [
      {
        name: 'all are in, in the order of their votes',
        rule: contest(DONGYANG, 2, 2),
        acts: [held(DONGYANG, { entitled: 320, present: 282, votes: [276, 281] })],
        expected: { kind: 'decided', elected: ['P2', 'P1'] },
      },
    ],
  },
  {
    id: 'E14',
    says: 'Shigu: over half of the deputies and over two thirds of all, both',
    cases: [
      {
        name: '11 of 21 deputies and 41 of 60 in all',
        rule: SHIGU,
        acts: [dualRound(11, 41)],
        expected: { kind: 'pending-confirmation', by: 'street-party-committee', elected: ['P1'], open: 0 },
      },
      {
        name: '40 of 60 is exactly two thirds, and the rule says over',
        rule: SHIGU,
        acts: [dualRound(11, 40)],
        expected: { kind: 'pending-confirmation', elected: [], open: 1 },
        told: [
          { kind: 'majority', of: 60, needed: 41 },
          { kind: 'class-majority', classId: 'deputies', of: 21, needed: 11 },
        ],
      },
      {
        name: '10 of 21 deputies are too few, whatever the others say',
        rule: SHIGU,
        acts: [dualRound(10, 49)],
        expected: { kind: 'pending-confirmation', elected: [], open: 1 },
      },
    ],
  },
  {
    id: 'E15',
    says: 'each room is reconciled for itself',
    cases: [
      {
        name: 'a room that lost one ballot is good: 196 issued, 195 returned',
        rule: roomRule('void-room'),
        acts: [
          inRooms([
            [70, 70],
            [66, 65],
            [60, 60],
          ]),
        ],
        expected: { kind: 'decided', elected: ['P1'] },
        told: [{ kind: 'returned', issued: 196, returned: 195, valid: true }],
      },
      {
        name: 'a room with 61 of 60 is void, the others count; what was issued there stays issued',
        rule: roomRule('void-room'),
        acts: [
          inRooms([
            [70, 70],
            [66, 65],
            [60, 61],
          ]),
        ],
        expected: { kind: 'decided', elected: ['P1'] },
        told: [
          { kind: 'room-void', boxes: ['room 3'] },
          { kind: 'returned', issued: 196, returned: 135, valid: true },
        ],
      },
      {
        name: 'or the whole vote is, where the rule says so, though the sums agree',
        rule: roomRule('void-round'),
        acts: [
          inRooms([
            [70, 70],
            [66, 65],
            [60, 61],
          ]),
        ],
        expected: { kind: 'round-void', elected: [] },
        told: [{ kind: 'returned', issued: 196, returned: 196, valid: false }],
      },
    ],
  },
]
