import { type Finding, type Recogniser, scores } from "../finding.ts";
import { cueNear } from "../text/cues.ts";
import { findingAt } from "./find-by-pattern.ts";
import { isPublicIpv4, isPublicIpv6 } from "./public-ip.ts";

const ipv4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d|\.?[a-z_])/gi;
const ipv6 = /(?<![\w:.])[0-9a-f]{0,4}:[0-9a-f:.]*[0-9a-f:](?:%\w[\w.-]*)?(?!\w)/gi;

/** What announces an address of a computer. */
const cue =
  /\b(?:ip|ipv[46]|ip-?adress\w*|ip-?address\w*|host|server|client|remote|src|source|dst|peer|login|logins|session|anschluss|zugriff\w*|angemeldet|eingeloggt|from|von|via)\b/i;
/** What makes four numbers a version, a section or an identifier instead. */
const otherCue =
  /(?:\b(?:version|versions|ver\.?|v\.|firmware|fw|build|release|rev(?:ision)?\.?|update|patch|software|bios|treiber|driver|chrome|firefox|safari|edge|abschnitt|abs\.|kapitel|kap\.|ziffer|ziff\.|punkt|section|sect\.|chapter|clause|position|pos\.|nr\.|oid|annex|anhang|paragraf|stand|artikel|art\.|art\.-nr\.|teile?|teilenr\.?|bestellnr\.?|katalog|konto|typ|modell|macos|ios|android|windows|python|java|php|node|linux|kernel)|§{1,2})[\s:=/(]{0,3}v?$/i;
/** "Chrome/120.0.6099.71": a program with its version; with a port behind the numbers a log-in and its address. */
const program = /[A-Za-z]\/$/;

/**
 * Addresses of computers: IPv4 in four decimal parts, IPv6 in all forms of RFC 4291 (shortened, with a zone, IPv4 inside).
 * Public ones only: private, loopback, link-local, shared (RFC 6598), multicast and reserved ranges say nothing about a person,
 * nor do netmasks and the well-known public resolvers. The ranges for documentation stand for public ones. Versions and
 * numbers of sections have four parts too: a word such as Version, Firmware, Abschnitt or § before them rules them out, and
 * without a word for an address small numbers count on the strict level only.
 *
 * @example Anmeldung von ⟦203.0.113.47⟧ am Montag
 * @example auch über den Anschluss ⟦2001:db8::47⟧.
 * @example Session from [⟦2001:db8:85a3::8a2e:370:7334⟧]:443
 * @example src=⟦198.51.100.23⟧:51234 dst=10.0.0.8:443
 * @example vpn1 openvpn[2217]: ldrews/⟦192.0.2.77⟧:51544 AUTH_FAILED
 * @example mkern/⟦198.51.100.7⟧:1194 peer info, Apache/192.0.2.77
 * @example findet, aber nicht 7.57.0.12 oder 93.4.0.11
 * @example gemappt ⟦::ffff:203.0.113.9⟧, kurz
 * @example http://⟦192.0.2.144⟧/admin
 * @example Unter 192.168.178.1 kommt nur eine leere Seite, Firmware 7.57.0.12
 * @example 127.0.0.1:5432, 10.0.0.8, 169.254.1.2, 100.64.3.4, 224.0.0.1, fe80::1%eth0, ::1, fd12:3456::1
 * @example Punkt 8.3.2.1 der Norm, Version 120.0.60.99, build 1.8.0.312, Chrome/120.0.6099.71
 * @example std::vector, a::b, 12:30:45, 02:1A:4F:9C:77:E0
 * @example DNS auf 8.8.8.8 oder 1.1.1.1, Maske 255.255.255.0
 */
export const ipAddress: Recogniser = {
  name: "ip-address",
  find({ plain }) {
    const long = findIpv6(plain);
    const short = findIpv4(plain).filter(
      (span) => !long.some(({ start, end }) => start < span.start && span.end <= end),
    );
    return [...short, ...long];
  },
};

function findIpv4(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { 0: text, index: start } of plain.matchAll(ipv4)) {
    const parts = text.split(".").map(Number);
    if (!isPublicIpv4(parts) || /(?:^|\.)0\d/.test(text)) continue;
    const span = { start, end: start + text.length };
    if (otherCue.test(plain.slice(Math.max(0, start - 20), start))) continue;
    if (
      program.test(plain.slice(Math.max(0, start - 2), start)) &&
      !/^:\d{2,5}(?!\d)/.test(plain.slice(span.end, span.end + 7))
    ) {
      continue;
    }
    const announced = cueNear(plain, span, { cue, before: 30 });
    const isWide = /^\/(?:[0-9]|[12]\d)(?!\d)/.test(plain.slice(span.end, span.end + 4));
    const isSmall = parts.every((part) => part < 100);
    const score = isWide || (isSmall && announced === null) ? scores.possible : scores.strong;
    findings.push(
      findingAt(span, {
        kind: "IP_ADDRESS",
        score: announced === null ? score : Math.max(score, isWide ? 0 : scores.certain),
        pattern: "public IPv4",
        context: announced?.toLowerCase() ?? null,
      }),
    );
  }
  return findings;
}

function findIpv6(plain: string): readonly Finding[] {
  if (!/:[0-9a-f]{0,4}:/i.test(plain)) return [];
  const findings: Finding[] = [];
  for (const { 0: found, index: start } of plain.matchAll(ipv6)) {
    const text = found.replace(/(?<!:):$/, "");
    if (!isPublicIpv6(text)) continue;
    const isWide = /^\/(?:\d|[1-9]\d)(?!\d)/.test(plain.slice(start + text.length, start + text.length + 4));
    const score = isWide ? scores.possible : scores.certain;
    findings.push(
      findingAt({ start, end: start + text.length }, { kind: "IP_ADDRESS", score, pattern: "public IPv6" }),
    );
  }
  return findings;
}
