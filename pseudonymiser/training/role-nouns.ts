/** What people are, as it stands before or behind their names: offices, professions, kinship, ranks; for this library. */
const masculine =
  "Trainer Cheftrainer Coach Manager Präsident Vizepräsident Professor Schauspieler Sänger Regisseur Autor Schriftsteller Dichter " +
  "Lyriker Maler Bildhauer Komponist Dirigent Pianist Geiger Politiker Minister Kanzler Bürgermeister Oberbürgermeister Landrat " +
  "Senator Sprecher Regierungssprecher Chef Geschäftsführer Direktor Leiter Anwalt Rechtsanwalt Staatsanwalt Richter Notar Arzt " +
  "Chefarzt Zahnarzt Lehrer Schüler Student Journalist Redakteur Moderator Reporter Fotograf Architekt Ingenieur Physiker Chemiker " +
  "Biologe Historiker Philosoph Theologe Philologe Mathematiker Astronom Geograph Soziologe Psychologe Ökonom Pfarrer Pastor " +
  "Bischof Erzbischof Kardinal Papst Abt Pater Mönch König Kaiser Herzog Großherzog Graf Fürst Prinz Baron Freiherr Ritter Zar " +
  "Sultan Scheich General Oberst Major Leutnant Feldmarschall Admiral Offizier Soldat Kommissar Polizist Inspektor Detektiv " +
  "Stürmer Torwart Torhüter Keeper Verteidiger Mittelfeldspieler Kapitän Spieler Fußballer Profi Tennisspieler Boxer Läufer " +
  "Sprinter Schwimmer Radprofi Radrennfahrer Rennfahrer Pilot Skirennläufer Skispringer Biathlet Turner Ringer Handballer Golfer " +
  "Weltmeister Europameister Olympiasieger Sieger Titelverteidiger Schiedsrichter Musiker Gitarrist Bassist Schlagzeuger Rapper " +
  "Produzent Verleger Unternehmer Kaufmann Händler Bäcker Handwerker Elektriker Mechaniker Pfleger Buchhalter Praktikant Kollege " +
  "Mitarbeiter Nachbar Kunde Patient Zeuge Täter Gründer Mitgründer Erfinder Entdecker Forscher Wissenschaftler Experte Analyst " +
  "Berater Kritiker Kandidat Spitzenkandidat Herausforderer Amtsinhaber Vorgänger Nachfolger Stellvertreter Teamkollege Gegner " +
  "Rivale Partner Freund Bruder Sohn Vater Onkel Neffe Enkel Cousin Ehemann Star Popstar Filmstar Comedian Kabarettist Komiker " +
  "Koch Gärtner Förster Bauer Fischer Kurator Intendant Solist Tenor Bariton Tänzer Choreograf Ökonom Botschafter Diplomat " +
  "Abgeordneter Vorsitzender Vorstand Aufsichtsrat Generalsekretär Staatssekretär Außenminister Innenminister Finanzminister " +
  "Ministerpräsident Premierminister Bundeskanzler Bundespräsident Bundestrainer Gouverneur Diktator Revolutionär Terrorist Agent " +
  "Spion Sekretär Assistent Regent Statthalter Landgraf Markgraf Kurfürst Bürger Surrealist Impressionist Reformator Prediger " +
  "Prophet Apostel Evangelist Heiliger Seliger Sportdirektor Vereinschef Parteichef Fraktionschef Firmenchef Konzernchef Schulrat " +
  "Hofrat Stadtrat Ratsherr Konsul Legat Feldherr Tribun Philanthrop Mäzen Sammler Übersetzer Herausgeber Lektor Biograf";

const others =
  "Frau Herr Herrn Fräulein Dame Lady Lord Sir Miss Mister Mr Mrs Ms Mme Monsieur Madame Don Doña Signor Sankt Schwester Mutter " +
  "Tochter Tante Nichte Oma Opa Mama Papa Witwe Ehefrau Gattin Gemahlin Ehepaar Eheleute Familie Brüder Geschwister Königin " +
  "Kaiserin Gräfin Fürstin Herzogin Prinzessin Baronin Äbtissin Nonne Ärztin Anwältin Staatsanwältin Köchin Bäuerin Kauffrau " +
  "Kollegin Zeugin Biologin Historikerin Philosophin Soziologin Psychologin Krankenschwester Hebamme Diva Muse Mannequin Model " +
  "Abgeordnete Vorsitzende Angeklagte Beschuldigte Verdächtige Verletzte Jährige Bundeskanzlerin Kanzlerin Landrätin actor " +
  "actress singer president minister coach striker captain king queen prince princess pope bishop saint professor doctor director " +
  "writer author painter composer senator governor mayor";

const feminine = masculine.split(" ").map((noun) => `${noun.replace(/e$/, "")}in`);
const inflected = masculine
  .split(" ")
  .flatMap((noun) => (noun.endsWith("e") ? [`${noun}n`] : [`${noun}s`, `${noun}n`, `${noun}en`]));

/** Role nouns in all their forms; some of the forms made by rule do not exist, which does no harm. */
export const roleNouns: readonly string[] = [
  ...new Set([
    ...masculine.split(" "),
    ...feminine,
    ...feminine.map((noun) => `${noun}nen`),
    ...inflected,
    ...others.split(" "),
  ]),
];
