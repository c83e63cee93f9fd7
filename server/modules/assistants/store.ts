import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { Assistant, AssistantId } from "./assistant.ts";
import type { AssistantRow, AssistantTables } from "./tables.ts";

/** Finds the assistant behind an address. Addresses are public and unique in the installation, so no organisation is asked for. */
export async function findAssistantBySlug(db: Db<AssistantTables>, slug: string): Promise<Assistant | null> {
  const row = await db.selectFrom("assistant").where("slug", "=", slug).selectAll().executeTakeFirst();
  return row === undefined ? null : toAssistant(row);
}

/** Stores an assistant; one with the same address stays as it is. Whether it was stored. */
export async function insertAssistant(
  db: Db<AssistantTables>,
  organisationId: OrganisationId,
  assistant: Assistant,
  now: Date,
): Promise<boolean> {
  const stored = await db
    .insertInto("assistant")
    .values({
      id: assistant.id,
      organisation_id: organisationId,
      slug: assistant.slug,
      name: assistant.name,
      greeting: assistant.greeting,
      suggestions: assistant.suggestions,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .execute();
  return stored.length > 0;
}

function toAssistant(row: AssistantRow): Assistant {
  return {
    id: row.id as AssistantId, // written by insertAssistant only
    organisationId: row.organisation_id as OrganisationId, // a foreign key
    slug: row.slug,
    name: row.name,
    greeting: row.greeting,
    suggestions: row.suggestions,
  };
}
