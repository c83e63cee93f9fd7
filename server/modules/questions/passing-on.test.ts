import { passedOnSchema, type QuestionGroup, questionListSchema, type Source, sourceSchema } from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newSession, openTestApp, readEvents, type TestApp } from "#testing/app";

let house: TestApp;
let bearer: string;

async function signIn(): Promise<void> {
  const { token } = await house.app.accounts.makeOperatorLink();
  bearer = (await house.app.accounts.redeem(token)).token;
}

beforeAll(async () => {
  house = await openTestApp();
  await signIn();
});
afterAll(() => house[Symbol.asyncDispose]());

const operator = (path: string, init: { method?: string; json?: unknown; body?: string } = {}) =>
  house.request(`/api/operator${path}`, { ...init, headers: { authorization: `Bearer ${bearer}` } });
const base = "/api/assistants/diskret";
const passOn = async (text: string, confirmed: boolean, kind = "question") => {
  const response = await house.request(`${base}/passed-questions`, {
    method: "POST",
    json: { kind, text, language: "de", confirmed },
  });
  return passedOnSchema.parse(await response.json());
};
const groups = async (): Promise<QuestionGroup[]> =>
  questionListSchema.parse(await (await operator("/questions")).json()).groups;
const rows = () => house.app.database.rawQuery("select * from passed_question");

test("a text is shown without what names a person, and stored only when it was confirmed as shown", async () => {
  const shown = await passOn("Ich bin Jana Wolff, Tel. 0171 3920014. Gibt es vegane Torten?", false);
  expect(shown).toMatchObject({
    state: "review",
    text: "Ich bin [Person], Tel. [Telefonnummer]. Gibt es vegane Torten?",
    replaced: 2,
  });
  expect(await rows()).toEqual([]);
  const edited = await passOn("Gibt es vegane Torten? Antwort bitte an jana.wolff@gmx.de", true);
  expect(edited.state).toBe("review");
  expect(await rows()).toEqual([]);
  const stored = await passOn("Gibt es vegane Torten?", true);
  const [row] = await rows();
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ["body", "day", "expires_at", "id", "kind", "language", "organisation_id", "state"].sort(),
  );
  expect(row?.["day"]).toBe(house.clock.now().toISOString().slice(0, 10));
  expect(String(row?.["id"])[14]).toBe("4"); // random: an id of version 7 would tell the moment
  expect(Buffer.from(String(row?.["body"])).includes("Torten")).toBe(false);
  if (stored.state !== "stored") throw new Error("not stored");
  expect((await house.request(`${base}/passed-questions/${stored.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await house.request(`${base}/passed-questions/${stored.id}`, { method: "DELETE" })).status).toBe(404);
  expect(await rows()).toEqual([]);
});

test("alike questions stand together, are marked, tried and deleted together, and end after their period", async () => {
  for (const text of [
    "Gibt es vegane Torten?",
    "Habt ihr auch vegane Torten im Angebot?",
    "Wann schließt der Parkplatz?",
    "Gibt es hier vegane Torte?",
  ])
    await passOn(text, true);
  const [cakes, parking] = await groups();
  expect(cakes).toMatchObject({ count: 3, state: "open", kind: "question" });
  expect(parking).toMatchObject({ count: 1, text: "Wann schließt der Parkplatz?" });
  const ids = cakes?.members.map(({ id }) => id) ?? [];
  expect((await operator("/questions", { method: "PATCH", json: { ids, state: "source-added" } })).status).toBe(204);
  expect((await groups()).find(({ count }) => count === 3)?.state).toBe("source-added");
  expect((await operator("/questions/delete", { method: "POST", json: { ids } })).status).toBe(204);
  expect(await groups()).toHaveLength(1);
  house.clock.advance(91 * 86_400_000);
  await signIn();
  expect(await groups()).toEqual([]);
});

test("what a visitor thinks of an answer is counted per source and day, once, and can be taken back", async () => {
  const add = await operator("/sources?name=aufzug.md", {
    method: "POST",
    body: "# Aufzug\n\nDer Aufzug fährt bis 22 Uhr.",
  });
  const { id } = sourceSchema.parse(await add.json());
  await house.app.jobs.runDue();
  const session = newSession();
  const asked = { method: "POST", session, json: { text: "Wie lange fährt der Aufzug?", language: "de" } };
  let answer = "";
  for await (const event of readEvents(await house.request(`${base}/conversation/messages`, asked)))
    if (event.event === "answer-finished") answer = event.data.message.id;
  const judge = async (judgement: string | null): Promise<Source["use"]> => {
    const path = `${base}/conversation/answers/${answer}/judgement`;
    const given = await house.request(path, { method: "PUT", session, json: { judgement } });
    expect(given.status).toBe(204);
    return sourceSchema.parse(await (await operator(`/sources/${id}`)).json()).use;
  };
  expect(await judge("helpful")).toMatchObject({ helpful: 1, unhelpful: 0 });
  expect(await judge("helpful")).toMatchObject({ helpful: 1, unhelpful: 0 });
  expect(await judge("unhelpful")).toMatchObject({ helpful: 0, unhelpful: 1 });
  expect(await judge(null)).toMatchObject({ helpful: 0, unhelpful: 0 });
});
