import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../server/testing/browser.ts";
import { buildPage, openPage, type PageOptions } from "./testing/open-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let built: ReturnType<typeof buildPage>;

beforeAll(async () => {
  built = buildPage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  built?.[Symbol.dispose]();
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe }; // defined by the line above
    return run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

const screens = [
  "Quellen|Sources",
  "Fragen|Questions",
  "Ausgangsbuch|Ledger",
  "Versprechen|Promises",
  "Verantwortlicher|Controller",
];

async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.locator(".menu-button");
  if (await menu.isVisible()) await menu.click();
  const [de = "", en = ""] = name.split("|");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: new RegExp(`^(?:${de}|${en})$`) })
    .click();
  await page.locator(".skeleton").waitFor({ state: "detached" });
}

const looks: readonly PageOptions[] = [
  { scenario: "troubled", language: "de-DE", theme: "light", width: 1280 },
  { scenario: "troubled", language: "en-GB", theme: "dark", width: 390 },
  { scenario: "fresh", language: "de-DE", theme: "dark", width: 1280 },
  { scenario: "well", language: "en-GB", theme: "light", width: 390 },
];

describe.each(looks)("$scenario, $language, $theme, $width pixels wide", (look) => {
  test("no screen has a fault that axe finds, and nothing foreign is loaded", async () => {
    await using opened = await openPage(browser, built.folder, look);
    expect(await violations(opened.page)).toEqual([]);
    for (const name of screens) {
      await goTo(opened.page, name);
      for (const summary of await opened.page.locator("summary").all()) await summary.click();
      expect(await violations(opened.page)).toEqual([]);
    }
    expect(opened.faults).toEqual([]);
  });
});

test("a source that waits, one that is tried, and a question that is tried have no fault that axe finds", async () => {
  for (const look of [
    { theme: "light", width: 1280 },
    { theme: "dark", width: 390 },
  ] as const) {
    await using opened = await openPage(browser, built.folder, { scenario: "troubled", ...look });
    const { page } = opened;
    await goTo(page, "Quellen|Sources");
    await page.getByRole("link", { name: "Mitgliederliste" }).click();
    await page.getByRole("button", { name: "Stelle zeigen: Geburtsdatum" }).click();
    await page.getByText("12.03.1981").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await goTo(page, "Fragen|Questions");
    await page.getByRole("button", { name: /^Ausprobieren: Kann/ }).click();
    await page.getByRole("button", { name: "Ausprobieren", exact: true }).click();
    await page.getByText("Der Versand kostet 4,90 Euro [1].").waitFor();
    await page.getByText("Warum gefunden").click();
    expect(await violations(page)).toEqual([]);
    expect(opened.faults).toEqual([]);
  }
});

test("the sign-in page, the open menu and the question before deleting have no fault that axe finds", async () => {
  await using signedOut = await openPage(browser, built.folder, { signedOut: true });
  expect(await violations(signedOut.page)).toEqual([]);
  await using opened = await openPage(browser, built.folder, { width: 390 });
  await opened.page.locator(".menu-button").click();
  expect(await violations(opened.page)).toEqual([]);
  await opened.page.getByRole("navigation").getByRole("link", { name: "Quellen" }).click();
  await opened.page.locator(".row-action button").first().click();
  await opened.page.getByRole("dialog").waitFor();
  expect(await violations(opened.page)).toEqual([]);
});

test("at 320 pixels, or 400 % zoom, nothing has to be scrolled sideways", async () => {
  const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await using signedOut = await openPage(browser, built.folder, { signedOut: true, width: 320 });
  expect(await isTooWide(signedOut.page)).toBe(false);
  for (const scenario of ["troubled", "fresh"] as const) {
    await using opened = await openPage(browser, built.folder, { scenario, width: 320 });
    expect(await isTooWide(opened.page)).toBe(false);
    for (const name of screens) {
      await goTo(opened.page, name);
      expect(`${scenario} ${name} ${await isTooWide(opened.page)}`).toBe(`${scenario} ${name} false`);
    }
  }
});
