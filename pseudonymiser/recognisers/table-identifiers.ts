import { type Finding, type Recogniser, scores } from "../finding.ts";
import type { BuiltInKind } from "../kinds.ts";
import { columnCue } from "../text/column-cues.ts";
import { bareCode } from "./code-value.ts";
import { findingAt } from "./find-by-pattern.ts";
import { loginShape } from "./login-shape.ts";
import { readsAsQuantity } from "./quantity-shapes.ts";

/** What a column holds, by its head. */
const columns: readonly (readonly [kind: BuiltInKind, head: RegExp])[] = [
  [
    "CUSTOMER_NUMBER",
    /^(?:(?:kunden?|kd|auftrags?|bestell(?:ungs)?|rechnungs?|vertrags?|policen?|mitglieds?|mandats?|sendungs?|buchungs?|versicherungsschein)[-. ]{0,2}(?:nr|nummer|no|id|ref|referenz)\.?|bestellung|auftrag|rechnung|vertrag|police|mandatsreferenz|(?:customer|order|invoice|policy|member|booking|contract|account)(?:[ _-]?(?:no|nr|number|id|ref))?\.?)$/i,
  ],
  [
    "OTHER_ID",
    /^(?:(?:personal|pers|mitarbeiter|ma|matrikel|patienten?|pat|fall|akten|schüler|zähler|ausweis|badge)[-. ]{0,3}(?:nr|nummer|no|id)\.?|aktenzeichen|az\.?|matrikel|(?:employee|staff|student|patient|case|badge)[ _-]?(?:no|nr|number|id)\.?)$/i,
  ],
  [
    "ID_DOCUMENT",
    /^(?:(?:(?:personal|reise)?ausweis|perso|(?:reise|kinder)?pass|passport|führerschein|führerausweis|fahrerlaubnis|id[- ]?(?:karte|card)|driving licen[cs]e|licen[cs]e|dokumenten?|document)(?:[-_. ]{0,2}(?:nr|nummer|no|number|id))?\.?)$/i,
  ],
  [
    "TAX_ID",
    /^(?:steuer[- ]?id(?:ent)?(?:[- ]?(?:nr|nummer))?|idnr|steuer[- ]?(?:nr|nummer)|st\.?-?nr|tin|tax[ _-]?(?:id|no|number))\.?$/i,
  ],
  [
    "SOCIAL_SECURITY",
    /^(?:(?:sv|rv|ahv|svnr|rvnr|sozialversicherungs|rentenversicherungs)[-. ]{0,2}(?:nr|nummer)?|ssn|nino|social security(?: (?:no|number))?)\.?$/i,
  ],
  [
    "HEALTH_INSURANCE_ID",
    /^(?:(?:kv|krankenkassen|krankenversicherungs|(?:kranken)?versicherten)[-. ]{0,2}(?:nr|nummer)|kvnr|egk|health insurance(?: (?:id|no|number))?)\.?$/i,
  ],
  ["USERNAME", /^(?:benutzer(?:name|kennung)?|nutzername|user(?:[ _-]?name)?|login(?:name)?|log-in|kennung|account)$/i],
  [
    "SECRET",
    /^(?:passwort|kennwort|startpasswort|initialpasswort|pw|pwd|password|pin|puk|tan|code|token|api[ _-]?key)$/i,
  ],
];

const perhaps =
  /^[^\n]{0,300}(?:nr|nummer|no\b|number|id\b|name|user|login|kennung|pass|kennw|pw|pin|code|az|akten|matrikel|bestell|auftrag|rechnung|vertrag|police|order|invoice|policy|customer|perso|licen|führer|ssn|sv|tin|egk)[^\n]{0,300}$/im;
const cell = /(?<=^|[;\t|,])[ ]?"?([A-Za-z0-9#][^;\t|,"\n]{1,40}?)"?[ ]{0,3}(?=[;\t|,]|$)/gm;

/**
 * Finds numbers, log-ins and secrets in lists with columns, by the heads of the columns.
 *
 * @example "Name;Kundennr\nWolff;4471" // 4471
 * @example "Login,Passwort\njwolff,Sommer24" // jwolff, Sommer24
 * @example "name,passport\nWard,PAB448120" // PAB448120
 * @example "Artikel;Menge\nRegal;4471" // nothing
 */
export const tableIdentifiers: Recogniser = {
  name: "table-identifiers",
  find(view) {
    const { plain } = view;
    if (!plain.includes("\n") || !/[;\t|,]/.test(plain) || !perhaps.test(plain)) return [];
    const findings: Finding[] = [];
    cell.lastIndex = 0;
    for (let match = cell.exec(plain); match !== null; match = cell.exec(plain)) {
      const text = match[1] ?? "";
      const start = match.index + match[0].indexOf(text);
      const head = columnCue(view, { start })?.trim();
      if (head === undefined) continue;
      const span = { start, end: start + text.length };
      const kind = columns.find(([, pattern]) => pattern.test(head))?.[0];
      if (kind === undefined || !fits(kind, plain, span)) continue;
      findings.push(
        findingAt(span, { kind, score: scores.strong, pattern: "cell of a list", context: head.toLowerCase() }),
      );
    }
    return findings;
  },
};

function fits(kind: BuiltInKind, plain: string, span: { readonly start: number; readonly end: number }): boolean {
  const text = plain.slice(span.start, span.end);
  if (kind === "SECRET") return /^\S{3,40}$/.test(text);
  if (kind === "USERNAME") return loginShape(text) !== "no";
  return /\d/.test(text) && bareCode(text).length >= 3 && !readsAsQuantity(plain, span);
}
