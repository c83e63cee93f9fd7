/** What a plan for telephone numbers says of a number that is written with its trunk prefix 0. */
export type TrunkNumber = "mobile" | "landline" | "service" | "none";

/** Country codes of ITU-T E.164, as the digits that follow "+". */
const countryCode =
  /^(?:1|7|2(?:[07]|[1-689]\d)|3(?:[0-469]|[578]\d)|4(?:[013-9]|2\d)|5(?:[1-8]|[09]\d)|6(?:[0-6]|[7-9]\d)|8(?:[1246]|[0578]\d)|9(?:[0-58]|[679]\d))/;

/** The country code that the digits of an international number begin with, or null. */
export function countryCodeOf(digits: string): string | null {
  return countryCode.exec(digits)?.[0] ?? null;
}

/** Area codes of two and three digits in Germany; all others have four, those that begin with 3 also five (BNetzA). */
const germanShortArea =
  /^(?:30|40|69|89|2(?:0[1-389]|1[124]|2[18]|3[14])|3(?:35|4[015]|5[15]|6[15]|7[15]|8[15]|9[15])|[4-9][1-9]1|906)/;

/**
 * What a number with trunk prefix may be in Germany, Austria, Switzerland or the United Kingdom.
 *
 * @param digits - without the 0 in front.
 * @param area - how many of them are written as the first group; 0 if the number is not grouped.
 */
export function trunkNumber(digits: string, area: number): TrunkNumber {
  if (isService(digits, area)) return "service";
  if (isMobile(digits)) return "mobile";
  return isLandline(digits, area) ? "landline" : "none";
}

/** Free, shared and premium numbers behind a country code. */
export function isServiceAbroad(code: string, national: string): boolean {
  if (code === "44") return /^(?:30[0-3]|80[08]|84[345]|87[0-3]|9)/.test(national);
  if (code === "1") return /^(?:8(?:00|33|44|55|66|77|88)|900)/.test(national);
  if (code === "41") return /^(?:80[08]|84[0248]|86|90[016]|878)/.test(national);
  if (code === "43") return /^(?:8[0-2]0|9[03]\d|718\d$)/.test(national);
  return code === "49" && isService(national, 0);
}

/** Free, shared and premium numbers: nobody's own. Some begin like German area codes and are told apart by their groups. */
function isService(digits: string, area: number): boolean {
  if (/^(?:800\d|180[1-9]|18[1-9]\d|137\d|900\d|118\d{2}$|11(?:8|5|6))/.test(digits)) return true;
  return area === 3 && /^(?:8[124]0|901|93[09]|84[248]|84[35]|860|878|30[0-3](?=\d{7}$))/.test(digits);
}

function isMobile(digits: string): boolean {
  const { length } = digits;
  if (/^15\d/.test(digits)) return length === 10 || length === 11;
  if (/^1(?:6[023]|7\d)/.test(digits)) return length === 10 || length === 11;
  if (/^7[4-9]/.test(digits) && length === 9) return true; // Switzerland
  if (/^7\d{9}$/.test(digits)) return true; // United Kingdom
  return /^6(?:[57]\d|6[0134-9]|8[0-9]|9\d)/.test(digits) && length >= 9 && length <= 12; // Austria
}

function isLandline(digits: string, area: number): boolean {
  const { length } = digits;
  if (area === 0) return length >= 9 && length <= 11 && /^[2-9]/.test(digits);
  if (length < 7 || length > 12) return false;
  return isGerman(digits, area) || isSwiss(digits, area) || isAustrian(digits, area) || isBritish(digits, area);
}

function isGerman(digits: string, area: number): boolean {
  const short = germanShortArea.exec(digits)?.[0].length;
  if (short !== undefined) return area === short && digits.length - area >= 4;
  return /^[2-9]/.test(digits) && (area === 4 || (area === 5 && digits.startsWith("3"))) && digits.length - area >= 3;
}

function isSwiss(digits: string, area: number): boolean {
  return (
    area === 2 && digits.length === 9 && /^(?:2[1246-7]|3[1-4]|4[134]|5[1258-9]|5[568]|6[12]|71|81|91)/.test(digits)
  );
}

function isAustrian(digits: string, area: number): boolean {
  if (digits.startsWith("1")) return area === 1 && digits.length >= 7;
  if (/^(?:316|463|512|662|732)/.test(digits)) return area === 3;
  return area === 4 && /^[2-7]/.test(digits) && digits.length - area >= 3;
}

function isBritish(digits: string, area: number): boolean {
  if (digits.length !== 10) return false;
  return (
    (area === 2 && /^2[03489]/.test(digits)) ||
    (area === 3 && /^1(?:1\d|\d1)/.test(digits)) ||
    (area === 4 && /^1[2-9]/.test(digits))
  );
}
