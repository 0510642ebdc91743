/**
 * Sentences of official papers that a body words itself; where there is no row, the house's own stand. No figure is ever kept here: a
 * sentence names what it is to be filled with, and the record fills it.
 */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  run(
    db,
    `
create table paper_wording (
  body_id uuid not null references body,
  phrase text not null constraint paper_wording_phrase check (phrase ~ '^[a-z]+[.][a-zA-Z]+$'),
  words text not null constraint paper_wording_words check (length(words) between 1 and 400 and words !~ '[0-9０-９]'),
  worded_by uuid not null references account,
  worded_at timestamptz not null,
  primary key (body_id, phrase)
);
grant select, insert, update, delete on paper_wording to piaojue_app;
`,
  )
