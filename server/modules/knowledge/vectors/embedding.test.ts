import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { type EmbeddingDouble, startEmbeddingDouble } from "#testing";
import { openTestApp, type TestApp } from "#testing/app";

const never = new AbortController().signal;
const alike = [
  ["velo", "fahrrad"],
  ["keller", "untergeschoss"],
  ["parken", "abstellen"],
];

function settingsFor(double: EmbeddingDouble, model = "model-1") {
  return { EMBEDDINGS_PROVIDER: "openai-compatible", EMBEDDINGS_URL: double.url, EMBEDDINGS_MODEL: model };
}

async function organisationOf(test: TestApp) {
  return test.app.organisationId;
}

async function addText(test: TestApp, fileName: string, text: string) {
  const organisationId = await organisationOf(test);
  const file = { fileName, bytes: Readable.from([Buffer.from(text)]), announcedBytes: null };
  const source = await test.app.knowledge.add(organisationId, file, never);
  await test.app.jobs.runDue();
  return source;
}

async function find(test: TestApp, question: string): Promise<string[]> {
  const request = { question, language: "de", earlierQuestions: [], limit: 3 } as const;
  const found = await test.app.knowledge.retrieve(await organisationOf(test), request, never);
  return found.map(({ text }) => text);
}

const bicycles = "Fahrrad abstellen: im Untergeschoss.";
const waste = "Altpapier holt die Gemeinde an jedem zweiten Mittwoch ab.";

test("a passage without any word of the question is found by its meaning", async () => {
  await using double = await startEmbeddingDouble({ alike });
  await using app = await openTestApp({ settings: settingsFor(double) });
  await addText(app, "haus.md", `${bicycles}\n`);
  await addText(app, "abfall.md", `${waste}\n`);
  expect((await find(app, "Velo parken Keller"))[0]).toBe(bicycles);
});

test("what leaves holds no personal data, and the ledger has a line for each call", async () => {
  await using double = await startEmbeddingDouble();
  await using app = await openTestApp({ settings: { ...settingsFor(double), SOURCES_CONFIRM: "none" } });
  await addText(
    app,
    "hausmeister.md",
    "Hausmeister ist Herr Jonas Petersen, jonas.petersen@petersen-hausservice.de, IBAN DE89 3704 0044 0532 0130 00.\n",
  );
  await find(app, "Ich bin Mara Lindqvist, Tel. 0171 3920014: Wann kommt der Hausmeister?");
  expect(double.seen).toHaveLength(2);
  const sent = JSON.stringify(double.seen);
  for (const personal of ["Petersen", "Jonas", "hausservice", "DE89", "Mara", "Lindqvist", "3920014"])
    expect(sent).not.toContain(personal);
  const entries = await app.app.database.rawQuery("select categories from ledger_entry order by categories::text");
  expect(entries).toEqual([
    { categories: { "pseudonymised-passage": 1 } },
    { categories: { "pseudonymised-question": 1 } },
  ]);
});

test("a passage with a password is never sent, and found by its words all the same", async () => {
  await using double = await startEmbeddingDouble();
  await using app = await openTestApp({ settings: { ...settingsFor(double), SOURCES_CONFIRM: "none" } });
  await addText(app, "wlan.md", "Das Passwort für das Gäste-WLAN lautet: Kx7-Tuba!Regen42\n");
  expect(JSON.stringify(double.seen)).not.toContain("Tuba");
  expect((await find(app, "Wie lautet das Passwort für das WLAN?"))[0]).toContain("Tuba");
});

test.each(["busy", "failing", "refused", "cut", "no-json", "too-few"] as const)(
  "while the provider is %s, questions are answered by words, and the source is embedded later",
  async (mood) => {
    await using double = await startEmbeddingDouble({ alike });
    await using app = await openTestApp({ settings: settingsFor(double) });
    double.behave(mood);
    await addText(app, "haus.md", `${bicycles}\n`);
    expect((await find(app, "Wo kann ich ein Fahrrad abstellen?"))[0]).toBe(bicycles);
    app.clock.advance(60_000);
    await app.app.jobs.runDue();
    double.behave(mood);
    expect((await find(app, "Wo kann ich ein Fahrrad abstellen?"))[0]).toBe(bicycles);
    app.clock.advance(60_000);
    expect((await find(app, "Velo parken Keller"))[0]).toBe(bicycles);
  },
);

test("a removed source leaves no vector behind", async () => {
  await using double = await startEmbeddingDouble({ alike });
  await using app = await openTestApp({ settings: settingsFor(double) });
  const source = await addText(app, "haus.md", `${bicycles}\n`);
  expect(await app.app.database.rawQuery("select 1 from passage_vector")).toHaveLength(1);
  await app.app.knowledge.remove(await organisationOf(app), source.id as never); // given out by the same module
  for (const table of ["passage_vector", "source_embedding"])
    expect(await app.app.database.rawQuery(`select 1 from ${table}`)).toEqual([]);
  expect(await find(app, "Velo parken Keller")).toEqual([]);
});
