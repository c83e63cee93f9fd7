import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListingKind } from "../query/listing-query.ts";
import { guessMapping } from "./columns.ts";
import { UnreadableStock } from "./errors.ts";
import { type ReadStock, readStock } from "./read-stock.ts";
import { readPay } from "./read-values.ts";

const read = (text: string | Uint8Array, kind: ListingKind = "job"): ReadStock =>
  readStock({
    bytes: typeof text === "string" ? Buffer.from(text) : text,
    kind,
    mapping: null,
    today: "2026-11-24",
    limit: null,
  });
const fieldsOf = (stock: ReadStock) => stock.listings.map(({ fields }) => fields);
const faultOf = (text: string | Uint8Array): string => {
  try {
    read(text);
    return "read";
  } catch (cause) {
    return cause instanceof UnreadableStock ? cause.code : "thrown";
  }
};

const table = `Stellentitel;Firma;Arbeitsort;PLZ;Gehalt;Homeoffice;Anstellungsart;Beginn;E-Mail;Link
Pflegefachkraft (m/w/d);Haus Abendrot;Wien;1030;"3.200 – 3.600 € / Monat";nein;Teilzeit;01.02.2027;jobs@abendrot.example;https://abendrot.example/1
"Entwickler ""TypeScript""";Nordlicht GmbH;Heidelberg;69115;85k;ja;Vollzeit;sofort;;ftp://nordlicht.example
;Ohne Titel AG;Bern;;;;;;;
Koch;Gasthof;Hinterdupfing;;viel;;;irgendwann;;`;

test("a table of another hand is understood: columns, pay, places, days, and what is wrong with which row", () => {
  const stock = read(table);
  expect(stock.mapping).toMatchObject({
    title: "Stellentitel",
    place: "Arbeitsort",
    pay: "Gehalt",
    workplace: "Homeoffice",
    start: "Beginn",
    url: "Link",
  });
  const [nurse, developer] = fieldsOf(stock);
  expect(nurse).toMatchObject({
    title: "Pflegefachkraft (m/w/d)",
    pay: { min: 3200, max: 3600, currency: "EUR", unit: "month" },
    spot: { country: "AT" },
    workplace: "onsite",
    employmentTypes: ["part-time"],
    start: "2027-02-01",
    contact: { email: "jobs@abendrot.example" },
  });
  expect(developer).toMatchObject({
    title: 'Entwickler "TypeScript"',
    workplace: "remote",
    pay: { min: 85_000, unit: "year" },
    url: null,
  });
  expect(stock.issues.map(({ row, code }) => `${row} ${code}`)).toEqual([
    "2 url-unreadable",
    "3 title-missing",
    "4 place-unknown",
    "4 date-unreadable",
    "4 pay-unreadable",
  ]);
});

test("the same stock read twice gives the same keys, whatever the order of its rows", () => {
  const [head = "", ...rows] = table.split("\n");
  const again = read([head, ...rows.toReversed()].join("\n"));
  expect(new Set(again.listings.map(({ key }) => key))).toEqual(new Set(read(table).listings.map(({ key }) => key)));
});

