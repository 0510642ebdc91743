/** The installation, repeated forms, and the chain of officers' acts. The chain never names a voter's choice, nor a person: ids and counts only. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table installation (
  one boolean primary key default true constraint installation_is_one check (one),
  kind text not null constraint installation_kind check (kind in ('demo', 'real')),
  created_at timestamptz not null default now(),
  business_offset_ms bigint not null default 0,
  set_up_digest text,
  constraint installation_real_time check (kind = 'demo' or business_offset_ms = 0)
);
create table form_request (
  id uuid constraint form_request_once primary key,
  location text not null
);
create table audit_event (
  number bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  body_id uuid,
  event text not null,
  fields text not null,
  previous text not null,
  digest text not null unique
);
create index audit_event_of_body on audit_event (body_id, number);
create table audit_head (
  one boolean primary key default true constraint audit_head_is_one check (one),
  number bigint not null,
  digest text not null
);
insert into audit_head (number, digest) values (0, '');
`,
  )
