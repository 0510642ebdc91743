/** 计票报告单 (rulebook §11.7), in the measures of an official paper; the public result page shows the same sheet. */
import type { RoundResult } from '../../src/voting/session/store.ts'
import { longDay, wan } from '../format.ts'
import { countPaper as paper } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import { bestFirst, resultOf } from '../voting/result-table.tsx'
import { followUps } from './count-follow-ups.ts'
import {
  annexOfNames,
  digestOfNames,
  type NamesOfReport,
  openingByName,
  sumsByName,
  tellersByName,
  tookByName,
} from './count-names.ts'
import { type Block, type Column, cell, heading, paragraph, plain, type Sheet, signatures, type Table, title } from './model.ts'
import { roomsBlocks } from './rooms.ts'
import { commonOf, comparedWords, isStreet } from './round-facts.ts'
import { type Voice, voiceOf, type Wording } from './voice.ts'

/** The public sheet has no desk at which it was asked for: everything is read from the result. */
export const countVoice = (own: Wording, result: RoundResult): Voice =>
  voiceOf(
    own,
    commonOf(
      { body_name: result.bodyName, session_name: result.sessionName, year: result.year, held_on: result.heldOn },
      result.rule,
    ),
  )

export function countSheet(voice: Voice, result: RoundResult, names: NamesOfReport | null = null): Sheet {
  const announced = result.phase === 'announced' || result.phase === 'archived'
  const name = plain(voice.say('count.title'))
  return {
    title: `${paper.page}〔${result.year}〕${result.number}`,
    shape: 'document',
    stamp: announced ? null : paper.unsigned,
    blocks: [
      {
        kind: 'letterhead',
        organ: paper.organ(result.bodyName, result.bodyKind),
        number: paper.number(result.year, result.number),
      },
      title(name),
      { kind: 'address', words: isStreet(result.bodyKind) ? voice.say('count.toStreet') : voice.say('count.to') },
      paragraph(openingByName(voice, result) ?? opening(voice, result)),
      heading(withoutBallots(result.rule) === null ? paper.issue : paper.withoutBallots.issue),
      paragraph([...attendance(voice, result), ...returned(voice, result)]),
      ...(result.rooms === null ? [] : roomsBlocks(result.rooms, result.method === 'hand-totals')),
      heading(paper.votes),
      paragraph([
        ...voice.say('count.seats', { candidates: result.candidates.length, seats: result.seats }),
        ...bar(voice, result),
      ]),
      votes(result),
      ...followUps(voice, result).map(paragraph),
      heading(paper.check),
      paragraph(checks(voice, result)),
      ...digests(result, names),
      signatures(...signers(result)),
      { kind: 'right', words: [longDay(result.heldOn, 'zh-CN')] },
      ...annexOfNames(voice, result, names),
    ],
  }
}

function opening(voice: Voice, { method, rule }: RoundResult) {
  const mode = withoutBallots(rule)
  if (mode === 'show-of-hands') return voice.say('count.openingHands')
  if (mode === 'voting-device') return voice.say('count.openingDevices')
  return method === 'sealed' ? voice.say('count.openingSealed') : voice.say('count.openingPaper')
}

/** Every figure is the one the rule counted with. */
function attendance(voice: Voice, { held, rule }: RoundResult) {
  const { entitled, present: signedIn, atOpening: present } = held.attendance
  return voice.say('count.attendance', { entitled, signedIn, present, share: zh.clauses.share(rule.quorum) })
}

function returned(voice: Voice, result: RoundResult) {
  const { held, voids, valid, rule } = result
  const byDevices = tookByName(voice, result)
  if (byDevices !== null) return byDevices
  if (withoutBallots(rule) !== null) return voice.say('count.took', { present: held.attendance.atOpening })
  const figures = held.boxes[0] ?? { issued: 0, returned: 0 }
  const spoiled = voids.reduce((sum, { ballots }) => sum + ballots, 0)
  const reasons = voids.map(({ reason, ballots }) => zh.outcome.reason(zh.count.voidReason[reason], ballots)).join('、')
  return voice.say('count.returned', {
    issued: figures.issued,
    returned: figures.returned,
    compared: comparedWords(figures),
    valid,
    spoiled,
    reasons: reasons === '' ? '' : `（${reasons}）`,
  })
}

/** The bar as it was in this very vote; a run-off asks for none. */
function bar(voice: Voice, { outcome, rule }: RoundResult) {
  const asked = outcome.steps.filter((step) => step.kind === 'majority').at(-1)
  return rule.threshold === null || asked === undefined
    ? voice.say('count.plurality')
    : voice.say('count.majority', { base: asked.of, majority: asked.needed })
}

