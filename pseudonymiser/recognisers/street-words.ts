/** Words for streets that stand alone or at the end of a name, and hardly ever mean anything else before a number. */
export const streetWord =
  /(?:stra(?:ß|ss)e?|stross|str\.?|strß|gasse|gässle|gässli|gässchen|gäßchen|gässel|allee|chaussee|twiete|weg|wegli|platz|plätzle|platzl|ufer|damm|pfad|steig|kai|quai|promenade|graben|zeile|lände|stieg|redder|brink|koppel|kamp|leite|halde)$/i;

/** Ends of street names that are as often something else: counted with a place, or where an address is announced. */
const weakStreetWord =
  /(?:ring|hof|höfe|markt|berg|brücke|wall|park|feld|garten|gärten|tor|winkel|höhe|blick|grund|rain|wiesen?|anger|horst|reihe|siedlung|heide|busch|bogen|hang|äcker|acker|bach|brunnen|terrasse|esplanade|kehre|steg|stiege|rampe|matte?|rank|aue|hain|mühle|bühl|büel|rüti|moor|hügel|hafen|schanze|gewann|gewerbepark|schleuse)$/i;

/** Words that end like a street and are none, by the ends they share. */
const noStreet = compounds({
  platz:
    "stell park sitz arbeits tabellen listen liege start studien kita speicher steh fenster stamm camping zelt rast lager bau lade " +
    "pflege schlaf therapie ausbildungs praktikums garagen abstell einstell spiel bolz wohnmobil büro logen tribünen ehren schau " +
    "schul rang podest podiums mittel führungs spitzen kinder betreuungs warte",
  weg:
    "um aus heim rück hin schul rechts dienst post versand brems rad geh fuß flucht rettungs see luft land halb unter über ab vertriebs " +
    "kommunikations melde verkehrs bildungs mittel lebens arbeits transport anfahrts zu durch lehr lern wander jakobs keines gerade " +
    "vor schlicht weit rund frei glatt",
  steig: "bahn bus gleis um auf",
  stieg: "ein aus auf ab um wieder an",
  straße: "wasch fertigungs produktions test einbahn schnell daten bundes landes kreis staats fern montage",
  strasse: "wasch fertigungs produktions test einbahn schnell daten bundes landes kreis staats fern montage",
  gasse: "sack",
  pfad: "datei lern lehr trampel entwicklungs klick such",
  zeile: "kopf fuß code befehls menü status such betreff eingabe tabellen bild über unter",
  graben: "schützen straßen wasser burg",
  damm: "stau",
});

/** The same for the weaker ends. */
const noWeakStreet = compounds({
  hof: "bahn bau schul innen hinter fried bauern gerichts gast reiter wertstoff pausen",
  markt:
    "super bau getränke floh weihnachts arbeits aktien wochen drogerie elektro möbel wohnungs immobilien fach verbraucher kapital finanz",
  garten: "kinder tier bier schul winter vor haus",
  feld: "such eingabe text spiel pflicht formular daten um betreff zahlen",
  park: "fuhr frei tier wind solar maschinen freizeit skate",
  wall: "fire fire-",
  ring: "o- dicht ehe oh schlüssel kolben spreng sicherungs lager s cate sponso enginee monito cluste rende sp st du he wi sco hi sha b füh",
  berg: "nürn heidel bam wart",
  burg: "ham augs regens",
  tor: "eigen mo fak sek",
  grund: "unter hinter vorder ab",
  blick: "ein aus über rück augen an",
  reihe: "bau sitz zahlen versuchs test mess stuhl beitrags artikel spiel vortrags veranstaltungs produkt modell daten",
  bogen: "frage melde erhebungs regen ell antrags auswertungs bewertungs prüf test feedback",
  bach: "offen schwa",
  hang: "an ein vor zusammen",
});

/** Adjectives that belong to the name of a street before its main word. */
export const nameAdjective =
  /^(?:(?:alt|neu|gro(?:ß|ss)|klein|ober|unter|hinter|vorder|mittler|inner|äu(?:ß|ss)er|lang|kurz|breit|hoh|schmal|rot|grün|wei(?:ß|ss)|schwarz|krumm|still|kalt|schön|tief|steil)e[rsn]?|erste|zweite|dritte|vierte|linke|rechte|südliche|nördliche|östliche|westliche|st\.|sankt|dr\.?|prof\.|heilige[rsn]?)$/i;

/** Words before "Straße" or "Platz" that make no name of it. */
const noNames: ReadonlySet<string> = new Set(
  (
    "der die das den dem des ein eine einer einem einen eines diese dieser diesem diesen dieses jene jener jenem jenen mein meine meiner " +
    "meinem meinen dein deine deiner deinem deinen sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere unserer unserem " +
    "unseren euer eure eurer eurem euren kein keine keiner keinem keinen welche welcher welchem welchen jede jeder jedem jeden manche " +
    "mancher solche solcher anderer über unter hinter oder aber hier immer wieder weiter vor auf an in im am zum zur von vom und nach aus " +
    "bei beim mit für per pro als auch noch nur ist war um ab bis seit erster ersten zweiter zweiten dritter dritten letzter letzten " +
    "nächster nächsten leider sicher später früher straße str adresse anschrift hausnummer nr the herr frau familie firma nummer bester " +
    "guter freier ganzer eigener"
  ).split(" "),
);

/** Whether a word before "Straße" or "Platz" is its name: "Berliner", and not "dieser". */
export function isStreetName(word: string): boolean {
  return !noNames.has(word.toLowerCase().replace(/\.$/, ""));
}

/** Whether a word ends in a word for street and is one: "Rosenweg", and not "Umweg" or "Stellplatz". */
export function isStreetCompound(word: string): boolean {
  const stem = word.replace(streetWord, "");
  return (
    stem !== word &&
    stem.replace(/[^\p{L}]/gu, "").length >= 2 &&
    !noStreet.has(word.toLowerCase()) &&
    !isNoStreetStem(stem)
  );
}

/** "Registr.", "Minstr.": abbreviations that end like "str.". */
function isNoStreetStem(stem: string): boolean {
  return /^(?:regi|ab|min|kopf|be|admini)$/i.test(stem);
}

/** A word whose end is that of many streets, and of other things: "Burgring", "Ostwall", "Birkenhain". */
export function isWeakStreetCompound(word: string): boolean {
  const stem = word.replace(weakStreetWord, "");
  return stem !== word && stem.length >= 3 && /^\p{Lu}/u.test(word) && !noWeakStreet.has(word.toLowerCase());
}

/** A word for street that stands for itself ("Straße", "Str.", "Platz"). */
export function isBareStreetWord(word: string): boolean {
  return (
    word.replace(streetWord, "") === "" ||
    /^(?:land|hof|post|markt|kirch|schul|dorf|haupt|ring|heer)(?:stra(?:ß|ss)e|str\.?)$/i.test(word)
  );
}

/** Stand-ins that forms use as examples. */
export function isStandIn(address: string): boolean {
  return /^heidestra(?:ß|ss)e 17, 51147 köln$|(?:^|[^\p{L}])(?:muster|beispiel|test|platzhalter)(?:stra(?:ß|ss)e|str\b|weg|platz|allee|gasse|stadt|hausen|dorf|ort)|\b(?:fake|test|sample|example|dummy|some|any) (?:street|road|lane|avenue)\b|\banytown\b|(?:^|\s)(?:parser|compiler|fehler|code|log|csv|datei|skript|script|editor) zeile \d/iu.test(
    address,
  );
}

function compounds(byEnd: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.entries(byEnd).flatMap(([end, stems]) => stems.split(" ").map((stem) => stem + end)));
}
