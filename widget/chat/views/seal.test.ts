import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage, visit } from "../../testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

describe("the seal", () => {
  it("says who can open the conversation, in the visitor's language", async () => {
    const { page } = await stage.open(`${stage.server.origin}`);
    await page.getByRole("button", { name: "Versiegelt" }).click();
    expect(await page.locator("#seal-meaning").innerText()).toMatch(/^Nur dieser Browser kann Ihr Gespräch öffnen\./);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Sealed" }).waitFor();
    expect(await page.locator("#seal-meaning").innerText()).toMatch(/^Only this browser can open your conversation\./);
  });

  it("claims nothing as long as the server has not said how conversations are kept", async () => {
    const context = await stage.browser.newContext({ locale: "de-DE" });
    const page = await context.newPage();
    const asked = Promise.withResolvers<void>();
    await page.route("**/api/assistants/*", async (route) => {
      asked.resolve();
      await route.abort();
    });
    await visit(page, stage.server.origin);
    await asked.promise;
    await page.locator("textarea").waitFor();
    expect(await page.locator(".sealed").count()).toBe(0);
    await context.close();
  });
});
