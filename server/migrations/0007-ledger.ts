import type { Migration } from "#platform/database";

export const migration: Migration = {
  id: "0007-ledger",
  up: `
    create table ledger_entry (
      id uuid primary key,
      at timestamptz not null,
      recipient text not null,
      country text not null,
      purpose text not null,
      categories jsonb not null,
      bytes bigint,
      payload_hash text,
      outcome text not null,
      status integer
    );
    create index ledger_entry_at on ledger_entry (at);
  `,
};
