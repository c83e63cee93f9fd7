import type { Localised } from "@diskret/contract";
import { isBuiltInKind, kinds, type SpecialCategory } from "@diskret/pseudonymiser";

const categories: Readonly<Record<SpecialCategory, Localised>> = {
  health: { de: "Angabe zur Gesundheit", en: "statement about health" },
  "religion-or-belief": { de: "Angabe zu Religion oder Weltanschauung", en: "statement about religion or belief" },
  "ethnic-origin": { de: "Angabe zur Herkunft", en: "statement about ethnic origin" },
  "political-opinion": { de: "Angabe zur politischen Meinung", en: "statement about political opinion" },
  "union-membership": { de: "Angabe zur Gewerkschaft", en: "statement about union membership" },
  "sex-life": { de: "Angabe zum Sexualleben", en: "statement about sex life" },
  "genetic-or-biometric": { de: "genetische oder biometrische Angabe", en: "genetic or biometric statement" },
  "criminal-conviction": { de: "Angabe zu Straftaten", en: "statement about criminal convictions" },
};

/** Stands in for what a text holds where it could not be looked through. */
export const uncheckedKind = "UNCHECKED";

/** What people read instead of a kind's code. */
export function nameOfKind(kind: string): Localised {
  if (kind === uncheckedKind) return { de: "nicht prüfbare Textstelle", en: "passage that could not be checked" };
  if (isBuiltInKind(kind)) return kinds[kind].name;
  return isSpecialCategory(kind) ? categories[kind] : { de: kind, en: kind };
}

/** Whether Art. 9 or 10 GDPR protects what this kind stands for. */
export function isSpecialCategory(kind: string): kind is SpecialCategory {
  return Object.hasOwn(categories, kind);
}
