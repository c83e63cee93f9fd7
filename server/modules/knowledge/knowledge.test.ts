import { readdir, readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import v8 from "node:v8";
import vm from "node:vm";
import type { Language } from "@diskret/contract";
import { expect, test } from "vitest";
import { createExtractiveAnswerer } from "#modules/models";
import { type FileId, FileNotFound } from "#platform/files";
import type { SourceId } from "./knowledge.ts";
import { openTestKnowledge } from "./test-knowledge.ts";

v8.setFlagsFromString("--expose-gc");
const collectGarbage: () => void = vm.runInNewContext("gc");

const never = new AbortController().signal;

test("a source is read in the background, found, cited and laid out", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add(
    "zeiten.md",
    "# Zeiten\n\n## Wann ist offen?\n\nDer Laden ist montags von 9 bis 18 Uhr offen.",
  );
  expect(added).toMatchObject({ state: "reading", title: "zeiten", mediaType: "text/markdown" });
  await house.jobs.runDue();
  const source = await house.knowledge.get(house.organisationId, added.id as SourceId);
  expect(source).toMatchObject({ state: "ready", progress: 1, passages: 1, title: "Zeiten", language: "de" });
  const [found] = await house.ask("Wann öffnet der Laden am Montag?");
  expect(found).toMatchObject({ title: "Zeiten", headings: ["Wann ist offen?"], language: "de" });
  expect(found?.score).toBeGreaterThan(0.4);
  const cited = await house.knowledge.passages(house.organisationId, [found?.id ?? "", "not an id"]);
  expect(cited.get(found?.id ?? "")?.text).toContain("9 bis 18 Uhr");
  const laidOut = await house.knowledge.read(house.organisationId, added.id as SourceId);
  expect(laidOut?.passages.map((passage) => passage.id)).toEqual([found?.id]);
  const original = await house.knowledge.original(house.organisationId, added.id as SourceId);
  expect((await original?.stream.toArray())?.join("")).toContain("# Zeiten");
});

test("the same content is stored once", async () => {
  await using house = await openTestKnowledge();
  const first = await house.add("a.txt", "Der Aufzug fährt bis 22 Uhr.");
  const second = await house.add("b.txt", "Der Aufzug fährt bis 22 Uhr.");
  expect(second.id).toBe(first.id);
  expect(await house.files.list()).toHaveLength(1);
  expect(await house.knowledge.list(house.organisationId)).toHaveLength(1);
});

test("a removed source leaves neither original nor text nor index, also not in memory", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add("geheim.txt", "Das Kennwort des Kellers lautet Quarkspeise.");
  await house.jobs.runDue();
  const [found] = await house.ask("Wie lautet das Kennwort des Kellers?");
  expect(await house.knowledge.remove(house.organisationId, added.id as SourceId)).toBe(true);
  expect(await house.ask("Wie lautet das Kennwort des Kellers?")).toEqual([]);
  expect(await house.knowledge.passages(house.organisationId, [found?.id ?? ""])).toEqual(new Map());
  for (const table of ["source", "passage", "posting"]) {
    expect(await house.database.rawQuery(`select 1 from ${table}`)).toEqual([]);
  }
  expect(await house.files.list()).toEqual([]);
  await house.jobs.runDue();
  expect(await house.knowledge.remove(house.organisationId, added.id as SourceId)).toBe(false);
});

test("the room of a removed source's rows is freed", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add("lager.txt", "Im Lager stehen zwölf Regale aus Eichenholz.");
  await house.jobs.runDue();
  const bytes = async () => {
    const [row] = await house.database.rawQuery(
      "select (pg_relation_size('passage') + pg_relation_size('posting') + pg_relation_size('source'))::int as bytes",
    );
    return Number(row?.["bytes"]);
  };
  expect(await bytes()).toBeGreaterThan(0);
  await house.knowledge.remove(house.organisationId, added.id as SourceId);
  await house.jobs.runDue();
  expect(await bytes()).toBe(0);
});

