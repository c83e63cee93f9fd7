import { readFileSync } from "node:fs";
import type { Language } from "@diskret/contract";
import type { ListingKind, ListingQuery } from "./listing-query.ts";
import { parseQuery } from "./parse-query.ts";

/** A request with the query that is meant, as short words. */
export interface SetRequest {
  readonly part: "tuned" | "unseen";
  readonly language: Language;
  readonly text: string;
  readonly meant: readonly string[];
}

/** What comes of reading the whole set. */
export interface SetResult {
  readonly part: SetRequest["part"];
  readonly requests: number;
  readonly right: number;
  readonly wrong: readonly {
    readonly text: string;
    readonly missing: readonly string[];
    readonly extra: readonly string[];
  }[];
}

const allKinds: readonly ListingKind[] = ["job", "project", "product", "event"];

/** The day the set counts from. */
export const setDay = "2026-11-24";

/** The requests of `request-set.txt`. */
export function readRequestSet(): SetRequest[] {
  const text = readFileSync(new URL("./request-set.txt", import.meta.url), "utf8");
  let part: SetRequest["part"] = "tuned";
  const requests: SetRequest[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("## ")) part = line.slice(3) === "unseen" ? "unseen" : "tuned";
    if (line.startsWith("#") || line.trim() === "") continue;
    const [language = "", request = "", meant = ""] = line.split(" | ");
    requests.push({
      part,
      language: language === "en" ? "en" : "de",
      text: request,
      meant: meant.match(/\w+=.*?(?= \w+=|$)/gu) ?? [],
    });
  }
  return requests;
}

/** Reads every request of a part; right is what agrees in every field. */
export function readSetPart(part: SetRequest["part"]): SetResult {
  const requests = readRequestSet().filter((request) => request.part === part);
  const wrong = requests.flatMap(({ text, language, meant }) => {
    const read = shortWords(parseQuery(text, { today: setDay, language, kinds: allKinds }).query);
    const wanted = meant.map((each) => (each.startsWith("words=") ? sortedWords(each.slice(6).split(",")) : each));
    const missing = wanted.filter((each) => !read.includes(each));
    const extra = read.filter((each) => !wanted.includes(each));
    return missing.length + extra.length === 0 ? [] : [{ text, missing, extra }];
  });
  return { part, requests: requests.length, right: requests.length - wrong.length, wrong };
}

const sortedWords = (words: readonly string[]): string =>
  `words=${words
    .map((word) => word.toLowerCase())
    .toSorted()
    .join(",")}`;

/** A query in the words of the set. */
function shortWords(query: ListingQuery): string[] {
  const { words, place, region, payMin, priceMin, priceMax, sort, without: _without, ...plain } = query;
  const named: Record<string, string | null> = {
    ...plain,
    place: place === null ? null : `${place.name}/${place.km}`,
    region: region?.name ?? null,
    pay: payMin === null ? null : `${payMin.amount}/${payMin.currency}/${payMin.unit}`,
    priceMin: priceMin === null ? null : `${priceMin.amount}/${priceMin.currency}`,
    priceMax: priceMax === null ? null : `${priceMax.amount}/${priceMax.currency}`,
    sort: sort === "relevance" ? null : sort,
  };
  const fields = Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return words.length === 0 ? fields : [...fields, sortedWords(words)];
}
