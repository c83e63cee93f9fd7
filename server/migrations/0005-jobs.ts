import type { Migration } from "#platform/database";

export const migration: Migration = {
  id: "0005-jobs",
  up: `
    create table job (
      id uuid primary key,
      name text not null,
      payload jsonb not null,
      recurring boolean not null,
      state text not null check (state in ('waiting', 'running', 'done', 'dead')),
      run_at timestamptz not null,
      attempts integer not null default 0,
      locked_by uuid,
      locked_until timestamptz,
      error_code text,
      created_at timestamptz not null,
      finished_at timestamptz
    );
    create unique index job_recurring on job (name) where recurring = true;
    create index job_due on job (run_at) where state = 'waiting';
    create index job_finished on job (finished_at) where finished_at is not null;
  `,
};
