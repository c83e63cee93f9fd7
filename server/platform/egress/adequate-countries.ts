/** Member states of the European Economic Area. */
const eea = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE";

/**
 * Countries with a full or sector-wide adequacy decision (GDPR Art. 45), as of November 2026. The United States are left
 * out on purpose: there the decision covers single certified organisations, which a country code does not show.
 */
const adequate = "AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY";

const covered: ReadonlySet<string> = new Set(`${eea} ${adequate}`.split(" "));

/** Whether every country, and at least one, lies in the EEA or has an adequacy decision. */
export function areAdequate(countries: readonly string[]): boolean {
  return countries.length > 0 && countries.every((country) => covered.has(country));
}
