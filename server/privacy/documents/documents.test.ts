import type { Controller, ControllerState, Language } from "@diskret/contract";
import { recordOfProcessingSchema } from "@diskret/contract";
import { describe, expect, test } from "vitest";
import { defineRecipient } from "#platform/egress";
import { createInventory, defineProcessing, defineTable, notPersonal, personal } from "#privacy/inventory";
import { itemsOf } from "./document.ts";
import {
  citeLaw,
  type Document,
  type DocumentInput,
  loadDocumentAssets,
  recordDocument,
  recordOfProcessing,
  renderImprint,
  renderMarkdown,
  renderNotice,
  renderPage,
} from "./index.ts";

const chatting = defineProcessing({
  id: "chatting",
  title: { de: "Gespräche", en: "Conversations" },
  purpose: { de: "Fragen beantworten", en: "Answering questions" },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: { de: "schnelle Auskunft", en: "quick information" },
  period: { days: 30, from: "last-message" },
});
const contracting = defineProcessing({
  id: "contracting",
  title: { de: "Verträge", en: "Contracts" },
  purpose: { de: "Verträge erfüllen", en: "Performing contracts" },
  basis: "GDPR 6(1)(b)",
  period: { until: { de: "bis der Vertrag erfüllt ist", en: "until the contract is performed" } },
});

const tableWith = (processing: typeof chatting | typeof contracting) =>
  defineTable<{ id: string; text: string; ends: Date }>()({
    name: "talk",
    title: { de: "Gespräche", en: "Talks" },
    columns: {
      id: notPersonal("random"),
      text: personal({
        category: "message-content",
        of: "visitor",
        processing,
        meaning: { de: "Wortlaut", en: "wording" },
        protection: "plain",
      }),
      ends: notPersonal("a date"),
    },
    retention: { kind: "expires", column: "ends" },
  });

const helper = defineRecipient({
  id: "helper",
  legalName: "Helper Inc.",
  address: "1 Main Street, Springfield",
  role: "processor",
  countries: ["DE", "US"],
  safeguard: "scc",
  contractDate: "2026-01-01",
  hosts: [{ host: "api.helper.example", port: 443 }],
  purposes: ["chatting"],
  categories: ["message-content"],
  keeps: { de: "nichts", en: "nothing" },
});

const nobody: Controller = {
  name: "",
  address: "",
  email: "",
  phone: "",
  representedBy: "",
  registerEntry: "",
  vatId: "",
  dpoContact: "",
  dpoRequired: false,
  humanContact: "",
  hostingProvider: "",
  hostingCountry: "",
};
const company = { ...nobody, name: "Muster <GmbH> & Co", address: "Weg 1\n50667 Köln", email: "info@muster.example" };
const noName: ControllerState["missing"] = [
  {
    field: "name",
    law: "GDPR 13(1)(a); DDG 5(1) no. 1",
    message: { de: "Der Name fehlt.", en: "The name is missing." },
  },
];

function input(language: Language, change: Partial<DocumentInput> = {}): DocumentInput {
  return {
    inventory: createInventory([tableWith(chatting)]),
    recipients: [],
    controller: { controller: company, missing: [] },
    language,
    version: "1.0.0",
    generatedAt: new Date("2026-03-01T12:00:00Z"),
    ...change,
  };
}

const measures = [{ promise: "CHAT-05", sentence: { de: "Versiegelt.", en: "Sealed." }, provenAt: null }];
const documents: Readonly<Record<string, (language: Language, change?: Partial<DocumentInput>) => Document>> = {
  record: (language, change) => recordDocument(recordOfProcessing({ ...input(language, change), measures }), language),
  notice: (language, change) => renderNotice(input(language, change)),
  imprint: (language, change) => renderImprint(input(language, change)),
};

const assets = await loadDocumentAssets();
const frame = { name: "Muster <GmbH> & Co", path: "/privacy", others: [{ path: "/imprint", title: "Imprint" }] };
const hosted = (hostingCountry: string, missing: ControllerState["missing"] = []): Partial<DocumentInput> => ({
  controller: { controller: { ...company, hostingProvider: "Muster Hosting AG", hostingCountry }, missing },
});

describe.each(Object.entries(documents))("the %s", (_, make) => {
  test.each([{}, { recipients: [helper] }, { controller: { controller: nobody, missing: noName } }, hosted("US")])(
    "says the same items in German and English",
    (change) => {
      expect(itemsOf(make("de", change))).toEqual(itemsOf(make("en", change)));
    },
  );

  test("lists a missing mandatory fact and puts nothing in its place", () => {
    const text = renderMarkdown(make("de", { controller: { controller: nobody, missing: noName } }));
    expect(text).toContain("Fehlende Pflichtangaben");
    expect(text).toContain("Der Name fehlt. (Art. 13 Abs. 1 Buchst. a DSGVO; § 5 Abs. 1 Nr. 1 DDG)");
    expect(text).not.toMatch(/\*\*:\s*$|undefined|null|N\/A|\?\?\?|TBD/mu);
    expect(renderMarkdown(make("de"))).not.toContain("Fehlende Pflichtangaben");
  });

  test("shows facts as text, whatever they contain, with no inline style and no script", () => {
    const page = renderPage(make("en"), { assets, frame });
    expect(page).toContain("Muster &lt;GmbH&gt; &amp; Co");
    expect(page).not.toMatch(/<GmbH>|style=|<style|<script/u);
    expect(renderMarkdown(make("en"))).toContain("Muster \\<GmbH\\> & Co");
  });
});

