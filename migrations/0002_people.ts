/** Bodies, people, mandates, accounts, grants, sign-in. A session row of a deputy has no moving part: it must not tell when he did what. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table body (
  id uuid primary key,
  parent_id uuid references body,
  kind text not null constraint body_kind check (kind in ('city', 'district', 'town', 'street')),
  name text not null,
  slug text not null constraint body_slug_is_free unique constraint body_slug_form check (slug ~ '^[a-z][a-z0-9-]*$'),
  position int not null default 0,
  valid_from date not null,
  valid_to date,
  constraint body_root check ((kind = 'city') = (parent_id is null))
);
create table unit (
  id uuid primary key,
  body_id uuid not null references body,
  name text not null,
  position int not null default 0,
  constraint unit_name_is_free unique (body_id, name)
);
create table person (
  id uuid primary key,
  name text not null,
  phone text
);
create table mandate (
  id uuid primary key,
  person_id uuid not null references person,
  body_id uuid not null references body,
  term text not null,
  delegation text not null,
  roll_number int not null constraint mandate_roll_number check (roll_number > 0),
  origin text not null constraint mandate_origin check (origin in ('general', 'by-election', 'council-member')),
  from_on date not null,
  to_on date,
  constraint mandate_roll_number_is_free unique (body_id, term, roll_number)
);
create table account (
  id uuid primary key,
  person_id uuid not null constraint account_one_per_person unique references person,
  body_id uuid not null references body,
  username text not null constraint account_username_is_free unique,
  password_hash text not null,
  password_is_temporary boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  body_id uuid not null references body,
  unit_id uuid references unit,
  granted_at timestamptz not null,
  revoked_at timestamptz
);
create unique index role_grant_held_once on role_grant (account_id, role, body_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null;
create table web_session (
  token_digest text primary key,
  account_id uuid references account,
  slip_id uuid,
  idle_until timestamptz,
  expires_at timestamptz not null,
  constraint web_session_of_one check ((account_id is null) <> (slip_id is null)),
  constraint web_session_deputy_still check (slip_id is null or idle_until is null)
);
create index web_session_of_account on web_session (account_id);
create index web_session_of_slip on web_session (slip_id);
create unlogged table sign_in_attempt (
  key text primary key,
  attempts int not null,
  window_ends_at timestamptz not null
);
`,
  )
