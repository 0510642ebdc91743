/**
 * The paper box is counted by two tellers, each by himself; only what two of them wrote down alike stands.
 * What these tables must never hold: the order in which papers were read. The database itself refuses a paper count of one teller,
 * and after the box is open nobody changes what was counted or by whom.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table paper_entry (
  round_id uuid not null references round,
  entered_by uuid not null references account,
  issued int not null constraint paper_entry_issued check (issued >= 0),
  returned int not null,
  content text not null,
  entered_at timestamptz not null,
  constraint paper_entry_one_a_teller primary key (round_id, entered_by),
  constraint paper_entry_returned check (returned >= 0 and returned <= issued)
);
create table paper_teller (
  round_id uuid not null references round,
  account_id uuid not null references account,
  primary key (round_id, account_id)
);
insert into paper_entry
  select p.round_id, p.entered_by, p.issued, p.returned, p.content, p.entered_at
  from paper_count p join round r on r.id = p.round_id where r.phase = 'closed';
insert into paper_teller
  select p.round_id, p.entered_by from paper_count p join round r on r.id = p.round_id where r.phase not in ('closed', 'void');
delete from paper_count p using round r where r.id = p.round_id and r.phase in ('closed', 'void');
alter table paper_count drop column entered_by, drop column entered_at;
create function paper_is_counted() returns trigger language plpgsql as $$ declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  stands text := (select phase from round where id = of_round);
begin
  if stands = 'closed' and (tg_table_name <> 'paper_entry' or tg_op = 'DELETE' or not exists (select from paper_count where round_id = of_round))
     or stands = 'void' and tg_op = 'DELETE' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'paper_is_counted', message = 'counted paper';
end $$;
create function paper_count_is_by_two() returns trigger language plpgsql as $$ begin
  if (select count(*) from paper_entry e where e.round_id = new.round_id
      and (e.issued, e.returned, e.content) = (new.issued, new.returned, new.content)) < 2 then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'paper_count_is_by_two', message = 'one teller';
  end if;
  return new;
end $$;
create trigger paper_entry_counted before insert or update or delete on paper_entry for each row execute function paper_is_counted();
create trigger paper_count_counted before insert or update or delete on paper_count for each row execute function paper_is_counted();
create trigger paper_teller_counted before insert or update or delete on paper_teller for each row execute function paper_is_counted();
create trigger paper_count_by_two before insert or update on paper_count for each row execute function paper_count_is_by_two();
grant select, insert, update, delete on paper_entry to piaojue_app;
grant select, insert, delete on paper_teller to piaojue_app;
revoke update on paper_count from piaojue_app;
`,
  )
