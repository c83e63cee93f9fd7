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
