import type { Migration } from "#platform/database";

/**
 * Sources, their passages and the index over them. A posting row lists, for one term in one batch of a source's
 * passages, pairs of passage ordinal and impact (see the retrieval's index-passages.ts).
 */
export const migration: Migration = {
  id: "0003-knowledge",
  up: `
    create table source (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      title text not null,
      file_name text not null,
      media_type text not null,
      bytes bigint not null,
      sha256 text not null,
      file_id uuid not null,
      language text,
      state text not null check (state in ('reading', 'ready', 'failed')),
      progress real not null default 0,
      passages integer not null default 0,
      shipped boolean not null default false,
      error_code text,
      error_figures jsonb,
      created_at timestamptz not null,
      unique (organisation_id, sha256)
    );

    create table passage (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      ordinal integer not null,
      headings text[] not null,
      page integer,
      language text,
      text text not null,
      unique (source_id, ordinal)
    );

    create table posting (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      first_ordinal integer not null,
      term text not null,
      entries integer[] not null,
      primary key (organisation_id, term, source_id, first_ordinal)
    );
    create index posting_of_source on posting (source_id);

    create table knowledge_version (
      organisation_id uuid primary key references organisation (id) on delete cascade,
      version bigint not null
    );
  `,
};