test("RSS, Atom, JSON Feed and schema.org in pages, lists and graphs become listings", () => {
  const rss = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Stellen</title><item><title>&lt;b&gt;B\u00e4cker&lt;/b&gt; in Graz</title><link>https://a.example/1</link><description>&lt;p&gt;Teilzeit, 18 Euro pro Stunde&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>`;
  expect(fieldsOf(read(Buffer.from(rss, "latin1")))[0]).toMatchObject({
    title: "Bäcker in Graz",
    place: "Graz",
    published: "2026-11-23",
    pay: { min: 18, unit: "hour" },
    description: "Teilzeit, 18 Euro pro Stunde",
  });
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id><title>Remote React Developer</title><link href="https://a.example/2"/><updated>2026-11-20T08:00:00Z</updated></entry></feed>`;
  expect(fieldsOf(read(atom, "project"))[0]).toMatchObject({
    kind: "project",
    workplace: "remote",
    url: "https://a.example/2",
  });
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "x",
    items: [{ id: "1", title: "Nachtdienst", content_html: "<p>In Ulm</p>" }],
  });
  expect(fieldsOf(read(feed))[0]).toMatchObject({ title: "Nachtdienst", description: "In Ulm" });
  const posting = {
    "@type": "JobPosting",
    title: "Nurse",
    hiringOrganization: { "@type": "Organization", name: "AKH" },
    jobLocation: { address: { addressLocality: "Wien", postalCode: "1090", addressCountry: "AT" } },
    baseSalary: { currency: "EUR", value: { minValue: 3000, maxValue: 3500, unitText: "MONTH" } },
    employmentType: ["PART_TIME"],
    datePosted: "2026-11-01",
  };
  const event = {
    "@type": "MusicEvent",
    name: "Konzert",
    startDate: "2026-12-12T20:00:00+01:00",
    location: { "@type": "Place", name: "Gewandhaus", address: { addressLocality: "Leipzig" } },
    offers: { price: "29.50", priceCurrency: "EUR" },
  };
  const page = `<!doctype html><html><body><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": [posting, { "@type": "WebPage" }] })}</script><script type="application/ld+json">${JSON.stringify([event])}</script></body></html>`;
  expect(fieldsOf(read(page))).toMatchObject([
    { kind: "job", provider: "AKH", employmentTypes: ["part-time"], pay: { min: 3000, max: 3500, unit: "month" } },
    { kind: "event", start: "2026-12-12", price: { amount: 29.5 }, place: "Leipzig" },
  ]);
  const nested = JSON.stringify({
    meta: { page: 1 },
    results: [
      {
        jobTitle: "Tester",
        company: { name: "Prüf AG" },
        location: { city: "Zürich" },
        salary: { min: 100000, currency: "CHF" },
      },
    ],
  });
  expect(fieldsOf(read(nested))[0]).toMatchObject({ title: "Tester", provider: "Prüf AG", place: "Zürich" });
});

test("hostile input is refused in words, and quickly", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><rss version="2.0"><channel><item><title>&lol2;</title></item></channel></rss>`;
  expect(faultOf(bomb)).toBe("listings-entities");
  expect(faultOf("")).toBe("listings-empty");
  expect(faultOf("<?xml version='1.0'?><rss><channel><item>")).not.toBe("thrown");
  expect(faultOf("{ broken")).toBe("listings-broken");
  expect(faultOf(`<html>${"<div>".repeat(20_000)}`)).toBe("listings-none-found");
  expect(faultOf("[".repeat(100_000))).toBe("listings-broken");
  expect(faultOf(`[${"[".repeat(5000)}${"]".repeat(5000)}]`)).toBe("listings-none-found");
});

test("whatever the bytes, reading ends with listings or with a reason", () => {
  const heads = fc.constantFrom(
    "",
    "{",
    "[{",
    "<rss>",
    "<?xml",
    '<html><script type="application/ld+json">',
    "title;ort\n",
    "Titel,Preis\n",
  );
  fc.assert(
    fc.property(heads, fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 60 }), (head, text, bytes) => {
      expect(faultOf(Buffer.concat([Buffer.from(head + text), bytes]))).not.toBe("thrown");
    }),
    { numRuns: 200 },
  );
});

test("a table written and read back says the same, whatever stands in its cells", () => {
  const cell = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replace(/[<&\p{C}\s]/gu, "x"));
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(";", ",", "\t"),
      (titles, mark) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [["Titel", "Nr"], ...titles.map((title, index) => [title, String(index)])]
          .map((row) => row.map(quoted).join(mark))
          .join("\n");
        expect(fieldsOf(read(text)).map(({ title }) => title)).toEqual(titles);
      },
    ),
    { numRuns: 100 },
  );
});

test("columns are guessed in both languages, each once", () => {
  expect(guessMapping(["Job Title", "Company", "City", "Salary (min)", "Salary max", "Start Date"])).toEqual({
    title: "Job Title",
    provider: "Company",
    place: "City",
    pay: "Salary (min)",
    payMax: "Salary max",
    start: "Start Date",
  });
  expect(guessMapping(["Veranstaltung", "Datum", "Eintritt", "Veranstaltungsort"])).toEqual({
    title: "Veranstaltung",
    start: "Datum",
    price: "Eintritt",
    place: "Veranstaltungsort",
  });
  expect(readPay("CHF 120'000.– pro Jahr")).toMatchObject({ min: 120_000, currency: "CHF", unit: "year" });
  expect(readPay("90–110 €/h")).toMatchObject({ min: 90, max: 110, unit: "hour" });
});
