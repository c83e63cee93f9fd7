import { type Finding, scores } from "../finding.ts";
import { cueNear } from "../text/cues.ts";
import { findingAt } from "./find-by-pattern.ts";

const handle =
  /(?<![\w.@/+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_])?(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?/g;

const network =
  /\b(?:insta(?:gram)?|ig|twitter|(?:auf|on) x|x:|tik ?tok|telegram|tg|threads|mastodon|bluesky|bsky|snap(?:chat)?|youtube|yt|discord|github|gitlab|facebook|fb|twitch|reddit|linkedin|pinterest|handle|nick(?:name)?|username|benutzername|nutzername|account|profil|profile|kanal|channel|slack|teams|mattermost|matrix|rocket\.?chat|chat|forum|ping|antworte?|schreib\w*|frag\w*|danke|thanks|thx|tag|markier\w*|erwähn\w*|folg\w*|follow\w*|dm|dms|story|find me|findest mich|heiß\w*|heiss\w*)\b/i;

/** Groups, and words of programming languages and style sheets. */
const nobody =
  /^@(?:all|alle|team|here|channel|everyone|group|admin|admins|support|media|import|charset|font-face|keyframes|supports|layer|page|namespace|apply|tailwind|include|mixin|extend|use|forward|override|deprecated|param|params|returns?|throws?|example|see|link|type|typedef|template|property|author|since|version|todo|ts-ignore|ts-expect-error|ts-nocheck|component|injectable|input|output|test|before|after|get|post|put|delete|patch|entity|id|column|table|autowired|service|bean|nullable|notnull|staticmethod|classmethod|property|dataclass|app|pytest|angular|types|latest|next|beta)\b(?![.\w])/i;

/**
 * Handles of social media, with their @: beside the name of a network or "folgt mir" they are sure, with a digit, a dot or
 * an underscore inside likely even alone.
 */
export function socialHandles(plain: string): readonly Finding[] {
  if (!plain.includes("@")) return [];
  const findings: Finding[] = [];
  handle.lastIndex = 0;
  for (let match = handle.exec(plain); match !== null; match = handle.exec(plain)) {
    const [text] = match;
    const span = { start: match.index, end: match.index + text.length };
    const next = plain.charAt(span.end);
    if (text.length < 3 || nobody.test(text) || next === "(" || next === "/" || next === "{") continue;
    const near = cueNear(plain, span, { cue: network, before: 60, after: 25 });
    const cue = near ?? (isInList(plain, findings, span.start) ? "list" : null);
    if (cue === null && !/^@[a-z].*[\d_.]/i.test(text)) continue;
    if (cue === null && ((/^@\w+\.\w+$/.test(text) && /[({;]/.test(plain)) || isCode(plain, span.start))) continue;
    const score = cue === null ? scores.likely : scores.strong;
    findings.push(findingAt(span, { kind: "USERNAME", score, pattern: "handle", context: cue?.toLowerCase() ?? null }));
  }
  return findings;
}

/** "@kalle_vomkiez oder @nele": what stands beside a handle is one too. */
function isInList(plain: string, findings: readonly Finding[], start: number): boolean {
  const last = findings.at(-1);
  return last !== undefined && /^\s?(?:,|und|and|oder|or|&|\/|\+)?\s$/i.test(plain.slice(last.end, start));
}

/** At the beginning of a line a handle is a decorator as often. */
function isCode(plain: string, start: number): boolean {
  return /^\s*$/.test(plain.slice(plain.lastIndexOf("\n", start - 1) + 1, start)) && plain.includes(";");
}
