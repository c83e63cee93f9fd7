/** The declarations contradict themselves. Lists every fault with its mend, so that one start shows them all. */
export class InventoryError extends Error {
  override readonly name = "InventoryError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The inventory of stored data has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
    );
    this.faults = faults;
  }
}
