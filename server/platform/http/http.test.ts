import { createConnection } from "node:net";
import { createRoute, z } from "@hono/zod-openapi";
import { cors } from "hono/cors";
import { expect, test } from "vitest";
import { createMovableClock, minutes } from "#platform/clock";
import { DomainError } from "#platform/errors";
import { createApiDocs } from "./api-docs.ts";
import { clientNetwork } from "./client-address.ts";
import { preferredLanguage } from "./language.ts";
import { limitBody } from "./limit-body.ts";
import { limitRate } from "./rate-limit.ts";
import { createRouter, type Router } from "./router.ts";
import { startTestServer } from "./test-server.ts";

const greet = createRoute({
  method: "post",
  path: "/api/greetings/{name}",
  summary: "Greet <somebody>",
  request: {
    params: z.object({ name: z.string().min(2) }),
    body: { content: { "application/json": { schema: z.strictObject({ text: z.string().max(5) }) } } },
  },
  responses: {
    200: { description: "Greeted", content: { "application/json": { schema: z.object({ text: z.string() }) } } },
  },
});

function mountGreetings(app: Router): void {
  const routes = createRouter();
  routes.use("/api/greetings/*", limitBody({ maxBytes: 1024 }));
  routes.openapi(greet, (context) => context.json({ text: context.req.valid("json").text }, 200));
  app.route("/", routes);
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

test("what does not fit the schema is a 422 that names paths and rules, never the sender's words", async () => {
  await using server = await startTestServer(mountGreetings);
  const response = await post(`${server.url}/api/greetings/anna`, '{"text":"far too long","anna-muster":1}', {
    "accept-language": "en",
  });
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    code: "invalid-request",
    status: 422,
    title: "Invalid request",
    faults: [
      { path: "text", message: expect.any(String) },
      { path: "", message: "1 unknown fields." },
    ],
  });
  expect(text).not.toMatch(/muster|far too/);
});

test("unreadable JSON is a 400 and tells nothing of it", async () => {
  await using server = await startTestServer(mountGreetings);
  const response = await post(`${server.url}/api/greetings/anna`, '{"text": anna@example.org');
  expect(response.status).toBe(400);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: "malformed-request", title: "Unlesbare Anfrage" });
  expect(text).not.toContain("anna");
});

test("a body over the limit is a 413, announced or not", async () => {
  await using server = await startTestServer(mountGreetings);
  const url = `${server.url}/api/greetings/anna`;
  expect((await post(url, JSON.stringify({ text: "x".repeat(2000) }))).status).toBe(413);
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("x".repeat(600)));
    },
  });
  const streamed = await fetch(url, {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/json" },
  } as RequestInit); // undici's type lacks duplex
  expect(streamed.status).toBe(413);
  expect(await streamed.json()).toMatchObject({ code: "body-too-large", detail: expect.stringContaining("1 kB") });
});

test("errors of ours speak the client's language, others say nothing and are logged without their message", async () => {
  class Closed extends DomainError {
    constructor() {
      super({
        code: "closed",
        status: 409,
        title: { de: "Zu", en: "Closed" },
        detail: { de: "Es ist zu.", en: "It is closed." },
      });
    }
  }
  await using server = await startTestServer((app) => {
    app.get("/closed", () => {
      throw new Closed();
    });
    app.get("/broken", () => {
      throw new TypeError("Anna Muster, anna@example.org");
    });
  });
  const closed = await fetch(`${server.url}/closed`, { headers: { "accept-language": "en-GB,de;q=0.3" } });
  expect(await closed.json()).toEqual({
    type: "urn:diskret:problem:closed",
    title: "Closed",
    status: 409,
    code: "closed",
    detail: "It is closed.",
  });
  const broken = await fetch(`${server.url}/broken`);
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toMatch(/anna/i);
  expect(JSON.stringify(server.lines)).not.toMatch(/anna/i);
  expect(server.lines.map((line) => line.event)).toEqual(["http.request", "http.failed", "http.request"]);
  expect(server.lines[1]).toMatchObject({ error: "TypeError" });
});

test("the access log holds the route's pattern and the shortened address, never path or query", async () => {
  await using server = await startTestServer(mountGreetings, {
    trustedProxies: [{ address: "127.0.0.1", prefix: 32, family: "ipv4" }],
  });
  const forwarded = { "x-forwarded-for": "198.51.100.9, 203.0.113.77" };
  await post(`${server.url}/api/greetings/anna-muster?q=anna-muster`, '{"text":"hi"}', forwarded);
  await fetch(`${server.url}/anna-muster/path`, { headers: { "x-forwarded-for": "2001:db8:85a3::8a2e:370:7334" } });
  expect(server.lines).toMatchObject([
    { route: "/api/greetings/:name", status: 200, method: "POST", address: "203.0.113.0/24" },
    { route: "unmatched", status: 404, method: "GET", address: "2001:db8:85a3::/48" },
  ]);
  expect(JSON.stringify(server.lines)).not.toMatch(/anna|\.77|198|8a2e/);
});

test("nobody but a trusted proxy is believed about an address", async () => {
  const seen: string[] = [];
  const mount = (app: Router) =>
    app.get("/", (context) => {
      seen.push(context.var.clientAddress);
      return context.text("");
    });
  await using open = await startTestServer(mount);
  await using proxied = await startTestServer(mount, {
    trustedProxies: [{ address: "127.0.0.0", prefix: 8, family: "ipv4" }],
  });
  const ask = (url: string, hops: string) => fetch(url, { headers: { "x-forwarded-for": hops } });
  await ask(open.url, "203.0.113.77");
  await ask(proxied.url, "203.0.113.77");
  await ask(proxied.url, "198.51.100.9, 203.0.113.77, 127.0.0.9");
  await ask(proxied.url, "not-an-address");
  await ask(proxied.url, "127.0.0.3");
  expect(seen).toEqual(["127.0.0.1", "203.0.113.77", "203.0.113.77", "127.0.0.1", "127.0.0.1"]);
});

