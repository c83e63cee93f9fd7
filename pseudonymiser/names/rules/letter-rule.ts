import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, trait } from "../name-text.ts";
import { officeEnding } from "../words/brands.ts";
import { closings, greetings, proxies } from "../words/letters.ts";
import { notNames } from "../words/not-names.ts";
import { salutations, titles } from "../words/salutations.ts";

/** The name that a letter or chat begins with ("Hallo Conny,") and the one it is signed with ("VG\nJana Wolff"). */
export function letterRule(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    const lower = text.lowers[index] ?? "";
    if (greetings.has(lower)) spans.push(...greeted(text, index));
    if (closings.has(lower)) spans.push(...signed(text, index));
  }
  return spans;
}

/** "Liebe Anna und lieber Ben," greets two; "Hallo Team" nobody by name. */
function greeted(text: NameText, index: number): NameSpan[] {
  let first = index + 1;
  while (greetings.has(text.lowers[first] ?? "") && !gapBefore(text, first).includes("\n")) first++;
  const span = nameOnLine(text, first);
  if (span === null) return [];
  const [start, end] = span;
  const after = text.words[end] ?? "";
  const isClosed = isLineEnd(text, end - 1) || /^[,!.:;–—-]/.test(after) || !/^[\p{L}\p{N}]/u.test(after);
  const isJoined = ["und", "and", "&"].includes(text.lowers[end] ?? "");
  const isName = has(text, start, trait.firstName | trait.surname | trait.foreign) || (text.person[start] ?? 0) >= 0.3;
  const isShort =
    has(text, start, trait.unusual) &&
    (text.words[start] ?? "").length <= 7 &&
    !officeEnding.test(text.lowers[start] ?? "");
  if (!isName && !(isClosed && isShort && has(text, index, trait.lineStart) && has(text, start, trait.capital)))
    return [];
  if (has(text, start, trait.common) && !isClosed && !isJoined) return [];
  const one: NameSpan = {
    first: start,
    end,
    score: isName && (isClosed || isJoined) ? 0.9 : 0.62,
    evidence: [{ by: "context", detail: "after a greeting" }],
  };
  const next = isJoined ? nameOnLine(text, end + 1) : null;
  const two = next !== null && isLineEndOrComma(text, next[1]);
  return two ? [one, { ...one, first: next[0], end: next[1] }] : [one];
}

const isLineEndOrComma = (text: NameText, index: number): boolean =>
  index >= text.count || has(text, index, trait.lineStart) || text.words[index] === "," || text.words[index] === "!";

function nameOnLine(text: NameText, first: number): [number, number] | null {
  if (first >= text.count || gapBefore(text, first).includes("\n")) return null;
  const word = text.lowers[first] ?? "";
  const isCalled =
    has(text, first, trait.wellKnown) && has(text, first, trait.capital) && text.words[first + 1] === ",";
  if ((notNames.has(word) && !isCalled) || salutations.has(word) || greetings.has(word)) return null;
  const isAddressed = text.words[first + 1] === ",";
  const end = isCalled ? first + 1 : extendName(text, first, { isTrusted: isAddressed });
  return end > first ? [first, end] : null;
}

/** The signature: on the rest of the line, or on the line after it, past "i. A." and titles. */
function signed(text: NameText, index: number): NameSpan[] {
  let first = index + 1;
  let lines = 0;
  while (first < text.count && first - index < 12) {
    if (has(text, first, trait.lineStart)) lines++;
    if (lines > 2) return [];
    if (!isPassedOver(text, first)) break;
    first++;
  }
  if (first >= text.count) return [];
  const end = extendName(text, first, { isTrusted: has(text, first, trait.lineStart) || isLineEnd(text, first) });
  if (end === first) return [];
  const isAlone = isLineEnd(text, end - 1) || /^[,/|(·•–-]/.test(text.words[end] ?? "");
  const isName =
    has(text, first, trait.firstName | trait.surname | trait.foreign | trait.initial) ||
    (text.person[first] ?? 0) >= 0.25;
  if (!isAlone && !(isName && !has(text, first, trait.common) && !/^[\p{L}\p{N}]/u.test(text.words[end] ?? "")))
    return [];
  const isCommonNoun =
    !isName || (end - first === 1 && has(text, first, trait.common) && !has(text, first, trait.firstName));
  if (isCommonNoun && !(end - first > 1 && isName)) return [];
  return [
    { first, end, score: lines > 0 || isAlone ? 0.9 : 0.7, evidence: [{ by: "context", detail: "after a closing" }] },
  ];
}

function isPassedOver(text: NameText, index: number): boolean {
  const lower = (text.lowers[index] ?? "").replace(/\.$/, "");
  if (!has(text, index, trait.word)) return /^[^\p{L}\p{N}]+$/u.test(text.words[index] ?? "");
  if (has(text, index, trait.initial) && !proxies.has(lower)) return false;
  return (
    proxies.has(lower) ||
    closings.has(lower) ||
    titles.has(lower) ||
    salutations.has(lower) ||
    [
      "aus",
      "von",
      "an",
      "und",
      "auch",
      "dir",
      "euch",
      "ihnen",
      "you",
      "kind",
      "warm",
      "many",
      "in",
      "advance",
      "im",
      "voraus",
      "vielen",
      "herzlichen",
      "lieben",
    ].includes(lower)
  );
}
