import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createMovableClock } from "#platform/clock";
import { createDoor, type Transfer } from "./door.ts";
import { EgressDenied } from "./errors.ts";
import { createUnguardedOutgoing } from "./guard.ts";
import type { LedgerWriter, TransferEnd, TransferStart } from "./ledger-writer.ts";
import { defineRecipient } from "./recipient.ts";
import { createRefusalLog } from "./refusal-log.ts";

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A recipient on this machine that answers as it is told. */
async function openRecipient(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  const recipient = defineRecipient({
    id: "provider",
    legalName: "Anbieter GmbH",
    address: "Weg 1, Bonn",
    role: "processor",
    countries: ["DE", "FR"],
    safeguard: "eea",
    contractDate: "2025-01-01",
    hosts: [{ host: "127.0.0.1", port }],
    purposes: ["answer"],
    categories: ["message-content"],
    keeps: { de: "nichts", en: "nothing" },
  });
  return { recipient, url: `http://127.0.0.1:${port}` };
}

interface Entry extends TransferStart {
  readonly end: TransferEnd | null;
}

/** A ledger in memory: what the door writes, in order. */
function createMemoryLedger(entries: Entry[] = []): LedgerWriter {
  return {
    async begin(start) {
      entries.push({ ...start, end: null });
      return String(entries.length - 1);
    },
    async complete(id, end) {
      const index = Number(id);
      const entry = entries[index];
      if (entry !== undefined) entries[index] = { ...entry, end };
    },
  };
}

