import type { Migration } from "#platform/database";

/** Stocks of listings, the listings in them, and first contacts on their way to a provider. */
export const migration: Migration = {
  id: "0013-listings",
  up: `
    create table listing_stock (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      name text not null,
      kind text not null check (kind in ('job', 'project', 'product', 'event')),
      format text,
      file_id uuid,
      bytes bigint not null default 0,
      url text,
      every_hours integer,
      etag text,
      last_modified text,
      fetched_at timestamptz,
      next_fetch_at timestamptz,
      mapping jsonb,
      columns jsonb not null default '[]',
      issues jsonb not null default '[]',
      issue_count integer not null default 0,
      row_count integer not null default 0,
      listing_count integer not null default 0,
      state text not null check (state in ('reading', 'ready', 'failed')),
      error_code text,
      error_figures jsonb,
      analysis text not null default '',
      version bigint not null default 0,
      created_at timestamptz not null
    );
    create index listing_stock_of_organisation on listing_stock (organisation_id);

    create table listing (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      stock_id uuid not null references listing_stock (id) on delete cascade,
      key text not null,
      generation bigint not null,
      fields jsonb not null,
      title_terms text[] not null,
      text_terms text[] not null,
      unique (stock_id, key)
    );

    create table contact_request (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      listing_id uuid references listing (id) on delete set null,
      conversation_id uuid references conversation (id) on delete set null,
      wrapped_key bytea not null,
      body bytea not null,
      state text not null check (state in ('queued', 'handed-over')),
      created_at timestamptz not null,
      handed_over_at timestamptz,
      expires_at timestamptz not null,
      unique (conversation_id, listing_id)
    );
    create index contact_request_of_organisation on contact_request (organisation_id, created_at);
    create index contact_request_expires on contact_request (expires_at);
    create index contact_request_of_listing on contact_request (listing_id);
  `,
};
