import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerPart, AnswerPassage, AnswerRequest } from "../answerer.ts";
import { createExtractiveAnswerer, extractAnswer } from "./create-extractive-answerer.ts";

const passage = (number: number, text: string, more: Partial<AnswerPassage> = {}): AnswerPassage => ({
  ...{ number, text, title: "Hausordnung", headings: [], language: "de", score: 0.8 },
  ...more,
});

const request = (
  question: string,
  passages: readonly AnswerPassage[],
  more: Partial<AnswerRequest> = {},
): AnswerRequest => ({
  ...{
    question,
    passages,
    language: "de",
    addressForm: "sie",
    assistantName: "Diskret",
    humanContact: null,
    history: [],
  },
  ...more,
});

const rest = passage(
  1,
  "Die Hausverwaltung sitzt im Erdgeschoss. Die Ruhezeit beginnt um 22 Uhr und endet um 6 Uhr. Für Haustiere gilt eine eigene Regel.",
);

test("an answer quotes the sentence that answers and names its passage right after it", () => {
  const answer = extractAnswer(request("Wann beginnt die Ruhezeit?", [rest]));
  expect(answer).toEqual({
    text: "Die Ruhezeit beginnt um 22 Uhr und endet um 6 Uhr. [1]",
    outcome: "complete",
    cited: [1],
  });
});

test("where nothing fits, it says so, names what comes nearest and how to reach a person", () => {
  const far = passage(1, "Die Hausverwaltung sitzt im Erdgeschoss.", { score: 0.25, headings: ["Kontakt"] });
  const more = { humanContact: "06221 55510" };
  const formal = extractAnswer(request("Wann fährt der Zug nach Prag?", [far], more));
  expect(formal).toMatchObject({ outcome: "unknown", cited: [] });
  expect(formal.text).toBe(
    "Das weiß ich nicht: In den Quellen steht darauf keine Antwort. Am nächsten kommt der Abschnitt „Kontakt“ in „Hausordnung“. Einen Menschen erreichen Sie hier: 06221 55510",
  );
  const informal = extractAnswer(request("Wann fährt der Zug?", [], { ...more, addressForm: "du" }));
  expect(informal.text).toContain("erreichst du hier");
  expect(extractAnswer(request("When does it leave?", [], { language: "en" })).text).toContain("I do not know");
});

test("a list stays a list with its introduction, cited once", () => {
  const text = "Bringen Sie zum Termin mit:\n\n- den Ausweis\n- den Mietvertrag\n- zwei Fotos";
  const answer = extractAnswer(request("Was muss ich zum Termin mitbringen?", [passage(1, text)]));
  expect(answer.text).toBe("Bringen Sie zum Termin mit:\n\n- den Ausweis\n- den Mietvertrag\n- zwei Fotos [1]");
});

test("a table row becomes a sentence with the names of its columns", () => {
  const text = "Tarif | Preis | Frist\nBasis | 10 Euro | 14 Tage\nGroß | 30 Euro | 30 Tage";
  const answer = extractAnswer(request("Was kostet der Tarif Basis?", [passage(1, text)]));
  expect(answer.text).toContain("Basis: Preis: 10 Euro; Frist: 14 Tage.");
});

test("a passage in the other language is quoted, and the answer says so", () => {
  const english = passage(1, "The parcel room opens at 8 in the morning.", { language: "en", title: "House rules" });
  const answer = extractAnswer(request("Wann öffnet der parcel room?", [english]));
  expect(answer.text).toBe(
    "Dazu gibt es nur eine englische Quelle; dort steht: „The parcel room opens at 8 in the morning.“ [1]",
  );
});

test("a number in brackets that stands in a source is no citation", () => {
  const noted = passage(2, "Die Ruhezeit beginnt um 22 Uhr [1] und endet um 6 Uhr.");
  expect(extractAnswer(request("Wann beginnt die Ruhezeit?", [noted])).text).toBe(
    "Die Ruhezeit beginnt um 22 Uhr (1) und endet um 6 Uhr. [2]",
  );
});

test("the same sentence from two passages is said once", () => {
  const again = passage(2, rest.text, { title: "Aushang" });
  const { text } = extractAnswer(request("Wann beginnt die Ruhezeit?", [rest, again]));
  expect(text.match(/22 Uhr/gu)).toHaveLength(1);
});

test("a follow-up is understood from the question before", () => {
  const times = passage(1, "Das Büro ist am Montag von 9 bis 12 Uhr offen. Das Büro ist am Samstag geschlossen.");
  const history = [{ role: "visitor", text: "Wann ist das Büro am Montag offen?" }] as const;
  const answer = extractAnswer(request("Und am Samstag?", [times], { history }));
  expect(answer.text).toContain("Samstag geschlossen");
});

test.each([
  ["Hallo!", "de", /KI/],
  ["Bist du ein Mensch oder eine Maschine?", "de", /kein Mensch, sondern eine KI/],
  ["Wer sind Sie?", "de", /kein Mensch/],
  ["Vielen Dank!", "de", /Gern/],
  ["Hi there", "en", /an AI/],
  ["Are you a human?", "en", /not a person but an AI/],
  ["Thank you very much", "en", /welcome/],
] as const)("“%s” gets a short honest answer without a citation", (question, language, expected) => {
  const answer = extractAnswer(request(question, [rest], { language }));
  expect(answer).toMatchObject({ outcome: "complete", cited: [] });
  expect(answer.text).toMatch(expected);
  expect(answer.text).not.toMatch(/\[\d\]/);
});

test("the answer comes in groups of words that add up to it, and stops when aborted", async () => {
  const asked = request("Wann beginnt die Ruhezeit?", [rest]);
  const parts = await Array.fromAsync(createExtractiveAnswerer().answer(asked, new AbortController().signal));
  const texts = parts.filter((part) => part.kind === "text").map((part) => part.text);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.join("")).toBe(extractAnswer(asked).text);
  expect(parts.at(-1)).toEqual({ kind: "end", outcome: "complete", cited: [1] });
  const abort = new AbortController();
  const seen: AnswerPart[] = [];
  for await (const part of createExtractiveAnswerer().answer(asked, abort.signal)) {
    seen.push(part);
    abort.abort();
  }
  expect(seen).toHaveLength(1);
});

test("whatever the passages hold, every sentence shown stands in one of them and every number names one", () => {
  const words = fc.constantFrom(
    "Ruhezeit",
    "beginnt",
    "um",
    "22",
    "Uhr",
    "Haus",
    "gilt",
    ".",
    ":",
    "-",
    "|",
    "\n",
    "\n\n",
    "z. B.",
    "[7]",
  );
  const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const passages = texts.map((content, index) => passage(index + 1, content));
      const { text: answer, cited, outcome } = extractAnswer(request("Wann beginnt die Ruhezeit im Haus?", passages));
      expect(answer.trim()).not.toBe("");
      expect(cited.every((number) => number >= 1 && number <= passages.length)).toBe(true);
      if (outcome === "complete") for (const number of cited) expect(answer).toContain(`[${number}]`);
    }),
  );
});
