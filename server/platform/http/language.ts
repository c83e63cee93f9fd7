import type { Language } from "@diskret/contract";

/**
 * The language a client prefers among ours (RFC 9110, 12.5.4), or `fallback`.
 *
 * @example
 * preferredLanguage("fr, en-GB;q=0.8, de;q=0.5", "de"); // "en"
 */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  let best: { language: Language; weight: number } | null = null;
  for (const part of (header ?? "").slice(0, 500).split(",")) {
    const match = /^\s*(de|en)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*$/i.exec(part);
    if (match === null) continue;
    const weight = match[2] === undefined ? 1 : Number(match[2]);
    const language = match[1]?.toLowerCase() === "de" ? "de" : "en";
    if (weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? fallback;
}
