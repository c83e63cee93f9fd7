import type { Sealed } from "#platform/crypto";
import { defineProcessing, defineTable, notPersonal, personal } from "#privacy/inventory";
import type { ContactBody } from "./contact/contact.ts";
import type { ListingFields } from "./listing.ts";
import type { Mapping } from "./parsing/columns.ts";
import type { StockColumn } from "./parsing/read-stock.ts";
import type { RowIssue } from "./parsing/to-listing.ts";

export interface ListingStockRow {
  id: string;
  organisation_id: string;
  name: string;
  kind: string;
  format: string | null;
  file_id: string | null;
  bytes: number;
  url: string | null;
  every_hours: number | null;
  etag: string | null;
  last_modified: string | null;
  fetched_at: Date | null;
  next_fetch_at: Date | null;
  mapping: Mapping | null;
  columns: readonly StockColumn[];
  issues: readonly RowIssue[];
  issue_count: number;
  row_count: number;
  listing_count: number;
  state: string;
  error_code: string | null;
  error_figures: Record<string, number> | null;
  analysis: string;
  version: number;
  created_at: Date;
}

export interface ListingRow {
  id: string;
  organisation_id: string;
  stock_id: string;
  key: string;
  generation: number;
  fields: ListingFields;
  title_terms: string[];
  text_terms: string[];
}

export interface ContactRequestRow {
  id: string;
  organisation_id: string;
  listing_id: string | null;
  conversation_id: string | null;
  wrapped_key: Buffer;
  body: Sealed<ContactBody>;
  state: string;
  created_at: Date;
  handed_over_at: Date | null;
  expires_at: Date;
}

/** The tables of this module as queries see them. */
export interface ListingTables {
  listing_stock: ListingStockRow;
  listing: ListingRow;
  contact_request: ContactRequestRow;
}

/** Finding listings for visitors. */
const listingsProcessing = defineProcessing({
  id: "listings",
  title: { de: "Suche in Angeboten", en: "Search in listings" },
  purpose: {
    de: "Stellen, Projekte, Produkte und Veranstaltungen finden, die der Verantwortliche dafür hinterlegt hat.",
    en: "Finding jobs, projects, products and events that the controller has provided for this.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Angebote auffindbar machen und mit ihren Anbietern bekannt machen.",
    en: "Making listings findable and introducing their providers.",
  },
  period: { until: { de: "bis der Betreiber den Bestand entfernt", en: "until the operator removes the stock" } },
});

/** Days that a request is kept after the operator handed it over, and at most without. */
export const handedOverDays = 30;
export const queuedDays = 90;

/** Passing a visitor's first contact on to a provider. */
const contactingProcessing = defineProcessing({
  id: "contacting",
  title: { de: "Anfragen an Anbieter", en: "Requests to providers" },
  purpose: {
    de: "Eine Anfrage, die Sie gesehen und bestätigt haben, an den Anbieter eines Angebots weitergeben.",
    en: "Passing a request that you have seen and confirmed on to the provider of a listing.",
  },
  basis: "GDPR 6(1)(b)",
  period: {
    until: {
      de: `bis ${handedOverDays} Tage nach der Weitergabe, sonst höchstens ${queuedDays} Tage`,
      en: `until ${handedOverDays} days after it was passed on, else at most ${queuedDays} days`,
    },
  },
});

const untilRemoved = {
  kind: "until-removed",
  because: {
    de: "Der Betreiber entfernt einen Bestand, wenn seine Angebote nicht mehr gelten.",
    en: "The operator removes a stock when its listings no longer apply.",
  },
} as const;

const document = (de: string, en: string) =>
  personal({
    category: "document-content",
    of: "third-person",
    processing: listingsProcessing,
    meaning: { de, en },
    protection: "plain",
  });

const ofVisitor = { of: "visitor", processing: contactingProcessing } as const;
const times = { ...ofVisitor, category: "message-metadata", protection: "plain" } as const;

