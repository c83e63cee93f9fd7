import { createHash } from "node:crypto";
import { languageOf, termsOf } from "#platform/text";
import type { ListingFields } from "../listing.ts";

/** The words of a listing as the index keeps them: in the stems of its own language, and of the title in both. */
export function analyse(fields: ListingFields): { readonly title: string[]; readonly text: string[] } {
  const language = languageOf(`${fields.title}. ${fields.description}`, "de");
  const title = new Set([...termsOf(fields.title, "de"), ...termsOf(fields.title, "en")]);
  const text = new Set(termsOf(`${fields.description} ${fields.provider ?? ""} ${fields.place ?? ""}`, language));
  return { title: [...title], text: [...text].filter((term) => !title.has(term)) };
}

const sample = "Häuser, Straßenbahnfahrerinnen und laufende Prüfungen: running tests of 12 buildings, 1.200,50 Euro.";

/** A mark that changes with the analysis, so that words made by an older one are made anew. */
export const analysisMark: string = createHash("sha256")
  .update(JSON.stringify([termsOf(sample, "de"), termsOf(sample, "en")]))
  .digest("base64url")
  .slice(0, 16);
