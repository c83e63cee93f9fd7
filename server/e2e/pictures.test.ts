import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../testing/browser.ts";
import { type StartedProduct, startProduct, temporaryFolder } from "../testing/start-product.ts";
import { ask, chatOnForeignPage } from "./use-everything.ts";

// Every run takes the pictures; the ones in docs/ are written where they are missing, so that a run changes no file.
const published = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const folder = temporaryFolder();
let taken: string;
let product: StartedProduct;
beforeAll(async () => {
  taken = await mkdtemp(join(tmpdir(), "diskret-pictures-"));
  await mkdir(published, { recursive: true });
  product = await startProduct(folder.path);
});
afterAll(async () => {
  await product.stop();
  folder[Symbol.dispose]();
  await rm(taken, { recursive: true, force: true });
});

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly show: (page: Page) => Promise<void>;
}

const askOnPage = async (page: Page): Promise<void> => {
  await page.goto(product.url.href);
  await ask(page, "Wer kann mein Gespräch lesen?");
};
const askInWidget = (page: Page): Promise<void> => chatOnForeignPage(page, product.url, async () => undefined);
const openOperatorPage = async (page: Page): Promise<void> => {
  await page.goto(product.operatorLink);
  await page.getByRole("link", { name: "Quellen" }).first().waitFor();
  await page.waitForLoadState("networkidle");
};

const pictures: readonly Picture[] = [
  { name: "chat-desktop", options: { viewport: desktop }, show: askOnPage },
  { name: "chat-dark", options: { viewport: desktop, colorScheme: "dark" }, show: askOnPage },
  { name: "chat-phone", options: { viewport: phone, isMobile: true, hasTouch: true }, show: askOnPage },
  { name: "widget-desktop", options: { viewport: desktop }, show: askInWidget },
  { name: "widget-dark", options: { viewport: desktop, colorScheme: "dark" }, show: askInWidget },
  { name: "widget-phone", options: { viewport: phone, isMobile: true, hasTouch: true }, show: askInWidget },
  { name: "operator", options: { viewport: desktop }, show: openOperatorPage },
];

test.for(pictures)("a picture is taken: $name", async ({ name, options, show }) => {
  await using browser = await launchBrowser();
  const context = await browser.newContext({ locale: "de-DE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await show(page);
  const image = join(taken, `${name}.png`);
  await page.screenshot({ path: image });
  expect((await stat(image)).size).toBeGreaterThan(5_000);
  if (!existsSync(join(published, `${name}.png`))) await page.screenshot({ path: join(published, `${name}.png`) });
});
