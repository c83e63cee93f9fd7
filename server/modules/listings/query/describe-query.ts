import type { Language } from "@diskret/contract";
import type { EmploymentType, ListingKind, ListingQuery, ListingSort, PayUnit, Workplace } from "./listing-query.ts";

/** A part of the query as people read it, and what they say to take it back. */
export interface QueryChip {
  readonly label: string;
  readonly removal: string;
}

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const kindNames: Words<ListingKind> = {
  de: { job: "Stellen", project: "Projekte", product: "Produkte", event: "Veranstaltungen" },
  en: { job: "jobs", project: "projects", product: "products", event: "events" },
};

export const employmentNames: Words<EmploymentType> = {
  de: {
    "full-time": "Vollzeit",
    "part-time": "Teilzeit",
    "mini-job": "Minijob",
    permanent: "Festanstellung",
    temporary: "befristet",
    freelance: "freiberuflich",
    internship: "Praktikum",
    apprenticeship: "Ausbildung",
    "working-student": "Werkstudent",
  },
  en: {
    "full-time": "full time",
    "part-time": "part time",
    "mini-job": "marginal employment",
    permanent: "permanent",
    temporary: "temporary",
    freelance: "freelance",
    internship: "internship",
    apprenticeship: "apprenticeship",
    "working-student": "working student",
  },
};

export const workplaceNames: Words<Workplace> = {
  de: { remote: "remote", hybrid: "hybrid", onsite: "vor Ort" },
  en: { remote: "remote", hybrid: "hybrid", onsite: "on site" },
};

export const unitNames: Words<PayUnit> = {
  de: { hour: "Stunde", day: "Tag", month: "Monat", year: "Jahr" },
  en: { hour: "hour", day: "day", month: "month", year: "year" },
};

const sortNames: Words<Exclude<ListingSort, "relevance">> = {
  de: { date: "nach Datum", pay: "nach Bezahlung", price: "nach Preis", distance: "nach Entfernung" },
  en: { date: "by date", pay: "by pay", price: "by price", distance: "by distance" },
};

const removals = {
  de: {
    kind: "Art egal",
    where: "Ort egal",
    workplace: "Arbeitsort egal",
    employment: "Anstellungsart egal",
    pay: "Bezahlung egal",
    price: "Preis egal",
    time: "Zeitraum egal",
    sort: "Sortiere nach Relevanz",
    word: (word: string) => `Ohne „${word}“`,
    without: (word: string) => `Auch mit „${word}“`,
  },
  en: {
    kind: "Kind does not matter",
    where: "Place does not matter",
    workplace: "Workplace does not matter",
    employment: "Employment type does not matter",
    pay: "Pay does not matter",
    price: "Price does not matter",
    time: "Time does not matter",
    sort: "Sort by relevance",
    word: (word: string) => `Without “${word}”`,
    without: (word: string) => `Also with “${word}”`,
  },
} as const;

/** The query in words, part by part, so that a misunderstanding is seen and can be taken back. */
export function describeQuery(query: ListingQuery, language: Language): QueryChip[] {
  const removal = removals[language];
  const chips: (QueryChip | null)[] = [
    query.kind && { label: kindNames[language][query.kind], removal: removal.kind },
    ...query.words.map((word) => ({ label: word, removal: removal.word(word) })),
    ...query.without.map((word) => ({
      label: language === "de" ? `ohne ${word}` : `without ${word}`,
      removal: removal.without(word),
    })),
    query.place && { label: `${query.place.name} + ${query.place.km} km`, removal: removal.where },
    query.region && { label: query.region.name, removal: removal.where },
    query.workplace && { label: workplaceNames[language][query.workplace], removal: removal.workplace },
    query.employmentType && { label: employmentNames[language][query.employmentType], removal: removal.employment },
    query.payMin && { label: payLabel(query.payMin, language), removal: removal.pay },
    priceChip(query, language),
    timeChip(query, language),
    query.sort === "relevance" ? null : { label: sortNames[language][query.sort], removal: removal.sort },
  ];
  return chips.filter((chip) => chip !== null);
}

function payLabel(pay: NonNullable<ListingQuery["payMin"]>, language: Language): string {
  const unit = unitNames[language][pay.unit];
  const money = formatMoney(pay, language);
  return language === "de" ? `ab ${money} je ${unit}` : `from ${money} per ${unit}`;
}

function priceChip({ priceMin, priceMax }: ListingQuery, language: Language): QueryChip | null {
  if (priceMin === null && priceMax === null) return null;
  const removal = removals[language].price;
  if (priceMax?.amount === 0) return { label: language === "de" ? "kostenlos" : "free", removal };
  const [from, to] = language === "de" ? ["ab", "bis"] : ["from", "up to"];
  const parts = [
    priceMin === null ? [] : [`${from} ${formatMoney(priceMin, language)}`],
    priceMax === null ? [] : [`${to} ${formatMoney(priceMax, language)}`],
  ];
  return { label: parts.flat().join(" "), removal };
}

function timeChip(query: ListingQuery, language: Language): QueryChip | null {
  const isStart = query.startFrom !== null || query.startTo !== null;
  const from = query.startFrom ?? query.dateFrom;
  const to = query.startTo ?? query.dateTo;
  if (from === null && to === null) return null;
  const removal = removals[language].time;
  const span = formatSpan(from, to, language);
  if (!isStart) return { label: span, removal };
  return { label: language === "de" ? `Beginn ${span}` : `start ${span}`, removal };
}

function formatSpan(from: string | null, to: string | null, language: Language): string {
  const day = (iso: string): string => formatDay(iso, language);
  if (from !== null && from === to) return day(from);
  const german = language === "de";
  if (from === null) return `${german ? "bis" : "until"} ${day(to ?? "")}`;
  return to === null ? `${german ? "ab" : "from"} ${day(from)}` : `${day(from)} ${german ? "bis" : "to"} ${day(to)}`;
}

const locales = { de: "de-DE", en: "en-GB" } as const;

/** A day in words: `1. Mai 2027`, `1 May 2027`. */
export function formatDay(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/** An amount of money without needless decimals: `1.200 €`. */
export function formatMoney(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: Language,
): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}
