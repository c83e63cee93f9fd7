import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "#testing/app";
import { launchBrowser } from "../../testing/browser.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let installation: TestApp;
let browser: Browser;
let base: string;
beforeAll(async () => {
  installation = await openTestApp();
  base = await installation.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await installation[Symbol.asyncDispose]();
});

const pages = ["privacy", "imprint"].flatMap((path) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [390, 1280].map((width) => ({ path, colorScheme, viewport: { width, height: 844 } })),
  ),
);

test.for(pages)(
  "$path fits $viewport.width px in the $colorScheme theme, in its fonts, without a shift",
  async (view) => {
    const context = await browser.newContext(view);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    const watch =
      "shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })";
    await page.addInitScript(`${watch}.observe({ type: "layout-shift", buffered: true });`);
    await page.goto(`${base}${view.path}?language=de`, { waitUntil: "networkidle" });
    expect(complaints).toEqual([]);
    expect(await page.evaluate("shift")).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(view.viewport.width);
    const loaded = "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).sort()";
    expect(await page.evaluate(loaded)).toEqual(["Atkinson Hyperlegible Next", "Source Serif 4"]);
    await context.close();
  },
);

test.for(pages)("axe finds no fault in $path at $viewport.width px in the $colorScheme theme", async (view) => {
  const context = await browser.newContext({ ...view, bypassCSP: true });
  const page = await context.newPage();
  for (const language of ["de", "en"]) {
    await page.goto(`${base}${view.path}?language=${language}`);
    await page.evaluate(axeSource);
    expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")).toEqual([]);
  }
  await context.close();
});

test("the notice is handed out as Markdown and as JSON, and its files may be kept", async () => {
  const markdown = await installation.request("/privacy.md?language=en");
  expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(await markdown.text()).toMatch(/^# Privacy notice for the chat\n/u);
  expect(await (await installation.request("/privacy.json?language=de")).json()).toMatchObject({ id: "notice" });
  const page = await (await installation.request("/privacy?language=de")).text();
  const files = [...page.matchAll(/href="(?<path>\/documents\/[^"]+)"/gu)].map((found) => found.groups?.["path"] ?? "");
  expect(files).toHaveLength(3);
  for (const file of files) {
    const response = await installation.request(file);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("immutable");
  }
});
