/**
 * 表决器: the file of the hall's voting devices, which a teller may attach to what he entered from their sheet. Its name and its SHA-256 are
 * kept and nothing of what is in it, because nobody here knows whether it names people. Once two tellers agree it stands like their count.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table device_file (
  round_id uuid not null,
  entered_by uuid not null,
  name text not null,
  digest text not null,
  constraint device_file_one_a_teller primary key (round_id, entered_by),
  constraint device_file_of_entry foreign key (round_id, entered_by) references paper_entry on delete cascade
);
create function device_file_stands() returns trigger language plpgsql as $$ declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  stands text := (select phase from round where id = of_round);
begin
  if tg_op = 'DELETE' and stands in ('closed', 'void') then return old; end if;
  if tg_op <> 'DELETE' and stands = 'closed' and not exists (select from paper_count where round_id = of_round) then return new; end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'device_file_stands', message = 'counted devices';
end $$;
create trigger device_file_kept before insert or update or delete on device_file for each row execute function device_file_stands();
grant select, insert, update, delete on device_file to piaojue_app;
`,
  )
