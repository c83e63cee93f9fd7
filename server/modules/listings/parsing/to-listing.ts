import { createHash } from "node:crypto";
import { type ListingFields, listingFieldsSchema } from "../listing.ts";
import { openGazetteer, type Place } from "../places/gazetteer.ts";
import { regionNamed } from "../places/regions.ts";
import { type ListingKind, listingKindSchema } from "../query/listing-query.ts";
import { guessedUnit } from "../query/parse-query.ts";
import { takeMoney } from "../query/read-money.ts";
import { takePlace } from "../query/read-place.ts";
import { createRequestText } from "../query/request-text.ts";
import { kindWords } from "../query/word-lists.ts";
import type { TargetField } from "./columns.ts";
import { plainText } from "./plain-text.ts";
import {
  readCurrency,
  readDays,
  readEmail,
  readEmployment,
  readPay,
  readUnit,
  readUrl,
  readWorkplace,
} from "./read-values.ts";
import type { FieldRecord } from "./records.ts";

/** What is wrong with one value. `title-missing` leaves the whole row out; anything else leaves the field empty. */
export type RowIssueCode =
  | "title-missing"
  | "date-unreadable"
  | "pay-unreadable"
  | "price-unreadable"
  | "place-unknown"
  | "url-unreadable"
  | "workplace-unreadable"
  | "email-unreadable"
  | "duplicate";

/** An issue of a row, counted from 1 without the heading. */
export interface RowIssue {
  readonly row: number;
  readonly field: TargetField;
  readonly code: RowIssueCode;
  readonly value: string;
}

/** A listing as it was read, with the key by which it is known again. */
export interface ReadListing {
  readonly key: string;
  readonly fields: ListingFields;
}

/** What rows are read with. */
export interface RowContext {
  readonly row: number;
  /** What the stock holds where a row does not say it. */
  readonly kind: ListingKind;
  readonly today: string;
  /** Whether place and pay may be taken from the text, as feeds have no fields for them. */
  readonly guess: boolean;
  readonly report: (issue: RowIssue) => void;
}

/** Reads the fields of one row. Null where it has no title. What cannot be read is reported and left out. */
export function toListing(record: FieldRecord, context: RowContext): ReadListing | null {
  const title = plainText(record.title ?? "", 300).replaceAll("\n", " ");
  if (title === "") {
    context.report({ row: context.row, field: "title", code: "title-missing", value: "" });
    return null;
  }
  const description = plainText(record.description ?? "", 8000);
  const kind = kindOf(record.kind ?? "", context.kind);
  const where = placeOf(record, { ...context, title });
  const days = daysOf(record, context);
  const fields: ListingFields = {
    kind,
    title,
    description,
    provider: shortOrNull(record.provider),
    place: where.place,
    spot:
      where.at === null
        ? null
        : { country: where.at.country, state: where.at.state, lat: where.at.lat, lon: where.at.lon },
    workplace: workplaceOf(record, { ...context, title }),
    employmentTypes: readEmployment(
      [record.employmentType ?? "", kind === "job" || kind === "project" ? title : ""].join(", "),
    ),
    pay:
      kind === "job" || kind === "project"
        ? payOf(record, { ...context, text: `${title}\n${description}`, kind, country: where.at?.country })
        : null,
    price: kind === "job" || kind === "project" ? null : priceOf(record, context),
    ...days,
    contact: contactOf(record, context),
    url: urlOf(record, context),
  };
  return { key: keyOf(record, fields), fields: listingFieldsSchema.parse(fields) };
}

function shortOrNull(text: string | undefined): string | null {
  const plain = plainText(text ?? "", 300).replaceAll("\n", " ");
  return plain === "" ? null : plain;
}

function kindOf(text: string, fallback: ListingKind): ListingKind {
  const exact = listingKindSchema.safeParse(text.trim().toLowerCase());
  if (exact.success) return exact.data;
  return kindWords.find(([pattern]) => pattern.test(text))?.[1] ?? fallback;
}

type WithTitle = RowContext & { readonly title: string };

function placeOf(
  record: FieldRecord,
  context: WithTitle,
): { readonly place: string | null; readonly at: Place | null } {
  const gazetteer = openGazetteer();
  const written = shortOrNull(record.place);
  const code = /\d{4,5}/u.exec(record.postalCode ?? "")?.[0] ?? /(?<!\d)\d{4,5}(?!\d)/u.exec(written ?? "")?.[0];
  const country = countryOf(record.country ?? "");
  const named = written === null ? [] : namesIn(written).flatMap((name) => gazetteer.named(name));
  const inCountry = country === null ? named : named.filter((place) => place.country === country);
  const byCode = code === undefined ? null : gazetteer.postal(code, country ?? inCountry[0]?.country ?? null);
  const at = byCode ?? inCountry[0] ?? null;
  if (written === null && byCode === null && context.guess) {
    const found = takePlace(createRequestText(context.title), gazetteer)?.place;
    return found == null ? { place: null, at: null } : { place: found.name, at: found.at };
  }
  const isElsewhere = written === null || readWorkplace(written) !== undefined || regionNamed(written) !== null;
  if (at === null && !isElsewhere) {
    context.report({ row: context.row, field: "place", code: "place-unknown", value: written.slice(0, 80) });
  }
  return { place: written ?? byCode?.name ?? null, at };
}