function votes(result: RoundResult): Table {
  const words = paper.table
  const triple = result.rule.ballot.unmarked !== 'not-selected'
  const hasVoid = result.candidates.some(({ itemVoid }) => itemVoid > 0)
  const mode = withoutBallots(result.rule)
  const figure = (head: string, width: number): Column => ({ head, width, align: 'centre' })
  return {
    kind: 'table',
    label: paper.votes,
    tone: 'ruled',
    columns: [
      figure(words.rank, 7),
      figure(words.position, 7),
      { head: words.project, width: 41, align: 'start' },
      figure(words.cost, 11),
      figure(words.for, 8),
      ...(triple ? [figure(words.against, 8), figure(words.abstain, 8)] : []),
      ...(hasVoid ? [figure(words.void, 11)] : []),
      ...(mode === null ? [] : [figure(paper.withoutBallots.silent[mode], 9)]),
      figure(words.result, 10),
    ],
    rows: bestFirst(result.candidates).map((item, index) => {
      const verdict = resultOf(result.outcome, item.id)
      return [
        cell(index + 1),
        cell(item.position),
        cell(item.title),
        cell(wan(item.costFen)),
        cell(item.votesFor, true),
        ...(triple ? [cell(item.against), cell(item.abstain)] : []),
        ...(hasVoid ? [cell(item.itemVoid)] : []),
        ...(mode === null ? [] : [cell(item.silent ?? 0)]),
        cell(paper.results[verdict], verdict === 'in'),
      ]
    }),
  }
}

/** Who signs (§11.7 no. 4): 计票员 by name where papers were counted, beside 复核人 and 监票人. */
const signers = ({ tellers }: RoundResult): string[] =>
  tellers.length < 2
    ? [paper.chief, paper.scrutineer, paper.teller, paper.scrutineer]
    : [paper.chief, paper.reviewer, ...tellers.map((name) => `${paper.teller}${name}`), paper.scrutineer, paper.scrutineer]

const checks = (voice: Voice, result: RoundResult) => [
  plain([
    ...(sumsByName(voice, result) ?? sums(voice, result)),
    ...(result.tellers.length < 2 ? [] : (tellersByName(voice, result) ?? tellers(voice, result))),
    ...(result.boxDigest === null ? [] : voice.say('count.sealed')),
    ...(result.method === 'sealed' ? custody(voice, result) : []),
    ...(result.sheet === null ? [] : voice.say('count.sheet', { sheet: result.sheet.number, printed: result.sheet.printed })),
  ]),
]

function sums(voice: Voice, { rule }: RoundResult) {
  const mode = withoutBallots(rule)
  if (mode === null) return voice.say('count.sums')
  const ticks = rule.ballot.unmarked === 'not-selected'
  if (mode === 'show-of-hands') return ticks ? voice.say('count.ticksOfHands') : voice.say('count.sumsOfHands')
  return ticks ? voice.say('count.ticksOfDevices') : voice.say('count.sumsOfDevices')
}

function tellers(voice: Voice, { rule, tellers: both }: RoundResult) {
  const [mode, names] = [withoutBallots(rule), { tellers: both.join('、') }]
  if (mode === null) return voice.say('count.twoTellers', names)
  return mode === 'show-of-hands' ? voice.say('count.tellersOfHands', names) : voice.say('count.tellersOfDevices', names)
}

const custody = (voice: Voice, { custody: held, keysNeeded, keyHolders }: RoundResult) =>
  held === 'platform' ? voice.say('count.platform') : voice.say('count.scrutineers', { holders: keyHolders, keys: keysNeeded })

const digests = (result: RoundResult, names: NamesOfReport | null): Block[] => [
  ...digestOfNames(names),
  ...(result.boxDigest === null ? [] : [{ kind: 'digest', label: paper.boxDigest, value: result.boxDigest } as const]),
  ...(result.sheet?.file
    ? [{ kind: 'digest', label: paper.withoutBallots.file(result.sheet.file.name), value: result.sheet.file.digest } as const]
    : []),
  { kind: 'digest', label: paper.ruleDigest, value: result.ruleDigest },
  { kind: 'digest', label: paper.reportDigest, value: result.reportDigest },
  ...(result.recordedAs === null
    ? []
    : [{ kind: 'digest', label: paper.actDigest(result.recordedAs.number), value: result.recordedAs.digest } as const]),
]
