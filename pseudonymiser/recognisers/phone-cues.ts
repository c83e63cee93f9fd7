import { letters } from "../text/letters.ts";
import type { Span } from "./find-by-pattern.ts";

/** Whether a text has a word for telephone at all: without one, no local number counts. */
export function speaksOfTelephones(plain: string): boolean {
  return /tel|fon|phon|mobil|handy|hdy|natel|fax|ruf|cell|call|ring|reich|reach|dial|text|durchwahl|whats|wapp|sms|landline|nummero|kontakt|(?:^|[\s|·,;•(])[TMF][.: ]/i.test(
    plain,
  );
}

/** How a number is announced: as a telephone number, in a way that may mean one, as something else, or not at all. */
export type PhoneCue = "phone" | "call" | "maybe" | "other" | "none";

const phone =
  "tel|telefon(?:nummer|nr|isch)?|telephone|tele|fon|phone(?:\\s?number|\\sno)?|mobil(?:nummer|nr|telefon|funk)?|mobile|handy(?:nummer|nr)?|hdy|natel(?:nummer|nr)?|" +
  "fax(?:nummer|nr)?|telefax|festnetz(?:nummer|nr)?|rufnummer|rückrufnummer|rueckrufnummer|whatsapp|wapp|sms|cell(?:phone)?|landline|diensthandy|" +
  "durchwahl|telefonzentrale|privatnummer|notfallnummer|handynr|telnr|telenr|kontaktnummer|nummero|phon";
const call =
  "ruf\\w*|rückruf\\w*|rueckruf\\w*|anruf\\w*|anrufen|anzurufen|angerufen|anrueft|alüte|alüüte|call(?:\\sme|ing)?|ring|text|dial|erreich\\w*|reach\\w*";
const maybe =
  "signal|telegram|threema|kontakt\\w*|contact|dienstlich|privat|zuhause|daheim|notfall\\w*|emergency|nummer|number|nr|zentrale|sekretariat|meld\\w*|klingel\\w*|bimmel\\w*|dw|büro|praxis|geschäft|gschäft";
const other =
  "(?:code|tan|otp|passcode|pin)\\s(?:per|via|by|von|aus|from)\\s(?:der\\s|the\\s)?(?:sms|text|whatsapp|telefon|phone|mail)|tan|mtan|otp|passcode|" +
  "(?:st|kd|kdn|art|best|re|rg|rech|auftr|vers|pers|mitgl|pat|ser|lfd|ident|vs)\\.?-?\\s?nr|art|artikel\\w*|bestell\\w*|auftrag\\w*|kunden\\w*|kd|kdnr|vertrag\\w*|rechnung\\w*|zoll\\w*|serien\\w*|s/?n|isbn|ean|gtin|iban|bic|konto\\w*|kto|blz|" +
  "steuer\\w*|st-?nr|stnr|sendung\\w*|paket\\w*|tracking\\w*|zähler\\w*|aktenzeichen|az|gz|zeichen|plz|postleitzahl|referenz\\w*|ref|ticket\\w*|ust\\w*|uid|hr[ab]|fall\\w*|" +
  "patienten\\w*|personal\\w*|police\\w*|versicher\\w*|mitglied\\w*|matrikel\\w*|order\\w*|invoice\\w*|imei|pin|puk|code|katalog\\w*|seite|typ|modell|teile?\\w*|charge|los|" +
  "version|störung\\w*|vorgang\\w*|öffnungszeit\\w*|geöffnet|datum|din|iso|en|norm|betrag|summe|preis|passwort|password|passport|pass|perso|permit|licen[cs]e|aufenthaltstitel|" +
  `[${letters}]*(?:ausweis|reisepass|führerschein|fuehrerschein|fahrerlaubnis)[${letters}]*|` +
  "karten?\\w*|card|sv-?nr|svnr|ahv\\w*|rv-?nr|rvnr|lanr|bsnr|ik|id-?nr|idnr|steuer-?id|sim|mac|fin|vin|fahrgestell\\w*|mandat\\w*|buchung\\w*|booking|" +
  "reservierung\\w*|policy|account|depot\\w*|mess\\w*|inventar\\w*|gerät\\w*|device|geschäfts-?(?:zeichen|nr|nummer)|trace|commit|build|patent|sap|wkn|isin|raum|zimmer|gebäude|parzelle|lizenz\\w*";

const words = new RegExp(
  `(?<![${letters}0-9_])(?:(?<phone>${phone})|(?<other>${other})|(?<call>${call})|(?<maybe>${maybe}))(?![${letters}0-9_])`,
  "gi",
);
/** "T +41 44 …", "M: 0171 …" in a signature. */
const initial = /(?:^|[\n|·,;•(])\s{0,3}[TMF](?:\.|:|\s)\s{0,2}$/;
const behind = new RegExp(
  `^[ ,]{0,2}\\(?(?:${phone}|geschäftlich|gschäft|privat|dienstlich|abends|tagsüber|work|home)(?![${letters}])`,
  "i",
);

/** What announces a number, and how much text lies between the word and the number. */
export function phoneCueOf(plain: string, { start, end }: Span): { readonly cue: PhoneCue; readonly gap: string } {
  const from = Math.max(0, start - 60);
  const left = plain.slice(from, start);
  if (initial.test(from === 0 ? left : `.${left}`)) return { cue: "phone", gap: "" };
  let found: { cue: PhoneCue; gap: string } = { cue: "none", gap: "" };
  words.lastIndex = 0;
  for (let match = words.exec(left); match !== null; match = words.exec(left)) {
    const gap = left.slice(words.lastIndex);
    const cue = cueOf(match.groups ?? {});
    const isSuffix =
      cue === "maybe" && /^n(?:r|ummer|umber)/i.test(match[0]) && found.cue !== "none" && found.gap.length < 20;
    if (!isSuffix) found = { cue, gap };
    else found = { ...found, gap };
  }
  if (found.cue === "other" && !isNear(found.gap)) found = { cue: "none", gap: "" };
  if (found.cue !== "other" && /\n[^\n]*\p{L}/u.test(found.gap)) found = { cue: "none", gap: "" };
  return found.cue !== "phone" && behind.test(plain.slice(end, end + 20)) ? { cue: "phone", gap: "behind" } : found;
}

function cueOf({
  phone: isPhone,
  other: isOther,
  call: isCall,
}: Readonly<Record<string, string | undefined>>): PhoneCue {
  if (isPhone !== undefined) return "phone";
  if (isOther !== undefined) return "other";
  return isCall === undefined ? "maybe" : "call";
}

/** A word for something else counts only for the number right behind it. */
function isNear(gap: string): boolean {
  return gap.length <= 22 && !/[,;!?\n]|\.\s\p{Lu}/u.test(gap);
}

/** Whether no word of its own lies between the announcing word and a short number. */
export function isDirect(gap: string): boolean {
  return /^[\s.:;=()"'|*_-]{0,6}(?:(?:me|mich|uns|us|bitte|nr|nummer|number|no|ist|is|isch|die|unter|lautet|neu|alt|privat|dienstlich|mobil|büro|abends|tagsüber|zuhause|at|on|under|meine?|my|auf|die)[\s.:=]{1,3}){0,3}$/i.test(
    gap,
  );
}
