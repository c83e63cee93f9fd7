import type { Migration } from "#platform/database";

/** The one ordered list. Migrations only add; an applied one is never changed. */
export const migrations: readonly Migration[] = [];
