import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";
import { isStandIn } from "./randomness.ts";

/**
 * Keys and tokens that their issuers give a prefix, so that scanners find them: the formats are documented by the issuers
 * (OpenAI, Anthropic, Stripe, GitHub, GitLab, Slack, AWS, Google, npm, Hugging Face, SendGrid, Shopify, Twilio, DigitalOcean).
 * Whatever calls itself `…_live_…` follows the same custom.
 */
const prefixed =
  /(?<![A-Za-z0-9])(?:sk-(?:proj-|ant-|or-|svcacct-)?[A-Za-z0-9_-]{16,200}|[a-z]{2,6}_(?:live|prod|test|sandbox)_[A-Za-z0-9]{10,120}|(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,100}|github_pat_[A-Za-z0-9_]{20,120}|(?:glpat|gldt|glrt|glcbt|glptt|glsoat)-[A-Za-z0-9_.-]{16,120}|xox[abeoprs]-[A-Za-z0-9-]{10,200}|xapp-\d-[A-Za-z0-9-]{10,200}|(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,300}|1\/\/0[A-Za-z0-9_-]{30,120}|npm_[A-Za-z0-9]{30,60}|hf_[A-Za-z0-9]{20,60}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,40}|SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,60}|do[opr]_v1_[a-f0-9]{50,70}|pypi-[A-Za-z0-9_-]{50,250}|dckr_pat_[A-Za-z0-9_-]{20,40}|key-[a-f0-9]{32}|whsec_[A-Za-z0-9+/=]{20,60}|EAA[A-Za-z0-9]{60,250}|\d{8,10}:AA[A-Za-z0-9_-]{33}|lin_api_[A-Za-z0-9]{30,50}|figd_[A-Za-z0-9_-]{30,60}|secret_[A-Za-z0-9]{40,50}|ntn_[A-Za-z0-9]{40,50}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}|gsk_[A-Za-z0-9]{40,60}|r8_[A-Za-z0-9]{30,45}|pplx-[A-Za-z0-9]{40,60}|tskey-[a-z]+-[A-Za-z0-9-]{16,60}|dop_v1_[a-f0-9]{64}|AGE-SECRET-KEY-1[A-Z0-9]{58})(?![A-Za-z0-9])/g;

/** JSON Web Token (RFC 7519): three parts in base64url, the first two begin as `{"` does. */
const jsonWebToken =
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{4,4000}(?:\.[A-Za-z0-9_-]{6,1500})?/g;

/** What follows the scheme of an Authorization header (RFC 6750, RFC 7617). */
const authorization = /\b(?:Bearer|Basic|Token)[ :]{1,2}["']?([A-Za-z0-9._~+/-]{8,4000}={0,2})(?![A-Za-z0-9])/g;

/** Tokens in the addresses of the web: `?access_token=…`, and of webhooks. */
const inAddress = [
  /[?&#](?:access_token|token|api_?key|apikey|key|secret|sig|signature|auth|password|pwd|code|reset|invite|id_token|refresh_token)=([A-Za-z0-9._~+/%-]{12,2000})/gi,
  /\bhooks\.slack\.com\/services\/([A-Z0-9]{8,12}\/[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30})/g,
] as const;

interface TokenFormat {
  readonly detail: string;
  /** With a group: the token. Without: all of it. */
  readonly pattern: RegExp;
  readonly score: number;
}

const formats: readonly TokenFormat[] = [
  { detail: "key with a prefix", pattern: prefixed, score: scores.certain },
  { detail: "JSON Web Token", pattern: jsonWebToken, score: scores.certain },
  { detail: "authorization", pattern: authorization, score: scores.strong },
  ...inAddress.map((pattern) => ({ detail: "token in an address", pattern, score: scores.strong })),
];

/** What a text must hold to be worth a look, for `literalTriggers`. */
export const tokenPatterns: readonly RegExp[] = formats.map(({ pattern }) => pattern);

/** Keys and tokens that show by their form what they are. */
export function formattedTokens(plain: string): readonly Finding[] {
  return formats.flatMap((format) => tokensOf(plain, format));
}

function tokensOf(plain: string, { pattern, detail, score }: TokenFormat): readonly Finding[] {
  const findings: Finding[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const text = (match[1] ?? match[0]).replace(/[.-]+$/, "");
    const isToken = match[1] === undefined || (/\d/.test(text) && /[A-Za-z]/.test(text)) || text.length >= 24;
    if (!isToken || isStandIn(text)) continue;
    const start = match.index + match[0].indexOf(text, match[1] === undefined ? 0 : 1);
    findings.push(findingAt({ start, end: start + text.length }, { kind: "SECRET", score, pattern: detail }));
  }
  return findings;
}
