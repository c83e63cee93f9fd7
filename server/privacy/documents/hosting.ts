import type { Controller, Language, Localised } from "@diskret/contract";
import { countryNames, isThirdCountry } from "./countries.ts";
import type { Block } from "./document.ts";
import { roleWords, speaker } from "./words.ts";

const ownPremises: Localised = {
  de: "Der Server steht in Räumen des Verantwortlichen.",
  en: "The server stands on the controller's premises.",
};

const inThirdCountry: Localised = {
  de: "Der Server steht damit in einem Drittland. Auf welche Garantie sich das stützt und wie Sie eine Kopie davon erhalten, erfahren Sie beim Verantwortlichen (Art. 44 bis 49 DSGVO).",
  en: "The server thus stands in a third country. The controller tells you which safeguard this rests on and how to get a copy of it (Art. 44 to 49 GDPR).",
};

/** Whether the server stands outside the European Economic Area; null where a provider is named and its country is not. */
export function hostedInThirdCountry({ hostingProvider, hostingCountry }: Controller): boolean | null {
  if (hostingProvider === "") return false;
  return hostingCountry === "" ? null : isThirdCountry(hostingCountry);
}

/** Who hosts the server, in one line: `Muster Hosting GmbH, Köln; Auftragsverarbeiter (Art. 28 DSGVO); Deutschland`. */
export function hostingLine({ hostingProvider, hostingCountry }: Controller, language: Language): string | null {
  if (hostingProvider === "") return null;
  const country = hostingCountry === "" ? [] : [countryNames([hostingCountry], language)];
  return [hostingProvider, roleWords.processor[language], ...country].join("; ");
}

/** Who hosts the server, as a category of recipient (GDPR Art. 13(1)(e) and (f)). */
export function hostingBlocks(controller: Controller, language: Language): readonly Block[] {
  const say = speaker(language);
  const line = hostingLine(controller, language);
  if (line === null) return [{ kind: "paragraph", item: "hosting", text: say(ownPremises) }];
  const term = say({ de: "Hosting-Anbieter", en: "Hosting provider" });
  return [
    { kind: "facts", item: "hosting", facts: [{ item: "hosting-provider", term, value: line }] },
    ...(hostedInThirdCountry(controller) === true
      ? [{ kind: "paragraph", item: "hosting-third-country", text: say(inThirdCountry) } as const]
      : []),
  ];
}
