import { setImmediate as tick } from "node:timers/promises";
import type { Conversation, ConversationExport, Message } from "@diskret/contract";
import { expect, test } from "vitest";
import type { Answerer } from "#modules/models";
import { days } from "#platform/clock";
import { allEvents, newSession, openTestApp, type ReceivedEvent, readEvents, type TestApp } from "#testing/app";

const base = "/api/assistants/diskret/conversation";

async function ask(test: TestApp, session: string, text: string, more: object = {}): Promise<readonly ReceivedEvent[]> {
  return await allEvents(await test.request(`${base}/messages`, { method: "POST", session, json: { text, ...more } }));
}

async function show(test: TestApp, session: string): Promise<Conversation> {
  return (await (await test.request(base, { session })).json()) as Conversation; // our own server's answer, by the contract
}

function finished(events: readonly ReceivedEvent[]): Message {
  const last = events.at(-1);
  if (last?.event !== "answer-finished") throw new Error(`The stream ended with ${last?.event ?? "nothing"}.`);
  return last.data.message;
}

const textOf = (events: readonly ReceivedEvent[]): string =>
  events.map((event) => (event.event === "answer-delta" ? event.data.text : "")).join("");

/** An answerer that writes a word each time the test lets it, so that streams can be cut and stopped at will. */
function steppedAnswerer(words: readonly string[]): {
  readonly answerer: Answerer;
  readonly step: () => void;
  readonly release: () => void;
} {
  const waiting: (() => void)[] = [];
  let permits = 0;
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      if (permits === 0) return void waiting.push(resolve);
      permits -= 1;
      resolve();
    });
  const step = (): void => {
    const next = waiting.shift();
    if (next === undefined) permits += 1;
    else next();
  };
  return {
    step,
    release: () => {
      permits = Number.POSITIVE_INFINITY;
      for (const resolve of waiting.splice(0)) resolve();
    },
    answerer: {
      id: "stepped",
      async *answer(_request, signal) {
        for (const word of words) {
          await Promise.race([turn(), new Promise((resolve) => signal.addEventListener("abort", resolve))]);
          if (signal.aborted) return;
          yield { kind: "text", text: word };
        }
        yield { kind: "end", outcome: "complete", cited: [] };
      },
    },
  };
}

test("a question in German gets a streamed answer with citations from the handbook", async () => {
  await using test = await openTestApp({ withHandbook: true });
  const events = await ask(test, newSession(), "Wie lange bleibt ein Gespräch gespeichert?");
  const message = finished(events);
  expect(message.outcome).toBe("complete");
  expect(message.language).toBe("de");
  expect(message.text).toContain("30 Tage");
  expect(message.text).toContain("[1]");
  expect(message.text).toBe(textOf(events));
  expect(message.citations[0]).toMatchObject({ state: "available", number: 1 });
});

test("the language of the answer follows the question", async () => {
  await using test = await openTestApp({ withHandbook: true });
  const message = finished(await ask(test, newSession(), "How long is a conversation kept?", { language: "de" }));
  expect(message.language).toBe("en");
  expect(message.text).toContain("30 days");
});

test("what the sources do not carry is answered with not knowing", async () => {
  await using test = await openTestApp({ withHandbook: true });
  const message = finished(await ask(test, newSession(), "Wie hoch ist der Eiffelturm?"));
  expect(message.outcome).toBe("unknown");
  expect(message.citations).toEqual([]);
});

test("a conversation is found again by its session only", async () => {
  await using test = await openTestApp();
  const session = newSession();
  await ask(test, session, "Hallo");
  expect((await show(test, session)).messages).toHaveLength(2);
  expect((await test.request(base, { session: newSession() })).status).toBe(404);
  expect((await test.request(base)).status).toBe(401);
});

test("a cut connection goes on with exactly the tokens that were missing", async () => {
  const words = Array.from({ length: 20 }, (_, index) => `Wort${index} `);
  const stepped = steppedAnswerer(words);
  await using test = await openTestApp({ answerer: stepped.answerer });
  const session = newSession();
  const first = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "Erzählen Sie" } });
  const received: ReceivedEvent[] = [];
  for await (const event of readEvents(first)) {
    received.push(event);
    if (received.length === 7) break;
    stepped.step();
  }
  await tick();
  stepped.release();
  const rest = await test.request(`${base}/events`, {
    session,
    headers: { "Last-Event-ID": received.at(-1)?.id ?? "" },
  });
  for await (const event of readEvents(rest)) {
    received.push(event);
    if (event.event === "answer-finished") break;
  }
  expect(textOf(received)).toBe(words.join(""));
  expect(finished(received).text).toBe(words.join(""));
});

