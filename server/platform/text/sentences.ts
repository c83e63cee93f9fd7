/**
 * Words before a full stop that do not end a sentence, without it and in lower case. German and English together: a
 * text may quote the other language.
 */
const abbreviations = new Set(
  `abs abschn allg anm art aufl ausg bd bes betr bspw bzgl bzw ca d dgl dipl dr ebd ehem eigtl einschl etc evtl
   exkl f ff geb gem ggf ggü hg hl hr hrsg i ing inkl insb jh jhd kap lfd lit lt max mind mio mr mrd mrs ms mwst nr o
   prof rd s sog st std str tel tsd u usw v vgl vs wg z zb zit zzgl
   approx apt assn ave dept ed eds eg est fig gen gov ie inc jr ltd no nos op pp rev sen sr vol
   jan feb mär apr jun jul aug sept sep okt oct nov dez dec`.split(/\s+/u),
);

const months =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|jh|january|february|march|may|june|july|october|december)/iu;

const boundary = /[.!?…]+(?:["“”»«')\]]|\[\d+\])*(?=\s)/gu;

/**
 * The sentences of a running text, trimmed, nothing lost but white space between them. Knows abbreviations
 * (`z. B.`, `Dr.`, `e.g.`), ordinals and dates (`am 3. Mai`), initials and decimals.
 *
 * @example
 * sentencesOf("Das gilt z. B. ab dem 3. Mai. Danach nicht."); // 2 sentences
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, { start, stop: match.index, end })) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== "");
}

/** Where a sentence began, and the mark that may end it. */
interface Mark {
  readonly start: number;
  readonly stop: number;
  readonly end: number;
}

function endsSentence(text: string, { start, stop, end }: Mark): boolean {
  const next = /\S[^\s]*/u.exec(text.slice(end, end + 60))?.[0] ?? "";
  if (text[stop] !== ".") return next === "" || !/^\p{Ll}/u.test(next) || text[stop] !== "…";
  const before = /[^\s(„"“»]*$/u.exec(text.slice(Math.max(start, stop - 30), stop))?.[0] ?? "";
  if (next === "") return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^\d{1,2}$/u.test(before)) return !(months.test(next) || /^\p{Lu}/u.test(next)) || isLongAgo(text, start, stop);
  if (/^\p{L}$/u.test(before)) return false;
  const word = before.toLowerCase().replaceAll(".", "");
  return !(abbreviations.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(before));
}

/** After a number and a full stop a capital letter begins a sentence only where the number closes a long clause: `… bis 18. Danach`. */
function isLongAgo(text: string, start: number, stop: number): boolean {
  const clause = text.slice(start, stop);
  return /(?:bis|um|ab|von|auf|to|at|by|of|is|are|ist|sind|was|war|Seite|page|Nummer|number|Version|Port|port)\s\d{1,2}$/u.test(
    clause,
  );
}
