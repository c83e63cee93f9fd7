const article =
  /^(?:(?:de[rmns]|die|das|eine[mnrs]?|ein|the|an?|unser\p{L}*|eur\p{L}*|ihr\p{L}*|your|the plans?|tarife?n?|plans?|modelle?n?|models?) )+/iu;

const patterns: readonly RegExp[] = [
  /(?:zwischen|between) (?<one>.+?) (?:und|and) (?<other>.+)$/iu,
  /(?:unterscheide\p{L}*) (?:sich )?(?<one>.+?) (?:und|von|vom) (?<other>.+)$/iu,
  /(?:vergleich\p{L}*|compare) (?:(?:bitte|sie|mir|please) )*(?<one>.+?) (?:und|mit|and|with|to) (?<other>.+)$/iu,
  /how (?:do|does|is|are) (?<one>.+?) (?:differ|different) from (?<other>.+)$/iu,
  /how (?:do|does) (?<one>.+?) and (?<other>.+?) (?:differ|compare)$/iu,
  /^(?<one>.+?) (?:vs\.?|versus|im vergleich (?:zu[mr]?|mit)|compared (?:to|with)) (?<other>.+)$/iu,
];

/** The two things that a question wants compared (`Was ist der Unterschied zwischen A und B?`), or null. */
export function comparedThings(question: string): readonly [string, string] | null {
  const text = question.trim().replace(/[?!.\s]+$/u, "");
  for (const pattern of patterns) {
    const { one, other } = pattern.exec(text)?.groups ?? {};
    if (one === undefined || other === undefined) continue;
    const things = [one, other].map((thing) =>
      thing
        .replace(/^(?:sich|denn|genau|eigentlich) /iu, "")
        .replace(article, "")
        .trim(),
    );
    const [first = "", second = ""] = things;
    if (first !== "" && second !== "") return [first, second];
  }
  return null;
}
