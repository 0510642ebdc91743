/** Papers of the scrutineers before and at the vote (rulebook §11.7): who they are, ballots handed out, how the vote went. */
import { formPaper as paper } from '../text/papers/forms.ts'
import { type Cell, type Column, cell, paperOf, paragraph, plain, type Sheet, signatures, type Table } from './model.ts'
import { roomsBlocks } from './rooms.ts'
import { comparedWords, type RoundFacts, sessionOf } from './round-facts.ts'
import type { Voice } from './voice.ts'

const column = (head: string, width: number, align: Column['align'] = 'centre'): Column => ({ head, width, align })
const EMPTY_ROWS = 3

/** 总监票人、监票人名单 (草案 until the session has passed it with the rule). */
export function scrutineersSheet(voice: Voice, { round, officials }: RoundFacts): Sheet {
  const name = plain(voice.say('scrutineers.title'))
  const named = officials
    .filter(({ role }) => role !== 'teller')
    .map((one) => [cell(one.name), cell(one.delegation), cell(paper.role[one.role])])
  const isDraft = round.manifest_digest === null
  return paperOf(
    name,
    [
      paragraph(voice.say('scrutineers.opening')),
      {
        kind: 'table',
        label: name,
        tone: 'form',
        columns: [column(paper.officials.name, 30), column(paper.officials.delegation, 40), column(paper.officials.office, 30)],
        rows: [...named, ...emptyRows(EMPTY_ROWS, 3)],
      },
    ],
    isDraft ? '草案' : null,
  )
}

/** 发放登记: by delegation where the hall hands out paper, by door where ballots are drawn on devices. */
export function issueSheet(voice: Voice, facts: RoundFacts): Sheet {
  const name = plain(voice.say('issue.title'))
  return paperOf(name, [
    { kind: 'centred', words: [sessionOf(facts.round)] },
    issueTable(name, facts),
    paragraph(voice.say('issue.note')),
    signatures(paper.issuer, paper.scrutineer, paper.chief, paper.time),
  ])
}

function issueTable(label: string, facts: RoundFacts): Table {
  const { figures } = facts
  const words = paper.issue
  const sum = [
    cell(paper.sum, true),
    cell(figures.entitled),
    cell(figures.signedIn),
    cell(figures.issued),
    cell(facts.rooms?.sums.exchanged ?? null),
  ]
  return {
    kind: 'table',
    label,
    tone: 'form',
    columns: [
      column(words.place, 32, 'start'),
      column(words.entitled, 12),
      column(words.signedIn, 12),
      column(words.issued, 14),
      column(words.spoiled, 15),
      column(words.left, 15),
    ],
    rows: [...placesOf(facts), sum].map((row): Cell[] => [...row, cell(null)]),
  }
}

/** Where ballots were handed out, with what is known: of rooms 发出 and 作废退换 as well, once the round is closed. */
function placesOf({ round, rooms, delegations, doors }: RoundFacts): Cell[][] {
  if (rooms !== null)
    return rooms.rows.map(({ name, entitled, signedIn, issued, exchanged }) => [
      cell(name),
      ...[entitled, signedIn, issued, exchanged].map((figure) => cell(figure)),
    ])
  if (round.method !== 'sealed')
    return delegations.map(({ name, entitled, signedIn }) => [cell(name), cell(entitled), cell(signedIn), cell(null), cell(null)])
  return (['device', 'paper'] as const).map((door) => [
    cell(paper.doors[door]),
    cell(paper.none),
    cell(paper.none),
    cell(doors?.[door] ?? null),
    cell(null),
  ])
}

/** 投票情况报告单: read out before the box is opened; nothing in it says how anybody voted. */
export function turnoutSheet(voice: Voice, { round, figures, rooms }: RoundFacts): Sheet {
  const name = plain(voice.say('turnout.title'))
  const { entitled, signedIn, present, issued, returned } = figures
  const compared = comparedWords(figures)
  const validity = compared === null ? null : compared === '多于' || round.phase === 'void' ? 'void' : 'holds'
  return paperOf(name, [
    { kind: 'centred', words: [sessionOf(round)] },
    paragraph(voice.say('turnout.attendance', { entitled, signedIn, present })),
    paragraph(
      voice.say('turnout.returned', {
        issued,
        returned,
        compared,
        validity: validity === null ? null : paper.validity[validity],
      }),
    ),
    ...(rooms === null ? [] : roomsBlocks(rooms, round.method === 'hand-totals')),
    signatures(paper.chief, paper.scrutineer, paper.scrutineer, paper.time),
  ])
}

export const emptyRows = (rows: number, cells: number): Cell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: cells }, () => cell(null)))
