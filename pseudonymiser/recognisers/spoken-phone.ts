import { type Finding, type Recogniser, scores } from "../finding.ts";
import { letters } from "../text/letters.ts";
import { findingAt } from "./find-by-pattern.ts";
import { phoneCueOf } from "./phone-cues.ts";

const digit =
  "null|nul|eins|zwei|zwo|drei|drü|vier|fünf|fuenf|foif|sechs|sächs|sieben|sibe|acht|neun|nüün|zero|nought|oh|one|two|three|four|five|six|seven|eight|nine";
const tens = "zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig";
/** "einundzwanzig", "elf", "forty": two digits at once. */
const twoDigits = `(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:${tens})|${tens}|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn`;
const oneWord = `(?:(?:doppel-?|dreimal |zweimal |double |triple )?(?:${digit})|${twoDigits})`;
const between = String.raw`(?:\s{0,2}[,/–-]\s{0,2}|\s{1,2})`;
const spoken = new RegExp(
  `(?<![${letters}0-9-])(?:plus${between})?${oneWord}(?:${between}${oneWord}){5,24}(?![${letters}0-9])`,
  "gi",
);

/**
 * Telephone numbers in words, as people dictate them: at least eight digits that begin with zero or plus, or six behind a
 * word for a telephone. Counting and short codes are none.
 *
 * @example meine nummer ist ⟦null zwei zwei eins vier sieben eins drei drei eins⟧ danke
 * @example Handy: ⟦null eins sieben sechs, doppel-null vier, einundzwanzig, acht neun⟧
 * @example call me on ⟦zero seven seven double zero nine zero zero one two⟧ please
 * @example ruf an: ⟦acht vier vier sieben eins zwo⟧
 * @example eins zwei drei vier fünf sechs sieben acht neun, wir zählen
 * @example der Code ist null eins zwei drei
 */
export const spokenPhone: Recogniser = {
  name: "spoken-phone",
  find({ plain }) {
    if (!/null|zero|plus|sieben|seven|zwo|zwei|two/i.test(plain)) return [];
    const findings: Finding[] = [];
    for (const { 0: text, index: start } of plain.matchAll(spoken)) {
      const span = { start, end: start + text.length };
      const { cue } = phoneCueOf(plain, span);
      const isWhole = /^(?:null|plus|zero|oh)/i.test(text) && text.split(/[\s,/–-]+/).length >= 8;
      if (cue === "other" || !(isWhole || cue === "phone" || cue === "call")) continue;
      findings.push(findingAt(span, { kind: "PHONE", score: scores.strong, pattern: "number in words" }));
    }
    return findings;
  },
};
