import type { ControllerState } from "@diskret/contract";

/** Public mode without the facts that the law wants named. The message lists them and says how to state them. */
export class PublicModeRefused extends Error {
  override readonly name = "PublicModeRefused";

  constructor(missing: ControllerState["missing"]) {
    const lines = missing.map(({ field, law, message }) => `  ${field} (${law}): ${message["en"] ?? ""}`);
    super(
      [
        "Diskret does not go public (PUBLIC_URL is set) while facts are missing that the law wants named:",
        ...lines,
        "State them with: npm run -s controller -- --help",
        "Or start without PUBLIC_URL and fill in the operator's page.",
      ].join("\n"),
    );
  }
}

/** Another process serves this database. */
export class AlreadyServed extends Error {
  override readonly name = "AlreadyServed";

  constructor() {
    super(
      "Diskret does not start: another Diskret process serves this database (DATABASE_URL). Conversations that are open " +
        "live in one process. Stop the other one, or give this one a database of its own.",
    );
  }
}
