import { expect, test } from "vitest";
import {
  createMapping,
  createPseudonymiser,
  type Mapping,
  PseudonymisationFailed,
  type Replacement,
  readMapping,
} from "./index.ts";

const pseudonymiser = createPseudonymiser();

function replaced(text: string, mapping: Mapping = createMapping(), by = pseudonymiser): string {
  const outcome: Replacement = by.replace(text, mapping);
  if (outcome.status === "blocked") throw new Error(`blocked: ${outcome.message.en}`);
  return outcome.text;
}

test("names and numbers are replaced by placeholders and put back into the answer", () => {
  const mapping = createMapping();
  const text = "Ich bin Jana Wolff, Tel. 0171 3920014, IBAN DE91 5009 9047 0648 4898 90.";
  expect(replaced(text, mapping)).toBe("Ich bin [PERSON_1], Tel. [PHONE_1], IBAN [IBAN_1].");
  expect(pseudonymiser.restore("Guten Tag [PERSON_1], wir rufen [PHONE_1] an.", mapping).text).toBe(
    "Guten Tag Jana Wolff, wir rufen 0171 3920014 an.",
  );
});

test("all mentions of a person are one family of placeholders, and each form is restored as it was", () => {
  const mapping = createMapping();
  const text =
    "Frau Dr. Müller rief an. Sabine Müller bittet um Rückruf unter sabine.mueller@praxis.example. Müllers Termin ist frei.";
  const masked = replaced(text, mapping);
  expect(masked.match(/\[PERSON_\d+[a-z]*(?:_EMAIL)?\]/g)).toEqual([
    "[PERSON_1]",
    "[PERSON_1b]",
    "[PERSON_1_EMAIL]",
    "[PERSON_1]",
  ]);
  expect(pseudonymiser.restore(masked, mapping).text).toBe(text);
});

test("the same person keeps the placeholder over the turns of a conversation, also after it was stored", () => {
  const mapping = createMapping();
  expect(replaced("Das ist für Özlem Yıldız.", mapping)).toBe("Das ist für [PERSON_1].");
  const stored = readMapping(mapping.serialise());
  expect(replaced("Herr Petrović und Frau Yıldız kommen.", stored)).toBe(
    "Herr [PERSON_2] und Frau [PERSON_1b] kommen.",
  );
});

test("a placeholder of another conversation, or one the person typed, fetches nothing", () => {
  const mine = createMapping();
  const other = createMapping();
  replaced("Mein Name ist Thorsten Kühn.", other);
  const masked = replaced("Wer ist [PERSON_1]? Und person_1 in Klammern: [ Person 1 ]", mine);
  expect(masked).not.toContain("[PERSON_1]");
  expect(pseudonymiser.restore(masked, mine).text).toBe("Wer ist [PERSON_1]? Und person_1 in Klammern: [ Person 1 ]");
  expect(pseudonymiser.restore("Das ist [PERSON_1].", mine)).toMatchObject({
    text: "Das ist [PERSON_1].",
    unknown: ["[PERSON_1]"],
  });
});

test("a text with a password is refused with a clear message, and nothing of it is released", () => {
  const outcome = pseudonymiser.replace("Login klappt nicht, mein Passwort ist Sommer2024!Kiel", createMapping());
  expect(outcome.status).toBe("blocked");
  expect(outcome).not.toHaveProperty("text");
  expect(outcome.status === "blocked" && outcome.message.de).toContain("Kennwort");
});

test("where secrets are set to be replaced, they are", () => {
  const lenient = createPseudonymiser({ secrets: "replace" });
  expect(replaced("Das Passwort lautet Sommer2024!Kiel", createMapping(), lenient)).toBe(
    "Das Passwort lautet [SECRET_1]",
  );
});

test("when the time is over nothing is released, and the error holds nothing of the text", () => {
  const hurried = createPseudonymiser({ budgetMs: 0 });
  const attempt = () => hurried.replace("Ich bin Jana Wolff.", createMapping());
  expect(attempt).toThrow(PseudonymisationFailed);
  expect(attempt).toThrow(/took longer than allowed/);
  expect(attempt).not.toThrow(/Wolff/);
});

