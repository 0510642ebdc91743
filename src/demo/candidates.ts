/** Candidates of the example with the letters behind them and the opinion of their department; then the frozen list. */
import type { Insertable } from 'kysely'
import type { Trx } from '../database/connect.ts'
import type { Category, Channel } from '../database/tables/year.ts'
import type { Tables } from '../database/tables.ts'
import { addDays, type Day, shanghaiMoment } from '../kernel/clock.ts'
import {
  type BodyId,
  type CandidateId,
  type CandidateListId,
  type CycleId,
  newId,
  type ReviewId,
  type UnitId,
} from '../kernel/ids.ts'
import { FEN_PER_WAN, sumFen } from '../kernel/money.ts'
import { type ListContent, sealed } from '../screening/list.ts'
import { writeList } from '../screening/shortlist-store.ts'
import { type Letters, noLetters, type Season, writeRefused, writeWithOthers } from './proposals.ts'
import { insertAll } from './store.ts'

export interface DemoItem {
  readonly title: string
  readonly cost: number
  readonly unit: string
  readonly category: Category
  readonly beneficiaries: string
  readonly target: string
  readonly letter: string
  readonly dueOn: Day
  /** Letters beside the first one. */
  readonly others: number
}

export interface DemoYear {
  readonly bodyId: BodyId
  readonly bodyName: string
  readonly cycleId: CycleId
  readonly year: number
  readonly seats: number
  readonly units: ReadonlyMap<string, UnitId>
  readonly season: Season
  readonly refused: number
  /** The day on which departments were asked; they answered a week later. */
  readonly reviewedOn: Day
}

export interface WrittenItem {
  readonly id: CandidateId
  readonly item: DemoItem
  /** Letters behind it by channel. */
  readonly sources: ListContent['items'][number]['sources']
}

/** Writes letters, candidates in the order given, opinions; returns the candidates' ids in the same order. */
export async function writeCandidates(trx: Trx, year: DemoYear, items: readonly DemoItem[]): Promise<WrittenItem[]> {
  const letters = noLetters()
  const rows = items.map((item, index) => rowsOf(year, letters, item, index + 1))
  writeRefused(letters, year.season, year.refused)
  await writeLetters(trx, letters)
  await insertAll(
    trx,
    'candidate',
    rows.map((row) => row.candidate),
  )
  await insertAll(
    trx,
    'candidate_source',
    rows.map((row) => row.source),
  )
  await insertAll(
    trx,
    'review',
    rows.map((row) => row.review),
  )
  return rows.map(({ candidate, item, sources }) => ({ id: candidate.id, item, sources }))
}

export async function writeLetters(trx: Trx, letters: Letters): Promise<void> {
  await insertAll(trx, 'proposal', letters.proposal)
  await insertAll(trx, 'proposal_author', letters.proposal_author)
  await insertAll(trx, 'proposal_merge', letters.proposal_merge)
}

function rowsOf(year: DemoYear, letters: Letters, item: DemoItem, position: number) {
  const id = newId<CandidateId>()
  const unit = year.units.get(item.unit)
  if (unit === undefined) throw new Error(`the example has no department ${item.unit}`)
  const wish = {
    title: item.title,
    wish: item.letter,
    place: year.bodyName,
    category: item.category,
    beneficiaries: item.beneficiaries,
  }
  const before = letters.proposal.length
  const proposal = writeWithOthers(letters, year.season, wish, item.others)
  const sources = byChannel(letters.proposal.slice(before).map(({ channel }) => channel))
  const candidate: Insertable<Tables['candidate']> = {
    id,
    cycle_id: year.cycleId,
    title: item.title,
    content: item.target,
    place: year.bodyName,
    category: item.category,
    beneficiaries: item.beneficiaries,
    target: item.target,
    cost_fen: item.cost * FEN_PER_WAN,
    fund_source: '本级财政',
    unit_id: unit,
    due_on: item.dueOn,
    state: 'shortlisted',
    position,
    drop_reason: null,
  }
  const review: Insertable<Tables['review']> = {
    id: newId<ReviewId>(),
    candidate_id: id,
    unit_id: unit,
    asked_on: year.reviewedOn,
    due_on: addDays(year.reviewedOn, 10),
    opinion: 'feasible',
    reason: '受益面广，本级能办，当年能完成。',
    cost_fen: candidate.cost_fen,
    given_on: addDays(year.reviewedOn, 7),
    given_by: null,
  }
  return { item, sources, candidate, source: { candidate_id: id, proposal_id: proposal }, review }
}

const byChannel = (channels: readonly Channel[]): WrittenItem['sources'] =>
  [...new Set(channels)].sort().map((channel) => ({ channel, count: channels.filter((other) => other === channel).length }))

/** The money that is enough whichever of them are chosen. */
const dearest = (written: readonly WrittenItem[], seats: number): number =>
  sumFen(
    written
      .map(({ item }) => item.cost)
      .sort((a, b) => b - a)
      .slice(0, seats),
  )

/** The list as freezing writes it: canonical, hashed, immutable. */
export async function freezeList(trx: Trx, year: DemoYear, written: readonly WrittenItem[], on: Day): Promise<CandidateListId> {
  const content: ListContent = {
    format: 'piaojue-candidate-list-1',
    body: year.bodyName,
    cycle: year.cycleId,
    year: year.year,
    number: 1,
    seats: year.seats,
    envelope_fen: dearest(written, year.seats) * FEN_PER_WAN,
    items: written.map(({ id, item, sources }, index) => ({
      position: index + 1,
      candidate: id,
      title: item.title,
      content: item.target,
      place: year.bodyName,
      category: item.category,
      beneficiaries: item.beneficiaries,
      target: item.target,
      cost_fen: item.cost * FEN_PER_WAN,
      fund_source: '本级财政',
      unit: item.unit,
      due_on: item.dueOn,
      sources,
    })),
  }
  return writeList(trx, content, await sealed(content), shanghaiMoment(on, 15))
}
