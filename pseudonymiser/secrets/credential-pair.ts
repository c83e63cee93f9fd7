import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";

/** "Zugangsdaten: jwolff / Sommer99": log-in and password side by side. */
const pair =
  /\b(?:zugangsdaten|zugang|logindaten|login|log-in|anmeldedaten|anmeldung|credentials|user\/(?:pw|pass|passwort|password)|benutzer\/passwort)(?:\s(?:sind|ist|lauten|are|is))?\s{0,2}:?\s{1,3}([\w.@+-]{2,64})\s?(?:\/|\||:|,)\s?(\S{5,80})/gi;

/** Passwords that stand behind a log-in and a slash. */
export function credentialPairs(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  pair.lastIndex = 0;
  for (let match = pair.exec(plain); match !== null; match = pair.exec(plain)) {
    const password = (match[2] ?? "").replace(/[.,;)]+$/, "");
    if (!/\d/.test(password) || !/[A-Za-z]/.test(password) || /^https?:/.test(password)) continue;
    const start = match.index + match[0].lastIndexOf(match[2] ?? "");
    findings.push(
      findingAt({ start, end: start + password.length }, "SECRET", scores.strong, { pattern: "log-in and password" }),
    );
  }
  return findings;
}
