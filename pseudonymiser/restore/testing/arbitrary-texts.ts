import fc from "fast-check";
import type { Kind } from "../../kinds.ts";
import { createMapping, type Mapping, type MaskSpan } from "../../mapping/index.ts";

/** What placeholders are made of, whole and in pieces, and what could stand around them. */
const pieces = [
  ...Array.from("[]\\<>{}()*_`'’ -,.\n/1sb【】［］⟦⟧＿ß"),
  ...["PERSON", "EMAIL", "TEXT", "IBAN", "DATE_OF_BIRTH", "LOCATION", "PROJECT", "Adresse", "ＰＥＲＳＯＮ", "person"],
  ...[
    "[PERSON_1]",
    "[TEXT_1]",
    "PERSON_1",
    "[PERSON_1b]",
    "[person 1]",
    "\\[PERSON\\_1\\]",
    "[**PERSON_1**]",
    "[IBAN]",
  ],
  ...["[PERSON_1", "PERSON_1]", "{{PERSON_1}}", "<PERSON_1>", "【PERSON_1】", "_EMAIL", "_1", "10", "'s", "’s", "**"],
  ...["Hans", "Hans’", "Müller", "Sabine Müller", "Alice", "Fritz", "Schulz", "s.mueller@firma.example", "James"],
  ...["\u0301", "\u00ad", "\u00a0", "\u200d", "\ufeff", "\u0000", "\ud83d", "\ude00", "😀", "𝒮", "ſ", "ı"],
];

/** Any Unicode, lone surrogates included, dense with pieces of placeholders. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 3 }),
      },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

/** Text that UTF-8 can carry. */
export const wellFormedText = anyText.map((text) => text.toWellFormed());

/** A kind that a tenant has defined. */
export const tenantKind = "PROJECT";

/** An empty mapping that knows the tenant's kind. */
export function mappingWithTenantKind(): Mapping {
  const mapping = createMapping();
  mapping.declareKinds([tenantKind]);
  return mapping;
}

const anyKind = fc.constantFrom<Kind>(
  "PERSON",
  "EMAIL",
  "IBAN",
  "LOCATION",
  "ADDRESS",
  "URL_PERSONAL",
  tenantKind as Kind, // what `mappingWithTenantKind` declares
);

/** A text and spans in it, which may touch but not overlap. */
export function withSpans(text: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; spans: MaskSpan[] }> {
  const cut = fc.record({ at: fc.nat(90), kind: fc.option(anyKind, { freq: 2 }) });
  return fc.record({ text, cuts: fc.array(cut, { maxLength: 6 }) }).map(({ text: whole, cuts }) => {
    const places = cuts
      .map(({ at, kind }) => ({ at: at % (whole.length + 1), kind }))
      .toSorted((one, other) => one.at - other.at);
    const spans = places.flatMap(({ at, kind }, index) => {
      const end = places[index + 1]?.at ?? whole.length;
      return kind === null || end === at ? [] : [{ start: at, end, kind }];
    });
    return { text: whole, spans };
  });
}

/** Random places at which a text is cut into pieces. */
export const cuts = fc.array(fc.nat(200), { maxLength: 8 });

/** The pieces of something between the cuts. */
export function piecesOf<Whole extends { readonly length: number; slice(start: number, end: number): Whole }>(
  whole: Whole,
  at: readonly number[],
): Whole[] {
  const places = [
    0,
    ...at.map((place) => place % (whole.length + 1)).toSorted((one, other) => one - other),
    whole.length,
  ];
  return places.slice(1).map((end, index) => whole.slice(places[index] ?? 0, end));
}
