import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchBrowser } from "../../../testing/browser.ts";
import type { SourceId } from "../knowledge.ts";
import { makePdf, makeScannedPdf, makeZip } from "../readers/document-fixtures.ts";
import { openTestKnowledge } from "../test-knowledge.ts";
import { followEveryMs } from "./follow-folder.ts";

type House = Awaited<ReturnType<typeof openTestKnowledge>>;

const stateOf = async (house: House, id: string) => house.knowledge.get(house.organisationId, id as SourceId);
const titlesOf = async (house: House) =>
  (await house.knowledge.list(house.organisationId)).map(({ title, state }) => `${title}: ${state}`).sort();

/** Pages as a scanner makes them. */
async function scan(texts: readonly string[]) {
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 520, height: 120 }, deviceScaleFactor: 300 / 96 });
  const scans = [];
  for (const text of texts) {
    await page.setContent(`<body style="font: 12pt serif; margin: 30px">${text}</body>`);
    scans.push({ jpeg: await page.screenshot({ type: "jpeg", quality: 90 }), width: 1625, height: 375 });
  }
  return makeScannedPdf(scans);
}

test("a scan is paused, goes on where it was without recognising a page twice, and keeps only its passages", async () => {
  await using house = await openTestKnowledge();
  const pdf = await scan([
    "Der Hausmeister heißt Björn Übermut.",
    "Er ist täglich außer sonntags da.",
    "Schlüssel gibt es gegen Unterschrift.",
  ]);
  const { id } = await house.add("aushang.pdf", pdf);
  const reading = house.jobs.runDue();
  const kept = () => house.database.rawQuery("select page from recognised_page where source_id = $1", [id]);
  await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await house.knowledge.files.pause(house.organisationId, id as SourceId)).toBe(true);
  expect(await house.knowledge.files.pause(house.organisationId, id as SourceId)).toBe(false);
  await reading;
  expect(await stateOf(house, id)).toMatchObject({ state: "paused", passages: 0 });
  await house.database.rawQuery(
    `update recognised_page set lines = '[{"text": "Aus dem ersten Lauf.", "size": 12, "gap": null, "row": null}]' where page = 1`,
  );
  expect(await house.knowledge.files.resume(house.organisationId, id as SourceId)).toBe(true);
  await house.jobs.runDue();
  expect(await stateOf(house, id)).toMatchObject({ state: "ready", error: null });
  const read = await house.knowledge.read(house.organisationId, id as SourceId);
  const text = read?.passages.map((passage) => passage.text).join("\n") ?? "";
  expect(text).toContain("Aus dem ersten Lauf.");
  expect(text).toContain("Er ist täglich außer sonntags da.");
  expect(text).toContain("Schlüssel gibt es gegen Unterschrift.");
  expect(await kept()).toEqual([]);
}, 120_000);

