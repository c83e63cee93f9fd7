import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { OrganisationId } from "#modules/accounts";
import { newId } from "#platform/ids";
import type { Assistant } from "./assistant.ts";

const suggestionsSchema = z.object({ de: z.array(z.string()), en: z.array(z.string()) });

/**
 * The assistant that is there without any setting. It answers about the product itself, from the handbook. Rejects when
 * the handbook's list of suggested questions is missing or not of its form.
 */
export async function sampleAssistant(
  organisationId: OrganisationId,
  handbookFolder: URL,
  now: Date,
): Promise<Assistant> {
  const suggestions = suggestionsSchema.parse(
    JSON.parse(await readFile(new URL("suggestions.json", handbookFolder), "utf8")),
  );
  return {
    id: newId<"assistant">(now),
    organisationId,
    slug: "diskret",
    name: "Diskret",
    greeting: {
      de: "Fragen Sie mich, was Diskret kann, was es speichert und was es für sich behält.",
      en: "Ask me what Diskret can do, what it stores and what it keeps to itself.",
    },
    suggestions,
  };
}
