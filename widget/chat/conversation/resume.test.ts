import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { undisturbed } from "../../testing/behaviour.ts";
import { german } from "../../testing/recorded.ts";
import { openStage, type Stage } from "../../testing/stage.ts";
import { bare, watchAnswer } from "../../testing/watch-answer.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(stage.server.behaviour, undisturbed());
});

const whole = bare(german.text.replace(/^- /gm, ""));
const suggestion = ".suggestions button";
/** How many words of the recorded answer show its beginning and something bold. */
const beginning = 12;

async function shownAnswer(page: Page): Promise<string> {
  await page.locator(".sources").last().waitFor();
  return bare((await page.locator(".answer .words").last().textContent()) ?? "").replace(/\d$/, "");
}

/** Citation numbers stand in the text without their brackets. */
const withoutNumbers = (text: string) => text.replace(/(?<=\.)\d/g, "");

describe("an answer over a bad network", () => {
  it("is shown exactly once though the stream is cut again and again and events are repeated", async () => {
    stage.server.behaviour.cutAfter = [3, 0, 7, 1, 12, 2];
    stage.server.behaviour.repeats = true;
    const { page, faults } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().waitFor();
    const seen = await watchAnswer(page);
    await page.locator(suggestion).first().click();
    expect(withoutNumbers(await shownAnswer(page))).toBe(withoutNumbers(whole));
    for (const text of await seen()) expect(withoutNumbers(whole)).toContain(withoutNumbers(bare(text)));
    expect(await page.locator(".question").count()).toBe(1);
    expect(stage.server.behaviour.cutAfter).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("goes on after a reload in the middle of it", async () => {
    stage.server.behaviour.holdAfter = beginning;
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await page.locator(".answer strong").waitFor();
    await page.reload();
    await page.locator(".answer.streaming strong").waitFor();
    stage.server.behaviour.holdAfter = Number.POSITIVE_INFINITY;
    expect(withoutNumbers(await shownAnswer(page))).toBe(withoutNumbers(whole));
    expect(await page.locator(".question").count()).toBe(1);
  });

  it("is found again when the connection was lost before the first word", async () => {
    stage.server.behaviour.lostAnswers = 1;
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    expect(withoutNumbers(await shownAnswer(page))).toBe(withoutNumbers(whole));
    expect(await page.locator(".question").count()).toBe(1);
    expect(await page.locator(".fault").count()).toBe(0);
  });

  it("says calmly that there is no connection, and goes on when it is back", async () => {
    stage.server.behaviour.cutAfter = [6];
    stage.server.behaviour.holdAfter = 2;
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await page.locator(".answer.streaming").waitFor();
    stage.server.behaviour.down = true;
    stage.server.behaviour.holdAfter = Number.POSITIVE_INFINITY;
    await page.locator(".offline").waitFor();
    stage.server.behaviour.down = false;
    expect(withoutNumbers(await shownAnswer(page))).toBe(withoutNumbers(whole));
    expect(await page.locator(".offline").count()).toBe(0);
  });
});

describe("a question that cannot be sent", () => {
  it("stays in the field, with the reason and a countdown, and is sent on the next try", async () => {
    stage.server.behaviour.refusals = [{ status: 429, retryAfterSeconds: 1 }];
    const { page } = await stage.open(stage.server.origin);
    await page.locator("textarea:enabled").fill("Was kostet das?");
    await page.keyboard.press("Enter");
    await page.getByText("Die Frage wurde nicht gesendet.").waitFor();
    expect(await page.locator("textarea").inputValue()).toBe("Was kostet das?");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await shownAnswer(page);
    expect(await page.locator("textarea").inputValue()).toBe("");
    expect(await page.locator(".fault").count()).toBe(0);
  });

  it("stays in the field when the server fails or is away", async () => {
    stage.server.behaviour.refusals = [{ status: 500 }];
    const { page } = await stage.open(stage.server.origin);
    await page.locator("textarea:enabled").fill("Was kostet das?");
    await page.keyboard.press("Enter");
    await page.getByText("Auf dem Server ist ein Fehler aufgetreten.").waitFor();
    expect(await page.locator("textarea").inputValue()).toBe("Was kostet das?");
  });
});

describe("the visitor's controls", () => {
  it("stop an answer and keep what was written, then answer anew", async () => {
    stage.server.behaviour.holdAfter = beginning;
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await page.locator(".answer.streaming strong").waitFor();
    await page.getByRole("button", { name: "Antwort anhalten" }).click();
    await page.getByText("Die Antwort wurde angehalten.").waitFor();
    stage.server.behaviour.holdAfter = Number.POSITIVE_INFINITY;
    await page.getByRole("button", { name: "Neu antworten" }).click();
    expect(withoutNumbers(await shownAnswer(page))).toBe(withoutNumbers(whole));
    expect(await page.locator(".answer").count()).toBe(1);
  });

  it("change an own question, which replaces it and everything after it", async () => {
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await shownAnswer(page);
    await page.getByRole("button", { name: "Ändern" }).click();
    await page.getByText("Sie ändern diese Frage.").waitFor();
    await page.locator("textarea").fill("How is it sealed?");
    await page.keyboard.press("Enter");
    await page.locator(".answer table").waitFor();
    expect(await page.locator(".question .words").allTextContents()).toEqual(["How is it sealed?"]);
    expect(await page.locator(".answer .words").getAttribute("lang")).toBe("en");
  });

  it("delete everything: the conversation there, the key here, and say so", async () => {
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await shownAnswer(page);
    const before = stage.server.conversations.size;
    await page.getByRole("button", { name: "Gespräch verwalten" }).click();
    await page.getByRole("button", { name: "Alles löschen …" }).click();
    await page.getByRole("button", { name: "Alles löschen", exact: true }).click();
    await page.getByText("Alle Informationen wurden gelöscht.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(stage.server.conversations.size).toBe(before - 1);
    expect(await page.locator(".answer").count()).toBe(0);
  });

  it("choose how long it is kept, and take it along", async () => {
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await shownAnswer(page);
    await page.getByRole("button", { name: "Gespräch verwalten" }).click();
    await page.getByRole("radio", { name: "7 Tage" }).check();
    await expect.poll(() => [...stage.server.conversations.values()].at(-1)?.snapshot().keepDays).toBe(7);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Als JSON" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("gespraech.json");
  });

  it("open the passage of a citation in its document, and Escape leads back to the citation", async () => {
    const { page } = await stage.open(stage.server.origin);
    await page.locator(suggestion).first().click();
    await shownAnswer(page);
    await page
      .getByRole("button", { name: /^Quelle 2:/ })
      .first()
      .click();
    await page.locator(".cited").waitFor();
    expect(await page.locator(".cited").textContent()).toContain("Wird der Schlüssel vernichtet");
    expect(await page.getByRole("link", { name: "Original öffnen" }).getAttribute("href")).toMatch(/original#page=4$/);
    await page.keyboard.press("Escape");
    expect(await page.locator(".passage").count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector("#chat")?.shadowRoot?.activeElement?.textContent)).toBe(
      "2",
    );
  });
});
