/** Papers of what is left of a vote (rulebook §11.7 no. 5): doubtful ballots, sealing, destruction. Blanks are for the pen. */

import { dayAndTime } from '../format.ts'
import { formPaper as paper } from '../text/papers/forms.ts'
import { usesPaper } from '../voting/rule-words/article.ts'
import { type Block, blanks, cell, paperOf, paragraph, plain, type Sheet, signatures } from './model.ts'
import { type RoundFacts, sessionOf } from './round-facts.ts'
import { emptyRows } from './scrutiny.ts'
import type { Voice } from './voice.ts'

const DOUBTFUL_ROWS = 9

/** 疑难票裁定记录: the marks and the ruling, never whose ballot it was. */
export function doubtfulSheet(voice: Voice, { round }: RoundFacts): Sheet {
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
      rows: emptyRows(DOUBTFUL_ROWS, 4).map((row, index) => [cell(index + 1), ...row]),
    },
    signatures(paper.chief, paper.scrutineer, paper.scrutineer, paper.time),
  ])
}

/** 封票记录: what goes under seal, with the figures of the count; seals and places are written by hand. */
export function sealingSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { round, rule, figures } = facts
  const name = plain(voice.say('sealing.title'))
  const kept = rule.retentionMonths === null ? paper.keptForTerm : paper.kept(rule.retentionMonths)
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
    blanks(paper.sealing),
    signatures(paper.chief, paper.scrutineer, paper.scrutineer, paper.keeper),
  ])
}

/** Beside a sealed box there may have been none: once it is closed, that is known. */
const hasPaper = ({ round, rule, doors }: RoundFacts): boolean =>
  round.method === 'hand-totals' || (usesPaper(rule) && doors?.paper !== 0)

/** Of a sealed round nobody knows how many of the ballots are paper: the count holds both. */
function ballotsOf({ round, result, figures }: RoundFacts) {
  if (round.method === 'sealed') return { returned: null, valid: null, spoiled: null }
  const spoiled = result?.voids.reduce((sum, { ballots }) => sum + ballots, 0) ?? null
  return { returned: figures.returned, valid: result?.valid ?? null, spoiled }
}

/** 销毁记录: papers after their time; of a sealed box its key. */
export function destructionSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { round } = facts
  const name = plain(voice.say('destruction.title'))
  const at = round.keys_destroyed_at
  return paperOf(name, [
    ...(hasPaper(facts) ? [paragraph(voice.say('destruction.paper', { returned: ballotsOf(facts).returned }))] : []),
    ...(round.method !== 'sealed'
      ? []
      : [
          paragraph(
            at === null
              ? voice.say('destruction.keysStand', { destroyed: null })
              : voice.say('destruction.keys', { destroyed: dayAndTime(at) }),
          ),
        ]),
    blanks(paper.destruction),
    signatures(paper.chief, paper.witness, paper.witness, paper.handler),
  ])
}
