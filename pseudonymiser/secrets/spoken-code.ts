import { type Finding, scores } from "../finding.ts";
import { areAlike } from "../recognisers/code-shape.ts";
import { gapToNext } from "../recognisers/cue-gap.ts";
import { findingAt, type Span } from "../recognisers/find-by-pattern.ts";

/** Words that say by themselves that a secret code follows. */
const secretCode =
  /(?<![A-Za-zÄÖÜäöüß0-9_])(?:(?:zahlen|tür|schloss|zugangs|alarm)code (?:(?:haus|hof|keller|garten)?(?:tür|tor)|garage|keller|safe|hof|eingang|schranke|spind|tresor|halle|büro)|(?:[a-zäöü]{1,20}-?)?(?:pins?|puk[12]?|tans?)|(?:pin|tan|puk)-?(?:code|nummer|nr)|geheim(?:zahl|nummer|code)|(?:[a-zäöü]{0,12}tür|haustür|eingangs|tor|garagen|safe|tresor|schließfach|schliessfach|schloss|fahrradschloss|koffer|alarm|alarmanlagen|keybox|schlüsselbox|schlüsselsafe|schlüsseltresor|zugangs|zugriffs|entsperr|freischalt|aktivierungs|bestätigungs|verifizierungs|verifikations|sicherheits|einmal|login|anmelde|sms|whatsapp|paypal|backup|recovery|wiederherstellungs|tan|auth|wlan|zahlen|abhol|zustell|paket|packstations?|push|app|park|parkhaus|schranken|hof|keller|spind|umkleide|büro|serverraum|zimmer|gäste|besucher|notfall|master|admin|eltern|jugendschutz|geräte|bildschirm|display|handy|sim|karten|treppenhaus|klingel|lift|aufzug|wohnungs|ferienwohnungs?|check-?in|self-check-in|rätsel|registrierungs|verknüpfungs|kopplungs|pairing|bluetooth|einlass|abhol-?fach|fach|briefkasten|hotel)-?code|(?:buzzer|intercom|lobby|building|front door|back door|apartment|flat|garage|parking|locker|elevator|lift|pairing|bluetooth|guest|check-?in|pickup|pick-up|collection|parcel|wallet|vault|master|admin|parental|door|gate|entry|access|alarm|lockbox|key ?box|safe|unlock|verification|confirmation|security|one[- ]time|login|sign-in|2fa|mfa|otp|auth(?:entication|entificator)?|backup|recovery|activation|sms|whatsapp)[- ](?:pass)?(?:codes?|pin|password)|otp|(?:schlüssel-?(?:safe|box|tresor|kasten)|keybox|key ?safe|lockbox)(?=\s?:)|einmalpasswort|passcode|zahlenschloss|zahlenkombination|combination|kombination|(?:zahlen|ziffern|tasten)?code (?:(?:der|des|am|an der|beim|für (?:die|das|den|unsere?|meine?)|fürs|fürn|für|zur|vom|von der|von dem|zum|for (?:the|my|our|your)|to (?:the|my|our)|of the|on the|at the) )?(?:haus|eingangs|wohnungs|garagen|hinter|keller|hof|garten|park|fahrrad|schlüssel|ferien)?(?:tür(?:schloss)?|tors?|garage|safe|tresor|schloss|schlüsselbox|keybox|alarmanlage|spind|schranke|keller|schließfach|tiefgarage|packstation|haustür|wohnung|ferienwohnung|lift|aufzug|door|gate|lockbox|lock box|building|lobby|garage|locker|alarm))(?![A-Za-zÄÖÜäöüß_])/gi;

/** Card check numbers, which stand beside a card. */
const cardCheck =
  /(?<![A-Za-zÄÖÜäöüß0-9])(?:cvc2?|cvv2?|cid|csc|kpn|prüfziffern?|pruefziffer|prüfnummer|prüfzahl|kartenprüf(?:nummer|ziffer|wert)|sicherheitscode|security code|kartencode|code (?:hinten|auf der (?:karte|rückseite)|rückseite|on the back)|check (?:digits|number))(?![A-Za-zÄÖÜäöüß])/gi;

/** "Code" alone: one needs somebody who has got it. */
const plainCode =
  /(?<![A-Za-zÄÖÜäöüß0-9_?&-])(?:der |den |dein |ihr |mein(?:en)? |the |your |my |a |als |ein(?:en)? )?(?:codes?|zugangscode|passcode|zahlencode)(?![A-Za-zÄÖÜäöüß_])/gi;

