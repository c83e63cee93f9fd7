import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage } from "../../testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator(".sources").count();
  await page.locator("textarea:enabled").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".sources").nth(before).waitFor();
}

const hiddenBelow = (page: Page) =>
  page.locator(".scroller").evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);

describe("the conversation", () => {
  it("keeps its end in sight as it grows, unless the visitor scrolled up", async () => {
    const { page } = await stage.open(stage.server.origin, { viewport: { width: 390, height: 844 } });
    await ask(page, "Wer liest mit?");
    await ask(page, "Und wo?");
    await expect.poll(() => hiddenBelow(page)).toBeLessThan(2);
    await page.locator(".scroller").hover();
    await page.mouse.wheel(0, -400);
    await page.getByRole("button", { name: "Zum Ende" }).waitFor();
    await page.getByRole("button", { name: "Zum Ende" }).click();
    await expect.poll(() => hiddenBelow(page)).toBeLessThan(2);
    await page.getByRole("button", { name: "Zum Ende" }).waitFor({ state: "detached" });
  });

  it("shows a command's answer where the visitor looks, and goes on after it", async () => {
    const { page } = await stage.open(stage.server.origin);
    await ask(page, "Wer liest mit?");
    await page.locator("textarea").fill("/help");
    await page.keyboard.press("Enter");
    const help = page.getByText("/clear löscht alles.");
    await help.waitFor();
    await expect.poll(() => hiddenBelow(page)).toBeLessThan(2);
    await ask(page, "Und wo?");
    expect(await page.locator(".question").count()).toBe(2);
    expect(await help.count()).toBe(0);
  });

  it("stays where it is when a passage is opened over it", async () => {
    const { page } = await stage.open(stage.server.origin, { viewport: { width: 390, height: 844 } });
    await ask(page, "Wer liest mit?");
    await page.locator("button.citation").last().click();
    await page.locator(".cited").waitFor();
    expect(await page.locator(".header").evaluate((element) => element.getBoundingClientRect().top)).toBe(0);
    const [cited, frame] = await Promise.all([
      page.locator(".cited").boundingBox(),
      page.locator(".document").boundingBox(),
    ]);
    expect(cited?.y).toBeGreaterThanOrEqual(frame?.y ?? 0);
  });
});