test("a source removed before it was read is not read", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add("a.txt", "Der Aufzug fährt bis 22 Uhr.");
  await house.knowledge.remove(house.organisationId, added.id as SourceId);
  await house.jobs.runDue();
  expect(await house.database.rawQuery("select 1 from passage")).toEqual([]);
});

test("no organisation finds what another one knows", async () => {
  await using house = await openTestKnowledge();
  const other = await house.addOrganisation();
  const added = await house.add("a.txt", "Der Aufzug fährt bis 22 Uhr.");
  await house.jobs.runDue();
  const [found] = await house.ask("Wie lange fährt der Aufzug?");
  expect(found).toBeDefined();
  expect(await house.ask("Wie lange fährt der Aufzug?", "de", other)).toEqual([]);
  expect(await house.knowledge.passages(other, [found?.id ?? ""])).toEqual(new Map());
  expect(await house.knowledge.read(other, added.id as SourceId)).toBeNull();
  expect(await house.knowledge.remove(other, added.id as SourceId)).toBe(false);
});

test("a broken file leaves a failed source that says why, and the right file can follow", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add("a.pdf", "%PDF-1.7 and nothing more");
  await house.jobs.runDue();
  const source = await house.knowledge.get(house.organisationId, added.id as SourceId);
  expect(source).toMatchObject({ state: "failed", error: { code: "file-broken" } });
  await expect(house.add("a.exe", "MZ")).rejects.toMatchObject({ code: "file-type-unsupported" });
  await expect(house.add("a.txt", "")).rejects.toMatchObject({ code: "file-empty" });
  expect(await house.files.list()).toHaveLength(1);
});

test("a reading that broke off begins anew and doubles nothing", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add(
    "a.md",
    Array.from({ length: 120 }, (_, index) => `## Abschnitt ${index}\n\nText ${index} steht hier.\n`).join("\n"),
  );
  await house.database.rawQuery(
    `insert into passage (id, organisation_id, source_id, ordinal, headings, language, text)
     values (gen_random_uuid(), $1, $2, 0, '{}', 'de', 'Rest eines Absturzes')`,
    [house.organisationId, added.id],
  );
  await house.jobs.runDue();
  const rows = await house.database.rawQuery("select ordinal, text from passage order by ordinal");
  expect(rows).toHaveLength(120);
  expect(rows[0]?.["text"]).toBe("Text 0 steht hier.");
});

test("an original that is missing fails the source instead of the queue", async () => {
  await using house = await openTestKnowledge();
  const added = await house.add("a.txt", "Text.");
  const [id] = await house.files.list();
  await house.files.remove(id as FileId);
  await house.jobs.runDue();
  expect((await house.knowledge.get(house.organisationId, added.id as SourceId))?.state).toBe("failed");
  await expect(house.knowledge.original(house.organisationId, added.id as SourceId)).rejects.toBeInstanceOf(
    FileNotFound,
  );
});

test("100 MB of text are taken in without holding them in memory, and refused with the limit when read", async () => {
  await using house = await openTestKnowledge();
  const line = Buffer.from(`${"Viel Text ohne Ende. ".repeat(3120)}\n`);
  const lines = Math.floor((100 * 1024 * 1024) / line.length);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const bytes = Readable.from(
    (function* () {
      for (let index = 0; index < lines; index++) {
        if (index % 200 === 0) collectGarbage();
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield line;
      }
    })(),
  );
  const added = await house.knowledge.add(
    house.organisationId,
    { fileName: "viel.txt", bytes, announcedBytes: null },
    never,
  );
  expect(added.bytes).toBe(lines * line.length);
  expect(most).toBeLessThan(40 * 1024 * 1024);
  await house.jobs.runDue();
  const source = await house.knowledge.get(house.organisationId, added.id as SourceId);
  expect(source?.error).toMatchObject({ code: "file-too-much-text" });
});

