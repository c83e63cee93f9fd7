/** Nouns that announce the name of a place; for this library. */
const ofPlaces =
  "Stadt Großstadt Kleinstadt Hauptstadt Hafenstadt Dorf Ort Ortschaft Ortsteil Stadtteil Stadtbezirk Bezirk Vorort Gemeinde Kreis " +
  "Landkreis Kanton Provinz Region Land Bundesland Bundesstaat Staat Republik Königreich Insel Halbinsel Fluss Bach Strom See Meer " +
  "Bucht Golf Küste Berg Gipfel Gebirge Tal Pass Wald Wüste Ebene Burg Schloss Kloster Abtei Kirche Dom Kathedrale Kapelle Tempel " +
  "Straße Gasse Platz Allee Weg Brücke Tor Bahnhof Flughafen Hafen Autobahn Bundesstraße Strecke Linie Station Haltestelle Stadion " +
  "Park Zoo Friedhof Hof Gut Siedlung Kolonie Planet Mond Stern Krater Richtung Umgebung Nähe Raum Gebiet Grenze Universität " +
  "Hochschule Schule Gymnasium Klinik Krankenhaus Museum Theater Oper city town village river island county street airport";

/** Nouns that announce the name of a firm or another body, a product or a work. */
const ofThings =
  "Firma Unternehmen Konzern Gesellschaft Hersteller Anbieter Betreiber Bank Sparkasse Versicherung Verlag Zeitung Zeitschrift " +
  "Magazin Sender Verein Klub Club Team Mannschaft Partei Fraktion Stiftung Verband Gewerkschaft Organisation Institut Agentur " +
  "Behörde Ministerium Marke Kette Supermarkt Reederei Brauerei Band Gruppe Rockband Orchester Chor Label Studio Software Programm " +
  "Spiel Modell Auto Wagen Schiff Flugzeug Rakete Sonde Satellit Film Serie Roman Buch Album Single Lied Song Titel Stück Oper " +
  "Zeitschrift Preis Pokal Cup Liga Turnier Rennen Cafe Café Restaurant Hotel Bar Kneipe Laden Geschäft Filiale Tochter Aktie " +
  "company band album film club team party newspaper song";

const inflected = (nouns: string): readonly string[] => [
  ...new Set(nouns.split(" ").flatMap((noun) => [noun, `${noun}s`, `${noun}es`, `${noun}e`, `${noun}n`, `${noun}en`])),
];

export const placeNouns: readonly string[] = inflected(ofPlaces);
export const thingNouns: readonly string[] = inflected(ofThings);
