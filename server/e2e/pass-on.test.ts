import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "#testing/app";
import { launchBrowser } from "../testing/browser.ts";
import { ask } from "./use-everything.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let house: TestApp;
let browser: Browser;
let url: string;

beforeAll(async () => {
  house = await openTestApp({ withHandbook: true, settings: { ADDRESS_FORM: "du" } });
  url = await house.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await house[Symbol.asyncDispose]();
});

const stored = () => house.app.database.rawQuery("select * from passed_question");

async function faults(page: Page): Promise<unknown> {
  await page.evaluate(axeSource);
  return await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))",
  );
}

test("a question without an answer is passed on only as it was shown, by keyboard, and taken back", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      ...{ locale: "de-DE", colorScheme, bypassCSP: true, viewport: { width: 390, height: 844 } },
    });
    const page = await context.newPage();
    await page.goto(url);
    await ask(page, "Wer gewann die Weltmeisterschaft, fragt Jana Wolff, Tel. 0171 3920014?");
    expect(await stored()).toEqual([]);
    await page.getByRole("button", { name: "Frage an den Betreiber weitergeben" }).press("Enter");
    const field = page.getByRole("textbox", { name: "Dieser Text wird weitergegeben" });
    await field.waitFor();
    const text = "Wer gewann die Weltmeisterschaft, fragt [Person], Tel. [Telefonnummer]?";
    expect(await field.inputValue()).toBe(text);
    expect(await faults(page)).toEqual([]);
    expect(await stored()).toEqual([]);
    await page.getByRole("button", { name: "Weitergeben", exact: true }).press("Enter");
    await page.getByRole("status").getByText("Weitergegeben.").waitFor();
    expect(await stored()).toHaveLength(1);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Zurücknehmen" }).press("Enter");
    await page.getByText("Davon ist nichts mehr gespeichert").waitFor();
    expect(await stored()).toEqual([]);
    await context.close();
  }
});

test("an answer is judged with a press, and words about it go the same way", async () => {
  const context = await browser.newContext({ locale: "en-GB", bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("textbox").fill("How long is a conversation kept?");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Not helpful" }).click();
  await page.getByRole("button", { name: "Not helpful", pressed: true }).waitFor();
  await page.getByRole("button", { name: "Tell the operator what is missing" }).click();
  await page.getByRole("textbox", { name: "This text is passed on" }).fill("The table was hard to read.");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Pass on", exact: true }).click();
  await page.getByText("Passed on.").waitFor();
  expect(await stored()).toMatchObject([{ kind: "feedback", language: "en" }]);
  const [used] = await house.app.database.rawQuery(
    "select sum(unhelpful)::int as n, sum(helpful)::int as h from source_use",
  );
  expect(Number(used?.["n"])).toBeGreaterThan(0);
  expect(used?.["h"]).toBe(0);
  await context.close();
});
