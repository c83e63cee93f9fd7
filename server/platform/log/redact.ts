import { isShortAddress } from "./shorten-address.ts";

/**
 * What must never stand in a log, with the mark left in its place. Order matters: what is surer comes first. A long
 * run of letters counts as a token when it holds three digits or three capitals; names of code do not.
 */
const patterns: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ["[key]", /-----BEGIN [^-]*-----[\s\S]*?(?:-----END [^-]*-----|$)/g],
  ["[token]", /\b(?:bearer|basic)\s+[^\s"',;]+/gi],
  ["[token]", /\b(?:token|api[-_ ]?key|password|passwort|kennwort|secret|geheimnis)["']?\s*[:=]\s*["']?[^\s"',;]+/gi],
  ["[email]", /[^\s@<>(),;:"]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu],
  ["[token]", /\beyJ[\w-]+(?:\.[\w-]+){0,2}/g],
  ["[token]", /\b(?:sk|pk|rk|ghp|gho|ghs|xox[abprs]|whsec|AKIA|AIza)[-_]?(?=[\w-]*\d)[\w-]{8,}/g],
  ["[id]", /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi],
  ["[iban]", /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?/gi],
  ["[address]", /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)/g],
  ["[address]", /(?<![\w:])(?:[0-9a-f]{0,4}:){2,8}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4})(?:%\w+)?(?![\w:])/gi],
  ["[token]", /(?=(?:[\w+/-]*?\d){3}|(?:[\w+/-]*?[A-Z]){3})[\w+/-]{20,}={0,2}/g],
  ["[number]", /(?<![\w.])\+?\(?\d(?:[\s()./-]{0,3}\d){5,}/g],
];

/**
 * Takes personal data and secrets out of a text (LOG-02): e-mail and IP addresses, phone, account and other long
 * numbers, tokens, keys, ids. It guards every text of every log line, although typed fields should never carry any.
 */
export function redact(text: string): string {
  if (isShortAddress(text)) return text;
  return patterns.reduce((rest, [mark, pattern]) => rest.replace(pattern, mark), text);
}
