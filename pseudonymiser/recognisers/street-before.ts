import { loadNameLists } from "../names/lists/index.ts";
import { capitals } from "../text/letters.ts";
import {
  isBareStreetWord,
  isStreetCompound,
  isStreetName,
  isWeakStreetCompound,
  nameAdjective,
  streetWord,
} from "./street-words.ts";

/** The name of a street that ends right before a house number. */
export interface StreetName {
  readonly start: number;
  /**
   * `sure`: ends in a word for street. `named`: "Unter den Linden" inside a sentence, where only a name has that capital. `usual`: often a street ("Am Alten Hafen", "Burgring", "Via Sura"). `any`: capitalised
   * words, a street only if a place follows. `box`: Postfach and the like. `chat`: in small letters, by what stands around it.
   */
  readonly strength: "sure" | "named" | "usual" | "any" | "box" | "chat";
}

interface Word {
  readonly text: string;
  readonly start: number;
}

const reach = 72;
const numberWord = /(?:,?\s?(?:(?:haus)?(?:nr|nummer)\.?|no\.?|n°|nº))?,?\s?$/i;
const capital = new RegExp(`^[${capitals}]`);
const preposition =
  /^(?:am|im|zum|zur|beim|vorm|hinterm|unterm|überm|oberm|vom|an|auf|in|unter|hinter|vor|bei|über|zu|ob|neben|zwischen|auf'm)$/i;
const article = /^(?:der|den|dem|die|das|de|dr|d')$/i;
const romance =
  /^(?:rue|avenue|av\.?|chemin|ch\.|route|rte\.?|place|pl\.|quai|boulevard|bd\.?|impasse|sentier|ruelle|allée|passage|cours|via|viale|piazza|corso|vicolo|strada|contrada|salita|plaza|calle|carrer|paseo|avenida|avda\.?|rua|praça|travessa|rambla|ulica|ul\.|aleja|al\.|plac|osiedle|os\.|trg|bulevar|náměstí|strada|largo)$/i;
/** Words for street at the end of a name in other languages: "Bem rakpart", "Atatürk Caddesi", and as the end of a word: "Kerkstraat". */
const foreignEnd =
  /^(?:utca|út|útja|tér|tere|rakpart|körút|krt\.|sokak|sok\.|sokağı|caddesi|cad\.|bulvarı|mahallesi|ulica|ulice|třída|náměstí|cesta|trg|gate|gade|vej|väg|gata)$|[a-zà-ž]{3}(?:straat|laan|gracht|plein|kade|gade|vej|gatan|vägen|gata|veien|katu)$/i;
const box = /^(?:postfach|pf|postbox|packstation|postlagernd|box|postale)$/i;

/** Reads backwards from a number: the name of a street, or null. Looks at one line, at most 72 characters. */
export function streetBefore(plain: string, at: number): StreetName | null {
  const tail = numberWord.exec(plain.slice(Math.max(0, at - 14), at))?.[0] ?? "";
  const words = wordsBefore(plain, at - tail.length);
  const last = words.at(-1);
  if (last === undefined || !mayEndStreet(last.text)) return null;
  if (tail === "" && !/(?:str|straße|strasse|str\.|weg|gasse|platz|allee)$/i.test(last.text)) return null;
  if (/^,\s$/.test(tail) && !words.some(({ text }) => romance.test(text))) return null;
  const first = words[0]?.start ?? 0;
  return named(words, last, /(?:^|[.!?]\s|\n|[^,:]\s)$/.test(plain.slice(Math.max(0, first - 2), first)));
}

/** Most numbers stand behind a word in small letters that is no street: those need no further look. */
function mayEndStreet(word: string): boolean {
  return capital.test(word) || streetWord.test(word) || foreignEnd.test(word);
}

const mostWords = 7;

/** The last words before `end`, with single blanks between them, in order. */
function wordsBefore(plain: string, end: number): readonly Word[] {
  const lowest = Math.max(0, end - reach);
  const words: Word[] = [];
  let wordEnd = end;
  while (words.length < mostWords) {
    let start = wordEnd;
    while (start > lowest && isInWord(plain.charCodeAt(start - 1))) start -= 1;
    if (start === wordEnd || (words.length === 0 && /^[\d.'’/-]/.test(plain.charAt(start)))) break;
    words.push({ text: plain.slice(start, wordEnd), start });
    if (start <= lowest || plain.charAt(start - 1) !== " ") break;
    wordEnd = start - 1;
  }
  return words.reverse();
}

/** Letters, digits, and the marks inside names: full stop, apostrophe, slash, hyphen. */
function isInWord(code: number): boolean {
  if (code < 0x80) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x2d && code <= 0x39) || code === 0x27;
  }
  return (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code === 0x2019;
}

function named(words: readonly Word[], last: Word, beginsSentence: boolean): StreetName | null {
  const known =
    ofBareWord(words, last) ??
    ofGenitive(words) ??
    ofCompound(words, last, beginsSentence) ??
    ofPreposition(words, beginsSentence);
  if (known !== null) return known;
  const type = words.findLastIndex(({ text }) => romance.test(text));
  const street = words[type];
  if (street !== undefined && type < words.length - 1 && words.length - type <= 6)
    return { start: street.start, strength: "usual" };
  if (foreignEnd.test(last.text)) return ofForeignEnd(words, last);
  if (box.test(last.text)) return { start: boxStart(words, last), strength: "box" };
  return ofCapitals(words, last);
}

/** "Hütteldorfer Straße", "berliner str", "Karl Marx Platz", "Alter Kirchhainer Weg". */
function ofBareWord(words: readonly Word[], last: Word): StreetName | null {
  if (!isBareStreetWord(last.text)) return null;
  const before = words.at(-2);
  if (
    before === undefined ||
    !isStreetName(before.text) ||
    /^\p{Lu}{2,4}$/u.test(before.text) ||
    /[.:,]$/.test(before.text.replace(/^(?:St|Dr|Prof)\.$/, ""))
  )
    return null;
  const isAdjective = /(?:er|ische|sche)$/i.test(before.text) || nameAdjective.test(before.text);
  if (!isAdjective && !capital.test(before.text)) return null;
  const second = words.at(-3);
  if (second === undefined || !capital.test(second.text)) return { start: before.start, strength: "sure" };
  const belongs = nameAdjective.test(second.text) || (!isAdjective && loadNameLists().firstName(second.text) !== null);
  return { start: belongs ? second.start : before.start, strength: "sure" };
}

/** "Straße des 17. Juni", "Platz der Republik", "Allee der Kosmonauten", "Weg am Kreuz". */
function ofGenitive(words: readonly Word[]): StreetName | null {
  for (let index = words.length - 2; index >= 0 && index >= words.length - 5; index--) {
    const word = words[index];
    const link = words[index + 1]?.text ?? "";
    if (word === undefined || index + 2 >= words.length) continue;
    if (
      !/^(?:straße|strasse|str\.|platz|allee|weg|ufer|gasse|ring|hof)$/i.test(word.text) ||
      !/^(?:der|des|dem|am|zum|zur|im|an|vom)$/.test(link)
    )
      continue;
    const before = words[index - 1]?.text ?? "";
    const isLed = /^(?:in|an|aus|auf|zur|von)$/i.test(words[index - 2]?.text ?? "") && /^(?:die|der)$/.test(before);
    if (capital.test(word.text) && (isLed || !/^(?:die|den|der|einen?|auf|er?ster|zweiter|dritter)$/i.test(before)))
      return { start: word.start, strength: "sure" };
  }
  return null;
}

/** Nouns in -er whose stem happens to be the name of a place. */
const noTownsman: ReadonlySet<string> = new Set(
  (
    "Besitzer Halter Inhaber Träger Leiter Lehrer Fahrer Mieter Käufer Bauer Weber Müller Becker Vermieter Anwohner Zimmer Keller Kammer " +
    "Sommer Winter Nummer Kinder Eltern Nehmer Schüler Pächter Gärtner Verwalter Betreuer Nachbar Partner Techniker Fenster Lager Eigner Unter Ober"
  ).split(" "),
);

/** "Kölner" before "Landstr.", "Bonner" before "Talweg": made from the name of a town, and part of the street's. */
function isOfTown(word: string): boolean {
  const stem = /^(\p{Lu}\p{Ll}{2,})er$/u.exec(word)?.[1];
  if (stem === undefined) return false;
  const lists = loadNameLists();
  if (noTownsman.has(word) || lists.firstName(word) !== null) return false;
  const towns = [stem, `${stem}en`, stem.replace(/n$/, "en")];
  return towns.some((town) => lists.place(town));
}

/** "Rosenweg", "Robert-Bosch-Straße", "schillerstraße", "Untere Mühlgasse"; with less weight "Burgring", "Ostwall". */
function ofCompound(words: readonly Word[], last: Word, beginsSentence: boolean): StreetName | null {
  const isSure = isStreetCompound(last.text);
  if (!isSure && !isWeakStreetCompound(last.text)) return null;
  const strength = isSure ? "sure" : "usual";
  const lead = isSure ? null : ofPreposition(words, beginsSentence);
  if (lead !== null) return lead;
  const before = words.at(-2);
  const belongs =
    before !== undefined &&
    capital.test(before.text) &&
    (nameAdjective.test(before.text) || (isSure && isOfTown(before.text)));
  const title = words.at(-3);
  if (belongs && title !== undefined && /^(?:Am|Im|An|Auf|Zur|Zum)$/.test(title.text))
    return { start: title.start, strength };
  if (belongs) return { start: before.start, strength };
  const isPart = before !== undefined && /^(?:Am|Zum|Zur)$/.test(before.text) && (words.length > 2 || !beginsSentence);
  return { start: isPart ? before.start : last.start, strength };
}

/** "Am Alten Hafen", "Unter den Linden", "In der Au", "Zum Sportplatz", "Hinterm Holz". */
function ofPreposition(words: readonly Word[], beginsSentence: boolean): StreetName | null {
  for (let index = words.length - 2; index >= 0 && index >= words.length - 5; index--) {
    const word = words[index];
    if (word === undefined || !preposition.test(word.text)) continue;
    const rest = words.slice(index + 1);
    const names = article.test(rest[0]?.text ?? "") ? rest.slice(1) : rest;
    const isNeeded =
      /^(?:an|auf|in|unter|hinter|vor|bei|über|zu|ob|neben|zwischen)$/i.test(word.text) && names.length === rest.length;
    if (isNeeded || names.length === 0 || names.length > 3) return null;
    const isName = names.every(
      ({ text }, step) => capital.test(text) || (step < names.length - 1 && /(?:e[nr]|drei|zwei|vier)$/.test(text)),
    );
    if (!isName || !capital.test(word.text) || names.some(({ text }) => !isPlaceWord(text) || text.length < 3))
      return null;
    const isMarked = index === 0 ? !beginsSentence : !/^(?:I|[^\p{Ll}]*)$/u.test(words[index - 1]?.text ?? "");
    return { start: word.start, strength: isMarked ? "named" : "usual" };
  }
  return null;
}

/** Nouns that stand between "im" or "am" and a number in ordinary sentences, and never are a street's whole name. */
const noPlaceWords: ReadonlySet<string> = new Set(
  (
    "jahr jahre jahren jahres januar jänner februar feber märz april mai juni juli august september oktober november dezember monat monats woche " +
    "wochen tag tage montag dienstag mittwoch donnerstag freitag samstag sonntag kapitel abschnitt artikel absatz abs art paragraf " +
    "paragraph paragrafen seite zimmer raum saal halle gleis gate tisch platz stock block teil schritt punkt punkte punkten top beispiel " +
    "schnitt wert werte preis fall falle level band bild feld quartal semester kurs klasse gruppe spiel spieltag alter zeitraum bereich " +
    "format modell ausgang eingang terminal linie position nummer rang anhang anlage tabelle zeile spalte version windows office sommer " +
    "winter herbst frühjahr frühling abend morgen nachmittag vormittag anschluss ende anfang durchschnitt internet rahmen lauf laufe " +
    "lager verhältnis vergleich ganzen haus etage stockwerk frage aufgabe übung lektion ziffer nr buch heft ausgabe projekt vertrag " +
    "katalog regal fach paket set test mittel minimum maximum regel tor turm straße flat unit apartment apt suite room house floor " +
    "hausnummer wohnung stiege tür"
  ).split(" "),
);

function isPlaceWord(word: string): boolean {
  return !noPlaceWords.has(word.toLowerCase().replace(/\.$/, ""));
}

/** The capitalised words before a word for street of another language, or the one word that ends in it. */
function ofForeignEnd(words: readonly Word[], last: Word): StreetName | null {
  const isWhole = capital.test(last.text) && last.text.length > 7;
  let start = isWhole ? last.start : null;
  for (let index = words.length - 2; !isWhole && index >= words.length - 4; index--) {
    const word = words[index];
    if (word === undefined || !capital.test(word.text) || /[.,:]$/.test(word.text)) break;
    start = word.start;
  }
  return start === null ? null : { start, strength: "usual" };
}

function boxStart(words: readonly Word[], last: Word): number {
  const before = words.at(-2);
  return before !== undefined && /^(?:p\.?o\.?|case|casella)$/i.test(before.text) ? before.start : last.start;
}

/** One capitalised word, or two where the first or last says more of it ("Lange Reihe", "Gewerbepark Süd"). */
function ofCapitals(words: readonly Word[], last: Word): StreetName | null {
  if (!capital.test(last.text) || last.text.length < 2 || !isPlaceWord(last.text)) return null;
  const before = words.at(-2);
  if (before === undefined || !capital.test(before.text)) return { start: last.start, strength: "any" };
  const isPair =
    nameAdjective.test(before.text) ||
    isOfPlace(before.text) ||
    /^(?:hof|gut|siedlung|haus|schloss|mühle|forsthaus|gewerbegebiet|gewerbepark|industriegebiet|industriepark|campus|weiler|quartier)$/i.test(
      before.text,
    ) ||
    /^(?:süd|nord|west|ost|mitte|i|ii|iii)$/i.test(last.text);
  return { start: isPair ? before.start : last.start, strength: "any" };
}

/** "Lister" in "Lister Meile": made from the name of a place, and no first name such as Peter. */
function isOfPlace(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}er$/u.test(word) && isStreetName(word) && loadNameLists().firstName(word) === null;
}

const inSmallLetters =
  /(?<![\p{L}\d])(?:(?:(?:am|im|zum|zur|beim|hinterm|(?:an|auf|in|unter|bei|hinter|vor) (?:der|den|dem)) )(?:\p{Ll}{3,}e[nrms]? )?|(?:alte|neue|gro(?:ß|ss)e|kleine|obere|untere|lange)[rn]? )?\p{Ll}[\p{Ll}-]+\.? $/u;

/** "am bach 3, 3100 st. pölten": a street in small letters. A guess: only for where a known place follows or a field says it. */
export function streetInSmallLettersBefore(plain: string, at: number): StreetName | null {
  const from = Math.max(0, at - 40);
  const found = inSmallLetters.exec(plain.slice(from, at));
  return found === null ? null : { start: from + found.index, strength: "any" };
}

const homeWord =
  /(?<![\p{L}])(?:wohn(?:e|en|t|st)?|wohnhaft|wone|wohned|adresse|anschrift|zuhause|daheim|(?:ein|um)?gezogen|ziehen?|liefer(?:n|t|e|ung)?|abholen|abzuholen|kommt?|komm)(?:[:,]? (?:ist|isch|an|nach|bitte|jetzt|nun|noch|immer|wieder|auch|hier|da|ja|alle|beide|wir|ich|derzeit|aktuell|seit \p{L}+|zu|bei|in))*[:,]? $/iu;
/** What follows where a street in small letters ends a phrase: who lives there, the floor, or nothing. */
const phraseEnd =
  /^(?:[ ]?[,.;!?)\n]|$| (?:bei (?:fam|frau|herr)|und|in|im|bitte|beim|hinten|oben|unten|links|rechts|\d\. ?(?:og|stock)|eg|og|dg))/i;

/**
 * A street in small letters in a chat without a place behind it ("wohn am krummen bogen 7"): behind words of living and
 * coming, or with a letter at its number ("am teich 4a bei familie …").
 *
 * @param numberEnd - where the house number ends.
 */
export function streetInChatBefore(plain: string, at: number, numberEnd: number): StreetName | null {
  const street = streetInSmallLettersBefore(plain, at);
  if (street === null || !phraseEnd.test(plain.slice(numberEnd, numberEnd + 16))) return null;
  const words = plain.slice(street.start, at - 1).split(" ");
  const last = words.at(-1) ?? "";
  const isLed = words.length > 1 && /^(?:am|im|zum|zur|an|auf|in|unter|hinterm)$/.test(words[0] ?? "");
  if (
    last.length < 3 ||
    !isPlaceWord(last) ||
    /^(?:und|oder|mit|ab|bis|von|vor|nach|seit|für|etwa|ca|rund|circa|über)$/.test(last)
  )
    return null;
  const isHome = homeWord.test(plain.slice(Math.max(0, street.start - 40), street.start));
  const hasLetter = /[a-h]$/.test(plain.slice(at, numberEnd));
  const isWord = !isLed && loadNameLists().commonWord(last);
  if (isHome && !isWord) return { start: street.start, strength: "chat" };
  return isLed && hasLetter ? { start: street.start, strength: "chat" } : null;
}
