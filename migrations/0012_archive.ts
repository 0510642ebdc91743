/**
 * 封存与销毁, the last step of a round: objections, the record of the seal, and the end of the envelopes.
 * What these tables must never hold: an envelope, a receipt, or a drawing's digest. Of the box only the list of digests stays, which was
 * published at close. The ballots go with their file (truncate gives the table a new one), and those of other rounds are written anew in
 * the order of their keys. A running vote goes first: destroying waits half a second for its locks and then gives up by itself.
 * No statistics are kept of what will be destroyed: the server samples columns into tables of its own.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
alter table round add column objections_until date;
update round r set objections_until = (a.at at time zone 'Asia/Shanghai')::date + 7
  from round_act a where a.round_id = r.id and a.phase = 'announced';
alter table round_turn drop constraint round_turn_act, add constraint round_turn_act check (act in ('open', 'close', 'archive'));
alter table round_turn drop constraint round_turn_role, add constraint round_turn_role
  check (role = 'chief-scrutineer' or role = case when act = 'archive' then 'office-staff' else 'chair' end);
create table round_objection (
  id uuid primary key,
  round_id uuid not null references round,
  raised_by text not null,
  about text not null,
  raised_on date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null
);
create index round_objection_of_round on round_objection (round_id, entered_at);
create table round_objection_answer (
  objection_id uuid constraint objection_settled_once primary key references round_objection,
  answer text not null,
  settled_on date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null
);
create table round_sealing (
  round_id uuid primary key references round,
  seal_number text not null,
  copies int not null constraint round_sealing_copies check (copies > 0),
  place text not null,
  keeper text not null,
  kept_until date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null
);
create table archived_box (
  round_id uuid primary key references round,
  sealed_digests text not null
);
create table round_archive (
  round_id uuid primary key references round,
  at timestamptz not null,
  office_id uuid not null references account,
  scrutineer_id uuid not null references account constraint round_archive_by_two check (scrutineer_id <> office_id),
  content text not null,
  digest text not null
);
create function round_end_is_frozen() returns trigger language plpgsql as $$ begin
  if old.objections_until is not null and new.objections_until is distinct from old.objections_until
     or old.phase = 'archived' and new.phase <> 'archived'
     or new.phase = 'archived' and not exists (select from round_archive where round_id = new.id) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'archive_is_frozen', message = 'frozen end';
  end if;
  return new;
end $$;
create trigger round_end_frozen before update on round for each row execute function round_end_is_frozen();
create function sealing_is_frozen() returns trigger language plpgsql as $$ begin
  if exists (select from round_archive where round_id = case when tg_op = 'DELETE' then old.round_id else new.round_id end) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'archive_is_frozen', message = 'frozen sealing';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger round_sealing_frozen before insert or update or delete on round_sealing for each row execute function sealing_is_frozen();
create trigger round_archive_frozen before update or delete on round_archive for each row execute function frozen_row('archive_is_frozen');
create trigger archived_box_frozen before update or delete on archived_box for each row execute function frozen_row('archive_is_frozen');
create trigger round_objection_frozen before update or delete on round_objection for each row execute function frozen_row('archive_is_frozen');
create trigger round_objection_answer_frozen before update or delete on round_objection_answer
  for each row execute function frozen_row('archive_is_frozen');
create function destroy_ballots(of_round uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '500ms' as $$ begin
  if not exists (select from round where id = of_round and phase = 'announced')
     or not exists (select from archived_box where round_id = of_round) then
    raise exception 'only of an announced round whose list of digests is kept';
  end if;
  lock table ballot_issue, ballot_box in access exclusive mode;
  create temp table ballot_issue_copy on commit drop as
    select round_id, mandate_id, door, case when round_id = of_round then null else request_digest end as request_digest from ballot_issue;
  create temp table ballot_box_copy on commit drop as select * from ballot_box where round_id <> of_round;
  truncate ballot_issue, ballot_box;
  insert into ballot_issue select * from ballot_issue_copy order by round_id, mandate_id;
  insert into ballot_box select * from ballot_box_copy order by round_id, sealed_digest;
  drop table ballot_issue_copy, ballot_box_copy;
exception when lock_not_available then
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'archive_waits_for_votes', message = 'ballots in use';
end $$;
alter table ballot_box alter column jkt set statistics 0, alter column sealed_digest set statistics 0,
  alter column envelope set statistics 0, alter column receipt set statistics 0;
alter table ballot_issue alter column request_digest set statistics 0;
grant select, insert, update on round_sealing to piaojue_app;
grant select, insert on round_objection, round_objection_answer, archived_box, round_archive to piaojue_app;
revoke delete on ballot_box from piaojue_app;
revoke update on ballot_issue from piaojue_app;
revoke all on function destroy_ballots(uuid) from public;
grant execute on function destroy_ballots(uuid) to piaojue_app;
`,
  )