test("special categories are flagged with kind and cue, and not replaced", () => {
  const text = "Meine Mutter Hilde hat Diabetes. Das Wetter ist schön.";
  const outcome = pseudonymiser.replace(text, createMapping());
  expect(outcome.flags).toHaveLength(1);
  expect(outcome.flags[0]).toMatchObject({ category: "health" });
  const { start, end } = outcome.flags[0] ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toContain("Diabetes");
  expect(outcome.status === "replaced" && outcome.text).toContain("Diabetes");
});

test("a place alone, a firm, a street and a stand-in stay", () => {
  const text =
    "Von Siegen nach Essen zur Peter Kölln GmbH in der Robert-Bosch-Straße, wie im Muster von Max Mustermann.";
  expect(replaced(text)).toBe(text);
});

test("the strict level replaces more than the balanced one, the minimal one less", () => {
  const text = "Herr Okafor, UID ATU64312078, wohnt in Linz.";
  const count = (level: "strict" | "balanced" | "minimal") => createPseudonymiser({ level }).inspect(text).spans.length;
  expect(count("strict")).toBeGreaterThanOrEqual(count("balanced"));
  expect(count("balanced")).toBeGreaterThan(count("minimal"));
});

test("kinds are switched, terms allowed and denied, kinds of one's own added", () => {
  const own = createPseudonymiser({
    kinds: { PHONE: false },
    allow: ["Rosa Lind"],
    deny: [{ term: "Projekt Lerche", kind: "OTHER_ID" }],
    tenantKinds: [{ name: "LOCKER", pattern: "SF-\\d{4}", cues: ["Schließfach"] }],
  });
  const text = "Rosa Lind, Tel. 0171 3920014, leitet Projekt Lerche und hat Schließfach SF-1204.";
  expect(replaced(text, createMapping(), own)).toBe(
    "Rosa Lind, Tel. 0171 3920014, leitet [OTHER_ID_1] und hat Schließfach [LOCKER_1].",
  );
});

test.each([
  [{ level: "total" as "strict" }, /level total/],
  [{ kinds: { PERSONS: false } }, /no kind PERSONS/],
  [{ budgetMs: -1 }, /budgetMs/],
  [{ tenantKinds: [{ name: "LOCKER", pattern: "(a+)+$" }] }, /LOCKER|pattern/],
])("settings that make no sense are refused: %o", (settings, reason) => {
  expect(() => createPseudonymiser(settings)).toThrow(reason);
});

test("every decision can be explained", () => {
  const { explanations } = pseudonymiser.inspect("Frau Kessler wohnt nicht im Hotel Martha.", { explain: true });
  const kessler = explanations?.find(({ outcome }) => outcome === "replaced");
  expect(kessler).toMatchObject({ kind: "PERSON", threshold: 0.5 });
  expect(kessler?.evidence.map(({ by }) => by)).toContain("context");
});

test("after a name was found once, its parts are found wherever they stand again", () => {
  const masked = replaced("Herr Zbinden hat unterschrieben. Zbinden zahlt am Montag.");
  expect(masked).toBe("Herr [PERSON_1] hat unterschrieben. [PERSON_1] zahlt am Montag.");
});

test("an everyday word stays one, although somebody is called by it", () => {
  const masked = replaced("Herr Fuchs rügt, dass im Garten ein Fuchs gesehen wurde.");
  expect(masked).toBe("Herr [PERSON_1] rügt, dass im Garten ein Fuchs gesehen wurde.");
});

test("names broken by soft hyphens and numbers with no-break spaces are found and come back as they were", () => {
  const mapping = createMapping();
  const text = "Herr von Bothe\u00adnau, IBAN DE91\u00a05009\u00a09047\u00a00648\u00a04898\u00a090";
  const masked = replaced(text, mapping);
  expect(masked).toBe("Herr [PERSON_1], IBAN [IBAN_1]");
  expect(pseudonymiser.restore(masked, mapping).text).toBe(text);
});

test("an answer in pieces is restored as in one", () => {
  const mapping = createMapping();
  replaced("Ich bin Hans, Frau Lindqvist kommt mit.", mapping);
  const answer = "Hallo [PERSON_1], [PERSON_1]s Termin mit **[PERSON_2]** steht.";
  const stream = pseudonymiser.restoreStream(mapping);
  const pieces = [...answer].map((character) => stream.push(character));
  expect(pieces.join("") + stream.end()).toBe(pseudonymiser.restore(answer, mapping).text);
  expect(pseudonymiser.restore(answer, mapping).text).toBe("Hallo Hans, Hans’ Termin mit **Lindqvist** steht.");
});
