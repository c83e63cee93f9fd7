import type { Migration } from "#platform/database";

export const migration: Migration = {
  id: "0002-assistants",
  up: `
    create table assistant (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      slug text not null,
      name text not null,
      greeting jsonb not null,
      suggestions jsonb not null,
      created_at timestamptz not null,
      unique (slug)
    );
  `,
};
