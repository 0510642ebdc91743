/** Recorded votes: what each teller wrote down of whom, what two of them wrote down alike, and the list that follows from it. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import { hasBallots } from '../rule/mode.ts'
import type { NamedVote } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { attendanceOf } from '../session/attendance-store.ts'
import { presences } from '../session/figures.ts'
import { actsOf, type RoundAtDesk } from '../session/round-store.ts'
import type { RecordedEntry } from './recorded.ts'
import type { RollDeputy } from './recorded-lines.ts'

export interface EntryOfTeller extends RecordedEntry {
  readonly enteredBy: AccountId
  readonly name: string
}

const PORTION = 2_000

/** A teller's own entry takes the place of his earlier one. */
export async function writeNames(trx: Trx, roundId: RoundId, by: AccountId, entry: RecordedEntry, at: Date): Promise<void> {
  await trx.deleteFrom('recorded_sheet').where('round_id', '=', roundId).where('entered_by', '=', by).execute()
  await trx
    .insertInto('recorded_sheet')
    .values({ ...wholeOf(roundId, entry), entered_by: by, entered_at: at })
    .execute()
  const rows = entry.votes.map(({ mandate, marks }) => ({ round_id: roundId, entered_by: by, mandate_id: mandate, marks }))
  for (let from = 0; from < rows.length; from += PORTION)
    await trx
      .insertInto('recorded_entry')
      .values(rows.slice(from, from + PORTION))
      .execute()
}

const wholeOf = (round_id: RoundId, { issued, returned, spoiled, sheet }: RecordedEntry) => ({
  round_id,
  issued,
  returned,
  spoiled,
  sheet_number: sheet?.number ?? null,
  sheet_printed: sheet?.printed ?? null,
})

/** By name: who was first says nothing. */
export async function nameEntriesOf(db: Reader, roundId: RoundId): Promise<EntryOfTeller[]> {
  const sheets = await db
    .selectFrom('recorded_sheet as s')
    .innerJoin('account as a', 'a.id', 's.entered_by')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['s.entered_by', 'p.name', 's.issued', 's.returned', 's.spoiled', 's.sheet_number', 's.sheet_printed'])
    .where('s.round_id', '=', roundId)
    .orderBy('p.name')
    .orderBy('s.entered_by')
    .execute()
  const lines = await db
    .selectFrom('recorded_entry as e')
    .innerJoin('round_roll as r', (join) =>
      join.onRef('r.round_id', '=', 'e.round_id').onRef('r.mandate_id', '=', 'e.mandate_id'),
    )
    .select(['e.entered_by', 'e.mandate_id as mandate', 'e.marks'])
    .where('e.round_id', '=', roundId)
    .orderBy('r.position')
    .execute()
  return sheets.map(({ entered_by, name, issued, returned, spoiled, ...sheet }) => ({
    enteredBy: entered_by,
    name,
    issued,
    returned,
    spoiled,
    sheet: sheetIn(sheet),
    votes: lines.filter((line) => line.entered_by === entered_by).map(({ mandate, marks }) => ({ mandate, marks })),
  }))
}

const sheetIn = ({
  sheet_number: number,
  sheet_printed: printed,
}: {
  sheet_number: string | null
  sheet_printed: string | null
}) => (number === null || printed === null ? null : { number, printed })

/** The database looks once more whether both of them wrote all of it, and nothing else. */
export async function agreeOnNames(
  trx: Trx,
  roundId: RoundId,
  entry: RecordedEntry,
  [first, second]: readonly [AccountId, AccountId],
): Promise<void> {
  const rows = entry.votes.map(({ mandate, marks }) => ({ round_id: roundId, mandate_id: mandate, marks }))
  for (let from = 0; from < rows.length; from += PORTION)
    await trx
      .insertInto('recorded_vote')
      .values(rows.slice(from, from + PORTION))
      .execute()
  await trx
    .insertInto('recorded_count')
    .values({ ...wholeOf(roundId, entry), first_teller: first, second_teller: second })
    .execute()
}

/** What stands as a whole; undefined as long as no two tellers agree. */
export const recordedFigures = (db: Reader, roundId: RoundId) =>
  db.selectFrom('recorded_count').select(['issued', 'returned', 'spoiled']).where('round_id', '=', roundId).executeTakeFirst()

/** Whose entries are in; once two agree, theirs. */
export const namersOf = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('recorded_sheet as s')
    .innerJoin('account as a', 'a.id', 's.entered_by')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('recorded_count as c', 'c.round_id', 's.round_id')
    .select(['s.entered_by as id', 'p.name'])
    .where('s.round_id', '=', roundId)
    .where((eb) =>
      eb.or([
        eb('c.round_id', 'is', null),
        eb('s.entered_by', '=', eb.ref('c.first_teller')),
        eb('s.entered_by', '=', eb.ref('c.second_teller')),
      ]),
    )
    .orderBy('p.name')
    .orderBy('s.entered_by')
    .execute()

export async function recordedSheetOf(db: Reader, roundId: RoundId) {
  const row = await db
    .selectFrom('recorded_count')
    .select(['sheet_number', 'sheet_printed'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  const sheet = row === undefined ? null : sheetIn(row)
  return sheet === null ? null : { ...sheet, file: null }
}

/** Everybody on the frozen roll with what he marked, in the order of the roll; nobody before two tellers agree. */
export const namedVotes = (db: Reader, roundId: RoundId): Promise<NamedVote[]> =>
  db
    .selectFrom('round_roll as r')
    .innerJoin('recorded_count as c', 'c.round_id', 'r.round_id')
    .innerJoin('mandate as m', 'm.id', 'r.mandate_id')
    .leftJoin('recorded_vote as v', (join) =>
      join.onRef('v.round_id', '=', 'r.round_id').onRef('v.mandate_id', '=', 'r.mandate_id'),
    )
    .select(['m.roll_number as number', 'r.name', 'r.delegation', 'v.marks'])
    .where('r.round_id', '=', roundId)
    .orderBy('r.position')
    .execute()

/** As if nobody had counted. */
export async function forgetNames(trx: Trx, roundId: RoundId): Promise<void> {
  await trx.deleteFrom('recorded_count').where('round_id', '=', roundId).execute()
  await trx.deleteFrom('recorded_vote').where('round_id', '=', roundId).execute()
  await trx.deleteFrom('recorded_sheet').where('round_id', '=', roundId).execute()
}

/** The frozen roll, and who of it can have voted: on paper who signed in before the close, by devices who was there at the opening. */
export async function rollForNames(
  db: Reader,
  round: Pick<RoundAtDesk, 'id' | 'session_id'>,
  rule: VotingRule,
): Promise<RollDeputy[]> {
  const acts = await actsOf(db, round.id)
  const onPaper = hasBallots(rule)
  const until = acts.find(({ phase }) => phase === (onPaper ? 'closed' : 'open'))?.at ?? null
  const states = presences(await attendanceOf(db, round.session_id, until))
  const roll = await db
    .selectFrom('round_roll as r')
    .innerJoin('mandate as m', 'm.id', 'r.mandate_id')
    .select(['r.mandate_id as mandate', 'm.roll_number as number', 'r.name', 'r.delegation'])
    .where('r.round_id', '=', round.id)
    .orderBy('r.position')
    .execute()
  return roll.map((deputy) => {
    const state = states.get(deputy.mandate) ?? 'absent'
    return { ...deputy, present: onPaper ? state !== 'absent' : state === 'present' }
  })
}