/** The names to look up in a place as it is written: without code and country, part by part. */
function namesIn(text: string): readonly string[] {
  const plain = text.replace(/(?:\b(?:D|A|CH|LI|FL)-)?\b\d{4,5}\b/gu, " ").trim();
  return [plain, ...plain.split(/[,/|·•]|\s[-–]\s/u), plain.replace(/\s*\([^)]*\)/gu, "")]
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function countryOf(text: string): "DE" | "AT" | "CH" | "LI" | null {
  const code = text.trim().toUpperCase();
  if (code === "DE" || code === "AT" || code === "CH" || code === "LI") return code;
  return regionNamed(text)?.country ?? null;
}

function workplaceOf(record: FieldRecord, context: WithTitle): ListingFields["workplace"] {
  const written = readWorkplace(record.workplace ?? "");
  if (written === undefined)
    context.report({
      row: context.row,
      field: "workplace",
      code: "workplace-unreadable",
      value: (record.workplace ?? "").slice(0, 80),
    });
  return written ?? (readWorkplace(record.place ?? "x") || readWorkplace(context.title)) ?? null;
}

interface PayContext extends RowContext {
  readonly text: string;
  readonly kind: ListingKind;
  readonly country: string | undefined;
}

function payOf(record: FieldRecord, context: PayContext): ListingFields["pay"] {
  const written = record.pay ?? record.payMin ?? record.payMax;
  const local = context.country === "CH" || context.country === "LI" ? "CHF" : "EUR";
  if (written === undefined) return context.guess ? payInText(context, local) : null;
  const read = readPay(
    record.pay ??
      `${record.payMin ?? ""} ${record.payMax === undefined || record.payMin === undefined ? (record.payMax ?? "") : `- ${record.payMax}`}`,
  );
  if (read === null || read.min <= 0) {
    if (!/^(?:nach|by|verhandel|negotiable|vb|-|k\.? ?a)/iu.test(written.trim()))
      context.report({ row: context.row, field: "pay", code: "pay-unreadable", value: written.slice(0, 80) });
    return null;
  }
  return {
    min: read.min,
    max: read.max,
    currency: readCurrency(record.currency ?? "") ?? read.currency ?? local,
    unit: readUnit(record.payUnit ?? "") ?? read.unit ?? guessedUnit(read.min, context.kind),
  };
}

/** Pay that stands in the text: an amount with a unit, nothing else. */
function payInText({ text }: PayContext, currency: string): ListingFields["pay"] {
  const found = takeMoney(createRequestText(text.slice(0, 3000))).find(
    ({ unit, bound, amount }) => unit !== null && bound !== "max" && amount > 0,
  );
  return found?.unit == null
    ? null
    : { min: found.amount, max: null, currency: found.currency ?? currency, unit: found.unit };
}

function priceOf(record: FieldRecord, context: RowContext): ListingFields["price"] {
  const written = record.price?.trim() ?? "";
  if (written === "") return null;
  const currency = readCurrency(record.currency ?? "") ?? "EUR";
  if (/^(?:kostenlos|gratis|frei|free|eintritt frei)/iu.test(written)) return { amount: 0, currency };
  const read = readPay(written);
  if (read === null) {
    context.report({ row: context.row, field: "price", code: "price-unreadable", value: written.slice(0, 80) });
    return null;
  }
  return { amount: read.min, currency: readCurrency(record.currency ?? "") ?? read.currency ?? "EUR" };
}

function daysOf(record: FieldRecord, context: RowContext): Pick<ListingFields, "start" | "end" | "published"> {
  const read = (field: "start" | "end" | "published") => {
    const written = record[field]?.trim() ?? "";
    if (written === "" || /^nach (?:absprache|vereinbarung)|^by arrangement|^flexib/iu.test(written)) return undefined;
    const days = readDays(written, context.today);
    if (days === undefined)
      context.report({ row: context.row, field, code: "date-unreadable", value: written.slice(0, 80) });
    return days;
  };
  const [start, end, published] = [read("start"), read("end"), read("published")];
  return { start: start?.from ?? null, end: end?.to ?? null, published: published?.from ?? null };
}

function contactOf(record: FieldRecord, context: RowContext): ListingFields["contact"] {
  const written = record.contactEmail?.trim() ?? "";
  const email = readEmail(written);
  if (written.includes("@") && email === null)
    context.report({ row: context.row, field: "contactEmail", code: "email-unreadable", value: written.slice(0, 80) });
  return { email, phone: shortOrNull(record.contactPhone) };
}

function urlOf(record: FieldRecord, context: RowContext): string | null {
  const written = record.url?.trim() ?? "";
  if (written === "") return null;
  const url = readUrl(written);
  if (url === null)
    context.report({ row: context.row, field: "url", code: "url-unreadable", value: written.slice(0, 80) });
  return url;
}

/** By what a listing is known again when its stock is read anew: its own id, else its address, else what it says first. */
function keyOf(record: FieldRecord, fields: ListingFields): string {
  const own = record.id?.trim() || fields.url || [fields.title, fields.provider, fields.place, fields.start].join("|");
  return createHash("sha256").update(own).digest("base64url").slice(0, 32);
}
