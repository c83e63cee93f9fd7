import { letters } from "../text/letters.ts";

const domain = new RegExp(String.raw`[${letters}0-9][${letters}0-9-]*(?:\.[${letters}0-9][${letters}0-9-]*)+`, "y");

/** Top-level domains after which a dictated address ends, and which are taken for one without further signs. */
export const knownEndings: ReadonlySet<string> = new Set(
  (
    "de at ch li lu com net org eu info biz name pro example test invalid io app dev me co uk us ca fr it nl be es pt pl cz sk hu dk " +
    "se no fi ie gr hr si ro bg rs tr ua ru edu gov int online shop cloud email berlin hamburg koeln bayern wien tirol " +
    "nrw saarland swiss zuerich gmbh kiwi tv cc ai"
  ).split(" "),
);

/**
 * Where the domain of a mail address that begins at `start` ends, or null. A sentence that goes on without a blank
 * ("mail.example.Danke") is cut off by its capital letter.
 */
export function mailDomainEnd(plain: string, start: number): number | null {
  domain.lastIndex = start;
  const found = domain.exec(plain)?.[0];
  if (found === undefined) return null;
  const labels = found.split(".");
  if (labels.length > 2 && /\p{Ll}$/u.test(labels.at(-2) ?? "") && /^\p{Lu}\p{Ll}/u.test(labels.at(-1) ?? ""))
    labels.pop();
  while (labels.length > 2 && !isEnding(labels.at(-1) ?? "")) labels.pop();
  return labels.length >= 2 && isEnding(labels.at(-1) ?? "") ? start + labels.join(".").length : null;
}

function isEnding(label: string): boolean {
  return label.length <= 63 && (/^\p{L}{2,24}$/u.test(label) || /^xn--[a-z0-9-]+$/i.test(label));
}

/** Domains of RFC 2606 and names that stand for anybody. */
export function isPlaceholderMail(address: string): boolean {
  return (
    /@(?:[a-z0-9-]+\.)*example\.(?:com|net|org|edu)$/i.test(address) ||
    /^(?:(?:max|erika|m|e|hans|anna)[._-]?muster(?:mann|frau)?|(?:john|jane)[._-]?doe|vorname[._-]?nachname|(?:ihr|dein)[._-]?name|(?:your|first|user)[._-]?name(?:[._-]last[._-]?name)?|name|first[._-]last)@/i.test(
      address,
    ) ||
    /@(?:domain|ihre?-?domain|deine?-?domain|your-?domain|muster(?:firma|mann)?|beispiel(?:firma)?)\.[a-z]+$/i.test(
      address,
    )
  );
}
