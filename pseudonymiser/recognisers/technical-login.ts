import { type Finding, scores } from "../finding.ts";
import { findingAt } from "./find-by-pattern.ts";
import { isServiceLogin, loginShape } from "./login-shape.ts";

const name = `[A-Za-z0-9][A-Za-z0-9._+-]{0,38}`;

/** Places in technical text where a log-in stands; the first group is the log-in. Each begins with letters of its own. */
const places: readonly (readonly [detail: string, pattern: RegExp])[] = [
  [
    "field of a record",
    new RegExp(
      String.raw`(?<=["'&?\s{,;(]|^|--)(?:(?:[a-z]{2,10}_){0,2}user(?:_?name|[_ ]?id|login)?|login(?:_?name)?|log-?in|uid|benutzer(?:name)?|samaccountname|pguser|account_?name|preferred_username|nick(?:name)?|screen_name)["']?\s{0,2}(?::\s?(?=["'])|=)\s{0,2}["']?(${name})(?![A-Za-z0-9@(])`,
      "gi",
    ),
  ],
  ["user of a URL", new RegExp(String.raw`\b[a-z][a-z0-9+]{1,20}:\/\/(${name}):[^\s@/]{1,80}@`, "gi")],
  [
    "user of a URL",
    new RegExp(String.raw`\b(?:ssh|sftp|ftp|postgres(?:ql)?|mysql|mongodb|redis):\/\/(${name})@`, "gi"),
  ],
  [
    "remote shell",
    new RegExp(
      String.raw`\b(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\s(?:[^\s@]{1,60}\s){0,6}(${name})@[A-Za-z0-9.[-]`,
      "g",
    ),
  ],
  ["option of a command", new RegExp(String.raw`\s(?:-u|--user(?:name)?|-U|-l)[= ]["']?(${name})(?=[:\s"']|$)`, "g")],
  ["web server's log", new RegExp(String.raw`(?<![^\s"'])[0-9a-f.:]{7,45} \S{1,40} (${name}) \[\d{2}\/`, "g")],
  [
    "system log",
    new RegExp(
      String.raw`\b(?:(?:accepted|failed) (?:password|publickey) for (?:invalid user )?|session (?:opened|closed) for user |invalid user |sudo: +|\bsu - |\bchown |(?:login|authentication|logon) (?:failed|succeeded|failure) for (?:user )?)(${name})(?![A-Za-z0-9@])`,
      "gi",
    ),
  ],
  [
    "home folder",
    new RegExp(String.raw`(?:\/home\/|\/Users\/|\b[A-Z]:\\{1,2}Users\\{1,2})(${name})(?=[\\/\s"']|$)`, "g"),
  ],
  ["client of a private network", /(?<![\w/.-])([a-z][A-Za-z0-9._-]{0,38})\/(?:\d{1,3}\.){3}\d{1,3}:\d{1,5}(?![\d/])/g],
  [
    "refusal",
    new RegExp(
      String.raw`\b(?:(?:permission|access)(?: to [\w./-]{1,80})? denied (?:\([a-z,-]{4,60}\) )?(?:to|for)(?: user)? |denied (?:access )?to user |(?:locked|unlocked|disabled|blocked|logged in|logged out|created|deleted) (?:user|account) |(?:user|account) locked: |last login: |uid=\d{1,7}\(|(?:useradd|adduser|userdel|usermod|passwd|kinit|chage|gpasswd)(?: -{1,2}[\w-]{1,12}(?: [\w,]{1,20})?){0,3} |net user |-Identity |Get-ADUser |runas \/user:)["']?(${name})(?![A-Za-z0-9@(])`,
      "gi",
    ),
  ],
  [
    "arguments of a program",
    new RegExp(
      String.raw`\b(?:auth\s?=\s?\(|\w{0,20}BasicAuth\w{0,10}\(|basic_auth\(|\.login\(|\.auth\(|Credentials?\()\s?["'](${name})["'],`,
      "gi",
    ),
  ],
  [
    "log-in, password and host",
    new RegExp(String.raw`(?<![^\s"'])(${name}):(?=[^\s:@/]*\d)[^\s:@/]{6,60} ?@ ?(?=\d{1,3}\.|[a-z][\w-]*\.)`, "g"),
  ],
  ["domain and log-in", /\b[A-Z][A-Z0-9-]{1,14}\\{1,2}([a-z][A-Za-z0-9._-]{1,30})(?![\w\\])/g],
];

const perhaps =
  /:\S{6,60} ?@|user|login|uid|benutzer|account|nick|screen|:\/\/|ssh|scp|rsync|mosh|sftp|\s-[uUl]\s|\[\d\d\/|for |to |last|passwd|kinit|identity|auth|\/\d|sudo|\/home\/|\\/i;

/** Log-ins in code, configuration, commands and logs. */
export function technicalLogins(plain: string): readonly Finding[] {
  if (!perhaps.test(plain)) return [];
  const findings: Finding[] = [];
  for (const [detail, pattern] of places) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const login = (match[1] ?? "").replace(/[.+-]+$/, "");
      if (isServiceLogin(login) || loginShape(login) === "no" || /^\d+$/.test(login)) continue;
      const start = match.index + match[0].lastIndexOf(login);
      findings.push(
        findingAt({ start, end: start + login.length }, { kind: "USERNAME", score: scores.strong, pattern: detail }),
      );
    }
  }
  return findings;
}
