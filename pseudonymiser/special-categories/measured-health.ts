import { isRecordOfSomebody, speaksOfSomebody } from "./person-in-reach.ts";
import { sentenceAround } from "./sentence.ts";
import type { Stretch } from "./special-category.ts";

/** Values that a laboratory or a doctor measures, with the number: "der HbA1c ist mit 8,9 % zu hoch". */
const measured =
  /(?<![A-Za-zÄÖÜäöüß])(?:HbA1c|TSH|CRP|PSA|PSA-Wert|Cholesterin(?:wert)?|LDL|HDL|Blutdruck|Blutzucker(?:wert)?|Langzeitzucker|Leberwerte|Nierenwerte|Viruslast|CD4-Zahl|GFR|Hämoglobin|Ferritin|Kreatinin|Gamma-GT|INR|BMI|BZ|RR|SpO2|Sauerstoffsättigung|CRP-Wert|blood pressure|blood sugar|cholesterol|viral load)(?![A-Za-zÄÖÜäöüß])[^.!?\n]{0,30}?\d[\d.,/]{0,8}\d?(?:\s?(?:%|mg\/dl|mmol\/l|mmHg|g\/dl|U\/l))?(?:\s(?:[A-Za-zÄÖÜäöüß]+\s){0,2}(?:zu hoch|zu niedrig|erhöht|erniedrigt|auffällig|too high|too low|elevated))?/gi;

/** Diagnoses in the code of the International Classification of Diseases. */
const code = /(?<![A-Za-zÄÖÜäöüß\d.-])[A-TV-Z]\d\d\.\d{1,2}[GVAZ]?(?![A-Za-zÄÖÜäöüß\d.])/g;
const isDiagnosis =
  /(?<!\p{L})(?:diagnose\p{L}*|icd(?:-?10)?|au\b|attest|krankgeschrieben|krankmeldung|befund|patient\p{L}*|arzt\p{L}*|erkrankung|diagnos\p{L}+|sick note|behandlung)(?!\p{L})/iu;
const addressed =
  /(?<!\p{L})(?:Ihr|Ihre[nrsm]?|your|Labor\p{L}*|Patient\p{L}*|Bewohner\p{L}*|Klient\p{L}*|Befund)(?!\p{L})/u;

/** Health that is told in figures. */
export function measuredStretches(plain: string): readonly Stretch[] {
  if (!/\d/.test(plain)) return [];
  return [
    ...matching(
      plain,
      measured,
      (sentence) =>
        addressed.test(sentence) ||
        speaksOfSomebody({ before: sentence, word: "", after: "" }) ||
        (plain.length <= 5000 && isRecordOfSomebody(plain)),
    ),
    ...matching(plain, code, (sentence) => isDiagnosis.test(sentence)),
  ];
}

function matching(plain: string, pattern: RegExp, counts: (sentence: string) => boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const { start, end } = sentenceAround(plain, match.index);
    if (counts(plain.slice(start, end))) stretches.push({ start: match.index, end: match.index + match[0].length });
  }
  return stretches;
}
