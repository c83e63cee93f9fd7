import type { Language } from "@diskret/contract";
import type { Recipient } from "#platform/egress";

/** Members of the European Economic Area, ISO 3166-1 alpha-2. Checked 2026-11-22. */
const europeanEconomicArea: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
);

/** Whether a country lies outside the European Economic Area (GDPR Art. 44). */
export function isThirdCountry(country: string): boolean {
  return !europeanEconomicArea.has(country);
}

/** The third countries (GDPR Art. 44) among those where a recipient processes data. An own website gets none to process. */
export function thirdCountriesOf(recipient: Recipient): readonly string[] {
  return recipient.role === "own-website" ? [] : recipient.countries.filter(isThirdCountry);
}

/** Countries by name: `Deutschland, Frankreich`. */
export function countryNames(countries: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return countries.map((country) => names.of(country) ?? country).join(", ");
}