const questions: readonly (readonly [Language, string, RegExp])[] = [
  ["de", "Wie lange werden Gespräche aufbewahrt?", /30 Tage/],
  ["de", "Wie lösche ich mein Gespräch?", /\/clear/],
  ["de", "Verwendet Diskret Cookies?", /keine Cookies/],
  ["de", "Wo liegen meine Daten?", /Ordner `data`/],
  ["de", "Wie gross darf eine Datei sein?", /100 MB/],
  ["de", "Kann der Betreiber mitlesen?", /nicht lesen/],
  ["de", "Wie mache ich ein Backup?", /Sicherung/],
  ["de", "Welche Datenbank wird benutzt?", /PostgreSQL/],
  ["de", "Kann man eine Loeschung rueckgaengig machen?", /rückgängig/],
  ["de", "Was bedeuten die Nummern?", /Quellenangaben/],
  ["en", "How long is a conversation kept?", /30 days/],
  ["en", "How can I delete my conversation?", /\/clear/],
  ["en", "Are there cookies?", /no cookies/],
  ["en", "Where is the data stored?", /folder `data`/],
  ["en", "Which database does it use?", /PostgreSQL/],
  ["en", "How do I make a backup?", /backup/],
  ["en", "What are the numbers in the answer?", /citations/],
  ["en", "How do I rotate the secret?", /DISKRET_SECRET_PREVIOUS/],
];

const offTopic: readonly (readonly [Language, string])[] = [
  ["de", "Wer hat 1954 die Fußball-Weltmeisterschaft gewonnen?"],
  ["de", "Was kostet ein Flug nach Berlin?"],
  ["de", "Wie ist das Wetter morgen in Hamburg?"],
  ["de", "Gibt es eine App für iOS?"],
  ["de", "Wie koche ich Spätzle?"],
  ["en", "What is the capital of France?"],
  ["en", "Who wrote Hamlet?"],
  ["en", "How tall is the Eiffel Tower?"],
  ["en", "Which train goes to Prague?"],
  ["en", "Can you book a table for two tonight?"],
];

/** An installation that has read the handbook, and how it answers. */
async function openHandbook() {
  const house = await openTestKnowledge();
  for (const language of ["de", "en"]) {
    const folder = new URL(`../../../docs/handbook/${language}/`, import.meta.url);
    for (const name of (await readdir(folder)).filter((entry) => entry.endsWith(".md"))) {
      await house.add(name, await readFile(new URL(name, folder)));
    }
  }
  await house.jobs.runDue();
  const answerer = createExtractiveAnswerer();
  const answer = async (question: string, language: Language) => {
    const passages = (await house.ask(question, language)).map((passage, index) => ({ ...passage, number: index + 1 }));
    const facts = { addressForm: "sie", assistantName: "Diskret", humanContact: null, history: [] } as const;
    const parts = await Array.fromAsync(answerer.answer({ question, language, passages, ...facts }, never));
    const end = parts.at(-1);
    return {
      text: parts.map((part) => (part.kind === "text" ? part.text : "")).join(""),
      outcome: end?.kind === "end" ? end.outcome : null,
    };
  };
  return { ...house, answer };
}

test("the handbook answers what people ask, and what it does not hold is not answered, nine times in ten", async () => {
  await using house = await openHandbook();
  const missed: string[] = [];
  const unanswered: string[] = [];
  for (const [language, question, expected] of questions) {
    const found = await house.ask(question, language);
    if (!found.slice(0, 3).some((passage) => expected.test(passage.text))) missed.push(question);
    const { text, outcome } = await house.answer(question, language);
    if (outcome !== "complete" || !expected.test(text)) unanswered.push(question);
  }
  expect(missed.length, missed.join(" · ")).toBeLessThanOrEqual(questions.length / 10);
  expect(unanswered.length, unanswered.join(" · ")).toBeLessThanOrEqual(questions.length / 5);
  const invented: string[] = [];
  for (const [language, question] of offTopic) {
    if ((await house.answer(question, language)).outcome !== "unknown") invented.push(question);
  }
  expect(invented.length, invented.join(" · ")).toBeLessThanOrEqual(offTopic.length / 10);
});
