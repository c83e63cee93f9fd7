import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSseParser, type ServerSentEvent } from "./sse-parser.ts";

const lineText = fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replace(/[\r\n\0]/gu, "·"));
const event = fc.record({
  event: fc.constantFrom("answer-delta", "question", "notice"),
  data: fc.array(lineText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  id: fc.option(
    fc.nat().map((number) => `epoch.${number}`),
    { nil: null },
  ),
});
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

function serialise(events: readonly ServerSentEvent[], end: string): Uint8Array {
  const text = events
    .map((each) => {
      const lines = [`: heartbeat`, `event: ${each.event}`, ...(each.id === null ? [] : [`id: ${each.id}`])];
      return [...lines, ...each.data.split("\n").map((line) => `data: ${line}`), "", ""].join(end);
    })
    .join("");
  return new TextEncoder().encode(text);
}

function parse(bytes: Uint8Array, cuts: readonly number[]): ServerSentEvent[] {
  const seen: ServerSentEvent[] = [];
  const parser = createSseParser((each) => seen.push(each));
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  edges.forEach((edge, index) => {
    parser.push(bytes.subarray(edges[index - 1] ?? 0, edge));
  });
  return seen;
}

describe("the parser of server-sent events", () => {
  it("gives the same events however the bytes are cut, also inside a character or between CR and LF", () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 6 }),
        lineEnd,
        fc.array(fc.nat(), { maxLength: 12 }),
        (events, end, cuts) => {
          expect(parse(serialise(events, end), cuts)).toEqual(events);
        },
      ),
    );
  });

  it("gives the same events byte by byte", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 3 }), lineEnd, (events, end) => {
        const bytes = serialise(events, end);
        expect(
          parse(
            bytes,
            Array.from(bytes, (_, index) => index),
          ),
        ).toEqual(events);
      }),
    );
  });

  it("drops an event whose blank line never came", () => {
    expect(parse(new TextEncoder().encode("event: question\ndata: half"), [])).toEqual([]);
  });

  it("skips a byte order mark, comments and fields it does not know", () => {
    const bytes = new TextEncoder().encode("\uFEFF: hello\nretry: 10\nunknown\ndata:tight\n\n");
    expect(parse(bytes, [])).toEqual([{ event: "message", data: "tight", id: null }]);
  });
});
