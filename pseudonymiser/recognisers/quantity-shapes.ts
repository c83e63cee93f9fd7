import type { Span } from "./find-by-pattern.ts";

/**
 * Whether a code in its place reads as something that everybody writes with digits: a date, a time, a price, a quantity,
 * a norm, a paragraph or a page.
 *
 * @example
 * readsAsQuantity("Auftrag vom 12.03.2025", { start: 12, end: 22 }); // true
 * readsAsQuantity("Auftrag AB-771203", { start: 8, end: 17 }); // false
 */
export function readsAsQuantity(plain: string, { start, end }: Span): boolean {
  const code = plain.slice(start, end);
  return (
    calendarShape.test(code) ||
    wholeUnit.test(code) ||
    norm.test(code) ||
    version.test(code) ||
    unitAfter.test(plain.slice(end, end + 24)) ||
    signBefore.test(plain.slice(Math.max(0, start - 12), start))
  );
}

/** Whether a code reads as a year or a month, which stands beside "Vertrag" and "Rechnung" more often than a number does. */
export function readsAsPeriod(code: string): boolean {
  return /^(?:(?:19|20)\d\d|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d|(?:19|20)\d\d[-/](?:\d\d|20\d\d)|Q[1-4][-/](?:20)?\d\d)$/i.test(
    code,
  );
}

/** 12.03., 12.3.2025, 2025-03-12, 12/24/2025, 10.15, 08:15 (the colon ends a code). */
const calendarShape =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?:T.*)?|(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:19|20)?\d\d|(?:[01]?\d|2[0-3])[.](?:[0-5]\d))$/;

/** 5kg, 12x, 3d, 2nd, 90min: a count with its unit in one. */
const wholeUnit =
  /^\d{1,6}(?:[.,]\d+)?(?:x|k|kg|g|mg|t|m|mm|cm|km|l|ml|h|std|min|sec|sek|s|d|gb|mb|tb|kb|w|kw|kwh|v|a|mah|er|te|ten|st|nd|rd|th|€|eur|chf|px|ct|pt|fach|mal)$/i;

/** ISO-9001, DIN4102, USB3, IP65, v2.1: names of norms and versions. */
const norm =
  /^(?:iso|iec|din|en|önorm|vde|ral|rfc|sr|bgbl|vob|hoai|usb|ip|wpa|http|utf|sha|md|win|windows|covid|version|v(?=[\d.]))[-/. ]?\d{1,5}(?:[.:]\d+)*$/i;

/** node-20.1.0, lib-3.4: a program with its version. */
const version = /^[a-z][a-z-]*-?v?\d{1,3}\.\d{1,3}(?:\.\d{1,5})?$/;

const unitAfter =
  /^(?:-?\s?(?:stellig|tägig|wöchig|monatig|jährig|fach\b|mal\b|er\b|digit)|\s?(?:€|%|°|\$|£)|,(?:\d|[-–])|\.[–-]|:\d\d|\s(?:eur|euro|chf|fr\.|franken|usd|gbp|dollar|pfund|stück|stk|st\.|pack|paket|karton|mal\b|x(?![\wäöüß])|uhr|h(?![\wäöüß])|kwh|kw\b|kg|g(?![\wäöüß])|gramm|km\b|cm\b|mm\b|m(?![\wäöüß])|m²|qm|liter|l(?![\wäöüß])|gb\b|mb\b|db\b|v(?![\wäöüß])|mbit|tage?n?\b|wochen?|monate?n?\b|jahre?n?\b|minuten|stunden|sekunden|prozent|personen|leute|artikel\b|teile|ziffern|stellen|zeichen|mitarbeiter|kunden|nächte|gäste|erwachsene|kinder|characters|digits|letters|days|weeks|months|years|hours|minutes|people|items|pieces|pcs|units|nights|guests|adults|boxes|percent|januar|jänner|februar|märz|april|mai\b|juni|juli|august|september|oktober|november|dezember|january|february|march|may\b|june|july|october|december))/i;

/** What stands before a number that is no code: § 433, € 40, EUR 100, Seite 114, Art. 6, ab 50, v1.2. */
const signBefore =
  /(?:[§€$£]|\b(?:eur|euro|chf|fr\.|usd|gbp|seite|s\.|p\.|art\.?|abs\.?|satz|ziffer|ziff\.|kapitel|iso|iec|din|en|önorm|vde|sr|version))\s{0,2}$/i;
