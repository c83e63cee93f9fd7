import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { limitBody } from "./limit-body.ts";
import type { Router } from "./router.ts";
import { startTestServer } from "./test-server.ts";

/** The routes of a test, and what became of an upload. */
function mountRoutes() {
  const ended = Promise.withResolvers<string>();
  const mount = (app: Router): void => {
    app.use("/api/json", limitBody({ deadlineMs: 200 }));
    app.post("/api/json", async (context) => context.json(await context.req.json()));
    app.post("/api/upload", async (context) => {
      let bytes = 0;
      try {
        for await (const piece of context.req.raw.body ?? []) bytes += piece.length;
        ended.resolve("whole");
        return context.json({ bytes });
      } catch (thrown) {
        ended.resolve("broken off");
        throw thrown;
      }
    });
  };
  return { mount, ended: ended.promise };
}

/** Announces a body of so many bytes and sends the first of them. */
async function beginPost(url: string, path: string, bytes: number): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  await once(socket, "connect");
  socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n`);
  socket.write(`content-length: ${bytes}\r\n\r\n1`);
  return socket;
}

test("JSON that does not arrive in time is a 408, and its connection ends", async () => {
  await using server = await startTestServer(mountRoutes().mount);
  const socket = await beginPost(server.url, "/api/json", 3);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('"code":"body-too-slow"');
  expect(server.lines.filter(({ event }) => event === "http.failed")).toEqual([]);
});

test("an upload may take longer than JSON may", async () => {
  const { mount, ended } = mountRoutes();
  await using server = await startTestServer(mount);
  const upload = await beginPost(server.url, "/api/upload", 3);
  expect(await text(await beginPost(server.url, "/api/json", 3))).toMatch(/^HTTP\/1\.1 408 /);
  upload.write("23");
  expect(await ended).toBe("whole");
  const [answer] = await once(upload, "data");
  expect(String(answer)).toContain('{"bytes":3}');
  upload.destroy();
});

test("a client that goes away in its upload leaves one plain line in the log", async () => {
  const { mount, ended } = mountRoutes();
  await using server = await startTestServer(mount);
  const upload = await beginPost(server.url, "/api/upload", 1000);
  await fetch(`${server.url}/api/json`, { method: "POST", body: "1" });
  upload.destroy();
  expect(await ended).toBe("broken off");
  await expect.poll(() => server.lines.filter(({ route }) => route === "/api/upload")).toHaveLength(1);
  expect(server.lines.find(({ route }) => route === "/api/upload")).toMatchObject({ level: "info", status: 499 });
  expect(server.lines.filter(({ level }) => level === "error")).toEqual([]);
});
