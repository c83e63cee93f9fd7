import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "#testing/app";

let installation: TestApp;
beforeAll(async () => {
  installation = await openTestApp({ settings: { PUBLIC_URL: "https://chat.example.org" } });
});
afterAll(() => installation?.[Symbol.asyncDispose]());

const ask = (path: string, init: RequestInit = {}) => installation.request(path, init);

test("pages answer HEAD as they answer GET, without a body", async () => {
  for (const path of [
    "/",
    "/operator",
    "/privacy",
    "/imprint?language=en",
    "/widget.js",
    "/favicon.ico",
    "/robots.txt",
  ]) {
    const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    expect([path, head.status]).toEqual([path, 200]);
    expect(await head.text()).toBe("");
    expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
    await get.body?.cancel();
  }
});

test("the icon is the seal", async () => {
  const icon = await ask("/favicon.ico");
  expect(icon.headers.get("content-type")).toBe("image/svg+xml");
  expect(await icon.text()).toMatch(/^<svg /);
});

test("search engines may list the chat, but neither the API nor the operator's page", async () => {
  expect(await (await ask("/robots.txt")).text()).toBe(
    "User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /operator\n",
  );
  const tag = async (path: string) => (await ask(path)).headers.get("x-robots-tag");
  for (const path of ["/operator", "/operator/sources", "/api/docs", "/api/assistants/diskret", "/api/nothing"])
    expect([path, await tag(path)]).toEqual([path, "noindex"]);
  for (const path of ["/", "/privacy", "/widget.js"]) expect([path, await tag(path)]).toEqual([path, null]);
});

describe("security.txt", () => {
  test("is not there as long as the controller states no e-mail address", async () => {
    expect((await ask("/.well-known/security.txt")).status).toBe(404);
  });

  test("names the controller's address and ends within a year", async () => {
    const { accounts, organisationId } = installation.app;
    const { controller } = await accounts.controller(organisationId);
    await accounts.setController(organisationId, { ...controller, email: "info@muster.example" });
    const answer = await ask("/.well-known/security.txt");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; charset=utf-8$/i);
    const fields = new Map(
      (await answer.text())
        .trim()
        .split("\n")
        .map((line) => line.split(": ", 2) as [string, string]),
    ); // two parts each
    expect(fields.get("Contact")).toBe("mailto:info@muster.example");
    expect(fields.get("Canonical")).toBe("https://chat.example.org/.well-known/security.txt");
    const endMs = Date.parse(fields.get("Expires") ?? "") - installation.clock.now().getTime();
    expect(endMs).toBeGreaterThan(0);
    expect(endMs).toBeLessThan(365 * 86_400_000);
  });
});
