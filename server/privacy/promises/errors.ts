import type { Localised } from "@diskret/contract";

/** The promise does not hold; the finding says what was found. It names places and counts, never personal data. */
export class Disproved extends Error {
  override readonly name = "Disproved";
  readonly finding: Localised;

  constructor(finding: Localised) {
    super(finding.en);
    this.finding = finding;
  }
}

/** The proof cannot run on this machine; the finding says what is missing. */
export class Unprovable extends Error {
  override readonly name = "Unprovable";
  readonly finding: Localised;

  constructor(finding: Localised) {
    super(finding.en);
    this.finding = finding;
  }
}

/** The register contradicts itself. Lists every fault with its mend. */
export class RegisterError extends Error {
  override readonly name = "RegisterError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The register of promises has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
    );
    this.faults = faults;
  }
}

/** Throws `Disproved` unless the condition holds. */
export function expectHolds(condition: boolean, otherwise: Localised): asserts condition {
  if (!condition) throw new Disproved(otherwise);
}
