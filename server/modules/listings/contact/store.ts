import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import { parseId } from "#platform/ids";
import { type ContactRequestRow, handedOverDays, type ListingTables } from "../tables.ts";

/** Puts a confirmed request into the queue; false where this conversation has one for the listing already. */
export async function insertContact(db: Db<ListingTables>, row: ContactRequestRow): Promise<boolean> {
  const stored = await db
    .insertInto("contact_request")
    .values(row)
    .onConflict((conflict) => conflict.columns(["conversation_id", "listing_id"]).doNothing())
    .returning("id")
    .execute();
  return stored.length > 0;
}

/** The requests of a conversation, the oldest first. */
export async function contactsOfConversation(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  conversationId: string,
): Promise<readonly ContactRequestRow[]> {
  return await db
    .selectFrom("contact_request")
    .where("organisation_id", "=", organisationId)
    .where("conversation_id", "=", conversationId)
    .orderBy("created_at")
    .selectAll()
    .execute();
}

/** Deletes the requests of a conversation. */
export async function deleteContacts(db: Db<ListingTables>, conversationId: string): Promise<void> {
  await db.deleteFrom("contact_request").where("conversation_id", "=", conversationId).execute();
}

/** All requests of an organisation, the oldest first. */
export async function listContacts(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
): Promise<readonly ContactRequestRow[]> {
  return await db
    .selectFrom("contact_request")
    .where("organisation_id", "=", organisationId)
    .orderBy("created_at")
    .selectAll()
    .execute();
}

/** Marks requests as handed over: their period begins. How many were queued until now. */
export async function markHandedOver(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  given: { readonly ids: readonly string[]; readonly now: Date },
): Promise<number> {
  const known = given.ids.filter((id) => parseId(id) !== null);
  if (known.length === 0) return 0;
  const rows = await db
    .updateTable("contact_request")
    .set({
      state: "handed-over",
      handed_over_at: given.now,
      expires_at: new Date(given.now.getTime() + handedOverDays * 86_400_000),
    })
    .where("organisation_id", "=", organisationId)
    .where("id", "in", known)
    .where("state", "=", "queued")
    .returning("id")
    .execute();
  return rows.length;
}

/** How many requests wait, and how many were handed over. */
export async function countContacts(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
): Promise<{ readonly queued: number; readonly handedOver: number }> {
  const row = await db
    .selectFrom("contact_request")
    .where("organisation_id", "=", organisationId)
    .select([
      sql<number>`(count(*) filter (where state = 'queued'))::integer`.as("queued"),
      sql<number>`(count(*) filter (where state = 'handed-over'))::integer`.as("handed"),
    ])
    .executeTakeFirst();
  return { queued: row?.queued ?? 0, handedOver: row?.handed ?? 0 };
}

/** The keys of all requests, wrapped with the server's secret, so that a secret that is still needed is kept. */
export async function listContactWraps(db: Db<ListingTables>): Promise<readonly Buffer[]> {
  return (await db.selectFrom("contact_request").select("wrapped_key").execute()).map((row) => row.wrapped_key);
}
