import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, trait } from "../name-text.ts";
import { everydayNouns } from "../words/everyday-nouns.ts";
import { labels } from "../words/labels.ts";
import { roleEnding, roles } from "../words/roles.ts";
import { salutations, titles } from "../words/salutations.ts";
import { wordSet } from "../words/word-set.ts";
import { reversedNameEnd } from "./reversed-name-rule.ts";

/**
 * "Kontoinhaberin: Ayşe Yıldırım", "Anwesend: Fam. Kowalski, Frau Winter", "Von: Wolff, Jana <…>", and nouns of role before
 * a name: "mein Sohn Finn-Luca", "Kollege Tom".
 */
export function labelRule(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    const lower = text.lowers[index] ?? "";
    if (labels.has(lower)) spans.push(...labelled(text, index));
    if (roles.has(lower) || (roleEnding.test(lower) && has(text, index, trait.capital)))
      spans.push(...named(text, index));
  }
  return spans;
}

const separators = new Set([",", ";", "und", "and", "&", "/", "sowie"]);

/** All names of the list behind the colon, as long as one follows the other. */
function labelled(text: NameText, index: number): NameSpan[] {
  const colon = colonAfter(text, index);
  if (colon === null) return [];
  const spans: NameSpan[] = [];
  let first = colon + 1;
  while (first < text.count && spans.length < 30) {
    first = pastTitles(text, first);
    if (/\n/.test(gapBefore(text, first)) && spans.length > 0) break;
    const end = labelledEnd(text, first, listLabels.has(text.lowers[index] ?? ""));
    if (end === first || !isAcceptable(text, first, end) || (spans.length > 0 && !isSureName(text, first, end))) break;
    spans.push({ first, end, score: 0.93, evidence: [{ by: "context", detail: "after a label" }] });
    if (!separators.has(text.lowers[end] ?? "")) break;
    first = end + 1;
  }
  return spans;
}

/** Labels behind which several names stand, with commas between them. */
const listLabels = wordSet(`
  teilnehmer teilnehmende teilnehmerinnen anwesend anwesende entschuldigt abwesend gäste eltern attendees participants
  present apologies kinder cc an to
`);

/** "Patient: Žeželj, Marija" is one name, "anwesend: Hahn, Ekaterina, P. Jäger" are three. */
function labelledEnd(text: NameText, first: number, isList: boolean): number {
  const reversed = reversedNameEnd(text, first);
  const isOne = reversed !== null && !(isList && text.words[reversed] === ",");
  return isOne ? reversed : extendName(text, first, { isTrusted: true });
}

/** The colon right after the label, or after a few words: "Name auf der Karte:", "Ihr Ansprechpartner im Bauhof:". */
function colonAfter(text: NameText, index: number): number | null {
  for (let next = index + 1; next < text.count && next - index <= 4; next++) {
    if (text.words[next] === ":" || text.words[next] === "\t") return next;
    if (!has(text, next, trait.word) && !inLabel.has(text.words[next] ?? "")) return null;
    if (has(text, next, trait.lineStart)) return null;
  }
  return null;
}

/** Marks that may stand inside a label, or around it in JSON. */
const inLabel = new Set(["/", "(", ")", '"']);

function pastTitles(text: NameText, from: number): number {
  let index = from;
  const isTitle = (word: string): boolean => titles.has(word) || salutations.has(word);
  if (text.words[index] === '"') index++;
  while (index < text.count && (isTitle((text.lowers[index] ?? "").replace(/\.$/, "")) || text.words[index] === "."))
    index++;
  return index;
}

/** Behind a label a name may be unknown to all lists, but not an everyday word alone, nor an abbreviation. */
function isAcceptable(text: NameText, first: number, end: number): boolean {
  if (isSureName(text, first, end)) return true;
  const isNoun = nounEnding.test(text.lowers[first] ?? "");
  const isEnd = isLineEnd(text, first) || /^[.;(]$/.test(text.words[end] ?? "");
  if (
    isEnd &&
    has(text, first, trait.capital) &&
    has(text, first, trait.surname) &&
    !everydayNouns.has(text.lowers[first] ?? "")
  )
    return true;
  return has(text, first, trait.capital) && !isNoun && !has(text, first, trait.common | trait.upper | trait.initial);
}

/** Nouns that lists never have: "Anwesend: Elternvertreter", "Programm: Werksführung". */
const nounEnding =
  /(?:ung|heit|keit|schaft|tion|ität|vertreter|vertretung|mitglieder|leitung|service|team|gruppe|innen|os?io|gemeinde|amt|verein|haus|stelle|praxis|schule|kanzlei|abteilung)$/;

/** Looks like a name also without the label. */
function isSureName(text: NameText, first: number, end: number): boolean {
  if (end - first > 1 || (text.person[first] ?? 0) >= 0.3) return true;
  if (!has(text, first, trait.capital) && !text.isLowerCase) return false;
  const isListed = has(text, first, trait.wellKnown | trait.surname | trait.foreign);
  return isListed && !has(text, first, trait.common) && text.words[end] !== ".";
}

/** Roles that are used like a salutation. */
const colleagues = new Set(["kollege", "kollegen", "kollegin", "familie", "nachbarin", "nachbar", "nachbarn"]);

/** Relations behind which also an unknown word is a name: "his wife Blodwen". */
const kin = wordSet(`
  sohn tochter mann ehemann ehefrau mutter mama vater papa bruder schwester oma opa onkel tante enkel enkelin neffe neffen nichte
  husband wife son daughter mother father mum mom dad brother sister uncle aunt grandson granddaughter boyfriend girlfriend
`);

/** "Mei Bua da Vitus", "die Mama von Levi". */
const articles = new Set(["von", "vom", "der", "die", "da", "dr", "d", "de"]);

function named(text: NameText, index: number): NameSpan[] {
  const from = articles.has(text.lowers[index + 1] ?? "") ? index + 2 : index + 1;
  const first = pastTitles(text, from);
  if (first >= text.count || !/^[ \t]+$/.test(gapBefore(text, first))) return [];
  const end = extendName(text, first, { isTrusted: colleagues.has(text.lowers[index] ?? "") });
  if (end === first) return [];
  const isListed = has(text, first, trait.firstName | trait.surname | trait.foreign);
  const isLower = !has(text, first, trait.capital);
  const hasArticle = from === index + 2;
  if (hasArticle && (!isListed || has(text, first, trait.common))) return [];
  const isSure =
    end - first > 1 || (!has(text, first, trait.common | trait.place) && isListed) || (text.person[first] ?? 0) >= 0.3;
  const isKin = kin.has(text.lowers[index] ?? "") && has(text, first, trait.unusual) && has(text, first, trait.capital);
  if (!isSure && isKin && !has(text, first, trait.place))
    return [{ first, end, score: 0.6, evidence: [{ by: "context", detail: "after a relation" }] }];
  if (has(text, first, trait.genitive) && !has(text, first, trait.wellKnown)) return [];
  if (!isSure && !(isListed && !isLower && has(text, first, trait.surname | trait.firstName))) return [];
  return [{ first, end, score: isSure ? 0.85 : 0.55, evidence: [{ by: "context", detail: "after a role" }] }];
}
