import { type Finding, type Recogniser, scores } from "../finding.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { isPlaceholderMail, mailDomainEnd } from "./mail-domain.ts";
import { findSpelledMails } from "./spelled-email.ts";

const localCharacter = /[\p{L}\p{N}._%+'’&~!#-]/u;
const longestLocal = 64;

/**
 * Mail addresses: local part and domain of RFC 5321, with letters of any alphabet (RFC 6531) and internationalised domains;
 * quoted local parts; also spelled out and dictated ("(at)", "[ät]", "punkt", "minus", "unterstrich").
 * Not: handles (@name), packages (@scope/name), remotes of git, log-ins inside an address of the web, names of files such as
 * `logo@2x.png`, the domains that RFC 2606 sets aside for documents (example.com, .net, .org) and stand-ins such as
 * `max.mustermann@firma.example`. Mailboxes from which nobody answers (noreply) count on the strict level only.
 *
 * @example Ihr könnt mir an ⟦jana.wolff@posteingang.example⟧ schreiben.
 * @example die Mail ist ⟦j.wolff+shop@mail.example⟧, nicht die alte
 * @example Inhaberin (⟦ayse@yıldırım-feinkost.example⟧).
 * @example Mail ⟦Z.JOVANOVIC@FIRMA-SUED.EXAMPLE⟧, Gehaltskonto
 * @example <mailto:⟦o'brien@post.example⟧>, cc: "⟦a_b-c@x1.mail.example⟧";
 * @example schreib mir: ⟦hannes(at)seebaer-segeln(punkt)example⟧, nicht an die Schule
 * @example meine mail ist ⟦k nowak ät posteingang punkt example⟧
 * @example ⟦jana punkt wolff at mail punkt example⟧ geht auch
 * @example E-Mail: ⟦jana.wolff [at] mail.example⟧
 * @example you can reach me at ⟦jana underscore wolff at mail dot example⟧ please
 * @example Mein Insta ist @dani.macht.yoga
 * @example use jane.doe@example.com as placeholder
 * @example npm i @scope/paket und react@18.2.0, git@github.com:firma/ablage.git
 * @example postgres://leser:geheim@datenbank.firma.example/crm
 * @example look at google.com and meet us at the office
 * @example das Bild logo@2x.png
 */
export const email: Recogniser = {
  name: "email",
  find: ({ plain }) => [...findWritten(plain), ...findSpelledMails(plain)],
};

function findWritten(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  for (let at = plain.indexOf("@"); at !== -1; at = plain.indexOf("@", at + 1)) {
    const span = mailAround(plain, at, from);
    if (span === null || isOtherAddress(plain, span)) continue;
    const text = plain.slice(span.start, span.end);
    if (isPlaceholderMail(text)) continue;
    const nobody = /^(?:no-?_?reply|do-?not-?reply|mailer-daemon|keine-?antwort)\b/i.test(text);
    findings.push(
      findingAt(span, { kind: "EMAIL", score: nobody ? scores.possible : scores.certain, pattern: "RFC 5321 mailbox" }),
    );
    from = span.end;
  }
  return findings;
}

function mailAround(plain: string, at: number, from: number): Span | null {
  const end = mailDomainEnd(plain, at + 1);
  if (end === null) return null;
  const start = localStart(plain, { at, end, from });
  return start === null ? null : { start, end };
}

interface Place {
  readonly at: number;
  /** Where the domain ends. */
  readonly end: number;
  /** Where the address before ends. */
  readonly from: number;
}

function localStart(plain: string, { at, end, from }: Place): number | null {
  if (plain.charAt(at - 1) === '"') return quotedStart(plain, at, from);
  const lowest = Math.max(from, at - longestLocal);
  let start = at;
  while (start > lowest && localCharacter.test(plain.charAt(start - 1))) start -= 1;
  while (start < at && !/[\p{L}\p{N}]/u.test(plain.charAt(start)) && !isLeadingMark(plain, { start, end })) start += 1;
  return start === at || /[.@]$/.test(plain.slice(start, at)) || plain.charAt(start - 1) === "@" ? null : start;
}

/** An underscore may begin a name; as emphasis it stands behind the address too. */
function isLeadingMark(plain: string, { start, end }: Span): boolean {
  return plain.charAt(start) === "_" && plain.charAt(end) !== "_";
}

function quotedStart(plain: string, at: number, from: number): number | null {
  const stretch = plain.slice(Math.max(from, at - longestLocal), at);
  const quoted = /"[^"\n@]{1,62}"$/.exec(stretch);
  return quoted === null ? null : at - quoted[0].length;
}

/** A remote of git, a log-in inside an address of the web, a file, a call in a program. */
function isOtherAddress(plain: string, { start, end }: Span): boolean {
  const text = plain.slice(start, end);
  if (/\.(?:png|jpe?g|gif|svg|webp|js|ts|css|pdf|so|service)$/i.test(text)) return true;
  if (/^(?:git|hg|svn)@/i.test(text) && /^[:/]/.test(plain.slice(end, end + 1))) return true;
  if (plain.charAt(end) === "(") return true;
  const before = plain.slice(Math.max(0, start - 60), start);
  return /:\/\/[^\s/?#]*$/.test(before);
}
