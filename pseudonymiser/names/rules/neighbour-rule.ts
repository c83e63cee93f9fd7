import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, type NameText, trait } from "../name-text.ts";
import { calendarWords, notNames } from "../words/not-names.ts";
import { wordSet } from "../words/word-set.ts";

const joins = new Set(["und", "and", "&", "u.", "u", "oder", "or"]);

/** From which score on a name lends its neighbour some of it. */
const lends = 0.6;

/** "Mila und Theo Grabowsky": a given name joined to a name that is found is one too. */
export function joinedNames(text: NameText, found: readonly NameSpan[]): NameSpan[] {
  return found
    .filter(({ score }) => score >= lends)
    .flatMap(({ first, end }) => {
      const before =
        joins.has(text.lowers[first - 1] ?? "") && isGivenName(text, first - 2) ? [joined(first - 2, first - 1)] : [];
      const next = end + 1;
      const after =
        joins.has(text.lowers[end] ?? "") && isGivenName(text, next) ? [joined(next, extendName(text, next))] : [];
      return [...before, ...after].filter((span) => span.end > span.first);
    });
}

const joined = (first: number, end: number): NameSpan => ({
  first,
  end,
  score: 0.62,
  evidence: [{ by: "list", detail: "given name beside a name" }],
});

function isGivenName(text: NameText, index: number): boolean {
  const lower = text.lowers[index] ?? "";
  const isCase = has(text, index, trait.capital) || text.isLowerCase;
  return (
    isCase &&
    has(text, index, trait.firstName) &&
    !has(text, index, trait.common) &&
    !notNames.has(lower) &&
    !calendarWords.has(lower)
  );
}

/** "1. Żuk Monika, 2. Bohren Sämi": a surname before a given name that is found alone, as lists have them. */
export function surnamesBefore(text: NameText, found: readonly NameSpan[]): NameSpan[] {
  return found.flatMap(({ first, end, score }): NameSpan[] => {
    const surname = first - 1;
    if (score < lends || end - first !== 1 || !has(text, first, trait.wellKnown) || !isBareSurname(text, surname))
      return [];
    const begins =
      has(text, surname, trait.lineStart) ||
      joins.has(text.lowers[surname - 1] ?? "") ||
      /^(?:[,;:/–-]|\d{1,3}[.)]?|\.)$/.test(text.words[surname - 1] ?? ",");
    if (!begins || gapBefore(text, first) !== " ") return [];
    return [{ first: surname, end, score: 0.6, evidence: [{ by: "list", detail: "surname before a given name" }] }];
  });
}

function isBareSurname(text: NameText, index: number): boolean {
  return (
    has(text, index, trait.capital) &&
    has(text, index, trait.surname | trait.foreign) &&
    !has(text, index, trait.common | trait.firstName | trait.place | trait.upper) &&
    !notNames.has(text.lowers[index] ?? "")
  );
}

/** Verbs by which minutes and notes report what somebody said or does. */
const reporting = wordSet(`
  sagt sagte meint meinte fordert forderte fragt fragte berichtet berichtete erläutert erläuterte erklärt erklärte bittet bat
  bestätigt bestätigte bietet schlägt schlug übernimmt übernahm lehnt lehnte enthält enthielt wünscht kümmert beantragt
  beantragte widerspricht widersprach kritisiert lobt informiert informierte präsentiert stellt rügt rügte verweigert meldet
  telefoniert unterschreibt unterschrieb kündigt
  says said asks asked reports reported wants wanted confirmed confirms suggested suggests agreed refused replied explained
  called wrote noted complained
`);

/** "Nissen erläutert die Abrechnung": a bare surname that a sentence begins with, and what its bearer said. */
export function reportedNames(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index + 1 < text.count; index++) {
    if (!reporting.has(text.lowers[index + 1] ?? "") || !/^ $/.test(gapBefore(text, index + 1))) continue;
    const isBegin = index === 0 || has(text, index, trait.lineStart) || /^[.,;:!?]$/.test(text.words[index - 1] ?? "");
    const isName =
      has(text, index, trait.surname | trait.firstName | trait.unusual) &&
      !has(text, index, trait.common | trait.place);
    if (!isBegin || !isName || !has(text, index, trait.capital) || notNames.has(text.lowers[index] ?? "")) continue;
    spans.push({ first: index, end: index + 1, score: 0.6, evidence: [{ by: "context", detail: "reported" }] });
  }
  return spans;
}

const birthWords = new Set(["geb", "geb.", "geboren", "born", "dob", "geburtsdatum"]);

/** "Hanspeter Allenspach, geboren am …": the capitalised words before a date of birth. */
export function bornNames(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 2; index < text.count; index++) {
    if (!birthWords.has(text.lowers[index] ?? "")) continue;
    const mark = text.words[index - 1];
    if (mark !== "," && mark !== "(") continue;
    let first = index - 1;
    while (
      first > 0 &&
      index - first < 5 &&
      isNamePart(text, first - 1) &&
      /^ ?$/.test(first === index - 1 ? "" : gapBefore(text, first))
    )
      first--;
    const end = index - 1;
    if (end - first >= 2)
      spans.push({ first, end, score: 0.75, evidence: [{ by: "context", detail: "before a date of birth" }] });
  }
  return spans;
}

function isNamePart(text: NameText, index: number): boolean {
  return (
    has(text, index, trait.capital) &&
    has(text, index, trait.word) &&
    !has(text, index, trait.common) &&
    !notNames.has(text.lowers[index] ?? "")
  );
}

/** "in Sachen Demirtaş ./. Sauer": the parties of a lawsuit. */
export function partiesOfLawsuit(text: NameText): NameSpan[] {
  if (!text.plain.includes("./.")) return [];
  const spans: NameSpan[] = [];
  for (let index = 1; index < text.count; index++) {
    const start = text.starts[index] ?? 0;
    if (!text.plain.startsWith("./.", start)) continue;
    let after = index + 1;
    while (after < text.count && !has(text, after, trait.word)) after++;
    let before = index - 1;
    while (before > 0 && has(text, before - 1, trait.firstName) && has(text, before - 1, trait.capital)) before--;
    const evidence = [{ by: "context" as const, detail: "party of a lawsuit" }];
    if (has(text, before, trait.capital)) spans.push({ first: before, end: index, score: 0.8, evidence });
    const end = extendName(text, after);
    if (end > after) spans.push({ first: after, end, score: 0.8, evidence });
  }
  return spans;
}