export const listingStockTable = defineTable<ListingStockRow>()({
  name: "listing_stock",
  title: { de: "Bestände von Angeboten", en: "Stocks of listings" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    name: document("Name des Bestands", "Name of the stock"),
    kind: notPersonal("what the stock holds"),
    format: notPersonal("a file format"),
    file_id: notPersonal("a random id of the encrypted original"),
    bytes: notPersonal("a size"),
    url: document("Adresse, von der der Bestand geholt wird", "Address that the stock is fetched from"),
    every_hours: notPersonal("how often the stock is fetched"),
    etag: notPersonal("the server's mark of the version fetched last"),
    last_modified: notPersonal("the server's time of the version fetched last"),
    fetched_at: notPersonal("when the stock was fetched last"),
    next_fetch_at: notPersonal("when the stock is fetched next"),
    mapping: notPersonal("which column gives which field"),
    columns: document("Spalten mit den ersten Werten", "Columns with their first values"),
    issues: document("Werte, die sich nicht lesen ließen", "Values that could not be read"),
    issue_count: notPersonal("a count"),
    row_count: notPersonal("a count"),
    listing_count: notPersonal("a count"),
    state: notPersonal("how far reading has come"),
    error_code: notPersonal("why reading failed"),
    error_figures: notPersonal("sizes and limits that explain the error"),
    analysis: notPersonal("with which analysis the words were made"),
    version: notPersonal("a counter"),
    created_at: notPersonal("when the stock was added, without by whom"),
  },
  retention: untilRemoved,
  files: ["file_id"],
});

export const listingTable = defineTable<ListingRow>()({
  name: "listing",
  title: { de: "Angebote", en: "Listings" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    stock_id: notPersonal("names the stock"),
    key: notPersonal("a checksum by which the listing is known again"),
    generation: notPersonal("in which reading the listing was seen last"),
    fields: document(
      "Angaben des Angebots: Titel, Text, Anbieter, Ort, Bezahlung, Kontakt",
      "What the listing says: title, text, provider, place, pay, contact",
    ),
    title_terms: document("Wortstämme des Titels", "Word stems of the title"),
    text_terms: document("Wortstämme des Textes", "Word stems of the text"),
  },
  retention: { kind: "with", parent: "listing_stock", column: "stock_id" },
});

export const contactRequestTable = defineTable<ContactRequestRow>()({
  name: "contact_request",
  title: { de: "Anfragen an Anbieter", en: "Requests to providers" },
  columns: {
    id: personal({ ...times, meaning: { de: "Kennung der Anfrage", en: "Id of the request" } }),
    organisation_id: notPersonal("the organisation that passes the request on"),
    listing_id: personal({ ...times, meaning: { de: "Bezug zum Angebot", en: "Reference to the listing" } }),
    conversation_id: personal({
      ...times,
      meaning: { de: "Bezug zum Gespräch, solange es besteht", en: "Reference to the conversation while it exists" },
    }),
    wrapped_key: personal({
      ...ofVisitor,
      category: "contact-data",
      protection: "encrypted",
      meaning: {
        de: "Schlüssel der Anfrage, verschlossen mit dem Geheimnis des Servers",
        en: "Key of the request, locked with the server secret",
      },
    }),
    body: personal({
      ...ofVisitor,
      category: "contact-data",
      protection: "sealed",
      meaning: {
        de: "Text der Anfrage und die Kontaktangaben, die Sie eingetragen haben, versiegelt",
        en: "Text of the request and the contact details that you entered, sealed",
      },
    }),
    state: personal({ ...times, meaning: { de: "ob sie weitergegeben ist", en: "Whether it was passed on" } }),
    created_at: personal({ ...times, meaning: { de: "Zeit der Bestätigung", en: "Time of confirmation" } }),
    handed_over_at: personal({ ...times, meaning: { de: "Zeit der Weitergabe", en: "Time of passing on" } }),
    expires_at: personal({ ...times, meaning: { de: "Zeitpunkt der Löschung", en: "Time of deletion" } }),
  },
  retention: { kind: "expires", column: "expires_at" },
});

/** The tables of this module with what they store, why and until when. */
export const listingTables = [listingStockTable, listingTable, contactRequestTable] as const;
