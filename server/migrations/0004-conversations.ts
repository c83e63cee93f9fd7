import type { Migration } from "#platform/database";

export const migration: Migration = {
  id: "0004-conversations",
  up: `
    create table conversation (
      id uuid primary key,
      organisation_id uuid not null references organisation (id) on delete cascade,
      assistant_id uuid not null references assistant (id) on delete cascade,
      session_lookup bytea not null,
      wrapped_key bytea not null,
      key_version integer not null,
      keep_days integer not null,
      created_at timestamptz not null,
      last_message_at timestamptz not null,
      expires_at timestamptz not null,
      unique (assistant_id, session_lookup)
    );
    create index conversation_expires_at on conversation (expires_at);
    create table message (
      id uuid primary key,
      conversation_id uuid not null references conversation (id) on delete cascade,
      position integer not null,
      role text not null check (role in ('visitor', 'assistant')),
      language text not null,
      body bytea not null,
      created_at timestamptz not null,
      unique (conversation_id, position)
    );
    create index message_created_at on message (created_at);
  `,
};
