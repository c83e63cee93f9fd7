import type { Migration } from "#platform/database";

/** What the deletion did, and what the audits found. Counts and verdicts only. */
export const migration: Migration = {
  id: "0008-audits",
  up: `
    create table retention_run (
      id uuid primary key,
      at timestamptz not null,
      finished_at timestamptz,
      deleted jsonb not null default '{}'
    );
    create index retention_run_at on retention_run (at);

    create table audit_run (
      id uuid primary key,
      started_at timestamptz not null,
      finished_at timestamptz not null,
      report jsonb not null
    );
    create index audit_run_started on audit_run (started_at);
  `,
};
