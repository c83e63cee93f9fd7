import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage } from "../testing/stage.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const sizes: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const surroundings = (["light", "dark"] as const).flatMap((colorScheme) =>
  ["de-DE", "en-GB"].flatMap((locale) =>
    Object.entries(sizes).map(([size, options]) => ({
      name: `${colorScheme}, ${locale}, ${size}`,
      options: { ...options, colorScheme, locale, reducedMotion: "reduce" as const },
    })),
  ),
);

/** What axe finds against WCAG 2.2 A and AA and its own good practice, as readable lines. */
async function faultsIn(page: Page): Promise<string[]> {
  const run = () =>
    page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; ")))`,
    );
  // as: the script above makes lines of text
  return (await run()) as string[];
}

async function throughAllScreens(page: Page, openMenu: string): Promise<string[]> {
  const faults: string[] = [];
  const look = async (screen: string) => {
    for (const fault of await faultsIn(page)) faults.push(`${screen}: ${fault}`);
  };
  await page.locator(".suggestions").waitFor();
  await look("start");
  await page.locator(".suggestions button").first().click();
  await page.locator(".sources").waitFor();
  await look("answer");
  await page.locator("button.citation").first().click();
  await page.locator(".cited").waitFor();
  await look("passage");
  await page.keyboard.press("Escape");
  await page.locator(openMenu).click();
  await page.locator(".sheet").waitFor();
  await look("menu");
  await page.keyboard.press("Escape");
  return faults;
}

describe("the page", () => {
  for (const { name, options } of surroundings) {
    it(`has no fault that axe can find (${name})`, async () => {
      const { page, faults } = await stage.open(stage.server.origin, { ...options, bypassCSP: true });
      await page.addScriptTag({ path: axe });
      expect(await throughAllScreens(page, "#open-menu")).toEqual([]);
      expect(faults).toEqual([]);
    });
  }
});

describe("the widget", () => {
  for (const { name, options } of surroundings) {
    it(`has no fault that axe can find (${name})`, async () => {
      const language = options.locale.slice(0, 2);
      const address = stage.hosts.serve({ attributes: `data-language="${language}" data-address="du"` });
      const { page } = await stage.open(address, options);
      await page.addScriptTag({ path: axe });
      await page.locator("diskret-chat .launcher").click();
      expect(await throughAllScreens(page, "#open-end")).toEqual([]);
    });
  }

  it("is worked by keyboard alone: the focus goes in, Escape brings it back", async () => {
    const { page } = await stage.open(stage.hosts.serve({}));
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.tagName,
      );
    await page.locator("diskret-chat .launcher").focus();
    await page.keyboard.press("Enter");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("Wer liest mit?");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("Und wo?");
    await page.keyboard.press("Enter");
    await page.locator(".sources").waitFor();
    expect(await page.locator(".question .words").textContent()).toBe("Wer liest mit?\nUnd wo?");
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel-frame").isVisible()).toBe(false);
    expect(await focused()).toBe("launcher");
  });

  it("does not hold the focus on a desktop, and holds it on a phone, where it covers the page", async () => {
    for (const [size, leaves] of [
      ["desktop", true],
      ["phone", false],
    ] as const) {
      const { page } = await stage.open(stage.hosts.serve({ body: '<a href="#x">Seite</a>' }), sizes[size]);
      await page.locator("diskret-chat .launcher").click();
      await page.locator(".suggestions").waitFor();
      const visited = new Set<string>();
      for (let press = 0; press < 20; press++) {
        await page.keyboard.press("Tab");
        visited.add(await page.evaluate(() => document.activeElement?.tagName ?? ""));
      }
      expect(visited.has("A")).toBe(leaves);
    }
  });

  it("announces each finished sentence once", async () => {
    stage.server.behaviour.deltaMs = 20;
    const { page } = await stage.open(stage.hosts.serve({}));
    await page.locator("diskret-chat .launcher").click();
    await page.locator(".suggestions button").first().click();
    await page.locator(".sources").waitFor();
    const lines = await page.locator("[role=log] p").allTextContents();
    stage.server.behaviour.deltaMs = 10;
    expect(lines[0]).toBe("Die Antwort wird geschrieben");
    expect(lines.join(" ").match(/Nur Sie\./g)).toHaveLength(1);
    expect(lines.join(" ").match(/geschieht das sofort/g)).toHaveLength(1);
    expect(lines.some((line) => line.endsWith("z."))).toBe(false);
    expect(lines.length).toBeGreaterThan(3);
  });

  it("stops all motion where less motion is asked for", async () => {
    const { page } = await stage.open(stage.hosts.serve({}), { reducedMotion: "reduce" });
    await page.locator("diskret-chat .launcher").click();
    await page.locator(".suggestions").waitFor();
    const animations = () => document.querySelector("diskret-chat")?.shadowRoot?.getAnimations().length;
    expect(await page.evaluate(animations)).toBe(0);
  });

  it("keeps its edges where colours are forced", async () => {
    const { page } = await stage.open(stage.hosts.serve({}), { forcedColors: "active" });
    await page.locator("diskret-chat .launcher").click();
    await page.locator("textarea:enabled").waitFor();
    const border = () =>
      getComputedStyle(document.querySelector("diskret-chat")?.shadowRoot?.querySelector(".send") ?? document.body)
        .borderTopWidth;
    expect(await page.evaluate(border)).toBe("1px");
  });

  it("names the AI, the controller and the notice before anything can be typed (AI-01)", async () => {
    const { page } = await stage.open(stage.hosts.serve({ attributes: 'data-address="du"' }));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/assistants/diskret", async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("diskret-chat .launcher").click();
    await page.locator("textarea:disabled").waitFor();
    release();
    await page.locator("textarea:enabled").waitFor();
    const disclosure = await page.locator(".disclosure").innerText();
    expect(disclosure).toContain("Du chattest mit einem KI-System. Antworten können fehlerhaft sein.");
    expect(disclosure).toContain("Muster & Söhne GmbH");
    expect(await page.locator(".disclosure a").getAttribute("href")).toContain("/privacy");
  });
});
