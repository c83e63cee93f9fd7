/** Words for streets that stand alone or at the end of a name, and hardly ever mean anything else before a number. */
export const streetWord =
  /(?:stra(?:ß|ss|s)e|str\.?|strß|gasse|gässle|gässli|gässchen|gäßchen|gässel|allee|chaussee|twiete|weg|wegli|platz|plätzle|platzl|ufer|damm|pfad|steig|kai|quai|promenade|graben|zeile|lände|stieg|redder|brink|koppel|kamp|leite|halde|gangl)$/i;

/** Ends of street names that are as often something else: counted with a place, or where an address is announced. */
export const weakStreetWord =
  /(?:ring|hof|höfe|markt|berg|brücke|wall|park|feld|garten|gärten|tor|winkel|höhe|blick|grund|rain|wiesen?|anger|horst|reihe|siedlung|heide|busch|bogen|hang|äcker|acker|bach|brunnen|terrasse|esplanade|kehre|steg|stiege|rampe|matt|matte|rank|aue|hain|mühle|bühl|büel|rüti|moor|hügel|hafen|schanze|gewann|gewerbepark|schleuse)$/i;

/** Words that end like a street and are none. */
const noStreet =
  /^(?:(?:stell|park|sitz|arbeits|tabellen|listen|liege|start|studien|kita|speicher|steh|fenster|stamm|camping|zelt|rast|lager|bau|lade|pflege|schlaf|therapie|ausbildungs|praktikums|garagen|abstell|einstell|spiel|bolz|wohnmobil|büro|pc-|logen|tribünen|ehren|schau|markt-?start|schul|rang|podest|podiums|treppchen-?|mittel|führungs|spitzen|kinder|betreuungs|warte|wiesn)platz|(?:um|aus|heim|rück|hin|schul|rechts|dienst|post|versand|brems|rad|geh|fuß|flucht|rettungs|see|luft|land|halb|unter|über|ab|vertriebs|kommunikations|melde|verkehrs|bildungs|mittel|lebens|arbeits|transport|anfahrts|zu|durch|lehr|lern|wander|jakobs|jahres)weg|(?:keines|gerade|unter|vor|vorne|schlicht|durch|hin|weit|rund|frei|glatt|ein)weg|(?:bahn|bus|gleis|ein|aus|auf|ab|um|wieder|an|quer|zu)stei?g|(?:wasch|fertigungs|produktions|test|einbahn|schnell|daten|bundes|landes|kreis|staats|fern|montage|kegel|piste)stra(?:ß|ss)e|(?:sack)gasse|(?:datei|lern|lehr|trampel|entwicklungs|klick|suchzeilen)pfad|(?:kopf|fuß|code|befehls|menü|status|such|betreff|eingabe|tabellen|bild|über|unter)zeile|(?:schützen|straßen|wasser|burg)graben|(?:stau)damm|(?:reg|abstr|minstr|kopfstr|v|bestr|registr)str\.?|.*(?:vorschlag)|sommerallee|umsteig|hof-?weg)$/i;

const noWeakStreet =
  /^(?:bahn|bau|schul|innen|hinter|fried|bauern|gerichts|gast|reiter|wertstoff|gut|pausen|licht)?hof$|^(?:super|bau|getränke|floh|weihnachts|arbeits|aktien|wochen|drogerie|elektro|möbel|wohnungs|immobilien|fach|verbraucher)markt$|(?:catering|sponsoring|engineering|monitoring|controlling|clustering|rendering|spring|string|during|hering|frühling|lehrling|zwilling|säugling|o-ring|dichtring|ehering|ohrring|wiring|scoring|hiring|sharing|bring|führing)$|^(?:kinder|tier|bier|schul|winter|vor|haus)garten$|^(?:such|eingabe|text|spiel|pflicht|formular|daten|um|betreff|zahlen)feld$|^(?:fuhr|frei|tier|wind|solar|maschinen|skate|theme)park$|^fire-?wall$|^(?:ge|be|er|an|ab|aus|ver|vor|zu|über|unter|ort|wort|sport|export|import|support|transport|antwort|passwort|standort|wohnort|fort|sofort|report|wochenende|ende|monatsende|jahresende|haus|rathaus|krankenhaus|zuhause|deutschland|ausland|inland|land|bundesland|england|polen|bau|frau|stau|genau|blau|grau|schau|au|umbau|neubau|aufbau|niveau|hand|stand|burg|hamburg|nürnberg|heidelberg|wald|see|berg|dorf|feld|bach|garten|park|ring|markt|hof|tor|eck|wall|steg|stein|kirche|brücke|reihe|insel|hafen|grund|winkel)$/i;

