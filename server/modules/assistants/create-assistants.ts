import type { OrganisationId } from "#modules/accounts";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { Assistant } from "./assistant.ts";
import { AssistantNotFound } from "./errors.ts";
import { sampleAssistant } from "./sample-assistant.ts";
import { findAssistantBySlug, insertAssistant } from "./store.ts";
import type { AssistantTables } from "./tables.ts";

/** The assistants of an installation. */
export interface Assistants {
  /** The assistant at an address. Throws `AssistantNotFound`. */
  find(slug: string): Promise<Assistant>;
  /** Makes the sample assistant where it is missing; `made` says whether it was. */
  ensureSample(
    organisationId: OrganisationId,
    handbook: URL,
  ): Promise<{ readonly assistant: Assistant; readonly made: boolean }>;
}

/** Makes them. What was found is kept in memory, as each request asks for it and nothing changes it while the server runs. */
export function createAssistants(deps: { readonly database: Database; readonly clock: Clock }): Assistants {
  const db = deps.database.tables<AssistantTables>();
  const known = new Map<string, Assistant>();

  async function find(slug: string): Promise<Assistant> {
    const assistant = known.get(slug) ?? (await findAssistantBySlug(db, slug));
    if (assistant === null) throw new AssistantNotFound();
    known.set(slug, assistant);
    return assistant;
  }

  return {
    find,
    async ensureSample(organisationId, handbook) {
      const now = deps.clock.now();
      const sample = await sampleAssistant(organisationId, handbook, now);
      const made = await insertAssistant(db, organisationId, sample, now);
      return { assistant: await find(sample.slug), made };
    },
  };
}
