import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { sendStream } from "./send-stream.ts";
import { createStaticFiles } from "./static-files.ts";
import { startTestServer } from "./test-server.ts";

const parent = mkdtempSync(path.join(tmpdir(), "diskret-static-"));
const folder = path.join(parent, "dist");
mkdirSync(path.join(folder, "assets"), { recursive: true });
const script = "export const words = 'many words ';\n".repeat(200);
writeFileSync(path.join(folder, "assets", "page-D3a9xK2c.js"), script);
writeFileSync(path.join(folder, "widget.js"), script);
writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>page</title>");
writeFileSync(path.join(folder, "notes.exe"), "");
writeFileSync(path.join(parent, "secret.json"), "{}");
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function startServer(crossOrigin = false) {
  const files = await createStaticFiles({ folder, crossOrigin });
  return await startTestServer((app) =>
    app.get("/files/:name{.+}", (context) => files.respond(context, context.req.param("name"))),
  );
}

/** A request as it stands, without what fetch would unpack or tidy up. */
async function get(url: string, path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(url);
  const asked = Promise.withResolvers<import("node:http").IncomingMessage>();
  request({ port, path, headers }, asked.resolve).on("error", asked.reject).end();
  const response = await asked.promise;
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

test("a file is sent in the best encoding the client takes", async () => {
  await using server = await startServer();
  const ask = (encodings: string) => get(server.url, "/files/widget.js", { "accept-encoding": encodings });
  const br = await ask("gzip, deflate, br");
  expect(br.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    vary: "Accept-Encoding, Accept-Language",
  });
  expect(brotliDecompressSync(br.body).toString()).toBe(script);
  const gzip = await ask("gzip, br;q=0");
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  const plain = await ask("");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
});

test("hashed names are kept for ever, others are asked for again and answered with 304", async () => {
  await using server = await startServer();
  expect((await get(server.url, "/files/assets/page-D3a9xK2c.js")).headers["cache-control"]).toBe(
    "public, max-age=31536000, immutable",
  );
  const first = await get(server.url, "/files/widget.js");
  expect(first.headers["cache-control"]).toBe("no-cache");
  const again = await get(server.url, "/files/widget.js", { "if-none-match": String(first.headers.etag) });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test("a page that has not changed keeps its policy, because a browser takes the headers of a 304 over", async () => {
  await using server = await startServer();
  const first = await get(server.url, "/files/index.html");
  const again = await get(server.url, "/files/index.html", { "if-none-match": String(first.headers.etag) });
  expect(again.status).toBe(304);
  expect(again.headers["content-security-policy"]).toContain("script-src 'self'");
  expect(again.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
});

test("no path leads out of the folder, and nothing of an unknown type is served", async () => {
  await using server = await startServer();
  for (const name of [
    "../secret.json",
    "..%2fsecret.json",
    "assets/../../secret.json",
    "%2e%2e/secret.json",
    "notes.exe",
    "assets",
    "",
    "missing.js",
  ])
    expect((await get(server.url, `/files/${name}`)).status, name).toBe(404);
});

test("the widget's files may be loaded by other origins, the dashboard's may not", async () => {
  await using widget = await startServer(true);
  await using dashboard = await startServer(false);
  expect((await get(widget.url, "/files/widget.js")).headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect((await get(dashboard.url, "/files/widget.js")).headers).toMatchObject({
    "cross-origin-resource-policy": "same-origin",
  });
  expect((await get(dashboard.url, "/files/widget.js")).headers["access-control-allow-origin"]).toBeUndefined();
});

test("a stream is sent whole, and one that fails cuts the connection instead of looking complete", async () => {
  const failures: unknown[] = [];
  const onFailure = (thrown: unknown) => failures.push(thrown);
  async function* breaking() {
    yield Buffer.alloc(100_000);
    throw new Error("damaged");
  }
  await using server = await startTestServer((app) => {
    app.get("/whole", (context) =>
      sendStream(context, Readable.from([Buffer.alloc(200_000, 1)]), { mediaType: "application/pdf", onFailure }),
    );
    app.get("/broken", (context) =>
      sendStream(context, Readable.from(breaking()), { mediaType: "application/pdf", onFailure }),
    );
  });
  expect((await get(server.url, "/whole")).body).toHaveLength(200_000);
  await expect(get(server.url, "/broken")).rejects.toThrow();
  expect(failures).toHaveLength(1);
});
