import type { Controller } from "@diskret/contract";
import type { Db } from "#platform/database";
import type { Id } from "#platform/ids";
import type { OrganisationId } from "./organisation.ts";
import type { AccountsTables, OrganisationRow } from "./tables.ts";

/** The name of the one organisation that an installation has. */
const defaultSlug = "default";

/** Stores the default organisation unless there is one; returns the id of the one that is there. */
export async function insertDefaultOrganisation(
  db: Db<AccountsTables>,
  id: OrganisationId,
  now: Date,
): Promise<OrganisationId> {
  await db
    .insertInto("organisation")
    .values({ id, slug: defaultSlug, ...toColumns(noFacts), created_at: now })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .execute();
  const row = await db
    .selectFrom("organisation")
    .where("slug", "=", defaultSlug)
    .select("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findController(db: Db<AccountsTables>, organisationId: OrganisationId): Promise<Controller> {
  const row = await db
    .selectFrom("organisation")
    .where("id", "=", organisationId)
    .selectAll()
    .executeTakeFirstOrThrow();
  return {
    name: row.controller_name,
    address: row.controller_address,
    email: row.controller_email,
    phone: row.controller_phone,
    representedBy: row.represented_by,
    registerEntry: row.register_entry,
    vatId: row.vat_id,
    dpoContact: row.dpo_contact,
    dpoRequired: row.dpo_required,
    humanContact: row.human_contact,
    hostingProvider: row.hosting_provider,
    hostingCountry: row.hosting_country,
  };
}

export async function updateController(
  db: Db<AccountsTables>,
  organisationId: OrganisationId,
  controller: Controller,
): Promise<void> {
  await db.updateTable("organisation").set(toColumns(controller)).where("id", "=", organisationId).execute();
}

/** A token as it is stored: its keyed hash, and until when it is good. */
export interface StoredToken {
  readonly id: Id<"operator-token">;
  readonly tokenHash: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertLink(
  db: Db<AccountsTables>,
  organisationId: OrganisationId,
  token: StoredToken,
): Promise<void> {
  await db
    .insertInto("operator_link")
    .values({ ...toTokenColumns(organisationId, token), used_at: null })
    .execute();
}

/** Marks a link as used. True for exactly one caller: the condition and the mark are one statement. */
export async function takeLink(db: Db<AccountsTables>, tokenHash: Buffer, now: Date): Promise<OrganisationId | null> {
  const row = await db
    .updateTable("operator_link")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("organisation_id")
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}

/** Whether a link was used, for the message that says why it does not work any more. */
export async function findLink(db: Db<AccountsTables>, tokenHash: Buffer): Promise<{ usedAt: Date | null } | null> {
  const row = await db
    .selectFrom("operator_link")
    .where("token_hash", "=", tokenHash)
    .select("used_at")
    .executeTakeFirst();
  return row === undefined ? null : { usedAt: row.used_at };
}

export async function insertSession(
  db: Db<AccountsTables>,
  organisationId: OrganisationId,
  token: StoredToken,
): Promise<void> {
  await db.insertInto("operator_session").values(toTokenColumns(organisationId, token)).execute();
}

export async function findSession(
  db: Db<AccountsTables>,
  tokenHash: Buffer,
  now: Date,
): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom("operator_session")
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .select("organisation_id")
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}

export async function deleteSession(db: Db<AccountsTables>, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom("operator_session").where("token_hash", "=", tokenHash).execute();
}

const noFacts: Controller = {
  name: "",
  address: "",
  email: "",
  phone: "",
  representedBy: "",
  registerEntry: "",
  vatId: "",
  dpoContact: "",
  dpoRequired: false,
  humanContact: "",
  hostingProvider: "",
  hostingCountry: "",
};

function toColumns(controller: Controller): Omit<OrganisationRow, "id" | "slug" | "created_at"> {
  return {
    controller_name: controller.name,
    controller_address: controller.address,
    controller_email: controller.email,
    controller_phone: controller.phone,
    represented_by: controller.representedBy,
    register_entry: controller.registerEntry,
    vat_id: controller.vatId,
    dpo_contact: controller.dpoContact,
    dpo_required: controller.dpoRequired,
    human_contact: controller.humanContact,
    hosting_provider: controller.hostingProvider,
    hosting_country: controller.hostingCountry,
  };
}

function toTokenColumns(organisationId: OrganisationId, token: StoredToken) {
  return {
    id: token.id,
    token_hash: token.tokenHash,
    organisation_id: organisationId,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
  };
}
