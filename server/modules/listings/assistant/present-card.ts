import type { Language, ListingCard } from "@diskret/contract";
import type { ListingFields, ListingId } from "../listing.ts";
import { distanceKm } from "../places/gazetteer.ts";
import { employmentNames, formatDay, formatMoney, unitNames, workplaceNames } from "../query/describe-query.ts";
import type { ListingQuery } from "../query/listing-query.ts";

const summaryLength = 180;

/** A listing as a card in the words of a language; with a place that was asked for, the distance to it. */
export function presentCard(
  { id, fields }: { readonly id: ListingId; readonly fields: ListingFields },
  { language, place }: { readonly language: Language; readonly place: ListingQuery["place"] },
): ListingCard {
  return {
    state: "available",
    id,
    title: fields.title,
    provider: fields.provider,
    facts: [
      placeFact(fields, place),
      fields.workplace === null ? null : workplaceNames[language][fields.workplace],
      ...fields.employmentTypes.map((type) => employmentNames[language][type]),
      payFact(fields, language),
      priceFact(fields, language),
      dayFact(fields, language),
    ].filter((fact) => fact !== null),
    summary: summaryOf(fields.description),
    url: fields.url,
    contact: contactWay(fields),
  };
}

/** How a first contact with the provider goes. */
export function contactWay({ contact, url }: Pick<ListingFields, "contact" | "url">): "queue" | "link" | "none" {
  if (contact.email !== null || contact.phone !== null) return "queue";
  return url === null ? "none" : "link";
}

function placeFact({ place, spot }: ListingFields, asked: ListingQuery["place"]): string | null {
  if (asked === null || spot === null) return place;
  const km = Math.round(distanceKm(spot, asked));
  return km < 2 || place === null ? place : `${place} · ${km} km`;
}

function payFact({ pay }: ListingFields, language: Language): string | null {
  if (pay === null) return null;
  const unit = `${language === "de" ? "je" : "per"} ${unitNames[language][pay.unit]}`;
  const least = formatMoney({ amount: pay.min, currency: pay.currency }, language);
  if (pay.max === null) return `${least} ${unit}`;
  return `${least} – ${formatMoney({ amount: pay.max, currency: pay.currency }, language)} ${unit}`;
}

function priceFact({ price }: ListingFields, language: Language): string | null {
  if (price === null) return null;
  return price.amount === 0 ? (language === "de" ? "kostenlos" : "free") : formatMoney(price, language);
}

function dayFact({ kind, start, end }: ListingFields, language: Language): string | null {
  if (start === null) return null;
  const first = formatDay(start, language);
  if (kind !== "event") return language === "de" ? `ab ${first}` : `from ${first}`;
  return end === null || end === start ? first : `${first} – ${formatDay(end, language)}`;
}

function summaryOf(description: string): string {
  const line = description.replace(/\s+/gu, " ").trim();
  if (line.length <= summaryLength) return line;
  const cut = line.lastIndexOf(" ", summaryLength);
  return `${line.slice(0, cut > 0 ? cut : summaryLength)} …`;
}
