import { expect, test } from "vitest";
import { resolveOverlaps } from "../decision/resolve-overlaps.ts";
import { loadKnowledge } from "../load-knowledge.ts";
import { textView } from "../text/text-view.ts";
import { recogniseNames } from "./recognise-names.ts";

const knowledge = loadKnowledge();

/** The names found in a text at the balanced level. */
function namesIn(text: string): string[] {
  const view = textView(text);
  const found = recogniseNames(view, knowledge).filter(({ score }) => score >= 0.5);
  return resolveOverlaps(found).map(({ start, end }) => view.plain.slice(start, end));
}

test.each([
  ["a salutation makes any word a name", "Herr Koch und Frau Winter kommen um drei.", ["Koch", "Winter"]],
  [
    "titles stand outside",
    "Bitte an Frau Prof. Dr. Anneliese von der Heide-Krüger.",
    ["Anneliese von der Heide-Krüger"],
  ],
  ["a colleague may stand in between", "Sehr geehrter Herr Kollege Dr. Brandauer,", ["Brandauer"]],
  ["weekdays are names behind a salutation", "Frau Freitag ist am Freitag nicht da.", ["Freitag"]],
  ["English salutations", "Please tell Mrs Grabowski and Mr O'Neill.", ["Grabowski", "O'Neill"]],
  [
    "introductions",
    "Guten Tag, mein Name ist Thorsten Kühn-Albrecht und ich habe eine Frage.",
    ["Thorsten Kühn-Albrecht"],
  ],
  ["introductions in lower case", "hallo mein name ist krzysztof nowak, wann habt ihr offen", ["krzysztof nowak"]],
  ["English introductions", "hey its tunde from unit 4", ["tunde"]],
  ["greeting and signature", "Hallo Conny,\n\nkommst du morgen?\n\nVG\nMatthäus", ["Conny", "Matthäus"]],
  ["signature behind i. A.", "Mit freundlichen Grüßen\ni. A. Uwe Carstens\nEinkauf", ["Uwe Carstens"]],
  ["labels of forms", "Kontoinhaberin: Ayşe Yıldırım\nBetrag: 40 Euro", ["Ayşe Yıldırım"]],
  ["lists behind a label", "Anwesend: Fam. Kowalski, Frau Winter, Herr Fuchs", ["Kowalski", "Winter", "Fuchs"]],
  ["surname before given name", "Von: Wolff, Jana\nAn: Kundenservice", ["Wolff, Jana"]],
  ["columns of names", "Name;Vorname;Ort\nAbdi;Hodan;Kassel\nErnst;Max;Köln", ["Abdi", "Hodan", "Ernst", "Max"]],
  ["roles", "Mein Sohn Finn-Luca und Kollegin Bärbel warten.", ["Finn-Luca", "Bärbel"]],
  ["initials", "Abgelesen von S. Brandt, Zeuge: J. P. Okonkwo", ["S. Brandt", "J. P. Okonkwo"]],
  ["a shortened surname", "Der Angeklagte Rico M. schweigt.", ["Rico M."]],
  ["nobility", "Das Zeugnis für Ansgar Graf von Bothenau liegt bei.", ["Ansgar Graf von Bothenau"]],
  ["a nickname between quotes", "Viele Grüße\nDieter „Didi“ Sauerbier", ["Dieter „Didi“ Sauerbier"]],
  ["the genitive s stands outside", "Henriks neue Adresse fehlt noch.", ["Henrik"]],
  ["an English possessive stands outside", "Can you refund Rahul's card?", ["Rahul"]],
  ["capitals throughout", "Name auf der Karte: MARTINA KELLERHALS", ["MARTINA KELLERHALS"]],
  ["umlauts spelled out", "Frau Dr. Sabine Mueller-Luedenscheid ruft an.", ["Sabine Mueller-Luedenscheid"]],
  ["a word broken at the end of the line", "Herr Ter-\nhorst behält den Schlüssel.", ["Ter-\nhorst"]],
  ["a given name after an article", "Gruppe von der Steffi, der Heinz fährt.", ["Steffi", "Heinz"]],
  ["an age after a given name", "mit Jonte (4) und Fenja (1)", ["Jonte", "Fenja"]],
  ["dialect", "hoi zäme, i bi dr Ueli us Thun", ["Ueli"]],
  [
    "surname and given name with a comma inside a sentence",
    "Das lief auf Tassone, Luca statt auf mich",
    ["Tassone, Luca"],
  ],
  ["days and shifts of a roster", "Früh Mehmet; Spät Doreen; Mo Kaiser (-311)", ["Mehmet", "Doreen", "Kaiser"]],
  ["particles after a salutation", "Sehr geehrte Frau Kollegin von der Marwitz,", ["von der Marwitz"]],
  ["kin of somebody", "Ich bin die Mama von Elif", ["Elif"]],
  ["surnames first in a list", "Anmeldungen:\n1. Żuk Monika\n2. Brawand Nina", ["Żuk Monika", "Brawand Nina"]],
  [
    "names of many origins",
    "Nguyễn Thị Lan und Žeželj Marija und Bogdan Wiśniewski",
    ["Nguyễn Thị Lan", "Žeželj Marija", "Bogdan Wiśniewski"],
  ],
])("%s", (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ["trades and animals", "Der Bäcker, der Schuster und der Fuchs im Wald."],
  ["streets and institutions", "Von der Robert-Bosch-Straße zum Max-Planck-Institut und zur Käthe-Kollwitz-Schule."],
  ["firms", "Angebote von der Peter Kölln GmbH und von Dr. Oetker liegen vor."],
  [
    "things that are called like persons",
    "Gibt es das Regal Billy und das Modell Clara noch? Und das Fondue-Set «Heidi»?",
  ],
  ["figures of tales and stand-ins", "Zwei Karten für Frau Holle, Muster: Max Mustermann."],
  ["offices that sign", "Mit freundlichen Grüßen\nSportamt"],
  ["everybody greeted", "Liebe Kundinnen und Kunden, hallo Team, sehr geehrte Damen und Herren,"],
  ["persons of public life", "Was hat Angela Merkel 2015 gesagt, und wann lebte Johann Sebastian Bach?"],
  ["units and laws", "Rechne Newton in Pascal um und erkläre das Ohmsche Gesetz."],
  ["places", "Wie komme ich von Siegen nach Essen, wenn zwischen Hagen und Witten gesperrt ist?"],
  ["English words that are names", "Will you mark the bill as paid once the grace period ends in May?"],
  ["months, weekdays and feasts", "Ab Freitag, dem 1. Mai, gilt der Sommer-Tarif."],
  ["imperatives at the beginning", "Schreib eine Stellenanzeige. Fass das Protokoll zusammen. Setz alle in Kopie."],
])("no name in: %s", (_, text) => {
  expect(namesIn(text)).toEqual([]);
});

test("evidence says what spoke for a name and what against it", () => {
  const view = textView("Frau Kessler sah das Haus Martha.");
  const [kessler] = recogniseNames(view, knowledge);
  expect(kessler?.evidence).toContainEqual({ by: "context", detail: "after salutation" });
});
