/** 街道会商纪要 and 票选结果确认表 (rulebook §11.14). */
import type { Day } from '../../src/kernel/clock.ts'
import type { Minutes } from '../../src/voting/session/decision-store.ts'
import { longDay, wan } from '../format.ts'
import { confirmationPaper } from '../text/papers/forms.ts'
import { minutesPaper as paper } from '../text/papers/session.ts'
import type { DecidedItem } from '../voting/consultation.tsx'
import { candidatesOf, seatsOf } from '../voting/rule-words/sums.ts'
import { type Block, blanks, cell, heading, paperOf, paragraph, plain, type Sheet, signatures } from './model.ts'
import type { RoundFacts } from './round-facts.ts'
import type { Voice } from './voice.ts'

interface Confirmation {
  readonly confirmed_on: Day | null
  readonly confirmed_by: string | null
  readonly confirmed_document: string | null
}
export function minutesSheet(voice: Voice, minutes: Minutes, decided: readonly DecidedItem[], decision: Confirmation): Sheet {
  const name = plain(voice.say('minutes.title'))
  const confirmed = confirmedBy(decision)
  return paperOf(name, [
    {
      kind: 'fields',
      rows: [
        { label: paper.when, words: [longDay(minutes.heldOn, 'zh-CN')] },
        { label: paper.place, words: [minutes.place] },
        { label: paper.chair, words: [minutes.chairedBy] },
        {
          label: paper.people,
          words: voice.say('minutes.attendance', { entitled: minutes.entitled, present: minutes.present }),
        },
        { label: paper.attendees, words: [minutes.attendees.replaceAll('\n', '；')] },
      ],
    },
    heading(paper.discussion),
    ...minutes.discussion.split('\n').map((line) => paragraph([line])),
    heading(paper.conclusions),
    ...decided.map((item) => paragraph([paper.item(item.position, item.title, item.chosen, item.conclusion)])),
    heading(paper.confirmation),
    paragraph(confirmed === null ? voice.say('minutes.waiting') : voice.say('minutes.confirmed', confirmed)),
    signatures(paper.sign, paper.recorder),
  ])
}

/** What a street's vote came to, for the party committee's word: votes where they were counted, blanks for the seal. */
export function confirmationSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { round, rule, figures, result, decision } = facts
  const words = confirmationPaper
  const name = plain(voice.say('confirmation.title'))
  const elected = result?.outcome.elected ?? null
  const numbers = { candidates: candidatesOf(rule), seats: seatsOf(rule), winners: elected?.length ?? null }
  const { entitled, signedIn, present } = figures
  return paperOf(name, [
    {
      kind: 'fields',
      rows: [
        { label: words.when, words: [longDay(round.held_on, 'zh-CN')] },
        { label: words.place, words: [round.hall] },
        { label: words.people, words: voice.say('confirmation.attendance', { entitled, signedIn, present }) },
        { label: words.result, words: voice.say('confirmation.result', numbers) },
      ],
    },
    {
      kind: 'table',
      label: words.list,
      tone: 'ruled',
      columns: [
        { head: words.columns.position, width: 9, align: 'centre' },
        { head: words.columns.project, width: 46, align: 'start' },
        { head: words.columns.cost, width: 17, align: 'centre' },
        { head: words.columns.votes, width: 12, align: 'centre' },
        { head: words.columns.result, width: 16, align: 'centre' },
      ],
      rows: facts.candidates.map((one) => [
        cell(one.position),
        cell(one.title),
        cell(wan(one.cost_fen)),
        cell(result?.candidates.find(({ id }) => id === one.id)?.votesFor ?? null),
        cell(elected === null ? null : elected.includes(one.id) ? words.chosen : words.notChosen),
      ]),
    },
    heading(words.confirmation),
    ...confirmationBlocks(voice, decision),
    signatures(words.chair, words.seal),
  ])
}

function confirmationBlocks(voice: Voice, decision: Confirmation): Block[] {
  const confirmed = confirmedBy(decision)
  if (confirmed !== null) return [paragraph(voice.say('confirmation.confirmed', confirmed))]
  return [blanks(confirmationPaper.blanks)]
}

function confirmedBy({ confirmed_on: on, confirmed_by: by, confirmed_document: document }: Confirmation) {
  return on === null || by === null ? null : { confirmedOn: longDay(on, 'zh-CN'), committee: by, document: document ?? '' }
}
