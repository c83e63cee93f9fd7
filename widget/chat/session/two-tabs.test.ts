import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage, visit } from "../../testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

describe("two tabs of one browser", () => {
  it("stay in step: a question asked in one is answered in both, word by word and once", async () => {
    stage.server.behaviour.holdAfter = 12;
    const { page: first } = await stage.open(stage.server.origin);
    const second = await first.context().newPage();
    await visit(second, stage.server.origin);
    await first.locator(".suggestions button").first().click();
    await second.locator(".answer.streaming").waitFor();
    stage.server.behaviour.holdAfter = Number.POSITIVE_INFINITY;
    await first.locator(".sources").waitFor();
    await second.locator(".sources").waitFor();
    const words = (page: typeof first) => page.locator(".messages").innerText();
    expect(await words(second)).toBe(await words(first));

    await second.locator("textarea").fill("How is it sealed?");
    await second.keyboard.press("Enter");
    await first.locator(".answer table").waitFor();
    await first.locator(".sources").nth(1).waitFor();
    await second.locator(".sources").nth(1).waitFor();
    expect(await words(first)).toBe(await words(second));
    expect(stage.server.conversations.size).toBe(1);
  });

  it("forget together: what is deleted in one is gone in the other", async () => {
    const { page: first } = await stage.open(stage.server.origin);
    await first.locator("textarea:enabled").fill("Wer liest mit?");
    await first.keyboard.press("Enter");
    await first.locator(".sources").waitFor();
    const second = await first.context().newPage();
    await visit(second, stage.server.origin);
    await second.locator(".sources").waitFor();
    await first.getByRole("button", { name: "Gespräch verwalten" }).click();
    await first.getByRole("button", { name: "Alles löschen …" }).click();
    await first.getByRole("button", { name: "Alles löschen", exact: true }).click();
    await second.locator(".suggestions").waitFor();
    expect(await second.evaluate(() => localStorage.length)).toBe(0);
  });

  it("hold no connection open while nothing is being answered", async () => {
    const { page } = await stage.open(stage.server.origin);
    await page.locator(".suggestions button").first().click();
    await page.locator(".sources").waitFor();
    const before = stage.server.requests.length;
    await page.waitForTimeout(1500);
    expect(stage.server.requests.length).toBe(before);
  });
});
