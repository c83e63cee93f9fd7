import { request } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sse } from "./sse.ts";
import { encodeSse, type SseEvent } from "./sse-event.ts";
import { startTestServer } from "./test-server.ts";

/** Reads a stream as a browser does (HTML standard, 9.2.6). */
function parse(text: string): { id?: string; event?: string; data: string }[] {
  return text
    .split("\n\n")
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => {
      const fields = block.split("\n").map((line) => /^(\w+): ?(.*)$/s.exec(line));
      const valuesOf = (name: string) => fields.filter((field) => field?.[1] === name).map((field) => field?.[2] ?? "");
      const [id] = valuesOf("id");
      const [event] = valuesOf("event");
      return {
        ...(id === undefined ? {} : { id }),
        ...(event === undefined ? {} : { event }),
        data: valuesOf("data").join("\n"),
      };
    });
}

async function* of(...events: SseEvent[]) {
  yield* events;
}

const fail = (thrown: unknown) => {
  throw thrown;
};

test("any data arrives as it was sent, line ends as the standard reads them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (data, id) => {
      const [event] = parse(encodeSse({ id, event: "answer-delta", data }));
      expect(event?.data).toBe(data.replace(/\r\n|\r/g, "\n"));
      expect(event?.id).toBe(id.replace(/[\r\n\0]/g, " "));
    }),
  );
});

test("JSON with line ends in it is one line, and an id cannot smuggle in a field", () => {
  expect(encodeSse({ id: "1\ndata: x", event: "e", data: { text: "a\nb" } })).toBe(
    'id: 1 data: x\nevent: e\ndata: {"text":"a\\nb"}\n\n',
  );
});

test("a stream has the headers that keep proxies from holding it back, and ends with its source", async () => {
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) =>
      sse(context, {
        onFailure: fail,
        source: () => of({ id: "1", event: "a", data: { n: 1 } }, { event: "b", data: "two\nlines" }),
      }),
    ),
  );
  const response = await fetch(`${server.url}/stream`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  expect(parse(await response.text())).toEqual([
    { id: "1", event: "a", data: '{"n":1}' },
    { event: "b", data: "two\nlines" },
  ]);
});

test("the headers and the first event go out before the second is there", async () => {
  const gate = Promise.withResolvers<void>();
  async function* slow() {
    yield { event: "first", data: 1 };
    await gate.promise;
    yield { event: "second", data: 2 };
  }
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) => sse(context, { onFailure: fail, source: slow })),
  );
  const reader = (await fetch(`${server.url}/stream`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain("event: first");
  gate.resolve();
  expect((await reader?.read())?.value).toContain("event: second");
});

test("a silent stream beats, so that nobody takes it for dead", async () => {
  async function* silent(signal: AbortSignal): AsyncGenerator<SseEvent> {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) => sse(context, { onFailure: fail, heartbeatMs: 10, source: silent })),
  );
  const abort = new AbortController();
  const reader = (await fetch(`${server.url}/stream`, { signal: abort.signal })).body
    ?.pipeThrough(new TextDecoderStream())
    .getReader();
  expect((await reader?.read())?.value).toMatch(/^:\n\n/);
  abort.abort();
});

test("a client that goes away aborts the source and runs its clean-up", async () => {
  const aborted = Promise.withResolvers<void>();
  const cleaned = Promise.withResolvers<void>();
  async function* endless(signal: AbortSignal) {
    signal.addEventListener("abort", () => aborted.resolve());
    try {
      for (let number = 0; !signal.aborted; number += 1) {
        yield { event: "tick", data: number };
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    } finally {
      cleaned.resolve();
    }
  }
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) => sse(context, { onFailure: fail, source: endless })),
  );
  const abort = new AbortController();
  const response = await fetch(`${server.url}/stream`, { signal: abort.signal });
  await response.body?.getReader().read();
  abort.abort();
  await aborted.promise;
  await cleaned.promise;
});

test("a client that left before the stream began, or asks for the head only, starts nothing", async () => {
  const open: AbortSignal[] = [];
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  async function* silent(signal: AbortSignal): AsyncGenerator<SseEvent> {
    open.push(signal);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }
  await using server = await startTestServer((app) => {
    app.get("/stream", async (context) => {
      asked.resolve();
      await gate.promise;
      return sse(context, { onFailure: fail, source: silent });
    });
  });
  const abort = new AbortController();
  const left = fetch(`${server.url}/stream`, { signal: abort.signal });
  await asked.promise;
  abort.abort();
  await expect(left).rejects.toThrow();
  gate.resolve();
  expect((await fetch(`${server.url}/stream`, { method: "HEAD" })).headers.get("content-type")).toContain(
    "event-stream",
  );
  await expect.poll(() => open.filter((signal) => !signal.aborted).length).toBe(0);
  expect(open.length).toBeLessThan(2);
});

test("a client that does not read holds its source back", async () => {
  let made = 0;
  async function* flood(signal: AbortSignal) {
    const data = "x".repeat(64 * 1024);
    while (!signal.aborted && made < 5000) {
      made += 1;
      yield { event: "much", data };
    }
  }
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) => sse(context, { onFailure: fail, source: flood })),
  );
  const client = request(`${server.url}/stream`);
  const response = Promise.withResolvers<void>();
  client
    .on("error", () => {})
    .on("response", (incoming) => {
      incoming.pause();
      response.resolve();
    });
  client.end();
  await response.promise;
  let before = -1;
  await expect
    .poll(
      () => {
        const still = made === before;
        before = made;
        return still;
      },
      { interval: 200 },
    )
    .toBe(true);
  expect(made).toBeLessThan(1000);
  client.destroy();
});

test("a source that fails ends its stream, is reported and tells the client nothing", async () => {
  const failures: unknown[] = [];
  async function* failing() {
    yield { event: "first", data: 1 };
    throw new Error("the secret reason");
  }
  await using server = await startTestServer((app) =>
    app.get("/stream", (context) => sse(context, { onFailure: (thrown) => failures.push(thrown), source: failing })),
  );
  const text = await (await fetch(`${server.url}/stream`)).text();
  expect(parse(text)).toHaveLength(1);
  expect(text).not.toContain("secret");
  expect(failures).toHaveLength(1);
});

test("a stopping server ends open streams with a last event and lets requests under way finish", async () => {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  async function* silent(signal: AbortSignal): AsyncGenerator<SseEvent> {
    yield { event: "hello", data: 1 };
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }
  const server = await startTestServer((app) => {
    app.get("/stream", (context) => sse(context, { onFailure: fail, source: silent }));
    app.get("/slow", async (context) => {
      begun.resolve();
      await gate.promise;
      return context.text("done");
    });
  });
  const stream = await fetch(`${server.url}/stream`);
  const slow = fetch(`${server.url}/slow`);
  await begun.promise;
  const stopped = server.server.stop();
  expect(parse(await stream.text()).at(-1)).toEqual({ event: "closing", data: '{"reason":"shutdown"}' });
  gate.resolve();
  expect(await (await slow).text()).toBe("done");
  await stopped;
  await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
});

test("a request that does not finish in time does not keep the server from stopping", async () => {
  const begun = Promise.withResolvers<void>();
  const server = await startTestServer(
    (app) =>
      app.get("/hangs", () => {
        begun.resolve();
        return new Promise<never>(() => {});
      }),
    { graceMs: 50 },
  );
  const hanging = fetch(`${server.url}/hangs`);
  await begun.promise;
  await Promise.all([server.server.stop(), expect(hanging).rejects.toThrow()]);
});
