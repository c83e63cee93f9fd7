import type { Migration } from "#platform/database";

/**
 * What reading files page by page needs: how many pages are read, whether reading is paused, what was recognised on
 * pages that are pictures (gone once the source is read), the files that lie in a ZIP or mail, and those of the folder
 * that is followed. `paused` stands beside the state, so that the version before reads on.
 */
export const migration: Migration = {
  id: "0011-files",
  up: `
    alter table source add column pages_read integer;
    alter table source add column pages_total integer;
    alter table source add column paused boolean not null default false;
    alter table source add column origin text not null default 'upload';

    create table recognised_page (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      page integer not null,
      lines jsonb not null,
      primary key (source_id, page)
    );

    create table source_file (
      organisation_id uuid not null references organisation (id) on delete cascade,
      source_id uuid not null references source (id) on delete cascade,
      path text not null,
      child_id uuid references source (id) on delete cascade,
      error_code text,
      error_figures jsonb,
      primary key (source_id, path)
    );
    create index source_file_child on source_file (child_id);

    create table watched_file (
      organisation_id uuid not null references organisation (id) on delete cascade,
      path text not null,
      bytes bigint not null,
      modified_ms double precision not null,
      source_id uuid references source (id) on delete set null,
      error_code text,
      error_figures jsonb,
      primary key (organisation_id, path)
    );
    create index watched_file_source on watched_file (source_id);
  `,
};
