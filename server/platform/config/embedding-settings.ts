import type { ConfigFault } from "./errors.ts";
import { isOwnNetworkHost } from "./network.ts";
import type { Secret } from "./secret.ts";
import type { RecipientFacts, SettingValues } from "./settings.ts";

/** The providers of embeddings that the product knows. */
export type EmbeddingProviderName = Exclude<SettingValues["EMBEDDINGS_PROVIDER"], "">;

/** Who turns texts into vectors, as the settings say it. What is `null` is the provider's usual. */
export interface EmbeddingSettings {
  readonly provider: EmbeddingProviderName;
  readonly url: URL | null;
  readonly model: string | null;
  readonly key: Secret<string> | null;
  /** The day of the processing agreement (ISO date). */
  readonly contractDate: string | null;
  /** Where a machine of the operator's own stands (ISO 3166-1 alpha-2). */
  readonly country: string;
  /** Who runs a server of the kind `openai-compatible`; `null` for the operator. */
  readonly runBy: RecipientFacts | null;
}

/** The settings of embeddings, put together; `null` where no provider is named. */
export function embeddingSettings(values: SettingValues): EmbeddingSettings | null {
  const provider = values.EMBEDDINGS_PROVIDER;
  if (provider === "") return null;
  return {
    provider,
    url: values.EMBEDDINGS_URL,
    model: values.EMBEDDINGS_MODEL || null,
    key: values.EMBEDDINGS_KEY,
    contractDate: values.EMBEDDINGS_CONTRACT,
    country: values.EMBEDDINGS_COUNTRY,
    runBy: values.EMBEDDINGS_RECIPIENT,
  };
}

const isCompany = (values: SettingValues): boolean =>
  values.EMBEDDINGS_PROVIDER !== "ollama" &&
  (values.EMBEDDINGS_PROVIDER !== "openai-compatible" || values.EMBEDDINGS_RECIPIENT !== null);

/** What the chosen provider needs besides and does not have. */
export function embeddingFaults(values: SettingValues): ConfigFault[] {
  const provider = values.EMBEDDINGS_PROVIDER;
  if (provider === "") return [];
  const faults: ConfigFault[] = [];
  const missing = (setting: string, problem: string, mend: string) => faults.push({ setting, problem, mend });
  if (provider === "openai-compatible" && values.EMBEDDINGS_URL === null)
    missing(
      "EMBEDDINGS_URL",
      "It is not known where the server is.",
      "Set its base address, e.g. https://embeddings.example.org/v1.",
    );
  if (provider === "openai-compatible" && values.EMBEDDINGS_MODEL === "")
    missing(
      "EMBEDDINGS_MODEL",
      "It is not known which model to ask for.",
      "Set the model's name as the server writes it.",
    );
  if (provider !== "ollama" && provider !== "openai-compatible" && values.EMBEDDINGS_KEY === null)
    missing("EMBEDDINGS_KEY", `${provider} answers nobody without a key.`, "Set the key from the provider's console.");
  if (!isCompany(values) && values.EMBEDDINGS_URL !== null && !isOwnNetworkHost(values.EMBEDDINGS_URL.hostname))
    missing(
      "EMBEDDINGS_RECIPIENT",
      "The server stands in the public network, and nobody is named who runs it.",
      "Name who runs it, with EMBEDDINGS_PROVIDER=openai-compatible: Beispiel Hosting GmbH; Musterstr. 1, 10115 Berlin; DE. That may be yourself.",
    );
  if (isCompany(values) && values.EMBEDDINGS_CONTRACT === null)
    missing(
      "EMBEDDINGS_CONTRACT",
      "No processing agreement with the provider is recorded, and without one nothing may go there.",
      "Conclude the agreement and set its day, e.g. 2026-03-01.",
    );
  if (values.EU_ONLY && (provider === "openai" || provider === "gemini"))
    missing(
      "EMBEDDINGS_PROVIDER",
      `${provider} processes outside the EU, and the installation allows the EU only.`,
      "Choose ollama, mistral or a server in the EU, or set EU_ONLY=false.",
    );
  return faults;
}
