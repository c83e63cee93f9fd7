import { createHmac, timingSafeEqual } from "node:crypto";
import type {
  ContactConfirmation,
  ContactDraft,
  ContactPreview,
  ContactRequest,
  HandedContacts,
  Language,
} from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Clock } from "#platform/clock";
import { asDataKey, createDataKey, type Keyring, open, seal } from "#platform/crypto";
import type { Database } from "#platform/database";
import { newId } from "#platform/ids";
import { contactWay } from "../assistant/present-card.ts";
import { ContactAlreadyQueued, ContactNotConfirmed, ListingNotContactable, NoWayBack } from "../errors.ts";
import type { ListingFields } from "../listing.ts";
import { readListingsById } from "../store.ts";
import { type ContactRequestRow, type ListingTables, queuedDays } from "../tables.ts";
import type { ContactBody } from "./contact.ts";
import { messageOf, proposedText } from "./contact-words.ts";
import {
  contactsOfConversation,
  countContacts,
  deleteContacts,
  insertContact,
  listContacts,
  markHandedOver,
} from "./store.ts";

/** Whose request it is. */
export interface ContactPlace {
  readonly organisationId: OrganisationId;
  readonly conversationId: string;
  readonly language: Language;
}

/**
 * First contacts with providers (CONT-03): a draft is shown and stored nowhere; only the text that was shown can be
 * confirmed, and only what was confirmed is queued. Errors are those of the module that begin with a contact.
 */
export interface Contacts {
  /** The request as it would go out, with the mark that confirms exactly this. Nothing is stored. */
  preview(place: ContactPlace, draft: ContactDraft): Promise<ContactPreview>;
  /** Queues what the mark was made for. Throws `ContactNotConfirmed` for anything else. */
  confirm(place: ContactPlace, confirmation: ContactConfirmation): Promise<ContactRequest>;
  /** The requests of a conversation, for its person. */
  ofConversation(organisationId: OrganisationId, conversationId: string): Promise<readonly ContactRequest[]>;
  /** Deletes the requests of a conversation. */
  forget(conversationId: string): Promise<void>;
  count(organisationId: OrganisationId): Promise<{ readonly queued: number; readonly handedOver: number }>;
  /** All requests opened, for the operator who hands them over. */
  download(organisationId: OrganisationId): Promise<HandedContacts>;
  /** Marks requests as handed over. How many were waiting. */
  handOver(organisationId: OrganisationId, ids: readonly string[]): Promise<number>;
}

/** Makes the contacts. */
export function createContacts(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyring: Pick<Keyring, "wrap" | "unwrap" | "derive">;
}): Contacts {
  const db = deps.database.tables<ListingTables>();
  const markKey = deps.keyring.derive("contact-mark/1");

  async function bodyOf({ organisationId, language }: ContactPlace, draft: ContactDraft): Promise<ContactBody> {
    const [row] = await readListingsById(db, organisationId, [draft.listingId]);
    if (row === undefined || contactWay(row.fields) === "none") throw new ListingNotContactable();
    if (contactWay(row.fields) === "queue" && draft.email === "" && draft.phone === "" && draft.text !== "")
      throw new NoWayBack();
    const details = {
      text: draft.text === "" ? proposedText(row.fields, language) : draft.text,
      name: draft.name || null,
      email: draft.email || null,
      phone: draft.phone || null,
    };
    return { ...details, message: messageOf(details, language), listing: listingOf(row.fields) };
  }

  /** A keyed hash over everything that would go out, the conversation and the listing. */
  const markOf = (place: ContactPlace, listingId: string, body: ContactBody): Buffer =>
    createHmac("sha256", markKey)
      .update(JSON.stringify([place.organisationId, place.conversationId, listingId, body]))
      .digest();

  return {
    async preview(place, draft) {
      const body = await bodyOf(place, draft);
      const mark = markOf(place, draft.listingId, body).toString("base64url");
      return { text: body.text, message: body.message, recipient: recipientOf(body), mark };
    },
    async confirm(place, { mark, ...draft }) {
      const body = await bodyOf(place, draft);
      if (body.email === null && body.phone === null) throw new NoWayBack();
      if (!isSame(markOf(place, draft.listingId, body), Buffer.from(mark, "base64url")))
        throw new ContactNotConfirmed();
      const row = rowOf(deps, place, { listingId: draft.listingId, body });
      if (!(await insertContact(db, row))) throw new ContactAlreadyQueued();
      return presentRequest(row, body);
    },
    async ofConversation(organisationId, conversationId) {
      const rows = await contactsOfConversation(db, organisationId, conversationId);
      return rows.map((row) => presentRequest(row, openBody(deps.keyring, row)));
    },
    forget: (conversationId) => deleteContacts(db, conversationId),
    count: (organisationId) => countContacts(db, organisationId),
    async download(organisationId) {
      const rows = await listContacts(db, organisationId);
      return { contacts: rows.map((row) => presentHanded(row, openBody(deps.keyring, row))) };
    },
    handOver: (organisationId, ids) => markHandedOver(db, organisationId, { ids, now: deps.clock.now() }),
  };
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function listingOf({ title, provider, contact, url }: ListingFields): ContactBody["listing"] {
  return { title, provider, email: contact.email, url };
}

function recipientOf({ listing }: ContactBody): string {
  return listing.provider ?? listing.title;
}

const placeOf = (id: string): string => `contact-request:${id}:body`;

function rowOf(
  { clock, keyring }: { readonly clock: Clock; readonly keyring: Pick<Keyring, "wrap"> },
  { organisationId, conversationId }: ContactPlace,
  { listingId, body }: { readonly listingId: string; readonly body: ContactBody },
): ContactRequestRow {
  const now = clock.now();
  const id = newId<"contact-request">(now);
  const key = createDataKey();
  return {
    id,
    organisation_id: organisationId,
    listing_id: listingId,
    conversation_id: conversationId,
    wrapped_key: keyring.wrap(key, placeOf(id)),
    body: seal(key, placeOf(id), body),
    state: "queued",
    created_at: now,
    handed_over_at: null,
    expires_at: new Date(now.getTime() + queuedDays * 86_400_000),
  };
}

function openBody(keyring: Pick<Keyring, "unwrap">, row: ContactRequestRow): ContactBody {
  return open(asDataKey(keyring.unwrap(row.wrapped_key, placeOf(row.id))), placeOf(row.id), row.body);
}

function presentRequest(row: ContactRequestRow, body: ContactBody): ContactRequest {
  return {
    id: row.id,
    state: row.state === "queued" ? "queued" : "handed-over",
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    message: body.message,
    recipient: recipientOf(body),
  };
}

function presentHanded(row: ContactRequestRow, body: ContactBody): HandedContacts["contacts"][number] {
  const { name, email, phone, listing, message } = body;
  return {
    id: row.id,
    state: row.state === "queued" ? "queued" : "handed-over",
    createdAt: row.created_at.toISOString(),
    handedOverAt: row.handed_over_at?.toISOString() ?? null,
    listing,
    message,
    ...{ name, email, phone },
  };
}
