import type { Language } from "@diskret/contract";

interface Act {
  readonly mark: "Art." | "§";
  readonly name: Readonly<Record<Language, string>>;
}

/** Acts by the name that declarations cite them with. */
const acts: Readonly<Record<string, Act>> = {
  GDPR: { mark: "Art.", name: { de: "DSGVO", en: "GDPR" } },
  "AI Act": { mark: "Art.", name: { de: "KI-VO", en: "AI Act" } },
  TDDDG: { mark: "§", name: { de: "TDDDG", en: "TDDDG" } },
  DDG: { mark: "§", name: { de: "DDG", en: "DDG" } },
};

const citation =
  /^(?<act>[A-Z][A-Za-z ]*?) (?<article>\d+[a-z]?)(?:\((?<paragraph>\d)\))?(?:\((?<point>[a-z])\))?(?: no\. (?<number>\d+))?$/u;

/**
 * Writes citations the way German and English documents do. What is no citation of a known act stays as it is.
 *
 * @example
 * citeLaw("GDPR 13(1)(a); DDG 5(1) no. 1", "de"); // "Art. 13 Abs. 1 Buchst. a DSGVO; § 5 Abs. 1 Nr. 1 DDG"
 * citeLaw("GDPR 13(1)(a); DDG 5(1) no. 1", "en"); // "Art. 13(1)(a) GDPR; § 5(1) no. 1 DDG"
 */
export function citeLaw(laws: string, language: Language): string {
  return laws
    .split("; ")
    .map((law) => cite(law, language))
    .join("; ");
}

function cite(law: string, language: Language): string {
  const parts = citation.exec(law)?.groups;
  const act = acts[parts?.["act"] ?? ""];
  if (parts === undefined || act === undefined) return law;
  const { article, paragraph, point, number } = parts;
  const words =
    language === "de"
      ? [` Abs. ${paragraph}`, ` Buchst. ${point}`, ` Nr. ${number}`]
      : [`(${paragraph})`, `(${point})`, ` no. ${number}`];
  const given = [paragraph, point, number].map((part, index) => (part === undefined ? "" : words[index]));
  return `${act.mark} ${article}${given.join("")} ${act.name[language]}`;
}
