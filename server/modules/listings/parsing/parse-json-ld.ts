import { parseHTML } from "linkedom";
import { fieldRecord, type SourceRecord, type SourceRecords } from "./records.ts";

type Fields = Readonly<Record<string, unknown>>;

const depthMax = 8;
const objectsMax = 50_000;
const kinds: Readonly<Record<string, string>> = { JobPosting: "job", Product: "product" };

/** Reads the schema.org objects that a web page carries for search engines (`application/ld+json`). */
export function parseHtmlPage(html: string): SourceRecords {
  const { document } = parseHTML(html);
  const records: SourceRecord[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = lenientJson(script.textContent ?? "");
    if (value !== null) records.push(...jsonLdRecords(value));
  }
  return { format: "json-ld", own: true, records };
}

/** Pages hold broken JSON now and then: comments around it, line breaks in strings. */
function lenientJson(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, "");
  for (const candidate of [bare, bare.replace(/[\n\r\t]+/gu, " ")]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return null;
}

/** The `JobPosting`, `Product` and `Event` objects in a JSON-LD value, wherever they stand (lists, `@graph`, list items). */
export function jsonLdRecords(root: unknown): SourceRecord[] {
  const records: SourceRecord[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = 0; at < queue.length && at < objectsMax; at++) {
    const entry = queue[at];
    if (entry === undefined || entry.depth > depthMax) continue;
    const { value, depth } = entry;
    if (Array.isArray(value)) queue.push(...value.map((item: unknown) => ({ value: item, depth: depth + 1 })));
    else if (isFields(value)) {
      const kind = kindOf(value);
      if (kind === null)
        queue.push(
          ...Object.values(value)
            .filter((inner) => typeof inner === "object")
            .map((inner) => ({ value: inner, depth: depth + 1 })),
        );
      else records.push(recordOf(value, kind));
    }
  }
  return records;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function kindOf(value: Fields): string | null {
  const types = [value["@type"]].flat().filter((type) => typeof type === "string");
  for (const type of types) {
    const name = type.replace(/^https?:\/\/schema\.org\/|^schema:/u, "");
    const kind = kinds[name] ?? (/Event$|^(?:Festival|Hackathon|CourseInstance)$/u.test(name) ? "event" : undefined);
    if (kind !== undefined) return kind;
  }
  return null;
}

function recordOf(value: Fields, kind: string): SourceRecord {
  const salary = first(value["baseSalary"]) ?? first(value["estimatedSalary"]);
  const offer = first(value["offers"]);
  const amount = isFields(salary) ? (first(salary["value"]) ?? salary) : null;
  return fieldRecord({
    kind,
    id:
      text(value["@id"]) ??
      text(inside(value, "identifier", "value")) ??
      text(value["identifier"]) ??
      text(value["sku"]),
    title: text(value["title"]) ?? text(value["name"]),
    description: text(value["description"]),
    provider:
      nameOf(value["hiringOrganization"]) ??
      nameOf(value["organizer"]) ??
      nameOf(value["brand"]) ??
      nameOf(value["manufacturer"]),
    ...placeOf(value),
    workplace: workplaceOf(value),
    employmentType: list(value["employmentType"]),
    payMin: isFields(amount) ? (text(amount["minValue"]) ?? text(amount["value"])) : text(salary),
    payMax: isFields(amount) ? text(amount["maxValue"]) : null,
    payUnit: isFields(amount) ? text(amount["unitText"]) : null,
    currency: isFields(salary) ? text(salary["currency"]) : (text(value["salaryCurrency"]) ?? currencyOfOffer(offer)),
    price: isFields(offer)
      ? (text(offer["price"]) ?? text(offer["lowPrice"]))
      : value["isAccessibleForFree"] === true
        ? "0"
        : null,
    start: text(value["startDate"]) ?? text(value["jobStartDate"]),
    end: text(value["endDate"]),
    published: text(value["datePosted"]),
    contactEmail:
      text(inside(value, "applicationContact", "email")) ??
      text(inside(value, "hiringOrganization", "email")) ??
      text(inside(value, "organizer", "email")),
    contactPhone:
      text(inside(value, "applicationContact", "telephone")) ?? text(inside(value, "organizer", "telephone")),
    url: text(value["url"]) ?? text(offerUrl(offer)),
  });
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const offerUrl = (offer: unknown): unknown => (isFields(offer) ? offer["url"] : null);
const currencyOfOffer = (offer: unknown): string | null => (isFields(offer) ? text(offer["priceCurrency"]) : null);

function text(value: unknown): string | null {
  const one = first(value);
  if (isFields(one)) return typeof one["@value"] === "string" ? one["@value"] : null;
  return typeof one === "string" || typeof one === "number" ? String(one) : null;
}

function list(value: unknown): string | null {
  const all = [value].flat().filter((each) => typeof each === "string");
  return all.length === 0 ? null : all.join(", ");
}

function inside(value: Fields, name: string, inner: string): unknown {
  const object = first(value[name]);
  return isFields(object) ? object[inner] : null;
}

function nameOf(value: unknown): string | null {
  const one = first(value);
  return isFields(one) ? text(one["name"]) : text(one);
}

function placeOf(value: Fields): { place: string | null; postalCode: string | null; country: string | null } {
  const location = first(value["jobLocation"]) ?? first(value["location"]);
  if (!isFields(location)) return { place: text(location), postalCode: null, country: null };
  const address = first(location["address"]);
  if (!isFields(address)) return { place: text(address) ?? text(location["name"]), postalCode: null, country: null };
  return {
    place: text(address["addressLocality"]) ?? text(location["name"]) ?? text(address["addressRegion"]),
    postalCode: text(address["postalCode"]),
    country: nameOf(address["addressCountry"]),
  };
}

function workplaceOf(value: Fields): string | null {
  if (/telecommute/iu.test(list(value["jobLocationType"]) ?? "")) return "remote";
  const mode = list(value["eventAttendanceMode"]) ?? "";
  return /Online/u.test(mode) ? "remote" : /Mixed/u.test(mode) ? "hybrid" : null;
}
