import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage } from "../testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** Everything a page can leave on a device, by name. */
async function storedOn(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ...(globalThis.caches === undefined ? [] : await caches.keys()),
  ]);
  return [...names, ...(await page.context().cookies()).map(({ name }) => name)];
}

/** Notes every access to the device's storage, also mere reading. */
const watchStorage = `
  window.storageUses = [];
  for (const name of ["getItem", "setItem", "key", "removeItem"]) {
    const original = Storage.prototype[name];
    Storage.prototype[name] = function (...rest) { window.storageUses.push(name); return original.apply(this, rest); };
  }`;

const storageUses = (page: Page) => page.evaluate("window.storageUses.length");

describe("before the first click", () => {
  it("the widget requests nothing but its loader, and neither stores nor reads anything", async () => {
    const seen: string[] = [];
    stage.server.requests.length = 0;
    const { page, faults } = await stage.open(stage.hosts.serve({ script: watchStorage }));
    page.on("request", (request) => seen.push(request.url()));
    await page.locator("diskret-chat .launcher").waitFor();
    await page.mouse.move(200, 200);
    await page.keyboard.press("Tab");
    await page.waitForTimeout(500);
    expect(stage.server.requests.map(({ path }) => path)).toEqual(["/widget.js"]);
    expect(seen).toEqual([]);
    expect(await storedOn(page)).toEqual([]);
    expect(await storageUses(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  it("the host page may show the chat by itself: the facts are fetched, the storage is still not touched", async () => {
    const address = stage.hosts.serve({ script: watchStorage, attributes: "data-open" });
    const { page } = await stage.open(address);
    await page.locator(".suggestions").waitFor();
    expect(await storageUses(page)).toBe(0);
  });
});

describe("after it", () => {
  it("nothing is stored until the first message is accepted, and then only the session id", async () => {
    const { page } = await stage.open(stage.hosts.serve({}));
    await page.locator("diskret-chat .launcher").click();
    await page.locator(".suggestions").waitFor();
    expect(await storedOn(page)).toEqual([]);
    await page.locator(".suggestions button").first().click();
    await page.locator(".sources").waitFor();
    expect(await storedOn(page)).toEqual(["diskret:diskret"]);
    expect(await page.evaluate(() => localStorage.getItem("diskret:diskret"))).toMatch(/^[\w-]{43}$/);
  });

  it("the session id is kept where the host page says", async () => {
    for (const [storage, expected] of [
      ["session", { local: 0, session: 1 }],
      ["memory", { local: 0, session: 0 }],
    ] as const) {
      const { page } = await stage.open(stage.hosts.serve({ attributes: `data-storage="${storage}"` }));
      await page.locator("diskret-chat .launcher").click();
      await page.locator(".suggestions button").first().click();
      await page.locator(".sources").waitFor();
      const kept = await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length }));
      expect(kept).toEqual(expected);
    }
  });

  it("ending the conversation takes the session id away; putting the panel aside keeps it", async () => {
    const { page } = await stage.open(stage.hosts.serve({}));
    const launcher = page.locator("diskret-chat .launcher");
    await launcher.click();
    await page.locator(".suggestions button").first().click();
    await page.locator(".sources").waitFor();
    await page.getByRole("button", { name: "Verkleinern" }).click();
    await launcher.click();
    await page.locator(".sources").waitFor();
    expect(await storedOn(page)).toEqual(["diskret:diskret"]);
    await page.getByRole("button", { name: "Gespräch beenden" }).click();
    await page.getByRole("button", { name: "Beenden", exact: true }).click();
    await launcher.waitFor();
    expect(await storedOn(page)).toEqual([]);
    await launcher.click();
    await page.locator(".suggestions").waitFor();
  });

  it("no cookie is set or sent, and every request goes to the widget's own host", async () => {
    stage.server.requests.length = 0;
    const { page } = await stage.open(stage.hosts.serve({}));
    const foreign: string[] = [];
    page.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (origin !== stage.server.origin && !request.url().startsWith("blob:")) foreign.push(request.url());
    });
    await page.locator("diskret-chat .launcher").click();
    await page.locator(".suggestions button").first().click();
    await page
      .getByRole("button", { name: /^Quelle 1:/ })
      .first()
      .click();
    await page.locator(".cited").waitFor();
    expect(foreign).toEqual([]);
    expect(stage.server.requests.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});