const gap =
  /(?:\s(?:per|via|aus|in|von|by|from|laut)\s(?:der |the |meiner |dem |einer )?(?:sms|mail|e-mail|text|text message|app|whatsapp|nachricht|brief|post|telefon)(?:\s(?:war|ist|lautet|was|is|steht|kam))?\s?:?\s|\s{0,2}[:=]\s{0,3}|\s?[–-]\s|\s?\(|\s(?:ist|isch|is|war|was|lautete?|heißt|heisst|(?:ist |lautet |is )?(?:jetzt|noch|also|immer noch|now|still))\s?:?\s|[^\n.!?:;=\d]{1,45}?(?:\s(?:ist|isch|is|war|was|lautete?)\s?:?\s|[:=]\s{0,3})|\s(?:für|zu|zur|zum|der|meiner|von|of|for|to)\s[^\n.,!?:;\d]{2,30}?\s(?=\d{4,6}\b)|[^\n\d]{1,25}?[?.!]{1,3}\s(?:\p{L}{1,10}\s){0,3}(?:was|war(?:\s(?:es|er|das))?|is|ist)\s|,\s(?=\d{4,8},)|\s(?:bis|ab|am|seit|until|till|from|since)\s(?:zum\s|next\s)?\p{L}{2,12}\s(?=[*#]?\d{3,8}[#*]?(?:[.,;)\s]|$))|\s)["„“'‚*]{0,2}/iuy;

const value =
  /(?=[A-Z0-9-]*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{4,12}(?:-[A-Z0-9]{3,8}){0,4}(?![A-Za-z0-9äöüß])|#?\*?[A-Z0-9]{0,3}-?\d(?:[ .-]?\d){2,11}[A-Z]{0,2}[#*]?(?![A-Za-z0-9äöüß]|[.,:/]\d)/y;

const noQuantity =
  /^(?:\s?[€%]|[-\s]?stellig|\s(?:eur|euro|chf|stellen|ziffern|zeichen|digits|characters|minuten|minutes|stunden|hours|tage|days|mal|versuche|times|uhr|prozent)\b)/i;

/** PINs, TANs, one-time codes, codes of doors and card check numbers, as people tell them. */
export function spokenCodes(plain: string): readonly Finding[] {
  if (!/\d/.test(plain)) return [];
  return [
    ...announced(plain, secretCode, isSecretCode),
    ...announced(plain, cardCheck, (text) => /^\d{3,4}$/.test(text)),
    ...announced(plain, plainCode, isToldCode),
    ...inMessages(plain),
  ];
}

/** "… brauche den Abholcode. In der SMS steht 883 126": what a message holds, where somebody spoke of a code. */
const inMessage =
  /(?:sms|nachricht|whatsapp|e-?mail|mail|app|brief|text|message|display)(?: \p{L}{2,12}){0,2}? (?:steht|stand|stehen|kam|war|says?|said|shows?|reads)(?: \p{L}{2,10}){0,2}:? ["„“]?(\d(?:[ -]?\d){3,7})(?![\d.,/:-]\d|\d|[ ]?(?:€|%|eur|uhr|km|kwh))/giu;

function inMessages(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  inMessage.lastIndex = 0;
  for (let match = inMessage.exec(plain); match !== null; match = inMessage.exec(plain)) {
    const before = plain.slice(Math.max(0, match.index - 100), match.index);
    if (!/code|\bpins?\b|tan\b|otp|passw|kennw/i.test(before) || publicCode.test(before.replace(/code.*/is, "")))
      continue;
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? "").length;
    findings.push(
      findingAt({ start, end }, { kind: "SECRET", score: scores.strong, pattern: "code", context: "message" }),
    );
  }
  return findings;
}

/** What a text must hold to be worth a look, for `literalTriggers`; what stands behind a card needs none. */
export const codePatterns: readonly RegExp[] = [secretCode, cardCheck, plainCode, inMessage];

/** Number, expiry and check number of a card in a row: "5555 1234 5678 9013 12/27 118". */
const behindCard =
  /(?<!\d)\d(?:[ -]?\d){12,18}[ ,;]{1,3}(?:exp\.? |gültig bis )?\d\d\/\d{2,4}[ ,;]{1,3}(\d{3,4})(?![\d.,/])/gi;

/** Check numbers in a row with their card, which no word announces. */
export function codesBehindCards(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  behindCard.lastIndex = 0;
  for (let match = behindCard.exec(plain); match !== null; match = behindCard.exec(plain)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? "").length;
    findings.push(
      findingAt({ start, end }, { kind: "SECRET", score: scores.strong, pattern: "code", context: "card" }),
    );
  }
  return findings;
}

type Judge = (
  text: string,
  context: { readonly between: string; readonly before: string; readonly cue: string },
) => boolean;

function announced(plain: string, cue: RegExp, isCode: Judge): readonly Finding[] {
  const findings: Finding[] = [];
  cue.lastIndex = 0;
  for (let match = cue.exec(plain); match !== null; match = cue.exec(plain)) {
    gap.lastIndex = cue.lastIndex;
    const between = gap.exec(plain)?.[0];
    const span = between === undefined ? null : withStar(plain, valueAt(plain, gap.lastIndex));
    if (span === null || between === undefined) continue;
    const before = plain.slice(Math.max(0, match.index - 60), match.index);
    if (!isCode(plain.slice(span.start, span.end), { between, before, cue: match[0] })) continue;
    for (const one of withFurther(plain, span)) {
      findings.push(
        findingAt(one, { kind: "SECRET", score: scores.strong, pattern: "code", context: match[0].toLowerCase() }),
      );
    }
  }
  return findings;
}

function valueAt(plain: string, start: number): Span | null {
  value.lastIndex = start;
  const text = value.exec(plain)?.[0];
  if (text === undefined || noQuantity.test(plain.slice(start + text.length, start + text.length + 14))) return null;
  return { start, end: start + text.length };
}

/** A star before a code is a key to press, unless it is the edge of bold type. */
function withStar(plain: string, span: Span | null): Span | null {
  if (span === null || plain.charAt(span.start - 1) !== "*" || plain.charAt(span.start - 2) === "*") return span;
  return plain.charAt(span.end) === "*" ? span : { ...span, start: span.start - 1 };
}

function withFurther(plain: string, first: Span): readonly Span[] {
  const spans = [first];
  for (let last = first; ; ) {
    const start = gapToNext(plain, last.end);
    const next = start === null ? null : valueAt(plain, start);
    if (next === null || !areAlike(plain.slice(last.start, last.end), plain.slice(next.start, next.end))) return spans;
    spans.push(next);
    last = next;
  }
}

function isSecretCode(text: string, { between, cue }: Parameters<Judge>[1]): boolean {
  if (/^[ck]ombination$/i.test(cue) && !told.test(between)) return false;
  return digitsOf(text) >= 3 && digitsOf(text) <= 16;
}

const told = /[:=]|\b(?:ist|isch|is|war|was|lautete?)\b/i;

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Codes that are no secret: of errors, postal areas, colours, goods, promotions. */
const publicCode =
  /(?:fehler|error|status|exit|return|http|postal|post|zip|area|country|länder|vorwahl|farb|color|colour|qr|bar|strich|source|quell|rabatt|gutschein|promo|discount|voucher|coupon|aktions|icd|bic|swift|currency|dress|morse|produkt|product|artikel|item|sort|bank|class|response|option|diagnose|reason|tarif)[- ]?$/i;

/** What a code opens, in the words before it. */
const opens =
  /(?:tür|tuer|tor|safe|tresor|box|schloss|haus|eingang|garage|keller|alarm|wlan|wifi|wi-fi|konto|app|karte|amex|visa|master ?card|maestro|girocard|packstation|sms|gesendet|geschickt|bekommen|schließfach|schliessfach|door|gate|lock|alarm|entrance|texted|sent|parking|schranke|parkhaus|handy|sim|gesperrt)[^.!?\n]{0,40}$/i;

const behindCardNumber = /\d{4}[ -]?\d{2,6}[ -]?\d{4,5}(?:[ -]?\d{1,4})?[\s(,;]{0,3}$/;

/** "The code you texted me was 774 209", "dein Code: 482913", but not "Fehlercode 404" or "code 1000". */
function isToldCode(text: string, { between, before, cue }: Parameters<Judge>[1]): boolean {
  const digits = digitsOf(text);
  if (/^\d{3,4}$/.test(text) && behindCardNumber.test(before)) return true;
  if (digits < 4 || digits > 10 || publicCode.test(before)) return false;
  if (/(?:\d\d\/\d\d|exp\.?|cvc|cvv|gültig)[\s,;]{0,3}$/i.test(before) && /^\d{3,4}$/.test(text)) return true;
  const isOwned = /^(?:der|den|dein|ihr|mein|meinen|the|your|my|als) /i.test(cue);
  if (/sms|mail|whatsapp|text|nachricht/i.test(between) && digits <= 8) return true;
  if (told.test(between))
    return isOwned || /[:=]|\b(?:war|was|lautete?)\b/.test(between) || opens.test(before) || opens.test(between);
  return /^(?:dein|ihr|mein|meinen|your|my) /i.test(cue) || (isOwned && digits === 6) || opens.test(before);
}
