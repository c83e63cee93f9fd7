import type { Source } from "@diskret/contract";
import { expect, test } from "vitest";
import { arrangeSources, type SourceView } from "./arrange-sources.ts";

const source = (id: string, changes: Partial<Source> = {}): Source => ({
  ...{ id, title: id, kind: "file", website: null, fileName: `${id}.pdf`, mediaType: "application/pdf", bytes: 1 },
  ...{ language: "de", state: "ready", progress: 1, passages: 1, shipped: false, error: null, findings: [] },
  ...{ createdAt: "2026-01-01T00:00:00Z", pages: null, origin: "upload", changedAt: "2026-01-01T00:00:00Z" },
  use: { answers: 0, helpful: 0, unhelpful: 0 },
  ...changes,
});
const everything: SourceView = { search: "", state: "any", kind: "any", order: "title" };
const titles = (sources: readonly Source[], view: Partial<SourceView>) =>
  arrangeSources(sources, { ...everything, ...view }).map((line) =>
    line.kind === "source" ? line.source.id : `${line.website}: ${line.pages.map(({ id }) => id).join(" ")}`,
  );
const sources = [
  source("Preise", { use: { answers: 3, helpful: 0, unhelpful: 0 } }),
  source("Agb", { state: "held", bytes: 9 }),
  source("Start", { kind: "page", website: "laden.example" }),
  source("Kontakt", { kind: "page", website: "laden.example", state: "off" }),
];

test("pages stand together below their website, at the place of the first", () => {
  expect(titles(sources, {})).toEqual(["Agb", "laden.example: Kontakt Start", "Preise"]);
});

test("sources are found by words of title, file and website, by state and kind, in the wanted order", () => {
  expect(titles(sources, { search: "PDF agb" })).toEqual(["Agb"]);
  expect(titles(sources, { search: "laden" })).toEqual(["laden.example: Kontakt Start"]);
  expect(titles(sources, { state: "held" })).toEqual(["Agb"]);
  expect(titles(sources, { kind: "page", state: "off" })).toEqual(["laden.example: Kontakt"]);
  expect(titles(sources, { kind: "file", order: "answers" })).toEqual(["Preise", "Agb"]);
  expect(titles(sources, { kind: "file", order: "size" })).toEqual(["Agb", "Preise"]);
});
