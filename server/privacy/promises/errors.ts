/** The promise does not hold; the message says what was found. It names places and counts, never personal data. */
export class Disproved extends Error {
  override readonly name = "Disproved";
}

/** The proof cannot run on this machine; the message says what is missing. */
export class Unprovable extends Error {
  override readonly name = "Unprovable";
}

/** Throws `Disproved` unless the condition holds. */
export function expectHolds(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Disproved(otherwise);
}
