import { type Finding, scores } from "../finding.ts";
import { letters } from "../text/letters.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { isPlaceholderMail, knownEndings } from "./mail-domain.ts";

/** A way to write "@" in words. Brackets and umlauts say it clearly; a bare "at" is also a word of English. */
const at =
  /\s?[([{<]\s?(?:at|ät|äd|aet|ad|a|@|klammeraffe)\s?[)\]}>]\s?|\s(?:at|ät|äd|ätt|aet|ett|@|klammeraffe|affenschwanz|at-zeichen)\s|[_-](?:ät|at)[_-]/gi;
const anyAt = /[([{<]\s?(?:at|ät|äd|aet|ad|a|@|kl)|\s(?:at|ät|äd|aet|ett|klammer|affen|@)|[_-][äa]t[_-]/i;

const dot = String.raw`(?:\s?[([{<]\s?(?:punkt|dot|point|pkt|\.)\s?[)\]}>]\s?|\s(?:punkt|dot|point)\s|\s\.\s|\.)`;
const hyphen = String.raw`(?:-|\s?[([{]\s?(?:minus|bindestrich)\s?[)\]}]\s?|\s(?:minus|bindestrich|strich|dash|hyphen)\s)`;
const underscore = String.raw`(?:_|\s?[([{]\s?unterstrich\s?[)\]}]\s?|\s(?:unterstrich|underscore|unterstrichen)\s)`;
const plus = String.raw`(?:\+|\splus\s)`;
const word = `[${letters}0-9]+`;
const label = `${word}(?:${hyphen}${word})*`;

const domainAfter = new RegExp(String.raw`(${label}(?:\s${word}){0,2}?)((?:${dot}${label})+)`, "iy");
const dots = new RegExp(dot, "gi");
const joined = `(?:${dot}|${hyphen}|${underscore}|${plus})`;
const localBefore = new RegExp(`(?<![${letters}0-9])${word}(?:${joined}${word})*$`, "i");

/** Mail addresses spelled out or dictated: "hannes(at)seebaer(punkt)example", "k nowak ät post punkt example". */
export function findSpelledMails(plain: string): readonly Finding[] {
  if (!anyAt.test(plain)) return [];
  const findings: Finding[] = [];
  let from = 0;
  at.lastIndex = 0;
  for (let match = at.exec(plain); match !== null; match = at.exec(plain)) {
    const span = mailAround(plain, { start: match.index, end: at.lastIndex, sign: match[0], from });
    if (span === null) {
      at.lastIndex = match.index + 1;
      continue;
    }
    from = span.end;
    at.lastIndex = span.end;
    if (isPlaceholderMail(plain.slice(span.start, span.end).replace(match[0], "@").replaceAll(dots, "."))) continue;
    findings.push(findingAt(span, { kind: "EMAIL", score: scores.strong, pattern: "mailbox spelled out" }));
  }
  return findings;
}

interface Sign extends Span {
  readonly sign: string;
  readonly from: number;
}

function mailAround(plain: string, { start, end, sign, from }: Sign): Span | null {
  domainAfter.lastIndex = end;
  const match = domainAfter.exec(plain);
  if (match === null) return null;
  const [, host = "", rest = ""] = match;
  const ending = endOfDomain(rest);
  if (ending === null) return null;
  const isClear = !/^[\s_-](?:at|ad|ett)[\s_-]$/i.test(sign) && sign !== " @ ";
  if (/\s/.test(host.replace(/\s(?:minus|bindestrich|strich|dash|hyphen)\s/gi, "-")) && !/^\s[äk]/i.test(sign))
    return null;
  const before = plain.slice(Math.max(from, start - 80), start);
  const local = localBefore.exec(before)?.[0];
  if (local === undefined) return null;
  const isSpelled = /[\s([{<]/.test(rest.slice(0, ending));
  if (!isClear && !isSpelled && !/[\d._]/.test(local) && !/mail|adress/i.test(before)) return null;
  if (!isClear && notLocal.test(local)) return null;
  const begin = start - local.length;
  const extra = furtherWords(before.slice(0, before.length - local.length));
  return { start: begin - extra, end: end + host.length + ending };
}

const announcing =
  /^(?:ist|is|isch|lautet|wäre|war|heißt|mail|email|e-mail|mailadresse|adresse|adress|address|an|unter|auf|to|on|via|per)[:=]?$/i;

/** The length of further words of a dictated local part ("k nowak"): all since a word that announces an address. */
function furtherWords(before: string): number {
  const words = before.split(" ");
  if (words.pop() !== "") return 0;
  let length = 0;
  for (let step = 0; step < 4; step++) {
    const last = words.pop() ?? "";
    if (announcing.test(last)) return length;
    if (!/^[a-zäöüß0-9]+$/.test(last) || notLocal.test(last)) return 0;
    length += last.length + 1;
  }
  return 0;
}

/** Words that stand before an "at" which is no sign, or between an announcing word and the address. */
const notLocal =
  /^(?:look|am|is|are|was|me|us|you|it|up|meet|arrive|aim|good|bad|stay|work|live|mail|not|die|der|das|the|meine?|my|folgende[nr]?)(?:\s|$)/i;

/** How much of the dotted labels belongs to the domain: up to the last known ending ("punkt co punkt uk"). */
function endOfDomain(rest: string): number | null {
  const cuts = Array.from(rest.matchAll(dots), ({ index, 0: { length } }) => ({ index, end: index + length }));
  let ending: number | null = null;
  for (const [step, cut] of cuts.entries()) {
    const next = cuts[step + 1]?.index ?? rest.length;
    const isKnown = knownEndings.has(rest.slice(cut.end, next).trim().toLowerCase());
    if (isKnown) ending = next;
    else if (ending !== null) break;
  }
  return ending;
}
