import fc from "fast-check";
import { expect, test } from "vitest";
import { describeQuery } from "./describe-query.ts";
import { listingQuerySchema } from "./listing-query.ts";
import { parseQuery } from "./parse-query.ts";
import { readNumber } from "./read-money.ts";
import { refineQuery } from "./refine-query.ts";
import { readSetPart, setDay } from "./request-set.ts";

const german = { today: setDay, language: "de", kinds: ["job", "project", "product", "event"] } as const;
const english = { ...german, language: "en" } as const;

test("every tuned request is read as meant, and most of those that were not seen before", () => {
  const tuned = readSetPart("tuned");
  expect(tuned.wrong).toEqual([]);
  expect(tuned.requests).toBeGreaterThanOrEqual(120);
  const unseen = readSetPart("unseen");
  expect(unseen.right / unseen.requests).toBeGreaterThanOrEqual(0.8);
});

test("whatever is typed becomes a valid query that can be shown, and never fails", () => {
  const pieces = fc.constantFrom(
    "ab",
    "bis",
    "in",
    "Wien",
    "31.2.",
    "90",
    "€",
    "k",
    "im Umkreis von",
    "km",
    "nicht",
    "ohne",
    "Mai",
    "(",
    "/",
    "%",
    "80",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 12 }).map((all) => all.join(" ")),
      ),
      (text) => {
        const { query } = parseQuery(text, german);
        expect(listingQuerySchema.parse(query)).toEqual(query);
        const next = refineQuery(query, text, english);
        if (next !== null) expect(listingQuerySchema.parse(next.query)).toEqual(next.query);
        for (const chip of describeQuery(query, "en")) expect(chip.label).not.toBe("");
      },
    ),
    { numRuns: 300 },
  );
});

test("a number is read back however it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(".", ",", "'", "’"), (value, mark) => {
      expect(readNumber(String(value).replace(/\B(?=(\d{3})+$)/gu, mark))).toBe(value);
    }),
  );
  expect(readNumber("1.200,50")).toBe(1200.5);
  expect(readNumber("12.5")).toBe(12.5);
});

test("taking a part of the query back in its own words leaves everything else", () => {
  const text = "remote TypeScript-Projekt ab Mai, mindestens 90 Euro die Stunde, im Umkreis von 50 km um Heidelberg";
  for (const language of ["de", "en"] as const) {
    const { query } = parseQuery(text, german);
    const chips = describeQuery(query, language);
    expect(chips).toHaveLength(6);
    for (const chip of chips) {
      const next = refineQuery(query, chip.removal, { ...german, language });
      const left = describeQuery(next?.query ?? query, language).map(({ label }) => label);
      expect(left, chip.removal).toEqual(chips.filter(({ label }) => label !== chip.label).map(({ label }) => label));
    }
  }
});

test("a follow-up changes the query before it and keeps the rest", () => {
  const { query } = parseQuery("Remote-Projekte mit TypeScript ab 90 Euro die Stunde", german);
  const follow = (text: string, of = query) => refineQuery(of, text, german)?.query;
  expect(follow("und ab 100?")?.payMin).toEqual({ amount: 100, currency: "EUR", unit: "hour" });
  expect(follow("Und ab 100 Euro?")?.payMin?.amount).toBe(100);
  expect(follow("nur in Wien")).toMatchObject({ place: { name: "Wien" }, words: query.words, payMin: query.payMin });
  expect(follow("sortier nach Datum")).toMatchObject({ sort: "date", words: query.words });
  expect(follow("und vor Ort?")?.workplace).toBe("onsite");
  expect(follow("lieber Java")?.words).toEqual(["Java"]);
  expect(follow("ohne React")?.without).toEqual(["React"]);
  expect(follow("Bezahlung egal")?.payMin).toBeNull();
  expect(refineQuery(query, "only in Munich, from May", english)?.query).toMatchObject({
    place: { name: "München" },
    startFrom: "2027-05-01",
  });
  expect(follow("Wer ist hier der Datenschutzbeauftragte?")).toBeUndefined();
});
