/**
 * The running application acts as `piaojue_app`: it may read and write, but what is append-only it may only add to, and it owns no table,
 * so it cannot drop a trigger. Roles belong to the whole server, hence «if not exists».
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
do $$ begin
  if not exists (select from pg_roles where rolname = 'piaojue_app') then create role piaojue_app nologin; end if;
exception when duplicate_object then null;
end $$;
do $$ begin execute format('grant piaojue_app to %I', current_user); end $$;
grant usage on schema public to piaojue_app;
grant select, insert, update, delete on all tables in schema public to piaojue_app;
revoke update, delete on audit_event, ledger_entry, progress_report, candidate_list, candidate_list_item, attendance, round_act, count_report, proposal_author from piaojue_app;
revoke update on ballot_box from piaojue_app;
revoke delete on ballot_issue from piaojue_app;
revoke all on function rewrite_ballot_box() from public;
grant execute on function rewrite_ballot_box() to piaojue_app;
grant delete on proposal_author to piaojue_app;
`,
  )
