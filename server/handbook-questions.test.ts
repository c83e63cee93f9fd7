import { readFileSync } from "node:fs";
import type { Language, Message } from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allEvents, newSession, openTestApp, type TestApp } from "#testing/app";

/** Questions to the handbook as people ask them; `holds` are words of which the right answer has at least one. */
interface Answerable {
  readonly question: string;
  readonly after?: string;
  readonly holds: readonly string[];
}

interface HandbookQuestions {
  readonly answered: Readonly<Record<Language, readonly Answerable[]>>;
  readonly unknown: Readonly<Record<Language | "other", readonly string[]>>;
  readonly smallTalk: Readonly<Record<Language, readonly string[]>>;
}

const questions: HandbookQuestions = JSON.parse(
  readFileSync(new URL("handbook-questions.json", import.meta.url), "utf8"),
);

/** Least shares that may be answered rightly, and declined. */
const rightFloor = 0.92;
const unknownFloor = 0.97;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ withHandbook: true, settings: { RATE_MESSAGES_PER_MINUTE: "100000" } });
});
afterAll(() => app[Symbol.asyncDispose]());

async function ask(session: string, text: string, language: Language): Promise<Message> {
  const response = await app.request("/api/assistants/diskret/conversation/messages", {
    method: "POST",
    session,
    json: { text, language },
  });
  const last = (await allEvents(response)).at(-1);
  if (last?.event !== "answer-finished") throw new Error(`“${text}” ended with ${last?.event ?? "nothing"}.`);
  return last.data.message;
}

/** The share of questions that pass; what fails is printed, so that it can be mended. */
async function shareOf<Question>(
  asked: readonly Question[],
  fails: (question: Question) => Promise<string | null>,
): Promise<number> {
  const failures: string[] = [];
  for (const question of asked) {
    const failure = await fails(question);
    if (failure !== null) failures.push(failure);
  }
  if (failures.length > 0) console.info(`${failures.length} of ${asked.length} fail:\n${failures.join("\n")}`);
  return 1 - failures.length / asked.length;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").slice(0, 120);

test.for(["de", "en"] as const)("what the handbook says is answered rightly (%s)", async (language) => {
  const right = await shareOf(questions.answered[language], async ({ question, after, holds }) => {
    const session = newSession();
    if (after !== undefined) await ask(session, after, language);
    const { text, outcome } = await ask(session, question, language);
    const isRight = holds.some((words) => text.toLowerCase().includes(words.toLowerCase()));
    return outcome === "complete" && isRight ? null : `- ${question} → ${outcome}: ${oneLine(text)}`;
  });
  expect(right).toBeGreaterThanOrEqual(rightFloor);
});

test.for(["de", "en", "other"] as const)("what the handbook does not say is declined (%s)", async (language) => {
  const spoken = language === "other" ? "de" : language;
  const declined = await shareOf(questions.unknown[language], async (question) => {
    const { text, outcome, citations } = await ask(newSession(), question, spoken);
    return outcome === "unknown" && citations.length === 0 ? null : `- ${question} → ${outcome}: ${oneLine(text)}`;
  });
  expect(declined).toBeGreaterThanOrEqual(unknownFloor);
});

test.for(["de", "en"] as const)("small talk is answered without a source (%s)", async (language) => {
  const answered = await shareOf(questions.smallTalk[language], async (said) => {
    const { text, outcome, citations } = await ask(newSession(), said, language);
    return outcome === "complete" && citations.length === 0 ? null : `- ${said} → ${outcome}: ${oneLine(text)}`;
  });
  expect(answered).toBe(1);
});