test("a reader with an unknown event id gets a snapshot first", async () => {
  await using test = await openTestApp();
  const session = newSession();
  await ask(test, session, "Hallo");
  const response = await test.request(`${base}/events`, {
    session,
    headers: { "Last-Event-ID": "before-a-restart.12" },
  });
  for await (const event of readEvents(response)) {
    expect(event).toMatchObject({
      event: "conversation",
      data: { messages: [{ role: "visitor" }, { role: "assistant" }] },
    });
    break;
  }
});

test("a reader who comes in the middle of an answer gets all its words", async () => {
  const words = ["Eins ", "zwei ", "drei ", "vier"];
  const stepped = steppedAnswerer(words);
  await using test = await openTestApp({ answerer: stepped.answerer });
  const session = newSession();
  const first = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "Zählen Sie" } });
  for await (const event of readEvents(first)) {
    if (event.event === "answer-started") stepped.step();
    if (event.event === "answer-delta") break;
  }
  const received: ReceivedEvent[] = [];
  for await (const event of readEvents(await test.request(`${base}/events`, { session }))) {
    received.push(event);
    if (received.length === 1) stepped.release();
    if (event.event === "answer-finished") break;
  }
  expect(received[0]).toMatchObject({ event: "conversation", data: { messages: [{ role: "visitor" }] } });
  const started = received.findIndex(({ event }) => event === "answer-started");
  expect(textOf(received.slice(started))).toBe(words.join(""));
});

test("a stopped answer keeps what was written", async () => {
  const stepped = steppedAnswerer(["Eins ", "zwei ", "drei"]);
  await using test = await openTestApp({ answerer: stepped.answerer });
  const session = newSession();
  const response = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "Zählen Sie" } });
  const events: ReceivedEvent[] = [];
  for await (const event of readEvents(response)) {
    events.push(event);
    if (event.event === "answer-started") stepped.step();
    if (event.event === "answer-delta") await test.request(`${base}/stop`, { method: "POST", session });
  }
  expect(finished(events)).toMatchObject({ text: "Eins ", outcome: "stopped" });
  expect((await show(test, session)).messages.at(-1)?.text).toBe("Eins ");
});

test("editing a question deletes it and everything after it", async () => {
  await using test = await openTestApp();
  const session = newSession();
  await ask(test, session, "Erste Frage");
  await ask(test, session, "Zweite Frage");
  const before = await show(test, session);
  const replaced = before.messages[0]?.id;
  const events = await ask(test, session, "Bessere Frage", { replaces: replaced });
  expect(events[0]).toMatchObject({
    event: "question",
    data: { removed: before.messages.map((message) => message.id) },
  });
  expect((await show(test, session)).messages.map((message) => message.text)[0]).toBe("Bessere Frage");
  expect((await show(test, session)).messages).toHaveLength(2);
  expect(await test.app.database.rawQuery("select id from message")).toHaveLength(2);
});

test("a regenerated answer takes the place of the old one", async () => {
  await using test = await openTestApp();
  const session = newSession();
  await ask(test, session, "Hallo");
  const [question, answer] = (await show(test, session)).messages;
  const events = await allEvents(
    await test.request(`${base}/answers`, { method: "POST", session, json: { questionId: question?.id } }),
  );
  expect(events[0]).toMatchObject({ event: "answer-started", data: { removed: [answer?.id] } });
  const after = await show(test, session);
  expect(after.messages).toHaveLength(2);
  expect(after.messages[1]?.id).not.toBe(answer?.id);
});

test("two tabs asking at once both get their answer, in one order", async () => {
  await using test = await openTestApp();
  const session = newSession();
  const streams = await Promise.all([
    ask(test, session, "Eins"),
    ask(test, session, "Zwei"),
    ask(test, session, "Drei"),
  ]);
  expect(streams.every((events) => events.some((event) => event.event === "question"))).toBe(true);
  const questions = (await show(test, session)).messages.filter((message) => message.role === "visitor");
  expect(questions.map((message) => message.text).sort()).toEqual(["Drei", "Eins", "Zwei"]);
});

test("/clear deletes everything and says so in the conversation's language", async () => {
  await using test = await openTestApp();
  const session = newSession();
  await ask(test, session, "Was speichert ihr eigentlich über mich?");
  const events = await ask(test, session, "/clear", { language: "en" });
  expect(events).toMatchObject([
    { event: "notice", data: { kind: "cleared", text: "Alle Informationen wurden gelöscht." } },
  ]);
  expect(await test.app.database.rawQuery("select 1 from conversation union all select 1 from message")).toEqual([]);
  expect((await test.request(base, { session })).status).toBe(404);
});

