import { doubtAbout } from "./doubts.ts";
import type { NameSpan } from "./name-span.ts";
import { gapBefore, has, type NameText, trait } from "./name-text.ts";
import type { TaggedName } from "./tagger/index.ts";
import { officeEnding } from "./words/brands.ts";
import { standIns } from "./words/not-names.ts";
import { wordSet } from "./words/word-set.ts";

/** Words behind a name that make it that of a street, a house, a prize or a law: "Käthe-Kollwitz-Schule", "Hess Verlag". */
const institutions = wordSet(`
  straße strasse str weg platz allee gasse ring damm ufer steig pfad brücke park halle stadion arena haus hof berg
  schule grundschule gymnasium realschule gesamtschule universität hochschule akademie institut stiftung klinik klinikum
  krankenhaus hospital heim stift verlag preis medaille orden pokal cup turnier museum galerie theater oper kirche kapelle
  dom kaserne werft werk werke brauerei bäckerei metzgerei apotheke buchhandlung verein gesellschaft zentrum center
  gesetz satz effekt methode test syndrom krankheit skala zahl konstante verfahren formel kurve theorem modell
  gmbh ag kg ohg gbr ug se mbh eg inc ltd llc plc corp sa sarl sagl ek gruppe holding konzern bank versicherung
  avenue street road lane square school college university hospital foundation prize award institute law syndrome test
  street station airport flughafen bahnhof stadthalle kai markt
`);

const legalForm =
  /^\s*(?:&\s*(?:Co\b|Söhne\b|Sohn\b|Partner\b|Sons\b|[\p{Lu}][\p{L}]+)|,?\s*(?:GmbH|AG|KGaA|KG|OHG|GbR|UG|SE|mbH|eG|e\.\s?V\.|Inc\b|Ltd\b|LLC\b|PLC\b|S\.A\.|Sàrl))/u;
const firmWords = /^[ \t]+(?:\p{Lu}[\p{L}-]+[ \t]+){0,2}(?:GmbH|AG|KG|OHG|GbR|UG|SE|mbH|KGaA|Inc|Ltd)\b/u;

/** What firms call their trade by, behind a surname. */
const trade =
  /^[ \t]+(?:Logistics|Logistik|Holding|Group|Services|Solutions|Systems|Consulting|Immobilien|Bau|Holzbau|Rohrbau|Metallbau|Transporte|Reisen|Drogerie|Optik|Elektro|Elektronik|Sanitär|Treuhand|Catering|Druck|Verlag|Moden|Möbel|Haustechnik|Gartenbau|Dachfenster|Spedition|Fotografie)\b/;

const soleTrader = /^[ \t]+(?:\p{Lu}[\p{L}-]+[ \t]+){0,2}e\.\s?(?:K|Kfm|Kfr|U)\./u;

/** Whether a surname with this text behind it belongs to the name of a firm: "Hochreiter Holzbau e.U.". */
export function isInFirm(after: string): boolean {
  return legalForm.test(after) || firmWords.test(after) || soleTrader.test(after) || trade.test(after);
}

const nobody = new Set(standIns.map((name) => name.toLowerCase()));

/** Why a name is nobody's: the part of a firm, a street, an institution, or a stand-in. Null where nothing speaks against it. */
export function vetoOf(
  text: NameText,
  { first, end, evidence }: NameSpan,
  others: readonly TaggedName[],
): string | null {
  const start = text.starts[first] ?? 0;
  const stop = text.ends[end - 1] ?? start;
  const name = text.plain.slice(start, stop).toLowerCase();
  const onward = text.plain.slice(start, start + 30).toLowerCase();
  if (isStandIn(name) || tales.some((tale) => onward.startsWith(tale))) return "stand-in";
  if (nobody.has(name) || nobody.has(`${text.lowers[first - 1] ?? ""} ${name}`)) return "stand-in";
  const isPossessive = /['’]s$/.test(text.words[end - 1] ?? "");
  const after = text.plain.slice(isPossessive ? stop - 2 : stop, stop + 60);
  const cues = evidence.filter(({ by }) => by === "context");
  const isOffice = officeEnding.test(text.lowers[end - 1] ?? "") && end - first === 1;
  const isCompound = (text.words[first] ?? "").includes("-");
  if (isOffice && (isCompound || !has(text, first, trait.surname | trait.firstName))) return "office";
  if (cues.length > 0 && cues.every(({ detail }) => detail === "after title") && isDoctorBrand(text, first))
    return "brand";
  const doubt = cues.length > 0 ? null : doubtAbout(text, { first, end }, others);
  if (doubt !== null) return doubt;
  if (/^[!+*#@\\]\p{L}/u.test(after)) return "brand";
  if (legalForm.test(after) || firmWords.test(after) || (end - first === 1 && trade.test(after))) return "firm";
  if (isFollowedByInstitution(text, end)) return "institution";
  if (/^['’]s?\s+(?:\d|law|theorem|test|disease|syndrome|rule|principle|Law)/.test(after)) return "term";
  return compoundVeto(text, first, end);
}

/** "Keep John Doe as the sample": the last words are a stand-in. */
const tales = standIns.filter((name) => name.includes(" ")).map((name) => name.toLowerCase());

const isStandIn = (name: string): boolean =>
  name.split(" ").some((_, index, words) => index > 0 && nobody.has(words.slice(index).join(" ")));

/** "Dr. Oetker", "Dr. Hauschka": brands with a title. */
const doctorBrands = wordSet("oetker hauschka martens best pepper scholl scheller beckmann quendt severin wolz");

const isDoctorBrand = (text: NameText, first: number): boolean => doctorBrands.has(text.lowers[first] ?? "");

function isFollowedByInstitution(text: NameText, end: number): boolean {
  if (
    end >= text.count ||
    (!/^[ -]$/.test(gapBefore(text, end)) && !(text.words[end] === "-" && gapBefore(text, end) === ""))
  )
    return false;
  const next = text.words[end] === "-" ? end + 1 : end;
  return has(text, next, trait.capital) && institutions.has((text.lowers[next] ?? "").replace(/\.$/, ""));
}

/** Institutions that are frequent surnames as well. */
const ambiguousLast = wordSet("berg hof heim ring park markt stein dom");

/** "Robert-Bosch-Straße", "Wolff-Platz": one token whose last part is a thing. */
function compoundVeto(text: NameText, first: number, end: number): string | null {
  const lastWord = (text.lowers[end - 1] ?? "").replace(/\.$/, "");
  if (
    end - first > 1 &&
    institutions.has(lastWord) &&
    (!has(text, end - 1, trait.surname) || has(text, end - 1, trait.common)) &&
    !ambiguousLast.has(lastWord)
  )
    return "institution";
  for (let index = first; index < end; index++) {
    const parts = (text.lowers[index] ?? "").replace(/\.$/, "").split("-");
    const last = parts.at(-1) ?? "";
    if (parts.length > 1 && isThing(last) && !surnameLike.has(last)) return "compound";
    if (parts.length === 1 && end - first === 1 && streetEnding.test(last) && last.length > 8) return "street";
  }
  return null;
}

/** Things that are also the second half of double names: "Nowitzki-Berg". */
const surnameLike = wordSet(
  "berg hof heim ring damm stein halle werk dom markt park haus platz stadt kai bank heim steig",
);

const streetEnding =
  /(?:straße|strasse|gasse|platz|allee|schule|gymnasium|stiftung|institut|klinik|preis|gesetz|brücke)$/;

function isThing(word: string): boolean {
  return (
    institutions.has(word) || streetEnding.test(word) || /(?:stadt|team|abteilung|projekt|modell|liste)$/.test(word)
  );
}
