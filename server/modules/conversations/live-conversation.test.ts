import fc from "fast-check";
import { expect, test } from "vitest";
import { createDataKey } from "#platform/crypto";
import { newId } from "#platform/ids";
import type { StoredConversation } from "./conversation.ts";
import { createLiveConversation, type LiveConversation } from "./live-conversation.ts";

const now = new Date("2026-03-01T12:00:00Z");

function live(): LiveConversation {
  const stored: StoredConversation = {
    id: newId(now),
    organisationId: newId(now),
    assistantId: newId(now),
    sessionLookup: Buffer.alloc(32),
    wrappedKey: Buffer.alloc(32),
    keyVersion: 1,
    keepDays: 30,
    createdAt: now,
    lastMessageAt: now,
    expiresAt: now,
  };
  return createLiveConversation({ stored, key: createDataKey(), messages: [], nowMs: now.getTime() });
}

const delta = (text: string) => ({ event: "answer-delta", data: { answerId: "a", text } }) as const;

/** Reads until `count` deltas came, losing the connection after each given number of events and resuming. */
async function readInPieces(conversation: LiveConversation, cuts: readonly number[], count: number): Promise<string[]> {
  const texts: string[] = [];
  let last = `${conversation.newestId().split(".")[0]}.0`;
  const turns = [...cuts, Number.POSITIVE_INFINITY];
  for (const cut of turns) {
    const controller = new AbortController();
    let left = cut;
    for await (const event of conversation.events(last, controller.signal)) {
      if (event.event === "answer-delta") texts.push(event.data.text);
      last = event.id;
      left -= 1;
      if (left <= 0 || texts.length === count) break;
    }
    controller.abort();
    if (texts.length === count) return texts;
  }
  return texts;
}

test("a reader that loses the connection at any moments gets every token exactly once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string(), { minLength: 1, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 5 })),
      async (tokens, cuts) => {
        const conversation = live();
        const reading = readInPieces(conversation, cuts, tokens.length);
        for (const [index, token] of tokens.entries()) {
          conversation.publish(delta(token));
          if (index % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
        }
        expect(await reading).toEqual(tokens);
      },
    ),
  );
});

test("events before an exchange are not known any more", () => {
  const conversation = live();
  const before = conversation.newestId();
  conversation.publish(delta("alt"));
  conversation.startExchange();
  conversation.publish(delta("neu"));
  expect(conversation.knows(before)).toBe(false);
  expect(conversation.knows(conversation.newestId())).toBe(true);
  expect(conversation.knows("other-epoch.1")).toBe(false);
  expect(conversation.knows("nonsense")).toBe(false);
});

test("closing ends all readers after what was published", async () => {
  const conversation = live();
  const texts: string[] = [];
  const reading = (async () => {
    for await (const event of conversation.events(conversation.newestId(), new AbortController().signal))
      texts.push(event.event);
  })();
  await new Promise((resolve) => setImmediate(resolve));
  conversation.publish({ event: "closing", data: { reason: "ended" } });
  conversation.close();
  await reading;
  expect(texts).toEqual(["closing"]);
  expect(conversation.subscribers).toBe(0);
});
