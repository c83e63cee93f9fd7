import type { Migration } from "#platform/database";

/**
 * What the operator's care of sources needs: which kinds of personal data were found (counts and places, never the
 * values), whether a source is switched off, in how many answers of a day it was used, and the questions that visitors
 * passed on. The states of a source stand in the code alone: `checking`, `held` and `off` join those there are, and
 * whatever searches takes `ready` only.
 */
export const migration: Migration = {
  id: "0014-care-of-sources",
  up: `
    alter table source drop constraint if exists source_state_check;
    alter table source add column switched_off boolean not null default false;
    alter table source add column confirmed_kinds text[] not null default '{}';
    alter table source add column read_at timestamptz;

    create table source_finding (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      kind text not null,
      occurrences integer not null,
      different integer not null,
      ordinals integer[] not null,
      primary key (source_id, kind)
    );

    create table source_use (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      day date not null,
      answers integer not null default 0,
      helpful integer not null default 0,
      unhelpful integer not null default 0,
      primary key (source_id, day)
    );

    create table passed_question (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      kind text not null,
      language text not null,
      body bytea not null,
      day date not null,
      state text not null,
      expires_at timestamptz not null
    );
    create index passed_question_of_organisation on passed_question (organisation_id);
    create index passed_question_expiry on passed_question (expires_at);
  `,
};
