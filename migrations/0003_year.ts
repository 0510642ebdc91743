/** The year up to the frozen list. Authors' names and telephones stand in their own table, which no public query joins. A frozen list cannot be changed, not even by its owner. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table cycle (
  id uuid primary key,
  body_id uuid not null references body,
  year int not null constraint cycle_year check (year between 2000 and 2100),
  stage text not null constraint cycle_stage check (stage in ('collection', 'screening', 'deliberation', 'voting', 'announced', 'assigned', 'archived')),
  stage_since date not null,
  constraint cycle_one_a_year unique (body_id, year)
);
create table call (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  title text not null,
  scope text not null,
  wanted text not null,
  excluded text not null,
  opens_on date not null,
  closes_on date not null,
  contact text not null,
  published_at timestamptz,
  constraint call_closes_after_opening check (closes_on >= opens_on)
);
create index call_of_cycle on call (cycle_id);
create table proposal (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  call_id uuid references call,
  tracking_code text not null constraint proposal_tracking_code_is_free unique constraint proposal_tracking_code_form check (tracking_code ~ '^[0-9]{12}$'),
  title text not null,
  wish text not null,
  place text not null,
  category text not null,
  beneficiaries text not null,
  channel text not null,
  state text not null constraint proposal_state check (state in ('submitted', 'accepted', 'refused', 'merged')),
  submitted_on date not null,
  decided_on date,
  reason text,
  version int not null default 1,
  changed_at timestamptz,
  changed_by uuid references account,
  constraint proposal_refusal_has_reason check (state <> 'refused' or (reason is not null and reason <> ''))
);
create index proposal_inbox on proposal (cycle_id, state, submitted_on, id);
create table proposal_author (
  proposal_id uuid primary key references proposal,
  name text not null,
  phone text not null
);
create table proposal_merge (
  id uuid primary key,
  lead_id uuid not null references proposal,
  merged_id uuid not null references proposal,
  merged_at timestamptz not null,
  undone_at timestamptz,
  constraint proposal_merge_not_itself check (lead_id <> merged_id)
);
create unique index proposal_merged_into_one on proposal_merge (merged_id) where undone_at is null;
create index proposal_merge_of_lead on proposal_merge (lead_id);
create table candidate (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  title text not null,
  content text not null,
  place text not null,
  category text not null,
  beneficiaries text not null,
  target text not null,
  cost_fen bigint not null constraint candidate_cost check (cost_fen > 0),
  fund_source text not null,
  unit_id uuid not null references unit,
  due_on date not null,
  state text not null constraint candidate_state check (state in ('screening', 'shortlisted', 'dropped')),
  position int,
  drop_reason text,
  version int not null default 1,
  constraint candidate_place_on_list check ((state = 'shortlisted') = (position is not null)),
  constraint candidate_dropped_with_reason check (state <> 'dropped' or (drop_reason is not null and drop_reason <> '')),
  constraint candidate_position_is_free unique (cycle_id, position) deferrable initially deferred
);
create index candidate_of_cycle on candidate (cycle_id, state);
create table candidate_source (
  candidate_id uuid not null references candidate,
  proposal_id uuid not null references proposal,
  primary key (candidate_id, proposal_id)
);
create index candidate_source_of_proposal on candidate_source (proposal_id);
create table review (
  id uuid primary key,
  candidate_id uuid not null references candidate,
  unit_id uuid not null references unit,
  asked_on date not null,
  due_on date not null,
  opinion text constraint review_opinion check (opinion in ('feasible', 'feasible-if-changed', 'infeasible')),
  reason text,
  cost_fen bigint,
  given_on date,
  given_by uuid references account,
  constraint review_asked_once unique (candidate_id, unit_id),
  constraint review_opinion_has_reason check ((opinion is null) = (given_on is null) and (opinion is null or (reason is not null and reason <> '')))
);
create index review_of_unit on review (unit_id, given_on);
create table shortlist_plan (
  cycle_id uuid primary key references cycle,
  seats int not null constraint shortlist_plan_seats check (seats > 0),
  envelope_fen bigint not null constraint shortlist_plan_envelope check (envelope_fen > 0)
);
create table candidate_list (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  number int not null,
  seats int not null constraint candidate_list_seats check (seats > 0),
  envelope_fen bigint not null,
  canonical text not null,
  digest text not null,
  frozen_at timestamptz not null default now(),
  constraint candidate_list_frozen_once unique (cycle_id, number)
);
create table candidate_list_item (
  list_id uuid not null references candidate_list,
  position int not null,
  candidate_id uuid not null references candidate,
  title text not null,
  content text not null,
  beneficiaries text not null,
  unit_name text not null,
  cost_fen bigint not null,
  primary key (list_id, position),
  constraint candidate_list_item_once unique (list_id, candidate_id)
);
create function frozen_row() returns trigger language plpgsql as $$ begin
  raise exception using errcode = 'integrity_constraint_violation', constraint = tg_argv[0], message = 'frozen row';
end $$;
create trigger candidate_list_frozen before update or delete on candidate_list for each row execute function frozen_row('candidate_list_is_frozen');
create trigger candidate_list_item_frozen before update or delete on candidate_list_item for each row execute function frozen_row('candidate_list_is_frozen');
`,
  )
