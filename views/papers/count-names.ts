/** 记名表决情况: the annex of a count report, with the digest that the report signs; and the sentences that a recorded vote needs. */
import type { NamedRow } from '../../src/voting/rule/recorded.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { namesPaper as paper } from '../text/papers/names.ts'
import { zh } from '../text/zh-CN/index.ts'
import { byName } from '../voting/mode-words.ts'
import { remarkOf } from '../voting/recorded-table.tsx'
import { type Block, type Column, cell, heading, paragraph, type Words } from './model.ts'
import type { Voice } from './voice.ts'

/** The list as whoever asks may read it; its digest is told to everybody. */
export interface NamesOfReport {
  readonly rows: readonly NamedRow[] | null
  readonly digest: string
}

/** How a recorded vote was held; null of every other one. */
export function openingByName(voice: Voice, { rule }: RoundResult): Words | null {
  const mode = byName(rule)
  if (mode === null) return null
  return mode === 'paper-ballot' ? voice.say('count.openingByName') : voice.say('count.openingDevicesByName')
}

/** By devices nothing is void but what a name shows to be too much. */
export function tookByName(voice: Voice, { rule, held, voids }: RoundResult): Words | null {
  const spoiled = voids.reduce((sum, { ballots }) => sum + ballots, 0)
  if (byName(rule) !== 'voting-device' || spoiled === 0) return null
  return voice.say('count.tookByName', { present: held.attendance.atOpening, spoiled })
}

export function sumsByName(voice: Voice, { rule, voids }: RoundResult): Words | null {
  return byName(rule) === 'voting-device' && voids.length > 0 ? voice.say('count.sumsByName') : null
}

export const tellersByName = (voice: Voice, { rule, tellers }: RoundResult): Words | null =>
  byName(rule) === null ? null : voice.say('count.tellersByName', { tellers: tellers.join('、') })

export const digestOfNames = (names: NamesOfReport | null): Block[] =>
  names === null ? [] : [{ kind: 'digest', label: paper.digest, value: names.digest }]

/** After the signatures: everybody on the frozen roll, in its order. */
export function annexOfNames(voice: Voice, result: RoundResult, names: NamesOfReport | null): Block[] {
  if (names?.rows == null) return []
  const words = zh.recorded.list
  const centre = (head: string, width: number): Column => ({ head, width, align: 'centre' })
  const share = Math.max(3, Math.floor(600 / result.candidates.length) / 10)
  return [
    heading(paper.annex),
    paragraph(voice.say('count.names', { voted: names.rows.filter(({ marks }) => marks !== null).length })),
    paragraph([words.legend]),
    {
      kind: 'table',
      label: paper.annex,
      tone: 'ruled',
      columns: [
        centre(words.number, 7),
        centre(words.name, 11),
        centre(words.delegation, 13),
        ...result.candidates.map(({ position }) => centre(String(position), share)),
        centre(words.remark, 9),
      ],
      rows: names.rows.map((row) => [
        cell(row.number),
        cell(row.name),
        cell(row.delegation),
        ...result.candidates.map((_, index) => {
          const mark = row.marks?.[index]
          return cell(mark === undefined ? null : words.short[mark])
        }),
        cell(remarkOf(zh, result.rule, row)),
      ]),
    },
  ]
}
