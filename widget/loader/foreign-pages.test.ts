import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HostPage } from "../testing/host-pages.ts";
import { openStage, type Stage } from "../testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** A whole conversation by mouse, as on any page. */
async function converse(page: Page): Promise<void> {
  await page.locator("diskret-chat .launcher").click();
  await page.locator(".suggestions button").first().click();
  await page.locator(".sources").waitFor();
  await page.locator("textarea").fill("How is it sealed?");
  await page.keyboard.press("Enter");
  await page.locator(".answer table").waitFor();
  await page.locator(".sources").nth(1).waitFor();
  await page.locator("button.citation").last().click();
  await page.locator(".cited").waitFor();
  await page.keyboard.press("Escape");
}

/** Where the panel is and how it looks, to be compared with an undisturbed page. */
function appearance(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const root = document.querySelector("diskret-chat")?.shadowRoot;
    const look = (selector: string) => {
      const element = root?.querySelector(selector);
      if (element == null) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, display, visibility, opacity } = getComputedStyle(element);
      return { box: [x, y, width, height], color, backgroundColor, fontSize, display, visibility, opacity };
    };
    return [".panel-frame", ".header", ".send", "textarea"].map(look);
  });
}

const still = { reducedMotion: "reduce" } as const;

const resets = `<style>
  * { all: unset !important; color: red !important; font-size: 40px !important; box-sizing: content-box !important; }
  div, section, main, dialog, button, textarea, svg, diskret-chat { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: rotate(20deg) !important; }
  html { font-size: 62.5% !important; }
  main, h1, body, html { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important; }
</style>`;

const pollution = `
  for (const prototype of [Array.prototype, Object.prototype, String.prototype]) {
    prototype.toJSON = function () { return "polluted"; };
    prototype.each = function () { throw new Error("polluted"); };
    prototype.extend = "polluted";
  }
  Array.prototype.remove = function () { throw new Error("polluted"); };
  Array.prototype[Symbol.toStringTag] = "Polluted";
  Array.from = function () { throw new Error("polluted"); };
  Object.prototype.hasOwn = function () { throw new Error("polluted"); };
  JSON.stringify = (original => value => original(value))(JSON.stringify);
  window.$ = window.jQuery = function () { throw new Error("polluted"); };
  addEventListener("load", () => setTimeout(() => { window.fetch = () => Promise.reject(new Error("replaced")); JSON.parse = () => "replaced"; }, 0));
  document.addEventListener("keydown", event => { if (event.key === "Enter") document.title = "host shortcut"; });`;

const clipping = `<style>
  html, body { height: 300px; overflow: hidden; transform: translateZ(0) scale(0.5); filter: blur(2px); contain: paint; will-change: transform; }
  main { position: fixed; inset: 0; z-index: 2147483647; background: white; }
</style>`;

const hostile: Readonly<Record<string, HostPage>> = {
  "resets everything with !important": { head: resets },
  "pollutes the prototypes and replaces fetch": { script: pollution },
};

describe("on a foreign page", () => {
  it("with a strict policy the widget works, without one inline style or script", async () => {
    const { origin } = stage.server;
    const policy = `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${origin}`;
    const { page, faults } = await stage.open(stage.hosts.serve({ policy }));
    await converse(page);
    const styled = await page.evaluate(
      () => document.querySelector("diskret-chat")?.shadowRoot?.querySelectorAll("[style], style, script").length,
    );
    expect(styled).toBe(0);
    expect(faults).toEqual([]);
  });

  for (const [name, host] of Object.entries(hostile)) {
    it(`that ${name}, the widget works and looks as everywhere`, async () => {
      const { page: calm } = await stage.open(stage.hosts.serve({}), still);
      const { page, faults } = await stage.open(stage.hosts.serve(host), still);
      await converse(calm);
      await converse(page);
      expect(await appearance(page)).toEqual(await appearance(calm));
      expect(await page.title()).toBe("Gartenbau Muster");
      expect(faults).toEqual([]);
    });
  }

  it("that clips, transforms and covers everything, the widget stands in the top layer and can be used", async () => {
    const { page, faults } = await stage.open(stage.hosts.serve({ head: clipping }));
    await converse(page);
    const box = await page.locator(".panel-frame").boundingBox();
    expect(box).toEqual({ x: 1280 - 20 - 420, y: 20, width: 420, height: 680 });
    expect(faults).toEqual([]);
  });

  it("that reads from right to left, the launcher stands at its end", async () => {
    const { page } = await stage.open(stage.hosts.serve({ script: 'document.documentElement.dir = "rtl";' }));
    const box = await page.locator("diskret-chat .launcher").boundingBox();
    expect(box?.x).toBe(20);
  });

  it("its own keyboard shortcuts do not fire while the visitor types", async () => {
    const script = 'document.addEventListener("keydown", (event) => { document.title += event.key; });';
    const { page } = await stage.open(stage.hosts.serve({ script }));
    await page.locator("diskret-chat .launcher").click();
    await page.locator("textarea:enabled").pressSequentially("abc");
    expect(await page.title()).toBe("Gartenbau Muster");
  });
});
