import { type Finding, scores } from "../finding.ts";
import { loadNameLists } from "../names/lists/index.ts";
import { capitals, letters } from "../text/letters.ts";
import type { WrittenDate } from "./written-dates.ts";

const nameWord = `[${capitals}][${letters}'’.-]*`;
const particle = "(?:von|van|der|den|de|del|di|da|zu|und|vom|zum|el|al|bin|ter|ten)";
const name = `(?:${nameWord},?|${particle})(?: (?:${nameWord},?|${particle})){0,5}`;

/** What a person is in a form: the date behind the name is the person's own. */
const role =
  "patient(?:in|en)?|pat\\.|versicherte[rn]?|versicherungsnehmer(?:in)?|versicherte person|vn|vp|mieter(?:in)?|schuldner(?:in)?|antragsteller(?:in)?|" +
  "kind(?:er)?|teilnehmer(?:in)?|mitglied(?:er)?|bewerber(?:in)?|name|vorname|nachname|halter(?:in)?|inhaber(?:in)?|kontoinhaber(?:in)?|angeklagte[rn]?|" +
  "beschuldigte[rn]?|betroffene[rn]?|fahrer(?:in)?|schüler(?:in)?|person(?:en)?|erblasser(?:in)?|geschädigte[rn]?|zeuge|zeugin|verletzte[rn]?|" +
  "begünstigte[rn]?|vollmachtgeber(?:in)?|betreute[rn]?|reisende[rn]?|passagiere?|gäste|gast|arbeitnehmer(?:in)?|mitarbeiter(?:in)?|" +
  "sohn|tochter|kindern|enkel(?:in)?|bruder|schwester|mutter|vater|ehefrau|ehemann|ehegatte|frau|mann|herrn?|employee|insured|driver|tenant|" +
  "passengers?|applicant|claimant|child|children|son|daughter|wife|husband|policyholder|student|member|defendant|witness";

const inForm = new RegExp(
  `(?<![${letters}])(?:${role})(?:\\s?:|\\s)\\s?(?:(?:[Ii]ch|[Ii]|me|self)|${name})\\s?[,(–-]\\s?(?:\\*\\s?)?$`,
  "i",
);
const named = new RegExp(
  `(?<![${letters}.-])((?:${nameWord} ?|${particle} ?){1,5}|${nameWord}, ${nameWord})\\s?([,(])\\s?$`,
);
const further = new RegExp(`^[)\\s]*(?:,|und|and|&|sowie)\\s(${nameWord})(?: ${nameWord})?(\\s?[(,:]\\s?|\\s)$`);
const ofSex = /\((?:m|w|d|f|männlich|weiblich|divers|male|female)\s?[,;/]\s?$/i;

/** The latest year of birth that is taken from a name and a date alone: later dates are those of letters and signatures. */
const latestYear = 2018;

const institution =
  /gericht|straße|strasse|platz|urteil|beschluss|klinik|verein|gmbh|amt\b|schule|universität|institut|konzert|version|update|stand\b|ausgabe|teil\b/i;

/** Why the person named right before a date was born on it; null where nobody is named, or the date may be any. */
export function personBefore(
  plain: string,
  { start, end, year }: WrittenDate,
  last: Finding | undefined,
): { readonly score: number; readonly reason: string } | null {
  const left = plain.slice(Math.max(0, start - 90), start);
  const line = left.slice(left.lastIndexOf("\n") + 1);
  if (/^\s?(?:[–-]{1,3}|bis|to|until)\s?\d/.test(plain.slice(end, end + 8))) return null;
  if (ofSex.test(line)) return { score: 0.7, reason: "a person's sex and date" };
  if (last !== undefined && start - last.end < 60 && goesOn(plain.slice(last.end, start))) {
    return { score: scores.likely, reason: "next to another date of birth" };
  }
  if (!/[,(–-]\s?$/.test(line)) return null;
  const found = named.exec(line);
  if (inForm.test(line) && /\p{Lu}/u.test(line)) return { score: 0.8, reason: "a person's role and name" };
  return found !== null && year <= latestYear && readsAsPerson(found[1] ?? "", found[2] === "(")
    ? { score: scores.likely, reason: "a person's name" }
    : null;
}

/** ") und Théo (" behind a date of birth; without a bracket the word must be a first name. */
function goesOn(gap: string): boolean {
  if (/^\s(?:und|and|&)\s$/.test(gap)) return true;
  const [, first = "", mark = ""] = further.exec(gap) ?? [];
  return mark.includes("(") || (first !== "" && loadNameLists().firstName(first) !== null);
}

function readsAsPerson(words: string, inBrackets: boolean): boolean {
  const lists = loadNameLists();
  if (institution.test(words)) return false;
  const parts = words.trim().replace(/\.$/, "").split(/[ ,]+/);
  const isLastFirst = words.includes(",");
  const first = (isLastFirst ? parts.at(-1) : parts[0])?.split("-")[0] ?? "";
  const known = lists.firstName(first);
  if (known === null || known.weight < 2) return false;
  return parts.length > 1 || (inBrackets && !lists.commonWord(first) && (known.weight === 3 || !lists.place(first)));
}
