import {
  type FindingPlaces,
  findingPlacesSchema,
  problemSchema,
  type Source,
  sourcePassagesSchema,
  sourceSchema,
  trialResultSchema,
} from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newSession, openTestApp, readEvents, type TestApp } from "#testing/app";

let house: TestApp;
let bearer: string;

beforeAll(async () => {
  house = await openTestApp();
  const { token } = await house.app.accounts.makeOperatorLink();
  bearer = (await house.app.accounts.redeem(token)).token;
});
afterAll(() => house[Symbol.asyncDispose]());

const call = (path: string, init: { method?: string; json?: unknown; body?: string } = {}) =>
  house.request(`/api/operator${path}`, { ...init, headers: { authorization: `Bearer ${bearer}` } });

async function add(name: string, text: string): Promise<Source> {
  const { id } = sourceSchema.parse(
    await (await call(`/sources?name=${encodeURIComponent(name)}`, { method: "POST", body: text })).json(),
  );
  await house.app.jobs.runDue();
  return await source(id);
}

const source = async (id: string): Promise<Source> => sourceSchema.parse(await (await call(`/sources/${id}`)).json());
const findings = async (id: string): Promise<FindingPlaces[]> =>
  z.array(findingPlacesSchema).parse(await (await call(`/sources/${id}/findings`)).json());
const use = (id: string, json: unknown) => call(`/sources/${id}/use`, { method: "PUT", json });

async function ask(text: string) {
  const asked = { method: "POST", session: newSession(), json: { text, language: "de" } };
  for await (const event of readEvents(await house.request("/api/assistants/diskret/conversation/messages", asked)))
    if (event.event === "answer-finished") return event.data.message;
  throw new Error("no answer");
}

test("an imprint goes on by itself, and what it holds is listed as kinds and counts", async () => {
  const imprint = await add(
    "impressum.md",
    "# Impressum\n\nBuchhandlung Sonnenschein GmbH, Inhaberin Petra Lindner, Hauptstraße 12, 69117 Heidelberg.\n\nTelefon 06221 123456, E-Mail post@sonnenschein-buch.de. USt-IdNr. DE129273398.",
  );
  expect(imprint).toMatchObject({ state: "ready", kind: "file", website: null });
  const kinds = imprint.findings.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["EMAIL", "PERSON", "PHONE"]));
  expect(imprint.findings.every(({ waits }) => !waits)).toBe(true);
});

test("a source with numbers of persons is held until the operator has seen the kinds; its values are stored nowhere but in its text", async () => {
  const held = await add(
    "mitglieder.md",
    "# Mitglieder\n\n## Beiträge\n\nAnna Weber, geboren am 12.03.1981, zahlt den Zwergenbeitrag. Frau Weber hat Diabetes.\n\n## Treffen\n\nWir treffen uns am Mittwoch.",
  );
  expect(held.state).toBe("held");
  expect(held.findings.filter(({ waits }) => waits).map(({ kind }) => kind)).toEqual(["DATE_OF_BIRTH", "health"]);
  expect((await ask("Wann ist das Treffen der Mitglieder?")).outcome).toBe("unknown");
  expect((await house.request(`/api/assistants/diskret/sources/${held.id}`)).status).toBe(404);
  expect((await house.request(`/api/assistants/diskret/sources/${held.id}/original`)).status).toBe(404);

  const found = await findings(held.id);
  expect(found.find(({ kind }) => kind === "DATE_OF_BIRTH")?.places).toEqual([
    { ordinal: 0, page: null, headings: ["Beiträge"] },
  ]);
  const stored = await house.app.database.rawQuery("select * from source_finding where source_id = $1", [held.id]);
  expect(JSON.stringify(stored)).not.toMatch(/1981|Weber|Diabetes/);
  const marked = sourcePassagesSchema.parse(
    await (await call(`/sources/${held.id}/passages?from=0&limit=1&marked=true`)).json(),
  );
  const [first] = marked.passages;
  expect(marked).toMatchObject({ total: 2, next: 1 });
  expect(first?.marks.map(({ start, end }) => first.text.slice(start, end))).toContain("12.03.1981");

  const unseen = await use(held.id, { on: true, seen: ["health"] });
  expect(unseen.status).toBe(409);
  expect(problemSchema.parse(await unseen.json()).code).toBe("findings-unseen");
  expect((await source(held.id)).state).toBe("held");
  const seen = await use(held.id, { on: true, seen: held.findings.map(({ kind }) => kind) });
  expect(sourceSchema.parse(await seen.json()).state).toBe("ready");
  expect((await ask("Wann ist das Treffen der Mitglieder?")).outcome).toBe("complete");
});

test("a source that is switched off is kept and in no answer; each answer that cites a source is counted", async () => {
  const lift = await add("aufzug.md", "# Aufzug\n\nDer Aufzug fährt werktags bis 22 Uhr.");
  expect((await ask("Wie lange fährt der Aufzug?")).citations).toMatchObject([{ sourceId: lift.id }]);
  expect((await source(lift.id)).use.answers).toBe(1);
  expect(sourceSchema.parse(await (await use(lift.id, { on: false })).json()).state).toBe("off");
  expect((await ask("Wie lange fährt der Aufzug?")).outcome).toBe("unknown");
  expect((await call(`/sources/${lift.id}/original`)).status).toBe(200);
  expect(sourceSchema.parse(await (await use(lift.id, { on: true })).json()).state).toBe("ready");
  expect((await ask("Wie lange fährt der Aufzug?")).outcome).toBe("complete");
  expect((await source(lift.id)).use.answers).toBe(2);
  const counts = await house.app.database.rawQuery("select * from source_use where source_id = $1", [lift.id]);
  expect(counts).toMatchObject([{ day: house.clock.now().toISOString().slice(0, 10), answers: 2 }]);
});

test("a question is tried on one source with the reasons, and leaves nothing behind", async () => {
  const bakery = await add("brot.md", "# Brot\n\nDas Roggenbrot kostet 4,20 Euro.");
  const stored = async () =>
    await house.app.database.rawQuery(
      "select (select count(*) from message) as m, (select sum(answers) from source_use) as u",
    );
  const before = await stored();
  const trial = await call("/trials", {
    method: "POST",
    json: { question: "Was kostet das Roggenbrot?", sourceId: bakery.id },
  });
  const result = trialResultSchema.parse(await trial.json());
  expect(result).toMatchObject({ outcome: "complete", passages: [{ sourceId: bakery.id, cited: 1 }] });
  expect(result.answer).toContain("4,20 Euro");
  expect(result.passages[0]?.reasons.map(({ word }) => word)).toContain("Roggenbrot");
  expect(await stored()).toEqual(before);
  const gone = { question: "Was?", sourceId: "01981f00-0000-7000-8000-0000000000ff" };
  expect((await call("/trials", { method: "POST", json: gone })).status).toBe(404);
});
