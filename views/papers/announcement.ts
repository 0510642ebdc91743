/** 公告 (rulebook §6): the draft that the chair edits, and the paper of what was published. */
import { longDay } from '../format.ts'
import { chineseNumber, announcementPaper as paper } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import { type Block, paragraph, plain, type Sheet, title } from './model.ts'
import type { RoundFacts, RoundOfPaper, StreetWay } from './round-facts.ts'
import type { Voice } from './voice.ts'

const listed = (titles: readonly string[]) => titles.map((name, index) => `${chineseNumber(index + 1)}、${name}`)

/** Numbers of session and document differ from place to place: the chair edits it before it goes out. */
export const congressDraft = (voice: Voice, titles: readonly string[], day: string): string =>
  [
    plain(voice.say('announcement.head')),
    paper.number,
    '',
    plain(titles.length === 0 ? voice.say('announcement.none') : voice.say('announcement.congress', { winners: titles.length })),
    ...listed(titles),
    '',
    plain(voice.say('announcement.signed')),
    day,
  ].join('\n')

export interface Confirmed {
  readonly committee: string
  readonly document: string
}

export const streetDraft = (
  voice: Voice,
  { body_name: body, year }: Pick<RoundOfPaper, 'body_name' | 'year'>,
  way: StreetWay,
  confirmed: Confirmed,
  titles: readonly string[],
  day: string,
): string =>
  [
    paper.streetHead(body, year, zh.clauses.noun[way]),
    '',
    plain(voice.say('announcement.street', { ...confirmed, winners: titles.length })),
    ...listed(titles),
    '',
    body,
    day,
  ].join('\n')

/** Of what is published, the very text; before that the draft as the result has it. */
export function announcementSheet(voice: Voice, facts: RoundFacts): Sheet {
  const { decision, result, today, titles } = facts
  const elected = result === null ? [] : [...titles].filter(([id]) => result.outcome.elected.includes(id)).map(([, name]) => name)
  const text = decision.announcement ?? congressDraft(voice, elected, longDay(today, 'zh-CN'))
  const [head = '', ...lines] = text.split('\n')
  const body = lines.join('\n').trimEnd().split('\n')
  const signedAt = Math.max(body.lastIndexOf(''), 0)
  return {
    title: head,
    shape: 'document',
    stamp: decision.announcement === null ? paper.draft : null,
    blocks: [
      title(head),
      ...body.slice(0, signedAt).flatMap((line): Block[] => lineBlock(line)),
      ...body.slice(signedAt).flatMap((line): Block[] => (line === '' ? [] : [{ kind: 'right', words: [line] }])),
    ],
  }
}

/** The number of the announcement stands under its title. */
const lineBlock = (line: string): Block[] =>
  line === '' ? [] : /^（第.+号）$/.test(line) ? [{ kind: 'centred', words: [line] }] : [paragraph([line])]
