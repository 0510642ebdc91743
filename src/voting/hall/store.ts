/** What the wall is told in one question, and what the operator has put on it. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { Phase, RoundKind, RoundMethod } from '../../database/tables/vote.ts'
import type { RoundId, SessionId } from '../../kernel/ids.ts'
import type { Pinned } from './screen.ts'

/** One row of one query: whatever a picture is made from changes with it, except the figures while ballots are drawn and cast. */
export const pulseOf = (db: Reader, code: string) =>
  db
    .selectFrom('congress_session as s')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .innerJoin('cycle as c', 'c.id', 's.cycle_id')
    .leftJoin('hall_screen as h', 'h.session_id', 's.id')
    .select([
      's.id',
      's.code',
      's.name',
      'b.id as body_id',
      'b.name as body_name',
      'b.kind as body_kind',
      'c.year',
      'h.pinned',
      'h.pinned_round_id',
      'h.pinned_phase',
      'h.revealed_round_id',
      'h.revealed',
      'h.black',
    ])
    .select([
      sql<string>`(select coalesce(json_agg(json_build_object(
          'id', r.id, 'number', r.number, 'kind', r.kind, 'method', r.method, 'phase', r.phase,
          'issued', exists (select from round_act a where a.round_id = r.id and a.phase = 'issuing')
            and coalesce((select a.issued from round_act a where a.round_id = r.id and a.phase = 'void'), 1) > 0,
          'reports', (select count(*) from count_report t where t.round_id = r.id)
        ) order by r.number), '[]')::text from round r where r.session_id = s.id)`.as('rounds'),
      sql<number>`(select count(*) from attendance a where a.session_id = s.id)`.as('arrivals'),
      sql<number>`(select count(*) from rehearsal_presence p join round r on r.id = p.round_id where r.session_id = s.id)`.as(
        'came',
      ),
      sql<number>`(select count(*) from mandate m where m.body_id = s.body_id and m.from_on <= s.held_on
        and (m.to_on is null or m.to_on > s.held_on))`.as('roll'),
      sql<number>`(select count(*) from round r where r.session_id = s.id
        and (exists (select from paper_count p where p.round_id = r.id) or exists (select from recorded_count n where n.round_id = r.id)))`.as(
        'papers',
      ),
      sql<number>`(select count(*) from room_count p join round r on r.id = p.round_id where r.session_id = s.id)`.as(
        'rooms_checked',
      ),
    ])
    .where('s.code', '=', code)
    .executeTakeFirst()

export type Pulse = NonNullable<Awaited<ReturnType<typeof pulseOf>>>

interface PulseRound {
  readonly id: RoundId
  readonly number: number
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly phase: Phase
  readonly issued: boolean
}

/** As the query above builds them. */
export const roundsIn = (pulse: Pick<Pulse, 'rounds'>): PulseRound[] => JSON.parse(pulse.rounds) as PulseRound[]

const NOTHING = {
  pinned: null,
  pinned_round_id: null,
  pinned_phase: null,
  revealed_round_id: null,
  revealed: 0,
  black: false,
} as const

type Control = {
  readonly pinned: Pinned | null
  readonly pinned_round_id: RoundId | null
  readonly pinned_phase: Phase | null
  readonly revealed_round_id: RoundId | null
  readonly revealed: number
  readonly black: boolean
}

/** The caller holds the session's row. */
export const setControl = async (trx: Trx, sessionId: SessionId, control: Partial<Control>): Promise<void> => {
  await trx
    .insertInto('hall_screen')
    .values({ session_id: sessionId, ...NOTHING, ...control })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(control))
    .execute()
}
