/** Where a deputy sits at a session: printed on his slip, shown to him and to the desk. Nothing of a ballot refers to it. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table session_seat (
  session_id uuid not null references congress_session,
  mandate_id uuid not null references mandate,
  seat text not null constraint session_seat_form check (seat <> '' and length(seat) <= 20),
  primary key (session_id, mandate_id),
  constraint session_seat_is_one_persons unique (session_id, seat)
);
grant select, insert, delete on session_seat to piaojue_app;
`,
  )
