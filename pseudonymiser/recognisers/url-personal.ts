import { type Finding, type Recogniser, scores } from "../finding.ts";
import { letters } from "../text/letters.ts";
import { findingAt } from "./find-by-pattern.ts";
import { endsInName, personalPath } from "./personal-path.ts";

/** An address of the web: with scheme or `www.` anything, without them a domain and a path. */
const address = new RegExp(
  String.raw`https?:\/\/[^\s<>"“”„«»{}|\\^]+|(?<![${letters}0-9@._/-])(?:[${letters}0-9][${letters}0-9-]*\.)+[a-z]{2,}(?::\d+)?[/?][^\s<>"“”„«»{}|\\^]+|(?<![${letters}0-9@._/-])www\.(?:[${letters}0-9-]+\.)+[a-z]{2,}(?![${letters}0-9-])`,
  "gi",
);

/** Parameters that name a person or open that person's page. */
const personalParameter =
  /[?&;](?:e-?mail|mail|user(?:name|id|_id)?|benutzer(?:name)?|uid|login|(?:vor|nach|first|last|full|sur)?_?name|kunde(?:n(?:nr|nummer|id))?|kd-?nr|customer(?:id|_id)?|member(?:id)?|mitglied(?:snr)?|patient(?:id|en-?id)?|token|access_token|auth|session(?:id)?|sid|sig|signature|tel|phone|handy|geburtsdatum|geb|dob|birth(?:day|date)?)=(?!$|[&#<[{:$%]|(?:true|false|null|test|foo|bar|xxx|name|email|asc|desc)(?:&|$))[^&#\s]+/i;

/**
 * Addresses of the web that point to a person: profiles on social networks and portals (linkedin.com/in/…, /people/…,
 * /u/…, /@…, /~…), pages of customers and members, calendars that a person offers, and parameters with a name, a mail address,
 * a customer or a token. With or without scheme; the whole address counts. Not: sites of firms, pages of shops, documents,
 * ends of programming interfaces, repositories, pages of the network itself.
 *
 * @example Mein Profil: ⟦https://www.linkedin.com/in/mehmet-oezdemir-grafik-hb47⟧, Arbeiten unter
 * @example siehe ⟦github.com/moezdemir-hb⟧. Gruß
 * @example Meine freien Zeiten: ⟦https://termine.example/mareike-toenjes⟧ Liebe Grüße
 * @example Her page is (⟦https://intranet.example/people/niamh.oconnell⟧).
 * @example at ⟦https://shop.example/u/lenak1990?tab=orders⟧.
 * @example ⟦https://www.xing.com/profile/ThiMai_Hoang47⟧\nFamilienstand
 * @example Link: ⟦https://paketweg.example/verfolgen?name=renate.vogel&plz=31675⟧, bestellt
 * @example Fotos: ⟦www.fotoalbum.example/~regula.hess/lager24⟧
 * @example Fotos meiner Torten liegen unter ⟦https://portfolio.example/baecker/anton-wagenbach⟧. Viele Grüße
 * @example mein insta, shop ist ⟦naehmarkt.example/shop/zeynep-naeht⟧, bestellungen
 * @example had shared my profile, ⟦https://social.example/in/t-ekwueme⟧, with
 * @example meine Bewerbung: ⟦https://mappe.example/2025/jonas.reuter⟧
 * @example meine Bestellung auf https://shop.example/regale/clara-eiche, unsere Seite https://firma.example/produkte/lampen-holz
 * @example www.carstens-bau.example und https://shop.example/regale/clara?farbe=eiche&seite=2
 * @example curl https://api.firma-nord.example/v2/users/4711/reports?limit=50
 * @example https://github.com/nodejs/node und https://github.com/features, https://docs.example/people/api
 * @example https://www.linkedin.com/company/firma-nord, https://www.instagram.com/explore/
 * @example https://shop.example/users/{id}?email=
 */
export const urlPersonal: Recogniser = {
  name: "url-personal",
  find({ plain }) {
    if (!/[\w-]\.[a-z]{2,}[/?:]|:\/\/|www\./i.test(plain)) return [];
    const findings: Finding[] = [];
    for (const { 0: found, index: start } of plain.matchAll(address)) {
      const text = withoutTrailingMarks(found);
      const because = judge(text) ?? ofSpeaker(plain, start, text);
      if (because === null) continue;
      findings.push(
        findingAt(
          { start, end: start + text.length },
          { kind: "URL_PERSONAL", score: because.score, pattern: because.pattern },
        ),
      );
    }
    return findings;
  },
};

function judge(text: string): { score: number; pattern: string } | null {
  const parameter = personalParameter.exec(text)?.[0];
  if (parameter !== undefined) {
    return { score: /@|%40/.test(parameter) ? scores.certain : scores.strong, pattern: "personal parameter" };
  }
  const [, host = "", path = ""] = /^(?:https?:\/\/)?(?:[^\s/@]*@)?([^\s/?#:]+)(?::\d+)?([^\s?#]*)/i.exec(text) ?? [];
  const query = /\?[^\s#]*/.exec(text)?.[0] ?? "";
  return personalPath(host.toLowerCase().replace(/^(?:www|m|de|ch|at|en)\./, ""), path, query);
}

const possessive =
  /(?<![\p{L}])(?:mein(?:e[rnms]?)?|mini?|mis|mir|unser(?:e[rnms]?)?|my|our|his|her|ihre?[rnms]?|seine?[rnms]?)(?![\p{L}])/iu;
const page =
  /profil|seite(?!n)|page|portfolio|lebenslauf|\bcv\b|blog|kanal|channel|insta|tiktok|wunschliste|wishlist|galerie|gallery|album|fotos|photos|\bshop\b|arbeiten|steckbrief|bewerbung|résumé|resume|termine/i;

/** The page of whoever speaks ("Fotos meiner Torten liegen unter …"), where the last part of its path may be a name. */
function ofSpeaker(plain: string, start: number, text: string): { score: number; pattern: string } | null {
  const left = plain.slice(Math.max(0, start - 70), start);
  const sentence = left.slice(left.search(/(?:[.!?]\s|\n)[^.!?\n]*$/) + 1);
  if (!possessive.test(sentence) || !page.test(sentence)) return null;
  const path = /^(?:https?:\/\/)?[^/?#]+\/([^?#]+)$/i.exec(text)?.[1];
  return path !== undefined && endsInName(path) ? { score: scores.likely, pattern: "page of the speaker" } : null;
}

/** What ends the sentence is no part of the address, nor is a bracket that was opened before it. */
function withoutTrailingMarks(found: string): string {
  let text = found;
  for (;;) {
    const last = text.at(-1) ?? "";
    const isOpenedOutside = last === ")" && !text.includes("(");
    const isOpenedOutsideToo = last === "]" && !text.includes("[");
    if (!/[.,;:!?'’*_…]/.test(last) && !isOpenedOutside && !isOpenedOutsideToo) return text;
    text = text.slice(0, -1);
  }
}
