/** Implementation: projects, plan, ledger, reports. A voted text stays as it was voted; the ledger is only ever added to. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table project (
  id uuid primary key,
  code text not null constraint project_code_is_free unique constraint project_code_form check (code ~ '^[0-9]{4}-[A-Z]{1,2}[0-9]{2,3}$'),
  cycle_id uuid not null references cycle,
  body_id uuid not null references body,
  decision_id uuid not null references decision,
  candidate_id uuid not null constraint project_taken_over_once unique references candidate,
  title text not null,
  category text not null,
  beneficiaries text not null,
  target text not null,
  lead_unit_id uuid not null references unit,
  support_units text not null default '',
  owner_unit text not null default '',
  safeguards text not null default '',
  responsible text not null,
  site_phone text not null,
  assigned_on date not null,
  due_on date not null,
  state text not null constraint project_state check (state in ('assigned', 'in-progress', 'completed', 'closed-out', 'suspended', 'terminated')),
  constraint project_chosen foreign key (decision_id, candidate_id) references decision_item (decision_id, candidate_id)
);
create index project_of_cycle on project (cycle_id, code);
create index project_of_unit on project (lead_unit_id);
create table project_team (
  project_id uuid not null references project,
  mandate_id uuid not null references mandate,
  lead boolean not null,
  primary key (project_id, mandate_id)
);
create unique index project_one_lead_deputy on project_team (project_id) where lead;
create table milestone (
  id uuid primary key,
  project_id uuid not null references project,
  position int not null,
  title text not null,
  planned_on date not null,
  done_on date,
  constraint milestone_position_is_free unique (project_id, position)
);
create table plan_point (
  project_id uuid not null references project,
  on_day date not null,
  percent int not null constraint plan_point_percent check (percent between 0 and 100),
  primary key (project_id, on_day)
);
create table ledger_entry (
  id uuid primary key,
  project_id uuid not null references project,
  kind text not null constraint ledger_kind check (kind in ('approved', 'arrived', 'contracted', 'paid', 'settled')),
  amount_fen bigint not null constraint ledger_amount check (amount_fen <> 0),
  on_day date not null,
  document text not null,
  counterparty text not null,
  purpose text not null,
  corrects_id uuid constraint ledger_corrected_once unique references ledger_entry,
  entered_by uuid references account,
  entered_at timestamptz not null default now(),
  constraint ledger_only_corrections_are_negative check (amount_fen > 0 or corrects_id is not null)
);
create index ledger_of_project on ledger_entry (project_id, kind, on_day);
create table progress_report (
  id uuid primary key,
  project_id uuid not null references project,
  month date not null constraint progress_month check (extract(day from month) = 1),
  percent int not null constraint progress_percent check (percent between 0 and 100),
  done text not null,
  problem text not null,
  next_step text not null,
  reason text not null,
  reported_on date not null,
  reported_by uuid references account,
  entered_at timestamptz not null default now()
);
create index progress_of_project on progress_report (project_id, month desc, entered_at desc);
create trigger ledger_append_only before update or delete on ledger_entry for each row execute function frozen_row('ledger_is_append_only');
create trigger progress_append_only before update or delete on progress_report for each row execute function frozen_row('reports_are_append_only');
create trigger audit_append_only before update or delete on audit_event for each row execute function frozen_row('audit_is_append_only');
`,
  )
