import fc from "fast-check";
import { expect, test } from "vitest";
import { type MaskSpan, maskSpans, neutralSpans, readMapping } from "../mapping/index.ts";
import { createRestoreStream, longestHoldBack, restoreText } from "./index.ts";
import type { RestoreOptions } from "./restore-options.ts";
import {
  anyText,
  cuts,
  mappingWithTenantKind,
  piecesOf,
  tenantKind,
  wellFormedText,
  withSpans,
} from "./testing/arbitrary-texts.ts";

const cases = { numRuns: 10_000 };
const languages = ["de", "en"] as const;
const anyOptions: fc.Arbitrary<RestoreOptions> = fc.record({
  language: fc.constantFrom(...languages),
  as: fc.constantFrom("text", "json"),
});

test("restoring what was masked gives the text back, for any Unicode and any spans, in both languages", () => {
  fc.assert(
    fc.property(withSpans(anyText), ({ text, spans }) => {
      const mapping = mappingWithTenantKind();
      const masked = maskSpans(text, spans, mapping);
      for (const language of languages) {
        expect(restoreText(masked, mapping, { language })).toMatchObject({ text, unknown: [] });
      }
    }),
    cases,
  );
});

test("masked text inside JSON comes back as JSON, and its strings as they were", () => {
  fc.assert(
    fc.property(withSpans(anyText), ({ text, spans }) => {
      const mapping = mappingWithTenantKind();
      const call = JSON.stringify({ text: maskSpans(text, spans, mapping) });
      expect(JSON.parse(restoreText(call, mapping, { as: "json" }).text).text).toBe(text);
    }),
    cases,
  );
});

test("several texts masked into one mapping all come back", () => {
  fc.assert(
    fc.property(fc.array(withSpans(anyText), { maxLength: 4 }), (texts) => {
      const mapping = mappingWithTenantKind();
      const masked = texts.map(({ text, spans }) => maskSpans(text, spans, mapping));
      expect(masked.map((text) => restoreText(text, mapping).text)).toEqual(texts.map(({ text }) => text));
    }),
    { numRuns: 2_000 },
  );
});

test("a stream of characters gives what the whole gives, wherever it is cut", () => {
  fc.assert(
    fc.property(withSpans(anyText), anyText, cuts, anyOptions, ({ text, spans }, answer, at, options) => {
      const mapping = mappingWithTenantKind();
      const whole = maskSpans(text, spans, mapping) + answer;
      const stream = createRestoreStream(mapping, options);
      const shown = piecesOf(whole, at).map((piece) => stream.push(piece));
      const streamed = { text: shown.join("") + stream.end(), restored: stream.restored, unknown: stream.unknown };
      expect(streamed).toEqual(restoreText(whole, mapping, options));
    }),
    cases,
  );
});

test("a stream of bytes gives what the whole gives, cut anywhere and byte by byte", () => {
  fc.assert(
    fc.property(withSpans(wellFormedText), wellFormedText, cuts, ({ text, spans }, answer, at) => {
      const mapping = mappingWithTenantKind();
      const whole = (maskSpans(text, spans, mapping) + answer).toWellFormed();
      const bytes = new TextEncoder().encode(whole);
      const expected = restoreText(whole, mapping).text;
      for (const places of [at, [...bytes.keys()]]) {
        const stream = createRestoreStream(mapping);
        const shown = piecesOf(bytes, places).map((piece) => stream.push(piece));
        expect(shown.join("") + stream.end()).toBe(expected);
      }
    }),
    cases,
  );
});

test("a stream never keeps back more than the longest placeholder, and nothing of plain text", () => {
  fc.assert(
    fc.property(anyText, cuts, (answer, at) => {
      const mapping = mappingWithTenantKind();
      mapping.placeholderFor({ kind: "PERSON", value: "Hans" });
      const stream = createRestoreStream(mapping);
      for (const piece of piecesOf(answer, at)) {
        stream.push(piece);
        expect(stream.held).toBeLessThanOrEqual(longestHoldBack);
      }
    }),
    cases,
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abcdefgäöü ß,.!?") }), (plain) => {
      const stream = createRestoreStream(mappingWithTenantKind());
      expect(stream.push(plain)).toBe(plain);
    }),
    { numRuns: 500 },
  );
});

test("no value of a mapped span stands in the masked text as a word, when all its occurrences are spans", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abHMßüS"), minLength: 2, maxLength: 5 });
  const gap = fc.constantFrom(" ", ", ", "'s ", "’", " [", "] ", "-", "\n", " PERSON_1 ");
  const parts = fc.array(fc.record({ other: word, isName: fc.boolean(), gap }), { maxLength: 8 });
  fc.assert(
    fc.property(word, parts, (name, chosen) => {
      const spans: MaskSpan[] = [];
      let text = "";
      for (const part of chosen) {
        const next = part.isName ? name : part.other;
        if (next === name) spans.push({ start: text.length, end: text.length + name.length, kind: "PERSON" });
        text += next + part.gap;
      }
      const masked = maskSpans(text, spans, mappingWithTenantKind());
      return !masked.split(/[^\p{L}\p{N}_]+/u).includes(name);
    }),
    cases,
  );
});

/** Ways in which a model may bend a placeholder that it repeats. */
const bends: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.replace(/[[\]]/g, ""),
  (text) => text.replaceAll("[", "【").replaceAll("]", "】"),
  (text) => text.replace(/[[\]_]/g, "\\$&"),
  (text) => text.replaceAll("_", " "),
];

test("what looks like a placeholder in a person's own text never yields a value, however the model repeats it", () => {
  const secret = "\u{1f511}Geheim\u{1f511}";
  fc.assert(
    fc.property(anyText, fc.constantFrom(...bends), (text, bend) => {
      const mapping = mappingWithTenantKind();
      for (const kind of ["PERSON", "EMAIL", "IBAN", "LOCATION", "DATE_OF_BIRTH", "ADDRESS"] as const) {
        mapping.placeholderFor({ kind, value: secret });
      }
      const masked = maskSpans(text, [], mapping);
      expect(restoreText(masked, mapping).text).toBe(text);
      const repeated = masked.replace(/\[TEXT_\d+\]/g, bend);
      expect(restoreText(repeated, mapping).text).not.toContain(secret);
    }),
    cases,
  );
});

test("what is neutral does not depend on the mapping", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const mapping = mappingWithTenantKind();
      const parts = neutralSpans(text, mapping.tenantKinds);
      maskSpans(text, [], mapping);
      const literals = mapping.entries().map(({ value }) => value);
      expect(new Set(parts.map(({ start, end }) => text.slice(start, end)))).toEqual(new Set(literals));
    }),
    { numRuns: 2_000 },
  );
});

test("a mapping that was stored and read again is the same and goes on in the same way", () => {
  fc.assert(
    fc.property(withSpans(anyText), withSpans(anyText), (first, second) => {
      const mapping = mappingWithTenantKind();
      maskSpans(first.text, first.spans, mapping);
      const read = readMapping(mapping.serialise());
      expect(read.serialise()).toBe(mapping.serialise());
      expect(maskSpans(second.text, second.spans, read)).toBe(maskSpans(second.text, second.spans, mapping));
      expect(read.serialise()).toBe(mapping.serialise());
      expect(read.tenantKinds.join()).toBe(tenantKind);
    }),
    cases,
  );
});
