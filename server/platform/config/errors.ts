/** One wrong setting: which, what is wrong, how to mend it. Never the value of a secret. */
export interface ConfigFault {
  readonly setting: string;
  readonly problem: string;
  readonly mend: string;
}

/** The settings are wrong; the message lists every fault with its mend, one per line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map((fault) => `  ${fault.setting}: ${fault.problem}\n    ${fault.mend}`);
    super(`Diskret cannot start: ${faults.length} of its settings need mending.\n${lines.join("\n")}`);
    this.faults = faults;
  }
}
