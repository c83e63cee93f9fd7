import type { Migration } from "#platform/database";

/**
 * Vectors of passages, by source and model. A vector is stored twice: its signs as bits, to look through all of them in
 * memory, and each of its numbers as a byte, to compare the few that are left.
 */
export const migration: Migration = {
  id: "0015-vectors",
  up: `
    create table source_embedding (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      model text not null,
      next_ordinal integer not null default 0,
      left_out integer not null default 0,
      finished boolean not null default false,
      unique (source_id, model)
    );
    create index source_embedding_of_organisation on source_embedding (organisation_id);

    create table passage_vector (
      organisation_id uuid not null references organisation (id) on delete cascade,
      embedding_id uuid not null references source_embedding (id) on delete cascade,
      source_id uuid not null,
      ordinal integer not null,
      signs bytea not null,
      numbers bytea not null,
      primary key (embedding_id, ordinal),
      foreign key (source_id, ordinal) references passage (source_id, ordinal) on delete cascade
    );
    create index passage_vector_of_passage on passage_vector (source_id, ordinal);
  `,
};
