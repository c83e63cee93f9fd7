import { RegisterError } from "./errors.ts";
import type { Installation } from "./installation.ts";
import type { PromiseDefinition } from "./promise.ts";

/** Everything the product promises, in the order of the ids. */
export interface Register {
  readonly promises: readonly PromiseDefinition<Installation>[];
  get(id: string): PromiseDefinition<Installation> | undefined;
}

const idPattern = /^[A-Z]{2,6}-\d{2}$/;

/** Joins the promises of all modules. Throws `RegisterError` with every fault: an id twice, a sentence in one language only. */
export function createRegister(promises: readonly PromiseDefinition<Installation>[]): Register {
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const repeated = promises.filter((promise) => byId.get(promise.id) !== promise);
  const faults = [
    ...repeated.map((promise) => `${promise.id} is promised twice; keep one.`),
    ...promises.flatMap(promiseFaults),
  ];
  if (faults.length > 0) throw new RegisterError(faults);
  return {
    promises: promises.toSorted((left, right) => left.id.localeCompare(right.id, "en")),
    get: (id) => byId.get(id),
  };
}

function promiseFaults(promise: PromiseDefinition<Installation>): readonly string[] {
  const { id, sentence, laws, kinds, keptBy } = promise;
  return [
    ...(idPattern.test(id) ? [] : [`${id} is no id; write it like CHAT-05.`]),
    ...(sentence.de.trim() === "" || sentence.en.trim() === ""
      ? [`${id} lacks its sentence in German or English.`]
      : []),
    ...(laws.length === 0 ? [`${id} names no law; name the article it serves.`] : []),
    ...(kinds.length === 0 ? [`${id} names no kind of proof.`] : []),
    ...(keptBy.length === 0 ? [`${id} is kept by nobody; name the code that keeps it.`] : []),
  ];
}
