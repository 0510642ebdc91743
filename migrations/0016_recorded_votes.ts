/**
 * 记名: what each deputy of the frozen roll marked, as one teller read it and as two of them agreed. Tables of their own (docs/decisions/0020):
 * nothing here refers to the box, to a pass or to a ballot that was drawn, and no row can be written for a round whose rule is secret.
 * The database itself refuses rows outside the time between close and opening, an agreement that two tellers' lines do not carry whole,
 * and any change of what they agreed on; sent back or void, all of it goes.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table recorded_sheet (
  round_id uuid not null references round,
  entered_by uuid not null references account,
  issued int not null,
  returned int not null,
  spoiled int not null constraint recorded_sheet_spoiled check (spoiled >= 0),
  sheet_number text,
  sheet_printed text,
  entered_at timestamptz not null,
  constraint recorded_sheet_one_a_teller primary key (round_id, entered_by),
  constraint recorded_sheet_returned check (returned >= 0 and returned <= issued)
);
create table recorded_entry (
  round_id uuid not null,
  entered_by uuid not null,
  mandate_id uuid not null,
  marks text not null,
  constraint recorded_entry_one_a_deputy primary key (round_id, entered_by, mandate_id),
  constraint recorded_entry_of_sheet foreign key (round_id, entered_by) references recorded_sheet on delete cascade,
  constraint recorded_entry_on_roll foreign key (round_id, mandate_id) references round_roll (round_id, mandate_id)
);
create table recorded_vote (
  round_id uuid not null references round,
  mandate_id uuid not null,
  marks text not null,
  constraint recorded_vote_one_a_deputy primary key (round_id, mandate_id),
  constraint recorded_vote_on_roll foreign key (round_id, mandate_id) references round_roll (round_id, mandate_id)
);
create table recorded_count (
  round_id uuid primary key references round,
  first_teller uuid not null,
  second_teller uuid not null constraint recorded_count_by_two check (second_teller <> first_teller),
  issued int not null,
  returned int not null,
  spoiled int not null,
  sheet_number text,
  sheet_printed text,
  constraint recorded_count_of_first foreign key (round_id, first_teller) references recorded_sheet,
  constraint recorded_count_of_second foreign key (round_id, second_teller) references recorded_sheet
);
create function recorded_is_counted() returns trigger language plpgsql as $$ declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  stands text := (select phase from round where id = of_round);
begin
  if tg_op = 'DELETE' and stands in ('closed', 'void') then return old; end if;
  if tg_op <> 'DELETE' and not exists (select from round where id = of_round and method = 'hand-totals' and rule::jsonb ->> 'secrecy' = 'recorded'
     and rule::jsonb ->> 'mode' in ('paper-ballot', 'voting-device')) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'recorded_only_by_name', message = 'secret round';
  end if;
  if tg_op <> 'DELETE' and stands = 'closed' and not exists (select from recorded_count where round_id = of_round)
     and (tg_op = 'INSERT' or tg_table_name in ('recorded_sheet', 'recorded_entry')) then
    return new;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'recorded_is_counted', message = 'counted names';
end $$;
create function recorded_vote_is_by_two() returns trigger language plpgsql as $$ begin
  if (select count(*) from recorded_entry e where (e.round_id, e.mandate_id, e.marks) = (new.round_id, new.mandate_id, new.marks)) < 2 then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'recorded_vote_is_by_two', message = 'one teller';
  end if;
  return new;
end $$;
create function recorded_count_is_by_two() returns trigger language plpgsql as $$ declare
  teller uuid;
begin
  foreach teller in array array[new.first_teller, new.second_teller] loop
    if not exists (select from recorded_sheet s where s.round_id = new.round_id and s.entered_by = teller
         and (s.issued, s.returned, s.spoiled) = (new.issued, new.returned, new.spoiled)
         and s.sheet_number is not distinct from new.sheet_number and s.sheet_printed is not distinct from new.sheet_printed)
       or exists (
         (select mandate_id, marks from recorded_entry where round_id = new.round_id and entered_by = teller
          except select mandate_id, marks from recorded_vote where round_id = new.round_id)
         union all
         (select mandate_id, marks from recorded_vote where round_id = new.round_id
          except select mandate_id, marks from recorded_entry where round_id = new.round_id and entered_by = teller)) then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'recorded_count_is_by_two', message = 'not alike';
    end if;
  end loop;
  return new;
end $$;
create trigger recorded_sheet_counted before insert or update or delete on recorded_sheet for each row execute function recorded_is_counted();
create trigger recorded_entry_counted before insert or update or delete on recorded_entry for each row execute function recorded_is_counted();
create trigger recorded_vote_counted before insert or update or delete on recorded_vote for each row execute function recorded_is_counted();
create trigger recorded_count_counted before insert or update or delete on recorded_count for each row execute function recorded_is_counted();
create trigger recorded_vote_by_two before insert on recorded_vote for each row execute function recorded_vote_is_by_two();
create trigger recorded_count_by_two before insert on recorded_count for each row execute function recorded_count_is_by_two();
grant select, insert, update, delete on recorded_sheet, recorded_entry to piaojue_app;
grant select, insert, delete on recorded_vote, recorded_count to piaojue_app;
`,
  )
