import type { Migration } from "#platform/database";

/** Who hosts the server, and in which country (GDPR Art. 28, 13(1)(e)). Empty: it stands on own premises. */
export const migration: Migration = {
  id: "0009-hosting-provider",
  up: `
    alter table organisation add column hosting_provider text not null default '';
    alter table organisation add column hosting_country text not null default '';
  `,
};
