/**
 * 以代表团为单位进行票决: figures of each room's paper box, typed by two tellers before papers are mixed, and what the count report signs.
 * What these tables must never hold: a mark, a total, a void ballot or its reason. The database itself refuses room figures that two tellers do
 * not carry, an entry after they agree, and any change to a room once its figures are kept.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table room_entry (
  round_id uuid not null references round,
  entered_by uuid not null references account,
  figures text not null,
  entered_at timestamptz not null,
  constraint room_entry_one_a_teller primary key (round_id, entered_by)
);
create table room_count (
  round_id uuid primary key references round,
  figures text not null
);
create table round_room (
  round_id uuid not null references round,
  position int not null,
  name text not null,
  entitled int not null,
  signed_in int not null,
  issued int not null,
  papers int not null,
  exchanged int not null constraint round_room_exchanged check (exchanged >= 0),
  returned int not null constraint round_room_returned check (returned >= 0),
  primary key (round_id, position),
  constraint round_room_once unique (round_id, name),
  constraint round_room_in_order check (0 <= papers and papers <= issued and issued <= signed_in and signed_in <= entitled)
);
create function rooms_are_counted() returns trigger language plpgsql as $$ declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  stands text := (select phase from round where id = of_round);
begin
  if stands = 'closed' and (tg_op = 'DELETE' or tg_table_name <> 'room_entry' or not exists (select from room_count where round_id = of_round))
     or stands = 'void' and tg_op = 'DELETE' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'rooms_are_counted', message = 'counted rooms';
end $$;
create function room_count_is_by_two() returns trigger language plpgsql as $$ begin
  if (select count(*) from room_entry e where e.round_id = new.round_id and e.figures = new.figures) < 2 then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'room_count_is_by_two', message = 'one teller';
  end if;
  return new;
end $$;
create function round_room_stands() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' and (select phase from round where id = new.round_id) = 'closed' then return new; end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_room_stands', message = 'kept rooms';
end $$;
create trigger room_entry_counted before insert or update or delete on room_entry for each row execute function rooms_are_counted();
create trigger room_count_counted before insert or update or delete on room_count for each row execute function rooms_are_counted();
create trigger room_count_by_two before insert or update on room_count for each row execute function room_count_is_by_two();
create trigger round_room_kept before insert or update or delete on round_room for each row execute function round_room_stands();
grant select, insert, update, delete on room_entry to piaojue_app;
grant select, insert, delete on room_count to piaojue_app;
grant select, insert on round_room to piaojue_app;
`,
  )
