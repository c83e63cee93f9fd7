import {
  controllerStateSchema,
  latestAuditSchema,
  ledgerPageSchema,
  operatorSessionSchema,
  overviewSchema,
  promiseSchema,
  recordOfProcessingSchema,
  refusalSchema,
  retentionPreviewSchema,
  sourceListSchema,
  sourceSchema,
  websiteListSchema,
} from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestApp, type TestApp, type TestRequest } from "#testing/app";

let installation: TestApp;
let authorization: string;

beforeAll(async () => {
  installation = await openTestApp();
  const { token } = await installation.app.accounts.makeOperatorLink();
  const answered = await installation.request("/api/operator/sessions", { method: "POST", json: { token } });
  authorization = `Bearer ${operatorSessionSchema.parse(await answered.json()).token}`;
});
afterAll(() => installation?.[Symbol.asyncDispose]());

const call = (path: string, init: TestRequest = {}) =>
  installation.request(`/api/operator/${path}`, { ...init, headers: { ...init.headers, authorization } });

test.each([
  ["overview", overviewSchema],
  ["sources", sourceListSchema],
  ["websites", websiteListSchema],
  ["ledger", ledgerPageSchema],
  ["refusals", z.array(refusalSchema)],
  ["promises", z.array(promiseSchema)],
  ["retention", retentionPreviewSchema],
  ["audits/latest", latestAuditSchema],
  ["controller", controllerStateSchema],
  ["record-of-processing", recordOfProcessingSchema],
])("on a real installation /api/operator/%s answers as the contract says", async (path, schema) => {
  const response = await call(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(schema.safeParse(await response.json()).error).toBeUndefined();
});

test("the record of processing is written in the reader's language", async () => {
  for (const [language, word] of [
    ["de", "Verantwortlich"],
    ["en", "Controller"],
  ] as const) {
    const response = await call("record-of-processing?format=markdown", { headers: { "accept-language": language } });
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect((await response.text()).toLowerCase()).toContain(word.toLowerCase());
  }
});

test("an uploaded file is read in the background, listed as ready and deleted without a trace", async () => {
  const body = "# Öffnungszeiten\n\nWir haben montags bis freitags von 9 bis 18 Uhr geöffnet.\n";
  const added = sourceSchema.parse(await (await call("sources?name=Zeiten.md", { method: "POST", body })).json());
  await installation.app.jobs.runDue();
  const read = sourceSchema.parse(await (await call(`sources/${added.id}`)).json());
  expect(read).toMatchObject({ title: "Öffnungszeiten", state: "ready", language: "de", error: null });
  expect(read.passages).toBeGreaterThan(0);
  expect((await call(`sources/${added.id}`, { method: "DELETE" })).status).toBe(204);
  expect(sourceListSchema.parse(await (await call("sources")).json()).sources).toEqual([]);
});