test("ending deletes the copy here, unless the operator set it otherwise", async () => {
  await using deleting = await openTestApp();
  await using keeping = await openTestApp({ settings: { END_DELETES: "false" } });
  for (const [test, left] of [
    [deleting, 0],
    [keeping, 1],
  ] as const) {
    const session = newSession();
    await ask(test, session, "Hallo");
    expect((await test.request(`${base}/end`, { method: "POST", session })).status).toBe(204);
    expect(await test.app.database.rawQuery("select 1 from conversation")).toHaveLength(left);
  }
});

test("a chosen period counts from the last message and is never longer than the operator's", async () => {
  await using test = await openTestApp({ settings: { KEEP_DAYS: "14" } });
  const session = newSession();
  await ask(test, session, "Hallo");
  const keep = async (keepDays: number) =>
    (await (await test.request(base, { method: "PATCH", session, json: { keepDays } })).json()) as Conversation; // by the contract
  expect((await keep(30)).keepDays).toBe(14);
  expect((await keep(1)).keepDays).toBe(1);
  test.clock.advance(days(1) + 1);
  expect((await test.request(base, { session })).status).toBe(404);
  await ask(test, session, "Noch einmal");
  expect((await show(test, session)).messages).toHaveLength(2);
});

test("a question whose answer a crash cut off is answered when its visitor is back", async () => {
  const stuck = steppedAnswerer(["nie"]);
  await using test = await openTestApp({ answerer: stuck.answerer });
  const session = newSession();
  const response = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "Hallo" } });
  for await (const event of readEvents(response)) if (event.event === "answer-started") break;
  await test.app.conversations.shutDown();
  stuck.release();
  expect(await test.app.database.rawQuery("select role from message")).toEqual([{ role: "visitor" }]);
  const back = await test.request(`${base}/events`, { session });
  const events: ReceivedEvent[] = [];
  for await (const event of readEvents(back)) {
    events.push(event);
    if (event.event === "answer-finished") break;
  }
  expect(events.at(-1)).toMatchObject({ event: "answer-finished", data: { message: { text: "nie" } } });
});

test("a conversation that is deleted under an answer ends its stream", async () => {
  const stepped = steppedAnswerer(["Eins ", "zwei"]);
  await using test = await openTestApp({ answerer: stepped.answerer });
  const session = newSession();
  const response = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "Zählen Sie" } });
  const events: ReceivedEvent[] = [];
  for await (const event of readEvents(response)) {
    events.push(event);
    if (event.event !== "answer-started") continue;
    await test.app.database.rawQuery("delete from conversation");
    stepped.release();
  }
  expect(events.at(-1)).toMatchObject({ event: "closing", data: { reason: "ended" } });
  expect(await test.app.database.rawQuery("select 1 from message")).toEqual([]);
});

test("the export holds the whole conversation, as JSON and readable", async () => {
  await using test = await openTestApp({ withHandbook: true });
  const session = newSession();
  await ask(test, session, "Wer kann mein Gespräch lesen?");
  const json = (await (await test.request(`${base}/export?format=json`, { session })).json()) as ConversationExport; // by the contract
  expect(json).toMatchObject({ format: "diskret-conversation/1", generatedBy: "AI system" });
  expect(json.conversation.messages).toHaveLength(2);
  const readable = await test.request(`${base}/export?format=markdown`, {
    session,
    headers: { "Accept-Language": "de" },
  });
  expect(readable.headers.get("Content-Disposition")).toContain("gespraech.md");
  const text = await readable.text();
  expect(text).toContain("Wer kann mein Gespräch lesen?");
  expect(text).toContain("Quellen");
});

test("faults in a request are named, and nothing is stored", async () => {
  await using test = await openTestApp();
  const session = newSession();
  const empty = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "   " } });
  expect(empty.status).toBe(422);
  const long = await test.request(`${base}/messages`, { method: "POST", session, json: { text: "x".repeat(4001) } });
  expect(await long.json()).toMatchObject({ code: "invalid-request", faults: [{ path: "text" }] });
  const unknown = await test.request("/api/assistants/niemand/conversation/messages", {
    method: "POST",
    session,
    json: { text: "Hallo" },
  });
  expect(await unknown.json()).toMatchObject({ code: "assistant-not-found" });
  expect(await test.app.database.rawQuery("select 1 from conversation")).toEqual([]);
});
