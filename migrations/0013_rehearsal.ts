/**
 * 试投: a round of its own data. It belongs to no decision and to no candidate list, so nothing that decides, publishes or counts can
 * reach it, and it ends before the count: the database refuses any phase beyond the opened box.
 * 求助: one open request for each deputy of a session, deleted when it is handled and at every close. It is asked on the page that knows
 * the deputy, never on the casting page (docs/decisions/0016).
 * What must never remain of it: once it is destroyed, no row names it. Who was at a rehearsal stands apart from 签到, without a time.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
alter table round alter column decision_id drop not null;
alter table round alter column list_id drop not null;
alter table round add constraint round_of_a_decision check ((kind = 'rehearsal') = (decision_id is null) and (kind = 'rehearsal') = (list_id is null));
alter table round add constraint rehearsal_decides_nothing check (kind <> 'rehearsal' or (method = 'sealed' and custody = 'platform'
  and predecessor_id is null and phase not in ('counted', 'announced', 'archived')));
create unique index round_rehearsal_numbered_once on round (session_id, number) where kind = 'rehearsal';
create table rehearsal_item (
  round_id uuid not null references round,
  position int not null,
  id uuid not null,
  title text not null,
  content text not null,
  primary key (round_id, position),
  constraint rehearsal_item_once unique (round_id, id)
);
create table rehearsal_presence (
  round_id uuid not null references round,
  mandate_id uuid not null references mandate,
  primary key (round_id, mandate_id)
);
create function is_rehearsal(the_round uuid) returns boolean language sql stable as $$
  select exists (select from round where id = the_round and kind = 'rehearsal')
$$;
create or replace function round_part_is_frozen() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and is_rehearsal(old.round_id) then return old; end if;
  if (select phase from round where id = case when tg_op = 'DELETE' then old.round_id else new.round_id end) <> 'draft' then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen round';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace function round_key_is_frozen() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' then
    if is_rehearsal(old.round_id) then return old; end if;
  elsif (new.round_id, new.purpose, new.kid, new.public_jwk) is not distinct from (old.round_id, old.purpose, old.kid, old.public_jwk)
     and new.sealed_private is null then
    return new;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen key';
end $$;
create trigger rehearsal_item_frozen before insert or update or delete on rehearsal_item for each row execute function round_part_is_frozen();
create function destroy_rehearsal(the_round uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$ begin
  if not is_rehearsal(the_round) then raise exception 'only a rehearsal is destroyed'; end if;
  update hall_screen set pinned = null, pinned_round_id = null, pinned_phase = null where pinned_round_id = the_round;
  update hall_screen set revealed_round_id = null, revealed = 0 where revealed_round_id = the_round;
  delete from ballot_box where round_id = the_round;
  delete from ballot_issue where round_id = the_round;
  delete from opened_marks where round_id = the_round;
  delete from void_ballots where round_id = the_round;
  delete from round_key where round_id = the_round;
  delete from round_turn where round_id = the_round;
  delete from round_act where round_id = the_round;
  delete from round_roll where round_id = the_round;
  delete from rehearsal_presence where round_id = the_round;
  delete from rehearsal_item where round_id = the_round;
  delete from round where id = the_round;
end $$;
revoke all on function destroy_rehearsal(uuid) from public;
grant execute on function destroy_rehearsal(uuid) to piaojue_app;
create table help_request (
  session_id uuid not null references congress_session,
  mandate_id uuid not null references mandate,
  reason text not null constraint help_request_reason check (reason in ('connection', 'battery', 'how-to', 'reading', 'other-device', 'other')),
  asked_at timestamptz not null,
  constraint help_asked_once primary key (session_id, mandate_id)
);
grant select, insert, delete on help_request to piaojue_app;
grant select, insert on rehearsal_item to piaojue_app;
grant select, insert on rehearsal_presence to piaojue_app;
`,
  )
