import type { AddressForm, Language } from "@diskret/contract";
import { type Place, shownName } from "../places/gazetteer.ts";
import { formatMoney, kindNames, unitNames } from "../query/describe-query.ts";
import type { ListingQuery } from "../query/listing-query.ts";
import type { Assumption } from "../query/parse-query.ts";
import type { FilterName } from "../search/filters.ts";
import type { SearchResult } from "../search/search-listings.ts";
import { missWords } from "./miss-words.ts";

/** What an answer is written from. */
export interface AnswerParts {
  readonly query: ListingQuery;
  readonly result: SearchResult;
  readonly assumptions: readonly Assumption[];
  readonly choices: readonly Place[];
  readonly offset: number;
  readonly language: Language;
  readonly addressForm: AddressForm;
}

/** The answer in sentences: how many there are, what was assumed, what nearly fits. The cards follow it. */
export function answerWords(parts: AnswerParts): string {
  const sentences = [
    parts.result.total > 0 ? foundWords(parts) : noneWords(parts),
    choiceWords(parts),
    assumptionWords(parts),
    payWords(parts),
    silentWords(parts),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const singular = {
  de: { job: "Stelle", project: "Projekt", product: "Produkt", event: "Veranstaltung" },
  en: { job: "job", project: "project", product: "product", event: "event" },
} as const;

function nounOf({ query, language }: AnswerParts, count: number): string {
  const { kind } = query;
  if (kind !== null) return count === 1 ? singular[language][kind] : kindNames[language][kind];
  if (language === "de") return count === 1 ? "Angebot" : "Angebote";
  return count === 1 ? "listing" : "listings";
}

function foundWords(parts: AnswerParts): string {
  const { result, offset, language } = parts;
  const shown = result.ids.length;
  const german = language === "de";
  if (shown === 0) return german ? "Mehr Angebote sind es nicht." : "There are no more listings.";
  if (offset > 0) {
    return german
      ? `Die Angebote ${offset + 1} bis ${offset + shown} von ${result.total}:`
      : `Listings ${offset + 1} to ${offset + shown} of ${result.total}:`;
  }
  const noun = nounOf(parts, result.total);
  const one = german ? (/^(?:Projekt|Produkt|Angebot)$/u.test(noun) ? "ein" : "eine") : "one";
  const count = result.total === 1 ? one : String(result.total);
  const head = german ? `Ich habe ${count} ${noun} gefunden` : `I found ${count} ${noun}`;
  if (result.total === shown) return `${head}.`;
  return german ? `${head}; hier sind die ersten ${shown}.` : `${head}; here are the first ${shown}.`;
}

function noneWords({ result, query, language }: AnswerParts): string {
  const german = language === "de";
  const misses = result.nearMisses.toSorted((a, b) => b.count - a.count).slice(0, 3);
  if (misses.length === 0) {
    return german ? "Dazu habe ich kein Angebot gefunden." : "I found no listing for this.";
  }
  const none = german ? "Kein Angebot erfüllt alle Bedingungen." : "No listing meets every condition.";
  return [none, ...misses.map((miss) => missWords(miss, query, language))].join(" ");
}

function choiceWords({ choices, language, addressForm }: AnswerParts): string {
  const [taken, ...others] = choices;
  if (taken === undefined || others.length === 0) return "";
  const label = (place: Place): string => `${shownName(place)} (${stateLabel(place)})`;
  const names = others.slice(0, 4).map(label).join(", ");
  if (language === "en") {
    return `I took ${label(taken)}; ${names} is called the same. If you mean that one, give its postal code.`;
  }
  const ask =
    addressForm === "du"
      ? "Wenn du das meinst, nenne die Postleitzahl."
      : "Wenn Sie das meinen, nennen Sie die Postleitzahl.";
  return `Gesucht habe ich um ${label(taken)}; so heißt auch ${names}. ${ask}`;
}

const germanStates: readonly string[] =
  "Baden-Württemberg,Bayern,Bremen,Hamburg,Hessen,Niedersachsen,Nordrhein-Westfalen,Rheinland-Pfalz,Saarland,Schleswig-Holstein,Brandenburg,Mecklenburg-Vorpommern,Sachsen,Sachsen-Anhalt,Thüringen,Berlin".split(
    ",",
  );

function stateLabel({ country, state }: Place): string {
  if (country === "DE") return germanStates[Number(state) - 1] ?? country;
  return country === "CH" ? `CH, ${state}` : country;
}

function assumptionWords({ assumptions, query, language }: AnswerParts): string {
  const unit = assumptions.find((assumption) => assumption.kind === "pay-unit");
  if (unit?.kind !== "pay-unit" || query.payMin === null) return "";
  const money = formatMoney(query.payMin, language);
  return language === "de"
    ? `${money} habe ich als Betrag je ${unitNames.de[unit.unit]} verstanden.`
    : `I took ${money} as an amount per ${unitNames.en[unit.unit]}.`;
}

function payWords({ query, language, offset }: AnswerParts): string {
  if (query.payMin === null || offset > 0) return "";
  return language === "de"
    ? "Andere Zeiteinheiten sind umgerechnet: ein Tag mit 8, ein Monat mit 173 Stunden."
    : "Other units of time are converted: a day as 8 hours, a month as 173.";
}

const silentNames: Readonly<Record<FilterName, Readonly<Record<Language, string>>>> = {
  place: { de: "zum Ort", en: "about the place" },
  region: { de: "zum Ort", en: "about the place" },
  workplace: { de: "zum Arbeitsort", en: "about the workplace" },
  employmentType: { de: "zur Anstellungsart", en: "about the type of employment" },
  pay: { de: "zur Bezahlung in dieser Währung", en: "about pay in this currency" },
  price: { de: "zum Preis in dieser Währung", en: "about the price in this currency" },
  time: { de: "zur Zeit", en: "about the time" },
};

function silentWords({ result, language, offset }: AnswerParts): string {
  if (result.silent.length === 0 || offset > 0) return "";
  const parts = result.silent.map(({ filter, count }) => `${count} ${silentNames[filter][language]}`).join(", ");
  return language === "de"
    ? `Ohne Angabe und deshalb nicht dabei: ${parts}.`
    : `Left out because they do not say: ${parts}.`;
}
