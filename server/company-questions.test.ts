import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { Language, Message } from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allEvents, newSession, openTestApp, type TestApp } from "#testing/app";

/** Questions to the documents of invented companies, asked as a visitor asks them. */
interface CompanyQuestion {
  readonly document: string;
  readonly question: string;
  readonly holds?: string;
}

const folder = new URL("testing/companies/", import.meta.url);
const questions: Readonly<Record<"answered" | "unknown", readonly CompanyQuestion[]>> = JSON.parse(
  readFileSync(new URL("questions.json", folder), "utf8"),
);

/** Least shares that may be answered rightly, and declined although their document is there. */
const rightFloor = 0.75;
const unknownFloor = 0.45;
/** Every so many questions are asked; all of them by `bench/fit-answers.ts`. */
const every = 3;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ settings: { RATE_MESSAGES_PER_MINUTE: "100000" } });
  for (const fileName of readdirSync(new URL("documents/", folder)))
    await add(fileName, readFileSync(new URL(`documents/${fileName}`, folder)));
  await app.app.jobs.runDue();
});
afterAll(() => app[Symbol.asyncDispose]());

async function add(fileName: string, bytes: Uint8Array): Promise<void> {
  const file = { fileName, bytes: Readable.from([bytes]), announcedBytes: null };
  await app.app.knowledge.add(app.app.organisationId, file, new AbortController().signal);
}

async function ask(
  text: string,
  { language = "de", session = newSession() }: { language?: Language; session?: string } = {},
): Promise<Message> {
  const response = await app.request("/api/assistants/diskret/conversation/messages", {
    method: "POST",
    session,
    json: { text, language },
  });
  const last = (await allEvents(response)).at(-1);
  if (last?.event !== "answer-finished") throw new Error(`“${text}” ended with ${last?.event ?? "nothing"}.`);
  return last.data.message;
}

/** The last answer of a conversation. */
async function converse(...texts: readonly string[]): Promise<Message> {
  const session = newSession();
  const answers: Message[] = [];
  for (const text of texts) answers.push(await ask(text, { session }));
  const last = answers.at(-1);
  if (last === undefined) throw new Error("Nothing was asked.");
  return last;
}

const languageOf = ({ document }: CompanyQuestion): Language => (document.startsWith("en-") ? "en" : "de");
const some = (list: readonly CompanyQuestion[]) => list.filter((_, index) => index % every === 0);

test("what the documents of companies say is answered rightly", async () => {
  const asked = some(questions.answered);
  let right = 0;
  for (const entry of asked) {
    const { text, outcome } = await ask(entry.question, { language: languageOf(entry) });
    if (outcome === "complete" && text.includes(entry.holds ?? "")) right++;
    else console.info(`- ${entry.question} → ${outcome}: ${text.slice(0, 120)}`);
  }
  expect(right / asked.length).toBeGreaterThanOrEqual(rightFloor);
});

test("what a document could say and does not is mostly declined", async () => {
  const asked = some(questions.unknown);
  let declined = 0;
  for (const entry of asked)
    if ((await ask(entry.question, { language: languageOf(entry) })).outcome === "unknown") declined++;
  expect(declined / asked.length).toBeGreaterThanOrEqual(unknownFloor);
});

test.each([
  ["Wann wurde die Strecke der Hochwaldbahn eingeweiht?", "12. Oktober 1889"],
  ["Wie lang ist der Tunnel unter dem Galgenberg?", "716 Meter"],
  ["Wie viele Menschen arbeiten in der Brauerei?", "86 Beschäftigten"],
  ["Wie hoch ist der Grundpreis von Aue Basis?", "9,50 Euro im Monat"],
])("“%s” is answered by the fact first, word for word, and the sentence that carries it", async (question, fact) => {
  const { text } = await ask(question);
  expect(text.startsWith(`**${fact}.** `)).toBe(true);
  expect(text.slice(fact.length + 5)).toContain(fact);
  expect(text).toMatch(/\[1\]/u);
});

test("a list stays whole where a list was asked for, and gives one item where one was", async () => {
  const list = await ask("Was muss ich zur Aufnahme in die Klinik mitbringen?");
  expect(list.text.match(/^- /gmu)).toHaveLength(5);
  const one = await ask("Wann findet der Kurs Spinning statt?");
  expect(one.text).toContain("donnerstags um 19 Uhr");
  expect(one.text).not.toContain("Yoga");
});

test.each([
  ["Was ist der Unterschied zwischen Falke 300 und Falke 500?", ["289 Euro", "549 Euro", "28", "45"]],
  ["Worin unterscheiden sich die Tarife Start und Konzern?", ["Start 19 Euro", "Konzern 390 Euro"]],
  ["Vergleiche Aue Basis mit Aue Grün", ["34,9 Cent je kWh", "32,4 Cent je kWh"]],
])("“%s” sets both sides against each other", async (question, sides) => {
  const { text, outcome } = await ask(question);
  expect(outcome).toBe("complete");
  for (const side of sides) expect(text).toContain(side);
  expect(text).toMatch(/\[1\]/u);
});

test("sources that contradict each other are both told, with their dates, the newest first", async () => {
  const { text, citations } = await ask("Was kostet ein Bauernbrot?");
  expect(text).toContain("die neueste zuerst");
  expect(text.indexOf("4,80 Euro")).toBeLessThan(text.indexOf("4,20 Euro"));
  expect(text.indexOf("1. September 2025")).toBeLessThan(text.indexOf("1. März 2023"));
  expect(citations).toHaveLength(2);
});

test.each([
  [["Wann hat der Sportpark am Montag geöffnet?", "Und am Samstag?"], "8 bis 20 Uhr"],
  [["Wann hat der Sportpark am Montag geöffnet?", "Und am Samstag?", "Und am Sonntag?"], "9 bis 18 Uhr"],
  [["Welche Toner passen in den Falke 300?", "Und wie viele Seiten reicht er?"], "3.000 Seiten"],
  [["When is the library of the college open on weekdays?", "What about Saturdays?"], "4 p.m. on Saturdays"],
  [["Wie lang ist die Hochwaldbahn?", "Und was kostet das?"], "18 Euro"],
])("the follow-ups of %j are understood", async (asked, expected) => {
  expect((await converse(...asked)).text).toContain(expected);
});

test("what is not there is declined, naming what comes nearest", async () => {
  const { text, outcome, citations } = await ask("Wie viele Seehunde leben bei Sandhörn?");
  expect({ outcome, citations }).toEqual({ outcome: "unknown", citations: [] });
  expect(text).toMatch(/Am nächsten kommt .*„/u);
});
