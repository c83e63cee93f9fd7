import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";
import { isStandIn } from "./randomness.ts";

/** "Zugangsdaten: jwolff / Sommer99": log-in and password side by side. */
const pair =
  /\b(?:zugangsdaten|zugang|logindaten|login|log-in|anmeldedaten|anmeldung|credentials|user\/(?:pw|pass|passwort|password)|benutzer\/passwort)(?:\s(?:zu[rm]?|für|to|for)(?: [\p{L}-]{2,30}){1,3}(?=:))?(?:\s(?:sind|ist|lauten|are|is))?\s{0,2}:?\s{1,3}([\w.@+-]{2,64})\s?(?:\/|\||:|,)\s?(\S{5,80})/giu;

/** The arguments with which programs log in: `auth=("jwolff", "Sommer99")`. */
const inArguments =
  /\b(?:auth\s?=\s?\(|\w{0,20}BasicAuth\w{0,10}\(|basic_auth\(|\.login\(|\.auth\(|Credentials?\()\s?(["'])[^"'\n]{1,60}\1,\s?(["'])([^"'\n]{3,80})\2/g;

/** "svc_maria:pQ7#zz19Lk @ 10.1.4.22": log-in, password and the machine they open. */
const atHost = /(?<![^\s"'])[A-Za-z][\w.-]{1,38}:(?=[^\s:@/]*\d)([^\s:@/]{6,60}) ?@ ?(?=\d{1,3}\.|[a-z][\w-]*\.)/g;

/** What a text must hold to be worth a look, for `literalTriggers`. */
export const pairPatterns: readonly RegExp[] = [pair, inArguments];

/** Passwords that stand behind a log-in and a slash. */
export function credentialPairs(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  pair.lastIndex = 0;
  for (let match = pair.exec(plain); match !== null; match = pair.exec(plain)) {
    const password = (match[2] ?? "").replace(/[.,;)]+$/, "");
    if (!/\d/.test(password) || !/[A-Za-z]/.test(password) || /^https?:/.test(password)) continue;
    const start = match.index + match[0].lastIndexOf(match[2] ?? "");
    findings.push(
      findingAt(
        { start, end: start + password.length },
        { kind: "SECRET", score: scores.strong, pattern: "log-in and password" },
      ),
    );
  }
  return [...findings, ...argumentsOfPrograms(plain)];
}

function argumentsOfPrograms(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  inArguments.lastIndex = 0;
  for (let match = inArguments.exec(plain); match !== null; match = inArguments.exec(plain)) {
    const password = match[3] ?? "";
    if (isStandIn(password)) continue;
    const end = match.index + match[0].length - 1;
    findings.push(
      findingAt(
        { start: end - password.length, end },
        { kind: "SECRET", score: scores.strong, pattern: "arguments of a program" },
      ),
    );
  }
  return findings;
}

/** Passwords between a log-in and the host they open. */
export function passwordsBeforeHosts(plain: string): readonly Finding[] {
  if (!plain.includes("@")) return [];
  return Array.from(plain.matchAll(atHost), (match) => {
    const password = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(password);
    return findingAt(
      { start, end: start + password.length },
      { kind: "SECRET", score: scores.strong, pattern: "log-in, password and host" },
    );
  });
}
