const one = String.raw`[1-9]\d{0,3}(?:[a-zA-Z](?![\p{L}\p{N}])| [a-hA-H](?![\p{L}\p{N}]|[ -]{0,2}\d))?(?! ?\d)`;
const houseNumber = new RegExp(
  String.raw`[1-9]\d{0,3}(?:[a-zA-Z](?![\p{L}\p{N}])| [a-h](?![\p{L}\p{N}])| [A-H](?![\p{L}\p{N}.]|[ -]{0,2}\d))?(?: ?½| 1\/2(?!\d))?(?: ?[-–\/+&] ?${one}){0,3}`,
  "uy",
);
const boxNumber = /\d{1,6}(?: \d{2,3}){0,3}(?!\d)/y;

/** What makes a number behind a street a measure, a time, an amount or an ordinal. */
const otherUse =
  /^(?:\s?(?:km|m|cm|mm|kg|t|€|euro|eur|chf|fr\.|%|uhr|h|stück|personen|minuten|min|jahren?|tagen?|wochen|stunden|grad|°|mal|x|plätze|prozent|meter|kilometer|autos|leute|verletzte|häuser|wohnungen|bäume)(?![\p{L}\p{N}])|[.,:]\d|\.\s?(?:stock|og|etage|obergeschoss|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|spieltag)|\p{L}{2}|[/-]?[\p{L}]\d)/iu;

const unit =
  /(?:,? ?\/? ?|, )(?:(?:stiege|stg\.?|top|tür|whg\.?|wohnung|we|apt\.?|app\.|apartment|appartement|haus|block|aufgang|eingang)\s?(?:nr\.?\s?)?(?:\d{1,4}[a-z]?|[a-h])(?![\p{L}\p{N}]))/iuy;
const floor =
  /(?:[,/]? ?\n?|, )(?:(?:\d{1,2}\.\s?(?:og|stock(?:werk)?|etage|obergeschoss)|(?:eg|dg|ug|og)(?!\p{L})|erdgeschoss|dachgeschoss|souterrain|hochparterre|parterre|hinterhaus|vorderhaus|seitenflügel|gartenhaus|quergebäude|rückgebäude|hinterhof|hh(?!\p{L})|vh(?!\p{L})|zimmer \d+|(?:postfach|case postale|casella postale)(?: \d{1,6}(?: \d{2,3})*)?)(?:[, ]{1,2}(?:links|rechts|mitte|li\.|re\.|mi\.)(?!\p{L}))?)/iuy;

/** Where a house number ends that begins at `start`; null where the number is none. */
export function houseNumberEnd(plain: string, start: number): number | null {
  houseNumber.lastIndex = start;
  const found = houseNumber.exec(plain)?.[0];
  if (found === undefined) return null;
  const end = start + found.length;
  if (/^\d/.test(plain.slice(end, end + 1)) || otherUse.test(plain.slice(end, end + 20))) return null;
  return end;
}

/** Where the number of a post-office box ends. */
export function boxNumberEnd(plain: string, start: number): number | null {
  boxNumber.lastIndex = start;
  const found = boxNumber.exec(plain)?.[0];
  return found === undefined ? null : start + found.length;
}

/** Behind a house number: the end of staircase and flat ("Stiege 2, Top 5"), and of floors and wings behind them. */
export function additionsEnd(plain: string, start: number): { readonly units: number; readonly floors: number } {
  const units = repeated(plain, start, [unit]);
  return { units, floors: repeated(plain, units, [unit, floor]) };
}

function repeated(plain: string, start: number, patterns: readonly RegExp[]): number {
  let end = start;
  for (let step = 0; step < 4; step++) {
    const next = patterns.map((pattern) => stickyEnd(plain, end, pattern)).find((found) => found !== null);
    if (next === undefined || next === null) break;
    end = next;
  }
  return end;
}

function stickyEnd(plain: string, start: number, pattern: RegExp): number | null {
  pattern.lastIndex = start;
  const found = pattern.exec(plain)?.[0];
  return found === undefined || found === "" ? null : start + found.length;
}