/** Adjectives that belong to the name of a street before its main word. */
export const nameAdjective =
  /^(?:alte[rsn]?|neue[rsn]?|gro(?:ß|ss)e[rsn]?|kleine[rsn]?|obere[rsn]?|untere[rsn]?|hintere[rsn]?|vordere[rsn]?|mittlere[rsn]?|innere[rsn]?|äu(?:ß|ss)ere[rsn]?|lange[rsn]?|kurze[rsn]?|breite[rsn]?|hohe[rsn]?|schmale[rsn]?|erste|zweite|dritte|vierte|linke|rechte|südliche|nördliche|östliche|westliche|rote[rsn]?|grüne[rsn]?|wei(?:ß|ss)e[rsn]?|schwarze[rsn]?|krumme[rsn]?|stille[rsn]?|kalte[rsn]?|schöne[rsn]?|tiefe[rsn]?|steile[rsn]?|st\.|sankt|dr\.?|dr\.-\p{L}+|prof\.|heilige[rsn]?)$/iu;

/** Words before "Straße" or "Platz" that make no name of it. */
export const noName =
  /^(?:der|die|das|den|dem|des|ein|eine[rmns]?|diese[rmns]?|jene[rmns]?|mein(?:e[rmns]?)?|dein(?:e[rmns]?)?|sein(?:e[rmns]?)?|ihr(?:e[rmns]?)?|unser(?:e[rmns]?)?|euer|eure[rmns]?|kein(?:e[rmns]?)?|welche[rmns]?|jede[rmns]?|manche[rmns]?|solche[rmns]?|anderer|über|unter|hinter|oder|aber|hier|immer|wieder|weiter|vor|auf|an|in|im|am|zum|zur|von|vom|und|nach|aus|bei|beim|mit|für|per|pro|als|auch|noch|nur|ist|war|um|ab|bis|seit|erste[rmn]?|zweite[rmn]?|dritte[rmn]?|letzte[rmn]?|nächste[rmn]?|leider|sicher|später|früher|sommer|winter|straße|str\.?|adresse|anschrift|hausnummer|nr\.?|the|herr|frau|familie|firma|nummer|bester|guter|freier|ganzer|eigener)$/i;

/** Whether a word ends in a word for street and is one: "Rosenweg", and not "Umweg" or "Stellplatz". */
export function isStreetCompound(word: string): boolean {
  const stem = word.replace(streetWord, "");
  return stem !== word && stem.replace(/[^\p{L}]/gu, "").length >= 3 && !noStreet.test(word);
}

/** A word whose end is that of many streets, and of other things: "Burgring", "Ostwall", "Birkenhain". */
export function isWeakStreetCompound(word: string): boolean {
  const stem = word.replace(weakStreetWord, "");
  return stem !== word && stem.length >= 3 && /^\p{Lu}/u.test(word) && !noWeakStreet.test(word);
}

/** A word for street that stands for itself ("Straße", "Str.", "Platz"). */
export function isBareStreetWord(word: string): boolean {
  return (
    word.replace(streetWord, "") === "" || /^(?:land|hof|post|markt|kirch|schul|dorf|haupt)?stra(?:ß|ss)e$/i.test(word)
  );
}

/** Stand-ins that forms use as examples. */
export function isStandIn(address: string): boolean {
  return /(?:^|[^\p{L}])(?:muster|beispiel|test|blind|platzhalter)(?:stra(?:ß|ss)e|str\b|weg|platz|allee|gasse|stadt|hausen|dorf|ort)|\bfake street\b|\banytown\b/iu.test(
    address,
  );
}
