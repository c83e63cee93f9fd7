import { expect, test } from "vitest";
import { createMapping } from "../mapping/index.ts";
import { createRestoreStream, longestHoldBack, restoreText } from "./index.ts";

const mapping = createMapping();
mapping.placeholderFor({ kind: "PERSON", value: "Jürgen Groß" });
mapping.placeholderFor({ kind: "PERSON", value: "Eva Bauer" });

const answer =
  "Hallo [PERSON_1]s 😀 **[PERSON_2]**s [siehe PERSON_1] \\[PERSON\\_2\\] 【PERSON_1】's [PERSON_1 und [PERSON_9], PERS";

test("every single cut gives the same as the whole, in characters and in bytes", () => {
  const whole = restoreText(answer, mapping).text;
  const bytes = new TextEncoder().encode(answer);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const [characters, encoded] = [createRestoreStream(mapping), createRestoreStream(mapping)];
    expect(characters.push(answer.slice(0, cut)) + characters.push(answer.slice(cut)) + characters.end()).toBe(whole);
    expect(encoded.push(bytes.subarray(0, cut)) + encoded.push(bytes.subarray(cut)) + encoded.end()).toBe(whole);
  }
});

test("a placeholder is shown as soon as nothing can change it", () => {
  const stream = createRestoreStream(mapping);
  expect(stream.push("Sehr geehrte Frau [PERS")).toBe("Sehr geehrte Frau ");
  expect(stream.push("ON_2]")).toBe("Eva Bauer");
  expect(stream.push(" [PERSON_1]")).toBe(" ");
  expect(stream.push("s a")).toBe("Jürgen Groß’ a");
  expect(stream.end()).toBe("");
});

test("what cannot become a placeholder is not kept back", () => {
  const stream = createRestoreStream(mapping);
  expect(stream.push("siehe [")).toBe("siehe ");
  expect(stream.push("1] und {")).toBe("[1] und ");
  expect(stream.push(" }\\")).toBe("{ }");
  expect(stream.end()).toBe("\\");
});

test("at the end everything comes out", () => {
  const stream = createRestoreStream(mapping);
  expect(stream.push("[PERSON_1")).toBe("");
  expect(stream.held).toBe(9);
  expect(stream.end()).toBe("Jürgen Groß");
  expect(stream.held).toBe(0);
});

test("an endless opening is kept back no longer than a placeholder can be", () => {
  const stream = createRestoreStream(mapping);
  let longest = 0;
  for (const character of `[${" ".repeat(2)}***DATE_OF_BIRTH${"\\_".repeat(40)}`) {
    stream.push(character);
    longest = Math.max(longest, stream.held);
  }
  expect(longest).toBeGreaterThan(15);
  expect(longest).toBeLessThanOrEqual(longestHoldBack);
});

test("streams of one answer do not touch one another", () => {
  const [text, call] = [createRestoreStream(mapping), createRestoreStream(mapping, { as: "json" })];
  expect(text.push("[PERSON_") + call.push('{"a":"[PERS')).toBe('{"a":"');
  expect(text.push("1] [IBAN_1]")).toBe("Jürgen Groß [IBAN_1]");
  expect(call.push('ON_2]"}')).toBe('Eva Bauer"}');
  expect([text.unknown, call.unknown]).toEqual([["[IBAN_1]"], []]);
  expect([text.restored, call.restored]).toEqual([1, 1]);
});

test("no piece ends within a character", () => {
  const stream = createRestoreStream(mapping);
  expect(stream.push("a\ud83d")).toBe("a");
  expect(stream.push("\ude00b")).toBe("😀b");
  expect(stream.push(new Uint8Array([0xc3]))).toBe("");
  expect(stream.push(new Uint8Array([0xbc]))).toBe("ü");
});

test("bytes that are not UTF-8 become U+FFFD, a byte order mark stays", () => {
  const stream = createRestoreStream(mapping);
  expect(stream.push(new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x61, 0xf0, 0x9f]))).toBe("\ufeff\ufffda");
  expect(stream.end()).toBe("\ufffd");
  const mixed = createRestoreStream(mapping);
  expect(mixed.push(new Uint8Array([0xc3])) + mixed.push("b") + mixed.end()).toBe("\ufffdb");
});