test("every response has the security headers, a route may override one", async () => {
  await using server = await startTestServer(
    (app) => {
      app.get("/page", (context) => context.html("<p>Hello</p>"));
      app.get("/widget.js", (context) => context.body("", 200, { "cross-origin-resource-policy": "cross-origin" }));
    },
    { strictTransport: true },
  );
  const page = (await fetch(`${server.url}/page`)).headers;
  const policy = page.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(Object.fromEntries(page)).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": expect.stringContaining("camera=()"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "strict-transport-security": "max-age=63072000",
    vary: "Accept-Language",
  });
  expect(page.has("set-cookie")).toBe(false);
  expect((await fetch(`${server.url}/widget.js`)).headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  const missing = (await fetch(`${server.url}/missing`)).headers;
  expect(missing.get("content-security-policy")).toContain("sandbox");
  await using local = await startTestServer(() => {});
  expect((await fetch(local.url)).headers.has("strict-transport-security")).toBe(false);
});

test("after its share a client gets a 429 that says when to go on, others go on", async () => {
  const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
  await using server = await startTestServer(
    (app) => {
      app.use(
        limitRate({
          name: "messages",
          perMinute: 3,
          clock,
          subject: (context) => context.req.header("diskret-session") ?? "",
        }),
      );
      app.get("/", (context) => context.text("ok"));
    },
    { clock },
  );
  const ask = (session: string) =>
    fetch(server.url, { headers: { "diskret-session": session, "accept-language": "en" } });
  const first = await ask("one");
  expect(first.headers.get("ratelimit-policy")).toBe('"messages";q=3;w=60');
  expect(first.headers.get("ratelimit")).toBe('"messages";r=2;t=0');
  expect([(await ask("one")).status, (await ask("one")).status]).toEqual([200, 200]);
  const refused = await ask("one");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("20");
  expect(refused.headers.get("ratelimit")).toBe('"messages";r=0;t=20');
  expect(await refused.json()).toMatchObject({ code: "too-many-requests", retryAfterSeconds: 20 });
  expect((await ask("two")).status).toBe(200);
  clock.advance(20_000);
  expect([(await ask("one")).status, (await ask("one")).status]).toEqual([200, 429]);
  clock.advance(minutes(60));
  expect((await ask("one")).headers.get("ratelimit")).toBe('"messages";r=2;t=0');
});

test("a problem keeps the headers that let another origin read it", async () => {
  await using server = await startTestServer((app) => {
    app.use(cors({ origin: "*", exposeHeaders: ["Retry-After"] }));
    mountGreetings(app);
  });
  const refused = await post(`${server.url}/api/greetings/a`, "{}");
  expect(refused.status).toBe(422);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
});

test("IPv6 clients count by their network, as one household holds 2^64 addresses", async () => {
  const subjects = new Set<string>();
  await using server = await startTestServer(
    (app) =>
      app.get("/", (context) => {
        subjects.add(clientNetwork(context));
        return context.text("");
      }),
    { trustedProxies: [{ address: "127.0.0.1", prefix: 32, family: "ipv4" }] },
  );
  const addresses = [
    "2001:db8:1:2::3",
    "2001:db8:1:2:ffff::",
    "2001:DB8:1:2:0:0:0:9",
    "2001:db8:1:3::3",
    "203.0.113.7",
    "203.0.113.8",
  ];
  for (const address of addresses) await fetch(server.url, { headers: { "x-forwarded-for": address } });
  expect([...subjects]).toEqual(["2001:db8:1:2", "2001:db8:1:3", "203.0.113.7", "203.0.113.8"]);
});

test("the language follows Accept-Language by weight", () => {
  expect(preferredLanguage("en-US,en;q=0.9", "de")).toBe("en");
  expect(preferredLanguage("fr, en;q=0.5, de-CH;q=0.8", "en")).toBe("de");
  expect(preferredLanguage("fr", "de")).toBe("de");
  expect(preferredLanguage("en;q=0", "de")).toBe("de");
  expect(preferredLanguage(undefined, "en")).toBe("en");
  expect(preferredLanguage(`${"a,".repeat(1e5)}en`, "de")).toBe("de");
});

test("the API's description is OpenAPI 3.1, and its page needs nothing but its own style", async () => {
  await using server = await startTestServer((app) => {
    mountGreetings(app);
    app.route("/", createApiDocs(app, { title: "Diskret", version: "1.2.3", description: "What it can do." }));
  });
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: object }; // as asserted below
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(["/api/greetings/{name}"]);
  const response = await fetch(`${server.url}/api/docs`);
  const page = await response.text();
  expect(page).toContain("/api/greetings/{name}");
  expect(page).toContain("Greet &#60;somebody&#62;");
  expect(page).not.toMatch(/<script|<style|style=|onclick=|https?:\/\//);
  expect(response.headers.get("content-security-policy")).toContain("style-src 'self'");
  expect((await fetch(`${server.url}/api/docs/style.css`)).headers.get("content-type")).toContain("text/css");
});

test("a request that is no HTTP is refused and does not harm the server", async () => {
  await using server = await startTestServer((app) => app.get("/", (context) => context.text("ok")));
  const socket = createConnection(server.server.port, "127.0.0.1");
  const answer = new Promise<string>((resolve) => socket.once("data", (data) => resolve(data.toString())));
  socket.write("anna@example.org\r\n\r\n");
  expect(await answer).toContain("400 Bad Request");
  socket.destroy();
  expect(await (await fetch(server.url)).text()).toBe("ok");
});
