import type { Language } from "@diskret/contract";
import { formatDay, formatMoney, unitNames } from "../query/describe-query.ts";
import type { ListingQuery } from "../query/listing-query.ts";
import type { FilterName } from "../search/filters.ts";
import { perHour } from "../search/pay-units.ts";
import type { SearchResult } from "../search/search-listings.ts";

type Miss = SearchResult["nearMisses"][number];

/** What would be there but for one condition: `Bis 50 km um Ulm passt nichts; 3 sind weiter weg, das nächste etwa 80 km.` */
export function missWords(miss: Miss, query: ListingQuery, language: Language): string {
  const { filter, best } = miss;
  if (filter === "place" && query.place !== null && typeof best === "number") {
    return farWords(miss, { ...query.place, nearest: Math.ceil(best) }, language);
  }
  const count = countWords(miss.count, language);
  if (filter === "pay" && query.payMin !== null && typeof best === "number") {
    const amount = Math.floor(best / perHour(1, query.payMin.unit));
    const money = formatMoney({ amount, currency: query.payMin.currency }, language);
    const unit = unitNames[language][query.payMin.unit];
    return language === "de"
      ? `Mit geringerer Bezahlung ${count}, höchstens ${money} je ${unit}.`
      : `With lower pay ${count}, at most ${money} per ${unit}.`;
  }
  if (filter === "time" && typeof best === "string") {
    const day = formatDay(best, language);
    return language === "de"
      ? `Zu anderer Zeit ${count}, frühestens am ${day}.`
      : `At another time ${count}, the first on ${day}.`;
  }
  return `${otherwise[filter][language]} ${count}.`;
}

const otherwise: Readonly<Record<FilterName, Readonly<Record<Language, string>>>> = {
  place: { de: "An anderen Orten", en: "In other places" },
  region: { de: "Außerhalb der Region", en: "Outside the region" },
  workplace: { de: "Mit anderem Arbeitsort", en: "With another workplace" },
  employmentType: { de: "Mit anderer Anstellungsart", en: "With another type of employment" },
  pay: { de: "Mit geringerer Bezahlung", en: "With lower pay" },
  price: { de: "Zu anderem Preis", en: "At another price" },
  time: { de: "Zu anderer Zeit", en: "At another time" },
};

interface Far {
  readonly name: string;
  readonly km: number;
  readonly nearest: number;
}

function farWords({ count }: Miss, { name, km, nearest }: Far, language: Language): string {
  if (language === "de") {
    const rest =
      count === 1 ? `eines ist ${nearest} km entfernt` : `${count} sind weiter weg, das nächste ${nearest} km`;
    return `Bis ${km} km um ${name} passt nichts; ${rest}.`;
  }
  const rest = count === 1 ? `one is ${nearest} km away` : `${count} are further away, the nearest ${nearest} km`;
  return `Nothing fits within ${km} km of ${name}; ${rest}.`;
}

function countWords(count: number, language: Language): string {
  if (language === "de") return count === 1 ? "gibt es eines" : `gibt es ${count}`;
  return count === 1 ? "there is one" : `there are ${count}`;
}