test("of a ZIP the good files are read once each, the bad ones are named, and all go with it", async () => {
  await using house = await openTestKnowledge();
  const lone = await house.add("eigene.md", "# Eigene\n\nWurde einzeln hochgeladen.");
  const inner = makeZip({ "tief.md": "# Tief\n\nLiegt in einem Archiv im Archiv." });
  const zip = await house.add(
    "alles.zip",
    makeZip({
      "a/zeiten.md": "# Zeiten\n\nMontags offen.",
      "b/kopie.md": "# Zeiten\n\nMontags offen.",
      "eigene.md": "# Eigene\n\nWurde einzeln hochgeladen.",
      "../../heraus.md": "# Heraus\n\nBleibt drin.",
      "programm.exe": "MZ",
      "leer.md": "",
      "kaputt.pdf": "%PDF-1.7 nichts",
      "innen.zip": inner,
      "__MACOSX/._zeiten.md": "x",
    }),
  );
  await house.jobs.runDue();
  const files = await house.knowledge.files.list(house.organisationId, zip.id as SourceId);
  expect(files?.map(({ path, error }) => [path, error?.code ?? null])).toEqual([
    ["a/zeiten.md", null],
    ["b/kopie.md", null],
    ["eigene.md", null],
    ["heraus.md", null],
    ["innen.zip", null],
    ["kaputt.pdf", null],
    ["leer.md", "file-empty"],
    ["programm.exe", "file-type-unsupported"],
  ]);
  expect(files?.[0]?.sourceId).toBe(files?.[1]?.sourceId);
  expect(files?.[2]?.sourceId).toBe(lone.id);
  expect(await titlesOf(house)).toEqual([
    "Eigene: ready",
    "Heraus: ready",
    "Tief: ready",
    "Zeiten: ready",
    "alles: ready",
    "innen: ready",
    "kaputt: failed",
  ]);
  expect(await stateOf(house, zip.id)).toMatchObject({ pages: { read: 8, total: 8 }, passages: 0 });
  expect(await house.knowledge.original(house.organisationId, zip.id as SourceId)).toBeNull();
  await house.knowledge.remove(house.organisationId, zip.id as SourceId);
  await house.jobs.runDue();
  expect(await titlesOf(house)).toEqual(["Eigene: ready"]);
  expect([...(await house.files.list())]).toHaveLength(1);
}, 60_000);

test("the watched folder is followed: new, changed, renamed and removed files, no links, no half-written ones", async () => {
  const folder = await mkdtemp(join(tmpdir(), "diskret-watched-"));
  const outside = await mkdtemp(join(tmpdir(), "diskret-outside-"));
  await using house = await openTestKnowledge({ watched: folder });
  const look = async () => {
    house.clock.advance(followEveryMs);
    await house.jobs.runDue();
  };
  const looks = async () => {
    await look();
    await look();
    return titlesOf(house);
  };
  const write = async (path: string, text: string, second: number) => {
    await writeFile(join(folder, path), text);
    await utimes(join(folder, path), second, second);
  };
  await mkdir(join(folder, "regeln"));
  await writeFile(join(outside, "geheim.md"), "# Geheim\n\nNicht für Besucher.");
  await symlink(join(outside, "geheim.md"), join(folder, "geheim.md"));
  await symlink(outside, join(folder, "draussen"));
  await write("regeln/ruhe.md", "# Ruhe\n\nAb 22 Uhr.", 1000);
  await write("plan.pdf", makePdf([[{ text: "Der Plan steht im Flur aus." }]]).toString("latin1"), 1000);
  await write("~$plan.docx", "x", 1000);
  await write("makro.docm", "x", 1000);
  await house.jobs.runDue();
  expect(await titlesOf(house)).toEqual([]);
  expect(await looks()).toEqual(["Ruhe: ready", "plan: ready"]);
  const { files, reachable } = await house.knowledge.files.watched(house.organisationId);
  expect(reachable).toBe(true);
  expect(files.map(({ path, error }) => [path, error?.code ?? null])).toEqual([
    ["makro.docm", "file-with-macros"],
    ["plan.pdf", null],
    ["regeln/ruhe.md", null],
  ]);
  await write("regeln/ruhe.md", "# Ruhe\n\nAb 23 Uhr.", 2000);
  await write("neu.md", "# Neu\n\nEine neue Datei.", 2000);
  expect(await looks()).toEqual(["Neu: ready", "Ruhe: ready", "plan: ready"]);
  expect((await house.ask("Ab wann ist Ruhe?"))[0]?.text).toBe("Ab 23 Uhr.");
  await rm(join(folder, "regeln"), { recursive: true });
  await rm(join(folder, "neu.md"));
  await write("umbenannt.md", "# Neu\n\nEine neue Datei.", 2000);
  expect(await looks()).toEqual(["Neu: ready", "plan: ready"]);
  await rm(folder, { recursive: true });
  expect(await looks()).toEqual(["Neu: ready", "plan: ready"]);
  await rm(outside, { recursive: true });
}, 60_000);
