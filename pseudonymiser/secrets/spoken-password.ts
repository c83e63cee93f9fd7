import { type Finding, scores } from "../finding.ts";
import { findingAt, type Span } from "../recognisers/find-by-pattern.ts";
import { isOrdinaryWord } from "./password-words.ts";
import { isStandIn } from "./randomness.ts";

/** "Passwort", "Startkennwort", "PW", "WLAN-Schlüssel", "API key": what follows may be the secret. */
const announcement =
  /(?<![A-Za-zÄÖÜäöüß0-9_])(?:(?:[a-zäöü0-9]{1,20}-?)?(?:passw(?:or|ro)te?|passwörter|kennw(?:or|ro)te?|passphrase|pass ?code|passw(?:or|ro)ds?|losungswort)|pw|pwd|psw|psswrd|passwd|pass|(?:wlan|wi-?fi|wpa2?|netzwerk|sicherheits|lizenz|api|geheim)[- ]?(?:schlüssel|schluessel|code|key|pass)|(?:api|secret|access|private|license|licence|product|encryption)[- ]?(?:key|token|secret)s?|(?:zugangs|zugriffs|freischalt|auth|access|refresh|bearer|session|api)[- ]?tokens?|token|secret)(?![A-Za-zÄÖÜäöüß0-9_])/gi;

