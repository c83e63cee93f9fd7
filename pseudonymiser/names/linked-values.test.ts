import { expect, test } from "vitest";
import { findLinkedValues } from "./linked-values.ts";

/** What is linked in a text to the one person marked in it by ⟦…⟧. */
function linkedIn(marked: string): string[] {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const plain = marked.replace(/[⟦⟧]/g, "");
  const person = { kind: "PERSON", start, end, score: 0.9, evidence: [] } as const;
  return findLinkedValues(plain, [person]).map((found) => `${found.kind} ${plain.slice(found.start, found.end)}`);
}

test.each([
  ["⟦Anja Kramer⟧ meldet sich als akramer an", ["USERNAME akramer"]],
  ["das Konto kramer.anja gehört ⟦Anja Kramer⟧", ["USERNAME kramer.anja"]],
  ["⟦Jürgen Weiß⟧ hat jweiss07 und juergen_weiss", ["USERNAME jweiss07", "USERNAME juergen_weiss"]],
  ["⟦Swantje Dirks⟧, Webseite: https://swantje-dirks.example.", ["URL_PERSONAL https://swantje-dirks.example"]],
  ["⟦Anja Kramer⟧ und die kramerei, der kram, anjas rad", []],
  ["⟦Anja Kramer⟧ las https://firma.example/kramer-produkte", []],
  ["⟦Anja⟧ heißt anja im chat", []],
])("%s", (text, values) => {
  expect(linkedIn(text)).toEqual(values);
});
