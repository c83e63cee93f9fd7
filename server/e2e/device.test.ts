import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../testing/browser.ts";
import { type StartedProduct, startProduct, temporaryFolder } from "../testing/start-product.ts";
import { ask, chatOnForeignPage, chatOnPage } from "./use-everything.ts";
import { watchBrowser } from "./watch-browser.ts";

const folder = temporaryFolder();
let product: StartedProduct;
beforeAll(async () => {
  product = await startProduct(folder.path);
});
afterAll(async () => {
  await product.stop();
  folder[Symbol.dispose]();
});

const nothing = { cookies: [], localStorage: {}, sessionStorage: {}, others: [] };

test("a visit that uses everything leaves only the session id, and that goes with /clear", async () => {
  await using browser = await launchBrowser();
  const context = await browser.newContext({ locale: "de-DE" });
  const watch = watchBrowser(context);
  const page = await context.newPage();
  await page.goto(product.url.href);
  await page.getByRole("textbox").waitFor();
  expect(await watch.device(page)).toEqual(nothing);
  await ask(page, "Wer kann mein Gespräch lesen?");
  const device = await watch.device(page);
  expect({ ...device, localStorage: {} }).toEqual(nothing);
  expect(Object.values(device.localStorage)).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{43}$/)]);
  await chatOnPage(page, product.url);
  expect(await watch.device(page)).toEqual(nothing);
  expect(watch.foreign(product.url.host)).toEqual([]);
});

test("the widget on another company's page does nothing before the first click", async () => {
  await using browser = await launchBrowser();
  const context = await browser.newContext({ locale: "de-DE" });
  const watch = watchBrowser(context);
  const page = await context.newPage();
  const before = await chatOnForeignPage(page, product.url, async () => ({
    device: await watch.device(page),
    requests: watch.requests.filter((url) => new URL(url).host === product.url.host),
  }));
  expect(before.device).toEqual(nothing);
  expect(before.requests).toEqual([`${product.url.href}widget.js`]);
  const { cookies, localStorage, others } = await watch.device(page);
  expect({ cookies, others }).toEqual({ cookies: [], others: [] });
  expect(Object.values(localStorage)).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{43}$/)]);
  expect(watch.foreign(product.url.host).filter((url) => new URL(url).hostname !== "127.0.0.1")).toEqual([]);
});
