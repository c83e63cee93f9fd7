import type { ChatEvent, Message } from "@diskret/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedError } from "../transport/errors.ts";
import type { PlacedEvent } from "../transport/event-stream.ts";
import { formatPosition, type Position } from "../transport/position.ts";
import { createFollower } from "./follow.ts";
import { applyEvent, emptyTranscript, type Transcript } from "./transcript.ts";

const createdAt = "2026-11-23T10:00:00.000Z";
const common = { language: "de" as const, createdAt, citations: [] };
const words = ["Nur ", "Sie ", "können ", "das ", "lesen. ", "Das ", "Siegel ", "hält. ", "🔏 ", "Ende."];
const answer: Message = { ...common, id: "a", role: "assistant", text: words.join(""), outcome: "complete" };
const question: Message = { ...common, id: "q", role: "visitor", text: "Wer?", outcome: null };
const log: ChatEvent[] = [
  { event: "question", data: { message: question, removed: [] } },
  { event: "answer-started", data: { answerId: "a", questionId: "q", language: "de", removed: [] } },
  ...words.map((text): ChatEvent => ({ event: "answer-delta", data: { answerId: "a", text } })),
  { event: "answer-finished", data: { message: answer } },
];

/** How one connection misbehaves: it ends after some events, sends some twice or older ones again, or does not come about. */
interface Weather {
  readonly length: number;
  readonly repeat: number;
  readonly refused: boolean;
}
const weather = fc.record({ length: fc.nat(8), repeat: fc.nat(3), refused: fc.boolean() });

function connection(after: number, { length, repeat }: Weather): Response {
  const numbers: number[] = [];
  for (let number = after + 1; number <= Math.min(log.length, after + length); number++) {
    numbers.push(number, ...Array.from({ length: repeat }, (_, back) => Math.max(1, number - back)));
  }
  return new Response(numbers.map((number) => serialise({ epoch: "e", number })).join(""));
}

function serialise(position: Position): string {
  const event = log[position.number - 1];
  return `id: ${formatPosition(position)}\nevent: ${event?.event}\ndata: ${JSON.stringify(event?.data)}\n\n`;
}

async function followThrough(
  weathers: readonly Weather[],
): Promise<{ handled: PlacedEvent[]; transcript: Transcript }> {
  const handled: PlacedEvent[] = [];
  const coming = [...weathers];
  let transcript = emptyTranscript;
  const connect = async (after: number): Promise<Response> => {
    const next = coming.shift() ?? { length: 99, repeat: 0, refused: false };
    if (next.refused) throw new RefusedError({ type: "", title: "", status: 503, code: "", detail: "" });
    return connection(after, next);
  };
  const follower = createFollower({
    api: { events: (_session, after) => connect(after?.number ?? 0) },
    parse: JSON.parse,
    session: () => "",
    unconfirmed: () => false,
    onOffline: () => undefined,
    wait: () => Promise.resolve(),
    handle(event) {
      handled.push(event);
      transcript = applyEvent(transcript, event);
      return event.event === "answer-finished";
    },
  });
  const asked = { asks: false, open: () => connect(0) };
  await follower.follow(asked, new AbortController().signal);
  return { handled, transcript };
}

describe("following an answer", () => {
  it("handles every event exactly once and in order, over any number of cut, repeating and refused connections", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(weather, { maxLength: 12 }), async (weathers) => {
        const { handled, transcript } = await followThrough(weathers);
        expect(handled.map(({ position }) => position?.number)).toEqual(log.map((_, index) => index + 1));
        expect(transcript).toEqual({ about: null, messages: [question, answer], answering: null });
      }),
    );
  });

  it("starts over from a snapshot when the server has begun another epoch", async () => {
    const snapshot = { id: "c", assistant: "diskret", createdAt, expiresAt: createdAt, keepDays: 30, answering: null };
    const data = JSON.stringify({ ...snapshot, messages: [question, answer] });
    const asked: (Position | null)[] = [];
    let transcript = emptyTranscript;
    const follower = createFollower({
      api: {
        events: async (_session, after) => {
          asked.push(after);
          return new Response(`id: new.7\nevent: conversation\ndata: ${data}\n\n`);
        },
      },
      parse: JSON.parse,
      session: () => "",
      unconfirmed: () => false,
      onOffline: () => undefined,
      wait: () => Promise.resolve(),
      handle(event) {
        transcript = applyEvent(transcript, event);
        return event.event === "conversation";
      },
    });
    const mixed = serialise({ epoch: "old", number: 1 }) + serialise({ epoch: "new", number: 2 });
    await follower.follow({ asks: true, open: async () => new Response(mixed) }, new AbortController().signal);
    expect(asked).toEqual([null]);
    expect(transcript.messages).toEqual([question, answer]);
    expect(follower.place()).toEqual({ epoch: "new", number: 7 });
  });
});
