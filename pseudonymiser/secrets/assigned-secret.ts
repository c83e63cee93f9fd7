import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";
import { isPublicHash, isStandIn, looksRandom } from "./randomness.ts";

/** Names of settings and fields that hold a secret; a prefix may precede them ("DB_PASSWORD", "stripe_api_key"). */
const field =
  /(?<=(?:^|[\s"'{,;(?&]|--?)[A-Za-z0-9_.-]{0,30})(?<password>pass(?:word|wd|wort|phrase)?|pwd|kennwort|passwort)|(?<key>(?:api|access|secret|private|encryption|signing|auth|client|account|master|shared|webhook)[-_ ]?(?:key|token|secret)|api-?schlüssel|token|secret|credential|apikey|sess(?:ion)?(?:[-_]?id)?|j?sid|jsessionid|phpsessid|csrf[-_]?token|cookie)/gi;

/** What stands between the name and its value: an equals sign or a colon, with quotes and blanks as programs write them. */
const assignment = /["'`]?(?:[-_ ]?(?:id|value))?["'`]?\s{0,3}(?:=>|:=|[:=])\s{0,3}(?<quote>["'`])?/y;
const quoted: Readonly<Record<string, RegExp>> = {
  '"': /[^"\n]{1,400}(?=")/y,
  "'": /[^'\n]{1,400}(?=')/y,
  "`": /[^`\n]{1,400}(?=`)/y,
};
const unquoted = /[^\s"'`,;<>(){}[\]|&]{4,400}/y;

/** The password in an address: `postgres://name:password@host`, `curl -u name:password`, `mysql -p…`. */
const inCommand = [
  /\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/"']{0,60}:([^\s@/"']{1,120}|[^\s@"']{1,120})@(?=[A-Za-z0-9[_.-])/gi,
  /\bcurl(?:\s[^\n|]{0,200}?)?\s(?:-u|--user)[= ]["']?[^\s:"']{1,60}:([^\s"']{2,80})/g,
  /\b(?:mysql|mysqldump|mariadb)\s[^\n|]{0,120}?\s-p([^\s"'-][^\s"']{2,60})/g,
  /\s--?(?:pass(?:word|wd)?|pwd|token|api-key|secret)[= ]["']?([^\s"'<$-][^\s"']{3,120})/gi,
  /\b(?:sshpass -p|PGPASSWORD=|MYSQL_PWD=) ?["']?([^\s"'$]{3,80})/g,
] as const;

/** What a text must hold to be worth a look, for `literalTriggers`. */
export const assignedTrigger =
  /sess|sid=|sid:|sid"|cookie|csrf|pass|pwd|kennwort|key|token|secret|schlüssel|credential|:\/\/|curl|mysql|mariadb/;

/** Secrets that a program's text assigns to a name: in settings, JSON, code, commands and addresses of databases. */
export function assignedSecrets(plain: string): readonly Finding[] {
  return [...fields(plain), ...commands(plain)];
}

function fields(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  field.lastIndex = 0;
  for (let match = field.exec(plain); match !== null; match = field.exec(plain)) {
    assignment.lastIndex = field.lastIndex;
    const sign = assignment.exec(plain);
    if (sign === null) continue;
    const reader = quoted[sign.groups?.["quote"] ?? ""] ?? unquoted;
    reader.lastIndex = assignment.lastIndex;
    const text = reader.exec(plain)?.[0].replace(reader === unquoted ? /[.,;:]+$/ : /$^/, "");
    if (text === undefined || isStandIn(text) || isTravelDocument(plain, match, text)) continue;
    const isTechnical = sign[0].includes("=") || sign.groups?.["quote"] !== undefined;
    const isPassword = match.groups?.["password"] !== undefined;
    if (!(isPassword ? isTechnical && text.length >= 3 : isSecretKey(text, isTechnical))) continue;
    const start = assignment.lastIndex;
    findings.push(
      findingAt(
        { start, end: start + text.length },
        { kind: "SECRET", score: scores.strong, pattern: "assignment", context: match[0].toLowerCase() },
      ),
    );
  }
  return findings;
}

/** "Reisepass = 12AB34567", "Pass = C01X0006H": the paper, not the password. */
function isTravelDocument(plain: string, { 0: name, index: at }: RegExpExecArray, text: string): boolean {
  if (!/^pass$/i.test(name)) return false;
  const prefix = /[A-Za-z]{0,12}$/.exec(plain.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  const isWord =
    prefix !== "" && !/^(?:my|db|user|root|admin|mail|smtp|imap|ftp|ssh|http|sql|mysql|pg|login|app)$/i.test(prefix);
  return isWord || (/^[A-Z0-9]{8,10}$/.test(text) && /\d{3}/.test(text));
}

function isSecretKey(text: string, isTechnical: boolean): boolean {
  if (/\s/.test(text) || (isPublicHash(text) && !isTechnical)) return false;
  return (
    looksRandom(text) ||
    (isTechnical && text.length >= 8 && /\d/.test(text) && /[A-Za-z]/.test(text) && !/[(.]/.test(text))
  );
}

function commands(plain: string): readonly Finding[] {
  return inCommand.flatMap((pattern) => {
    const findings: Finding[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const text = match[1] ?? "";
      if (isStandIn(text) || /^\d{2,5}\//.test(text)) continue;
      const start = match.index + match[0].lastIndexOf(text);
      findings.push(
        findingAt(
          { start, end: start + text.length },
          { kind: "SECRET", score: scores.strong, pattern: "command or address" },
        ),
      );
    }
    return findings;
  });
}
