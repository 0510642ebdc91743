/** Papers of what is left of a vote (rulebook §11.7 no. 5): doubtful ballots, sealing, destruction. Blanks are for the pen. */

import { dayAndTime, longDay } from '../format.ts'
import { formPaper as paper } from '../text/papers/forms.ts'
import { zh } from '../text/zh-CN/index.ts'
import { usesPaper } from '../voting/rule-words/article.ts'
import { type Block, blanks, type Cell, cell, paperOf, paragraph, plain, type Sheet, signatures, type Words } from './model.ts'
import { type RoundFacts, sessionOf } from './round-facts.ts'
import { emptyRows } from './scrutiny.ts'
import type { Voice } from './voice.ts'

const DOUBTFUL_ROWS = 9
const SEAL_BLANK = 6

/** 疑难票裁定记录: the marks and the ruling, never whose ballot it was. */
export function doubtfulSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { round } = facts
  const name = plain(voice.say('doubtful.title'))
  const words = paper.doubtful
  return paperOf(name, [
    { kind: 'centred', words: [sessionOf(round)] },
    paragraph(voice.say('doubtful.note')),
    {
      kind: 'table',
      label: name,
      tone: 'form',
      columns: [
        { head: words.number, width: 9, align: 'centre' },
        { head: words.marks, width: 31, align: 'start' },
        { head: words.item, width: 18, align: 'start' },
        { head: words.ruling, width: 20, align: 'start' },
        { head: words.ground, width: 22, align: 'start' },
      ],
      rows: facts.rulings.length === 0 ? blankRows : ruled(facts),
    },
    signatures(paper.chief, paper.scrutineer, paper.scrutineer, paper.time),
  ])
}

const blankRows = emptyRows(DOUBTFUL_ROWS, 4).map((row, index) => [cell(index + 1), ...row])

/** As they were recorded; one that was struck out stays, and says so. */
function ruled({ rulings, candidates }: RoundFacts): Cell[][] {
  const { wholePaper, rulings: words, struck: struckOut } = zh.rulings
  return rulings.map(({ number, marks, position, ruling, ground, struck }) => {
    const item = position === null ? wholePaper : `${position}．${candidates[position - 1]?.title ?? ''}`
    const decided = struck === null ? words[ruling] : `${words[ruling]}（${struckOut(struck)}）`
    return [number, marks, item, decided, ground].map((text) => cell(text))
  })
}

/** 封票记录: what goes under seal, with the figures of the count; seals and places as the office recorded them, before that for the pen. */
export function sealingSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { round, rule, figures, sealing } = facts
  const name = plain(voice.say('sealing.title'))
  const byRule = rule.retentionMonths === null ? paper.keptForTerm : paper.kept(rule.retentionMonths)
  const kept = sealing === null ? byRule : paper.keptUntil(longDay(sealing.keptUntil, 'zh-CN'))
  const box: Block[] =
    round.box_digest === null
      ? []
      : [
          paragraph(voice.say('sealing.box', { returned: figures.returned })),
          { kind: 'digest', label: paper.boxDigest, value: round.box_digest },
        ]
  return paperOf(name, [
    ...(hasPaper(facts) ? [paragraph(voice.say('sealing.paper', ballotsOf(facts)))] : []),
    ...box,
    paragraph(voice.say('sealing.kept', { kept })),
    sealFields(sealing),
    signatures(paper.chief, paper.scrutineer, paper.scrutineer, paper.keeper),
  ])
}

/** When the bags were closed nobody recorded: that stays for the pen. */
function sealFields(sealing: RoundFacts['sealing']): Block {
  if (sealing === null) return blanks(paper.sealing)
  const { seals, parcels, place, keeper, time } = paper.sealing
  return fields([
    [seals, [sealing.sealNumber]],
    [parcels, [String(sealing.copies)]],
    [place, [sealing.place]],
    [keeper, [sealing.keeper]],
    [time, []],
  ])
}

const fields = (rows: readonly (readonly [label: string, words: Words])[]): Block => ({
  kind: 'fields',
  rows: rows.map(([label, words]) => ({ label, words })),
})

/** Beside a sealed box there may have been none: once it is closed, that is known. */
const hasPaper = ({ round, rule, doors }: RoundFacts): boolean =>
  round.method === 'hand-totals' || (usesPaper(rule) && doors?.paper !== 0)

/** Of a sealed round nobody knows how many of the ballots are paper: the count holds both. */
function ballotsOf({ round, result, figures }: RoundFacts) {
  if (round.method === 'sealed') return { returned: null, valid: null, spoiled: null }
  const spoiled = result?.voids.reduce((sum, { ballots }) => sum + ballots, 0) ?? null
  return { returned: figures.returned, valid: result?.valid ?? null, spoiled }
}

/** 销毁记录: papers after their time; of a sealed box its key, and what the archive destroyed, as it was recorded. */
export function destructionSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { archived } = facts
  const name = plain(voice.say('destruction.title'))
  return paperOf(name, [
    ...(hasPaper(facts) ? [paragraph(voice.say('destruction.paper', { returned: ballotsOf(facts).returned }))] : []),
    ...keysGone(voice, facts),
    ...(archived === null ? [] : ballotsGone(voice, archived)),
    destructionFields(facts),
    signatures(paper.chief, paper.witness, paper.witness, paper.handler),
  ])
}

function keysGone(voice: Voice, { round, endedSpares }: RoundFacts): Block[] {
  if (round.method !== 'sealed') return []
  const at = round.keys_destroyed_at
  const key =
    at === null
      ? voice.say('destruction.keysStand', { destroyed: null })
      : voice.say('destruction.keys', { destroyed: dayAndTime(at) })
  const spares = endedSpares.length === 0 ? [] : [paper.spareSets(endedSpares.map(zh.spares.set))]
  return [paragraph(key), ...spares.map((named) => paragraph(voice.say('destruction.spares', { spares: named })))]
}

function ballotsGone(voice: Voice, { record, at }: NonNullable<RoundFacts['archived']>): Block[] {
  const { boxKey, envelopes, receipts, requests, voidRounds } = record.destroyed
  const who = { destroyed: dayAndTime(at), office: record.office, chief: record.chiefScrutineer }
  return [
    ...(boxKey === null ? [] : [voice.say('destruction.archived', { envelopes, receipts, requests, ...who })]),
    ...voidRounds.map((one) =>
      voice.say('destruction.void', { voidRound: one.number, envelopes: one.envelopes, requests: one.requests }),
    ),
  ].map(paragraph)
}

/** The number of the seal stands there to be compared; where there are no papers, the archive was all. */
function destructionFields(facts: RoundFacts): Block {
  const { sealing, archived } = facts
  const { approval, way, place, time, seals } = paper.destruction
  if (archived !== null && !hasPaper(facts)) return fields([[time, [dayAndTime(archived.at)]]])
  const number: Words = sealing === null ? [] : [`${paper.sealing.seals}${sealing.sealNumber}，`, { blank: SEAL_BLANK }]
  return fields([
    [approval, []],
    [way, []],
    [place, []],
    [time, []],
    [seals, number],
  ])
}
