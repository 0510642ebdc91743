/**
 * Box keys in the hands of k of n scrutineers.
 * What these tables must never hold: a share, a passphrase or a private key. Only the public key and the digests of the shares come here,
 * and of an opened box only the merged marks that the scrutineers signed.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
alter table round add column key_holders int not null default 3;
alter table round add column keys_needed int not null default 2;
alter table round add column keys_destroyed_at timestamptz;
alter table round add constraint round_key_holding check (keys_needed >= 2 and keys_needed < key_holders and key_holders <= 9);
create table key_ceremony (
  round_id uuid primary key references round,
  public_jwk text not null,
  needed int not null,
  share_digests text not null,
  made_by uuid not null references account,
  made_at timestamptz not null
);
create table opened_box (
  round_id uuid primary key references round,
  result text not null,
  digest text not null
);
create function round_keys_are_frozen() returns trigger language plpgsql as $$ begin
  if old.phase <> 'draft' and (new.key_holders, new.keys_needed) is distinct from (old.key_holders, old.keys_needed)
     or old.keys_destroyed_at is not null and new.keys_destroyed_at is distinct from old.keys_destroyed_at then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'round_is_frozen', message = 'frozen round';
  end if;
  return new;
end $$;
create trigger round_keys_frozen before update on round for each row execute function round_keys_are_frozen();
create trigger key_ceremony_frozen before insert or update or delete on key_ceremony for each row execute function round_part_is_frozen();
create trigger opened_box_frozen before update or delete on opened_box for each row execute function frozen_row('round_is_frozen');
grant select, insert, update, delete on key_ceremony to piaojue_app;
grant select, insert on opened_box to piaojue_app;
`,
  )
