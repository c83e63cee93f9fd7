import { type Finding, type Recogniser, scores } from "../finding.ts";
import { weightedSum } from "./checksums/weighted-sum.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";

const shape =
  /(?<![A-Za-z0-9])(?:HRA[ :]{0,2}(?:Nr\.?:? ?|-)?\d{1,6}(?: ?(?:B|HL|KI|FL|PI|NZ|NO|ME|SE)(?![A-Za-z0-9]))?|(?:FN|fn)[ :]{0,2}\d{4,6} ?[A-Za-z]|(?<=Firmenbuch-?(?:nummer|nr)[ .:]{0,3})\d{4,6} ?[A-Za-z]|(?<=GISA-?(?:Zahl|Nr)[ .:]{0,3})\d{8})(?![A-Za-z0-9])/g;

/** A merchant registered in their own name: that is the person. */
const soleTrader =
  /(?<![A-Za-zÄÖÜäöüß])(?:e\. ?K\.?|eK|e\. ?Kf[mr]\.?|eingetragener? Kauf(?:mann|frau)|e\. ?U\.?|eU|eingetragenes Einzelunternehmen|Einzelunternehmer(?:in)?|Einzelkauf(?:mann|frau))(?![A-Za-zÄÖÜäöüß])/g;

const company =
  /(?<![A-Za-zÄÖÜäöüß])(?:GmbH|AG(?! [A-ZÄÖÜ][a-zäöüß])|OHG|OG|KG|KGaA|SE|UG|Gesellschaft|gGmbH|mbH|KEG|Genossenschaft|GesmbH|Ges\.m\.b\.H)(?![A-Za-zÄÖÜäöüß])/g;

/**
 * Register numbers of sole traders: HRA in the German commercial register, the Austrian Firmenbuch (FN, up to six digits and a
 * check letter: weights 6 4 14 15 10 1 modulo 17, an index into abdfghikmpstvwxyz) and trade register (GISA). They belong to a person
 * only where the nearest legal form says so (e. K., e.U.); with GmbH, KG, OG near they are none, and where nothing tells they are
 * replaced on the strict level only. HRB, GnR, VR and PR are no persons' numbers.
 *
 * @example Malermeister Hinnerk Folkerts e. K.\nAmtsgericht Aurich ⟦HRA 204417⟧
 * @example Hochreiter Holzbau e.U., ⟦FN 284613z⟧
 * @example Blumen Berger e.K., Amtsgericht Musterstadt, ⟦HRA 40817⟧
 * @example Tischlerei Huber e.U., FN: ⟦284613 z⟧
 * @example Tischlerei Huber e.U. Firmenbuchnummer: ⟦517302p⟧
 * @example HRA-Nr.: ⟦HRA 111873⟧ AG Aurich, Inhaber: Tjark Lüken e.K.
 * @example Folkerts e.K., AG Aurich ⟦HRA 204417⟧
 * @example Wessely Möbel e.U., ⟦FN 336104X⟧
 * @example Carstens & Söhne Bau GmbH, Amtsgericht Hamburg, HRB 40817
 * @example Nordlicht GmbH & Co. KG, HRA 40817
 * @example Alpenholz OG, FN 284613z
 * @example Funktion FN 12 am Gerät
 */
export const companyRegister: Recogniser = {
  name: "company-register",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(found: Candidate): Finding | null {
  // "FN: 284613z": the letters announce the number there.
  const announcing = /^(?:HRA|FN|fn) ?: ?/.exec(found.text)?.[0].length ?? 0;
  const candidate = { ...found, start: found.start + announcing };
  const firmenbuch = /(\d{4,6}) ?([A-Za-z])$/.exec(candidate.text);
  const holds = firmenbuch !== null && checkLetterOf(firmenbuch[1] ?? "") === firmenbuch[2]?.toLowerCase();
  if (firmenbuch !== null && !holds && !/^fn/i.test(candidate.text)) return null;
  const checksum = holds ? "check letter of the Firmenbuch" : null;
  const pattern = "register number";
  const form = nearestForm(candidate);
  if (form === "company") return null;
  if (form === "sole trader") {
    return findingAt(candidate, {
      kind: "OTHER_ID",
      score: scores.strong,
      pattern,
      checksum,
      context: "legal form of a sole trader",
    });
  }
  return findingAt(candidate, { kind: "OTHER_ID", score: scores.possible, pattern, checksum });
}

function nearestForm({ plain, start, end }: Candidate): "sole trader" | "company" | null {
  const from = Math.max(0, start - 250);
  const before = plain.slice(from, start);
  const after = plain.slice(end, end + 120);
  const traderAt = lastIndexOf(before, soleTrader);
  const companyAt = lastIndexOf(before, company);
  if (traderAt !== -1 || companyAt !== -1) return traderAt > companyAt ? "sole trader" : "company";
  if (after.search(new RegExp(soleTrader.source)) !== -1) return "sole trader";
  return after.search(new RegExp(company.source)) === -1 ? null : "company";
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

function checkLetterOf(digits: string): string {
  return "abdfghikmpstvwxyz".charAt(weightedSum(digits.padStart(6, "0"), [6, 4, 14, 15, 10, 1]) % 17);
}
