import { expect, test } from "vitest";
import { createMapping, createPseudonymiser, type Mapping, PseudonymisationFailed, readMapping } from "./index.ts";

// What other pseudonymisers got wrong, shown on the whole library; `restore/known-failures.test.ts` shows the rest on parts.

const pseudonymiser = createPseudonymiser();

function masked(text: string, mapping: Mapping = createMapping()): string {
  const outcome = pseudonymiser.replace(text, mapping);
  if (outcome.status === "blocked") throw new Error(outcome.message.en);
  return outcome.text;
}

const answered = (answer: string, mapping: Mapping): string => pseudonymiser.restore(answer, mapping).text;

test("a placeholder of an earlier turn still resolves after many more turns and after storing", () => {
  const mapping = createMapping();
  masked("Ich bin Jana Wolff.", mapping);
  for (let turn = 0; turn < 20; turn++) masked(`Ich bin Herr Kern${"x".repeat(turn + 1)}.`, mapping);
  expect(answered("[PERSON_1]", readMapping(mapping.serialise()))).toBe("Jana Wolff");
});

test("a placeholder that no turn gave out is shown as it is, and told", () => {
  const mapping = createMapping();
  masked("Ich bin Jana Wolff.", mapping);
  expect(pseudonymiser.restore("Von [PERSON_9] weiß ich nichts.", mapping)).toEqual({
    text: "Von [PERSON_9] weiß ich nichts.",
    restored: 0,
    unknown: ["[PERSON_9]"],
  });
});

test.each(["PERSON_1", "[person_1]", "[PERSON 1]", "[PERSON\\_1]", "**[PERSON_1]**", "［PERSON_1］", "[PERSON_1"])(
  "a model that writes %s means the placeholder",
  (written) => {
    const mapping = createMapping();
    masked("Ich bin Jana Wolff.", mapping);
    expect(answered(`Guten Tag ${written}, gern.`, mapping)).toContain("Jana Wolff");
  },
);

test("a placeholder without its number means the only person there is, and nobody where there are two", () => {
  const one = createMapping();
  masked("Ich bin Jana Wolff.", one);
  expect(answered("Guten Tag [PERSON]!", one)).toBe("Guten Tag Jana Wolff!");
  const two = createMapping();
  masked("Ich bin Jana Wolff, das ist Herr Petrović.", two);
  expect(answered("Guten Tag [PERSON]!", two)).toBe("Guten Tag [PERSON]!");
});

test("genitives and compounds that the model builds with placeholders are German again", () => {
  const mapping = createMapping();
  masked("Das sind Jana Wolff und Moritz.", mapping);
  expect(answered("[PERSON_1]s Antrag, der [PERSON_1]-Antrag, [PERSON_2]s Antrag", mapping)).toBe(
    "Jana Wolffs Antrag, der Jana Wolff-Antrag, Moritz’ Antrag",
  );
});

test.each([
  "Hans Müller Hans Müller, hans.mueller@post.example, Müller, Hans",
  "Frau Kern-Özil und Herr Kern, Kerns Haus, KERN; Tel. 0171 3920014/0171 3920014",
  "Mike. What about it? 🙂 Ich bin Mike Kern\u00a0\u2013 geb. 12.03.1985, IBAN DE91\u00a05009 9047 0648 4898 90",
])("restoring is the inverse of replacing, also where values repeat and touch: %s", (text) => {
  const mapping = createMapping();
  expect(answered(masked(text, mapping), mapping)).toBe(text);
});

test("what is kept for a placeholder is a piece of the person's own text, cut where the value is", () => {
  const mapping = createMapping();
  const text = "Hi, I'm Mike Kern. What do you know about Jana Wolff? Ich bin Jana Wolff.";
  masked(text, mapping);
  expect(answered("[PERSON_1]|[PERSON_2]", mapping)).toBe("Mike Kern|Jana Wolff");
});

test("whatever fails on the way, nothing is released, and the error does not tell the text", () => {
  const broken = createPseudonymiser(
    {},
    {
      lists: new Proxy(
        {},
        {
          get: () => {
            throw new Error("Jana Wolff");
          },
        },
      ) as never, // a list that cannot be read
      tagger: {
        tag: () => {
          throw new Error("Jana Wolff");
        },
      },
    },
  );
  const attempt = (): unknown => broken.replace("Ich bin Jana Wolff.", createMapping());
  expect(attempt).toThrow(PseudonymisationFailed);
  expect(attempt).not.toThrow(/Jana/);
});

test("conversations that go on side by side share no number and no value", () => {
  const [one, other] = [createMapping(), createMapping()];
  expect(masked("Ich bin Jana Wolff.", one)).toBe("Ich bin [PERSON_1].");
  expect(masked("Ich bin Mike Kern.", other)).toBe("Ich bin [PERSON_1].");
  expect([answered("[PERSON_1]", one), answered("[PERSON_1]", other)]).toEqual(["Jana Wolff", "Mike Kern"]);
});

test("an answer that was restored is not replaced again, and restoring learns nothing", () => {
  const mapping = createMapping();
  masked("Ich bin Jana Wolff.", mapping);
  const before = mapping.serialise();
  const shown = answered("Guten Tag [PERSON_1], hier ist Frau Neumann.", mapping);
  expect(shown).toBe("Guten Tag Jana Wolff, hier ist Frau Neumann.");
  expect(answered(shown, mapping)).toBe(shown);
  expect(mapping.serialise()).toEqual(before);
});

test.each([
  "Wir fahren von Essen über Hof nach Siegen, Gleis 96c, und zurück um 14:30.",
  "Was sagte Angela Merkel, und was kostet ein VW Golf bei 12.345,67 Euro?",
  "Die Version 10.4.2 von Siemens und die Norm DIN EN 1090-2 gelten seit 2018.",
])("what is nobody's stays, so that the question keeps its sense: %s", (text) => {
  expect(masked(text)).toBe(text);
});

test("terms of a tenant stay as they are", () => {
  const allowing = createPseudonymiser({ allow: ["Klara Winter"] });
  const outcome = allowing.replace("Klara Winter kennt Frau Wolff", createMapping());
  expect(outcome).toMatchObject({ status: "replaced", text: "Klara Winter kennt Frau [PERSON_1]" });
});
