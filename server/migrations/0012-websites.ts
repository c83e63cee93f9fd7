import type { Migration } from "#platform/database";

/**
 * Websites as sources. A page that is read is a source with its address; `web_page` is the list of addresses with what
 * became of each, and the queue of the crawl at the same time.
 */
export const migration: Migration = {
  id: "0012-websites",
  up: `
    create table website (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      url text not null,
      hosts text[] not null,
      country text not null,
      include text[] not null,
      exclude text[] not null,
      max_depth integer not null,
      max_pages integer not null,
      delay_ms integer not null,
      schedule text not null,
      languages text[] not null,
      state text not null,
      crawl integer not null default 0,
      step_id uuid,
      stepped_at timestamptz,
      requests integer not null default 0,
      failures_in_a_row integer not null default 0,
      pages_left integer not null default 0,
      robots text,
      robots_at timestamptz,
      started_at timestamptz,
      finished_at timestamptz,
      next_crawl_at timestamptz,
      error_code text,
      error_figures jsonb,
      created_at timestamptz not null,
      unique (organisation_id, url)
    );

    alter table source add column website_id uuid references website (id) on delete cascade;
    alter table source add column url text;
    create index source_of_website on source (website_id) where website_id is not null;

    create table web_page (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      website_id uuid not null references website (id) on delete cascade,
      source_id uuid references source (id) on delete set null,
      kind text not null,
      url text not null,
      shape text not null,
      depth integer not null,
      in_sitemap boolean not null default false,
      modified_at timestamptz,
      state text not null,
      attempts integer not null default 0,
      failures integer not null default 0,
      status integer,
      etag text,
      last_modified text,
      text_hash text,
      block_hashes text[] not null default '{}',
      stripped integer not null default 0,
      leads_to text,
      ignores_canonical boolean not null default false,
      keeps_copy boolean not null default true,
      error_code text,
      error_figures jsonb,
      fetched_at timestamptz,
      unique (website_id, url)
    );
    create index web_page_queue on web_page (website_id, state);
    create index web_page_shape on web_page (website_id, shape);
    create index web_page_of_source on web_page (source_id) where source_id is not null;
  `,
};
