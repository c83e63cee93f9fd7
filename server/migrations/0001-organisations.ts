import type { Migration } from "#platform/database";

export const migration: Migration = {
  id: "0001-organisations",
  up: `
    create table organisation (
      id uuid primary key,
      slug text not null unique,
      controller_name text not null,
      controller_address text not null,
      controller_email text not null,
      controller_phone text not null,
      represented_by text not null,
      register_entry text not null,
      vat_id text not null,
      dpo_contact text not null,
      dpo_required boolean not null,
      human_contact text not null,
      created_at timestamptz not null
    );
    create table operator_link (
      id uuid primary key,
      token_hash bytea not null unique,
      organisation_id uuid not null references organisation (id) on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create table operator_session (
      id uuid primary key,
      token_hash bytea not null unique,
      organisation_id uuid not null references organisation (id) on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
  `,
};
