/**
 * Spare key sets that are made in a ceremony for later rounds of the same decision; rulings on doubtful papers while they are counted; and
 * the ballots of void rounds, which the archive takes along.
 * What these tables must never hold: a share, a passphrase or a private key; whose paper it was that somebody ruled on. Of a void round
 * nothing stays that was cast: neither its envelopes nor a list of them, which was never published.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table spare_ceremony (
  decision_id uuid not null references decision,
  ordinal int not null constraint spare_ordinal check (ordinal > 0),
  made_with uuid not null references round,
  public_jwk text not null constraint spare_key_once unique,
  needed int not null,
  share_digests text not null,
  made_by uuid not null references account,
  made_at timestamptz not null,
  used_by uuid constraint spare_one_a_round unique references round,
  destroyed_at timestamptz,
  primary key (decision_id, ordinal),
  constraint spare_used_or_destroyed check (used_by is null or destroyed_at is null)
);
create function spare_is_frozen() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' then
    if old.used_by is null and old.destroyed_at is null and (select phase from round where id = old.made_with) = 'draft' then return old; end if;
  elsif tg_op = 'INSERT' then
    if new.used_by is null and new.destroyed_at is null
       and exists (select from round where id = new.made_with and decision_id = new.decision_id and phase = 'draft'
                   and keys_needed = new.needed and key_holders = json_array_length(new.share_digests::json)) then
      return new;
    end if;
  elsif (new.decision_id, new.ordinal, new.made_with, new.public_jwk, new.needed, new.share_digests, new.made_by, new.made_at)
        is not distinct from (old.decision_id, old.ordinal, old.made_with, old.public_jwk, old.needed, old.share_digests, old.made_by, old.made_at)
        and old.used_by is null and old.destroyed_at is null then
    if new.used_by is null or new.used_by <> old.made_with
       and exists (select from round where id = new.used_by and decision_id = new.decision_id and phase = 'draft'
                   and keys_needed = new.needed and key_holders = json_array_length(new.share_digests::json)) then
      return new;
    end if;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'spare_is_frozen', message = 'frozen spare';
end $$;
create trigger spare_ceremony_frozen before insert or update or delete on spare_ceremony for each row execute function spare_is_frozen();
grant select, insert, update, delete on spare_ceremony to piaojue_app;
create table doubtful_ruling (
  id uuid primary key,
  round_id uuid not null references round,
  number int not null,
  marks text not null constraint doubtful_ruling_marks check (marks <> ''),
  position int,
  ruling text not null constraint doubtful_ruling_of_item_or_paper check (
    position is null and ruling in ('paper-valid', 'paper-void') or position is not null and ruling in ('for', 'against', 'abstain', 'item-void')),
  ground text not null constraint doubtful_ruling_ground check (ground <> ''),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  constraint doubtful_ruling_numbered_once unique (round_id, number),
  constraint doubtful_ruling_of_candidate foreign key (round_id, position) references round_candidate (round_id, position)
);
create table doubtful_ruling_struck (
  ruling_id uuid constraint ruling_struck_once primary key references doubtful_ruling,
  reason text not null constraint doubtful_ruling_struck_reason check (reason <> ''),
  entered_by uuid not null references account,
  entered_at timestamptz not null
);
create function ruling_is_frozen() returns trigger language plpgsql as $$ declare
  of_round uuid; stands text;
begin
  if tg_table_name = 'doubtful_ruling' then
    of_round := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  else
    of_round := (select round_id from doubtful_ruling where id = case when tg_op = 'DELETE' then old.ruling_id else new.ruling_id end);
  end if;
  stands := (select phase from round where id = of_round);
  if tg_op = 'DELETE' and stands = 'void' then return old; end if;
  if tg_op = 'INSERT' and stands = 'closed' and not exists (select from paper_count where round_id = of_round)
     and not exists (select from recorded_count where round_id = of_round) then return new; end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'ruling_is_frozen', message = 'frozen ruling';
end $$;
create trigger doubtful_ruling_frozen before insert or update or delete on doubtful_ruling for each row execute function ruling_is_frozen();
create trigger doubtful_ruling_struck_frozen before insert or update or delete on doubtful_ruling_struck
  for each row execute function ruling_is_frozen();
grant select, insert, delete on doubtful_ruling, doubtful_ruling_struck to piaojue_app;
drop function destroy_ballots(uuid);
create function destroy_ballots(of_round uuid, and_void uuid[]) returns void language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '500ms' as $$ begin
  if not exists (select from round where id = of_round and phase = 'announced')
     or exists (select from round where id = of_round and method = 'sealed') and not exists (select from archived_box where round_id = of_round) then
    raise exception 'only of an announced round whose list of digests is kept';
  end if;
  if exists (select from unnest(and_void) as v(id) left join round r on r.id = v.id join round o on o.id = of_round
             where r.id is null or r.phase <> 'void' or r.decision_id is distinct from o.decision_id or r.number > o.number) then
    raise exception 'only of void rounds that came before it in the same decision';
  end if;
  lock table ballot_issue, ballot_box in access exclusive mode;
  create temp table ballot_issue_copy on commit drop as
    select round_id, mandate_id, door, case when round_id = of_round or round_id = any(and_void) then null else request_digest end as request_digest
    from ballot_issue;
  create temp table ballot_box_copy on commit drop as select * from ballot_box where round_id <> of_round and round_id <> all(and_void);
  truncate ballot_issue, ballot_box;
  insert into ballot_issue select * from ballot_issue_copy order by round_id, mandate_id;
  insert into ballot_box select * from ballot_box_copy order by round_id, sealed_digest;
  drop table ballot_issue_copy, ballot_box_copy;
exception when lock_not_available then
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'archive_waits_for_votes', message = 'ballots in use';
end $$;
revoke all on function destroy_ballots(uuid, uuid[]) from public;
grant execute on function destroy_ballots(uuid, uuid[]) to piaojue_app;
`,
  )
