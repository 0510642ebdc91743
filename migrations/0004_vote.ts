/**
 * Decision, session, ballot, count.
 * What these tables must never reveal: who cast which ballot, when a ballot was cast, or in which order. Hence: ballot_box and
 * ballot_issue have no timestamp, no sequence and no common key; closing a round rewrites the box in the order of its digests in
 * one transaction (truncate gives the table a new file), so that neither xmin nor ctid keeps the order of casting.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table decision (
  id uuid primary key,
  cycle_id uuid not null constraint decision_one_a_year unique references cycle,
  kind text not null constraint decision_kind check (kind in ('formal-vote', 'advisory-vote', 'consultation')),
  list_id uuid references candidate_list,
  decided_on date,
  confirmed_on date,
  confirmed_by text,
  confirmed_document text,
  announced_on date,
  announcement text,
  constraint decision_confirmed_by_somebody check ((confirmed_on is null) = (confirmed_by is null)),
  constraint decision_street_announces_after_confirmation check (kind = 'formal-vote' or announced_on is null or confirmed_on is not null)
);
create table decision_item (
  decision_id uuid not null references decision,
  candidate_id uuid not null references candidate,
  position int not null,
  chosen boolean not null,
  votes_for int,
  conclusion text,
  primary key (decision_id, candidate_id)
);
create table consultation_minutes (
  id uuid primary key,
  decision_id uuid not null constraint consultation_minuted_once unique references decision,
  held_on date not null,
  place text not null,
  chaired_by text not null,
  entitled int not null,
  present int not null,
  attendees text not null,
  discussion text not null,
  constraint consultation_present_within_entitled check (present <= entitled)
);
create table congress_session (
  id uuid primary key,
  body_id uuid not null references body,
  cycle_id uuid not null references cycle,
  code text not null constraint congress_session_code_is_free unique constraint congress_session_code_form check (code ~ '^[a-z0-9]{4,12}$'),
  name text not null,
  held_on date not null,
  hall text not null
);
create index congress_session_of_body on congress_session (body_id, held_on);
create table slip (
  id uuid primary key,
  session_id uuid not null references congress_session,
  mandate_id uuid not null references mandate,
  secret_digest text not null constraint slip_secret_is_free unique,
  digits_digest text not null,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz
);
create unique index slip_one_in_force on slip (session_id, mandate_id) where revoked_at is null;
alter table web_session add foreign key (slip_id) references slip;
create table attendance (
  session_id uuid not null references congress_session,
  mandate_id uuid not null references mandate,
  kind text not null constraint attendance_kind check (kind in ('sign-in', 'leave', 'return')),
  way text not null constraint attendance_way check (way in ('phone', 'desk')),
  at timestamptz not null
);
create unique index attendance_signed_in_once on attendance (session_id, mandate_id) where kind = 'sign-in';
create index attendance_of_session on attendance (session_id, mandate_id, at);
create table round (
  id uuid primary key,
  session_id uuid not null references congress_session,
  decision_id uuid not null references decision,
  number int not null,
  kind text not null constraint round_kind check (kind in ('first', 'runoff', 'second', 'rehearsal')),
  method text not null constraint round_method check (method in ('sealed', 'hand-totals')),
  phase text not null constraint round_phase check (phase in ('draft', 'frozen', 'issuing', 'open', 'closed', 'opened', 'counted', 'announced', 'archived', 'void')),
  seats int not null constraint round_seats check (seats > 0),
  rule text not null,
  rule_digest text not null,
  list_id uuid not null references candidate_list,
  predecessor_id uuid references round,
  roll_digest text,
  manifest text,
  manifest_digest text,
  box_digest text,
  custody text not null constraint round_custody check (custody in ('platform', 'k-of-n')),
  present_at_opening int,
  void_reason text,
  constraint round_numbered_once unique (decision_id, number)
);
create index round_of_session on round (session_id, number);
create table hall_screen (
  session_id uuid primary key references congress_session,
  pinned text,
  pinned_round_id uuid references round,
  pinned_phase text,
  revealed_round_id uuid references round,
  revealed int not null,
  black boolean not null,
  constraint hall_screen_pinned_in_a_moment check ((pinned is null) = (pinned_phase is null)),
  constraint hall_screen_revealed check (revealed >= 0)
);
create table round_candidate (
  round_id uuid not null references round,
  position int not null,
  candidate_id uuid not null references candidate,
  primary key (round_id, position),
  constraint round_candidate_once unique (round_id, candidate_id)
);
create table round_roll (
  round_id uuid not null references round,
  position int not null,
  mandate_id uuid not null references mandate,
  name text not null,
  delegation text not null,
  primary key (round_id, position),
  constraint round_roll_once unique (round_id, mandate_id)
);
create table round_turn (
  round_id uuid not null references round,
  act text not null constraint round_turn_act check (act in ('open', 'close')),
  role text not null constraint round_turn_role check (role in ('chair', 'chief-scrutineer')),
  account_id uuid not null references account,
  at timestamptz not null,
  constraint round_turn_once primary key (round_id, act, role),
  constraint round_turn_by_two_people unique (round_id, act, account_id)
);
create table round_act (
  round_id uuid not null references round,
  phase text not null,
  at timestamptz not null,
  entitled int not null,
  signed_in int not null,
  present int not null,
  issued int,
  returned int,
  constraint round_phase_reached_once primary key (round_id, phase),
  constraint round_figures_in_order check (
    signed_in <= entitled and present <= signed_in and issued <= signed_in and (phase = 'void' or returned <= issued)
  )
);
create table round_key (
  round_id uuid not null references round,
  purpose text not null constraint round_key_purpose check (purpose in ('pass', 'box')),
  kid text not null unique,
  public_jwk text not null,
  sealed_private text,
  primary key (round_id, purpose)
);
create table body_key (
  body_id uuid primary key references body,
  kid text not null unique,
  public_jwk text not null,
  sealed_private text not null
);
create table ballot_issue (
  round_id uuid not null,
  mandate_id uuid not null,
  door text not null constraint ballot_issue_door check (door in ('device', 'paper')),
  request_digest text,
  constraint ballot_issued_once primary key (round_id, mandate_id),
  constraint ballot_issue_on_roll foreign key (round_id, mandate_id) references round_roll (round_id, mandate_id)
);
create table ballot_box (
  round_id uuid not null references round,
  jkt text not null,
  sealed_digest text not null,
  envelope text not null,
  receipt text not null,
  constraint ballot_cast_once primary key (round_id, jkt),
  constraint ballot_sealed_once unique (round_id, sealed_digest)
);
create function rewrite_ballot_box() returns void language plpgsql security definer set search_path = public, pg_temp as $$ begin
  lock table ballot_box in access exclusive mode;
  create temp table ballot_box_copy on commit drop as select * from ballot_box;
  truncate ballot_box;
  insert into ballot_box select * from ballot_box_copy order by round_id, sealed_digest;
  drop table ballot_box_copy;
end $$;
create function cast_ballot(to_round uuid, the_jkt text, the_digest text, the_envelope text, the_receipt text) returns text language plpgsql as $$ begin
  perform 1 from round where id = to_round and phase = 'open' for share;
  if not found then return 'not-open'; end if;
  insert into ballot_box (round_id, jkt, sealed_digest, envelope, receipt)
    values (to_round, the_jkt, the_digest, the_envelope, the_receipt) on conflict do nothing;
  return case when found then 'put' else 'taken' end;
end $$;
create table opened_marks (
  round_id uuid not null references round,
  marks text not null,
  ballots int not null constraint opened_marks_some check (ballots > 0),
  primary key (round_id, marks)
);
create table paper_count (
  round_id uuid primary key references round,
  issued int not null constraint paper_count_issued check (issued >= 0),
  returned int not null,
  content text not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  constraint paper_count_returned check (returned >= 0 and returned <= issued)
);
create table void_ballots (
  round_id uuid not null references round,
  reason text not null,
  ballots int not null constraint void_ballots_some check (ballots > 0),
  primary key (round_id, reason)
);
create table round_total (
  round_id uuid not null references round,
  candidate_id uuid not null references candidate,
  votes_for int not null,
  against int not null,
  abstain int not null,
  item_void int not null default 0,
  primary key (round_id, candidate_id)
);
create table count_report (
  id uuid primary key,
  round_id uuid not null references round,
  number int not null,
  held text not null,
  outcome text not null,
  report text not null,
  digest text not null,
  constraint count_report_numbered_once unique (round_id, number)
);
create function round_is_frozen() returns trigger language plpgsql as $$ begin
  if old.phase <> 'draft' and (new.rule, new.rule_digest, new.list_id, new.seats, new.kind, new.method, new.custody, new.session_id, new.decision_id, new.number,
       new.predecessor_id)
      is distinct from (old.rule, old.rule_digest, old.list_id, old.seats, old.kind, old.method, old.custody, old.session_id, old.decision_id, old.number,
       old.predecessor_id)
     or old.manifest_digest is not null and (new.manifest, new.manifest_digest, new.roll_digest) is distinct from (old.manifest, old.manifest_digest, old.roll_digest)
     or old.box_digest is not null and new.box_digest is distinct from old.box_digest then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen round';
  end if;
  return new;
end $$;
create trigger round_frozen before update on round for each row execute function round_is_frozen();
create function round_part_is_frozen() returns trigger language plpgsql as $$ begin
  if (select phase from round where id = case when tg_op = 'DELETE' then old.round_id else new.round_id end) <> 'draft' then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen round';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger round_candidate_frozen before insert or update or delete on round_candidate for each row execute function round_part_is_frozen();
create trigger round_roll_frozen before insert or update or delete on round_roll for each row execute function round_part_is_frozen();
create function round_key_is_frozen() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and (new.round_id, new.purpose, new.kid, new.public_jwk) is not distinct from (old.round_id, old.purpose, old.kid, old.public_jwk)
     and new.sealed_private is null then
    return new;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen key';
end $$;
create trigger round_key_frozen before update or delete on round_key for each row execute function round_key_is_frozen();
create trigger count_report_frozen before update or delete on count_report for each row execute function frozen_row('count_report_is_frozen');
`,
  )
