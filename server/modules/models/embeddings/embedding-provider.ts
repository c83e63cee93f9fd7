import type { EmbeddingProviderName, EmbeddingSettings } from "#platform/config";
import { defineRecipient, hostOf, portOf, type Recipient } from "#platform/egress";
import { type EmbeddingProtocol, geminiProtocol, ollamaProtocol, openAiProtocol } from "./embedding-protocol.ts";

/** What texts are embedded for, as recipients declare it. */
export const embeddingPurpose = "embedding";

/** What goes out: pieces of sources and questions, each with personal data replaced. */
export const embeddedPassage = "pseudonymised-passage";
export const embeddedQuestion = "pseudonymised-question";

/** A provider with everything that is needed to ask it. */
export interface EmbeddingProvider {
  readonly protocol: EmbeddingProtocol;
  /** Ends with a slash. */
  readonly baseUrl: URL;
  readonly model: string;
  readonly batchSize: number;
  readonly recipient: Recipient;
}

interface Entry {
  readonly protocol: EmbeddingProtocol;
  readonly url: string;
  readonly model: string;
  readonly batchSize: number;
  /** Who receives; the operator checks it against the own contract. `null`: a machine of the operator's own. */
  readonly company: Pick<Recipient, "legalName" | "address" | "countries" | "safeguard" | "keeps"> | null;
}

const keepsNothingKnown = {
  de: "nach eigenem Vertrag mit dem Betreiber; bitte dort nachlesen",
  en: "as its contract with the operator says; please look there",
};

/** The providers that the product knows, with their facts as of November 2026. To be checked against the contract. */
const entries: Readonly<Record<EmbeddingProviderName, Entry>> = {
  ollama: {
    protocol: ollamaProtocol,
    url: "http://127.0.0.1:11434/",
    model: "bge-m3",
    batchSize: 32,
    company: null,
  },
  mistral: {
    protocol: openAiProtocol,
    url: "https://api.eu.mistral.ai/v1/",
    model: "mistral-embed",
    batchSize: 32,
    company: {
      legalName: "Mistral AI SAS",
      address: "15 rue des Halles, 75001 Paris, France",
      countries: ["FR"],
      safeguard: "eea",
      keeps: {
        de: "Eingaben bis zu 30 Tage zur Missbrauchserkennung, außer ohne Speicherung vereinbart; kein Training mit Eingaben der bezahlten Schnittstelle",
        en: "inputs for up to 30 days to detect abuse, unless no retention is agreed; no training on inputs of the paid interface",
      },
    },
  },
  openai: {
    protocol: openAiProtocol,
    url: "https://api.openai.com/v1/",
    model: "text-embedding-3-small",
    batchSize: 64,
    company: {
      legalName: "OpenAI Ireland Ltd",
      address: "117-126 Sheriff Street Upper, Dublin 1, D01 YC43, Ireland",
      countries: ["IE", "US"],
      safeguard: "scc",
      keeps: {
        de: "Eingaben bis zu 30 Tage zur Missbrauchserkennung; kein Training mit Eingaben der Schnittstelle",
        en: "inputs for up to 30 days to detect abuse; no training on inputs of the interface",
      },
    },
  },
  gemini: {
    protocol: geminiProtocol,
    url: "https://generativelanguage.googleapis.com/v1beta/",
    model: "gemini-embedding-001",
    batchSize: 64,
    company: {
      legalName: "Google Ireland Limited",
      address: "Gordon House, Barrow Street, Dublin 4, Ireland",
      countries: ["IE", "US"],
      safeguard: "scc",
      keeps: {
        de: "Eingaben der bezahlten Schnittstelle für begrenzte Zeit zur Missbrauchserkennung; kein Training damit",
        en: "inputs of the paid interface for a limited time to detect abuse; no training on them",
      },
    },
  },
  "openai-compatible": { protocol: openAiProtocol, url: "", model: "", batchSize: 32, company: null },
};

/**
 * The provider that the settings name, with its declaration as recipient.
 *
 * @example
 * const provider = embeddingProvider(config.embeddings);
 * provider.recipient.legalName; // "Mistral AI SAS"
 */
export function embeddingProvider(settings: EmbeddingSettings): EmbeddingProvider {
  const { protocol, batchSize, ...entry } = entries[settings.provider];
  const baseUrl = new URL(settings.url?.href ?? entry.url);
  if (!baseUrl.pathname.endsWith("/")) baseUrl.pathname += "/";
  const model = settings.model ?? entry.model;
  return { protocol, baseUrl, model, batchSize, recipient: recipientOf(settings, baseUrl, entry.company) };
}

function recipientOf(settings: EmbeddingSettings, url: URL, known: Entry["company"]): Recipient {
  const host = hostOf(url);
  const common = {
    id: `embeddings-${settings.provider}`,
    hosts: [{ host, port: portOf(url) }],
    purposes: [embeddingPurpose],
    categories: [embeddedPassage, embeddedQuestion],
  };
  const company =
    settings.runBy === null ? known : { ...settings.runBy, safeguard: "eea" as const, keeps: keepsNothingKnown };
  if (company === null) {
    return defineRecipient({
      ...common,
      legalName: "Embeddings",
      address: host,
      role: "own-infrastructure",
      countries: [settings.country],
      safeguard: "own-premises",
      contractDate: null,
      keeps: { de: "nichts über die Berechnung hinaus", en: "nothing beyond the computation" },
    });
  }
  return defineRecipient({ ...common, ...company, role: "processor", contractDate: settings.contractDate });
}
