import type { Finding } from "../finding.ts";

/** A word in small letters as log-ins are, or an address of the web. */
const candidate =
  /https?:\/\/[^\s<>"“”„«»{}|\\^]+|(?<![\p{L}\p{N}_@.+/\\-])[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*(?![\p{L}@/\\(=]|[.-][\p{L}\p{N}])/gu;

/**
 * Log-ins and pages that are made of the name of a person found in the same text: beside "Anja Kramer" the word "akramer"
 * is a log-in, and https://example.org/team-x/kramer her page.
 *
 * @returns finds that overlap none of `found`.
 */
export function findLinkedValues(plain: string, found: readonly Finding[]): Finding[] {
  const names = found
    .filter(({ kind }) => kind === "PERSON")
    .map(({ start, end }) => partsOf(plain.slice(start, end)))
    .filter(({ length }) => length > 1);
  if (names.length === 0) return [];
  const findings: Finding[] = [];
  for (const { 0: match, index: start } of plain.matchAll(candidate)) {
    const text = match.replace(/[.,;:!?)\]'’]+$/, "");
    const end = start + text.length;
    if (text.length < 4 || found.some((other) => other.start < end && other.end > start)) continue;
    const isPage = text.includes("://");
    if (!names.some((parts) => (isPage ? isPageOf(text, parts) : isLoginOf(text, parts)))) continue;
    const evidence = [{ by: "linked" as const, detail: "made of a name in the text" }];
    findings.push({ kind: isPage ? "URL_PERSONAL" : "USERNAME", start, end, score: 0.7, evidence });
  }
  return findings;
}

const spelled: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
  ["ø", "oe"],
  ["ł", "l"],
  ["ı", "i"],
]);

/** The words of a name as log-ins write them. */
function partsOf(name: string): string[] {
  const plainLetters = name
    .toLowerCase()
    .replace(/[äöüßøłı]/g, (letter) => spelled.get(letter) ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return plainLetters.split(/[^a-z]+/).filter((part) => part.length > 1);
}

/** Two parts in either order, one of them perhaps only its first letters, with a number or a word of the firm behind. */
function isLoginOf(text: string, parts: readonly string[]): boolean {
  const [, stem = "", suffix = ""] = /^(.*?)([._-]?(?:\d{1,4}|ext|adm|admin|extern))?$/.exec(text) ?? [];
  return parts.some((one, index) =>
    parts.some((other, at) => {
      if (index === at || !stem.includes(one)) return false;
      const rest = stem.startsWith(one) ? stem.slice(one.length) : stem.endsWith(one) ? stem.slice(0, -one.length) : "";
      const short = rest.replace(/[._-]/g, "");
      const isInitial = short.length > 0 && short.length <= 2 && other.startsWith(short);
      return (isInitial && (one.length > 3 || suffix !== "")) || (short === other && /[._-]|\d/.test(text));
    }),
  );
}

/** Both parts somewhere in it, or a long one as a whole part of host or path. */
function isPageOf(text: string, parts: readonly string[]): boolean {
  const pieces = text
    .replace(/^https?:\/\//, "")
    .toLowerCase()
    .split(/[^a-z]+/);
  const joined = pieces.join("");
  const isWhole = (part: string): boolean => pieces.includes(part);
  return parts.filter(isWhole).length > 1 || parts.some((one, at) => joined.includes(one + (parts[at + 1] ?? "\n")));
}
