import { type Finding, scores } from "../finding.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { isServiceLogin, loginShape } from "./login-shape.ts";

const announcement =
  /(?<![A-Za-zÄÖÜäöüß0-9@/_.])(?:(?<login>(?:benutzer|nutzer|anmelde|login|zugangs|user|account|profil)-?(?:name|kennung|namen)|username|user ?name|user-?id|benutzer-?id|login-?id|login|log-in|logins|user|benutzer|nutzer|kennung|(?:online-?)?zugang|zugangsdaten|accounts?|kontoname|windows-?anmeldung|rechneranmeldung|gamertag|screen ?name|nick(?:name)?|handle|userid|(?:signed|logged) in (?:as|with)|angemeldet (?:als|mit)|eingeloggt (?:als|mit)|einloggen (?:als|mit)|log(?:ge|gt|gte)? mich (?:als|mit)|log ?in (?:as|with)|login (?:as|with)|registriert (?:als|unter)|(?:benutzer|nutzer|kunden|spieler|mitglieds|online|gast|firmen|admin|user|e-?mail|windows|ad-?|domänen)?-?konto|(?:user|online|player) profile|profil|mein name (?:dort|im spiel|im forum) ist|im forum (?:als|unter)|spielername|anzeigename|display ?name|forenname|chatname|mail(?:box)?name|sap-?(?:user|kennung|benutzer)|tso-?kennung|hrz-?kennung|uni-?(?:kennung|account|login)|rz-?kennung|campus-?(?:id|kennung)|net-?id|wlan-?user|vpn-?(?:user|login|kennung|benutzer)|citrix-?(?:user|login))|(?<network>insta(?:gram)?|twitter|tik ?tok|telegram|threads|mastodon|bluesky|snap(?:chat)?|discord|steam|psn|xbox|skype|github|gitlab|twitch|reddit|ebay|vinted|kleinanzeigen|paypal\.me))(?:-(?:name|account|konto|profil|handle|kanal))?(?![A-Za-zÄÖÜäöüß_-])/gi;

