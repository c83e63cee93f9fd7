import type { Measure, Overview, PromiseState } from "@diskret/contract";
import type { Modules } from "./open-modules.ts";
import type { Platform } from "./open-platform.ts";
import type { Privacy } from "./open-privacy.ts";

/** The operator's first screen in one answer: is everything well? */
export async function describeInstallation(platform: Platform, modules: Modules, privacy: Privacy): Promise<Overview> {
  const { organisationId } = modules;
  const [conversations, sources, transfers, promises, retention, controller, recipients] = await Promise.all([
    modules.conversations.count(organisationId),
    modules.knowledge.list(organisationId),
    privacy.ledger.count(),
    privacy.audit.states(),
    privacy.retention.preview(),
    modules.accounts.controller(organisationId),
    privacy.recipients(),
  ]);
  const inState = (...states: readonly string[]): number =>
    sources.filter((source) => states.includes(source.state)).length;
  return {
    assistant: { slug: modules.assistant.slug, name: modules.assistant.name },
    version: platform.version,
    engine: platform.database.version,
    publicUrl: platform.config.http.publicUrl?.href ?? null,
    conversations,
    sources: {
      ready: inState("ready"),
      reading: inState("receiving", "reading", "checking"),
      held: inState("held"),
      failed: inState("failed"),
      passages: sources.reduce((sum, source) => sum + source.passages, 0),
    },
    egress: {
      recipients: recipients.length,
      transfers,
      refusals: privacy.refusals().reduce((sum, refusal) => sum + refusal.count, 0),
    },
    promises: summary(promises),
    retention,
    missingFacts: controller.missing.length,
  };
}

/** A promise that was never proven counts as unproven. */
function summary(promises: readonly PromiseState[]): Overview["promises"] {
  const verdicts = promises.map((promise) => promise.last?.verdict ?? "unproven");
  const runs = promises.flatMap((promise) => (promise.lastRunAt === null ? [] : [promise.lastRunAt]));
  const count = (verdict: string): number => verdicts.filter((candidate) => candidate === verdict).length;
  return {
    holds: count("holds"),
    broken: count("broken"),
    unproven: count("unproven"),
    lastRunAt: runs.sort().at(-1) ?? null,
  };
}

/** The promises as measures for the record of processing, with the time at which each was last proven. */
export function measuresOf(promises: readonly PromiseState[]): readonly Measure[] {
  return promises.map((promise) => ({
    promise: promise.id,
    sentence: promise.sentence,
    provenAt: promise.last?.verdict === "holds" ? promise.lastRunAt : null,
  }));
}
