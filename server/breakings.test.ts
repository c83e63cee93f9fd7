import { globSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AuditReport } from "@diskret/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#platform/config";
import type { Breaking } from "#privacy/promises";
import { applyPatch, auditInFreshProcess, buildBrokenWidget, createTestDataFolder } from "#testing";
import { openApp } from "./app.ts";
import { promises } from "./composition/declared.ts";
import { seedHandbook } from "./seed-handbook.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules: readonly { readonly breakings: readonly Breaking[] }[] = await Promise.all(
  globSync("server/**/*.breakings.ts", { cwd: root }).map((file) => import(`${root}${file}`)),
);
const breakings = modules.flatMap((module) => module.breakings);

let template: Awaited<ReturnType<typeof createTestDataFolder>>;
beforeAll(async () => {
  template = await createTestDataFolder();
  await fillWithHandbook(template.dataFolder);
});
afterAll(() => rm(template.dataFolder, { recursive: true, force: true }));

/** An installation as it is after its first start: the sample assistant with its sources read. */
async function fillWithHandbook(dataFolder: string): Promise<void> {
  await using app = await openApp({ config: readConfig({ DATA_FOLDER: dataFolder }) });
  await app.jobs.start();
  await seedHandbook(app, new AbortController().signal);
  const reading = async () =>
    (await app.knowledge.list(app.organisationId)).filter((source) => ["receiving", "reading"].includes(source.state));
  while ((await reading()).length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  await app.windDown();
}

test.for(promises.map((promise) => promise.id))("%s has a breaking", (id) => {
  expect(breakings.map((breaking) => breaking.promise)).toContain(id);
});

test.for(breakings)("$promise: the text to break stands once in $file", async (breaking) => {
  const source = await readFile(`${root}${breaking.file}`, "utf8");
  expect(applyPatch(source, breaking)).not.toBe(source);
});

describe("with the true sources", () => {
  let report: AuditReport;
  beforeAll(async () => {
    report = await auditInFreshProcess({ template: template.dataFolder, patches: [] });
  }, 600_000);

  test.for(promises.map((promise) => promise.id))("%s holds", (id) => {
    const verdict = report.verdicts.find((each) => each.promise === id);
    expect(`${verdict?.verdict} ${verdict?.reason?.en ?? ""}`.trim()).toBe("holds");
  });
});

describe("with the true sources, set up in another way", () => {
  test.for(breakings.flatMap(({ promise, settings }) => (settings === undefined ? [] : [{ promise, settings }])))(
    "$promise holds with $settings",
    async ({ promise, settings }) => {
      const report = await auditInFreshProcess({ template: template.dataFolder, patches: [], promise, settings });
      expect(report.verdicts.map(({ verdict, reason }) => `${verdict} ${reason?.en ?? ""}`.trim())).toEqual(["holds"]);
    },
  );
});

describe("with broken sources", () => {
  test.for(breakings)(
    "$promise is seen to be broken by “$replace” in $file",
    { concurrent: true },
    async (breaking) => {
      const widget = breaking.file.startsWith("widget/") ? await buildBrokenWidget(breaking) : null;
      await using _widget = widget;
      const report = await auditInFreshProcess({
        template: template.dataFolder,
        patches: [widget?.patch ?? breaking],
        promise: breaking.promise,
        ...(breaking.settings !== undefined && { settings: breaking.settings }),
      });
      const [verdict] = report.verdicts;
      expect(`${verdict?.promise} ${verdict?.verdict}`).toBe(`${breaking.promise} broken`);
      expect(verdict?.reason?.en).not.toMatch(/^The proof itself failed/u);
    },
  );
});