/** What stands between: strong, where it says that the log-in itself follows. */
const gap =
  /(?:(?<strong>\s{0,2}[:=]\s{0,3}|\s(?:(?:bei (?:euch|ihnen|dir|uns)|dort|hier) )?(?:lautet|heißt|heisst|ist|isch|is|war|was|bleibt|wäre|wird|stays|remains)(?: (?:also|jetzt|noch|immer noch|now|still))?\s?:?\s{1,2})|\s?\(|\s(?:(?:portal|app|shop|webshop|vpn|citrix|outlook|intranet|online|forum) |(?:mit|via|über|per|with) (?:[A-Za-zÄÖÜäöüß-]{2,20} ){1,2}|name |namens |named |called |mit dem namen |von |of |unter |als |as )?(?:u\/|live:)?)["'„“»`]?/iy;

const word = /[A-Za-zÄÖÜäöüß0-9][\wÄÖÜäöüß.+-]{0,38}/y;
const mail = /[\w.+-]{1,64}@[\w.-]{1,100}/y;
const listing = /["'”“]?\s?(?:,|und|and|oder|or|\/|&)\s["'„“]?/iy;

/** Log-ins that a word announces ("Benutzername twolff_87", "my accounts lenak1990 and lena.k2"). */
export function spokenLogins(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  announcement.lastIndex = 0;
  for (let match = announcement.exec(plain); match !== null; match = announcement.exec(plain)) {
    const [cue] = match;
    gap.lastIndex = announcement.lastIndex;
    const between = gap.exec(plain);
    if (between === null) continue;
    const isStrong = between.groups?.["strong"] !== undefined || /["'„“»`]$/.test(between[0]);
    const first = loginAt(plain, gap.lastIndex, { isStrong, isNetwork: match.groups?.["network"] !== undefined, cue });
    for (const span of withFurther(plain, first ?? mailAt(plain, gap.lastIndex), first !== null)) {
      findings.push(
        findingAt(span, { kind: "USERNAME", score: scores.strong, pattern: "log-in", context: cue.toLowerCase() }),
      );
    }
  }
  return [...findings, ...loggedIn(plain)];
}

/** "Ich kann mich mit bergziege62 nicht mehr einloggen": the word stands behind. */
const loggingIn =
  /(?<![A-Za-zÄÖÜäöüß])(?:mit|als|unter|with|as) ([a-z][\w.-]{2,38})(?= [^.!?\n@]{0,40}?(?:einlogg|eingelogg|(?<!ab)(?:an|ein)meld|angemeld|log(?:ged)? ?in|sign(?:ed)? in))/gi;

function loggedIn(plain: string): readonly Finding[] {
  if (!/logg|meld|log ?in|sign/i.test(plain)) return [];
  const findings: Finding[] = [];
  loggingIn.lastIndex = 0;
  for (let match = loggingIn.exec(plain); match !== null; match = loggingIn.exec(plain)) {
    const text = match[1] ?? "";
    if (loginShape(text) !== "sure" || !/[a-z]{3}/.test(text) || isServiceLogin(text) || notOfAPerson.test(text))
      continue;
    const end = match.index + match[0].length;
    findings.push(
      findingAt(
        { start: end - text.length, end },
        { kind: "USERNAME", score: scores.strong, pattern: "log-in", context: "log in" },
      ),
    );
  }
  return findings;
}

/** Programs and ways of logging in that hold a digit. */
const notOfAPerson =
  /^(?:chrome|firefox|edge|safari|windows|win|android|ios|iphone|ipad|oauth|saml|fido|ipv|eid|office|m|o|web)[-_.]?\d/i;

interface Announced {
  readonly isStrong: boolean;
  readonly isNetwork: boolean;
  readonly cue: string;
}

/** Words after which a plain word is a log-in only behind a colon: they are used for much else. */
const loose =
  /^(?:user|benutzer|nutzer|.*konto|.*profil|.*profile|accounts?|zugang|online-?zugang|logins?|log-in|kennung|handle|nick)$/i;

function loginAt(plain: string, at: number, { isStrong, isNetwork, cue }: Announced): Span | null {
  const span = wordAt(plain, at);
  if (span === null) return null;
  const text = plain.slice(span.start, span.end);
  if (
    isServiceLogin(text) ||
    (/[@:/\\(]/.test(plain.charAt(span.end)) && !/^:?\s/.test(plain.slice(span.end, span.end + 2)))
  )
    return null;
  const shape = loginShape(text);
  if (/^[A-Z]{2}\d{2}$/.test(text) && /^ ?\d/.test(plain.slice(span.end, span.end + 2))) return null;
  // A list of things, not a log-in: "business account: passport, proof of address".
  if (
    isStrong &&
    /^accounts?$|konto$|profile?$/i.test(cue) &&
    shape !== "sure" &&
    /^, \p{Ll}/u.test(plain.slice(span.end, span.end + 3))
  )
    return null;
  if (shape === "sure" && /konto$/i.test(cue) && !/[a-z]{2}/.test(text)) return null;
  if (shape === "sure") return isDotted(text) && !isStrong && isNetwork ? null : span;
  if (shape === "no") return null;
  return plainLoginAt(plain, span, { at, isStrong, isNetwork, cue });
}

/** A word without digits or signs: a log-in only where its place says so. */
function plainLoginAt(plain: string, span: Span, announced: Announced & { readonly at: number }): Span | null {
  const { at, isStrong, isNetwork, cue } = announced;
  const text = plain.slice(span.start, span.end);
  const isPlain = /^[a-z]+$/.test(text) || /^\d+$/.test(text);
  if (isStrong && /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(text)) return span;
  if (isStrong && isPlain && !isPredicate(plain, span, text)) return span;
  if (isStrong && !isPlain) return isNetwork || loose.test(cue) ? null : capitalised(plain, at, span);
  if (isStrong || isNetwork) return null;
  const isHyphenated = /^[a-z]{2,}(?:-[a-z]+){1,3}$/.test(text) && named.test(cue) && !term.test(text);
  if (
    isHyphenated &&
    (/name|kennung/i.test(cue) || /^\s(?:ist|hat|kann|wurde|is|has|was)\s/.test(plain.slice(span.end, span.end + 8)))
  )
    return span;
  const stands = isHyphenated || (isPlain && (!loose.test(cue) || standsApart(plain, span, { at, cue })));
  return stands && endsThere(plain, span.end) ? span : null;
}

/** "(Login rfrost)", "Vertrieb, Kennung yildizb", "User jwolff, Startkennwort …". */
function standsApart(
  plain: string,
  span: Span,
  { at, cue }: Pick<Announced, "cue"> & { readonly at: number },
): boolean {
  const before = plain.slice(Math.max(0, at - cue.length - 3), at - cue.length - 1);
  if (/\(\s?$/.test(before)) return plain.charAt(span.end) === ")";
  const isApposition = /(?:^|[\n,(;–|]\s?)$/.test(before) && !sentenceWord.test(plain.slice(span.start, span.end));
  return isApposition || besidePassword.test(plain.slice(span.end, span.end + 50));
}

const named = /^(?:user|benutzer|nutzer|anmelde|login|zugangs|account|profil|spieler|anzeige|nick)/i;
/** Words with hyphens that follow "user" in ordinary sentences. */
const term =
  /^(?:opt|sign|log|end|self|built|multi|single|non|top|follow|on|e|check|drop|pop|add|plug|read|look|sub|co|re|pre|well|high|low|long|short|self|web|app|data|id|so|ad)-/i;
/** Endings of words that say something about a log-in ("Login unmöglich"). */
const sentenceWord = /(?:lich|bar|ig|isch|en|t|e|ed|ing|ly|er)$/;
/** "User jwolff, Startkennwort …": beside its password a plain word is a log-in. */
const besidePassword =
  /^["'”“]?[\s,;/|–-]{1,3}(?:und |and |mit |with )?(?:[a-zäöü]{1,12}-?)?(?:passw|kennw|password|pw\b|pwd\b|pin\b)/i;

/** "Insta dani.yoga" may be a host name, "Insta.com" is one. */
function isDotted(text: string): boolean {
  return /^[a-z-]+\.(?:com|de|ch|at|net|org|io|app|me)$/i.test(text);
}

/** "Benutzername ist gesperrt": a word that says something about the log-in. */
const predicate =
  /^(?:(?:ge|ver|be|ent|er|zer|un|ab|an|aus|auf|ein)[a-z]+(?:t|en|ig|lich|bar)|[a-z]+(?:isch|lich|bar|ed|ing|able|ible))$/;

function isPredicate(plain: string, { start }: Span, text: string): boolean {
  return (
    predicate.test(text) && /\s(?:ist|isch|is|war|was)\s[^:]{0,12}$/i.test(plain.slice(Math.max(0, start - 16), start))
  );
}

function capitalised(plain: string, at: number, span: Span): Span | null {
  return /[:="'„“»`]\s{0,3}$/.test(plain.slice(Math.max(0, at - 4), at)) && endsThere(plain, span.end) ? span : null;
}

function endsThere(plain: string, end: number): boolean {
  return /^["'”“»`]?(?:\s{0,2}(?:$|\n|[,;.)/|–-](?:\s|$))|\s(?:und|and|mit|with|passwort|pw|kennwort|password|pass)\b)/i.test(
    plain.slice(end, end + 14),
  );
}

function wordAt(plain: string, at: number): Span | null {
  word.lastIndex = at;
  const text = word.exec(plain)?.[0].replace(/[.+-]+$/, "");
  if (text === undefined || text === "") return null;
  const end = at + text.length;
  return { start: at, end: end + (/^#\d{4}(?!\d)/.exec(plain.slice(end, end + 6))?.[0].length ?? 0) };
}

function mailAt(plain: string, at: number): Span | null {
  mail.lastIndex = at;
  const text = mail.exec(plain)?.[0];
  return text === undefined ? null : { start: at, end: at + text.length };
}

/** The log-ins of a list; a mail address in it is passed over. */
function withFurther(plain: string, first: Span | null, isLogin: boolean): readonly Span[] {
  if (first === null) return [];
  const spans = isLogin ? [first] : [];
  for (let last = first; spans.length < 20; ) {
    listing.lastIndex = last.end;
    if (!listing.test(plain)) return spans;
    const next = mailAt(plain, listing.lastIndex) ?? wordAt(plain, listing.lastIndex);
    if (next === null) return spans;
    const text = plain.slice(next.start, next.end);
    if (!text.includes("@")) {
      if (loginShape(text) !== "sure" || !/[a-z]/.test(text)) return spans;
      spans.push(next);
    }
    last = next;
  }
  return spans;
}