async function openDoor(listener: RequestListener, changes: { ledger?: LedgerWriter } = {}) {
  const { recipient, url } = await openRecipient(listener);
  const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
  const entries: Entry[] = [];
  const refusals = createRefusalLog(clock);
  const faults: unknown[] = [];
  const door = createDoor({
    isDeclared: async (asked) => asked === recipient,
    outgoing: createUnguardedOutgoing(),
    ledger: changes.ledger ?? createMemoryLedger(entries),
    refusals,
    clock,
    isEuOnly: () => true,
    onLedgerFault: (fault) => faults.push(fault),
  });
  const transfer: Transfer = { recipient, purpose: "answer", categories: { "message-content": 2 } };
  return { door, recipient, transfer, url, entries, refusals, faults };
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const echo: RequestListener = async (request, response) => {
  response.end(await buffer(request));
};

describe("a transfer", () => {
  test("is sent and stands in the ledger with everything but its payload", async () => {
    const { door, transfer, url, entries } = await openDoor(echo);
    const response = await door.fetch(transfer, new Request(`${url}/v1`, { method: "POST", body: "Grüße" }));
    expect([response.status, await response.text()]).toEqual([200, "Grüße"]);
    const payload = { bytes: 7, hash: sha256("Grüße") };
    expect(entries).toEqual([
      {
        at: new Date("2026-03-01T12:00:00Z"),
        recipient: "provider",
        country: "DE FR",
        purpose: "answer",
        categories: { "message-content": 2 },
        payload,
        end: { outcome: "answered", status: 200, payload },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain("Grüße");
  });

  test("stands in the ledger before it arrives", async () => {
    const entries: Entry[] = [];
    const seen: unknown[] = [];
    const { door, transfer, url } = await openDoor(
      (request, response) => {
        seen.push(entries.at(-1)?.end);
        echo(request, response);
      },
      { ledger: createMemoryLedger(entries) },
    );
    await door.fetch(transfer, new Request(url, { method: "POST", body: "x" }));
    expect(seen).toEqual([null]);
  });

  test("without body counts path and query as what was told", async () => {
    const { door, transfer, url, entries } = await openDoor(echo);
    await door.fetch(transfer, new Request(`${url}/search?q=Bonn`));
    expect(entries[0]?.payload).toEqual({ bytes: 14, hash: sha256("/search?q=Bonn") });
  });

  test("that is long streams both ways and is hashed as it passes", async () => {
    const { door, transfer, url, entries } = await openDoor((request, response) => {
      request.pipe(response);
    });
    const chunk = Buffer.alloc(64 * 1024, "b");
    const sent = { chunks: 0 };
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent.chunks += 1;
        if (sent.chunks > 64) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await door.fetch(transfer, new Request(url, { method: "POST", body, duplex: "half" }));
    expect((await response.arrayBuffer()).byteLength).toBe(4 * 1024 * 1024);
    await expect.poll(() => entries[0]?.end).not.toBeNull();
    expect(entries[0]).toMatchObject({
      payload: null,
      end: {
        outcome: "answered",
        payload: { bytes: 4 * 1024 * 1024, hash: sha256(Buffer.alloc(4 * 1024 * 1024, "b")) },
      },
    });
  });

  test("waits where the reader of the answer is slow", async () => {
    const written = { bytes: 0 };
    const { door, transfer, url } = await openDoor(async (_request, response) => {
      response.on("error", () => undefined).setMaxListeners(0);
      const chunk = Buffer.alloc(256 * 1024);
      while (written.bytes < 256 * 1024 * 1024 && !response.destroyed) {
        written.bytes += chunk.byteLength;
        if (!response.write(chunk))
          await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
      }
      response.end();
    });
    const response = await door.fetch(transfer, new Request(url));
    const reader = response.body?.getReader();
    await reader?.read();
    const settled = await vi.waitFor(async () => {
      const before = written.bytes;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (written.bytes !== before) throw new Error("still writing");
      return before;
    }, 60_000);
    expect(settled).toBeLessThan(64 * 1024 * 1024);
    await reader?.cancel();
  });

  test("hands on answers that are compressed, empty or carry two headers of a name", async () => {
    const { door, transfer, url } = await openDoor((request, response) => {
      if (request.url === "/empty") response.writeHead(204).end();
      else response.writeHead(200, { "content-encoding": "gzip", "x-two": ["a", "b"] }).end(gzipSync("squeezed"));
    });
    const response = await door.fetch(transfer, new Request(url));
    expect([await response.text(), response.headers.get("x-two")]).toEqual(["squeezed", "a, b"]);
    const empty = await door.fetch(transfer, new Request(`${url}/empty`));
    expect([empty.status, empty.body]).toEqual([204, null]);
  });

  test("has the shape of fetch for client libraries", async () => {
    const { door, recipient, url, entries } = await openDoor(echo);
    const fetchLike = door.fetchFor(recipient, "answer", { "message-content": 1 });
    const response = await fetchLike(url, { method: "POST", body: JSON.stringify({ a: 1 }) });
    expect(await response.json()).toEqual({ a: 1 });
    expect(entries).toHaveLength(1);
  });
});

describe("a refused call", () => {
  test("fails with code and mend, opens nothing and is reported", async () => {
    const requests: string[] = [];
    const { door, transfer, url, entries, refusals } = await openDoor((request, response) => {
      requests.push(request.url ?? "");
      response.end();
    });
    const outcome = await door.fetch({ ...transfer, purpose: "training" }, new Request(url)).catch((error) => error);
    expect(outcome).toBeInstanceOf(EgressDenied);
    expect(outcome).toMatchObject({ code: "purpose-not-declared", recipient: "provider", mend: expect.any(String) });
    expect([requests, entries]).toEqual([[], []]);
    expect(refusals.list()).toMatchObject([{ way: "door: purpose-not-declared", count: 1 }]);
  });

  test("is every call while the ledger cannot be written", async () => {
    const requests: string[] = [];
    const broken: LedgerWriter = {
      begin: () => Promise.reject(new Error("no space left")),
      complete: async () => undefined,
    };
    const { door, transfer, url } = await openDoor(
      (request, response) => {
        requests.push(request.url ?? "");
        response.end();
      },
      { ledger: broken },
    );
    await expect(door.fetch(transfer, new Request(url))).rejects.toMatchObject({ code: "ledger-unavailable" });
    expect(requests).toEqual([]);
  });

  test("is one that its caller gave up before", async () => {
    const { door, transfer, url } = await openDoor(echo);
    await expect(door.fetch(transfer, new Request(url), AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("what goes wrong on the way", () => {
  test("a dead recipient leaves an entry that says that nothing was sent", async () => {
    const { door, transfer, url, entries } = await openDoor(echo);
    for (const close of closers.splice(0)) await close();
    await expect(door.fetch(transfer, new Request(url, { method: "POST", body: "x" }))).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
    expect(entries[0]?.end).toEqual({ outcome: "failed", status: null, payload: { bytes: 0, hash: sha256("") } });
  });

  test("a call that is given up while it waits is written down as aborted", async () => {
    const arrived = Promise.withResolvers<void>();
    const { door, transfer, url, entries } = await openDoor(() => arrived.resolve());
    const stop = new AbortController();
    const answer = door.fetch(transfer, new Request(url, { method: "POST", body: "x" }), stop.signal);
    await arrived.promise;
    stop.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(entries[0]?.end).toMatchObject({ outcome: "aborted", payload: { bytes: 1 } });
  });

  test("giving up ends an answer that is still coming, on both sides", async () => {
    const closed = Promise.withResolvers<void>();
    const { door, transfer, url } = await openDoor((_request, response) => {
      response.on("close", () => closed.resolve());
      response.write("first");
    });
    const stop = new AbortController();
    const response = await door.fetch(transfer, new Request(url), stop.signal);
    const reader = response.body?.getReader();
    await reader?.read();
    stop.abort();
    await expect(reader?.read()).rejects.toThrow();
    await closed.promise;
  });

  test("an entry that cannot be completed stays, and the fault is told", async () => {
    const ledger: LedgerWriter = { begin: async () => "1", complete: () => Promise.reject(new Error("gone")) };
    const { door, transfer, url, faults } = await openDoor(echo, { ledger });
    expect((await door.fetch(transfer, new Request(url))).status).toBe(200);
    expect(faults).toHaveLength(1);
  });
});

describe("a redirect", () => {
  const redirectTo =
    (location: string, status = 302): RequestListener =>
    (request, response) => {
      if (request.url === "/end") response.end(`${request.method} ${request.headers.authorization ?? "-"}`);
      else response.writeHead(status, { location }).end();
    };

  test("to the recipient's own host is followed and written down as well", async () => {
    const { door, transfer, url, entries } = await openDoor(redirectTo("/end"));
    const headers = { authorization: "Bearer key" };
    const response = await door.fetch(transfer, new Request(`${url}/start`, { method: "POST", body: "x", headers }));
    expect(await response.text()).toBe("GET Bearer key");
    expect(entries.map(({ end }) => end?.status)).toEqual([302, 200]);
  });

  test("to anybody else is refused and reported", async () => {
    const reached: string[] = [];
    const other = await openRecipient((request, response) => {
      reached.push(request.url ?? "");
      response.end();
    });
    const { door, transfer, url, refusals } = await openDoor(redirectTo(`${other.url}/end`));
    await expect(door.fetch(transfer, new Request(url))).rejects.toMatchObject({ code: "host-not-of-recipient" });
    expect(reached).toEqual([]);
    expect(refusals.list()).toMatchObject([{ target: new URL(other.url).host }]);
  });

  test("in a circle ends", async () => {
    const { door, transfer, url } = await openDoor(redirectTo("/start"));
    await expect(door.fetch(transfer, new Request(url))).rejects.toMatchObject({ code: "redirect-refused" });
  });

  test("is handed on where the caller wants to see it", async () => {
    const { door, transfer, url } = await openDoor(redirectTo("/end"));
    expect((await door.fetch(transfer, new Request(url, { redirect: "manual" }))).status).toBe(302);
  });

  test("with status 307 sends the body again", async () => {
    const { door, transfer, url, entries } = await openDoor((request, response) => {
      if (request.url === "/end") echo(request, response);
      else response.writeHead(307, { location: "/end" }).end();
    });
    const response = await door.fetch(transfer, new Request(url, { method: "POST", body: "again" }));
    expect([await response.text(), entries.length]).toEqual(["again", 2]);
  });
});