/** What a text must hold to be worth a look, for `literalTriggers`. */
export const passwordPatterns: readonly RegExp[] = [
  /pass|kennw|losungswort|pw:|pw |pw=|pw\(|pw-|pw,|pw"|pwd|psw|schlüssel|schluessel|-key| key|token|secret|wlan|wifi|wi-fi|code|log-in|login|einlogg|anmeld|zugang/,
];

const verb = "lautet|laudet|isch|ist|is|war|was|heißt|heisst|wäre|sei|steht auf|now|jetzt";
const firmGap = new RegExp(
  String.raw`(?:\s{0,2}(?:[:=→]{1,2}>?|-{1,2}>)\s{0,3}|\s(?:${verb})(?: (?:also|jetzt|noch|immer noch|aktuell|nun|übrigens|still|now|currently|einfach|wieder))?\s?:?\s{1,2}|[^\n.!?:;="„“]{2,50}?(?:\s(?:lautet|ist|isch|is|was|war)\s?:?\s|[:=]\s{0,3}))`,
  "iy",
);
/** "Passwort für die App …": then only what can be no word of the sentence is a password. */
const forGap = /^ (?:für|zu|zum|zur|von|vom|im|in|bei|for|to|of|on)(?: [A-Za-zÄÖÜäöüß-]{2,20}){1,3} /i;
const looseGap = /\s?[–-]?\s{1,2}\(?|\s?\(/y;
const openingQuote = /["„“”'‚‘»«`]/;
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "„": '“”"',
  "“": '”"',
  "”": "”",
  "'": "'",
  "‚": "‘'",
  "‘": "’'",
  "»": "«",
  "«": "»",
  "`": "`",
};

/** Passwords and keys that a sentence tells: "Passwort Sommer2024!Kiel", "das WLAN-Passwort lautet …", "pw: …". */
export function spokenPasswords(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  announcement.lastIndex = 0;
  for (let match = announcement.exec(plain); match !== null; match = announcement.exec(plain)) {
    const found = after(plain, announcement.lastIndex, match[0]);
    if (found === null) continue;
    findings.push(
      findingAt(found, { kind: "SECRET", score: found.score, pattern: "password", context: match[0].toLowerCase() }),
    );
    announcement.lastIndex = found.end;
  }
  const told = [...findings, ...changed(plain, findings)];
  return [...told, ...unannounced(plain, told)];
}

/** "Changed the password from Tulip_09 to Rose_10": old and new stand behind little words. */
const change =
  /(?:passwor[td]s?|passwort|kennwort|\bpw|\bpwd|passcode) (?:(?:from|von) (\S{6,40}) )?(?:to|auf|from|von|zu|in) (\S{6,40})/gi;

function changed(plain: string, known: readonly Finding[]): readonly Finding[] {
  const findings: Finding[] = [];
  change.lastIndex = 0;
  for (let match = change.exec(plain); match !== null; match = change.exec(plain)) {
    for (const part of match.slice(1)) {
      const span = part === undefined ? null : valueAt(plain, plain.indexOf(part, match.index));
      if (span === null || known.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const text = plain.slice(span.start, span.end);
      if (!isUnguessable(text) || /\.\p{L}{1,5}$|[/\\]/u.test(text)) continue;
      findings.push(
        findingAt(span, { kind: "SECRET", score: scores.strong, pattern: "password", context: "changed password" }),
      );
    }
  }
  return findings;
}

const mention = /passwor|kennwor|\bpw\b|log-?in|einlogg|anmeld|zugang|password/i;
const signed = /(?<![^\s("„'])[^\s@/\\"„“'()<>{}]{8,30}(?![^\s.,;:!?)"“'])/g;

/** What a text about logging in holds that can only be a password, though no word stands before it. */
function unannounced(plain: string, known: readonly Finding[]): readonly Finding[] {
  if (!mention.test(plain) || plain.length > 20_000) return [];
  const findings: Finding[] = [];
  signed.lastIndex = 0;
  for (let match = signed.exec(plain); match !== null; match = signed.exec(plain)) {
    const text = match[0].replace(/[.,;:?]+$/, "");
    const span = { start: match.index, end: match.index + text.length };
    const isMarked = /[#!$%&*+~^]/.test(text.slice(0, -1)) || /^\p{L}{4,}\d{2,4}[!#$%]$/u.test(text);
    if (!isMarked || !isUnguessable(text) || !/^[A-Za-zÄÖÜäöüß]/.test(text)) continue;
    if (known.some(({ start, end }) => start < span.end && span.start < end)) continue;
    if (!mention.test(plain.slice(Math.max(0, span.start - 120), span.end + 60))) continue;
    findings.push(
      findingAt(span, {
        kind: "SECRET",
        score: scores.likely,
        pattern: "letters, digits and signs",
        context: "log-in",
      }),
    );
  }
  return findings;
}

function after(plain: string, at: number, cue: string): (Span & { readonly score: number }) | null {
  firmGap.lastIndex = at;
  const firm = firmGap.exec(plain)?.[0];
  const isNetwork = /^(?:wlan|wi-?fi|wpa|netzwerk)/i.test(cue);
  const isKey = !isNetwork && /key|token|secret|lizenz/i.test(cue);
  if (/^pass$/i.test(cue) && (firm === undefined || /^[A-Z0-9]{8,10}\b/.test(plain.slice(at + firm.length))))
    return null;
  if (firm !== undefined) {
    const span = phraseAt(plain, at + firm.length, cue) ?? valueAt(plain, at + firm.length);
    const isNear = firm.length <= 14 || /\s(?:lautet|ist|isch|is)\s+$/i.test(firm);
    if (span !== null && isPassword(plain, span, { needs: isKey ? "random" : isNear ? "no word" : "mixed" })) {
      return { ...span, score: scores.strong };
    }
  }
  const purpose = forGap.exec(plain.slice(at, at + 60))?.[0];
  const told = purpose === undefined ? null : valueAt(plain, at + purpose.length);
  if (told !== null && !isKey && isUnguessable(plain.slice(told.start, told.end)))
    return { ...told, score: scores.strong };
  looseGap.lastIndex = at;
  const loose = looseGap.exec(plain)?.[0];
  const span = loose === undefined ? null : valueAt(plain, at + loose.length);
  if (span === null) return null;
  const isNetworkKey = /^\d{6,24}$/.test(plain.slice(span.start, span.end)) && !isKey && cue.length > 4;
  return isNetworkKey || isPassword(plain, span, { needs: isKey ? "random" : "mixed" })
    ? { ...span, score: scores.strong }
    : null;
}

/** The words of a passphrase. */
function phraseAt(plain: string, at: number, cue: string): Span | null {
  if (!/phrase/i.test(cue)) return null;
  const text = /^(?:[a-zäöüß]{3,12}[ -]){3,7}[a-zäöüß]{3,12}(?![a-zäöüß])/.exec(plain.slice(at, at + 110))?.[0];
  return text === undefined ? null : { start: at, end: at + text.length };
}

/** The value at an index: between quotes, else up to the next blank, without what ends the sentence. */
function valueAt(plain: string, at: number): Span | null {
  const quote = plain.charAt(at);
  const closings = openingQuote.test(quote) ? closing[quote] : undefined;
  if (closings !== undefined) {
    const line = plain.slice(at + 1, at + 120);
    const length = Array.from({ length: line.length }, (_, index) => line.charAt(index)).findIndex((character) =>
      closings.includes(character),
    );
    return length > 0 && !line.slice(0, length).includes("\n") ? { start: at + 1, end: at + 1 + length } : null;
  }
  const isInAddress = /[?&]\w{1,20}=$/.test(plain.slice(Math.max(0, at - 22), at));
  const token = (isInAddress ? /^[^\s&]{1,200}/ : /^\S{1,200}/).exec(plain.slice(at, at + 200))?.[0] ?? "";
  const text = withoutSentenceEnd(token);
  return text === "" ? null : { start: at, end: at + text.length };
}

function withoutSentenceEnd(token: string): string {
  const bare = token.replace(/(?:[.,;:]|["“”'’»«`])+$/, "").replace(/\?+$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? withoutSentenceEnd(bare.slice(0, -1)) : bare;
}

function isPassword(plain: string, span: Span, { needs }: { readonly needs: "no word" | "mixed" | "random" }): boolean {
  const text = plain.slice(span.start, span.end);
  if (text.length < 3 || isStandIn(text) || /^(?:https?:)?\/\/|^\S+@\S+\.\w+$|^www\./i.test(text)) return false;
  const isQuoted = openingQuote.test(plain.charAt(span.start - 1));
  if (needs === "random")
    return (text.length >= 8 || isQuoted) && /\d/.test(text) && /[A-Za-z]/.test(text) && !/\s/.test(text);
  if (isMixed(text) && !isMeasure(plain, span, text)) return true;
  if (isOrdinaryWord(text) || /^\d{1,3}$/.test(text) || isMeasure(plain, span, text)) return false;
  return needs === "no word" && (isQuoted || endsThere(plain, span.end));
}

/** Letters, digits and signs in one: what a password policy asks for and nobody writes otherwise. */
function isUnguessable(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 40 &&
    /[A-Za-zÄÖÜäöüß]/.test(text) &&
    /\d/.test(text) &&
    /[!#$%&*?+=~^_|]|[a-zäöü][A-ZÄÖÜ]/.test(text) &&
    !/^\S+@\S+\.|:\/\/|^[#@]\w+$|[=&]\w+[=&]|^\+?[\d/-]+$/.test(text)
  );
}

/** Letters with digits or signs among them, or capitals inside: no word of a sentence. */
function isMixed(text: string): boolean {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9äöüÄÖÜß]/].filter((kind) => kind.test(text)).length;
  if (/^[A-Za-zÄÖÜäöüß]+(?:[-/'’][A-Za-zÄÖÜäöüß]+)*!*$/.test(text)) return /[a-z][A-Z]/.test(text) && text.length >= 6;
  return kinds >= 2 && /[A-Za-zÄÖÜäöüß]/.test(text) && text.length >= 4;
}

/** "12-stellig", "8 Zeichen", "90 Tage", "2FA", a date, a time. */
function isMeasure(plain: string, { end }: Span, text: string): boolean {
  return (
    (/^\d{1,4}(?:[-.]?(?:stellig\w*|x|mal|fach|min|h|tage?|zeichen)|[.,:/]\d*.*)?$/i.test(text) &&
      /stellig|^\d{1,3}$|[.,:/]/.test(text)) ||
    /^(?:2fa|mfa|oauth2?|sso|sha-?\d+|md5|wpa\d?|aes-?\d*|v\d.*|\d+-\w+)$/i.test(text) ||
    /^\s(?:zeichen|stellen|ziffern|buchstaben|characters|digits|tage|days|minuten|minutes|mal|versuche|times)\b/i.test(
      plain.slice(end, end + 14),
    )
  );
}

function endsThere(plain: string, end: number): boolean {
  return /^["“”'’»«`]?(?:\s{0,2}(?:$|\n|[,;.)/|–!-](?:\s|$))|\s(?:und|and|für|for|bitte|danke|lg|gruß|thanks)\b|\s[^\w\s])/i.test(
    plain.slice(end, end + 12),
  );
}