test("the record follows the contract and names purpose, basis, persons, data, period and recipients", () => {
  const record = recordOfProcessing({ ...input("en", { recipients: [helper] }), measures });
  expect(recordOfProcessingSchema.parse(record)).toEqual(record);
  expect(record.activities).toMatchObject([
    {
      id: "chatting",
      basis: "GDPR 6(1)(f)",
      persons: ["visitor"],
      categories: ["message-content"],
      recipients: [{ legalName: "Helper Inc.", thirdCountries: ["US"], safeguard: "scc" }],
      fields: [{ table: "talk", column: "text" }],
    },
  ]);
});

test("a recipient in a third country changes record and notice in both languages", () => {
  for (const make of [documents["record"], documents["notice"]]) {
    expect(renderMarkdown(make?.("de", { recipients: [helper] }) ?? never())).toContain("Vereinigte Staaten");
    expect(renderMarkdown(make?.("en", { recipients: [helper] }) ?? never())).toContain("United States");
    expect(renderMarkdown(make?.("de") ?? never())).not.toContain("Vereinigte Staaten");
  }
  expect(renderMarkdown(renderNotice(input("de", { recipients: [helper] })))).not.toContain("in kein Drittland");
});

test("the first layer says what matters, leads to sections that are there, and names nobody the second does not", () => {
  for (const change of [{}, { recipients: [helper] }, { controller: { controller: nobody, missing: noName } }]) {
    const notice = renderNotice(input("de", change));
    const items = new Set(itemsOf(notice));
    const short = notice.blocks.flatMap((block) =>
      block.kind === "facts" && block.item === "short-facts" ? block.facts : [],
    );
    expect(short.length).toBeGreaterThanOrEqual(5);
    for (const { more } of short) expect(items).toContain(more);
    const named = short.find(({ item }) => item === "short-leaving")?.value ?? "";
    expect(named.includes("Helper Inc.")).toBe("recipients" in change);
  }
});

test("what is missing of the controller is said where the controller stands, and no list is empty", () => {
  for (const make of Object.values(documents)) {
    const document = make("de", { controller: { controller: nobody, missing: noName } });
    const headings = document.blocks.filter((block) => block.kind === "heading");
    const missing = headings.findIndex(({ item }) => item === "missing");
    if (document.id !== "imprint") expect(headings[missing - 1]?.text).toContain("Verantwortlicher");
    for (const block of document.blocks) if (block.kind === "facts") expect(block.facts).not.toEqual([]);
  }
});

test("a hosting provider is a recipient in notice and record; abroad it is a third country", () => {
  for (const make of [documents["record"], documents["notice"]]) {
    const text = (change?: Partial<DocumentInput>) => renderMarkdown(make?.("de", change) ?? never());
    expect(text(hosted("DE"))).toContain("Muster Hosting AG; Auftragsverarbeiter (Art. 28 DSGVO); Deutschland");
    expect(text(hosted("DE"))).toMatch(/findet nicht statt|finden nicht statt/u);
    expect(text(hosted("US"))).toContain("Drittland");
    expect(text(hosted("US"))).not.toMatch(/findet nicht statt|finden nicht statt/u);
    expect(text(hosted(""))).not.toMatch(/findet nicht statt|finden nicht statt/u);
    expect(text()).not.toContain("Hosting-Anbieter:");
  }
  expect(renderMarkdown(renderNotice(input("de")))).toContain("Der Server steht in Räumen des Verantwortlichen.");
});

test("a page leads back, to the other language and to its files; one that travels alone holds its fonts and no link out", () => {
  const page = renderPage(renderNotice(input("de")), { assets, frame });
  for (const address of ["/", "/privacy?language=en", "/privacy.md?language=de", "/privacy.json?language=de"])
    expect(page).toContain(`href="${address}"`);
  for (const { name } of [assets.stylesheet, ...assets.fonts]) expect(page).toContain(`href="/documents/${name}"`);
  const alone = renderPage(renderNotice(input("de")), { assets, standalone: true });
  expect(alone).not.toMatch(/(?:href|src)="(?!#)|url\("(?!data:)/u);
});

test("the right to object stands in a box of its own, and only where a basis gives it", () => {
  const boxes = (document: Document) => document.blocks.filter((block) => block.kind === "box");
  expect(boxes(renderNotice(input("de")))).toMatchObject([{ item: "21-4", title: "Ihr Widerspruchsrecht" }]);
  const contract = { inventory: createInventory([tableWith(contracting)].map(untilRemoved)) };
  expect(boxes(renderNotice(input("de", contract)))).toEqual([]);
});

test("documents cite laws by their present names", () => {
  for (const make of Object.values(documents)) {
    const text = renderMarkdown(make("de", { recipients: [helper] }));
    expect(text).not.toMatch(/TTDSG|TMG|persönliche Daten|DSGVO-konform|rechtssicher|Sperrung|ec\.europa\.eu/u);
  }
  expect(citeLaw("TDDDG 25(2)", "de")).toBe("§ 25 Abs. 2 TDDDG");
  expect(citeLaw("AI Act 50(1)", "de")).toBe("Art. 50 Abs. 1 KI-VO");
  expect(citeLaw("GDPR 5(1)(e)", "en")).toBe("Art. 5(1)(e) GDPR");
  expect(citeLaw("something else", "de")).toBe("something else");
});

function untilRemoved(table: ReturnType<typeof tableWith>) {
  const because = { de: "Bis zum Ende.", en: "Until the end." };
  return { ...table, retention: { kind: "until-removed", because } as const };
}

function never(): never {
  throw new Error("There is no such document.");
}
