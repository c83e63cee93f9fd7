import type { Migration } from "#platform/database";

/**
 * Who may be answered from a source (`public`, `members` or names of roles; what there was before is public), and an index
 * that is read as a whole: one row for each batch of a source's passages instead of one for each term in it. `analysis`
 * says by which analysis a source is indexed; 0 are the rows of `posting`, which serve until a job has made the new ones.
 */
export const migration: Migration = {
  id: "0010-audiences-and-index",
  up: `
    alter table source add column audience text[] not null default '{public}' check (cardinality(audience) > 0);
    alter table source add column analysis integer not null default 0;

    create table source_index (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      analysis integer not null,
      first_ordinal integer not null,
      entries bytea not null,
      primary key (source_id, analysis, first_ordinal)
    );
  `,
};
